"""Speakers one after the other, sessions of a larger event, and who opens with a ribbon or a curtain."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            عقدت <org role=organizer>جامعة سرت</org> <event type=conference>مؤتمراً</event>. وألقى العميد <per
            role=speaker>فتحي القذافي</per> كلمة ترحيب، تلاه الدكتور <per role=speaker>منصور الهمالي</per>، ثم الأستاذة
            <per role=speaker>نجاة الورفلي</per>.
            """,
            id="libya-one-after-the-other",
        ),
        pytest.param(
            """
            نظم <org role=organizer>المنتدى الاقتصادي</org> <event type=session>ندوة</event>، تلتها كلمات السيد <per
            role=speaker>حكيم بناني</per>، والسيدة <per role=speaker>إيمان الشرايبي</per>، والأستاذ <per
            role=speaker>كريم لحلو</per>.
            """,
            id="morocco-speeches-of-several",
        ),
        pytest.param(
            """
            نظم <org role=organizer>مكتب الصحة</org> <event type=ceremony>حفلاً</event>. واختتم الكلمات المحافظ <per
            role=speaker>عارف الصبان</per>.
            """,
            id="yemen-the-last-speech",
        ),
        pytest.param(
            """
            أول المتحدثين في <event type=ceremony>الحفل</event> كان القنصل <per role=speaker>سمير الراوي</per>.
            """,
            id="iraq-the-first-to-speak",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>جامعة اليرموك</org> <event type=conference>المؤتمر</event>. وضمت الجلسة الأولى،
            التي أدارها الدكتور <per role=chair>وليد الزعبي</per>، كلا من <per role=speaker>مها العساف</per>، و<per
            role=speaker>غيث الحمود</per>.
            """,
            id="jordan-a-session-and-who-spoke-in-it",
        ),
        pytest.param(
            """
            عقد <event type=session>حوار مفتوح</event> أدارته الصحافية <per role=chair>رولا خوري</per>، وشارك فيه القاضي
            <per role=speaker>جورج معلوف</per> والمحامية <per role=speaker>ميرنا حداد</per>.
            """,
            id="lebanon-took-part-in-the-debate",
        ),
        pytest.param(
            """
            شهدت المدينة <event type=inauguration>افتتاح</event> المركز، وقصت الشريط الوزيرة <per
            role=opener>هالة العاني</per> والسفير <per role=opener>بيتر لانغ</per>.
            """,
            id="iraq-cut-the-ribbon",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>مديرية العمل</org> <event type=workshop>ورشة</event> حول مشروع التشغيل، وقد افتتحها
            المحافظ <per role=opener>غسان الخليل</per>.
            """,
            id="syria-opened-it",
        ),
    ],
)
def test_turns(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            وقعت <org role=organizer>وزارة الصحة</org> و<org role=organizer>منظمة أطباء العالم</org> <event
            type=signing>مذكرة تفاهم</event>. وحضر مراسم التوقيع المديرة <per role=attendee>نورية بلحاج</per> والوالي
            <per role=attendee>أمين قرطبي</per>.
            """,
            id="algeria-watched-the-signing",
        ),
        pytest.param(
            """
            ترأس <event type=meeting>الاجتماع</event> الوكيل <per role=chair>حاتم رزق</per>، وحضره عن <org
            role="attendee?">هيئة الرقابة</org> المهندسة <per role=attendee>مي شاكر</per>.
            """,
            id="egypt-who-was-there-did-not-chair",
        ),
        pytest.param(
            """
            تلاه في القائمة <org>نادي الوحدة</org>، وعقدت <org role=organizer>رابطة الأندية</org> <event
            type=meeting>اجتماعاً</event>.
            """,
            id="saudi-came-next-in-the-table",
        ),
    ],
)
def test_who_is_there_only(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            كان العميد <per role=signatory>نادر الشابي</per> والسفيرة <per role=signatory>ليزا فوغل</per> قد أمضيا
            <event type=signing>اتفاقية</event> تعاون.
            """,
            id="tunisia-had-signed",
        ),
        pytest.param(
            """
            حضر <event type=conference>المؤتمر</event> كل من: السيد <per role=attendee>راشد المنصوري</per>، رئيسا؛
            والدكتورة <per role=attendee>نورة الهاجري</per>، مديرة؛ والمهندس <per role=attendee>سيف الكواري</per>.
            """,
            id="qatar-parted-by-semicolons",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جامعة حلوان</org> <event type=workshop>ورشة عمل</event>، وتابعها السفير <per
            role=attendee>يان مولر</per>.
            """,
            id="egypt-followed-it",
        ),
        pytest.param(
            """
            وقعت <org role=organizer>وزارة الأشغال</org> و<org role=organizer>بنك التنمية</org> <event
            type=signing>الاتفاقية</event>. ووقعها عن <org>وزارة الأشغال</org> وكيلها <per role=signatory>طلال
            الشمري</per>، وعن <org>بنك التنمية</org> مديرته <per role=signatory>عائشة البلوشي</per>.
            """,
            id="kuwait-each-for-a-side",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جمعية الفرات</org> <event type=training>دورة تدريبية</event>، وطالبت المتدربة <per
            role=trainee>سعاد الحميدي</per> <said by="سعاد الحميدي">بتمديدها</said>.
            """,
            id="syria-a-trainee-speaks",
        ),
        pytest.param(
            """
            توجه وفد إلى تونس في <event type=study_visit>زيارة دراسية</event>. ويرأس الوفد الوكيل <per
            role=head_of_delegation>ناصر باوزير</per>، وأعضاؤه:

            <per role=delegation>رحاب العولقي</per>، مديرة إدارة المرأة

            <per role=delegation>فؤاد المحضار</per>، مدير التخطيط بالوادي
            """,
            id="yemen-its-members-one-a-line",
        ),
    ],
)
def test_shapes_of_lists_and_verbs(release: str) -> None:
    check(release)
