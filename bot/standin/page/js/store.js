// The world as the page knows it: read once, then kept true by events, the same after a reload.

const listeners = new Set();
export const world = { bot: { name: "", username: "", description: "" }, people: [], chats: {}, town: null, seq: 0, online: false };

/** Call `listener(kind, detail)` whenever something changed. */
export function onChange(listener) {
  listeners.add(listener);
}

function tell(kind, detail) {
  for (const listener of listeners) listener(kind, detail);
}

export function person(id) {
  return world.people.find((one) => String(one.id) === String(id));
}

export function chat(id) {
  return world.chats[String(id)] ?? { messages: [], keyboard: null, started: false, blocked: false };
}

/** What only the town knows of its people (key, letter, payload, crowd) joins what the phones know. */
function know() {
  const cast = world.town?.cast ?? {};
  for (const one of world.people) Object.assign(one, cast[String(one.id)] ?? {});
}

let loading = null;

/** Read the whole state again. Calls that come while one is under way share the next one. */
export function reload() {
  loading ??= new Promise((resolve) => setTimeout(resolve, 25)).then(async () => {
    loading = null;
    const answer = await fetch("/phones/state", { cache: "no-store" });
    const state = await answer.json();
    if (state.seq < world.seq) return;
    Object.assign(world, state);
    know();
    tell("all");
  }).catch(() => { loading = null; });
  return loading;
}

const receive = {
  chat(data) {
    const id = String(data.id ?? data.person ?? "");
    if (id && data.chat) {
      world.chats[id] = data.chat;
      if ("unread" in data && person(id)) person(id).unread = data.unread;
      tell("chat", { id });
    } else reload();
  },
  people(data) {
    const people = Array.isArray(data) ? data : data.people;
    if (!people) { reload(); return; }
    world.people = people;
    know();
    tell("people");
  },
  town(data) {
    world.town = "town" in data ? data.town : data;
    know();
    tell("town");
  },
  feed(data) {
    const line = data.event ?? data;
    if (!world.town || !line.text) { reload(); return; }
    world.town.events ??= [];
    const known = world.town.events.some((one) => one.at === line.at && one.text === line.text && one.code === line.code);
    if (!known) world.town.events.push(line);
    tell("feed", line);
  },
  reset() {
    reload();
  },
  toast(data) {
    tell("toast", { id: String(data.id ?? data.person), text: data.text ?? "", alert: Boolean(data.alert ?? data.show_alert) });
  },
};

/** Listen to the stand-in. EventSource sends Last-Event-ID by itself when it comes back. */
export async function open() {
  await reload();
  const stream = new EventSource("/phones/events");
  stream.addEventListener("open", () => {
    if (!world.online) { world.online = true; tell("online"); }
    reload();
  });
  stream.addEventListener("error", () => { world.online = false; tell("online"); });
  for (const kind of Object.keys(receive)) {
    stream.addEventListener(kind, (event) => {
      world.seq = Math.max(world.seq, Number(event.lastEventId) || 0);
      receive[kind](JSON.parse(event.data));
    });
  }
}

/** Post an action; false when the stand-in refused it. */
export async function post(path, body = {}) {
  const isForm = body instanceof FormData;
  try {
    const answer = await fetch(path, {
      method: "POST",
      body: isForm ? body : JSON.stringify(body),
      headers: isForm ? {} : { "Content-Type": "application/json" },
    });
    return answer.ok;
  } catch {
    return false;
  }
}
