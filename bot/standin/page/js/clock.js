// The top of the page: which town, what time it is there, and the hands that wind its clock.
import { digest, h, reconcile } from "./dom.js";
import { post, reload, world } from "./store.js";
import { day, moment, say, has, weekdayTime } from "./words.js";

export class Clock {
  constructor(element) {
    this.name = h("b", { class: "town-name" });
    this.now = h("span", { class: "now" });
    this.strip = h("div", { class: "strip", role: "list", "aria-label": say("month") });
    this.next = h("button", { type: "button", class: "next main", data: { chrome: "next" }, on: { click: () => this.wind("next") } });
    this.oneDay = h("button", { type: "button", class: "one-day", data: { chrome: "day" }, text: say("one-day"), on: { click: () => this.wind("wind", { hours: 24 }) } });
    this.play = h("button", { type: "button", class: "play", data: { chrome: "play" }, on: { click: () => (world.town?.winding ? this.wind("skip") : this.wind("wind", { hours: 24 * 28 })) } });
    this.fresh = h("button", { type: "button", class: "quiet new-town", data: { chrome: "new" }, text: say("new-town"), title: say("new-town-why"), on: { click: () => this.wind("new") } });
    this.offline = h("p", { class: "offline", role: "status", hidden: true, text: say("offline") });
    element.append(
      h("div", { class: "brand" }, h("img", { src: "/phones/static/icons/icon.svg", alt: "" }), h("span", {}, this.name, this.now)),
      this.strip,
      h("div", { class: "hands" }, this.next, this.oneDay, this.play, this.fresh),
      this.offline);
  }

  wind(path, body) {
    return post(`/phones/town/${path}`, body).then(reload);
  }

  render() {
    const town = world.town;
    this.offline.hidden = world.online || world.seq === 0;
    document.body.classList.toggle("townless", !town);
    if (!town) { this.name.textContent = world.bot.name; return; }
    this.name.textContent = town.name;
    this.now.textContent = town.now ? moment(town.now, town.zone) : "";
    const next = town.next;
    this.next.replaceChildren(h("span", { class: "arrow" }), h("span", { class: "label" }, h("small", { text: say("next-event") }), h("span", { text: next && !next.minor ? `${weekdayTime(next.at, town.zone)} · ${what(next.what)}` : say("next-quiet") })));
    this.next.disabled = town.winding;
    this.oneDay.disabled = town.winding;
    this.play.replaceChildren(h("span", { class: "arrow" }), h("span", { class: "label", text: town.winding ? say("skip") : say("play") }));
    this.play.classList.toggle("winding", Boolean(town.winding));
    this.renderStrip(town);
  }

  renderStrip(town) {
    const days = town.month ?? [];
    const items = days.map((one) => ({ key: one.day, digest: digest(one), one }));
    reconcile(this.strip, items, ({ one }) => {
      const instant = `${one.day}T12:00:00Z`;
      const number = Number(one.day.slice(8));
      const marks = (one.marks ?? (one.mark ? [one.mark] : [])).filter((mark) => mark !== "today");
      const today = one.mark === "today" || one.today;
      const label = [day(instant, "UTC"), ...marks.map(what)].join(", ");
      return h("span", { role: "listitem", class: `date ${today ? "today" : ""} ${one.past ? "past" : ""} ${one.weekday === 0 ? "week" : ""}`, title: label, "aria-label": label, data: { mark: marks[0] ?? "" } },
        h("small", { text: moment(instant, "UTC", { weekday: "narrow" }) }), h("b", { text: number }), h("i", { class: marks.length ? "marked" : "" }));
    });
  }
}

/** The bot's names for what comes due may be written either way. */
export const dashed = (name) => String(name).replaceAll("_", "-");

/** What a due instant is called on this page; an unknown one is shown in its own words. */
export function what(name) {
  if (!name) return "";
  const key = dashed(name);
  return has(`due-${key}`) ? say(`due-${key}`) : key.replaceAll("-", " ");
}
