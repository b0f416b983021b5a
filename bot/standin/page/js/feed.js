// "What is happening": one line for each thing the clock, the town or a fault did.
import { dashed, what } from "./clock.js";
import { digest, h, reconcile } from "./dom.js";
import { world } from "./store.js";
import { has, say, weekdayTime } from "./words.js";

const KEPT = 80;

export class Feed {
  constructor(element) {
    this.counters = h("div", { class: "counters", data: { chrome: "counters" } });
    this.list = h("ol", { class: "lines", "aria-live": "polite" });
    element.append(h("h2", { text: say("happening") }), this.counters, this.list);
  }

  render() {
    const town = world.town;
    const counts = town?.counters ?? world.counters;
    this.counters.hidden = !counts;
    if (counts) this.counters.textContent = say("counters", counts);
    const lines = together(town?.events ?? []);
    const items = lines.map((line, index) => ({ key: `${index}`, digest: digest(line), line })).slice(-KEPT).reverse();
    reconcile(this.list, items, ({ line }) => h("li", { class: line.code ?? "" }, h("time", { text: weekdayTime(line.at, town.zone) }), h("span", { dir: "auto", text: sentence(line) })));
  }
}

/** Lines of the same kind in a row become one with their number: "14 voted". */
function together(events) {
  const lines = [];
  for (const line of events) {
    const last = lines.at(-1);
    if (last && last.code === line.code && line.args?.count && last.args?.count) {
      lines[lines.length - 1] = { ...line, args: { ...line.args, count: last.args.count + line.args.count } };
    } else lines.push(line);
  }
  return lines;
}

/** The line in the page's language when it is known here, else as the town said it. */
export function sentence(line) {
  const things = { ...line.args };
  if (things.what) things.what = what(things.what);
  if (things.side) things.side = say(`side-${things.side}`);
  const known = `feed-due-${dashed(line.args?.what ?? "")}`;
  const wanted = line.code === "due" && has(known) ? known : `feed-${line.code}`;
  return line.code && has(wanted) ? say(wanted, things) : line.text;
}
