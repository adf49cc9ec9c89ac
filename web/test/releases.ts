// Releases for the tests: built from a text by naming the words.

import type { Model } from "../src/model.ts";
import { buildModel } from "../src/model.ts";
import type { RawRelease, Span } from "../src/record.ts";

/** Where words stand in a text, in code points. */
export function at(text: string, words: string): Span {
  const start = [...text.slice(0, text.indexOf(words))].length;
  return [start, start + [...words].length];
}

export const TEXT =
  "🌍 ورشة في إربد.\nنظّمت جمعية الغيمة ورشة عمل يوم 9 مايو 2023 في إربد بتمويل من كندا والنرويج بقيمة 500 ألف دولار. وقالت سلمى الريم إنها «بداية».";

export function release(change: Partial<RawRelease> = {}, sha256 = "a1"): RawRelease {
  const span = (words: string): Span => at(TEXT, words);
  const role = (entity: string, words: string, confidence = 0.9) => ({ entity, evidence: span(words), confidence });
  const sum = { value: 500000, currency: "USD", evidence: span("500 ألف دولار") };
  return {
    release: {
      source: `${sha256}.txt`, sha256, encoding: "utf-8", characters: [...TEXT].length, text: TEXT, title: span("🌍 ورشة في إربد."),
      published: { start: "2023-05-10", end: "2023-05-10" },
    },
    entities: [
      { id: "e1", type: "organization", name: "جمعية الغيمة", mentions: [span("جمعية الغيمة")] },
      { id: "e2", type: "place", name: "إربد", name_en: "Irbid", mentions: [span("إربد")], country: "JO",
        link: { gazetteer: "atip", id: "jo/irbid", score: 1, method: "exact" } },
      { id: "e3", type: "place", name: "كندا", mentions: [span("كندا")] },
      { id: "e4", type: "place", name: "النرويج", mentions: [span("النرويج")] },
      { id: "e5", type: "person", name: "سلمى الريم", mentions: [span("سلمى الريم")] },
    ],
    events: [
      {
        id: "v1", type: "workshop", status: "held", dates: [{ start: "2023-05-09", end: "2023-05-09", evidence: span("9 مايو 2023") }],
        places: [role("e2", "في إربد", 0.7)], organizers: [role("e1", "نظّمت جمعية الغيمة")],
        funders: [role("e3", "بتمويل من كندا"), role("e4", "والنرويج")], evidence: [span("ورشة عمل")], confidence: 0.9,
      },
    ],
    funding: ["e3", "e4"].map((funder, n) => ({
      id: `f${n + 1}`, funder, object: "ورشة عمل", object_span: span("ورشة عمل"), event: "v1", amount: sum, status: "stated" as const,
      evidence: span("بتمويل من كندا والنرويج"), confidence: 0.9,
    })),
    statements: [{ speaker: "e5", verb: "قال", evidence: span("بداية"), quoted: true }],
    ...change,
  };
}

export const model = (...releases: RawRelease[]): Model => buildModel({ version: "0", releases, errors: [] });
