"""What an engine took for a body's name: where it begins, where it goes on, and what is none."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from atip_extract.annotations import Mention, is_proclitic
from atip_extract.recognize.rules import CHARGED, RuleEngine
from atip_extract.recognize.wordlists import WordLists

REALMS = frozenset({"السلطنه", "المملكه", "الدوله", "الجمهوريه", "الاماره"})
"""A country by its kind: «جهود السلطنة لمكافحة الاتجار» names no body."""


def is_common_noun(doc: Doc, mention: Mention, lists: WordLists) -> bool:
    """«25 جمعية من …», «كجامعة دولية», «مكتب للمنظمة», «السفارة من رئيس …»: bodies of a kind, none by name."""
    start, after = mention.start, mention.start + 1
    if after >= mention.end:
        return False
    first, second = doc[start].norm_, doc[after]
    before = doc[start - 1] if start else None
    definite = first.startswith("ال")
    if before is not None and not definite:
        if is_proclitic(before) and before.text == "ك" and not second.norm_.startswith("ال"):
            return True
        if before.text[0].isdigit():
            return True
    if first in REALMS and definite and all(t.norm_.startswith("ال") for t in doc[after : mention.end]):
        return True  # «الدولة البحرينية»
    head = lists.organization_heads.at(doc, start)
    if first not in REALMS and (head is None or head[0] != after):
        return False
    return second.norm_ == "من" or (is_proclitic(second) and second.text == "ل")


def whole_name(doc: Doc, mention: Mention, lists: WordLists) -> Mention:
    """«جمعية | جسور», «اللجنة المعنية | بتنفيذ الاستراتيجية»: with the noun before it and with what it is for."""
    start, end = mention.start, mention.end
    if start and end - start == 1 and _is_noun_of_body(doc, start - 1, lists):
        start -= 1
    titled = lists.honorifics.at(doc, start - 1) if start > 1 else None
    if titled is not None and titled[0] == start and _is_noun_of_body(doc, start - 2, lists):
        start -= 2  # «مؤسسة الدكتور | سالم العمري للتنمية»
    if end < len(doc) and doc[end].text == "ب" and doc[end - 1].norm_ in CHARGED:
        longer = RuleEngine(lists).organization_at(doc, start)
        end = max(end, longer.end) if longer is not None else end
    return replace(mention, start=start, end=end)


def _is_noun_of_body(doc: Doc, k: int, lists: WordLists) -> bool:
    noun = doc[k].norm_
    named = noun in lists.named_heads or noun in lists.sure_heads
    return named and not noun.startswith("ال") and lists.organization_heads.at(doc, k + 1) is None
