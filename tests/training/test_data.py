"""The composed training sentences: every line parses, every label and every country is there, nothing is said twice."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

DATA = Path(__file__).parents[2] / "training" / "data"
FILES = sorted(DATA.glob("*.txt"))
LABELS = ("PER", "ORG", "LOC", "EVENT", "PROG", "DOC", "OCC", "NORP", "DATE", "MONEY", "NUM")

#: Sentences that carry the label at least once. The public corpora hardly have programmes, events and money.
SENTENCES_WITH = {
    "PER": 230, "ORG": 340, "LOC": 300, "EVENT": 120, "PROG": 200, "DOC": 60, "OCC": 140, "NORP": 35,
    "DATE": 150, "MONEY": 100, "NUM": 100,
}  # fmt: skip
#: A place of each Arab state as the press names it: the country or a city of it.
COUNTRIES = {
    "Algeria": "الجزائر", "Bahrain": "المنامة", "Comoros": "موروني", "Djibouti": "جيبوتي", "Egypt": "مصر",
    "Iraq": "بغداد", "Jordan": "الأردن", "Kuwait": "الكويت", "Lebanon": "بيروت", "Libya": "ليبيا",
    "Mauritania": "نواكشوط", "Morocco": "المغرب", "Oman": "مسقط", "Palestine": "فلسطين", "Qatar": "الدوحة",
    "Saudi Arabia": "الرياض", "Somalia": "مقديشو", "Sudan": "الخرطوم", "Syria": "دمشق", "Tunisia": "تونس",
    "United Arab Emirates": "أبوظبي", "Yemen": "عدن",
}  # fmt: skip
#: Proclitics that may stand before a tag inside one written word: «و<ORG>», «ب<LOC>», «لـ<NUM>», «بال<EVENT>».
PROCLITICS = re.compile(r"(?:[وف]?[بلك]?(?:ال)?\u0640?)?")

_TAG = re.compile(r"<(/?)([^<>]*)>")


def parse(line: str) -> tuple[str, list[tuple[str, int, int]]]:
    """The plain text of a marked-up line and its ``(label, start, end)`` spans, offsets into that text."""
    text, spans, last = "", [], 0
    label, start = "", 0
    for tag in _TAG.finditer(line):
        text += line[last : tag.start()]
        last = tag.end()
        closing, name = tag.groups()
        if name not in LABELS:
            raise ValueError(f"unknown tag {tag.group()}")
        if closing:
            if name != label:
                raise ValueError(f"{tag.group()} closes nothing")
            spans.append((label, start, len(text)))
            label = ""
        else:
            if label:
                raise ValueError(f"<{name}> inside <{label}>")
            label, start = name, len(text)
    if label:
        raise ValueError(f"<{label}> is not closed")
    text += line[last:]
    if "<" in text or ">" in text:
        raise ValueError("a stray angle bracket")
    return text, spans


def sentences(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


ALL = [(path.name, line) for path in FILES for line in sentences(path)]


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("زار <PERS>سمير</PERS> المركز", "unknown tag"),
        ("زار <PER>سمير المركز", "not closed"),
        ("زار سمير</PER> المركز", "closes nothing"),
        ("<ORG>جامعة <LOC>دمشق</LOC></ORG>", "inside"),
        ("بلغ العدد < 20", "stray"),
    ],
)
def test_the_parser_refuses_bad_markup(line: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        parse(line)


def test_a_tag_may_begin_inside_a_word() -> None:
    text, spans = parse("منحة ل<ORG>لمنظمة الدولية للهجرة</ORG> و<ORG>اليونيسف</ORG>")
    assert text == "منحة للمنظمة الدولية للهجرة واليونيسف"
    assert [text[start:end] for _, start, end in spans] == ["لمنظمة الدولية للهجرة", "اليونيسف"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_line_of_a_file_is_a_well_marked_sentence(path: Path) -> None:
    header = path.read_text(encoding="utf-8").split("\n", 2)[:2]
    assert all(line.startswith("#") for line in header), "a header says what the file is"
    assert "Composed for this project" in " ".join(header) and "CC0" in " ".join(header)
    for line in sentences(path):
        text, spans = parse(line)
        assert line == line.strip() and "  " not in text, line
        assert 4 <= len(text.split()) <= 70, line
        for label, start, end in spans:
            value = text[start:end]
            assert value and value == value.strip(), line
            assert not (value[0] in '«“"(' and value[-1] in '»”")'), f"quotes stay outside: {value}"
            before = re.search(r"\w*$", text[:start])
            assert before and PROCLITICS.fullmatch(before.group()), f"<{label}> begins inside a word: {line}"
            assert not re.match(r"\w", text[end:]), f"<{label}> ends inside a word: {line}"


def test_there_are_enough_sentences_and_none_twice() -> None:
    def key(line: str) -> str:
        text = unicodedata.normalize("NFKC", parse(line)[0])
        return re.sub(r"[\W\u0640\u064b-\u0652]+", "", text)

    repeated = [line for line, count in Counter(key(line) for _, line in ALL).items() if count > 1]
    assert not repeated
    assert len(ALL) >= 600


@pytest.mark.parametrize("label", LABELS)
def test_every_label_has_its_share(label: str) -> None:
    carrying = sum(any(name == label for name, _, _ in parse(line)[1]) for _, line in ALL)
    assert carrying >= SENTENCES_WITH[label]


def test_values_vary() -> None:
    """Few names come back: a tagger should learn contexts, not a list."""
    for label in ("PER", "PROG", "EVENT"):
        values = [text[start:end] for text, spans in (parse(line) for _, line in ALL) for name, start, end in spans
                  if name == label]  # fmt: skip
        assert len(set(values)) >= 0.9 * len(values), label


@pytest.mark.parametrize("country", sorted(COUNTRIES))
def test_every_arab_state_appears(country: str) -> None:
    name = COUNTRIES[country]
    places = (text[s:e] for text, spans in (parse(line) for _, line in ALL) for label, s, e in spans if label == "LOC")
    assert name in places


def test_the_negatives_are_nearly_bare() -> None:
    negatives = [parse(line)[1] for name, line in ALL if name == "negatives.txt"]
    assert len(negatives) >= 80
    assert sum(bool(spans) for spans in negatives) <= 0.2 * len(negatives)
