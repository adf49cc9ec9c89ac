"""The formats of annotation and NLP tools, read back: every offset still points at its words."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc, DocBin

from atip_extract.export.labelstudio import CONFIG
from atip_extract.export.spans import marked
from atip_extract.export.tokens import doc_of
from atip_extract.records import Release, spans_of
from tests.export.conftest import Exported
from tests.export.releases import BRIEF, RECORDS, WORKSHOP


def test_every_span_of_a_record_says_something() -> None:
    for record in RECORDS:
        said = {(mark.span.start, mark.span.end) for mark in marked(record)}
        assert {(span.start, span.end) for span in spans_of(record)} == said


class TestDocBin:
    def docs(self, exported: Exported) -> list[Doc]:
        files = sorted(exported("docbin").iterdir())
        # A fresh vocabulary: nothing may depend on strings that only the writer knew.
        return [doc for file in files for doc in DocBin().from_disk(file).get_docs(spacy.blank("ar").vocab)]

    def test_the_text_is_the_release(self, exported: Exported) -> None:
        assert [doc.text for doc in self.docs(exported)] == [WORKSHOP, BRIEF]

    def test_every_span_is_there_at_its_offsets(self, exported: Exported) -> None:
        for doc, record in zip(self.docs(exported), RECORDS, strict=True):
            found = {(name, s.start_char, s.end_char, s.label_, s.id_) for name, g in doc.spans.items() for s in g}
            assert found == {(m.group, m.span.start, m.span.end, m.label, m.about) for m in marked(record)}

    def test_entities_are_linked(self, exported: Exported) -> None:
        doc = self.docs(exported)[0]
        assert {(e.text, e.label_, e.kb_id_) for e in doc.ents} >= {
            ("المنظمة الدولية للهجرة", "organization", "Q7809"), ("سامر الخطيب", "person", ""),
        }  # fmt: skip

    def test_the_whole_record_is_in_it(self, exported: Exported) -> None:
        doc = self.docs(exported)[0]
        assert Release.model_validate_json(doc.user_data["record"], context={"source": doc.text}) == RECORDS[0]

    def test_spacy_corpus_reads_the_folder(self, exported: Exported) -> None:
        from spacy.training import Corpus

        examples = list(Corpus(exported("docbin"))(spacy.blank("ar")))
        assert [len(example.reference.ents) > 0 for example in examples] == [True, True]


def test_tokens_are_cut_where_spans_begin() -> None:
    text = "وزارةالعدل والتعليم"
    data = {
        "release": {"source": "-", "sha256": "0" * 64, "encoding": "utf-8", "characters": len(text)},
        "entities": [
            {
                "id": "e1",
                "type": "organization",
                "name": "العدل",
                "mentions": [{"start": 5, "end": 11, "text": "العدل "}],
            }
        ],
    }
    doc = doc_of(Release.model_validate(data, context={"source": text}), text)
    assert doc.text == text
    assert doc.char_span(5, 11) is not None


class TestBrat:
    def parsed(self, folder: Path, stem: str) -> tuple[str, list[str]]:
        [path] = folder.glob(f"{stem}-*.ann")
        text = path.with_suffix(".txt").read_bytes().decode()
        return text, path.read_text(encoding="utf-8").splitlines()

    def test_offsets_point_at_the_words(self, exported: Exported) -> None:
        folder = exported("brat")
        for stem, original in (("workshop", WORKSHOP), ("briefs.jsonl_2", BRIEF)):
            text, lines = self.parsed(folder, stem)
            assert text == original
            for line in lines:
                if line.startswith("T"):
                    _, places, words = line.split("\t")
                    pieces = [tuple(map(int, piece.split())) for piece in places.split(" ", 1)[1].split(";")]
                    assert " ".join(text[a:b] for a, b in pieces) == words

    def test_every_reference_is_defined_once(self, exported: Exported) -> None:
        _, lines = self.parsed(exported("brat"), "workshop")
        ids = [line.split("\t")[0] for line in lines if not line.startswith("*")]
        assert len(set(ids)) == len(ids)
        used = {m[0] for line in lines if line[0] in "ER*" for m in re.finditer(r"\b[TE]\d+\b", line)}
        assert used <= set(ids)

    def test_an_event_has_its_roles(self, exported: Exported) -> None:
        _, lines = self.parsed(exported("brat"), "workshop")
        bound = {line.split("\t")[0]: line.split("\t")[2] for line in lines if line.startswith("T")}
        [event] = [line.split("\t")[1].split() for line in lines if "Event_workshop:" in line and line[0] == "E"]
        roles = {a.split(":")[0]: bound[a.split(":")[1]] for a in event}
        assert roles["Organizer"] == "المنظمة الدولية للهجرة"
        assert roles["Attendee"] == "بمشاركة 25 قاضياً"

    def test_the_configuration_names_every_type(self, exported: Exported) -> None:
        folder = exported("brat")
        config = (folder / "annotation.conf").read_text(encoding="utf-8")
        types = {
            line.split("\t")[1].split()[0] for path in folder.glob("*.ann")
            for line in path.read_text(encoding="utf-8").splitlines() if line[0] == "T"
        }  # fmt: skip
        assert types <= set(re.findall(r"^(\w+)", config, re.MULTILINE))


class TestConll:
    def test_mentions_come_back_whole(self, exported: Exported) -> None:
        whole = exported("conll").read_text(encoding="utf-8")
        documents = re.split(r"^# newdoc id = .*$", whole, flags=re.MULTILINE)[1:]
        for document, text, record in zip(documents, (WORKSHOP, BRIEF), RECORDS, strict=True):
            rows = [line.split("\t") for line in document.splitlines() if line]
            assert all(text[int(start) : int(end)] == form for form, start, end, _ in rows)
            found: list[list[int]] = []
            for _, start, end, tag in rows:
                if tag.startswith("B-"):
                    found.append([int(start), int(end)])
                elif tag.startswith("I-"):
                    found[-1][1] = int(end)
            assert sorted(found) == sorted([m.start, m.end] for e in record.entities for m in e.mentions)

    def test_a_line_of_text_ends_a_sentence(self, exported: Exported) -> None:
        first = exported("conll").read_text(encoding="utf-8").split("\n\n")[0]
        assert first.splitlines()[-1].startswith("الضحايا\t")


class TestLabelStudio:
    def test_regions_point_at_the_words(self, exported: Exported) -> None:
        tasks = json.loads(exported("labelstudio").read_text(encoding="utf-8"))
        assert [task["data"]["text"] for task in tasks] == [WORKSHOP, BRIEF]
        for task in tasks:
            [prediction] = task["predictions"]
            regions = {r["id"]: r["value"] for r in prediction["result"] if r["type"] == "labels"}
            assert all(task["data"]["text"][v["start"] : v["end"]] == v["text"] for v in regions.values())
            relations = [r for r in prediction["result"] if r["type"] == "relation"]
            assert all({r["from_id"], r["to_id"]} <= set(regions) for r in relations)

    def test_the_interface_knows_every_label(self, exported: Exported) -> None:
        tasks = json.loads(exported("labelstudio").read_text(encoding="utf-8"))
        used = {v for t in tasks for r in t["predictions"][0]["result"] for v in r.get("value", {}).get("labels", [])}
        assert used <= set(re.findall(r'<Label value="([^"]+)"', CONFIG))


@pytest.mark.parametrize("kind", ["conll", "labelstudio"])
def test_text_formats_go_to_stdout(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    from atip_extract.export import export, kind_named

    export([RECORDS[1]], kind_named(kind), "-")
    assert "كندا" in capsys.readouterr().out
