"""Releases of several paragraphs, in the ways that ministries, societies and agencies of the region write them."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            ضمن فعاليات <event id=a type=campaign maybe>حملة</event> «طفولة بلا عمل»، نظّم <org role="organizer@b">اتحاد
            نقابات العمال</org> بالتعاون مع <org role="partner@b">مديرية العمل</org> <event id=b
            type=session>ندوة</event> في <loc role="place@b">السلمية</loc>، بحضور <group role="attendee@b">أعضاء
            المجلس</group> ورؤساء اللجان: م. <per role="attendee@b">بشار الصالح</per>، أ. <per role="attendee@b">ناديا
            عيسى</per>.

            وتميزت الندوة بكلمات لكل من الدكتور <per role="speaker@b">ياسر حمود</per> والمحامية <per
            role="speaker@b">رغد ديب</per>.
            """,
            id="syria-a-session-within-a-campaign",
        ),
        pytest.param(
            """
            <org role="organizer">مديرية التكوين</org> تختتم <event type=training>دورة تكوينية</event>

            اختتمت ب<loc role=place>ورقلة</loc> الدورة التكوينية التي أشرف على تأطيرها الأستاذ <per
            role=trainer>لمين بوعزة</per>. وجرى حفل الاختتام بإشراف الأمين العام للولاية <per role=opener>رضا
            مقراني</per>.

            وكان المشاركون قد تلقوا دروسا في حماية الأحداث.
            """,
            id="algeria-a-course-closes",
        ),
        pytest.param(
            """
            <event type=ceremony>تسلّمت</event> <org role=beneficiary>وزارة الشؤون الاجتماعية</org> سيارات إسعاف من <org
            role=counterpart funds="سيارات إسعاف" to="وزارة الشؤون الاجتماعية">هيئة الهلال الأخضر</org> في <loc
            role=place>نواذيبو</loc>.

            وحضر التسليم الوالي <per role=attendee>محمدو ولد اعل</per> والعمدة <per role=attendee>القاسم بلالي</per>.
            """,
            id="mauritania-ambulances",
        ),
        pytest.param(
            """
            برعاية السفيرة <per role=patron,attendee>نورا هيلستروم</per> وحضورها، أقامت <org role=organizer>جمعية
            حواء</org> <event type=session>ندوة</event> في <loc role=place>طرابلس</loc>.

            وأدار النقاش الإعلامي <per role=chair>وسام حداد</per>، وتحدث فيها كل من: القاضية <per
            role=speaker>ريتا الخوري</per>، والدكتور <per role=speaker>عمر ضناوي</per>.
            """,
            id="lebanon-under-patronage",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>كلية القانون</org> في <org role="organizer?">جامعة الرافدين</org> <event
            type=workshop name="العقد الإلكتروني">ورشة عمل</event> بعنوان "العقد الإلكتروني".

            وقدّم الورشة خبراء متخصصون، أ.م.د. <per role=trainer>ميثم الكعبي</per>، وم.م. <per role=trainer>دعاء
            الساعدي</per>.

            وهدفت الورشة إلى تعريف الطلبة بالقانون الصادر بتاريخ 4 نيسان 2019.
            """,
            id="iraq-a-faculty",
        ),
        pytest.param(
            """
            على هامش <event id=a type=forum maybe>المنتدى</event>، <event id=b type=meeting>التقى</event> وزير العمل
            <per role="counterpart@b">مشعل الدويش</per> الوزير <per role="counterpart@b">رافاييل كوستا</per>، وجرى خلال
            <event id=b>اللقاء</event> بحث حماية العمالة.
            """,
            id="kuwait-on-the-margin",
        ),
        pytest.param(
            """
            <org role=attendee>وقف الينابيع</org> يشارك في <event type=conference>مؤتمر</event> الإغاثة في <loc
            role=place>إسطنبول</loc>

            شارك <org>وقف الينابيع</org> في المؤتمر الذي نظمته <org role=organizer>رابطة الأوقاف</org> على مدى يومين،
            ومثله المدير <per role=representative>فؤاد العلبي</per>.
            """,
            id="turkey-a-foundation-takes-part",
        ),
        pytest.param(
            """
            انطلقت ب<loc role=place>مركز الخليج للمعارض والمؤتمرات</loc> <event type=conference status=ongoing
            name="">أعمال المؤتمر</event> الذي تنظمه <org role=organizer>جمعية المهندسين</org> بمشاركة <org
            role=attendee>بلدية ظفار</org>.

            وترأس وفد الدولة إلى المؤتمر الوكيل <per role=head_of_delegation>حمد المعمري</per>.
            """,
            id="oman-a-conference-opens",
        ),
        pytest.param(
            """
            <org role=attendee>التضامن</org> تشارك في <event type=other>معرض</event> «أيادٍ ماهرة» ب<loc
            role=place>الإسماعيلية</loc>

            شاركت <org>وزارة التضامن الاجتماعي</org> في المعرض الذي نظمته <org role=organizer>جمعية حرفيي القناة</org>،
            بحضور اللواء <per role=attendee>أيمن البسيوني</per>.
            """,
            id="egypt-a-ministry-at-a-fair",
        ),
        pytest.param(
            """
            برعاية الوزير <per role=patron,attendee>مأمون الفايز</per> وحضوره، نظمت <org role=organizer>جمعية عون</org>،
            بالتعاون مع <org role=partner>بلدية الرصيفة</org>، <event type=forum>ملتقى</event> الأسرة.

            وضم الملتقى عدداً من المتحدثين، وهم:

            - الدكتورة <per role=speaker>سمر الحوراني</per>

            - القاضي <per role=speaker>عصام الطراونة</per>
            """,
            id="jordan-patron-and-speakers",
        ),
        pytest.param(
            """
            <event type=ceremony>سلّم</event> <org role=counterpart>مكتب الشؤون الاجتماعية</org> <org
            role=beneficiary>مؤسسة بنات سبأ</org> ترخيصاً لمزاولة عملها.

            حضر التسليم مدير المكتب <per role=attendee>فضل اليافعي</per>، والمحامية <per role=attendee>أمل عسكر</per>.
            """,
            id="yemen-a-licence-and-who-watched",
        ),
        pytest.param(
            """
            احتضنت <org role=place>كلية الآداب بسوسة</org> <event type=session name="المدينة والذاكرة">الندوة</event>
            العلمية الموسومة بـ «المدينة والذاكرة»، التي نظمتها <org role=organizer>جمعية الوفاء للتراث</org>.

            وتخللت الندوة مداخلات لكل من الأستاذ <per role=speaker>منذر القلال</per> والأستاذة <per role=speaker>عربية
            بن عمر</per>.
            """,
            id="tunisia-a-study-day",
        ),
        pytest.param(
            """
            قامت <org role=visitor>منظمة سند الدولية</org> <event type=visit>بزيارة</event> إلى <org
            role=counterpart>جمعية الهلال</org>، حيث جرى لقاء مع الإدارة.

            وقالت المديرة <per>إحسان حمد</per> إن <said by="إحسان">الزيارة مفيدة</said>.
            """,
            id="sudan-a-visit-and-a-meeting",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>دائرة الموارد</org>، بالتعاون مع <org role=partner>غرفة دبا</org>، ب<loc
            role=place>قاعة الوصل</loc>، <event type=workshop>ورشة عمل</event> قدمتها الدكتورة <per role=trainer>عفراء
            الكتبي</per> <date iso=2025-02-18>يوم 18 فبراير 2025</date>.
            """,
            id="uae-a-hall-and-a-partner",
        ),
        pytest.param(
            """
            <event id=a type=meeting>استقبل</event> الوزير <per role="counterpart@a,counterpart@b">جميل العليوي</per>
            السفير <per role="visitor|counterpart@a">بيتر لانغ</per>.

            و<event id=b type=meeting>التقى</event> الوزير <per>جميل العليوي</per> المدير <per
            role="counterpart@b">أندريا كونتي</per>.
            """,
            id="bahrain-two-meetings",
        ),
        pytest.param(
            """
            اختتمت ب<loc role=place>مصراتة</loc> <event type=training>الدورة التدريبية</event> الخاصة بالقضاة التي نظمها
            على مدى أسبوع <org role=organizer>المعهد العالي للقضاء</org>.

            وقدّم الدورة خبراء دوليون، د. <per role=trainer>فتحي قرادة</per>، ود. <per role=trainer>نجلاء المنقوش</per>.
            """,
            id="libya-closing-of-a-course",
        ),
        pytest.param(
            """
            في إطار <event id=a type=campaign maybe>حملة</event> «لنقرأ معاً»، عقدت <org role="organizer@b">مكتبة
            الأرض</org> <event id=b type=session>ندوة</event> في <loc role="place@b">طولكرم</loc>، أدارت فيها الحوار
            الكاتبة <per role="chair@b">لبابة عمر</per>.
            """,
            id="palestine-a-campaign-and-a-session",
        ),
        pytest.param(
            """
            انعقد <event type=forum>ملتقى</event> الترجمة في <loc role=place>مركز الأمير نواف للمؤتمرات</loc> ب<loc
            role=place>بريدة</loc>، بتنظيم من <org role=organizer>جمعية المترجمين</org>.

            وشاركت الدكتورة <per role=speaker>وفاء الجهني</per> كمتحدثة في الملتقى.
            """,
            id="saudi-a-forum-in-a-centre",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جمعية تيفاوين</org>، بشراكة مع <loc role=partner>جماعة تزنيت</loc>، <event
            type=training>دورة تكوينية</event> أشرف على تأطيرها الأستاذ <per role=trainer>الحسين أوبلا</per>.

            وأقيمت الدورة بحضور <per role=attendee>فاطمة إدمنصور</per>.
            """,
            id="morocco-a-course-of-a-commune",
        ),
        pytest.param(
            """
            <event type=ceremony>تسلّمت</event> <org role=beneficiary>جمعية الكفيف</org> أجهزة من <org role=counterpart
            funds="أجهزة" to="جمعية الكفيف">شركة المسيلة</org>، بحضور المحافظ <per role=attendee>سعود
            الظفيري</per>. وقال رئيس الجمعية <per role=speaker>فلاح الهاجري</per>
            إن <said by="فلاح">الأجهزة حديثة</said>.
            """,
            id="kuwait-a-handover-of-devices",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>اللجنة الوطنية للطفولة</org> <event type=meeting>اجتماعاً</event> في <loc>العاصمة
            الموريتانية</loc> <loc role=place>نواكشوط</loc> لتنفيذ <doc>المقرر رقم 12</doc> الصادر بتاريخ 5 مايو 2024.
            """,
            id="mauritania-a-ministry-and-its-decree",
        ),
        pytest.param(
            """
            <event type=signing>وقّعت</event> <org role="organizer|signatory">محافظة ريف البادية</org> و<org
            role="organizer|signatory">منظمة إعمار</org> مذكرة تفاهم. وتشمل المذكرة تأهيل خمس مدارس في <loc>ريف
            حماة</loc>.

            وحضر التوقيع نائب المحافظ <per role=attendee>لقمان الأحمد</per>.
            """,
            id="syria-a-signing-watched",
        ),
        pytest.param(
            """
            تتواصل ب<loc role=place>عبري</loc> <event type=training status=ongoing>الدورة التدريبية</event> التي تنظمها
            على مدى أسبوعين <org role=organizer>غرفة تجارة الظاهرة</org>، ويقدمها المدرب <per role=trainer>أنور
            الشكيلي</per>.
            """,
            id="oman-a-course-that-goes-on",
        ),
        pytest.param(
            """
            أشرف الوالي <per role=opener>مراد بن صالح</per> على انطلاق <event type=campaign>حملة</event> التحسيس التي
            تنظمها <org role=organizer>مديرية الصحة</org>.
            """,
            id="algeria-a-campaign-opens",
        ),
        pytest.param(
            """
            شارك التدريسي <per role=speaker>باسم الشمري</per> بإلقاء محاضرة في <event type=session>الندوة</event> التي
            أقامتها <org role=organizer>مديرية شباب واسط</org>، بحضور العميد <per role=attendee>غسان العتابي</per>.
            """,
            id="iraq-a-faculty-takes-part",
        ),
        pytest.param(
            """
            <event type=ceremony>سلّمت</event> <org role=counterpart funds="حواسيب" to="ثانوية المنية">جمعية السنابل
            الخضراء</org> حواسيب إلى <org role=beneficiary>ثانوية المنية</org>. وحضر التسليم القائمقام <per
            role=attendee>رولان عازار</per>.
            """,
            id="lebanon-a-handover-and-a-word",
        ),
        pytest.param(
            """
            <org role=attendee>جامعة الواحات</org> تشارك في <event type=conference>مؤتمر</event> التعليم ب<loc
            role=place>مسقط</loc>
            """,
            id="oman-a-university-in-a-headline",
        ),
        pytest.param(
            """
            شاركت <per role=attendee>نهى عزمي</per> في <event type=session>الندوة</event> التي ألقى فيها الدكتور <per
            role=speaker>حلمي شاهين</per> كلمة.
            """,
            id="egypt-another-one-speaks",
        ),
        pytest.param(
            """
            نظم <org role=organizer>بيت الحكمة</org> <event type=session>ندوة</event> أدار النقاش فيها <per
            role=chair>أكرم فهد</per>.
            """,
            id="iraq-who-led-the-talk",
        ),
        pytest.param(
            """
            نظم <org role=organizer>اتحاد الغرف</org> <event type=forum>ملتقى</event> في <loc role=place>صنعاء</loc>،
            تحت رعاية رئيس الاتحاد <per role=patron,attendee>علي الحداد</per> وبحضوره ومشاركة <per role=attendee>فتحي
            جابر</per>.
            """,
            id="yemen-his-presence-and-the-part-of-another",
        ),
        pytest.param(
            """
            شارك <per role=attendee>رياض حنا</per> في <event type=ceremony>الحفل</event> الذي ألقى فيه <per
            role=speaker>فؤاد صليبا</per> محاضرة.
            """,
            id="lebanon-a-lecture-of-another",
        ),
        pytest.param(
            """
            نظم <org role=organizer>معهد السلام</org> <event type=session>ندوة</event> في <loc role=place>الخور</loc>.

            وقدّم المتحدثون أوراقهم، وأدار النقاش الإعلامي <per role=chair>خليفة الكواري</per>.
            """,
            id="qatar-led-the-discussion-in-another-sentence",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>منظمة العمل</org> <event type=conference>مؤتمرها</event> في <loc
            role=place>جنيف</loc>.

            وترأس وفد الدولة الوزير <per role=head_of_delegation>سعيد المهندي</per>.
            """,
            id="qatar-headed-the-delegation-in-another-sentence",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جمعية المسرح</org> <event type=session>أمسية</event> في <loc role=place>قصر الثقافة
            بدمياط</loc>، وأدارت الحوار الفنانة <per role=chair>سلوى نبيه</per>.
            """,
            id="egypt-a-house-of-culture",
        ),
    ],
)
def test_what_a_whole_release_says(release: str) -> None:
    check(release)
