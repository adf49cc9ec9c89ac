"""Corpora for the tagger: CoNLL files, in-domain sentences with inline markup, dev splits, partial labels.

usage: python training/corpora.py NER_DIR [DOMAIN_DIR]     prints what the training run will see
"""

from __future__ import annotations

import re
import sys
import zlib
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from markup import KINDS, TaggedSpan, split_parts, untag

from atip_extract.recognize.wordform import normalize_word

#: A sentence: its words and one BIO tag a word.
Sentence = tuple[list[str], list[str]]
WordRange = tuple[int, int]

UNIFIED = KINDS
UNIFIED_TAGS = ["O", *(f"{p}-{t}" for t in UNIFIED for p in "BI")]
CORPORA = ("anercorp", "aqmar", "wojood", "newsfane")

# What a corpus's label may be in the unified scheme ("O" = maybe nothing). A corpus that does not annotate a type
# says nothing about it, so its "O" allows that type: the loss sums over what is allowed.
_UNSEEN = "O EVENT PROG DOC OCC NORP DATE MONEY NUM"
_PER, _ORG, _LOC, _MISC = "PER", "ORG", "LOC", "O EVENT PROG DOC OCC NORP MONEY NUM"
_FANE = {
    _PER: "Politician Athlete Artist Other_PER Religious_PER Scientist Businessperson Lawyer Engineer",
    _ORG: "Government Non-Governmental Sports Media Commercial Educational Medical-Science Religious_ORG Entertainment",
    _LOC: "Nation Population-Center State-or-Province GPE-Cluster Water-Body Continent County-or-District "
    "Land-Region-Natural Water",
    "LOC ORG O": "Building-Grounds Airport Path",
    "O NORP PER ORG": "Group Police",
    _MISC: "Book Movie Land Air Software Projectile Food Drug",
}
ALLOWED: dict[str, dict[str, str]] = {
    "anercorp": {"O": _UNSEEN, "PERS": _PER, "ORG": _ORG, "LOC": _LOC, "MISC": _MISC},
    "aqmar": {"O": _UNSEEN, "PER": _PER, "ORG": _ORG, "LOC": "LOC ORG", "MISC": _MISC},
    "newsfane": {"O": _UNSEEN} | {name: kinds for kinds, names in _FANE.items() for name in names.split()},
    "wojood": {
        "O": "O", "PERS": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "OCC": "OCC", "NORP": "NORP",
        "EVENT": "EVENT PROG", "LAW": "DOC", "DATE": "DATE", "TIME": "DATE O", "MONEY": "MONEY", "CURR": "MONEY O",
        "CARDINAL": "NUM", "PERCENT": "NUM", "QUANTITY": "NUM", "ORDINAL": "NUM O", "UNIT": "NUM O",
        "WEBSITE": "O", "LANGUAGE": "O", "PRODUCT": "O PROG DOC",
    },
}  # fmt: skip
#: Wojood's titles run on into the body or place they belong to; the unified scheme tags that part for itself.
_INSIDE = {("wojood", "OCC"): "OCC ORG LOC"}


def allowed_tags(corpus: str, tag: str) -> list[str]:
    """The unified BIO tags that a word with this corpus tag may carry."""
    if tag == "O":
        kinds = ALLOWED[corpus]["O"].split()
        return [t for t in UNIFIED_TAGS if (t if t == "O" else t[2:]) in kinds]
    prefix, name = tag[0], tag[2:]
    kinds = ALLOWED[corpus].get(name, "O").split()
    if prefix == "I" and (corpus, name) in _INSIDE:
        kinds = _INSIDE[corpus, name].split()
    out = ["O"] if "O" in kinds else []
    for kind in kinds:
        if kind != "O":
            out.append(f"{prefix}-{kind}")
            if prefix == "I" and len(kinds) > 1:
                out.append(f"B-{kind}")
    return out


def read_conll(path: Path) -> list[Sentence]:
    """Sentences of a ``token<TAB>tag`` file; the first column is the word, the last the tag."""
    sentences: list[Sentence] = []
    words: list[str] = []
    tags: list[str] = []
    for line in [*path.read_text(encoding="utf-8-sig").splitlines(), ""]:
        parts = line.split("\t") if "\t" in line else line.split()
        if len(parts) >= 2:
            words.append(parts[0].strip() or ".")
            tags.append(parts[-1].strip())
        elif words:
            sentences.append((words, tags))
            words, tags = [], []
    return sentences


WORD = re.compile(
    r"(?:https?://|www\.)[^\s<>«»،]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\d+(?:[.,٫٬:/]\d+)*|(?:[^\W\d_]|[\u0610-\u061a\u0640\u064b-\u065f\u0670])+|\S"
)
QUOTES = set("«»“”\"()[]'‘’")


def parse_markup(line: str) -> Sentence:
    """Words and tags of one sentence with flat inline tags. Raises ValueError on an unknown or unbalanced tag."""
    text, spans, errors = untag(line)
    if errors:
        raise ValueError(errors[0])
    words = list(WORD.finditer(text))
    texts = [w.group() for w in words]
    return texts, word_tags(texts, [w.span() for w in words], spans)


def covered(at: list[tuple[int, int]], start: int, end: int) -> list[int]:
    """The words, `at` their offsets, that a span of characters touches."""
    return [i for i, (begin, stop) in enumerate(at) if stop > start and begin < end]


