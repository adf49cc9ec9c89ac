// What Python puts into the page: the record of the contract, with spans as [start, end], or [start, end, words] where
// the page has no text to cut them from. Offsets are half-open and count Unicode code points.

export type Span = readonly [number, number] | readonly [number, number, string];
export type EntityType = "person" | "organization" | "place" | "programme" | "document";
export type EventType =
  | "workshop" | "training" | "conference" | "forum" | "meeting" | "session" | "visit" | "study_visit"
  | "signing" | "launch" | "campaign" | "ceremony" | "inauguration" | "other";
export type Status = "held" | "planned" | "ongoing" | "cancelled";
export type FundingStatus = "stated" | "pledged" | "requested";
export type EventRole = "organizer" | "partner" | "funder" | "patron" | "programme" | "place";
export type Part =
  | "opener" | "speaker" | "chair" | "head_of_delegation" | "delegation" | "representative" | "expert" | "trainer"
  | "trainee" | "attendee" | "visitor" | "counterpart" | "signatory" | "beneficiary";

export interface RawDate {
  start: string;
  end: string;
  calendar?: "gregorian" | "hijri";
  relative?: boolean;
  evidence?: Span;
}

export interface RawEntity {
  id: string;
  type: EntityType;
  name: string;
  name_en?: string;
  mentions: Span[];
  link?: { gazetteer: string; id: string; wikidata?: string; score: number; method: string };
  honorifics?: string[];
  positions?: { title?: string; organization?: string; evidence: Span }[];
  country?: string;
}

export interface RawRole {
  entity: string;
  evidence: Span;
  confidence: number;
  cue?: string;
}

export interface RawParticipant {
  entity?: string;
  group?: string;
  role: Part;
  count?: number;
  evidence: Span;
  confidence: number;
  cue?: string;
}

export interface RawHeadcount {
  total?: number;
  men?: number;
  women?: number;
  evidence: Span;
}

export interface RawEvent {
  id: string;
  type: EventType;
  name?: string;
  name_span?: Span;
  status: Status;
  dates?: RawDate[];
  places?: RawRole[];
  organizers?: RawRole[];
  partners?: RawRole[];
  funders?: RawRole[];
  patrons?: RawRole[];
  programmes?: RawRole[];
  participants?: RawParticipant[];
  attendance?: RawHeadcount;
  evidence: Span[];
  confidence: number;
}

export interface RawMoney {
  value: number;
  currency: string;
  evidence: Span;
}

export interface RawFunding {
  id: string;
  funder: string;
  object: string;
  object_span: Span;
  recipient?: string;
  programme?: string;
  event?: string;
  amount?: RawMoney;
  status: FundingStatus;
  evidence: Span;
  confidence: number;
  cue?: string;
}

export interface RawStatement {
  speaker: string;
  verb: string;
  evidence: Span;
  quoted: boolean;
}

export interface RawRelease {
  release: {
    source: string;
    sha256: string;
    text?: string;
    characters: number;
    encoding: string;
    title?: Span;
    byline?: string[];
    dateline?: Span;
    published?: RawDate;
    contacts?: { kind: "email" | "phone" | "url"; value: string; evidence: Span }[];
  };
  entities?: RawEntity[];
  events?: RawEvent[];
  funding?: RawFunding[];
  statements?: RawStatement[];
  warnings?: { code: string; message: string; evidence?: Span }[];
}

export interface RawError {
  release: { source: string };
  error: { code: string; message: string };
}

export interface RawPage {
  title?: string;
  version: string;
  releases: RawRelease[];
  errors: RawError[];
}

/** The lists of an event that hold roles, with the role that each gives. */
export const ROLE_LISTS = [
  ["places", "place"],
  ["organizers", "organizer"],
  ["partners", "partner"],
  ["funders", "funder"],
  ["patrons", "patron"],
  ["programmes", "programme"],
] as const satisfies readonly (readonly [keyof RawEvent, EventRole])[];
