// Which news was seen: kept in this browser, because only this page knows which phones were looked at.
import { chat, world } from "./store.js";

const KEPT = "common-agenda-seen";
let memory = null;

/** What was there before the page first opened on this town counts as seen. */
export function begin() {
  const town = world.town?.id ?? "";
  if (memory?.town === town) return;
  try { memory = JSON.parse(localStorage.getItem(KEPT)); } catch { memory = null; }
  if (memory?.town === town) return;
  memory = { town, seen: {} };
  for (const one of world.people) memory.seen[one.id] = last(one.id);
  keep();
}

/** How many messages from the bot nobody has looked at. */
export function news(id) {
  const seen = memory?.seen[id] ?? 0;
  return chat(id).messages.filter((one) => !one.mine && !one.deleted && one.message_id > seen).length;
}

export function read(id) {
  if (!memory || memory.seen[id] === last(id)) return;
  memory.seen[id] = last(id);
  keep();
}

function last(id) {
  return chat(id).messages.at(-1)?.message_id ?? 0;
}

function keep() {
  try { localStorage.setItem(KEPT, JSON.stringify(memory)); } catch { /* then the dots come back after a reload */ }
}
