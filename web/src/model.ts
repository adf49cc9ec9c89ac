// Everything that the page knows, made once from the data: releases, the things that are one over all releases, and the
// claims that the filters, the network and the totals count.

import { fold } from "./fold.ts";
import { ROLE_LISTS } from "./record.ts";
import type {
  EntityType, EventRole, EventType, Part, RawEntity, RawError, RawEvent, RawFunding, RawPage, RawRelease, Span, Status,
} from "./record.ts";
import { units } from "./spans.ts";

/** A person, body, place, programme or document, the same over all releases that link it or call it by one name. */
export interface Thing {
  key: string;
  type: EntityType;
  name: string;
  nameEn?: string;
  country?: string;
  wikidata?: string;
  /** How many releases name it. */
  releases: number;
  /** How many spell its name so. */
  spellings: Map<string, number>;
  /** Its names, folded for search. */
  folded: string;
}

export type Role = EventRole | Part | "recipient" | "quoted";

/** Somebody has a part in something. */
export interface Claim {
  role: Role;
  who: Thing;
  confidence: number;
  /** Id of the fact in its release. */
  fact: string;
}

/** An event of a release; `start` and `end` are whole days, empty where the text gives no date. */
export interface Happening {
  release: Release;
  id: string;
  raw: RawEvent;
  type: EventType;
  status: Status;
  confidence: number;
  label: string;
  start: string;
  end: string;
  places: { thing: Thing; confidence: number }[];
  claims: Claim[];
}

/** A payment that a release speaks of. */
export interface Payment {
  release: Release;
  id: string;
  raw: RawFunding;
  funder: Thing;
  recipient?: Thing;
  programme?: Thing;
  happening?: Happening;
  /** True where another payer of the same release shares the same sum. */
  joint: boolean;
}

export interface Release {
  index: number;
  /** Stable over runs: the beginning of the hash of the bytes. */
  id: string;
  raw: RawRelease;
  source: string;
  title: string;
  /** Day that the list sorts by: of publication, else of the first event. */
  day: string;
  published: string;
  things: Map<string, Thing>;
  happenings: Happening[];
  payments: Payment[];
  /** Claims that belong to no event: payments and statements. */
  loose: Claim[];
  /** The text and the names, folded; made when first asked for. */
  folded?: string;
}

export interface Model {
  title?: string;
  version: string;
  releases: Release[];
  byId: Map<string, Release>;
  things: Thing[];
  happenings: Happening[];
  payments: Payment[];
  errors: RawError[];
}

/** The first day of a date that may be a year or a month. */
export const firstDay = (iso: string): string => (iso ? iso.padEnd(10, "-01").slice(0, 10) : "");
/** A day that no day of the year or month comes after. */
export const lastDay = (iso: string): string => (iso.length === 4 ? `${iso}-12-31` : iso.length === 7 ? `${iso}-31` : iso);

export function buildModel(page: RawPage): Model {
  const things = new Map<string, Thing>();
  const byId = new Map<string, Release>();
  const releases = page.releases.map((raw, index) => {
    const release = buildRelease(raw, index, things);
    let id = release.id;
    for (let n = 2; byId.has(id); n++) id = `${release.id}-${n}`;
    release.id = id;
    byId.set(id, release);
    return release;
  });
  return {
    title: page.title,
    version: page.version,
    releases,
    byId,
    things: [...things.values()],
    happenings: releases.flatMap((r) => r.happenings),
    payments: releases.flatMap((r) => r.payments),
    errors: page.errors,
  };
}

function buildRelease(raw: RawRelease, index: number, things: Map<string, Thing>): Release {
  const release: Release = {
    index,
    id: raw.release.sha256.slice(0, 12),
    raw,
    source: raw.release.source,
    title: titleOf(raw),
    day: "",
    published: raw.release.published?.start ?? "",
    things: new Map(),
    happenings: [],
    payments: [],
    loose: [],
  };
  const seen = new Set<Thing>();
  for (const entity of raw.entities ?? []) {
    const thing = thingOf(entity, things);
    release.things.set(entity.id, thing);
    if (!seen.has(thing)) thing.releases += 1;
    seen.add(thing);
  }
  for (const event of raw.events ?? []) release.happenings.push(happeningOf(release, event));
  const sums = new Map<string, Set<string>>();
  for (const fact of raw.funding ?? []) {
    if (fact.amount) {
      const at = String(fact.amount.evidence.slice(0, 2));
      sums.set(at, (sums.get(at) ?? new Set()).add(fact.funder));
    }
  }
  for (const fact of raw.funding ?? []) addPayment(release, fact, sums);
  (raw.statements ?? []).forEach((said, n) => {
    const who = release.things.get(said.speaker);
    if (who) release.loose.push({ role: "quoted", who, confidence: 1, fact: `s${n + 1}` });
  });
  const starts = release.happenings.map((h) => h.start).filter(Boolean).sort();
  release.day = firstDay(release.published) || starts[0] || "";
  return release;
}

