"""E-mail addresses, web addresses and telephone numbers."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from atip_extract.annotations import ContactValue
from atip_extract.knowledge.resources import read_yaml
from atip_extract.recognize.values.phrases import PhraseTable
from atip_extract.recognize.values.units import Tape, key_at, tape_of

_EMAIL = re.compile(r"[\w.%+\-]{1,64}@(?:[\w\-]{1,63}\.){1,8}[A-Za-z]{2,24}")
_URL = re.compile(r"https?://\S+|www\.\S+|(?:[A-Za-z0-9\-]{1,63}\.){1,8}(?:[A-Za-z]{2,24})(?:/\S*)?")
_TRAILING = ".,;:!?)]}»”\"'،؛؟"


class ContactRecognizer:
    """Ways to reach the people behind a release. Local numbers count only after a word such as «هاتف» or «خط»."""

    def __init__(self) -> None:
        """Reads ``gazetteers/values/contacts.yml``."""
        data = read_yaml("values/contacts.yml")
        self._phone_cues = PhraseTable((cue, True) for cue in data["phone_cues"])
        self._line_cues = PhraseTable((cue, True) for cue in data["line_cues"])

    def find(self, doc: Doc) -> list[ContactValue]:
        """Contacts in text order, none overlapping another."""
        return self.read(doc, tape_of(doc))

    def read(self, doc: Doc, tape: Tape) -> list[ContactValue]:
        """The same, on a tape made before."""
        found = [value for token in doc if (value := _address(token.i, token.text)) is not None]
        taken = {value.start for value in found}
        found += [phone for phone in self._phones(tape) if not taken & set(range(phone.start, phone.end))]
        return sorted(found, key=lambda value: value.start)

    def _phones(self, tape: Tape) -> list[ContactValue]:
        phones: list[ContactValue] = []
        at = cued_until = line_until = 0
        while at < len(tape):
            if self._phone_cues.at(tape, at):
                cued_until = at + 9
            if self._line_cues.at(tape, at):
                line_until = at + 7
            if key_at(tape, at) in {".", "؟"} and (at + 1 == len(tape) or tape[at + 1].spaced):
                cued_until = line_until = 0
            end = _number_end(tape, at)
            if end is None:
                at += 1
                continue
            value = _phone(tape, at, end, cued=at < cued_until, line=at < line_until)
            if value:
                phones.append(ContactValue(tape[at].token, tape[end - 1].token + 1, "phone", value))
                cued_until = max(cued_until, end + 6) if cued_until else 0
            at = end
        return phones


def _address(index: int, text: str) -> ContactValue | None:
    if "@" not in text and "." not in text:
        return None
    trimmed = text.rstrip(_TRAILING)
    if _EMAIL.fullmatch(trimmed):
        return ContactValue(index, index + 1, "email", trimmed)
    if trimmed.isascii() and len(trimmed) > 5 and _URL.fullmatch(trimmed):
        return ContactValue(index, index + 1, "url", trimmed)
    return None


def _number_end(tape: Tape, at: int) -> int | None:
    """The unit after a run of digit groups with the marks of telephone numbers between them."""
    end = at + 1 if key_at(tape, at) in {"+", "("} else at
    if end >= len(tape) or not tape[end].is_number:
        return None
    first = last = end
    while end < min(len(tape), at + 24):
        unit = tape[end]
        if unit.line != tape[at].line:
            break
        if unit.is_number and unit.key.isdigit():
            last = end + 1
        elif unit.key == "+" and not unit.spaced:
            last = end + 1
            break
        elif unit.key not in {"-", "/", "(", ")", "+", "."} or (unit.key == "." and unit.spaced):
            break
        end += 1
    return last if last > first else None


def _phone(tape: Tape, at: int, end: int, *, cued: bool, line: bool) -> str | None:
    """The number as it is dialled, or None where it is none."""
    groups = [tape[i].key for i in range(at, end) if tape[i].is_number]
    digits = sum(len(group) for group in groups)
    if tape[end - 1].key == "+" and len(groups) > 1:
        # Right-to-left typing turns «+961 1 111 000» round, group by group.
        groups, international = groups[::-1], True
    else:
        international = key_at(tape, at) == "+" or key_at(tape, at + 1) == "+" or groups[0].startswith("00")
    if international and 8 <= digits <= 15:
        sign = "" if groups[0].startswith("00") else "+"
        return sign + " ".join(groups)
    if cued and 7 <= digits <= 13:
        return " ".join(groups)
    if line and len(groups) == 1 and 3 <= digits <= 6:
        return groups[0]
    return None
