"""The layout of a release: lines, headline, byline, dateline, body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from atip_extract.annotations import Block
from atip_extract.text.normalize import key

DASHES = frozenset("-–—―−‐‑‒")
_FULL_STOPS = frozenset(".!؟?…")
_CLOSERS = frozenset('»”"“’)]')
_BYLINE_CUES = frozenset(
    key("كتب كتبت كتبه كتبته خاص إعداد تحرير تقرير ربورتاج حوار حاوره حاورته أجرى أجرت متابعة").split()
    + key("مراسل مراسلنا المراسل المراسلة تصوير").split()
)
BYLINE_MARKS = frozenset(":/ـ") | DASHES
_LONGEST_HEADLINE = 40
_LONGEST_BYLINE = 12
_MOST_HEADLINES = 3
_LINES_AT_THE_TOP = 5

# A dateline is recognised by its shape, one letter a token: W word, N number, F «في», D a dash that stands apart,
# S slash or bar, C comma, Q a quotation mark, ( ) : as they are, $ the end of the line. No list of places is needed,
# and one of agencies only where no mark parts the dateline from the text.
_PLACE = "W{1,3}(?:[SCD]W{1,3}){0,2}"
_DATE = "[CDS]{0,2}F?(?:WC?)?N(?:DN)?(?:S?W{1,2}(?:SW{1,2})?N?)?W{0,2}(?:NW{1,2}N?W{0,2})?C?"
_FULL_DATE = "F?(?:WC?)?NW{1,2}NW{0,2}(?:NW{1,2}NW{0,2})?"
"""With its year, and in another calendar too: «12 ربيع الأول 1441 هـ الموافق 09 نوفمبر 2019 م»."""
_WRITER = r"(?:W{1,5}|W{0,2}Q W{1,4}Q)(?=:?\$)"
"""A correspondent or a newspaper that ends the line: «حمد بن سيف الريامي», «خاص «الوطن»»."""
_DATELINE = re.compile(
    rf"""
      (?P<paren>  {_PLACE}(?: {_DATE}D{{0,2}}\(W{{1,4}}(?:SW{{1,4}})?\) | D{{0,2}}\(W{{1,4}}\)(?=[D:])) )  # … (وام) –
    | (?P<slash>  {_PLACE}(?:{_DATE})?SW{{1,2}}S )  # … في 12 مايو /العمانية/
    | (?P<colon>  W{{1,3}}(?:{_DATE})?(?:D|S)W{{1,2}}(?=:) )  # أبوظبي – وام:
    | (?P<dated>  W{{1,3}}C?{_FULL_DATE}(?=:) )  # الرياض 20 شوال 1444 هـ واس:
    | (?P<bare>   W{{1,2}}[xD]W{{1,2}}(?=\$) )  # دمشق-سانا, alone on its line
    | (?P<line>   {_PLACE}(?:{_DATE}|DW{{1,3}})(?:DW{{1,2}})?(?=\$) )  # طرابلس – الأحد، 10 نوفمبر 2019
    | (?P<writer> W{{1,3}}[SD]{_WRITER} | W{{1,2}}:(?:W{{1,2}}|Q W{{1,4}}Q)(?=\$) )  # الشارقة: «الخليج»
    | (?P<dash>   {_PLACE}(?:{_DATE})?(?=D) )  # القاهرة –
    """,
    re.VERBOSE,
)
_DATELINE_WINDOW = 32
NO_PLACES = frozenset({"العدد", "عدد", "قسم", "كتب", "كتبت", "تحرير", "محرر", "اعداد"})
"""Heads of a newspaper's own lines: «العدد 4049 -», «قسم الأخبار -»."""
TOWNS = frozenset({"بيروت", "حضرموت", "تكريت"})
AGENCIES = frozenset(key("واس قنا وام كونا بنا سبأ سونا بترا سانا واع وفا وات واج واب شينخوا").split())
"""News agencies by the short names that they sign with."""
_DAY_BEFORE_AGENCY = re.compile(f"W{{1,3}}[CD]?{_FULL_DATE}")
"""What stands before an agency that no mark parts from the text."""


MARKS = {"/": "S", "\\": "S", "|": "S", "«": "Q", "»": "Q", '"': "Q", "،": "C", ",": "C", "(": "(", ")": ")", ":": ":"}


@dataclass(frozen=True, slots=True)
class Line:
    """The tokens of one line that hold something, without the whitespace at its ends."""

    start: int
    end: int


def lines_of(texts: Sequence[str]) -> list[Line]:
    """The lines of a Doc, empty ones left out."""
    lines: list[Line] = []
    start = end = 0
    for index, text in enumerate(texts):
        if text.isspace():
            if not text.isprintable() and any(mark in text for mark in "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"):
                if end > start:
                    lines.append(Line(start, end))
                start = end = index + 1
            elif end == start:
                start = end = index + 1
        else:
            end = index + 1
    if end > start:
        lines.append(Line(start, end))
    return lines


