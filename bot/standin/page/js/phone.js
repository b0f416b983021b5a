// One phone: a person's private chat with the bot, as that person would hold it.
import { bubble } from "./bubbles.js";
import { digest, fill, h, reconcile } from "./dom.js";
import { chat, person, post, reload, world } from "./store.js";
import { day, say } from "./words.js";

const TOAST_MS = 3200;
const PENDING_MS = 6000;
const PHOTOS = [1, 2, 3];

export class Phone {
  /** `slot` is "left" or "right"; `touched(id)` is told when a person's phone is used by hand. */
  constructor(slot, { touched, suggestions, changed }) {
    this.slot = slot;
    this.id = null;
    this.touched = touched;
    this.suggestions = suggestions;
    this.changed = changed;
    this.seen = new Set();
    this.answering = null;
    this.pending = null;
    this.keyboardHidden = false;
    this.build();
  }

  build() {
    this.caption = h("div", { class: "caption" });
    this.avatar = h("span", { class: "bot-avatar", "aria-hidden": "true" }, h("img", { src: "/phones/static/icons/icon.svg", alt: "" }));
    this.botName = h("b");
    this.botState = h("small", { text: say("bot") });
    this.menu = h("button", { type: "button", class: "dots", title: say("block"), on: { click: () => this.toggleBlock() } }, "⋮");
    const header = h("header", {}, this.avatar, h("span", { class: "bot-title" }, this.botName, this.botState), this.menu);
    this.log = h("div", { class: "log", role: "log", "aria-live": "polite", tabindex: "0" });
    this.dayLabel = h("div", { class: "day" });
    this.thread = h("div", { class: "thread" });
    this.intro = h("div", { class: "intro" });
    this.log.append(this.intro, this.thread);
    this.toasts = h("div", { class: "toasts", role: "status" });
    this.chips = h("div", { class: "chips" });
    this.foot = h("footer");
    this.screen = h("div", { class: "screen", dir: "ltr" }, header, this.log, this.toasts, this.chips, this.foot);
    this.element = h("article", { class: `phone ${this.slot}`, data: { slot: this.slot } }, this.caption, this.screen);
    this.buildFoot();
    this.log.addEventListener("scroll", () => {
      this.atEnd = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 60;
    });
    this.atEnd = true;
  }

  buildFoot() {
    this.input = h("textarea", { rows: "1", dir: "auto", placeholder: say("write"), "aria-label": say("write"), on: {
      input: () => { this.grow(); this.renderSend(); },
      keydown: (event) => {
        if (event.key === "Enter" && !event.shiftKey) { event.preventDefault(); this.send(); }
      },
    } });
    this.clip = h("button", { type: "button", class: "tool clip", title: say("attach"), "aria-label": say("attach"), on: { click: () => this.toggleDrawer() } }, "📎");
    this.keysToggle = h("button", { type: "button", class: "tool keys-toggle", title: say("keyboard"), "aria-label": say("keyboard"), on: { click: () => { this.keyboardHidden = !this.keyboardHidden; this.render(); } } }, "⋯");
    this.sendButton = h("button", { type: "button", class: "send", title: say("send"), "aria-label": say("send"), on: { click: () => this.send() } }, h("span", { class: "plane" }));
    this.answeringLine = h("div", { class: "answering", hidden: true });
    this.bar = h("div", { class: "bar" }, this.clip, this.input, this.keysToggle, this.sendButton);
    this.keyboard = h("div", { class: "keyboard" });
    this.drawer = h("div", { class: "drawer", hidden: true });
    this.startButton = h("button", { type: "button", class: "start", text: say("start"), on: { click: () => this.start() } });
    this.foot.append(this.startButton, this.answeringLine, this.bar, this.drawer, this.keyboard);
  }

  /** Show another person's phone in this slot. */
  hold(id) {
    if (this.id === id) return;
    this.id = id;
    this.seen = new Set(chat(id).messages.map((one) => String(one.message_id)));
    this.answering = null;
    this.drawer.hidden = true;
    this.atEnd = true;
    this.thread.replaceChildren();
    this.input.value = "";
    this.render();
  }

  get holder() {
    return person(this.id);
  }

  render() {
    const holder = this.holder;
    if (!holder) return;
    const here = chat(this.id);
    this.element.dataset.person = this.id;
    this.element.classList.toggle("blocked", Boolean(here.blocked));
    this.screen.setAttribute("aria-label", say("phone-of", { name: holder.name }));
    this.botName.textContent = world.bot.name;
    this.renderCaption(holder, here);
    this.renderIntro(holder, here);
    this.renderThread(here);
    this.renderChips(here);
    this.renderFoot(here);
    if (this.atEnd) this.toEnd();
  }

