"""Sentences, blocks, datelines and quotations."""

from itertools import pairwise

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from atip_extract.annotations import annotations_of
from atip_extract.text.structure import LONGEST, bounded

nlp = spacy.blank("ar", config={"nlp": {"tokenizer": {"@tokenizers": "atip_tokenizer.v1"}}})
nlp.add_pipe("atip_normalize")
nlp.add_pipe("atip_sentences")
BODY = "نظمت وزارة العدل ورشة عمل لثلاثين قاضيا حول حماية الضحايا، واستمرت ثلاثة أيام."


def sentences(doc: Doc) -> list[str]:
    return [sentence.text.strip() for sentence in doc.sents]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصل الوفد. وبدأ اللقاء.", ["وصل الوفد.", "وبدأ اللقاء."]),
        ("انتهت في 2018.تمت المراجعة.", ["انتهت في 2018.", "تمت المراجعة."]),
        ("التقى د. سامي وأ.د. كريم الوفد.", ["التقى د. سامي وأ.د. كريم الوفد."]),
        ("هل تغير شيء؟ لا.", ["هل تغير شيء؟", "لا."]),
        ("قال: «نعم.» ثم خرج.", ["قال: «نعم.»", "ثم خرج."]),
        ("البداية.. والنهاية", ["البداية.. والنهاية"]),
        ("عنوان\nنص", ["عنوان", "نص"]),
        ("بقيمة 1.5 مليون.", ["بقيمة 1.5 مليون."]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert sentences(nlp(text)) == expected


@pytest.mark.parametrize(
    ("opening", "dateline"),
    [
        ("الرياض 20 شوال 1444 هـ واس: ", "الرياض 20 شوال 1444 هـ واس"),
        ("القاهرة – 12 مايو 2023 (وام) – ", "القاهرة – 12 مايو 2023 (وام)"),
        ("كسلا ١٢-٦-٢٠٢٢ (سونا)- ", "كسلا ١٢-٦-٢٠٢٢ (سونا)"),
        ("مقديشو / بروكسل – ", "مقديشو / بروكسل"),
        ("الرباط - ", "الرباط"),
        ("طنجة، المغرب – ", "طنجة، المغرب"),
        ("دبي – وام: ", "دبي – وام"),
        ("تعز/خاص: ", "تعز/خاص"),
        ("نزوى في ١٠ مايو ٢٠٢٢ /العُمانية/ ", "نزوى في ١٠ مايو ٢٠٢٢ /العُمانية/"),
        ("أطار ,  12/11/2018 -  ", "أطار ,  12/11/2018"),
        ("الكويت - 21 - 3 (كونا) -- ", "الكويت - 21 - 3 (كونا)"),
        (
            "جدة 12 جمادى الأولى 1445 هـ الموافق 26 نوفمبر 2023 م واس\n",
            "جدة 12 جمادى الأولى 1445 هـ الموافق 26 نوفمبر 2023 م واس",
        ),
        ("أبها 09 محرم 1446 هـ الموافق 15 يوليو 2024 م واس ", "أبها 09 محرم 1446 هـ الموافق 15 يوليو 2024 م واس"),
        ("جنيف في 4 فبراير 2021 قنا ", "جنيف في 4 فبراير 2021 قنا"),
        ("سرت — الأحد، 10 نوفمبر 2019\n", "سرت — الأحد، 10 نوفمبر 2019"),
        ("البصرة، 4 تشرين الأول/أكتوبر 2021 - ", "البصرة، 4 تشرين الأول/أكتوبر 2021"),
        ("سوسة، 3 مارس 2022 (وات/ تحرير سلمى بن عمر) - ", "سوسة، 3 مارس 2022 (وات/ تحرير سلمى بن عمر)"),
        ("صحار – خالد بن سعيد البلوشي\n", "صحار – خالد بن سعيد البلوشي"),
        ("رأس الخيمة: «البيان»\n", "رأس الخيمة: «البيان»"),
        ("سيئون | فرج بن طالب\n", "سيئون | فرج بن طالب"),
        ("الجديدة / 9 ماي 2021 (ومع) ", "الجديدة / 9 ماي 2021 (ومع)"),
    ],
)
def test_datelines(opening: str, dateline: str) -> None:
    doc = nlp(f"ورشة لحماية الضحايا\n\n{opening}{BODY}")
    found = annotations_of(doc)
    assert found.dateline is not None
    assert doc[slice(*found.dateline)].text == dateline
    assert [block.kind for block in found.blocks] == ["headline", "dateline", "body"]
    assert BODY in sentences(doc)


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "المنظمة الدولية للهجرة (IOM) تنظم ورشة في صنعاء.",
        "بني ملال-خنيفرة تحتضن اللقاء الثالث.",
        "نظمت مؤسسة الأمل - الأردن لقاءً حوارياً في إربد.",
        "ربورتاج: سميرة بلعيد",
        "زار الوفد 3 مدارس في قنا وسوهاج.",
        "أجرت الحوار: هند الزين",
    ],
)
def test_no_dateline(text: str) -> None:
    assert annotations_of(nlp(f"{text}\n{BODY}")).dateline is None


@pytest.mark.parametrize("byline", ["كتب: سالم المري", "كتبت/ هدى كمال", "بقلم سالم المري", "حوار: هدى كمال"])
def test_bylines(byline: str) -> None:
    found = annotations_of(nlp(f"عنوان الخبر\n{byline}\n{BODY}"))
    assert [block.kind for block in found.blocks] == ["headline", "byline", "body"]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("برنامج «مواكبة» ومشروع «أمل»", ["«مواكبة»", "«أمل»"]),
        ("برنامج “مواكبة” الجديد", ["“مواكبة”"]),
        ("برنامج ”مواكبة“ ومشروع ”أمل”", ["”مواكبة“", "”أمل”"]),
        ('قال "نعمل معا" ثم "نواصل".', ['"نعمل معا"', '"نواصل"']),
        ('ضمن «حملة "أمان" الوطنية»', ['«حملة "أمان" الوطنية»', '"أمان"']),
        ("وقال : ( إننا نشكر المانحين ) ثم غادر", ["( إننا نشكر المانحين )"]),
        ("منظمة (IOM) شريك", []),
        ("علامة « بلا نهاية\nثم «نص»", ["«نص»"]),
    ],
)
def test_quotations(text: str, quoted: list[str]) -> None:
    doc = nlp(text)
    assert [doc[q.start : q.end].text for q in annotations_of(doc).quotations] == quoted


@given(st.text(alphabet='وب د.\n\r ؟!«»“”"():،-–/12م\u200f', max_size=80))
@settings(deadline=None)
def test_any_text_is_cut_into_sentences_and_blocks_in_order(text: str) -> None:
    doc = nlp(text)
    assert "".join(sentence.text_with_ws for sentence in doc.sents) == text
    edges = [edge for block in annotations_of(doc).blocks for edge in (block.start, block.end)]
    assert edges == sorted(edges)


def test_a_text_without_full_stops_is_cut_at_commas_after_so_many_tokens() -> None:
    texts = (["كلمة"] * 9 + ["،"]) * 100
    starts = bounded({0}, texts)
    assert all(k == 0 or texts[k - 1] == "،" for k in starts)
    assert max(b - a for a, b in pairwise([*starts, len(texts)])) <= LONGEST
    assert bounded({0, 5}, ["كلمة"] * (LONGEST + 5)) == [0, 5]
    assert bounded({0}, ["كلمة"] * (LONGEST + 1)) == [0, LONGEST]