def word_range(at: list[tuple[int, int]], start: int, end: int) -> WordRange | None:
    """The same as a half-open range; None where there is no word."""
    inside = covered(at, start, end)
    return (inside[0], inside[-1] + 1) if inside else None


def word_tags(words: list[str], at: list[tuple[int, int]], spans: list[TaggedSpan]) -> list[str]:
    """A BIO tag for each word, `at` its offsets. Quotation marks at both ends of a span are left out."""
    tags = ["O"] * len(words)
    for span in spans:
        inside = covered(at, span.start, span.end)
        while inside and words[inside[0]] in QUOTES and words[inside[-1]] in QUOTES:
            inside = inside[1:-1]
        for k, i in enumerate(inside):
            tags[i] = ("I-" if k else "B-") + span.kind
    return tags


def read_domain(folder: Path) -> tuple[list[Sentence], list[str]]:
    """Sentences of every ``*.txt`` in the folder, and the errors of lines that do not parse."""
    sentences, errors = [], []
    for path in sorted(folder.glob("*.txt")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if not line.strip() or line.startswith("#"):
                continue
            try:
                sentences.append(parse_markup(line.strip()))
            except ValueError as error:
                errors.append(f"{path.name}:{number}: {error}")
    return sentences, errors


def read_releases(folder: Path) -> list[Sentence]:
    """The paragraphs of the annotated releases in the folder (not below it). Raises ValueError on a bad tag."""
    bodies = [split_parts(p.read_text(encoding="utf-8"))[1] for p in sorted(folder.glob("*.txt"))]
    return [parse_markup(line.strip()) for body in bodies for line in body.splitlines() if line.strip()]


@dataclass
class Data:
    """Training and development sentences by corpus; ``domain`` carries unified tags."""

    train: dict[str, list[Sentence]] = field(default_factory=dict)
    dev: dict[str, list[Sentence]] = field(default_factory=dict)


def _shingles(sentence: Sentence, size: int = 12) -> set[str]:
    text = "".join(normalize_word(w) for w in sentence[0]).translate(str.maketrans("أإآى", "اااي"))
    return {text[i : i + size] for i in range(0, max(1, len(text) - size + 1))}


def split_domain(sentences: list[Sentence], percent: int) -> tuple[list[Sentence], list[Sentence]]:
    """In-domain train and dev, by a checksum of the text, so that a sentence stays where it is when others come."""
    dev = [zlib.crc32(" ".join(s[0]).encode()) % 100 < percent for s in sentences]
    return [s for s, d in zip(sentences, dev, strict=True) if not d], [
        s for s, d in zip(sentences, dev, strict=True) if d
    ]


def load(ner: Path, domain: Path | None, config: dict[str, Any]) -> Data:
    """All corpora with their dev parts. NewsFANE sentences that share text with ANERcorp's dev part are left out."""
    data, c = Data(), config["data"]
    sentences = read_conll(ner / "anercorp.train.conll")
    held = {i for a, b in c["dev_anercorp_blocks"] for i in range(a, b)}
    data.dev["anercorp"] = [s for i, s in enumerate(sentences) if i in held]
    data.train["anercorp"] = [s for i, s in enumerate(sentences) if i not in held]
    seen = set().union(*(_shingles(s) for s in data.dev["anercorp"]))
    fane = read_conll(ner / "newsfane.train.conll")
    data.train["newsfane"] = [s for s in fane if len((g := _shingles(s)) & seen) < 0.3 * len(g)]
    data.train["aqmar"], data.dev["aqmar"] = (read_conll(ner / f"aqmar.{p}.conll") for p in ("train", "dev"))
    sentences = read_conll(ner / "wojood.train.conll")
    every = c["dev_wojood_every"]
    data.dev["wojood"] = [s for i, s in enumerate(sentences) if i % every == 5]
    known = {" ".join(s[0]) for s in data.dev["wojood"]}
    data.train["wojood"] = [s for i, s in enumerate(sentences) if i % every != 5 and " ".join(s[0]) not in known]
    if domain is not None:
        sentences = read_domain(domain)[0] + read_releases(domain.with_name("releases"))
        data.train["domain"], data.dev["domain"] = split_domain(sentences, c["dev_domain_percent"])
    return data


def tag_sets(ner: Path) -> dict[str, list[str]]:
    """The BIO tags of each scheme, ``O`` first, then sorted; ``unified`` in its own order."""
    out: dict[str, list[str]] = {}
    for name in CORPORA:
        kinds = {
            t[2:] for f in sorted(ner.glob(f"{name}.*.conll")) for _, tags in read_conll(f) for t in tags if t != "O"
        }
        out[name] = ["O"] + [f"{p}-{k}" for k in sorted(kinds) for p in "BI"]
    out["unified"] = list(UNIFIED_TAGS)
    return out


def main(arguments: list[str]) -> None:
    import tomllib

    config = tomllib.loads(Path(__file__).with_name("config.toml").read_text(encoding="utf-8"))
    domain = Path(arguments[1]) if len(arguments) > 1 else Path(__file__).with_name("data")
    data = load(Path(arguments[0]), domain, config)
    for part, sets in (("train", data.train), ("dev", data.dev)):
        for name, sentences in sets.items():
            kinds = Counter(t[2:] for _, tags in sentences for t in tags if t[0] == "B")
            print(part, name, len(sentences), sum(len(s[0]) for s in sentences), dict(kinds.most_common(12)))
    for error in read_domain(domain)[1]:
        print("error", error)


if __name__ == "__main__":
    main(sys.argv[1:])
