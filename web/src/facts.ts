// The facts of one release, as the page shows them: what is said, the words that say it, the cue and the confidence.

import type { Happening, Payment, Release, Role, Thing } from "./model.ts";
import { wordsOf } from "./model.ts";
import { ROLE_LISTS } from "./record.ts";
import type { EntityType, EventType, FundingStatus, RawDate, RawHeadcount, RawMoney, Span, Status } from "./record.ts";

/** How a fact is coloured in the text. */
export type Tone = "event" | "role" | "where" | "money" | "people" | "name" | "edge";

/** A piece of what a fact says; the view puts it into the reader's language. */
export type Piece =
  | { thing: Thing }
  | { words: string }
  | { date: RawDate }
  | { money: RawMoney }
  | { count: RawHeadcount }
  | { people: number }
  | { term: Term };

/** A word of the interface. */
export type Term =
  | { kind: "role"; of: Role }
  | { kind: "funding"; of: FundingStatus }
  | { kind: "to" | "comma" | "relative" | "hijri" };

export type Label =
  | Role | "event" | "when" | "attendance" | "pays" | "post" | "said" | "title" | "dateline" | "published" | "byline"
  | "contact" | "warning" | EntityType;

export interface Fact {
  id: string;
  tone: Tone;
  label: Label;
  pieces: Piece[];
  /** The words that say so. */
  spans: Span[];
  confidence?: number;
  cue?: string;
}

export interface Group {
  id: string;
  kind: "event" | "funding" | "people" | "statements" | "names" | "release";
  happening?: Happening;
  heading?: { type: EventType; status: Status; name?: string };
  facts: Fact[];
}

/** Groups of facts, in the order that they are read. */
export function groupsOf(release: Release): Group[] {
  const groups: Group[] = release.happenings.map((h) => eventGroup(release, h));
  const add = (kind: Group["kind"], facts: Fact[]): void => {
    if (facts.length) groups.push({ id: kind, kind, facts });
  };
  add("funding", release.payments.map(paymentFact));
  add("people", postFacts(release));
  add("statements", statementFacts(release));
  add("names", nameFacts(release));
  add("release", releaseFacts(release));
  return groups;
}

function eventGroup(release: Release, happening: Happening): Group {
  const { raw, id } = happening;
  const thing = (entity: string): Piece[] => {
    const found = release.things.get(entity);
    return found ? [{ thing: found }] : [];
  };
  const facts: Fact[] = [
    {
      id, tone: "event", label: "event", pieces: [{ words: happening.label }],
      spans: raw.name_span ? [...raw.evidence, raw.name_span] : raw.evidence, confidence: raw.confidence,
    },
  ];
  (raw.dates ?? []).forEach((date, n) => {
    const pieces: Piece[] = [{ date }];
    if (date.calendar === "hijri") pieces.push({ term: { kind: "hijri" } });
    if (date.relative) pieces.push({ term: { kind: "relative" } });
    facts.push({ id: `${id}.dates.${n}`, tone: "where", label: "when", pieces, spans: date.evidence ? [date.evidence] : [] });
  });
  for (const [list, role] of ROLE_LISTS) {
    (raw[list] ?? []).forEach((fact, n) => {
      facts.push({
        id: `${id}.${list}.${n}`, tone: role === "place" ? "where" : role === "funder" ? "money" : "role", label: role,
        pieces: thing(fact.entity), spans: [fact.evidence], confidence: fact.confidence, cue: fact.cue,
      });
    });
  }
  (raw.participants ?? []).forEach((fact, n) => {
    const pieces: Piece[] = fact.entity === undefined ? [{ words: fact.group ?? "" }] : thing(fact.entity);
    if (fact.count !== undefined) pieces.push({ people: fact.count });
    facts.push({
      id: `${id}.participants.${n}`, tone: "people", label: fact.role, pieces, spans: [fact.evidence],
      confidence: fact.confidence, cue: fact.cue,
    });
  });
  if (raw.attendance) {
    facts.push({
      id: `${id}.attendance`, tone: "people", label: "attendance", pieces: [{ count: raw.attendance }],
      spans: [raw.attendance.evidence],
    });
  }
  const heading = { type: raw.type, status: raw.status, name: raw.name };
  return { id, kind: "event", happening, heading, facts };
}

