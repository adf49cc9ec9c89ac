"""First sentences as the agencies of many countries write them."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            <loc role=place>مأرب</loc> تحتضن <event type=workshop>ورشة</event> لحماية الناجين من الاستغلال

            احتضنت مدينة <loc>مأرب</loc> <event type=workshop>ورشة عمل</event> نظمتها <org role=organizer>وزارة حقوق
            الإنسان</org>.
            """,
            id="yemen-city-hosts",
        ),
        pytest.param(
            """
            استضافت <org role="organizer|place">جامعة قطر</org> <event type=conference>مؤتمراً</event> عن الهجرة
            القسرية.
            """,
            id="qatar-body-hosts",
        ),
        pytest.param(
            """
            شهدت محافظة <loc role=place>المفرق</loc> <event type=campaign>حملة</event> توعوية نفذتها <org
            role=organizer>مديرية الأمن العام</org>.
            """,
            id="jordan-city-witnessed",
        ),
    ],
)
def test_a_host_is_the_place_or_the_organizer(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            <loc role="place?">كسلا</loc> في 12-3-2023م (سونا) - نظمت <org role=organizer>اللجنة القومية لمكافحة
            الاتجار بالبشر</org> بالتعاون مع <org role=partner>المنظمة الدولية للهجرة</org> <event
            type=workshop>ورشة عمل</event> لقادة المجتمع بقاعة جامعة كسلا .
            """,
            id="sudan-agency-lead",
        ),
        pytest.param(
            """
            <loc role="place?">الرباط</loc> – أطلقت <org role=organizer>اللجنة الوطنية لمكافحة الاتجار بالبشر</org>،
            اليوم الخميس، <event type="campaign" status="held|ongoing">حملة</event> تحسيسية، وذلك بشراكة مع <org
            role=partner>مجلس أوروبا</org> وبدعم مالي من <org role=funder>الاتحاد الأوروبي</org>.
            """,
            id="morocco-agency-lead",
        ),
        pytest.param(
            """
            وطنية - نظّمت <org role=organizer>جمعية "كفى"</org>، بالشراكة مع <org role=partner>وزارة العدل</org>،
            <event type=conference>مؤتمراً</event> في <loc role=place>فندق جفينور</loc>، في حضور القاضي <per
            role=attendee>أيمن الخطيب</per> والنائبة <per role=attendee>ريما كرم</per>.
            """,
            id="lebanon-agency-lead",
        ),
        pytest.param(
            """
            <loc role="place?">الكويت</loc> - 4 - 5 (كونا) -- اختتمت <org role=organizer>الهيئة العامة للقوى
            العاملة</org> اليوم الخميس <event type=training>دورة تدريبية</event> لمفتشيها بالتعاون مع <org
            role=partner>منظمة العمل الدولية</org>.
            """,
            id="kuwait-agency-lead",
        ),
        pytest.param(
            """
            نظم <org role=organizer>المجلس القومى للطفولة والأمومة</org>، برئاسة الدكتورة <per
            role="head_of_delegation|chair?">سهام رشدى</per>، <event type=workshop>ورشة عمل</event> بمحافظة <loc
            role=place>البحيرة</loc>، بالتعاون مع <org role=partner>منظمة اليونيسف</org>، بمشاركة <count total=60>60
            أخصائيا</count>.
            """,
            id="egypt-portal-lead",
        ),
        pytest.param(
            """
            <loc role="place?">الجزائر</loc> - احتضنت <org role="organizer|place?">المدرسة العليا للقضاء</org>، يوم
            الإثنين، <event type=training>دورة تكوينية</event> لفائدة القضاة، أطرها خبراء من <org
            role="expert|trainer">مكتب الأمم المتحدة المعني بالمخدرات والجريمة</org>.
            """,
            id="algeria-agency-lead",
        ),
        pytest.param(
            """
            ضمن برنامج عمله، نظم <org role=organizer>جهاز مكافحة الهجرة غير الشرعية</org> صباح اليوم <event
            type=session>محاضرة</event> توعوية بمركز إيواء <loc role="place?">طريق السكة</loc> ألقاها الدكتور <per
            role=speaker>عبدالسلام القماطي</per>.
            """,
            id="libya-page-lead",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>اللجنة المركزية لمكافحة الاتجار بالبشر</org> اجتماعها الدوري برئاسة السيد وكيل
            الوزارة <per role="chair|head_of_delegation">حسين العوادي</per>، وناقش <event
            type=meeting>الاجتماع</event> خطة العام المقبل.
            """,
            id="iraq-ministry-lead",
        ),
        pytest.param(
            """
            <loc role="place?">مسقط</loc> في 9 نوفمبر /العُمانية/ بدأت اليوم أعمال <event type=workshop
            status="ongoing|held">حلقة العمل</event> الإقليمية التي تنظمها <org role=organizer>اللجنة الوطنية
            لمكافحة الاتجار بالبشر</org> وتستمر ثلاثة أيام.
            """,
            id="oman-agency-lead",
        ),
        pytest.param(
            """
            <loc role="place?">غاروي</loc> (صونا) - اختتم في مدينة غاروي <event type=meeting>اجتماع</event> تشاوري
            نظمته <org role=organizer>وزارة الأمن في بونتلاند</org> بدعم من <org role=funder>بعثة الاتحاد
            الأفريقي</org>.
            """,
            id="somalia-lead",
        ),
        pytest.param(
            """
            أشرفت وزيرة العمل الاجتماعي السيدة <per role=opener>صفية أنتهاه</per>، اليوم ب<loc
            role=place>نواكشوط</loc>، على انطلاق أعمال <event type=workshop status="ongoing|held">ورشة</event>
            تشاورية منظمة من طرف القطاع بالتعاون مع <org role=partner>صندوق الأمم المتحدة للسكان</org>.
            """,
            id="mauritania-lead",
        ),
        pytest.param(
            """
            <loc role="place?">رام الله</loc> - اختتم <org role=organizer>مركز الدراسات النسوية</org> <event
            type=training>دورة تدريبية</event> ضمن <prog role=programme>مشروع "صوت النساء"</prog> الممول من <org
            funds="صوت النساء" role="funder?">الاتحاد الأوروبي</org>.
            """,
            id="palestine-lead",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>الهيئة الوطنية لمكافحة الاتجار بالأشخاص</org> بالشراكة مع <org
            role=partner>مكتب مجلس أوروبا بتونس</org> يوم <date iso=2022-10-11>الثلاثاء 11 أكتوبر 2022</date> <event
            type=session>ندوة</event> علمية بمقر <org role="place?">كلية الحقوق</org>.
            """,
            id="tunisia-lead",
        ),
        pytest.param(
            """
            <loc role="place?">دمشق</loc>-سانا: أقامت <org role=organizer>إدارة مكافحة الاتجار بالأشخاص</org> <event
            type=session>ندوة</event> حوارية في <org role="place?">المركز الثقافي العربي</org>، شارك فيها المحامي
            <per role=attendee>نزار الأسعد</per>.
            """,
            id="syria-lead",
        ),
        pytest.param(
            """
            أكد وكيل وزارة الخارجية السيد <per role="speaker?">جمال الدوسري</per> أن <said by="جمال">المملكة تولي
            الملف أولوية</said>.
            """,
            id="bahrain-lead",
        ),
    ],
)
def test_whole_leads_of_agencies(release: str) -> None:
    check(release)
