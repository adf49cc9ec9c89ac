from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from atip_extract.annotations import annotations_of

Read = Callable[..., Doc]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("للتواصل: press@example.org.", "email", "press@example.org"),
        ("البريد الإلكتروني media.office@mol.example.eg", "email", "media.office@mol.example.eg"),
        ("الموقع https://www.example.org/ar/news?id=5 للمزيد", "url", "https://www.example.org/ar/news?id=5"),
        ("زوروا www.example.net", "url", "www.example.net"),
        ("هاتف: +961 1 111 000", "phone", "+961 1 111 000"),
        ("هاتف:\u200f 000 111 1 961+ – بريد", "phone", "+961 1 111 000"),
        ("00962 6 555 1234", "phone", "00962 6 555 1234"),
        ("تلفون ٠٢-٢٧٩٥٤٣٢١", "phone", "02 27954321"),
        ("واتساب 0599123456", "phone", "0599123456"),
        ("خط نجدة الطفل ١٦٠٠٠", "phone", "16000"),
        ("الخط الساخن 19033", "phone", "19033"),
        ("خط حماية الطفل 1100 استقبل", "phone", "1100"),
    ],
)
def test_contact(read: Read, text: str, kind: str, value: str) -> None:
    assert [(c.kind, c.value) for c in annotations_of(read(text)).contacts] == [(kind, value)]


@pytest.mark.parametrize(
    "text", ["القانون رقم 031-2015", "استفاد 1200 طفل", "2024-03-12", "اتفاق.وقال", "د. سامي", "1.5 مليون دولار"]
)
def test_no_contact(read: Read, text: str) -> None:
    assert annotations_of(read(text)).contacts == []