export function paymentFact(payment: Payment): Fact {
  const { raw } = payment;
  const pieces: Piece[] = [{ thing: payment.funder }, { term: { kind: "to" } }];
  if (payment.recipient) pieces.push({ thing: payment.recipient });
  else if (payment.programme) pieces.push({ thing: payment.programme });
  else pieces.push({ words: raw.object });
  if (raw.amount) pieces.push({ money: raw.amount });
  if (raw.status !== "stated") pieces.push({ term: { kind: "funding", of: raw.status } });
  const spans = [raw.evidence, raw.object_span];
  if (raw.amount) spans.push(raw.amount.evidence);
  return { id: raw.id, tone: "money", label: "pays", pieces, spans, confidence: raw.confidence, cue: raw.cue };
}

function postFacts(release: Release): Fact[] {
  return (release.raw.entities ?? []).flatMap((entity) =>
    (entity.positions ?? []).map((post, n): Fact => {
      const pieces: Piece[] = [{ thing: release.things.get(entity.id)! }];
      if (post.title) pieces.push({ term: { kind: "comma" } }, { words: post.title });
      const body = post.organization === undefined ? undefined : release.things.get(post.organization);
      if (body) pieces.push({ term: { kind: "comma" } }, { thing: body });
      return { id: `${entity.id}.positions.${n}`, tone: "people", label: "post", pieces, spans: [post.evidence] };
    }),
  );
}

function statementFacts(release: Release): Fact[] {
  return (release.raw.statements ?? []).map((said, n) => ({
    id: `s${n + 1}`, tone: "people", label: "said",
    pieces: [{ thing: release.things.get(said.speaker)! }, { term: { kind: "comma" } }, { words: `${said.verb}:` }, { words: wordsOf(release.raw, said.evidence) }],
    spans: [said.evidence],
  }));
}

const NAME_ORDER: EntityType[] = ["organization", "person", "programme", "document", "place"];

function nameFacts(release: Release): Fact[] {
  const facts = (release.raw.entities ?? []).map((entity): Fact => ({
    id: entity.id, tone: "name", label: entity.type, pieces: [{ thing: release.things.get(entity.id)! }], spans: entity.mentions,
  }));
  return facts.sort((a, b) => NAME_ORDER.indexOf(a.label as EntityType) - NAME_ORDER.indexOf(b.label as EntityType));
}

function releaseFacts(release: Release): Fact[] {
  const info = release.raw.release;
  const facts: Fact[] = [];
  const words = (span: Span): Piece => ({ words: wordsOf(release.raw, span) });
  if (info.published) {
    const spans = info.published.evidence ? [info.published.evidence] : [];
    facts.push({ id: "published", tone: "edge", label: "published", pieces: [{ date: info.published }], spans });
  }
  if (info.dateline) facts.push({ id: "dateline", tone: "edge", label: "dateline", pieces: [words(info.dateline)], spans: [info.dateline] });
  (info.byline ?? []).forEach((id, n) => {
    const thing = release.things.get(id);
    const mention = release.raw.entities?.find((e) => e.id === id)?.mentions[0];
    if (thing) facts.push({ id: `byline.${n}`, tone: "edge", label: "byline", pieces: [{ thing }], spans: mention ? [mention] : [] });
  });
  (info.contacts ?? []).forEach((contact, n) => {
    facts.push({ id: `contact.${n}`, tone: "edge", label: "contact", pieces: [{ words: contact.value }], spans: [contact.evidence] });
  });
  (release.raw.warnings ?? []).forEach((warning, n) => {
    const spans = warning.evidence ? [warning.evidence] : [];
    facts.push({ id: `warning.${n}`, tone: "edge", label: "warning", pieces: [{ words: warning.message }], spans });
  });
  return facts;
}
