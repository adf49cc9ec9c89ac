"""One entity for each thing of a release, however it is called. The markup is that of ``tests.relate.markup``."""

from __future__ import annotations

import pytest

from tests.relate.markup import read


def entities(marked: str) -> list[list[str]]:
    """The mentions of each entity, in text order."""
    record, _ = read(marked)
    return [[m.text for m in e.mentions] for e in record.entities]


@pytest.mark.parametrize(
    ("marked", "mentions"),
    [
        pytest.param(
            "نظمت <org>المنظمة الدولية للهجرة</org> ورشة، وأصدرت <org>منظمة الهجرة الدولية</org> دليلا.",
            ["المنظمة الدولية للهجرة", "منظمة الهجرة الدولية"],
            id="two names that the gazetteer knows",
        ),
        pytest.param(
            "نظمت <org>الهيئة الوطنية لمكافحة الاتجار بالأشخاص</org> ورشة. ودعت <org>الهيئة الوطنية</org> إلى الحذر.",
            ["الهيئة الوطنية لمكافحة الاتجار بالأشخاص", "الهيئة الوطنية"],
            id="the beginning of a long name",
        ),
        pytest.param(
            "وقع مدير <org>جمعية رعاية الناجين</org> (جرن) الاتفاق. وتعمل <org>جمعية رعاية الناجين</org> في تعز.",
            ["جمعية رعاية الناجين", "جرن", "جمعية رعاية الناجين"],
            id="an Arabic short form in brackets",
        ),
        pytest.param(
            "قال خبير ل<org>لمنظمة الدولية للهجرة</org> إن <org>المنظمة الدولية للهجرة</org> تدرس الملف.",
            ["لمنظمة الدولية للهجرة", "المنظمة الدولية للهجرة"],
            id="an article swallowed by a preposition",
        ),
        pytest.param(
            "افتتحت <org>وزارة العدل</org> المقر. وقالت الوزارة إن العمل بدأ.",
            ["وزارة العدل", "الوزارة"],
            id="a reference by the head noun",
        ),
        pytest.param(
            "قال أمين عام الوزارة إن <org>وزارة التنمية الاجتماعية</org> تتابع الحالات.",
            ["الوزارة", "وزارة التنمية الاجتماعية"],
            id="a reference before the only name",
        ),
        pytest.param(
            "زار <loc>بَغْداد</loc> وفد، وعاد من <loc>بغداد</loc> أمس.",
            ["بَغْداد", "بغداد"],
            id="with and without diacritics",
        ),
    ],
)
def test_names_of_one_thing_are_one_entity(marked: str, mentions: list[str]) -> None:
    assert entities(marked) == [mentions]


def test_an_acronym_in_brackets_names_the_body_wherever_it_comes_again() -> None:
    marked = "أطلقت <org>جمعية نساء من أجل السلام</org> (WFPX) تقريرا. وترى WFPX أن العنف زاد."
    assert entities(marked) == [["جمعية نساء من أجل السلام", "WFPX", "WFPX"]]


@pytest.mark.parametrize(
    ("full", "later"),
    [
        ("كارلوس أوليفير", "أوليفير"),
        ("طارق عبد العزيز العزبي", "العزبي"),
        ("خالد بن سعود آل ثاني", "آل ثاني"),
        ("نادية أبو الحسن", "أبو الحسن"),
        ("ماريا دي لا كروز", "ماريا"),
        ("محمود عبد الله السقا", "محمود السقا"),
    ],
)
def test_a_shorter_name_means_the_person_named_before(full: str, later: str) -> None:
    assert entities(f"قال <per>{full}</per> إن العمل بدأ. وأضاف <per>{later}</per> أنه مستمر.") == [[full, later]]


def test_a_fuller_name_later_becomes_the_name() -> None:
    record, _ = read("السفير <per>شيكوش</per> يزور أسوان\n\nزار السفير <per>أندراش شيكوش</per> محافظة أسوان.")
    assert [e.name for e in record.entities if e.type == "person"] == ["أندراش شيكوش"]


def test_two_people_with_one_surname_stay_two() -> None:
    marked = "تحدثت <per>سناء العلمي</per> عن القانون، ورد <per>يوسف العلمي</per> بأن التطبيق بطيء."
    assert entities(marked) == [["سناء العلمي"], ["يوسف العلمي"]]


def test_a_surname_of_two_people_means_the_one_named_last() -> None:
    marked = "تحدثت <per>سناء العلمي</per> ثم <per>يوسف العلمي</per>. وشدد <per>العلمي</per> على الوقاية."
    assert entities(marked) == [["سناء العلمي"], ["يوسف العلمي", "العلمي"]]


def test_two_ministries_are_two_and_a_reference_means_the_last() -> None:
    marked = "اجتمعت <org>وزارة العدل</org> مع <org>وزارة الداخلية</org>. وأعلنت الوزارة خطتها."
    assert entities(marked) == [["وزارة العدل"], ["وزارة الداخلية", "الوزارة"]]


def test_a_generic_noun_is_no_body_where_no_body_was_named() -> None:
    assert entities("قالت <org>الوزارة</org> إن اللجنة ستجتمع.") == []


def test_a_noun_with_its_own_adjective_is_no_reference() -> None:
    marked = "نظمت <org>المنظمة الدولية للهجرة</org> ورشة. وقالت المنظمة العربية إنها لم تدع."
    assert entities(marked) == [["المنظمة الدولية للهجرة"]]


