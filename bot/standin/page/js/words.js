// The page's own words, in the browser's language; `?lang=` overrides it.
import ar from "../words/ar.js";
import en from "../words/en.js";
import es from "../words/es.js";

const all = { ar, en, es };
const asked = new URLSearchParams(location.search).get("lang");
const wished = [asked, ...(navigator.languages ?? [])].filter(Boolean).map((tag) => tag.split("-")[0].toLowerCase());

export const language = wished.find((tag) => tag in all) ?? "en";
const words = all[language];

/** The sentence called `name`, with {things} put in. A missing one falls back to English, then to its name. */
export function say(name, things = {}) {
  const found = words[name] ?? en[name];
  const text = found ?? name;
  return text.replace(/\{(\w+)\}/g, (whole, key) => (key in things ? String(things[key]) : whole));
}

export function has(name) {
  return name in words || name in en;
}

const plain = language === "ar" ? "ar-u-nu-latn-ca-gregory" : language === "en" ? "en-GB" : language;

/** A town instant in the town's zone: "Mon 5 May, 09:00". */
export function moment(instant, zone, options = { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hour12: false }) {
  return new Intl.DateTimeFormat(plain, { ...options, timeZone: zone }).format(new Date(instant));
}

export const day = (instant, zone) => moment(instant, zone, { weekday: "short", day: "numeric", month: "short" });
export const time = (instant, zone) => moment(instant, zone, { hour: "2-digit", minute: "2-digit", hour12: false });
export const weekdayTime = (instant, zone) => `${moment(instant, zone, { weekday: "short" })} ${time(instant, zone)}`;

document.documentElement.lang = language;
document.documentElement.dir = language === "ar" ? "rtl" : "ltr";
