// The text of a release cut where facts begin and end, and the sentence that a fact stands in.

import type { Fact, Tone } from "./facts.ts";
import type { Release } from "./model.ts";
import { wordsOf } from "./model.ts";
import type { Span } from "./record.ts";
import { units } from "./spans.ts";

/** A stretch of text that the same facts speak of. Offsets are UTF-16 units of the shown text. */
export interface Segment {
  text: string;
  start: number;
  /** Ids of the facts, the one with the fewest words first. */
  facts: string[];
  tone: Tone | null;
  hit: boolean;
}

/** What is shown of a release: its text, or the pieces of it that the record holds. */
export interface Reading {
  text: string;
  whole: boolean;
  /** [start, end) of a span in the shown text. */
  locate: (span: Span) => [number, number];
}

const GAP = "\n[…]\n";

/** The text of a release; without one, the words of its facts in their order, gaps marked. */
export function readingOf(release: Release, facts: readonly Fact[]): Reading {
  const text = release.raw.release.text;
  if (text !== undefined) return { text, whole: true, locate: (span) => units(text, span) };
  const title = release.raw.release.title;
  const spans = [...(title ? [title] : []), ...facts.flatMap((fact) => fact.spans)];
  const pieces = spans
    .map((span) => ({ start: span[0], letters: [...wordsOf(release.raw, span)] }))
    .sort((a, b) => a.start - b.start || b.letters.length - a.letters.length);
  let shown = "";
  let end = -1;
  const places = new Map<number, number>();
  for (const { start, letters } of pieces) {
    if (start > end) {
      if (shown) shown += GAP;
      end = start;
    }
    for (let at = end; at < start + letters.length; at++) {
      places.set(at, shown.length);
      shown += letters[at - start];
    }
    end = Math.max(end, start + letters.length);
    places.set(end, shown.length);
  }
  const place = (at: number): number => places.get(at) ?? 0;
  const locate = (span: Span): [number, number] => {
    const last = span[1] - 1;
    return [place(span[0]), place(last) + String.fromCodePoint([...wordsOf(release.raw, span)].at(-1)!.codePointAt(0)!).length];
  };
  return { text: shown, whole: false, locate };
}

interface Stretch {
  start: number;
  end: number;
  fact: Fact;
}

/** Lines of segments. Facts whose `shows` is false do not count. */
export function segmentsOf(
  reading: Reading, facts: readonly Fact[], hits: readonly (readonly [number, number])[],
): Segment[][] {
  const stretches: Stretch[] = facts.flatMap((fact) =>
    fact.spans.map((span) => {
      const [start, end] = reading.locate(span);
      return { start, end, fact };
    }),
  );
  const cuts = new Set<number>([0, reading.text.length]);
  for (const { start, end } of stretches) cuts.add(start).add(end);
  for (const [start, end] of hits) cuts.add(start).add(end);
  for (let at = reading.text.indexOf("\n"); at >= 0; at = reading.text.indexOf("\n", at + 1)) cuts.add(at).add(at + 1);
  const points = [...cuts].sort((a, b) => a - b);
  const opening = [...stretches].sort((a, b) => a.start - b.start);
  const lines: Segment[][] = [[]];
  let open: Stretch[] = [];
  let next = 0;
  for (let n = 0; n + 1 < points.length; n++) {
    const [start, end] = [points[n]!, points[n + 1]!];
    const text = reading.text.slice(start, end);
    if (text === "\n") {
      lines.push([]);
      continue;
    }
    open = open.filter((stretch) => stretch.end > start);
    while (next < opening.length && opening[next]!.start <= start) open.push(opening[next++]!);
    const here = open.filter((s) => s.end > start).sort((a, b) => a.end - a.start - (b.end - b.start));
    const toned = here.find((s) => s.fact.tone !== "name") ?? here[0];
    lines.at(-1)!.push({
      text,
      start,
      facts: [...new Set(here.map((s) => s.fact.id))],
      tone: toned?.fact.tone ?? null,
      hit: hits.some(([from, to]) => from <= start && end <= to),
    });
  }
  return lines.filter((line) => line.length);
}

const SENTENCE_END = /[.!?؟…](?=[\s»"”)]|$)|\n/g;
const LONGEST = 420;

/** The sentence around [start, end): what stands before the words, the words, what stands after. */
export function sentenceAround(text: string, start: number, end: number): [string, string, string] {
  let from = 0;
  let to = text.length;
  for (const match of text.matchAll(SENTENCE_END)) {
    const after = match.index + match[0].length;
    if (after <= start) from = after;
    else if (match.index >= end - 1) {
      to = Math.max(after, end);
      break;
    }
  }
  const room = Math.max(60, (LONGEST - (end - start)) / 2);
  const head = text.slice(from, start).trimStart();
  const tail = text.slice(end, to).trimEnd();
  return [
    head.length > room ? `…${head.slice(head.indexOf(" ", head.length - room))}` : head,
    text.slice(start, end),
    tail.length > room ? `${tail.slice(0, tail.lastIndexOf(" ", room))} …` : tail,
  ];
}
