// The guide: one card, one ring on the exact button, going on when the effect is seen in the world.
// What it looks for is data: ../guide.json. This file only knows the kinds of target and effect.
import { digest, fill, h } from "./dom.js";
import { chat, onChange, post, reload, world } from "./store.js";
import { language, say } from "./words.js";

const KEPT = "common-agenda-guide";
const LIVE = 14;
const SEEN_MS = matchMedia("(prefers-reduced-motion: reduce)").matches ? 60 : 650;
const ACTIONS = { hundred: "hundred", plug: ["fault", { kind: "plug" }], outage: ["fault", { kind: "outage" }], twenty: ["fault", { kind: "twenty" }] };

/** A label without the invisible signs that keep it in its direction. */
const plain = (label) => label.replace(/^[\u200e\u200f\u2066-\u2069]+/, "");

/** The line of a list that a numbered button stands for: "2 · 4171" means the line with 4171 in it. */
function lineOf(text, label) {
  const number = label.match(/\d+/g)?.at(-1);
  return number ? text.split("\n").find((one) => one.includes(number)) ?? "" : "";
}

export class Guide {
  /** `shown()` tells which person each phone shows; `show(id)` brings one into view. */
  constructor(element, { shown, show, phoneOf }) {
    Object.assign(this, { element, shown, show, phoneOf, data: null, ring: null, acted: null, leaving: false, small: false });
  }

  async open() {
    const answer = await fetch("/phones/static/guide.json", { cache: "no-cache" });
    this.data = await answer.json();
    this.memory = this.recall();
    onChange(() => this.look());
    this.look();
  }

  recall() {
    let kept = null;
    try { kept = JSON.parse(localStorage.getItem(KEPT)); } catch { /* a broken memory starts the guide anew */ }
    const fits = kept && kept.town === (world.town?.id ?? "") && this.data.steps.some((step) => step.id === kept.step);
    return fits ? kept : { town: world.town?.id ?? "", step: this.data.steps[0].id, closed: false, since: null, taps: {} };
  }

  remember() {
    try { localStorage.setItem(KEPT, JSON.stringify(this.memory)); } catch { /* private windows may refuse */ }
  }

  get step() {
    return this.data.steps.find((one) => one.id === this.memory.step);
  }

  get active() {
    return Boolean(this.data && this.memory && world.town && world.town.kind !== "new" && !this.memory.closed && this.memory.step !== "over");
  }

  /** The people the steps speak of, by the key the town gave them. */
  id(key) {
    return world.people.find((one) => one.key === key)?.id;
  }

  chips(personId) {
    if (!this.data || !world.town) return [];
    const key = world.people.find((one) => String(one.id) === String(personId))?.key;
    const names = this.active ? this.step.chips?.[key] ?? [] : this.data.chips[key] ?? [];
    return names.map((name) => say(`chip-${name}`));
  }

  /** A tap or word of the visitor, so that "answered" can wait for what came of it. */
  noteTap(personId, data) {
    if (!this.active) return;
    this.memory.taps[data] = { id: String(personId), before: digest(chat(personId)), step: this.memory.step };
    this.small = true;
    this.remember();
  }

  look() {
    if (!this.data || !world.town) return;
    if (this.memory.town !== (world.town.id ?? "")) { this.memory = this.recall(); this.drawn = null; }
    if (this.active) {
      if (!this.memory.since) this.begin();
      if (!this.leaving && this.holds(this.step.done)) this.leave();
    }
    this.draw();
    this.light();
  }

  begin() {
    const counts = {};
    for (const one of world.people) counts[one.id] = { all: chat(one.id).messages.length, mine: chat(one.id).messages.filter((m) => m.mine).length };
    this.memory.since = { now: world.town.now, feed: world.town.events?.length ?? 0, counts };
    this.acted = null;
    this.small = false;
    if (this.step.show && matchMedia("(min-width: 1000px)").matches) for (const key of [this.step.show].flat()) this.show(this.id(key));
    this.remember();
  }

  leave() {
    this.leaving = true;
    this.element.classList.add("done");
    setTimeout(() => { this.leaving = false; this.element.classList.remove("done"); this.go(1); }, SEEN_MS);
  }

