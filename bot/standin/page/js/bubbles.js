// A message as a phone shows it: words with their entities, photo, buttons, time.
import { h } from "./dom.js";
import { say, time } from "./words.js";

const opened = new Set();

const wrap = {
  bold: () => h("b"),
  italic: () => h("i"),
  underline: () => h("u"),
  strikethrough: () => h("s"),
  spoiler: () => h("span", { class: "spoiler" }),
  code: () => h("code"),
  pre: () => h("pre"),
  blockquote: () => h("blockquote"),
};

/** Text and entities (offsets in UTF-16, as Telegram and JavaScript both count) become nodes. */
export function rich(text, entities, hands) {
  const sorted = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  const build = (from, to, inner) => {
    const nodes = [];
    let at = from;
    for (let index = 0; index < inner.length; index += 1) {
      const entity = inner[index];
      if (entity.offset < at) continue;
      if (entity.offset > at) nodes.push(text.slice(at, entity.offset));
      const end = Math.min(entity.offset + entity.length, to);
      const nested = inner.slice(index + 1).filter((one) => one.offset >= entity.offset && one.offset + one.length <= end);
      const shell = dress(entity, text.slice(entity.offset, end), hands);
      shell.append(...build(entity.offset, end, nested));
      nodes.push(shell);
      at = end;
      if (shell.tagName === "BLOCKQUOTE" && text[at] === "\n") at += 1;
    }
    if (at < to) nodes.push(text.slice(at, to));
    return nodes;
  };
  return build(0, text.length, sorted);
}

function dress(entity, words, hands) {
  if (entity.type === "expandable_blockquote") return expandable(`${hands.key}.${entity.offset}`);
  if (entity.type === "text_link" || entity.type === "url") {
    const address = entity.url ?? words;
    const link = h("a", { rel: "noreferrer noopener", target: "_blank" });
    const payload = /^https?:\/\/t\.me\/\w+\?start=([\w-]+)$/.exec(address) ?? /^tg:\/\/resolve\?.*start=([\w-]+)/.exec(address);
    if (payload) {
      link.href = "#";
      link.addEventListener("click", (event) => { event.preventDefault(); hands.start(payload[1]); });
    } else if (/^https?:\/\//.test(address)) link.href = address;
    return link;
  }
  if (entity.type === "bot_command") {
    return h("a", { href: "#", on: { click: (event) => { event.preventDefault(); hands.say(words); } } });
  }
  return (wrap[entity.type] ?? (() => h("span")))();
}

function expandable(key) {
  const quote = h("blockquote", { class: opened.has(key) ? "expandable open" : "expandable", tabindex: "0" });
  quote.addEventListener("click", () => {
    quote.classList.toggle("open");
    if (quote.classList.contains("open")) opened.add(key);
    else opened.delete(key);
  });
  return quote;
}

/** One bubble with its buttons. `hands` says and taps for the person who holds this phone. */
export function bubble(message, { hands, zone, quoted, fresh }) {
  const row = h("div", { class: `row ${message.mine ? "mine" : "theirs"}${fresh ? " fresh" : ""}`, data: { message: message.message_id } });
  const box = h("div", { class: "bubble" });
  if (quoted) {
    box.append(h("div", { class: "quoted", dir: "auto" }, h("b", { text: quoted.mine ? say("phone-you") : hands.bot }), h("span", { text: firstLine(quoted) })));
  }
  if (message.photo) {
    box.classList.add("with-photo");
    box.append(h("img", { class: "photo", src: pictureAddress(message.photo), alt: say("photo"), on: { load: () => hands.settle() } }));
  }
  if (message.document) box.append(document_(message.document));
  if (message.voice) box.append(h("div", { class: "spoken" }, h("audio", { controls: "", preload: "none", src: message.voice.url, "aria-label": say("voice"), title: say("voice") })));
  const meta = h("span", { class: "meta" }, message.edited ? h("span", { text: say("edited") }) : null, h("time", { text: clockOf(message, zone) }), message.mine ? h("span", { class: "ticks", text: "✓✓", "aria-hidden": "true" }) : null);
  if (message.text) box.append(h("div", { class: "words" }, ...rich(spoken(message), message.entities, { ...hands, key: `${hands.id}.${message.message_id}` }), h("span", { class: message.edited ? "meta-room edited" : "meta-room", "aria-hidden": "true" })));
  if (endsRightToLeft(message.text ?? "")) box.classList.add("rtl-end");
  box.append(meta);
  const holder = h("div", { class: "holder" }, box);
  if (message.buttons?.length) holder.append(buttons(message, hands));
  row.append(holder, h("button", { class: "reply", type: "button", title: say("reply"), "aria-label": say("reply"), on: { click: () => hands.replyTo(message) } }, "↩"));
  return row;
}

/** Whether the last line reads from the right: then the time stands on its left, out of the way. */
function endsRightToLeft(text) {
  const last = text.trimEnd().split("\n").at(-1);
  const strong = /[\p{L}\u200e\u200f]/u.exec(last)?.[0] ?? "";
  return /[\u200f\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(strong);
}

function clockOf(message, zone) {
  const instant = typeof message.date === "number" ? message.date * 1000 : message.date;
  return instant ? time(instant, zone) : "";
}

/** A pressed link shows as /start, as on a real phone; its payload is not for reading. */
function spoken(message) {
  return message.mine && message.text.startsWith("/start ") ? "/start" : message.text;
}

function firstLine(message) {
  return (message.text || say("photo")).split("\n").find((line) => line.trim()) ?? "";
}

function pictureAddress(photo) {
  return typeof photo === "string" ? photo : photo.url ?? "";
}

function document_(document) {
  const name = typeof document === "string" ? document.split("/").pop() : document.name ?? document.file_name ?? say("file");
  const address = typeof document === "string" ? document : document.url;
  return h("div", { class: "file" }, h("span", { class: "sheet", text: "📄" }), address ? h("a", { href: address, download: name, text: name }) : h("span", { text: name }));
}

function buttons(message, hands) {
  const rows = message.buttons.map((row) => h("div", { class: "inline-row" }, ...row.map((button) => inline(message, button, hands))));
  return h("div", { class: "inline", dir: "ltr" }, ...rows);
}

function inline(message, button, hands) {
  const copied = button.copy_text?.text ?? button.copy_text;
  const element = h("button", {
    type: "button",
    class: `key ${button.style ?? ""}`,
    title: button.text,
    data: { data: button.callback_data ?? "", label: button.text, message: message.message_id },
  }, h("span", { class: "label", dir: "auto", text: button.text }));
  if (button.url) element.append(h("span", { class: "corner", text: "↗" }));
  element.addEventListener("click", () => {
    if (button.callback_data !== undefined) hands.tap(message.message_id, button.callback_data, element);
    else if (button.url) hands.follow(button.url);
    else if (copied) hands.copy(copied);
  });
  return element;
}
