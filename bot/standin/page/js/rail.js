// Everybody in town: who they are, whether news waits, and a click that hands you their phone.
import { digest, h, reconcile } from "./dom.js";
import { initials } from "./phone.js";
import { world } from "./store.js";
import { news } from "./unread.js";
import { say } from "./words.js";

export class Rail {
  constructor(element, { shown, show }) {
    this.shown = shown;
    this.show = show;
    this.title = h("h2", { text: say("people") });
    this.list = h("div", { class: "people" });
    this.crowd = h("p", { class: "crowd", hidden: true });
    element.append(this.title, this.list, this.crowd);
    element.setAttribute("aria-label", say("people"));
  }

  render() {
    const slots = this.shown();
    const crowd = world.people.filter((one) => one.crowd);
    const people = world.people.filter((one) => !one.crowd);
    const items = people.map((one) => {
      const slot = Object.keys(slots).find((name) => String(slots[name]) === String(one.id)) ?? "";
      return { key: String(one.id), digest: digest([one, slot, news(one.id)]), one, slot };
    });
    reconcile(this.list, items, ({ one, slot }) => this.row(one, slot));
    this.crowd.hidden = crowd.length === 0;
    this.crowd.textContent = say("crowd", { count: crowd.length });
  }

  row(one, slot) {
    const count = slot ? 0 : news(one.id);
    const name = one.you ? say("you") : one.name;
    const face = h("span", { class: `face ${one.side}`, text: initials(one.name) }, count ? h("i", { class: "dot", title: say("unread", { count }) }) : null);
    return h("div", { class: `person ${slot ? `shown ${slot}` : ""}`, data: { person: one.id } },
      h("button", { type: "button", class: "pick", "aria-pressed": slot ? "true" : "false", data: { pick: one.id }, on: { click: () => this.show(one.id) } },
        face,
        h("span", { class: "who" },
          h("b", {}, h("bdi", { text: name })),
          h("small", { text: say(`role-${one.role}`) })),
        one.autopilot && !one.mine ? h("span", { class: "alone", title: say("acts-alone"), text: "◉" }) : null),
      h("button", { type: "button", class: "swap", title: say("other-phone"), "aria-label": `${name}: ${say("other-phone")}`, on: { click: () => this.show(one.id, "swap") } }, "↔"));
  }
}
