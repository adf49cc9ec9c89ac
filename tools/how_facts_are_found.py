"""Writes the generated parts of ``docs/how-facts-are-found.md``: what each stage makes of the release on that page.

The page is prose with blocks between ``<!-- generated: NAME -->`` and ``<!-- end -->``; the release is the block named
``release``, which nothing overwrites. Run it after a change of the rules: ``python tools/how_facts_are_found.py``. With
``--check`` it writes nothing and fails where the page is not what it would write; a test runs that.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from spacy.tokens import Doc

from atip_extract.annotations import annotations_of, is_proclitic
from atip_extract.cli.show import lines as shown
from atip_extract.pipeline import Config, build
from atip_extract.recording import to_record
from atip_extract.relate.grammar.clauses import Clauses
from atip_extract.relate.grammar.cues import load_cues
from atip_extract.relate.grammar.reading import Reading

PAGE = Path(__file__).resolve().parents[1] / "docs" / "how-facts-are-found.md"
FOLLOWED = "جمعية رعاية الأسرة والطفل"
"""The body whose role the page follows."""
_BLOCK = re.compile(r"(<!-- generated: (\w+) -->\n)(.*?)(<!-- end -->)", re.DOTALL)
_RELEASE = re.compile(r"<!-- release -->\n```text\n(.*?)```", re.DOTALL)
_BIDI = re.compile("[\u2066-\u2069]")


class Walk:
    """One release through the pipeline, and what there is to show of it; each public method is a block of the page."""

    def __init__(self, text: str) -> None:
        # The rules alone: a newly trained model must not change the page.
        nlp = build(Config(engine="rules"))
        self.doc: Doc = nlp(text)
        self.notes = annotations_of(self.doc)
        self.reading, self.cues = Reading(self.doc), load_cues()
        self.clauses = Clauses(self.reading, self.cues)
        self.record = to_record(self.doc)

    def words(self, start: int, end: int) -> str:
        """Tokens on one line."""
        return " ".join(self.doc[start:end].text.split())

    def tokens(self) -> Iterator[str]:
        """The first sentence of the body, a bar where the tokenizer split a word."""
        block = next(b for b in self.notes.blocks if b.kind == "body")
        sentence = next(s for s in self.doc.sents if s.start >= block.start)
        yield "".join(f"{t.text}{'|' if is_proclitic(t) else t.whitespace_}" for t in sentence).strip()

    def layout(self) -> Iterator[str]:
        """Blocks and sentences."""
        for block in self.notes.blocks:
            for s in self.doc.sents:
                if block.start <= s.start < block.end:
                    yield f"{block.kind:<9} {_short(self.words(s.start, s.end))}"

    def values(self) -> Iterator[str]:
        """Dates, headcounts and money."""
        for date in self.notes.dates:
            yield f"date       {self.words(date.start, date.end)}  →  {date.first}"
        for count in self.notes.headcounts:
            yield f"headcount  {self.words(count.start, count.end)}  →  {count.total}"
        for money in self.notes.money:
            yield f"money      {self.words(money.start, money.end)}  →  {money.value} {money.currency}"

    def mentions(self) -> Iterator[str]:
        """Every mention: its label, which recogniser found it, how sure it is."""
        for m in self.notes.mentions:
            yield f"{m.label.value:<13} {m.source:<10} {m.score:.2f}  {self.words(m.start, m.end)}"

    def entities(self) -> Iterator[str]:
        """Every entity with its mentions and its entry in the gazetteer."""
        for k, entity in enumerate(self.notes.entities, start=1):
            link = f"  →  {entity.entry_id} ({entity.link_method})" if entity.entry_id else ""
            mentions = " · ".join(self.words(m.start, m.end) for m in entity.mentions)
            yield f"e{k:<3} {entity.label.value:<13} {mentions}{link}"

    def cue_words(self) -> Iterator[str]:
        """Every cue of a role, with its trust and whether its sentence tells of the background."""
        seen = -1
        for i in range(len(self.reading.words)):
            match = self.cues.roles.at(self.reading.words, i)
            if match is None or match.start < seen:
                continue
            seen = match.end
            told = "background" if self.clauses.is_background(i) else "told"
            words = self.words(*self.reading.tokens(match.start, match.end))
            yield f"{match.name:<9} trust {match.trust:.2f}  {told:<11} {words}"

    def events(self) -> Iterator[str]:
        """Every event with its roles."""
        facts = self.notes.facts
        assert facts is not None
        for k, event in enumerate(facts.events, start=1):
            told = "background" if event.background else "told"
            yield f"v{k}  {event.type}, {told}: {self.words(*event.evidence[0])}"
            for field in ("organizers", "partners", "funders", "places"):
                for role in getattr(event, field):
                    name = self.notes.entities[role.entity].name
                    yield f"    {field:<11} {role.confidence:.2f}  {name}  «{self.words(*role.evidence)}»"

    def role(self) -> Iterator[str]:
        """The followed role as the record has it."""
        entity = next(e for e in self.record.entities if e.name == FOLLOWED)
        role = next(r for e in self.record.events for r in e.partners if r.entity == entity.id)
        yield json.dumps(role.model_dump(exclude_none=True), ensure_ascii=False, indent=2)

    def explain(self) -> Iterator[str]:
        """What ``atip-extract show --explain`` says of the first event."""
        found = [_BIDI.sub("", line.plain) for line in shown(self.record, explain=True)]
        first = next(k for k, line in enumerate(found) if line.startswith("Event 1"))
        for line in found[first:]:
            if not line.strip():
                return
            yield line.rstrip()


def _short(text: str, most: int = 70) -> str:
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + " …"


def render(page: str) -> str:
    """The page with every generated block made anew."""
    release = _RELEASE.search(page)
    if release is None:
        raise SystemExit(f"{PAGE.name}: no block «release»")
    walk = Walk(release[1].rstrip("\n"))

    def block(match: re.Match[str]) -> str:
        made = "\n".join(getattr(walk, match[2])())
        return f"{match[1]}```{'json' if match[2] == 'role' else 'text'}\n{made}\n```\n{match[4]}"

    return _BLOCK.sub(block, page)


def main(arguments: list[str]) -> int:
    page = PAGE.read_text(encoding="utf-8")
    made = render(page)
    if "--check" in arguments:
        if made != page:
            print(f"{PAGE.name} is out of date: run python tools/how_facts_are_found.py", file=sys.stderr)
        return int(made != page)
    PAGE.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