  go() {
    const index = this.data.steps.findIndex((one) => one.id === this.memory.step);
    const next = this.data.steps[index + 1];
    Object.assign(this.memory, { step: next ? next.id : this.memory.step, closed: !next, since: null, taps: {} });
    this.remember();
    this.onStep?.();
    this.look();
  }

  pattern(name) {
    return new RegExp((this.data.patterns[name] ?? name).replace("{language}", language));
  }

  /** Buttons that stand in the last messages of a person's chat, newest message first. */
  buttons(who, name, { label, not, message, line } = {}) {
    const wanted = this.pattern(name);
    const live = chat(this.id(who)).messages.filter((one) => !one.deleted).slice(-LIVE).reverse();
    const found = [];
    for (const one of live) {
      if (message && !new RegExp(message, "i").test(one.text ?? "")) continue;
      for (const button of (one.buttons ?? []).flat()) {
        if (!wanted.test(button.callback_data ?? "")) continue;
        if (label && !new RegExp(label).test(button.text)) continue;
        if (not && new RegExp(not).test(button.text)) continue;
        if (line && !new RegExp(line, "i").test(lineOf(one.text ?? "", button.text))) continue;
        found.push({ message: one, button });
      }
    }
    return found;
  }

  /** Whether an effect of the data is there to be seen now. */
  holds(effect) {
    const since = this.memory.since;
    const on = effect.on;
    const count = (who) => since.counts[this.id(who)] ?? { all: 0, mine: 0 };
    if (effect.any) return effect.any.some((one) => this.holds(one));
    if (effect.all) return effect.all.every((one) => this.holds(one));
    if (effect.started) return chat(this.id(effect.started)).started && chat(this.id(effect.started)).messages.some((one) => !one.mine);
    if (effect.home) return Boolean(chat(this.id(effect.home)).keyboard);
    if (effect.sees) return this.buttons(on, effect.sees, effect).length > 0;
    if (effect.gone) return this.buttons(on, effect.gone, effect).length === 0;
    if (effect.marked) return this.buttons(on, "mark", { label: "✅" }).length >= effect.marked;
    if (effect.said) return chat(this.id(effect.said)).messages.filter((one) => one.mine).length > count(effect.said).mine;
    if (effect.news) return chat(this.id(effect.news)).messages.filter((one) => !one.mine).length > count(effect.news).all - count(effect.news).mine;
    if (effect.hours) return new Date(world.town.now) - new Date(since.now) >= effect.hours * 3600e3;
    if (effect.acted) return this.acted === effect.acted;
    if (effect.tapped || effect.answered) return this.wasTapped(effect);
    const lines = (world.town.events ?? []).slice(since.feed);
    if (effect.event) return lines.some((one) => new RegExp(effect.event).test(one.code ?? ""));
    if (effect.due) return lines.some((one) => one.code === "due" && new RegExp(this.data.feed[effect.due] ?? effect.due).test(one.args?.what ?? ""));
    return false;
  }

  wasTapped(effect) {
    const wanted = this.pattern(effect.tapped ?? effect.answered);
    return Object.entries(this.memory.taps).some(([data, tap]) => wanted.test(data) && tap.id === String(this.id(effect.on)) && tap.before !== digest(chat(tap.id)));
  }

  /** The element to ring, and nothing when no target of the step can be seen yet. */
  find() {
    for (const target of this.step.targets) {
      const who = target.on ?? target.start ?? target.show;
      if (who && !this.canOffer(target, who)) continue;
      const phone = who ? this.phoneOf(this.id(who)) : null;
      if (who && !phone) {
        const row = document.querySelector(`[data-pick="${this.id(who)}"]`);
        if (row) return row;
        continue;
      }
      const element = this.element_(target, who, phone);
      if (element) return element;
    }
    return null;
  }

  canOffer(target, who) {
    const here = chat(this.id(who));
    if (target.start) return !here.started;
    if (target.show) return !this.phoneOf(this.id(who));
    if (target.key) return (here.keyboard ?? []).flat().some((label) => new RegExp(this.data.keys[target.key]).test(plain(label)));
    if (target.chip) return here.started && !(target.once && this.holds({ said: who }));
    return this.buttons(who, target.tap, target).length > 0;
  }

