// What is shown now. It lives in the address, after the #, so that a page can be linked to and the Back button works.

import { computed, signal } from "@preact/signals";

import type { Filters } from "./filters.ts";
import { eventFits, NO_FILTERS, paymentFits, releaseTest } from "./filters.ts";
import type { Lang } from "./i18n.ts";
import { lang } from "./i18n.ts";
import type { Model, Release } from "./model.ts";

export const VIEWS = ["releases", "timeline", "network", "funding", "unread"] as const;
export type View = (typeof VIEWS)[number];
export type Order = "newest" | "oldest" | "given";

export const model = signal<Model>({
  version: "", releases: [], byId: new Map(), things: [], happenings: [], payments: [], errors: [],
});
export const view = signal<View>("releases");
/** Id of the open release. */
export const open = signal("");
/** Id of the fact that is lit up. */
export const lit = signal("");
/** Ids of all the facts of the words that were touched last; `lit` is one of them. */
export const touched = signal<readonly string[]>([]);
/** Key of the thing that the network is drawn around. */
export const focus = signal("");
export const filters = signal<Filters>(NO_FILTERS);
export const order = signal<Order>("newest");
export const page = signal(0);
export const printing = signal(false);

export const thingsByKey = computed(() => new Map(model.value.things.map((thing) => [thing.key, thing])));
/** True where the list and a release have room side by side. */
export const wide = signal(false);
const fitting = computed(() => model.value.releases.filter(releaseTest(filters.value)));

function inOrder(releases: readonly Release[], by: Order): Release[] {
  const sorted = [...releases];
  // Releases without a date stand last, whichever way the others go.
  if (by === "newest") sorted.sort((a, b) => (a.day && b.day ? b.day.localeCompare(a.day) : a.day ? -1 : b.day ? 1 : 0));
  if (by === "oldest") sorted.sort((a, b) => (a.day && b.day ? a.day.localeCompare(b.day) : a.day ? -1 : b.day ? 1 : 0));
  return sorted;
}

export const shown = computed(() => inOrder(fitting.value, order.value));
export const shownEvents = computed(() =>
  fitting.value.flatMap((release) => release.happenings.filter((event) => eventFits(event, filters.value))),
);
export const shownPayments = computed(() =>
  fitting.value.flatMap((release) => release.payments.filter((payment) => paymentFits(payment, filters.value))),
);
/** The release that is read: the one that was chosen, else the first of the list where there is room. */
export const opened = computed(() => model.value.byId.get(open.value) ?? (wide.value ? shown.value[0] : undefined));
export const filtered = computed(() => JSON.stringify(filters.value) !== JSON.stringify(NO_FILTERS));

/** Change some of the filters; the list begins again. */
export function ask(change: Partial<Filters>): void {
  filters.value = { ...filters.value, ...change };
  page.value = 0;
  remember();
}

export function clearFilters(): void {
  ask(NO_FILTERS);
}

interface Target {
  view?: View;
  open?: string;
  lit?: string;
  focus?: string;
  filters?: Partial<Filters>;
}

/** The address of something: the filters of now unless others are given. */
export function address(target: Target): string {
  const to = { view: target.view ?? (target.open ? "releases" : view.value), open: target.open ?? "" };
  const path = to.open ? ["release", to.open, ...(target.lit ? [target.lit] : [])] : [to.view];
  const query = new URLSearchParams();
  const asked = { ...filters.value, ...target.filters };
  for (const name of Object.keys(NO_FILTERS) as (keyof Filters)[]) {
    if (asked[name] !== NO_FILTERS[name]) query.set(name, String(asked[name]));
  }
  if (target.focus) query.set("focus", target.focus);
  const tail = query.toString();
  return `#/${path.map(encodeURIComponent).join("/")}${tail ? `?${tail}` : ""}`;
}

/** Write what is shown into the address without a step in the history. */
export function remember(): void {
  const here = address({ view: view.value, open: view.value === "releases" ? open.value : "", lit: lit.value, focus: focus.value });
  if (here !== location.hash) history.replaceState(null, "", here);
}

/** Light up a fact, or none; `among` are the facts of the words that were touched. */
export function light(fact: string, among: readonly string[] = []): void {
  lit.value = fact;
  touched.value = among;
  remember();
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // cut off in the middle of a letter
  }
}

/** Read the address. */
export function follow(hash: string): void {
  const [path = "", tail = ""] = hash.replace(/^#\/?/, "").split("?");
  const parts = path.split("/").map(decoded);
  const query = new URLSearchParams(tail);
  const asked: Filters = {
    ...NO_FILTERS,
    q: query.get("q") ?? "",
    body: query.get("body") ?? "",
    role: (query.get("role") ?? "") as Filters["role"],
    place: query.get("place") ?? "",
    type: (query.get("type") ?? "") as Filters["type"],
    from: query.get("from") ?? "",
    to: query.get("to") ?? "",
    sure: Number(query.get("sure")) || 0,
  };
  if (JSON.stringify(asked) !== JSON.stringify(filters.value)) {
    filters.value = asked;
    page.value = 0;
  }
  const language = query.get("lang");
  if (language === "ar" || language === "en") speak(language);
  focus.value = query.get("focus") ?? "";
  if (parts[0] === "release") {
    view.value = "releases";
    open.value = parts[1] ?? "";
    lit.value = parts[2] ?? "";
  } else {
    view.value = VIEWS.find((name) => name === parts[0]) ?? "releases";
    open.value = "";
    lit.value = "";
  }
}

/** Change the language of the interface. */
export function speak(language: Lang): void {
  lang.value = language;
  document.documentElement.lang = language;
  document.documentElement.dir = language === "ar" ? "rtl" : "ltr";
  try {
    localStorage.setItem("atip-extract.lang", language);
  } catch {
    // A page from disk may have no storage: the choice then lasts until it is closed.
  }
}

/** The language of last time, else the reader's own. */
export function firstLanguage(): Lang {
  try {
    const kept = localStorage.getItem("atip-extract.lang");
    if (kept === "ar" || kept === "en") return kept;
  } catch {
    // As above.
  }
  return navigator.language.startsWith("ar") ? "ar" : "en";
}
