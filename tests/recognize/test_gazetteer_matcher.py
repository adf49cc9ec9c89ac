"""Known names in running text, with the tokenizer's splits."""

from __future__ import annotations

from itertools import pairwise

import pytest
import spacy
from spacy.language import Language

from atip_extract.knowledge.entries import Entry, keyed
from atip_extract.link.lookup import Gazetteer
from atip_extract.recognize.gazetteer_matcher import GazetteerMatcher
from atip_extract.text.tokenizer import create_tokenizer

ENTRIES = [
    Entry("un", "organization", "الأمم المتحدة", kind="multilateral"),
    Entry("un/iom", "organization", "المنظمة الدولية للهجرة", kind="multilateral", acronyms=("IOM",)),
    Entry("un/who", "organization", "منظمة الصحة العالمية", kind="multilateral", acronyms=("WHO",)),
    Entry("un/unodc", "organization", "مكتب الأمم المتحدة المعني بالمخدرات والجريمة", kind="multilateral"),
    Entry(
        "eg/mohp", "organization", "وزارة الصحة والسكان المصرية", kind="government", country="EG", weak=("وزارة الصحة",)
    ),
    Entry("eg/takaful", "programme", "برنامج تكافل وكرامة", kind="programme", country="EG"),
    Entry("ly/law", "document", "القانون رقم 19 لسنة 2010", kind="law", country="LY"),
    Entry("eg", "place", "مصر", kind="country", country="EG", demonyms=("مصري", "مصرية", "مصريون")),
    Entry("mr", "place", "موريتانيا", kind="country", country="MR"),
    Entry("mr/atar", "place", "أطار", kind="city", country="MR"),
    Entry("sa/hail", "place", "حائل", kind="city", country="SA"),
    Entry("eg/qena", "place", "قنا", kind="city", country="EG"),
    Entry("sa", "place", "السعودية", kind="country", country="SA"),
    Entry("sy/tripoli", "place", "طرابلس", kind="city", country="LY"),
    Entry("lb/tripoli", "place", "طرابلس", kind="city", country="LB"),
]


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.blank("ar")
    nlp.tokenizer = create_tokenizer()(nlp)
    return nlp


@pytest.fixture(scope="module")
def matcher() -> GazetteerMatcher:
    return GazetteerMatcher(Gazetteer(map(keyed, ENTRIES)))


Found = list[tuple[str, str, str | None]]


def found(matcher: GazetteerMatcher, nlp: Language, text: str) -> Found:
    doc = nlp(text)
    return [(doc[m.start : m.end].text, m.label.value, m.entry_id) for m in matcher(doc)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "وقّعت المنظمة الدوليه للهجرة اتفاقاً",
            [("المنظمة الدوليه للهجرة", "organization", "un/iom")],
        ),
        (
            "بالتعاون مع مكتب الأمم المتحدة المعني بالمخدرات والجريمة",
            [("مكتب الأمم المتحدة المعني بالمخدرات والجريمة", "organization", "un/unodc")],
        ),
        (
            "دعمٌ للمنظمة الدولية للهجرة وللأمم المتحدة",
            [("لمنظمة الدولية للهجرة", "organization", "un/iom"), ("لأمم المتحدة", "organization", "un")],
        ),
        (
            "أعلنت وزارة الصحة و السكان المصرية",
            [("وزارة الصحة و السكان المصرية", "organization", "eg/mohp")],
        ),
        (
            "ضمن برنامج «تكافل وكرامة» الذي",
            [("برنامج «تكافل وكرامة»", "programme", "eg/takaful")],
        ),
        ("بموجب القانون رقم ١٩ لسنة ٢٠١٠", [("القانون رقم ١٩ لسنة ٢٠١٠", "document", "ly/law")]),
        ("الخبير المصري والخبيرة المصرية", [("المصري", "nationality", "eg"), ("المصرية", "nationality", "eg")]),
        ("خبراء IOM و WHO", [("IOM", "organization", "un/iom"), ("WHO", "organization", "un/who")]),
        ("the people who came", []),
        ("في مدينة طرابلس", [("طرابلس", "place", None)]),
        ("المنظمة الدولية، للهجرة", []),
        ("قالت وزارة الصحة إن", []),
        ("منظمة دولية للهجرة", []),
    ],
)
def test_finds_known_names(matcher: GazetteerMatcher, nlp: Language, text: str, expected: Found) -> None:
    assert found(matcher, nlp, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وذلك في إطار دعم موريتانيا", [("موريتانيا", "place", "mr")]),
        ("اختتمت في أطار بموريتانيا", [("أطار", "place", "mr/atar"), ("موريتانيا", "place", "mr")]),
        ("حال حائل دون ذلك", []),
        ("الدوحة - قنا", []),
        ("أهالي محافظة قنا", [("قنا", "place", "eg/qena")]),
        ("وصل إلى حائل بالسعودية", [("حائل", "place", "sa/hail"), ("السعودية", "place", "sa")]),
        ("أهالي مدينة حائل", [("حائل", "place", "sa/hail")]),
    ],
)
def test_places_that_are_words_too_need_evidence(
    matcher: GazetteerMatcher, nlp: Language, text: str, expected: Found
) -> None:
    assert found(matcher, nlp, text) == expected


def test_weak_names_are_told_on_request_only(nlp: Language) -> None:
    doc = nlp("قالت وزارة الصحة إن")
    (mention,) = GazetteerMatcher(Gazetteer(map(keyed, ENTRIES)), weak=True)(doc)
    assert (doc[mention.start : mention.end].text, mention.entry_id, mention.score) == ("وزارة الصحة", "eg/mohp", 0.5)


def test_mentions_are_in_order_and_do_not_overlap(nlp: Language) -> None:
    matcher = GazetteerMatcher(Gazetteer.builtin())
    doc = nlp(
        "وقع الاتحاد الأوروبي ومكتب الأمم المتحدة المعني بالمخدرات والجريمة في القاهرة ومنظمة العمل الدولية مذكرة تفاهم"
    )
    mentions = matcher(doc)
    assert [m.entry_id for m in mentions] == ["eu", "un/unodc", "eg/cairo", "un/ilo"]
    assert all(left.end <= right.start for left, right in pairwise(mentions))
