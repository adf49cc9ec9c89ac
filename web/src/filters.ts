// What the reader asks for, and which releases, events and payments answer.

import { termsOf } from "./fold.ts";
import type { Claim, Happening, Payment, Release, Role } from "./model.ts";
import { firstDay, lastDay, searchable } from "./model.ts";
import type { EventType } from "./record.ts";

export interface Filters {
  q: string;
  /** Key of a thing. */
  body: string;
  role: Role | "" | "part";
  /** Key of a place, or country:XX. */
  place: string;
  type: EventType | "";
  from: string;
  to: string;
  sure: number;
}

export const NO_FILTERS: Filters = { q: "", body: "", role: "", place: "", type: "", from: "", to: "", sure: 0 };

/** True where a date, or the range between two, touches the days asked for. */
function inTime(start: string, end: string, f: Filters): boolean {
  if (!f.from && !f.to) return true;
  if (!start) return false;
  return (!f.from || lastDay(end || start) >= f.from) && (!f.to || firstDay(start) <= f.to);
}

const namedAnywhere = (f: Filters): boolean => f.role === "";

function claimFits(claim: Claim, f: Filters): boolean {
  return (
    (!f.body || claim.who.key === f.body) &&
    (f.role === "part" || namedAnywhere(f) || claim.role === f.role) &&
    claim.confidence >= f.sure
  );
}

/** True where the event is of the type, place, time and confidence asked for, and the body has the part asked for. */
export function eventFits(event: Happening, f: Filters): boolean {
  if (event.confidence < f.sure || (f.type && event.type !== f.type)) return false;
  const published = event.release.published;
  if (!inTime(event.start || published, event.end || published, f)) return false;
  if (f.place && !event.places.some((p) => p.confidence >= f.sure && placeFits(p.thing, f.place))) return false;
  if (namedAnywhere(f)) return !f.body || hasBody(event.release, f.body);
  return event.claims.some((claim) => claimFits(claim, f));
}

function placeFits(thing: { key: string; country?: string }, wanted: string): boolean {
  return thing.key === wanted || (wanted.startsWith("country:") && `country:${thing.country ?? ""}` === wanted);
}

function hasBody(release: Release, key: string): boolean {
  for (const thing of release.things.values()) if (thing.key === key) return true;
  return false;
}

export function paymentFits(payment: Payment, f: Filters): boolean {
  if (payment.raw.confidence < f.sure) return false;
  if (payment.happening && (f.type || f.place)) {
    const loose = { ...f, body: "", role: "" as const };
    if (!eventFits(payment.happening, loose)) return false;
  } else if (f.type || f.place) return false;
  const { published } = payment.release;
  const when = payment.happening?.start || published;
  if (!inTime(when, payment.happening?.end || published, f)) return false;
  if (!f.body) return f.role === "" || f.role === "part" || f.role === "funder" || (f.role === "recipient" && !!payment.recipient);
  if (namedAnywhere(f)) return hasBody(payment.release, f.body);
  const funds = payment.funder.key === f.body;
  const receives = payment.recipient?.key === f.body;
  return f.role === "funder" ? funds : f.role === "recipient" ? receives : f.role === "part" ? funds || receives : false;
}

/** A test for releases; the query is read once. */
export function releaseTest(f: Filters): (release: Release) => boolean {
  const terms = termsOf(f.q);
  const asks = f.body || f.role || f.place || f.type || f.from || f.to || f.sure > 0;
  const eventOnly = f.place || f.type;
  return (release) => {
    if (terms.length) {
      const text = searchable(release);
      if (!terms.every((term) => text.includes(term))) return false;
    }
    if (!asks) return true;
    if (release.happenings.some((event) => eventFits(event, f))) return true;
    if (eventOnly) return false;
    const timely = inTime(release.published, release.published, f);
    if (!timely) return false;
    if (release.loose.some((claim) => claimFits(claim, f) && (f.role || f.body || f.sure > 0))) {
      if (!namedAnywhere(f) || f.body || f.sure > 0) return true;
    }
    if (namedAnywhere(f) && f.sure === 0) return !f.body || hasBody(release, f.body);
    return false;
  };
}
