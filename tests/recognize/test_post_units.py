"""Units that the tagger reads behind a post: part of the post where their body follows, bodies elsewhere."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from atip_extract.annotations import Label, Mention
from atip_extract.recognize.post_units import units_into_posts
from atip_extract.text.tokenizer import AtipTokenizer


def _found(text: str, names: list[tuple[str, Label]]) -> tuple[Doc, list[Mention]]:
    doc = AtipTokenizer(spacy.blank("ar").vocab)(text)
    spans = [(doc.char_span(text.index(n), text.index(n) + len(n)), label) for n, label in names]
    return doc, [Mention(s.start, s.end, label, 0.9, "onnx") for s, label in spans if s is not None]


@pytest.mark.parametrize(
    ("text", "names", "left"),
    [
        pytest.param(
            "حضر رئيس قسم الحماية بالمنظمة الدولية",
            [("رئيس", Label.POSITION), ("قسم الحماية", Label.ORGANIZATION), ("المنظمة الدولية", Label.ORGANIZATION)],
            ["رئيس قسم الحماية", "المنظمة الدولية"],
            id="egypt-the-body-follows",
        ),
        pytest.param(
            "حضرت مديرة إدارة المنح في وزارة التخطيط",
            [("مديرة", Label.POSITION), ("إدارة المنح", Label.ORGANIZATION), ("وزارة التخطيط", Label.ORGANIZATION)],
            ["مديرة إدارة المنح", "وزارة التخطيط"],
            id="jordan-with-a-preposition-apart",
        ),
        pytest.param(
            "حضر مدير فرع مركز الإغاثة بعدن",
            [("مدير", Label.POSITION), ("فرع", Label.ORGANIZATION), ("مركز الإغاثة بعدن", Label.ORGANIZATION)],
            ["مدير فرع", "مركز الإغاثة بعدن"],
            id="yemen-the-head-of-a-branch",
        ),
        pytest.param(
            "حضر مدير إدارة المنح أحمد سالم",
            [("مدير", Label.POSITION), ("إدارة المنح", Label.ORGANIZATION), ("أحمد سالم", Label.PERSON)],
            ["مدير", "إدارة المنح", "أحمد سالم"],
            id="oman-no-body-behind-it",
        ),
        pytest.param(
            "حضر عميد كلية الحقوق بجامعة الكويت",
            [("عميد", Label.POSITION), ("كلية الحقوق", Label.ORGANIZATION), ("جامعة الكويت", Label.ORGANIZATION)],
            ["عميد", "كلية الحقوق", "جامعة الكويت"],
            id="kuwait-a-body-of-its-own",
        ),
    ],
)
def test_units_of_posts(text: str, names: list[tuple[str, Label]], left: list[str]) -> None:
    doc, found = _found(text, names)
    assert [doc[m.start : m.end].text for m in units_into_posts(doc, found)] == left
