"""Whom a relative clause, a genitive or a place beside the verb speaks of: the event, or something else."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            دشنت في <loc role=place>عدن</loc> <event type=training>دورة تدريبية</event> في إطار <prog
            role="programme?">مشروع الاستجابة السريعة</prog> تنظمها <org role=organizer>المنظمة الدولية للهجرة</org>.
            """,
            id="yemen-the-object-is-feminine",
        ),
        pytest.param(
            """
            بحثت <event type=workshop>الورشة</event> سير <prog role="programme?">مشروع حماية العاملات</prog> الذي تنفذه
            <org>منظمة العمل الدولية</org>.
            """,
            id="jordan-the-object-is-the-project",
        ),
        pytest.param(
            """
            أشاد المشاركون في <event type=training>الدورة التدريبية</event> بالدعم الذي تقدمه <org>المفوضية السامية
            للأمم المتحدة لشؤون اللاجئين</org>.
            """,
            id="yemen-the-help-that-it-gives",
        ),
        pytest.param(
            """
            زار المشاركون في <event type=workshop>ورشة العمل</event> مراكز تُدار بالتعاون مع <org>جمعية الأمل</org>.
            """,
            id="jordan-shelters-run-with",
        ),
        pytest.param(
            """
            بدأت بمباني <org role=place>المدرسة الوطنية للإدارة</org> <event type=workshop
            status=ongoing>ورشة تكوينية</event>
            تنظم بالتعاون مع <org role=partner>المنظمة الدولية للهجرة</org>.
            """,
            id="mauritania-in-the-rooms-of",
        ),
        pytest.param(
            """
            انعقد <event type=meeting>اجتماع</event> <org role=organizer>اللجنة الوطنية لمكافحة الاتجار بالبشر</org>
            برئاسة <per role=chair>أحمد الطيب</per>.
            """,
            id="sudan-a-meeting-of-the-committee",
        ),
        pytest.param(
            """
            أطلقت <org role=organizer>وزارة التنمية الاجتماعية</org> <event type=campaign>حملة توعية</event> بالشراكة مع
            <loc role=partner>محافظة الخليل</loc> و<org role=partner>وزارة العمل</org>.
            """,
            id="palestine-with-the-governorate",
        ),
    ],
)
def test_whom_it_speaks_of(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            عُقد <event type=forum>المنتدى الحكومي</event> بمشاركة كل من <loc role=attendee>مملكة البحرين</loc> و<loc
            role=attendee>الكويت</loc> و<loc role=attendee>سلطنة عمان</loc>.
            """,
            id="gulf-countries-take-part",
        ),
        pytest.param(
            """
            عُقد <event type=forum>المنتدى</event> بحضور سفير <loc>اليابان</loc>.
            """,
            id="lebanon-the-ambassador-of-a-country",
        ),
        pytest.param(
            """
            <event type=signing>وقعت</event> <org role=organizer>وزارة التنمية الاجتماعية</org> اتفاقية تعاون مع <org
            role=organizer>وكالة بيت المال</org>. وقام بتوقيع الاتفاقية من جانب <org>وزارة التنمية الاجتماعية</org>
            الوكيل <per role=signatory>عاصم الخالدي</per> ومن جانب <org>وكالة بيت المال</org> مديرها <per
            role=signatory>رشيد العلوي</per>.
            """,
            id="palestine-who-signed-for-each-side",
        ),
    ],
)
def test_who_takes_part(release: str) -> None:
    check(release)