  renderCaption(holder, here) {
    const mine = holder.mine;
    const state = digest([holder.name, holder.role, holder.side, holder.you, mine, here.blocked, this.slot]);
    if (this.caption.dataset.digest === state) return;
    this.caption.dataset.digest = state;
    const title = this.slot === "left" && holder.you ? say("you") : holder.name;
    fill(this.caption,
      h("span", { class: `face ${holder.side}`, text: initials(holder.name), "aria-hidden": "true" }),
      h("span", { class: "who" }, h("b", {}, h("bdi", { text: title })), h("small", { text: say(`role-${holder.role}`) })),
      h("span", { class: "grow" }),
      mine || holder.you
        ? h("span", { class: "tag yours", text: say("yours") })
        : h("span", { class: "tag alone", title: say("acts-alone-why"), text: `${say("acts-alone")} ◉` }),
      mine && !holder.you
        ? h("button", { type: "button", class: "quiet", text: say("give-back"), title: say("give-back-why"), on: { click: () => post(`/phones/${this.id}/release`).then(reload) } })
        : null,
    );
  }

  renderIntro(holder, here) {
    const empty = !here.started && here.messages.length === 0;
    this.log.classList.toggle("empty", empty);
    const about = here.description || world.bot.description;
    const key = digest([empty, about, holder.letter ?? "", this.id]);
    if (this.intro.dataset.digest === key) return;
    this.intro.dataset.digest = key;
    this.intro.replaceChildren();
    if (!empty) return;
    const letter = holder.letter;
    fill(this.intro, h("div", { class: "about" },
      letter ? h("div", { class: `letter ${letter}` }, h("span", { class: "stamp", text: letter === "poster" ? "📍" : "✉" }), h("p", { dir: "auto", text: say(`letter-${letter}`) })) : null,
      h("h3", { text: say("what-can-it-do") }),
      h("p", { dir: "auto", text: about })));
  }

  renderThread(here) {
    const zone = world.town?.zone ?? "UTC";
    const shown = here.messages.filter((one) => !one.deleted);
    const byId = new Map(shown.map((one) => [one.message_id, one]));
    const items = [];
    let last = "";
    for (const message of shown) {
      const label = dayOf(message, zone);
      if (label && label !== last) {
        items.push({ key: `d${label}.${message.message_id}`, digest: label, label });
        last = label;
      }
      items.push({ key: String(message.message_id), digest: digest(message), message });
    }
    reconcile(this.thread, items, (item) => {
      if (item.label) return h("div", { class: "day", text: item.label });
      const fresh = !this.seen.has(item.key);
      this.seen.add(item.key);
      return bubble(item.message, { hands: this.hands(), zone, quoted: byId.get(item.message.reply_to), fresh });
    });
    if (this.pending && this.pending.digest !== digest(here)) this.clearPending();
    if (this.pending) this.markPending();
  }

  hands() {
    return {
      id: this.id,
      bot: world.bot.name,
      say: (text) => this.say(text),
      tap: (messageId, data, element) => this.tap(messageId, data, element),
      start: (payload) => this.start(payload),
      follow: (address) => this.follow(address),
      copy: (text) => { navigator.clipboard?.writeText(text).catch(() => {}); this.toast(say("copied")); },
      replyTo: (message) => this.answer(message),
      settle: () => { if (this.atEnd) this.toEnd(); },
    };
  }

  renderChips(here) {
    const list = here.started && !here.blocked ? this.suggestions(this.id) : [];
    reconcile(this.chips, list.map((text) => ({ key: text, digest: text, text })), (item) =>
      h("button", { type: "button", class: "chip", dir: "auto", text: item.text, data: { chip: item.text }, on: { click: () => this.say(item.text) } }));
    this.chips.hidden = list.length === 0;
  }

  renderFoot(here) {
    const empty = !here.started && here.messages.length === 0;
    const waiting = empty || here.blocked;
    this.startButton.hidden = !waiting;
    this.startButton.textContent = here.blocked ? say("unblock") : say("start");
    this.startButton.dataset.start = here.blocked ? "unblock" : "start";
    this.bar.hidden = waiting;
    const rows = waiting || this.keyboardHidden ? [] : here.keyboard ?? [];
    this.keysToggle.hidden = waiting || !here.keyboard;
    this.menu.title = here.blocked ? say("unblock") : say("block");
    this.menu.setAttribute("aria-label", this.menu.title);
    reconcile(this.keyboard, rows.map((row, index) => ({ key: `${index}`, digest: digest(row), row })), (item) =>
      h("div", { class: "keyboard-row" }, ...item.row.map((label) => h("button", { type: "button", class: "key", title: label, data: { key_: label, label }, on: { click: () => this.press(label) } }, h("span", { class: "label", dir: "auto", text: label })))));
    this.keyboard.hidden = rows.length === 0;
    this.input.placeholder = here.placeholder ?? say("write");
    this.renderSend();
  }

  renderSend() {
    this.sendButton.classList.toggle("ready", this.input.value.trim() !== "");
  }

