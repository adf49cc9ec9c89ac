"""Names and the entries that they mean, on a small gazetteer and on the shipped ones."""

from __future__ import annotations

import pytest

from atip_extract.knowledge.entries import Entry, keyed
from atip_extract.link.lookup import Candidate, Gazetteer

ENTRIES = [
    Entry(
        "un/iom",
        "organization",
        "المنظمة الدولية للهجرة",
        "International Organization for Migration",
        "multilateral",
        aliases=("منظمة الهجرة الدولية", "منظمة الهجرة"),
        acronyms=("IOM",),
        weak=("الهجرة الدولية",),
    ),
    Entry(
        "un/iom-libya",
        "organization",
        "بعثة المنظمة الدولية للهجرة في ليبيا",
        kind="multilateral",
        country="LY",
        parent="un/iom",
    ),
    Entry(
        "un/unodc",
        "organization",
        "مكتب الأمم المتحدة المعني بالمخدرات والجريمة",
        kind="multilateral",
        acronyms=("UNODC",),
    ),
    Entry(
        "un/ohchr",
        "organization",
        "مفوضية الأمم المتحدة السامية لحقوق الإنسان",
        kind="multilateral",
        acronyms=("OHCHR",),
    ),
    Entry("un/unhcr", "organization", "مفوضية الأمم المتحدة لشؤون اللاجئين", kind="multilateral", acronyms=("UNHCR",)),
    Entry("un/ilo", "organization", "منظمة العمل الدولية", kind="multilateral"),
    Entry("las/alo", "organization", "منظمة العمل العربية", kind="regional_body"),
    Entry("eu", "organization", "الاتحاد الأوروبي", kind="multilateral", acronyms=("EU",)),
    Entry(
        "eg/moi", "organization", "وزارة الداخلية المصرية", kind="government", country="EG", weak=("وزارة الداخلية",)
    ),
    Entry(
        "tn/moi", "organization", "وزارة الداخلية التونسية", kind="government", country="TN", weak=("وزارة الداخلية",)
    ),
    Entry(
        "tn/coast",
        "organization",
        "الحرس البحري التونسي",
        kind="security",
        country="TN",
        parent="tn/moi",
        weak=("الحرس البحري",),
    ),
    Entry("dz/coast", "organization", "حرس السواحل الجزائري", kind="security", country="DZ", weak=("الحرس البحري",)),
    Entry("west", "organization", "الجمعية الغربية للتنمية", kind="national_ngo"),
    Entry("eg", "place", "مصر", kind="country", country="EG", demonyms=("مصري", "مصرية")),
    Entry("tn", "place", "تونس", kind="country", country="TN", demonyms=("تونسي", "تونسية"), weak=("الخضراء",)),
    Entry("ly", "place", "ليبيا", kind="country", country="LY", demonyms=("ليبي", "ليبية")),
    Entry("fr", "place", "فرنسا", kind="country", country="FR", demonyms=("فرنسي", "فرنسية")),
    Entry("ma/tangier", "place", "طنجة", kind="city", country="MA"),
    Entry("ly/tripoli", "place", "طرابلس", kind="city", country="LY"),
    Entry("lb/tripoli", "place", "طرابلس الشام", kind="city", country="LB", weak=("طرابلس",)),
    Entry("rdpp", "programme", "برنامج التنمية والحماية الإقليمي", kind="programme", acronyms=("RDPP",)),
]


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer(map(keyed, ENTRIES))


def best(gazetteer: Gazetteer, name: str, *context: str) -> Candidate | None:
    return gazetteer.link(name, context=frozenset(context))


@pytest.mark.parametrize(
    ("name", "entry_id", "method"),
    [
        ("المنظمة الدولية للهجرة", "un/iom", "exact"),
        ("المنظّمه الدوليه للهجـرة", "un/iom", "exact"),
        ("منظمة الهجرة", "un/iom", "alias"),
        ("IOM", "un/iom", "acronym"),
        ("international organization for migration", "un/iom", "alias"),
        ("للمنظمة الدولية للهجرة", "un/iom", "alias"),
        ("والمنظمة الدولية للهجرة", "un/iom", "alias"),
        ("المنظمة للهجرة الدولية", "un/iom", "fuzzy"),
        ("المنضمة الدولية للهجرة", "un/iom", "fuzzy"),
        ("المنظمة الدولية لهجرة", "un/iom", "fuzzy"),
        ("المنظمة الدوليةللهجرة", "un/iom", "fuzzy"),
        ("مكتب الأمم المتحدة المعنى بالجريمة والمخدرات", "un/unodc", "fuzzy"),
        ("مكتب الأمم المتحدة المعني بالمخدرات", "un/unodc", "fuzzy"),
        ("مفوضية الامم المتحدة لشؤون اللاجئون", "un/unhcr", "fuzzy"),
        ("المنظمة الدولية للهجرة في ليبيا", "un/iom-libya", "alias"),
        ("المنظمة الدولية للهجرة بتونس", "un/iom", "alias"),
        ("وزارة الداخلية في مصر", "eg/moi", "alias"),
        ("مدينة طنجة", "ma/tangier", "alias"),
        ("بطنجة", "ma/tangier", "alias"),
    ],
)
def test_a_name_however_it_is_written_means_its_entry(
    gazetteer: Gazetteer, name: str, entry_id: str, method: str
) -> None:
    found = best(gazetteer, name)
    assert found is not None
    assert (found.entry.id, found.method) == (entry_id, method)
    assert 0.8 <= found.score <= 1