def test_a_person_and_a_place_of_one_name_stay_apart() -> None:
    assert entities("زار <per>سالم القاهري</per> مدينة <loc>القاهرة</loc>.") == [["سالم القاهري"], ["القاهرة"]]


def test_the_display_name_has_its_article_and_its_link() -> None:
    record, _ = read("دعم قدم ل<org>لمنظمة الدولية للهجرة</org>.")
    (body,) = record.entities
    assert body.name == "المنظمة الدولية للهجرة"
    assert body.link is not None and body.link.id == "un/iom"


def test_what_the_gazetteer_does_not_know_has_no_link() -> None:
    (body,) = read("نظمت <org>جمعية أصدقاء النخيل والواحات</org> لقاء.")[0].entities
    assert body.link is None


@pytest.mark.parametrize(
    ("marked", "mentions"),
    [
        pytest.param(
            "<org>جمعية «دار الخير»</org> تطلق حملة. وتعمل <org>دار الخير</org> في المدينة.",
            ["جمعية «دار الخير»", "دار الخير"],
            id="emirates: a quoted name with its noun and without",
        ),
        pytest.param(
            "<org>جامعة الواحة</org> تخرج طلبتها. وأقامت <org>جامعة الواحة للعلوم التطبيقية</org> حفلا.",
            ["جامعة الواحة", "جامعة الواحة للعلوم التطبيقية"],
            id="bahrain: short in the headline",
        ),
        pytest.param(
            "ورشة مع <org>نقابة المهندسين</org>. ونظمت <org>نقابة المهندسين في الشمال</org> لقاء.",
            ["نقابة المهندسين", "نقابة المهندسين في الشمال"],
            id="lebanon: with its seat",
        ),
        pytest.param(
            "استقبلت <org>كلية الزراعة</org> الطلبة. وتعمل <org>كلية الزراعة – جامعة الواحة</org> على ذلك.",
            ["كلية الزراعة", "كلية الزراعة – جامعة الواحة"],
            id="egypt: with its university",
        ),
        pytest.param(
            "زار <org>مستشفى نور الهدى لعلاج الأورام</org> وفد، وشكر <org>مستشفيات نور الهدى</org>.",
            ["مستشفى نور الهدى لعلاج الأورام", "مستشفيات نور الهدى"],
            id="egypt: in the plural",
        ),
        pytest.param(
            "نفذت <org>الهيئة العربية للغوث</org> - <org>نصرة</org> المشروع. وقالت <org>نصرة</org> إنه نجح.",
            ["الهيئة العربية للغوث", "نصرة", "نصرة"],
            id="yemen: a short name behind a dash",
        ),
        pytest.param(
            'نظمت <org>جامعة الرواد للعلوم</org> "RUS" ورشة. وقالت <org>RUS</org> إنها نجحت.',
            ["جامعة الرواد للعلوم", "RUS", "RUS"],
            id="lebanon: a short name in quotation marks",
        ),
        pytest.param(
            "دعت <org>وكالة الأمم المتحدة لإغاثة اللاجئين</org> إلى التبرع. وتنتظر <org>الوكالة الأممية</org>.",
            ["وكالة الأمم المتحدة لإغاثة اللاجئين", "الوكالة"],
            id="palestine: told by whose it is",
        ),
        pytest.param(
            "بدأ <prog>المشروع الإقليمي لتفكيك شبكات التهريب</prog>. وهو <prog>تفكيك شبكات التهريب في المنطقة</prog>.",
            ["المشروع الإقليمي لتفكيك شبكات التهريب", "تفكيك شبكات التهريب في المنطقة"],
            id="egypt: a project with its noun and without",
        ),
        pytest.param(
            "تمويل <prog>مشروع الربط البحري</prog> «<prog>دارة</prog>» وتنفيذه.",
            ["مشروع الربط البحري", "دارة"],
            id="djibouti: a project's second name",
        ),
        pytest.param(
            "اجتمع <per>سامر الخوري</per> مع الوفد. ورحب الوزير الخوري بالحضور.",
            ["سامر الخوري", "الخوري"],
            id="lebanon: a surname behind a title",
        ),
        pytest.param(
            "وصل الوفد إلى <loc>قطاع غزة</loc>. ويعاني سكان <loc>غزة</loc> نقصا.",
            ["قطاع غزة", "غزة"],
            id="palestine: the strip",
        ),
    ],
)
def test_short_and_full_names_are_one_entity(marked: str, mentions: list[str]) -> None:
    assert entities(marked) == [mentions]


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param(
            "زار الوفد <org>معهد قوى الأمن</org>. ورعى مدير <org>قوى الأمن</org> الحفل.",
            id="an institute of a body is another",
        ),
        pytest.param(
            "قال نقيب <org>نقابة المحامين في بيروت</org> إن <org>نقابة المحامين في طرابلس</org> معه.",
            id="two bars in two towns",
        ),
        pytest.param(
            "بدأ <prog>مشروع المياه</prog>. وتواصل <prog>مشروع المياه والطاقة في الأرياف</prog>.",
            id="two projects that begin alike",
        ),
    ],
)
def test_what_only_looks_alike_stays_apart(marked: str) -> None:
    assert len(entities(marked)) == 2


def test_a_title_of_two_people_of_one_name_names_neither() -> None:
    marked = "اجتمع <per>سامر الخوري</per> مع <per>هند الخوري</per>. ورحب الوزير الخوري بالحضور."
    assert entities(marked) == [["سامر الخوري"], ["هند الخوري"]]