  grow() {
    this.input.rows = Math.min(5, this.input.value.split("\n").length + Math.floor(this.input.value.length / 34));
  }

  toEnd() {
    this.log.scrollTop = this.log.scrollHeight;
    this.atEnd = true;
  }

  /** Every action by hand goes through here, so that a phone that acted alone is taken first. */
  async act(path, body) {
    this.atEnd = true;
    await this.touched(this.id);
    const done = await post(`/phones/${this.id}/${path}`, body);
    if (!done) this.toast(say("refused"));
    this.changed(this.id);
    return done;
  }

  start(payload) {
    const here = chat(this.id);
    if (here.blocked) return this.act("block", { blocked: false });
    return this.act("start", { payload: payload ?? this.holder?.payload ?? "" });
  }

  say(text) {
    const body = { text };
    if (this.answering) body.reply_to = this.answering.message_id;
    this.answer(null);
    return this.act("say", body);
  }

  press(label) {
    return this.act("press", { label });
  }

  send() {
    const text = this.input.value.trim();
    if (!text) return;
    this.input.value = "";
    this.grow();
    this.say(text);
  }

  async tap(messageId, data) {
    if (this.pending?.messageId === messageId && this.pending.data === data) return; // still being answered
    this.pending = { messageId, data, digest: digest(chat(this.id)) };
    this.markPending();
    clearTimeout(this.pendingTimer);
    this.pendingTimer = setTimeout(() => this.clearPending(), PENDING_MS);
    const done = await this.act("tap", { message_id: messageId, data });
    if (!done) this.clearPending();
  }

  markPending() {
    for (const key of this.thread.querySelectorAll(".inline .key")) {
      key.classList.toggle("pending", key.dataset.message === String(this.pending.messageId) && key.dataset.data === this.pending.data);
    }
  }

  clearPending() {
    this.pending = null;
    for (const key of this.thread.querySelectorAll(".pending")) key.classList.remove("pending");
  }

  answer(message) {
    this.answering = message;
    this.answeringLine.hidden = !message;
    this.answeringLine.replaceChildren();
    if (!message) return;
    this.answeringLine.append(
      h("span", { dir: "auto", text: (message.text || say("photo")).split("\n")[0] }),
      h("button", { type: "button", class: "quiet", text: "✕", "aria-label": say("cancel"), on: { click: () => this.answer(null) } }));
    this.input.focus();
  }

  toggleBlock() {
    this.act("block", { blocked: !chat(this.id).blocked });
  }

  toggleDrawer() {
    this.drawer.hidden = !this.drawer.hidden;
    if (this.drawer.hidden || this.drawer.childElementCount) { if (this.atEnd) this.toEnd(); return; }
    const own = h("input", { type: "file", accept: "image/jpeg,image/png,image/webp", hidden: true, on: { change: () => this.ownPhoto(own) } });
    this.drawer.append(
      ...PHOTOS.map((number) => h("button", { type: "button", class: "sample", title: say(`sample-${number}`), data: { sample: number }, on: { click: () => { this.drawer.hidden = true; this.act("photo", { sample: number }); } } },
        h("img", { src: `/phones/static/photos/${number}.jpg`, alt: say(`sample-${number}`) }))),
      h("button", { type: "button", class: "own", title: say("sample-voice"), data: { sample: "voice" }, on: { click: () => { this.drawer.hidden = true; this.act("voice", {}); } } }, h("span", { text: "🎤" }), h("small", { text: say("speak") })),
      h("label", { class: "own" }, h("span", { text: "📷" }), h("small", { text: say("own-photo") }), own));
    if (this.atEnd) this.toEnd();
  }

  ownPhoto(input) {
    if (!input.files?.[0]) return;
    const form = new FormData();
    form.append("photo", input.files[0]);
    input.value = "";
    this.drawer.hidden = true;
    this.act("photo", form);
  }

  follow(address) {
    const payload = /t\.me\/\w+\?start=([\w-]+)/.exec(address) ?? /[?&]start=([\w-]+)/.exec(address);
    if (payload) this.start(payload[1]);
    else if (/^https?:\/\//.test(address)) window.open(address, "_blank", "noopener,noreferrer");
  }

  toast(text, alert = false) {
    this.clearPending();
    if (!text) return;
    const note = h("div", { class: alert ? "toast alert" : "toast", dir: "auto" }, h("span", { text }));
    if (alert) note.append(h("button", { type: "button", text: say("ok"), on: { click: () => note.remove() } }));
    else setTimeout(() => note.remove(), TOAST_MS);
    this.toasts.replaceChildren(note);
  }
}

export function initials(name) {
  return name.split(/\s+/).filter((word) => /\p{L}/u.test(word)).slice(0, 2).map((word) => [...word][0]).join("").toUpperCase();
}

function dayOf(message, zone) {
  const instant = typeof message.date === "number" ? message.date * 1000 : message.date;
  return instant ? day(instant, zone) : "";
}
