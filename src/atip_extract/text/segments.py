"""Where sentences begin, and what stands between quotation marks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from spacy.tokens import Doc

from atip_extract.annotations import Quotation
from atip_extract.text.layout import Line

_STOPS = frozenset(".!؟?。")
_CLOSERS = frozenset('»”"“’)]}›')
_OPENERS = frozenset('«“”"‘([{‹')
_DOUBLE = frozenset('"“”„‟＂″')
_PAIRS = {"«": "»", "‹": "›", "‘": "’", "»": "«"}


def sentence_starts(doc: Doc, texts: Sequence[str], lines: Sequence[Line], dateline_end: int | None) -> set[int]:
    """Indices of the tokens that begin a sentence.

    A line break ends one, and so does a full stop, with or without a space after it; a run of dots does not («…», «..»
    stand for a comma in the press), nor does the period of an abbreviation, which is part of its token. The dateline
    is a sentence of its own.
    """
    starts = {line.start for line in lines}
    if dateline_end is not None:
        starts.add(dateline_end)
    for line in lines:
        index = line.start
        while index < line.end:
            if texts[index] not in _STOPS:
                index += 1
                continue
            run = index
            while run < line.end and texts[run] in _STOPS:
                run += 1
            after = _behind_closers(doc, texts, run, line.end)
            if after < line.end and _ends_sentence(texts, line.start, index, run, after):
                starts.add(after)
            index = run
    return starts


def _behind_closers(doc: Doc, texts: Sequence[str], index: int, end: int) -> int:
    """Step over marks that close what the full stop ended: «….» and (….)."""
    while index < end and texts[index] in _CLOSERS:
        if texts[index] in _OPENERS and doc[index - 1].whitespace_:
            break  # it opens the next sentence
        index += 1
    return index


def _ends_sentence(texts: Sequence[str], line_start: int, index: int, run: int, after: int) -> bool:
    dots = sum(text == "." for text in texts[index:run])
    if dots > 1:
        return False
    following = texts[after][0]
    if following in ",،؛;:.-–)" or following.islower():
        return False
    if texts[index] != "." or index == line_start:
        return True
    before = texts[index - 1]
    if len(before) == 1 and (before.isupper() or _is_initial(texts, index - 1, after)):
        return False
    return not (before.isdigit() and index - 1 == line_start)  # the number of a list's item


def _is_initial(texts: Sequence[str], index: int, after: int) -> bool:
    """«جون ب. ميلر», and no «المنطقة ج. وقال …»: a letter between the words of a name."""
    name, following = texts[index - 1] if index else "", texts[after]
    words = name[:1].isalpha() and len(name) > 1 and len(following) > 1 and texts[index].isalpha()
    return words and not name.startswith("ال") and not following.startswith("ال")


def find_quotations(doc: Doc, texts: Sequence[str], lines: Sequence[Line]) -> list[Quotation]:
    """Quotations in text order, nested ones after those that hold them. None reaches over a line's end.

    « » and ‘ ’ come in pairs. Of the double marks (" “ ”) the Arabic press uses either for either end, so there the
    space around a mark decides, and their alternation where that says nothing. ( … ) is a quotation only after a
    colon, as Sudanese agencies write.
    """
    found: list[Quotation] = []
    for line in lines:
        _quotations_of_line(doc, texts, line, found)
    found.sort(key=lambda quotation: (quotation.start, -quotation.end))
    return found


def _quotations_of_line(doc: Doc, texts: Sequence[str], line: Line, found: list[Quotation]) -> None:
    pairs = _OpenPairs()
    double: int | None = None
    for index in range(line.start, line.end):
        text = texts[index]
        if text in _DOUBLE:
            leans = _leaning(doc, texts, index, line)
            if double is None:
                double = None if leans == "closing" else index
            elif leans == "opening":
                double = index
            else:
                found.append(Quotation(double, index + 1))
                double = None
        elif pairs.waits_for(text):
            start = pairs.close(text)
            if start is not None:
                found.append(Quotation(start, index + 1))
        elif text in _PAIRS and not (text == "»" and doc[index].whitespace_):
            pairs.open(_PAIRS[text], index)
        elif text == "(":
            quoted = index > line.start and texts[index - 1] == ":"
            pairs.open(")", index if quoted else None)


class _OpenPairs:
    """The marks of a line that are open, each known by the mark that will close it."""

    def __init__(self) -> None:
        self._stack: list[tuple[str, int | None]] = []
        self._waiting: Counter[str] = Counter()

    def open(self, closer: str, index: int | None) -> None:
        """`index` is None where the pair is no quotation."""
        self._stack.append((closer, index))
        self._waiting[closer] += 1

    def waits_for(self, text: str) -> bool:
        return self._waiting[text] > 0

    def close(self, text: str) -> int | None:
        """Where the pair was opened; what was opened inside it and never closed is forgotten."""
        while True:
            closer, index = self._stack.pop()
            self._waiting[closer] -= 1
            if closer == text:
                return index


def _leaning(doc: Doc, texts: Sequence[str], index: int, line: Line) -> str:
    """``opening`` or ``closing`` where the space around a mark says so, or the mark stands at an end of the line."""
    before = index == line.start or bool(doc[index - 1].whitespace_) or texts[index - 1] in "([«:،"
    after = index + 1 >= line.end or bool(doc[index].whitespace_) or texts[index + 1] in ".,،؛:)]»؟!"
    if index + 1 >= line.end:
        return "closing"
    if before and not after:
        return "opening"
    if after and not before:
        return "closing"
    return "either"