  element_(target, who, phone) {
    if (target.start) return phone.startButton;
    if (target.chrome) return document.querySelector(`[data-chrome="${target.chrome}"]:not(:disabled)`);
    if (target.guide) return this.element.querySelector(`[data-action="${target.guide}"]:not(:disabled)`);
    if (target.chip) return [...phone.chips.children].find((one) => one.dataset.chip === say(`chip-${target.chip}`));
    if (target.key) return [...phone.keyboard.querySelectorAll(".key")].find((one) => new RegExp(this.data.keys[target.key]).test(plain(one.dataset.label)));
    const found = this.buttons(who, target.tap, target)[0];
    return [...phone.thread.querySelectorAll(".inline .key")].find((one) => one.dataset.message === String(found.message.message_id) && one.dataset.data === found.button.callback_data);
  }

  light() {
    const wanted = this.active && !this.leaving ? this.find() : null;
    if (wanted === this.ring && wanted?.isConnected) return;
    this.ring?.classList.remove("ring");
    for (const old of document.querySelectorAll(".ring")) old.classList.remove("ring");
    this.ring = wanted;
    if (!wanted) return;
    wanted.classList.add("ring");
    requestAnimationFrame(() => wanted.scrollIntoView({ block: "nearest", inline: "nearest" }));
  }

  draw() {
    const state = digest([this.active, this.memory?.step, this.acted, this.small, world.town?.winding, world.town?.kind, world.people.length]);
    if (this.drawn === state) return;
    this.drawn = state;
    this.element.replaceChildren();
    this.element.classList.toggle("closed", !this.active);
    this.element.classList.toggle("small", this.small);
    document.body.classList.toggle("guided", this.active);
    if (!this.active) {
      if (world.town && world.town.kind !== "new") this.element.append(h("button", { type: "button", class: "quiet reopen", text: say("guide-open"), on: { click: () => this.reopen() } }));
      else if (world.town) this.element.append(h("p", { class: "words", text: say("guide-new-town") }));
      return;
    }
    const steps = this.data.steps;
    const index = steps.indexOf(this.step);
    const words = h("p", { class: "words", data: { step: this.step.id }, text: say(`step-${this.step.id}`), on: { click: () => { this.small = !this.small; this.draw(); this.light(); } } });
    fill(this.element,
      h("div", { class: "progress", role: "img", "aria-label": say("guide-at", { at: index + 1, of: steps.length }) }, h("i", { class: `p${Math.round(((index + 1) / steps.length) * 20)}` })),
      h("h2", { text: say("guide-at", { at: index + 1, of: steps.length }) }),
      words,
      this.step.action ? h("button", { type: "button", class: "main action", data: { action: this.step.action }, text: say(`action-${this.step.action}`), disabled: this.acted !== null && Boolean(world.town.winding), on: { click: () => this.act(this.step.action) } }) : null,
      this.step.id === "end" ? h("pre", { class: "token", dir: "ltr", text: "BOT_TOKEN=… make run" }) : null,
      h("div", { class: "ways" },
        h("button", { type: "button", class: "quiet", data: { guide: "skip" }, text: say("guide-skip"), on: { click: () => this.go() } }),
        h("button", { type: "button", class: "quiet", data: { guide: "close" }, text: say("guide-close"), on: { click: () => this.close() } })));
  }

  act(action) {
    this.acted = action;
    const road = ACTIONS[action];
    if (road) post(`/phones/town/${[road].flat()[0]}`, Array.isArray(road) ? road[1] : {}).then(reload);
    this.look();
  }

  close() {
    this.memory.closed = true;
    this.remember();
    this.onStep?.();
    this.look();
  }

  reopen() {
    const last = this.data.steps.at(-1).id;
    Object.assign(this.memory, { closed: false, since: null, taps: {}, step: this.memory.step === last ? this.data.steps[0].id : this.memory.step });
    this.remember();
    this.onStep?.();
    this.look();
  }
}

