"""Who meets whom: the meeting of the release, another one, and who speaks beside them."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            عقد الوزير <per role="counterpart@a,counterpart@b">حازم بوشناق</per> <event id=a
            type=meeting>اجتماعاً</event> مع المديرة <per role="counterpart@a">سيلين دوبوا</per>. و<event id=b
            type=meeting>التقى</event> الوزير <per>حازم بوشناق</per> السفير <per role="counterpart@b">يان كوفاك</per>.
            """,
            id="tunisia-somebody-not-named-before",
        ),
        pytest.param(
            """
            عقد الوزير <per role="counterpart">حازم بوشناق</per> <event type=meeting>اجتماعاً</event> مع المديرة <per
            role="counterpart">سيلين دوبوا</per>. والتقى الوزير <per>حازم بوشناق</per> المديرة <per>سيلين دوبوا</per>
            لبحث التشغيل.
            """,
            id="tunisia-the-same-two-again",
        ),
        pytest.param(
            """
            على هامش <event id=a type=forum maybe>المنتدى</event>، <event id=b type=meeting>التقت</event> الوزيرة <per
            role="counterpart@b">هبة الغرايبة</per> بالوزير <per role="counterpart@b">لوكا بيانكي</per>، وجرى خلال
            <event id=b>اللقاء</event> بحث التعاون.
            """,
            id="jordan-the-noun-means-this-meeting",
        ),
        pytest.param(
            """
            <event type=meeting>التقى</event> الوزير <per role=counterpart>عقيلة الدرسي</per> السفيرة <per
            role=counterpart>باولا ريتشي</per>. وتناول اللقاء ملف الهجرة.
            """,
            id="libya-one-meeting-twice-told",
        ),
        pytest.param(
            """
            عقدت الوزيرة <per role="counterpart@a,counterpart@b">نجلاء البدري</per> <event id=a
            type=meeting>اجتماعاً</event> مع السفير <per role="counterpart@a">هنريك دال</per>. و<event id=b
            type=meeting>استقبلت</event> الوزيرة <per>نجلاء البدري</per> المديرة <per role="counterpart|visitor@b">أليس
            موراي</per>.
            """,
            id="egypt-received-another-later",
        ),
        pytest.param(
            """
            عقد المدير <per role="counterpart@a">أيوب رمضان</per> <event id=a type=meeting>اجتماعاً</event> مع السفيرة
            <per role="counterpart@a">آنا بيرغ</per>. وحضر اللقاء القنصل <per role="attendee@a">لارس نوردين</per>.
            """,
            id="algeria-the-noun-again",
        ),
        pytest.param(
            """
            التقت المديرة <per role=counterpart>سهى عبيد</per> <event type=meeting>بوفد</event> من <org
            role="delegation|counterpart">غرفة رام الله</org>.
            """,
            id="palestine-a-delegation-received",
        ),
    ],
)
def test_one_meeting_or_two(release: str) -> None:
    check(release)


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
            <event type=signing>وقّع</event> المحافظ <per role=signatory>عامر الجبوري</per> اتفاقية مع <org
            role="organizer|signatory|counterpart">شركة الرافد</org>. وحضر التوقيع معاون المحافظ <per
            role=attendee>قيس النعيمي</per>.
            """,
            id="iraq-who-watched-it",
        ),
        pytest.param(
            """
            جرى <event type=signing>توقيع</event> الاتفاقية بين <org role="organizer|signatory">وزارة النقل</org>
            ممثلة بالوزير <per role="signatory|representative">عامر الجبوري</per> و<org
            role="organizer|signatory">شركة الرافد</org>.
            """,
            id="iraq-who-signed-it",
        ),
        pytest.param(
            """
            تم <event type=signing>توقيع</event> العقد بين <org role="organizer|signatory">جمعية الصداقة</org> و<org
            role="organizer|signatory">بيت الأيتام</org>، وحضر التوقيع الدكتور <per role=attendee>بدر المطيري</per>.
            """,
            id="kuwait-attended-the-signing",
        ),
    ],
)
def test_who_watches_a_signing_and_who_signs(release: str) -> None:
    check(release)