function titleOf(raw: RawRelease): string {
  const info = raw.release;
  if (info.title) return wordsOf(raw, info.title).replace(/\s+/g, " ").trim();
  const first = info.text?.split("\n").find((line) => line.trim())?.trim();
  return first ? (first.length > 140 ? `${first.slice(0, 140)}…` : first) : "";
}

/** The words of a span. */
export function wordsOf(raw: RawRelease, span: Span): string {
  if (span.length === 3) return span[2];
  const text = raw.release.text ?? "";
  const [start, end] = units(text, span);
  return text.slice(start, end);
}

function thingOf(entity: RawEntity, things: Map<string, Thing>): Thing {
  const folded = fold(entity.name);
  const key = entity.link ? `${entity.type}:${entity.link.gazetteer}:${entity.link.id}` : `${entity.type}:~${folded}`;
  let thing = things.get(key);
  if (thing === undefined) {
    thing = { key, type: entity.type, name: entity.name, releases: 0, spellings: new Map(), folded };
    things.set(key, thing);
  }
  // Of several spellings the one of most releases is shown.
  const times = (thing.spellings.get(entity.name) ?? 0) + 1;
  thing.spellings.set(entity.name, times);
  if (times > (thing.spellings.get(thing.name) ?? 0)) thing.name = entity.name;
  if (!thing.folded.includes(folded)) thing.folded += ` ${folded}`;
  if (entity.name_en && !thing.nameEn) {
    thing.nameEn = entity.name_en;
    thing.folded += ` ${fold(entity.name_en)}`;
  }
  thing.country ??= entity.country;
  thing.wikidata ??= entity.link?.wikidata;
  return thing;
}

function happeningOf(release: Release, raw: RawEvent): Happening {
  const dates = raw.dates ?? [];
  const happening: Happening = {
    release,
    id: raw.id,
    raw,
    type: raw.type,
    status: raw.status,
    confidence: raw.confidence,
    label: raw.name ?? wordsOf(release.raw, raw.evidence[0]!).replace(/\s+/g, " "),
    start: dates.map((d) => firstDay(d.start)).sort()[0] ?? "",
    end: dates.map((d) => lastDay(d.end)).sort().at(-1) ?? "",
    places: [],
    claims: [],
  };
  for (const [list, role] of ROLE_LISTS) {
    (raw[list] ?? []).forEach((fact, n) => {
      const who = release.things.get(fact.entity);
      if (!who) return;
      if (role === "place") happening.places.push({ thing: who, confidence: fact.confidence });
      happening.claims.push({ role, who, confidence: fact.confidence, fact: `${raw.id}.${list}.${n}` });
    });
  }
  (raw.participants ?? []).forEach((fact, n) => {
    const who = fact.entity === undefined ? undefined : release.things.get(fact.entity);
    if (who) happening.claims.push({ role: fact.role, who, confidence: fact.confidence, fact: `${raw.id}.participants.${n}` });
  });
  return happening;
}

function addPayment(release: Release, raw: RawFunding, sums: Map<string, Set<string>>): void {
  const thing = (id?: string): Thing | undefined => (id === undefined ? undefined : release.things.get(id));
  const funder = thing(raw.funder);
  if (!funder) return;
  const payment: Payment = {
    release,
    id: raw.id,
    raw,
    funder,
    recipient: thing(raw.recipient),
    programme: thing(raw.programme),
    happening: release.happenings.find((h) => h.id === raw.event),
    joint: raw.amount !== undefined && (sums.get(String(raw.amount.evidence.slice(0, 2)))?.size ?? 0) > 1,
  };
  release.payments.push(payment);
  const claims = payment.happening?.claims ?? release.loose;
  claims.push({ role: "funder", who: funder, confidence: raw.confidence, fact: raw.id });
  if (payment.recipient) claims.push({ role: "recipient", who: payment.recipient, confidence: raw.confidence, fact: raw.id });
}

/** What the search looks into. */
export function searchable(release: Release): string {
  if (release.folded === undefined) {
    const parts = [release.title, release.source, release.raw.release.text ?? ""];
    for (const thing of release.things.values()) parts.push(thing.name, thing.nameEn ?? "");
    if (release.raw.release.text === undefined) {
      for (const entity of release.raw.entities ?? []) parts.push(...entity.mentions.map((m) => wordsOf(release.raw, m)));
      for (const event of release.raw.events ?? []) parts.push(...event.evidence.map((e) => wordsOf(release.raw, e)));
      for (const fact of release.raw.funding ?? []) parts.push(wordsOf(release.raw, fact.evidence), fact.object);
      for (const said of release.raw.statements ?? []) parts.push(wordsOf(release.raw, said.evidence));
    }
    release.folded = fold(parts.join("\n"));
  }
  return release.folded;
}