@pytest.mark.parametrize(
    "name",
    [
        "المنظمة العربية للهجرة",
        "المنظمة الغربية للهجرة",
        "المنظمة الدولية للهجرة والتنمية",
        "المنظمة الدولية",
        "الدولية للهجرة المنظمة",
        "منظمة العمل",
        "منظمة العمل الأوروبية",
        "مكتب الأمم المتحدة",
        "وزارة الداخلية الفرنسية",
        "وزارة الداخلية بفرنسا",
        "وزارة الخارجية المصرية",
        "المنظمة",
        "EU",
        "",
        "«»",
        "من",
        "كلمات كثيرة لا تسمي أحدا",
        "س" * 500,
    ],
)
def test_another_name_means_nothing(gazetteer: Gazetteer, name: str) -> None:
    assert best(gazetteer, name) is None


@pytest.mark.parametrize(
    ("name", "context", "entry_id"),
    [
        ("وزارة الداخلية", ["TN"], "tn/moi"),
        ("وزارة الداخلية", ["eg"], "eg/moi"),
        ("وزارة الداخلية", ["TN", "EG"], None),
        ("وزارة الداخلية", ["TN", "eg/moi"], "eg/moi"),
        ("وزارة الداخلية", [], None),
        ("الحرس البحري", ["tn/moi", "DZ"], "tn/coast"),
        ("EU", ["eu"], "eu"),
        ("طرابلس", ["LB"], "lb/tripoli"),
        ("وزارة داخلية", ["TN"], "tn/moi"),
    ],
)
def test_a_weak_name_needs_the_release(
    gazetteer: Gazetteer, name: str, context: list[str], entry_id: str | None
) -> None:
    found = best(gazetteer, name, *context)
    assert (found.entry.id if found else None) == entry_id
    if found:
        assert found.method == "context"


def test_a_strong_name_needs_none(gazetteer: Gazetteer) -> None:
    for context in ((), ("LY",), ("LY", "LB"), ("FR",)):
        found = best(gazetteer, "طرابلس", *context)
        assert found is not None and found.entry.id == "ly/tripoli"


def test_the_country_of_the_release_decides_between_two_that_it_names(gazetteer: Gazetteer) -> None:
    found = gazetteer.link("وزارة الداخلية", country="TN", context=frozenset({"TN", "EG"}))
    assert found is not None and found.entry.id == "tn/moi"


def test_ambiguity_is_told_and_not_broken(gazetteer: Gazetteer) -> None:
    first, second = gazetteer.lookup("وزارة الداخلية", context=frozenset({"TN", "EG"}))
    assert {first.entry.id, second.entry.id} == {"eg/moi", "tn/moi"}
    assert first.score == second.score < 0.8
    assert "ambiguous" in first.explanation and second.entry.id in first.explanation


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("المنظمه الدولية للهجره", ["المنظمه → المنظمة: ta marbuta", "للهجره → للهجرة: ta marbuta"]),
        ("الإتحاد الأوروبى", ["الإتحاد → الاتحاد: hamza", "الأوروبى → الأوروبي: alef maqsura"]),
        ("المنضمة الدولية للهجرة", ["1 letter differs", "منظمه"]),
        ("مكتب الأمم المتحدة المعني بالمخدرات", ["«والجريمه» is left out"]),
        ("وزارة الداخلية بمصر", ["names its country, EG"]),
        ("وزارة الداخلية", ["needs context"]),
    ],
)
def test_the_explanation_says_what_differs(gazetteer: Gazetteer, name: str, says: list[str]) -> None:
    explanation = gazetteer.lookup(name)[0].explanation
    assert all(part in explanation for part in says), explanation


def test_filters_leave_out_the_others(gazetteer: Gazetteer) -> None:
    assert gazetteer.link("طنجة", type="organization") is None
    assert gazetteer.link("RDPP", type="organization") is None
    assert gazetteer.link("IOM", kind="government") is None
    assert gazetteer.link("IOM", kind="multilateral") is not None
    assert len(gazetteer.lookup("وزارة الداخلية", limit=1)) == 1


def test_the_same_question_has_the_same_answer(gazetteer: Gazetteer) -> None:
    again = Gazetteer(map(keyed, ENTRIES))
    for name in ("المنظمة الدولية لهجرة", "وزارة الداخلية", "المنظمة العربية للهجرة"):
        assert [(c.entry.id, c.score) for c in gazetteer.lookup(name)] == [
            (c.entry.id, c.score) for c in again.lookup(name)
        ]


def test_the_shipped_gazetteers_know_the_examples_of_the_field() -> None:
    shipped = Gazetteer.builtin()
    ids = set()
    for name in ("منظمة الهجرة", "المنظمه الدوليه للهجرة", "IOM"):
        found = shipped.link(name)
        assert found is not None
        ids.add(found.entry.id)
    assert ids == {"un/iom"}
    assert shipped.link("المنظمة العربية للهجرة") is None


@pytest.mark.parametrize(
    ("context", "entry_id"), [([], "iq/jcc"), (["IQ"], "iq/jcc"), (["YE"], None), (["YE", "iq/jcc"], "iq/jcc")]
)
def test_a_shortened_name_of_a_country_that_the_release_does_not_name(context: list[str], entry_id: str | None) -> None:
    gazetteer = Gazetteer(
        map(
            keyed,
            [
                Entry("iq/jcc", "organization", "مركز التنسيق المشترك للأزمات", kind="government", country="IQ"),
                Entry("ye/other", "organization", "الهيئة العامة للأرصاد", kind="government", country="YE"),
            ],
        )
    )
    found = gazetteer.link("مركز التنسيق المشترك", context=frozenset(context))
    assert (found.entry.id if found else None) == entry_id


def test_a_known_word_is_never_a_misspelling(gazetteer: Gazetteer) -> None:
    """«وزيرة» is no «وزارة», and one letter more makes another place."""
    for name in ("وزيرة الداخلية المصرية", "مدير منظمة العمل الدولية", "طنجات"):
        assert best(gazetteer, name) is None
