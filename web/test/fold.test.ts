import assert from "node:assert/strict";
import { test } from "node:test";

import { fold, foldWithOffsets, hitsIn, termsOf } from "../src/fold.ts";

test("spellings of one word are one", () => {
  for (const [written, asked] of [
    ["الأردنيّة", "الاردنيه"], ["مُنظَّمة الأمـــم", "منظمه الامم"], ["على", "علي"], ["مسؤول", "مسئول"], ["شؤون", "شئون"],
    ["هيئة", "هيأة"], ["٢٠٢٤", "2024"], ["گاز", "كاز"], ["IOM", "iom"], ["ﷲ", "الله"], ["بني ملال-خنيفرة", "بني ملال خنيفره"],
  ] as const) assert.equal(fold(written), fold(asked));
});

test("words that differ stay apart", () => {
  assert.ok(fold("بناء") !== fold("بنا"));
  assert.ok(fold("عمان") !== fold("عمل"));
});

test("both ways of folding agree", () => {
  const text = "  «مسئولون» قالوا: ٢٥٪ من هيأة الأمـم 🌍 المتّحدة،  يَوم ";
  assert.equal(foldWithOffsets(text).folded.trim(), fold(text));
});

test("a hit is where the word stands in the text, marks and all", () => {
  const text = "🌍 نظّمت المُنظَّمة الدولية";
  const [[start, end]] = hitsIn(text, termsOf("المنظمه")) as [[number, number]];
  assert.equal(text.slice(start, end), "مُنظَّمة");
});

test("a query is words, or a phrase between quotation marks", () => {
  assert.deepEqual(termsOf('الوزارة  "وزارة العدل" «حقوق الإنسان»'), ["وزاره", "وزاره العدل", "حقوق الانسان"]);
  assert.deepEqual(termsOf(" ، "), []);
});
