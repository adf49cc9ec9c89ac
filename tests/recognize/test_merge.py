"""One set of mentions from several recognisers."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from spacy.tokens import Doc

from atip_extract import Extractor
from atip_extract.annotations import Label, Mention
from atip_extract.recognize.merge import merge
from atip_extract.recognize.reconcile import reconcile
from atip_extract.recognize.titles import find_titles
from atip_extract.recognize.wordlists import load_wordlists

LISTS = load_wordlists()
ORG, PERSON, PLACE, PROGRAMME = Label.ORGANIZATION, Label.PERSON, Label.PLACE, Label.PROGRAMME


@pytest.fixture
def nlp(extractor: Extractor) -> Callable[[str], Doc]:
    """Texts as the recognisers get them: tokens and sentences, nothing named."""

    def read(text: str) -> Doc:
        doc = extractor.nlp.make_doc(text)
        for stage in ("atip_normalize", "atip_sentences"):
            doc = extractor.nlp.get_pipe(stage)(doc)
        return doc

    return read


def mention(doc: Doc, text: str, label: Label, source: str = "onnx", score: float = 0.9) -> Mention:
    """A candidate that covers the words of `text`, wherever a token begins or ends inside them."""
    start = doc.text.index(text)
    span = doc.char_span(start, start + len(text), alignment_mode="expand")
    assert span is not None
    return Mention(span.start, span.end, label, score, source)


def merged(doc: Doc, *names: Mention) -> list[tuple[str, str]]:
    """Names and titles as they come out, honorifics and posts included."""
    return [(doc[m.start : m.end].text, m.label.value) for m in merge(doc, names, find_titles(doc, LISTS), LISTS)]


def test_the_longer_of_two_names_wins(nlp: Callable[[str], Doc]) -> None:
    doc = nlp("نظم مكتب المنظمة الدولية للهجرة في مصر ورشة")
    short = mention(doc, "المنظمة الدولية للهجرة", ORG, "gazetteer")
    long = mention(doc, "مكتب المنظمة الدولية للهجرة في مصر", ORG, "onnx")
    assert merged(doc, short, long) == [("مكتب المنظمة الدولية للهجرة في مصر", "organization")]


def test_a_trained_engine_wins_over_the_rules_where_they_are_equally_long(nlp: Callable[[str], Doc]) -> None:
    doc = nlp("زار مركز الأمل")
    rule, engine = mention(doc, "مركز الأمل", ORG, "rules"), mention(doc, "مركز الأمل", PLACE, "onnx")
    assert merged(doc, rule, engine) == [("مركز الأمل", "place")]


def test_a_quoted_name_wins_over_what_is_inside_it(nlp: Callable[[str], Doc]) -> None:
    doc = nlp("أطلق مشروع «شباب تونس» أمس")
    quoted, inner = mention(doc, "شباب تونس", PROGRAMME, "pattern"), mention(doc, "تونس", PLACE, "gazetteer")
    assert merged(doc, inner, quoted) == [("شباب تونس", "programme")]


def test_a_post_ends_before_the_body_that_it_belongs_to(nlp: Callable[[str], Doc]) -> None:
    doc = nlp("قال مدير معهد البحوث الجنائية")
    body = mention(doc, "معهد البحوث الجنائية", ORG)
    assert merged(doc, body) == [("مدير", "position"), ("معهد البحوث الجنائية", "organization")]


def test_the_seat_behind_a_post_belongs_to_the_post(nlp: Callable[[str], Doc]) -> None:
    doc = nlp("استقبل رئيس بعثة المنظمة الدولية للهجرة أمس")
    body = mention(doc, "بعثة المنظمة الدولية للهجرة", ORG)
    assert merged(doc, body) == [("رئيس بعثة", "position"), ("المنظمة الدولية للهجرة", "organization")]


def test_a_mission_without_a_post_before_it_keeps_its_noun(nlp: Callable[[str], Doc]) -> None:
    doc = nlp("زارت بعثة المنظمة الدولية للهجرة مخيما")
    assert merged(doc, mention(doc, "بعثة المنظمة الدولية للهجرة", ORG)) == [
        ("بعثة المنظمة الدولية للهجرة", "organization")
    ]


def test_honorifics_come_off_a_person(nlp: Callable[[str], Doc]) -> None:
    doc = nlp("حضرت الدكتورة ليلى الصباغ")
    assert merged(doc, mention(doc, "الدكتورة ليلى الصباغ", PERSON)) == [
        ("الدكتورة", "honorific"),
        ("ليلى الصباغ", "person"),
    ]


@pytest.mark.parametrize(
    ("text", "found", "name"),
    [
        ("وصل وفد وزارة العدل، أمس", "وزارة العدل،", "وزارة العدل"),
        ("تعاون مع (وزارة العدل) أمس", "(وزارة العدل)", "وزارة العدل"),
        ("تنفذه شركة أوكيو (OQ) هنا", "شركة أوكيو (OQ)", "شركة أوكيو (OQ)"),
        ("تنفذه شركة أوكيو (OQ) هنا", "شركة أوكيو (OQ", "شركة أوكيو (OQ)"),
        ("اتفاق بالقاهرة اليوم", "بالقاهرة", "القاهرة"),
    ],
)
def test_edges_are_tidied(nlp: Callable[[str], Doc], text: str, found: str, name: str) -> None:
    doc = nlp(text)
    assert (name, "organization") in merged(doc, mention(doc, found, ORG))


def test_a_fund_is_a_body_that_pays(nlp: Callable[[str], Doc]) -> None:
    doc = nlp("يموله صندوق دعم الضحايا")
    assert merged(doc, mention(doc, "صندوق دعم الضحايا", PROGRAMME)) == [("صندوق دعم الضحايا", "organization")]


def test_marks_alone_are_no_name(nlp: Callable[[str], Doc]) -> None:
    doc = nlp("قال، ثم صمت")
    assert merged(doc, mention(doc, "،", ORG)) == []


def test_what_comes_out_never_overlaps_and_stands_in_text_order(nlp: Callable[[str], Doc]) -> None:
    doc = nlp("قال مدير عام وزارة العدل أحمد ياسين في عمان")
    names = [
        mention(doc, "عمان", PLACE, "gazetteer"),
        mention(doc, "أحمد ياسين", PERSON),
        mention(doc, "وزارة العدل أحمد", ORG, "rules"),
        mention(doc, "وزارة العدل", ORG, "gazetteer"),
    ]
    found = merge(doc, names, find_titles(doc, LISTS), LISTS)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("text", "tagged", "name"),
    [
        ("أطلقت المنظمة مشروع سبل العيش بميزانية تبلغ 4 ملايين يورو.", "سبل العيش بميزانية", "سبل العيش"),
        ("تنفذ الجمعية برنامج الأمان بكلفة 3 ملايين درهم.", "برنامج الأمان بكلفة", "برنامج الأمان"),
    ],
)
def test_a_programme_ends_before_its_budget(nlp: Callable[[str], Doc], text: str, tagged: str, name: str) -> None:
    doc = nlp(text)
    (found,) = reconcile(doc, [mention(doc, tagged, PROGRAMME)], [], LISTS)
    assert doc[found.start : found.end].text == name
