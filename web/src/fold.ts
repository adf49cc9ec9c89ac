// The form in which Arabic is searched: what the package's matching key makes equal is equal here too (hamza, ى/ي, ة/ه,
// vowel marks, tatweel, digits, letter case, punctuation).

const DROPPED = /[\u00ad\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const PRESENTATION = /[\ufb50-\ufdff\ufe70-\ufefc\uff01-\uff5e]/;
const OTHER = /[^\p{L}\p{N}]/u;

const SAME: [string, string][] = [
  ["أإآٱٲٳٵ", "ا"], ["ىیېێےۍئٸ", "ي"], ["کڪگڭ", "ك"], ["ةہھەۀۂۃ", "ه"], ["ؤٶۇۆ", "و"],
  ["پ", "ب"], ["چ", "ج"], ["ژ", "ز"], ["ڤڨ", "ف"],
];
const DIGITS = ["٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"];

const LETTERS = new Map<string, string>();
for (const [from, to] of SAME) for (const letter of from) LETTERS.set(letter, to);
for (const row of DIGITS) [...row].forEach((digit, value) => LETTERS.set(digit, String(value)));

const CACHE = new Map<string, string>();

function foldLetter(letter: string): string {
  let out = CACHE.get(letter);
  if (out === undefined) {
    const plain = PRESENTATION.test(letter) ? letter.normalize("NFKC") : letter;
    out = [...plain.toLowerCase()]
      .map((c) => (DROPPED.test(c) ? "" : (LETTERS.get(c) ?? (OTHER.test(c) ? " " : c))))
      .join("");
    CACHE.set(letter, out);
  }
  return out;
}

/** The folded text, and for each of its UTF-16 units where it began in the original. */
export function foldWithOffsets(text: string): { folded: string; offsets: number[] } {
  const parts: string[] = [];
  const offsets: number[] = [];
  let at = 0;
  let before = "";
  for (const letter of text) {
    let out = foldLetter(letter);
    // مسؤول and مسئول, هيئة and هيأة are written both ways.
    if (letter === "أ" && before === "ي") out = "ي";
    if (letter === "و" && before === "ئ") parts[parts.length - 1] = "و";
    if (out !== "" && (out !== " " || (parts.length > 0 && parts.at(-1) !== " "))) {
      for (let i = 0; i < out.length; i++) offsets.push(at);
      parts.push(out);
    }
    before = letter;
    at += letter.length;
  }
  return { folded: parts.join(""), offsets };
}

/** The folded text alone, without spaces at its ends. */
export function fold(text: string): string {
  let folded = "";
  let space = true;
  let before = "";
  for (const letter of text) {
    const out = foldLetter(letter);
    if (out === " ") {
      if (!space) folded += " ";
      space = true;
    } else if (out !== "") {
      if (letter === "أ" && before === "ي") folded += "ي";
      else if (letter === "و" && before === "ئ") folded = `${folded.slice(0, -1)}وو`;
      else folded += out;
      space = false;
    }
    before = letter;
  }
  return folded.trimEnd();
}

/** What a query asks for: words that must all occur, "…" and «…» keep words together. The article is not asked for. */
export function termsOf(query: string): string[] {
  const terms: string[] = [];
  for (const match of query.matchAll(/["«“]([^"»”]+)["»”]|(\S+)/g)) {
    const term = fold(match[1] ?? match[2] ?? "");
    if (term) terms.push(match[1] === undefined ? term.replace(/^ال(?=...)/, "") : term);
  }
  return terms;
}

/** Where the terms occur in a text: [start, end) in UTF-16 units, in order, none over another. */
export function hitsIn(text: string, terms: readonly string[], limit = 500): [number, number][] {
  if (terms.length === 0) return [];
  const { folded, offsets } = foldWithOffsets(text);
  const hits: [number, number][] = [];
  for (const term of terms) {
    for (let at = folded.indexOf(term); at >= 0 && hits.length < limit; at = folded.indexOf(term, at + term.length)) {
      hits.push([offsets[at]!, offsets[at + term.length] ?? text.length]);
    }
  }
  hits.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  return hits.filter((hit, i) => i === 0 || hit[0] >= hits[i - 1]![1]);
}
