// The page put together: two phones, everybody in town, the clock, the feed and the guide.
import { Clock } from "./clock.js";
import { h } from "./dom.js";
import { Feed } from "./feed.js";
import { Guide } from "./guide.js";
import { Phone } from "./phone.js";
import { Rail } from "./rail.js";
import { onChange, open, person, post, reload, world } from "./store.js";
import * as unread from "./unread.js";
import { say } from "./words.js";

const KEPT = "common-agenda-slots";
const wide = matchMedia("(min-width: 1000px)");
const slots = { left: null, right: null };
let facing = "left";
let kind = null;

const part = (id) => document.getElementById(id);
const phones = {};
for (const slot of ["left", "right"]) {
  phones[slot] = new Phone(slot, { touched, suggestions: (id) => guide.chips(id), changed: () => guide.look() });
  part("phones").append(phones[slot].element);
}
const rail = new Rail(part("rail"), { shown: shownSlots, show });
const clock = new Clock(part("top"));
const feed = new Feed(part("feed"));
const guide = new Guide(part("guide"), { shown: shownSlots, show, phoneOf });
guide.onStep = () => Object.values(phones).forEach((phone) => phone.render());
const notice = h("div", { class: "notice", role: "status", hidden: true });
document.body.append(notice);

/** Which person each visible phone shows; at phone width only one is visible. */
function shownSlots() {
  return wide.matches ? slots : { [facing]: slots[facing] };
}

function phoneOf(id) {
  return Object.entries(shownSlots()).filter(([, shown]) => String(shown) === String(id)).map(([slot]) => phones[slot])[0];
}

/** Put a person's phone into view: residents on the left, everybody else on the right, or swapped. */
function show(id, how) {
  const one = person(id);
  if (!one) return;
  let slot = one.side === "residents" ? "left" : "right";
  if (how === "swap") slot = slot === "left" ? "right" : "left";
  const already = Object.keys(slots).find((name) => String(slots[name]) === String(id));
  if (already && how !== "swap") slot = already;
  else if (already) slots[already] = slots[slot];
  slots[slot] = one.id;
  facing = slot;
  keep();
  place();
}

function keep() {
  try { localStorage.setItem(KEPT, JSON.stringify({ ...slots, facing, town: world.town?.id ?? "" })); } catch { /* not kept, then */ }
}

function recall() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT));
    if (kept?.town === (world.town?.id ?? "")) {
      for (const slot of ["left", "right"]) if (person(kept[slot])) slots[slot] = kept[slot];
      facing = kept.facing === "right" ? "right" : "left";
    }
  } catch { /* a broken memory starts with the usual two */ }
}

/** The two phones the page opens with: you, and the other side. */
function usual() {
  const people = world.people.filter((one) => !one.crowd);
  const fresh = world.town?.kind === "new" ? people.filter((one) => one.letter === "founding") : [];
  slots.left = (fresh[0] ?? people.find((one) => one.you) ?? people[0])?.id ?? null;
  slots.right = (fresh[1] ?? people.find((one) => one.key === "officer") ?? people.find((one) => one.id !== slots.left))?.id ?? null;
  facing = "left";
}

function place() {
  for (const slot of ["left", "right"]) {
    const phone = phones[slot];
    phone.element.classList.toggle("facing", slot === facing);
    if (slots[slot] === null) { phone.element.hidden = true; continue; }
    phone.element.hidden = false;
    if (phone.id !== slots[slot]) phone.hold(slots[slot]);
    phone.render();
    const one = person(slots[slot]);
    if (one && (wide.matches || slot === facing)) unread.read(one.id);
  }
  rail.render();
  guide.look();
}

/** A phone that acted alone becomes yours on its first touch, and the page says so. */
async function touched(id) {
  const one = person(id);
  if (!one || one.mine || one.you || !world.town) return;
  one.mine = true;
  if (await post(`/phones/${id}/take`)) {
    tell(say(one.autopilot === false ? "taken-quiet" : "taken", { name: one.name }));
    reload();
  }
}

function tell(text) {
  notice.textContent = text;
  notice.hidden = false;
  clearTimeout(tell.timer);
  tell.timer = setTimeout(() => { notice.hidden = true; }, 4000);
}

function renderAll() {
  document.title = world.town ? `${world.town.name} · ${world.bot.name}` : world.bot.name;
  if (world.town && kind !== null && kind !== world.town.kind) usual();
  kind = world.town?.kind ?? kind;
  unread.begin();
  if (slots.left === null || !person(slots.left)) { usual(); recall(); }
  if (slots.right !== null && !person(slots.right)) usual();
  clock.render();
  feed.render();
  place();
}

onChange((what, detail) => {
  if (what === "toast") phones.left.id == detail.id ? phones.left.toast(detail.text, detail.alert) : phones.right.id == detail.id && phones.right.toast(detail.text, detail.alert); // eslint-disable-line eqeqeq
  else if (what === "chat") {
    for (const phone of Object.values(phones)) if (String(phone.id) === detail.id) phone.render();
    if (phoneOf(detail.id)) unread.read(detail.id);
    rail.render();
  } else if (what === "town" || what === "feed" || what === "online") { clock.render(); feed.render(); }
  else renderAll();
});

document.addEventListener("click", (event) => {
  const key = event.target.closest(".inline .key");
  const phone = key?.closest(".phone");
  if (key?.dataset.data) guide.noteTap(phone.dataset.person, key.dataset.data);
}, true);
wide.addEventListener("change", place);

await open();
await guide.open();
renderAll();
document.body.classList.add("ready");
