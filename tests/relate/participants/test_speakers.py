"""Who says it: the person behind the verb, before it, or nobody."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظمت <org role=organizer>هيئة الشراكة</org> <event type=session>ندوة</event>. وذكر منسق مشروع «أجنحة»
            ب<org>منظمة الجسور</org> السيد <per role=speaker>سمير الوزاني</per> أن <said by="سمير">العمل بدأ</said>.
            """,
            id="morocco-a-long-post-before-the-name",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>هيئة الشراكة</org> <event type=session>ندوة</event>. وذكر بيان أن <per>سمير
            الوزاني</per> غادر البلد.
            """,
            id="morocco-a-report-said-it",
        ),
        pytest.param(
            """
            ولدى افتتاحها <event type=workshop>الورشة</event>، أبرزت القاضية <per role=opener,speaker?>نعيمة
            الحسناوي</per> أن <said by="نعيمة">القانون جديد</said>.
            """,
            id="morocco-who-speaks-behind-her-act",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>لجنة الطفل</org> <event type=session>ندوة</event> تحدث فيها كل من: الدكتور <per
            role=speaker>قاسم العدوان</per>، والمحامية <per role=speaker>لين الصفدي</per>.
            """,
            id="jordan-each-of-under-a-colon",
        ),
        pytest.param(
            """
            ولدى افتتاحه <event type=training>الدورة التكوينية</event>، أبرز الحاكم <per role=opener,speaker?>سيدي محمد
            ولد أحمدو</per> أن <said by="سيدي">التكوين مهم</said>.
            """,
            id="mauritania-opened-and-said",
        ),
    ],
)
def test_who_says_it(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            تناولت <event type=session>الندوة</event> التي افتتحها <per role=opener>عبدالله السعيدي</per> قضايا
            العمل الجبري.
            """,
            id="oman-the-seminar-dealt-with",
        ),
    ],
)
def test_a_verb_of_saying_whose_subject_is_the_event_has_no_speaker(release: str) -> None:
    check(release)
