"""What is told again, beside or around an event, and who or where is meant there."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            عقدت <org role=organizer>اللجنة الوطنية</org> الدورة الثانية من <event type=workshop>ورشة العمل</event>
            لتعزيز قدرات الأخصائيين، بالتعاون مع <org role=partner>منظمة الهجرة</org>.
            """,
            id="egypt-second-round-of-a-workshop",
        ),
        pytest.param(
            """
            <event type=meeting>استقبل</event> <per role=counterpart>سالم الشرقاوي</per> السيدة <per
            role=counterpart>ليندا بوركه</per>، وذلك خلال زيارتها الحالية إلى <loc>مصر</loc>.
            """,
            id="egypt-received-during-her-stay",
        ),
        pytest.param(
            """
            <event type=meeting>استقبل</event> <per role=counterpart>عبده حمدان</per>، اليوم، المفوض <per
            role=visitor>فيليب غراند</per> بعد جولة الفريق في <loc>كسلا</loc>.
            """,
            id="sudan-received-after-a-tour",
        ),
        pytest.param(
            """
            <event type=visit>وصل</event> إلى <loc role=place>بورتسودان</loc> الأمين العام <per role=visitor>عبد الله
            السهيلي</per>، وكان في استقباله الدكتور <per role=counterpart>بلال العيد</per>.
            """,
            id="sudan-who-met-him-there",
        ),
        pytest.param(
            """
            وفد من <org role=delegation>وزارة العدل</org> <event type=visit>يزور</event> المحكمة العليا في <loc
            role=place>أبوظبي</loc>، وكان في استقباله القاضي <per role=counterpart>محمد البادي</per>.
            """,
            id="emirates-a-delegation-visits",
        ),
        pytest.param(
            """
            قام الوزير <per role=visitor>مهدي السعيدي</per> <event type=visit>بزيارة عمل</event> إلى <loc
            role=place>كيغالي</loc>. ويواصل السعيدي زيارة عمل إلى <loc>كيغالي</loc> تدوم أياما.
            """,
            id="morocco-the-same-visit",
        ),
        pytest.param(
            """
            قرر <org role=organizer>المجلس الوطني</org> عقد <event type=meeting>دورته</event> المقبلة في <loc
            role=place>الرباط</loc>.
            """,
            id="morocco-its-next-session",
        ),
        pytest.param(
            """
            تأتي هذه التصريحات في إطار <event type=visit>زيارة العمل</event> التي يقوم بها الوزير <per
            role=visitor>مهدي السعيدي</per> إلى <loc role=place>كيغالي</loc>.
            """,
            id="morocco-who-makes-the-visit",
        ),
        pytest.param(
            """
            وقعت <org role=organizer>جامعة إربد</org> و<org role=organizer>جامعة المنوفية</org> <event
            type=signing>مذكرة تفاهم</event>. وشدد الوفد على أهمية هذه الزيارة إلى الأردن.
            """,
            id="jordan-this-visit",
        ),
        pytest.param(
            """
            <event type=meeting>بحث</event> وزير الشؤون الاجتماعية <per role=counterpart>معتز الصالح</per> مع الوالي
            <per role=counterpart>مصطفى الطاهر</per> رعاية المعاقين. جاء ذلك خلال لقاء بين الطرفين في <loc
            role=place>بورتسودان</loc>، بحضور الدكتور <per role=attendee>بكري ضحوي</per>.
            """,
            id="sudan-a-meeting-told-again",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>حكومة الولاية</org> أول <event type=session>جلسة</event> رسمية لها منذ اندلاع
            الحرب في أبريل 2023. وناقش الاجتماع الذي التأم أمس خططها.
            """,
            id="sudan-since-the-war",
        ),
        pytest.param(
            """
            في أجواء احتفالية مميزة، اختتم <org role=organizer>المكتب الجهوي للتخييم</org> فعاليات <event
            type=training>تدريب</event> الإدارة الجمعوية.
            """,
            id="morocco-a-festive-mood",
        ),
        pytest.param(
            """
            نظم <org role=organizer>مركز دراسات المرأة</org> <event type=conference>مؤتمرا</event> بالتزامن مع حملة
            الستة عشر يوما، بحضور الدكتور <per role=attendee>كريم الحسني</per>.
            """,
            id="iraq-beside-a-campaign",
        ),
        pytest.param(
            """
            أقام <org role=organizer>مركز الرواد</org> <event type=other>معرضاً</event> لمنتجات المستفيدات من الدورة
            الأولى لمشروع <prog>خطوات</prog>، وذلك يوم <date iso=2021-05-27>27/5/2021</date>.
            """,
            id="syria-a-round-of-a-project",
        ),
        pytest.param(
            """
            كشفت دراسة أعدها <org>مركز السرطان</org> أن التدخين يزداد. ونظمت <org role=organizer>كلية الصيدلة</org>
            <event type=session>ندوة</event> عن التبغ.
            """,
            id="jordan-who-made-the-study",
        ),
    ],
)
def test_what_is_no_event_of_its_own(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            جاء ذلك خلال <event type=meeting>لقاء</event> وكيل المحافظة <per role=counterpart>عبده مفلح</per>، مع نائب
            رئيس بعثة <org>منظمة الهجرة</org> الجديد في <loc>اليمن</loc> <per role=counterpart>ماثيو هولت</per>.
            """,
            id="yemen-both-sides-of-a-meeting",
        ),
        pytest.param(
            """
            صدر البيان عقب <event type=meeting>لقاء</event> جمع بين وزير الخارجية والمغتربين <per role=counterpart>ناصر
            البقالي</per> والوزير <per role=counterpart>فؤاد الجبوري</per>.
            """,
            id="morocco-a-meeting-brought-together",
        ),
        pytest.param(
            """
            وقع رئيس <org role=organizer>جامعة الزيتون</org> الدكتور <per role=signatory>يوسف العدوان</per> <event
            type=signing>مذكرة تفاهم</event> مع الدكتورة <per role=signatory>منى الزيدي</per>.
            """,
            id="jordan-a-person-signs-with-another",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جمعية الساقية</org> <event type=training>دورة تكوينية</event> للشباب. واحتضنت
            <loc role=place>دار الشباب</loc> فعاليات هذه الدورة.
            """,
            id="morocco-where-it-was-hosted",
        ),
        pytest.param(
            """
            انطلقت في <loc role=place>تونس</loc> <event type=workshop status=ongoing>ورشة عمل</event> حول النفايات.
            وتنظم الورشة بشكل مشترك بين <org role=organizer>وزارة البيئة</org> و<org role=organizer>الوكالة
            الألمانية</org>.
            """,
            id="libya-jointly",
        ),
        pytest.param(
            """
            تحت رعاية المستشارة <per role=patron>أمل عماد</per>، وإشراف الدكتورة <per>أماني شكري</per>، نفذ <org
            role=organizer>فرع المجلس</org> 32 <event type=session>جلسة</event> توعية.
            """,
            id="egypt-patron-and-supervisor",
        ),
        pytest.param(
            """
            نظم <org role=organizer>مجلس المرأة</org> عدد من «<event type=session>جلسات</event> الدوار» في إطار <prog
            role=programme>المشروع القومي للأسرة</prog>.
            """,
            id="egypt-a-number-of-sessions",
        ),
        pytest.param(
            """
            شهد الوزير <per role=attendee>حمد الراشد</per> <event type=ceremony>احتفال</event> <org
            role=organizer>أكاديمية الشرطة</org> بتخريج دفعة جديدة. وشهد الحفل الذي أقيم في الأكاديمية الشيخ <per
            role=attendee>سعود المعلا</per>.
            """,
            id="emirates-who-witnessed",
        ),
        pytest.param(
            """
            <event type=inauguration>افتتحت</event> اليوم في <loc role=place>صيدا</loc> أول غرفة صديقة للطفل.
            """,
            id="lebanon-a-room-opens",
        ),
        pytest.param(
            """
            نظم <prog role=organizer>البرنامج الوطني لربط الصناعة</prog> <event type=training>دورة تدريبية</event>
            للخريجين.
            """,
            id="jordan-a-programme-holds",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>شبكة النساء</org> <event type=session>جلسة حوارية</event>. وانعقدت الجلسة في <loc
            role=place>بغداد</loc>.
            """,
            id="iraq-where-it-convened",
        ),
    ],
)
def test_who_and_where(release: str) -> None:
    check(release)
