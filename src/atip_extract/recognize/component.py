"""The stage ``atip_recognize``: engine, gazetteer and patterns, merged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from atip_extract.annotations import ENTITY_LABELS, DateValue, Label, Mention, annotations_of
from atip_extract.knowledge.entries import BUILTIN
from atip_extract.link.lookup import Gazetteer
from atip_extract.link.shared import gazetteer_of
from atip_extract.recognize.acting_units import acting_units
from atip_extract.recognize.bare_names import bare_names
from atip_extract.recognize.by_head import bodies_by_head
from atip_extract.recognize.bylines import mark_bylines
from atip_extract.recognize.denied import without_denied
from atip_extract.recognize.engine import Engine, load_engine
from atip_extract.recognize.gazetteer_matcher import GazetteerMatcher
from atip_extract.recognize.glued import mend_tokens
from atip_extract.recognize.merge import TITLES, merge
from atip_extract.recognize.patterns import (
    bodies_in_posts,
    find_quoted_names,
    find_venues,
    halls,
    local_bodies,
    offices,
)
from atip_extract.recognize.plausible import is_blessing
from atip_extract.recognize.post_units import units_into_posts
from atip_extract.recognize.reconcile import reconcile
from atip_extract.recognize.rules import RuleEngine
from atip_extract.recognize.shared_heads import SharedHeads
from atip_extract.recognize.titles import find_titles, is_of_title, plausible_titles
from atip_extract.recognize.whole_names import named_again
from atip_extract.recognize.wordlists import load_wordlists

DEFAULT_ENGINE = "onnx"
SPANS_KEY = "atip"


class Recognizer:
    """Finds mentions: ``doc.spans["atip"]`` shows them to spaCy users, ``doc.ents`` those that become entities."""

    def __init__(self, engine: Engine, gazetteer: Gazetteer) -> None:
        self.engine = engine
        self.lists = load_wordlists()
        self.rules = RuleEngine(self.lists)
        self.matcher = GazetteerMatcher(gazetteer)
        self.shared = SharedHeads(gazetteer, self.lists)
        self.users = frozenset(entry.id for entry in gazetteer.entries if entry.gazetteer != BUILTIN)
        """Ids of the entries of a user's own gazetteers."""

    def _is_name(self, key: str) -> bool:
        """Of the gazetteer, or a given name."""
        return key in self.matcher.gazetteer.index.key_ids or key in self.lists.given_names

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one Doc."""
        return self._annotate(doc, self.engine.recognize([doc])[0])

    def pipe(self, stream: Iterable[Doc], batch_size: int = 32) -> Iterator[Doc]:
        """Annotate many Docs; the engine sees them in batches."""
        docs = iter(stream)
        while batch := list(islice(docs, batch_size)):
            for doc, found in zip(batch, self.engine.recognize(batch), strict=True):
                yield self._annotate(doc, found)

    def _annotate(self, doc: Doc, found: list[Mention]) -> Doc:
        found = units_into_posts(doc, mend_tokens(doc, found, self._is_name))
        known = self.matcher(doc)
        names = reconcile(
            doc, [m for m in found if m.label not in TITLES], known, self.lists, self.matcher.gazetteer.index.key_ids
        )
        names += known
        names += offices(doc, names, self.lists)
        names += local_bodies(doc, names, self.lists)
        names += self.shared(doc, names)
        names += bodies_by_head(doc, names, self.rules)
        names += named_again(doc, names, self.lists)
        names += acting_units(doc, names, self.rules)
        names += bodies_in_posts(doc, [m for m in found if m.label is Label.POSITION], self.rules)
        names += bare_names(doc, self.lists.given_names)
        names += find_quoted_names(doc, self.lists)
        names += find_venues(doc, self.lists)
        names += halls(doc, names)
        names = [n for n in names if not is_blessing(doc, n) and not is_of_title(doc, n, self.lists)]
        names = without_denied(doc, names, self.users)
        titles = find_titles(doc, self.lists)
        titles += plausible_titles(doc, [m for m in found if m.label in TITLES], self.lists)
        titles.sort(key=lambda m: (m.start, -m.end))
        notes = annotations_of(doc)
        notes.mentions = merge(doc, names, titles, self.lists)
        notes.dates = _outside_names(notes.dates, notes.mentions)
        mark_bylines(doc)
        show(doc, notes.mentions)
        return doc


def _outside_names(dates: list[DateValue], mentions: list[Mention]) -> list[DateValue]:
    """Without weekdays and the like that are part of a name: «مشاري الخميس», «صحيفة اليوم»."""
    named = {t for m in mentions if m.label in ENTITY_LABELS for t in range(m.start, m.end)}
    return [d for d in dates if not d.relative or d.start not in named]


def show(doc: Doc, mentions: list[Mention]) -> None:
    """Write mentions where spaCy's own tools look for them."""
    spans = [Span(doc, m.start, m.end, label=m.label.value) for m in mentions]
    doc.spans[SPANS_KEY] = SpanGroup(doc, name=SPANS_KEY, spans=spans)
    doc.set_ents([s for s, m in zip(spans, mentions, strict=True) if m.label in ENTITY_LABELS])


@Language.factory("atip_recognize", default_config={"engine": DEFAULT_ENGINE, "engine_model": None, "gazetteers": []})
def make_recognizer(
    nlp: Language, name: str, engine: str, engine_model: str | None, gazetteers: list[str]
) -> Recognizer:
    """Build the stage. `gazetteers` are paths that add to the built-in ones."""
    model = Path(engine_model) if engine_model else None
    return Recognizer(load_engine(engine, model), gazetteer_of(gazetteers))
