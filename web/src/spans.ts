// Offsets of the record count code points, strings of JavaScript UTF-16 units: an emoji is one there and two here.

import type { Span } from "./record.ts";

const TABLES = new Map<string, Uint32Array | null>();

/** Unit at which each code point begins, or null where both counts agree. */
function table(text: string): Uint32Array | null {
  let found = TABLES.get(text);
  if (found === undefined) {
    found = null;
    if (/[\ud800-\udbff][\udc00-\udfff]/.test(text)) {
      const starts: number[] = [];
      for (let at = 0; at < text.length; at += text.codePointAt(at)! > 0xffff ? 2 : 1) starts.push(at);
      starts.push(text.length);
      found = Uint32Array.from(starts);
    }
    if (TABLES.size > 200) TABLES.clear();
    TABLES.set(text, found);
  }
  return found;
}

/** [start, end) of a span in UTF-16 units of its text. */
export function units(text: string, span: Span): [number, number] {
  const starts = table(text);
  if (starts === null) return [span[0], span[1]];
  return [starts[span[0]] ?? text.length, starts[span[1]] ?? text.length];
}
