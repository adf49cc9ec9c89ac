"""The library's door."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import atip_extract
from atip_extract import AtipError, ConfigError, Extractor, GazetteerError, ReleaseError, extract
from atip_extract.records import spans_of
from atip_extract.text.sources import is_blank
from tests.conftest import RELEASE

ARABIC_AND_TROUBLE = st.text(
    st.one_of(
        st.sampled_from(
            "ابتثجحخدذرزسشصضطظعغفقكلمنهوي ةىأإآؤئء \n،.؛:«»()\"'٠١٢٣456ـًٌٍَُِّْ\u200f\u202e\u2067\u200c\ufdfa\ufefbپگ۵"
        ),
        st.characters(exclude_categories=["Cs"]),
    ),
    min_size=1,
    max_size=120,
)
PHRASES = st.lists(
    st.sampled_from(  # what the rules look for, in any order
        [
            "نظمت",
            "وزارة العدل",
            "ورشة عمل",
            "بتمويل من",
            "الاتحاد الأوروبي",
            "يومي 3 و4 ديسمبر 2023",
            "،",
            "«",
            "»",
            "\n\n",
            "بحضور 25 مشاركا",
            "وقال",
            "الدكتور سامر",
            "إن",
            "في القاهرة",
            "بقيمة 2,5 مليون دولار",
            "الموافق",
            "1445 هـ",
            "و",
            ".",
            "تحت رعاية",
            "معالي",
            "افتتح",
            "برنامج",
            "من 6 إلى",
            "info@example.org",
            "00962 6 123",
            "\u200f",
            "لل",
            "رئيس",
        ]
    ),
    max_size=40,
).map(" ".join)


def test_extract_gives_a_record() -> None:
    record = extract(RELEASE)
    assert record.events[0].type == "workshop"
    names = {entity.id: entity.name for entity in record.entities}
    assert [names[role.entity] for role in record.events[0].organizers] == ["المنظمة الدولية للهجرة"]


def test_a_stream_gives_records_in_order(extractor: Extractor) -> None:
    texts = [RELEASE.replace("25", str(number)) for number in range(11, 60)]
    records = list(extractor.stream(texts, sources=(f"r{n}" for n in range(len(texts)))))
    assert [r.release.source for r in records] == [f"r{n}" for n in range(49)]
    assert [r.events[0].attendance.total for r in records if r.events[0].attendance] == list(range(11, 60))


def test_a_stream_is_lazy(extractor: Extractor) -> None:
    taken = []

    def texts() -> object:
        for number in range(1000):
            taken.append(number)
            yield RELEASE

    stream = extractor.stream(texts(), batch_size=4)  # type: ignore[arg-type]
    next(stream)
    assert len(taken) < 50


@pytest.mark.parametrize("text", ["", " \n\t", "\u200f\u200e \ufeff"])
def test_an_empty_release_is_refused(extractor: Extractor, text: str) -> None:
    with pytest.raises(ReleaseError, match="empty") as caught:
        extractor.extract(text)
    assert caught.value.code == "empty"


def test_half_a_surrogate_pair_is_refused_in_one_line(extractor: Extractor) -> None:
    with pytest.raises(ReleaseError, match="surrogate"):
        extractor.extract("نظمت \ud83d ورشة")


@given(ARABIC_AND_TROUBLE.filter(lambda text: not is_blank(text)))
@settings(max_examples=60)
def test_any_text_keeps_its_offsets(text: str) -> None:
    grounded(text)


@given(PHRASES.filter(lambda text: not is_blank(text)))
@settings(max_examples=60)
def test_any_order_of_phrases_keeps_its_offsets(text: str) -> None:
    grounded(text)


def grounded(text: str) -> None:
    record = extract(text)
    assert record.release.characters == len(text)
    for span in spans_of(record):
        assert text[span.start : span.end] == span.text


def test_two_extractors_do_not_share_gazetteers(tmp_path: Path, extractor: Extractor) -> None:
    own = tmp_path / "agencies.yml"
    own.write_text("- id: test/hope\n  name: جمعية غيمة الأمل\n  kind: national_ngo\n", encoding="utf-8")
    text = "نظمت جمعية غيمة الأمل ورشة عمل في إربد."
    found = [e.link.id for e in Extractor(gazetteers=[own]).extract(text).entities if e.link]
    assert "test/hope" in found
    assert "test/hope" not in [e.link.id for e in extractor.extract(text).entities if e.link]


def test_wrong_settings_are_refused_when_the_extractor_is_made(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="unknown engine"):
        Extractor(engine="nonsense")
    with pytest.raises(GazetteerError, match=r"nowhere\.yml"):
        Extractor(gazetteers=[tmp_path / "nowhere.yml"])


def test_threads_may_share_an_extractor(extractor: Extractor) -> None:
    expected = extractor.extract(RELEASE).to_json()
    found: list[str] = []
    threads = [threading.Thread(target=lambda: found.append(extractor.extract(RELEASE).to_json())) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected] * 4


def test_the_package_names_what_it_offers() -> None:
    for name in atip_extract.__all__:
        assert getattr(atip_extract, name) is not None
    with pytest.raises(AttributeError):
        atip_extract.nonsense  # noqa: B018
    assert issubclass(ReleaseError, AtipError)


def test_a_town_that_is_the_object_of_a_verb_is_a_place(extractor: Extractor) -> None:
    text = "وقّعت وزارة العدل الأردنية اتفاقية في عمّان.\nوقال الدكتور خالد المنصوري إن المشروع يشمل بنغازي."
    record = extractor.extract(text)
    assert {e.name for e in record.entities if e.type == "place"} >= {"بنغازي"}
