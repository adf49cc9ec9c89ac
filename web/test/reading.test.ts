import assert from "node:assert/strict";
import { test } from "node:test";

import { groupsOf } from "../src/facts.ts";
import type { RawRelease, Span } from "../src/record.ts";
import { readingOf, segmentsOf, sentenceAround } from "../src/reading.ts";
import { at, model, release, TEXT } from "./releases.ts";

const facts = (raw: RawRelease) => groupsOf(model(raw).releases[0]!).flatMap((group) => group.facts);

test("segments put together are the text", () => {
  const raw = release();
  const reading = readingOf(model(raw).releases[0]!, facts(raw));
  const lines = segmentsOf(reading, facts(raw), []);
  assert.equal(lines.map((line) => line.map((segment) => segment.text).join("")).join("\n"), TEXT);
});

test("words name the facts that speak of them, the closest first", () => {
  const raw = release();
  const reading = readingOf(model(raw).releases[0]!, facts(raw));
  const segments = segmentsOf(reading, facts(raw), []).flat();
  const canada = segments.find((segment) => segment.text === "كندا")!;
  assert.deepEqual(canada.facts, ["e3", "v1.funders.0", "f1", "f2"]);
  assert.equal(canada.tone, "money");
  assert.equal(segments.find((segment) => segment.text.startsWith("🌍"))!.facts.length, 0);
});

test("without a text the words of the facts stand in their order, with gaps", () => {
  const words = (span: Span): Span => [span[0], span[1], [...TEXT].slice(span[0], span[1]).join("")];
  const raw = JSON.parse(JSON.stringify(release()), (_, value: unknown) =>
    Array.isArray(value) && value.length === 2 && value.every(Number.isInteger) ? words(value as unknown as Span) : value) as RawRelease;
  delete raw.release.text;
  const reading = readingOf(model(raw).releases[0]!, facts(raw));
  assert.ok(!reading.whole);
  assert.ok(reading.text.startsWith("🌍 ورشة في إربد.\n[…]\nنظّمت جمعية الغيمة"));
  const [start, end] = reading.locate(words(at(TEXT, "سلمى الريم")));
  assert.equal(reading.text.slice(start, end), "سلمى الريم");
});

test("a sentence ends where a sentence ends", () => {
  const text = "العنوان\nبلغت القيمة 2.5 مليون دولار. وقال المدير إن العمل بدأ! ثم غادر.";
  const around = (words: string) => sentenceAround(text, text.indexOf(words), text.indexOf(words) + words.length);
  assert.deepEqual(around("مليون"), ["بلغت القيمة 2.5 ", "مليون", " دولار."]);
  assert.deepEqual(around("المدير"), ["وقال ", "المدير", " إن العمل بدأ!"]);
});
