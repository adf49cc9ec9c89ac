"""Bodies by a head noun that is sure, where no recogniser found a name: «مؤسسة جسور», «صندوق «رجاء»»."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from atip_extract.annotations import Label, Mention, is_proclitic
from atip_extract.recognize.bodies import COUNCIL, LOCAL, is_common_noun
from atip_extract.recognize.rules import RuleEngine
from atip_extract.recognize.wordlists import WordLists

OPENING = frozenset('«“"(')
FEMININE = ("ة", "ات")
FUNDS = frozenset({"صندوق", "مركز", "معهد", "دار"})
"""Nouns that a quoted name follows as it follows «مؤسسة»."""
CHAMBER, TRADES = "غرفه", frozenset({"تجاره", "صناعه"})
MISSIONS, FACTS = frozenset({"بعثه", "البعثه"}), ("تقصي", "الحقايق")


def _begins_body(doc: Doc, k: int, lists: WordLists) -> bool:
    head, behind = doc[k].norm_, doc[k + 1].norm_ if k + 1 < len(doc) else ""
    if (head == COUNCIL and behind in LOCAL) or (head in FUNDS and behind and doc[k + 1].text in OPENING):
        return True  # «صندوق «رجاء» لدعم الطلبة»
    if (head == CHAMBER and behind in TRADES) or (head in MISSIONS and _facts_end(doc, k) is not None):
        return True
    if lists.no_bodies.at(doc, k) is not None:
        return False  # «الهيئة التدريسية»
    return head in lists.named_heads or (head in lists.sure_heads and behind.startswith("ال"))


def _facts_end(doc: Doc, k: int) -> int | None:
    """The end of «بعثة تقصي الحقائق», «البعثة الدولية المستقلة لتقصي الحقائق»."""
    pairs = ((doc[j - 1].norm_.removeprefix("ل"), doc[j].norm_, j) for j in range(k + 2, min(k + 7, len(doc))))
    return next((j + 1 for *words, j in pairs if tuple(words) == FACTS), None)


def bodies_by_head(doc: Doc, names: Sequence[Mention], rules: RuleEngine) -> list[Mention]:
    """«مؤسسة جسور», «سفارة سويسرا بتونس»: bodies by a head noun that is sure, where no recogniser found a name."""
    taken = {t for m in names for t in range(m.start, m.end)}
    found: list[Mention] = []
    k = 0
    while k < len(doc):
        sure = k not in taken and not is_proclitic(doc[k]) and _begins_body(doc, k, rules.lists)
        mention = rules.organization_at(doc, k) if sure else None
        if sure and doc[k].norm_ in MISSIONS and (facts := _facts_end(doc, k)) is not None:
            mention = Mention(k, facts, Label.ORGANIZATION, 0.8, "pattern")
        if mention is not None and _is_followed_by_object(doc, mention):
            mention = None
        if mention is None and sure and _is_called_so(doc, k, rules.lists):
            mention = Mention(k, k + 2, Label.ORGANIZATION, 0.6, "rules")
        if mention is not None and mention.end - mention.start > 1 and not is_common_noun(doc, mention, rules.lists):
            found.append(mention)
            k = mention.end
        else:
            k += 1
    return found


def _is_called_so(doc: Doc, k: int, lists: WordLists) -> bool:
    """«جمعية وطنية» is one of a kind, unless «وطنية» by itself does something («وشاركت وطنية في …»)."""
    head = lists.organization_heads.at(doc, k)
    if head is None or head[0] != k + 2 or doc[k].norm_ not in lists.named_heads or doc[k + 1].norm_.startswith("ال"):
        return False
    word = doc[k + 1].norm_
    alone = (t for t in doc[: len(doc)] if t.norm_ == word and t.i != k + 1 and t.i > 0)
    return any(not doc[t.i - 1].text.endswith(FEMININE) and not doc[t.i - 1].text[0].isdigit() for t in alone)


def _is_followed_by_object(doc: Doc, body: Mention) -> bool:
    """«نظمت الجمعية حفلا»: behind the definite noun another thing, no name of its own."""
    definite = doc[body.start].norm_.startswith("ال")
    return definite and body.end == body.start + 2 and not doc[body.start + 1].norm_.startswith("ال")