def find_layout(doc: Doc, texts: Sequence[str], lines: Sequence[Line]) -> tuple[list[Block], tuple[int, int] | None]:
    """Blocks in text order, and the token range of the dateline without the dash or colon that ends it."""
    blocks: list[Block] = []
    dateline: tuple[int, int] | None = None
    headlines = 0
    in_body = False
    for number, line in enumerate(lines):
        if in_body and (dateline or number >= _LINES_AT_THE_TOP):
            blocks.append(Block(line.start, line.end, "body"))
            continue
        last = number + 1 == len(lines)
        if _is_byline(doc, line):
            blocks.append(Block(line.start, line.end, "byline"))
            continue
        found = None if dateline else find_dateline(doc, texts, line, first=number == 0 and not last)
        if found is not None:
            dateline, body = found
            blocks.append(Block(line.start, body, "dateline"))
            in_body = True
            if body < line.end:
                blocks.append(Block(body, line.end, "body"))
        elif not in_body and not last and headlines < _MOST_HEADLINES and _is_headline(texts, line):
            blocks.append(Block(line.start, line.end, "headline"))
            headlines += 1
        else:
            blocks.append(Block(line.start, line.end, "body"))
            in_body = True
    return blocks, dateline


def _is_byline(doc: Doc, line: Line) -> bool:
    """«كتب: …», «كتبت/ …», «بقلم …»."""
    if line.end - line.start > _LONGEST_BYLINE:
        return False
    head = [doc[i].norm_ for i in range(line.start, min(line.start + 4, line.end)) if doc[i].norm_.strip()]
    if head[:1] == ["بقلم"] or head[:2] == ["ب", "قلم"]:
        return True
    if len(head) in (2, 3) and line.end - line.start < 5 and head[-1] == ":":
        return True  # «المتوسط:», the newspaper alone on its line
    if not head or head[0] not in _BYLINE_CUES:
        return False
    return any(doc[i].text in BYLINE_MARKS for i in range(line.start + 1, min(line.start + 6, line.end)))


def _is_headline(texts: Sequence[str], line: Line) -> bool:
    """Short, and without the full stop of a sentence."""
    return line.end - line.start <= _LONGEST_HEADLINE and not _ends_with_stop(texts, line)


def _ends_with_stop(texts: Sequence[str], line: Line) -> bool:
    at = line.end - 1
    while at > line.start and texts[at] in _CLOSERS:
        at -= 1
    return texts[at] in _FULL_STOPS and texts[at] not in "؟?!"


def find_dateline(doc: Doc, texts: Sequence[str], line: Line, first: bool) -> tuple[tuple[int, int], int] | None:
    """The dateline at the beginning of a line, and where the words after it begin.

    `first`: the line may be a headline, so that a mere dash («القاهرة – …») does not make a dateline of its beginning.
    """
    window = range(line.start, min(line.end, line.start + _DATELINE_WINDOW))
    places = [i for i in window if doc[i].norm_.strip()]  # neither spaces nor bidi marks
    shape = "".join(_shape(doc, texts, i) for i in places) + ("$" if window.stop == line.end else "")
    match = _DATELINE.match(shape)
    if match is None:
        return _unmarked(doc, shape, places)
    kind = match.lastgroup
    if doc[places[0]].norm_ in NO_PLACES or (
        kind == "dash" and match[0].startswith("WW") and _is_verb(doc[places[0]].norm_)
    ):
        return None
    if first and kind in ("dash", "line", "writer") and _is_headline(texts, line) and "N" not in match[0]:
        return None
    close = places[match.end() - 1] + 1
    body = close
    while body < line.end and (texts[body] in DASHES or texts[body] in ":." or not doc[body].norm_.strip()):
        body += 1
    return (places[0], close), body


def _unmarked(doc: Doc, shape: str, places: Sequence[int]) -> tuple[tuple[int, int], int] | None:
    """«القاهرة 09 نوفمبر 2019 م واس | تنظم جامعة الدول العربية …»: the agency ends the dateline."""
    for k, i in enumerate(places):
        if doc[i].norm_ in AGENCIES and _DAY_BEFORE_AGENCY.fullmatch(shape[:k]):
            return (places[0], i + 1), i + 1
    return None


def _is_verb(word: str) -> bool:
    """«نظّمت مؤسسة الأمل - الأردن لقاءً»: a sentence that begins with a feminine past, no town."""
    return word.endswith("ت") and not word.startswith("ال") and len(word) > 3 and word not in TOWNS


def _shape(doc: Doc, texts: Sequence[str], index: int) -> str:
    text = texts[index]
    first = text[0]
    if text in ("في", "فى"):
        return "F"
    if first.isdigit():
        return "N"
    if first.isalpha():
        return "W"
    if first in DASHES:
        token = doc[index]
        apart = bool(token.whitespace_) or index + 1 == len(texts) or texts[index + 1].isspace()
        before = index > 0 and (bool(doc[index - 1].whitespace_) or texts[index - 1] in ")/")
        return "D" if apart or before or texts[min(index + 1, len(texts) - 1)] in DASHES else "x"
    return MARKS.get(text, "x")
