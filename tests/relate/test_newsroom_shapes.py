"""How newsrooms of many countries tell of events: who calls, hosts, lectures, signs, where and when."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظمت <org role=organizer>كلية الطب</org> <event type=session>ندوة</event> عن الحياة. وحاضر بالندوة الكاتب
            <per role=speaker>محمد منسي</per>.
            """,
            id="lecture-hadar",
        ),
        pytest.param(
            """
            أقام <org role=organizer>النادي الأدبي</org> <event type=session>أمسية</event> ثقافية حاضر فيها الدكتور <per
            role=speaker>سعيد رامي</per> والأستاذة <per role=speaker>هدى نور</per>.
            """,
            id="lecture-hadar2",
        ),
        pytest.param(
            """
            تنظم <org role=organizer>كلية الآداب</org> <event type=session>ندوة</event> عن المستقبل يشارك فيها كل من
            الدكتور <per role=attendee|speaker>سرحان دبيل</per> والباحث <per role=attendee|speaker>عبدالله هاجس</per>.
            """,
            id="lecture-sharaka-fiha",
        ),
        pytest.param(
            """
            تم توقيع <event type=signing>مذكرة تفاهم</event> بين <org role=organizer>جامعة النور</org> و<org
            role=organizer>جامعة الأمل</org>. ومثّل <org>جامعة الأمل</org> في التوقيع الدكتورة <per role=signatory>عائشة
            عوض</per>.
            """,
            id="signed-represented",
        ),
        pytest.param(
            """
            عقد الدكتور <per role=chair|counterpart>أسامة رؤوف</per>، نائب رئيس الجامعة، <event
            type=meeting>اجتماعا</event> بمقر <org role=place?>كلية الطب</org> مع عدد من العمداء. وحضر اللقاء الدكتور
            <per role=attendee>جمال محمود</per> عميد الكلية.
            """,
            id="meeting-person-held",
        ),
        pytest.param(
            """
            استقبل وزير الخارجية <per role=counterpart>فيصل فهد</per>، في مقر <org role=place?>الوزارة</org>، ب<loc
            role=place>الرياض</loc> اليوم، وزيرة الخارجية السيدة <per role=counterpart|visitor>ماريا كول</per>. حضر
            <event type=meeting>الاستقبال</event>، مساعد وزير الدولة السفير <per role=attendee>سامي الصالح</per>.
            """,
            id="reception-attended",
        ),
        pytest.param(
            """
            تلقى وزير الخارجية <per role=counterpart>سامح شاكر</per> اليوم <event type=meeting>اتصالاً هاتفياً</event>
            من نظيره <per role=counterpart>سيرج فيكتور</per>.
            """,
            id="call",
        ),
        pytest.param(
            """
            جرت مراسم <event type=signing>التوقيع</event> على مذكرة تفاهم بين <org role=organizer>جامعة النور</org>
            و<org role=organizer>الهيئة الملكية</org> يوم <date iso=2025-08-10>10 أغسطس 2025</date>، بحضور رئيس الجامعة
            الدكتور <per role=attendee>طريف يوسف</per>.
            """,
            id="ceremony-hall",
        ),
        pytest.param(
            """
            شهد نائب أمير المنطقة الأمير <per role=attendee>سعود مشعل</per>، اليوم، <event type=ceremony>حفل</event>
            تخريج متدربي الكليات، وذلك بمقر <org role=place?>الكلية التقنية</org> ب<loc role=place>جدة</loc>.
            """,
            id="ceremony-witness",
        ),
        pytest.param(
            """
            استقبل عميد الكلية الدكتور <per role=counterpart>سلام جعفر</per> <event type=meeting maybe>وفداً</event> من
            <org role=visitor>مؤسسة الفكر</org> برئاسة الشيخ <per role=head_of_delegation|visitor>مرتضى ناجي</per>.
            """,
            id="delegation-names",
        ),
        pytest.param(
            """
            وقعت <org role=organizer>جامعة أم النخيل</org> و<org role=organizer>الجامعة الدولية</org> <event
            type=signing>مذكرة تفاهم</event>، ووقع عن <org>جامعة أم النخيل</org> الدكتور <per role=signatory>وليد
            حسين</per> وعن <org>الجامعة الدولية</org> مديرها الدكتور <per role=signatory>محمد عقل</per>.
            """,
            id="sign-an",
        ),
        pytest.param(
            """
            تنظم <org role=organizer>غرفة التجارة</org> <event type=other>معرض</event> الصناعات خلال الفترة من <date
            iso=2025-03-05 end=2025-03-09>5 إلى 9 مارس 2025</date> في <loc role=place>مسقط</loc>.
            """,
            id="date-range-fi-fatra",
        ),
        pytest.param(
            """
            أقيم <event type=ceremony>الحفل</event> في <loc role=place>قاعة الملك فيصل</loc> ب<loc
            role=place?>الرياض</loc> تحت رعاية الأمير <per role=patron,opener?>فهد سلطان</per>.
            """,
            id="place-biqaa",
        ),
        pytest.param(
            """
            بحث رئيس <org>جامعة صنعاء</org> الدكتور <per role=counterpart>القاسم عباس</per>، اليوم، مع ممثل <org>منظمة
            الصحة</org> <per role=counterpart>أدهم رشاد</per> <event type=meeting maybe>سبل</event> التعاون.
            """,
            id="bahth-ma",
        ),
        pytest.param(
            """
            ناقش <event type=meeting>اجتماع</event> موسع ب<loc role=place>مأرب</loc>، برئاسة المحافظ <per
            role=chair>سلطان علي</per>، خطة الطوارئ.
            """,
            id="naqasha-lajna",
        ),
        pytest.param(
            """
            دشن وزير الصحة <per role=opener>قاسم محمد</per> اليوم ب<loc role=place>عدن</loc> <event type=workshop>ورشة
            عمل</event> حول التغذية، تنظمها <org role=organizer>منظمة الأغذية</org>.
            """,
            id="dashana-workshop",
        ),
        pytest.param(
            """
            أقامت <org role=organizer>مديرية التربية</org> <event type=training>دورة تدريبية</event> للمعلمين، أشرف
            عليها المدرب <per role=trainer|chair>لؤي هاشم</per>.
            """,
            id="under-supervision",
        ),
        pytest.param(
            """
            أقام <org role=organizer>قسم التاريخ</org> <event type=session name="الأسرة والمجتمع">ندوة</event> الموسومة
            (الأسرة والمجتمع) على <loc role=place>قاعة ابن خلدون</loc>.
            """,
            id="title-mawsuma",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>كلية القانون</org> <event type=workshop>ورشة عمل</event> عن الجرائم على <loc
            role=place>قاعة المؤتمرات</loc> بالكلية.
            """,
            id="on-hall",
        ),
        pytest.param(
            """
            احتضنت رحاب <org role=place>جامعة ابن زهر</org> <event type=session>ندوة</event> وطنية نظمتها <org
            role=organizer>جمعية المحامين</org>.
            """,
            id="rihab",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جمعية الوفاء</org> يومه السبت <date iso=2024-05-04>4 ماي 2024</date> ب<loc
            role=place>دار الشباب</loc> <event type=meeting>لقاء تواصلي</event>.
            """,
            id="morocco-date",
        ),
        pytest.param(
            """
            أشرف وزير العدل <per role=opener|chair>رشيد طيبي</per>، اليوم ب<loc role=place>الجزائر العاصمة</loc>، على
            افتتاح <event type=forum>الملتقى الدولي</event> حول الرقمنة.
            """,
            id="algeria-ashraf",
        ),
        pytest.param(
            """
            أشرفت الأمينة العامة للوزارة <per role=opener>مريم أحمد</per>، صباح اليوم في <loc role=place>نواكشوط</loc>،
            على انطلاق <event type=workshop >ورشة</event> حول التغذية المدرسية.
            """,
            id="mauritania",
        ),
        pytest.param(
            """
            انتظمت ب<loc role=place>الحمامات</loc> أيام <date iso=2024-05-03 end=2024-05-05>3 و4 و5 ماي 2024</date>
            <event type=training>دورة تكوينية</event> لفائدة القضاة ببادرة من <org role=organizer>الهيئة الوطنية</org>.
            """,
            id="tunisia-insabba",
        ),
        pytest.param(
            """
            احتضن مقر <org role=place?>جمعية الأمل</org> <event type=meeting>لقاء تشاوريا</event> ترأسه الأستاذ <per
            role=chair|head_of_delegation>كمال عروس</per>.
            """,
            id="ihtadanat",
        ),
        pytest.param(
            """
            التأم صباح اليوم ب<loc role=place>صفاقس</loc> <event type=meeting>اجتماع</event> برئاسة والي الجهة <per
            role=chair>فاخر سالم</per>.
            """,
            id="inaqada",
        ),
    ],
)
def test_lectures_meetings_and_signatures(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            برعاية السيد العميد الدكتور <per role=patron,opener?>ماجد حميد</per>، أقام <org role=organizer>قسم
            المحاسبة</org> ب<org>كلية الإدارة</org> <event type=workshop>ورشة عمل</event> عن الموازنة، بالتعاون مع <org
            role=partner>وحدة التعليم المستمر</org>.
            """,
            id="iq-sponsored-dept",
        ),
        pytest.param(
            """
            شاركت التدريسية في <org>كلية العلوم</org> الدكتورة <per role=attendee>رفل سعد</per> في <event
            type=conference>المؤتمر</event> الدولي للكيمياء الذي أقامته <org role=organizer>جامعة الموصل</org>.
            """,
            id="iq-teacher-takes-part",
        ),
        pytest.param(
            """
            استضافت <org role=organizer>كلية القانون</org> الدكتور <per role=speaker>علاء كريم</per> لإلقاء <event
            type=session>محاضرة</event> عن حقوق الإنسان.
            """,
            id="iq-hosted-lecturer",
        ),
        pytest.param(
            """
            استضاف <org role=organizer>نادي الأدب</org> الشاعر <per role=speaker|attendee>حسن طلب</per> في <event
            type=session>أمسية</event> شعرية.
            """,
            id="eg-hosted",
        ),
        pytest.param(
            """
            بدعوة من <org role=organizer>بلدية صور</org> عقد <event type=meeting>اجتماع</event> موسع في <loc
            role=place>مبنى البلدية</loc> حضره رئيس اتحاد البلديات <per role=attendee>حسن دبوق</per> والمهندس <per
            role=attendee>علي جابر</per>.
            """,
            id="lb-dawa",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جمعية فرح</org> <event type=session>ندوة</event> صحية في مركزها في <loc
            role=place>النبطية</loc>، حاضرت فيها الطبيبة <per role=speaker>ليلى قاسم</per>.
            """,
            id="lb-seat",
        ),
        pytest.param(
            """
            عقد في <loc role=place>فندق مونرو</loc> <event type=conference>مؤتمر صحافي</event> للإعلان عن نتائج الدراسة،
            تحدث فيه مدير المركز <per role=speaker>ربيع شكر</per> والنائبة <per role=speaker>غادة نصر</per>.
            """,
            id="lb-talked",
        ),
        pytest.param(
            """
            رعى أمير منطقة حائل الأمير <per role=patron,opener?>عبدالعزيز سعد</per>، مساء اليوم، <event
            type=ceremony>حفل</event> تكريم المتطوعين في <loc role=place>حائل</loc>.
            """,
            id="sa-emir",
        ),
        pytest.param(
            """
            بحضور وزير التعليم <per role=attendee>يوسف بنيان</per> وقعت <org role=organizer>جامعة القصيم</org> <event
            type=signing>اتفاقية</event> تعاون مع <org role=organizer>شركة علم</org>، ومثل الجامعة في التوقيع رئيسها
            الدكتور <per role=signatory>محمد الشارخ</per>.
            """,
            id="sa-sign-presence",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>الجمعية الكويتية للإغاثة</org> <event type=conference>مؤتمرا صحفيا</event> أمس
            بمقرها في <loc role=place>الكويت</loc> تحدث فيه رئيس مجلس الإدارة <per role=speaker>أحمد الجاسر</per>.
            """,
            id="kw-held",
        ),
        pytest.param(
            """
            نفذت <org role=organizer>وزارة العمل</org> ممثلة بدائرة التدريب <event type=workshop>حلقة عمل</event> عبر
            الاتصال المرئي، قدمتها المدربة <per role=trainer>شمسة الهنائية</per>.
            """,
            id="om-via",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>المديرية العامة للتربية</org> ب<loc role=place?>محافظة ظفار</loc> <event
            type=meeting>لقاء تعريفيا</event> رعاه المدير العام <per role=patron,opener?>عبدالله العامري</per>.
            """,
            id="om-takaful",
        ),
        pytest.param(
            """
            دشن وكيل محافظة مأرب <per role=opener>عبدربه مفتاح</per>، ومعه مدير مكتب الصحة الدكتور <per
            role=opener|attendee>أحمد العبادي</per>، اليوم، <event type=campaign>حملة</event> التحصين ضد شلل الأطفال في
            <loc role=place>مأرب</loc>.
            """,
            id="ye-inaugurate",
        ),
        pytest.param(
            """
            عُقد اليوم ب<loc role=place>المكلا</loc> <event type=meeting>اللقاء التشاوري</event> الأول لمنظمات المجتمع
            المدني، نظمه <org role=organizer>مكتب الشؤون الاجتماعية</org> بدعم من <org role=funder?,partner?>منظمة
            نداء</org>.
            """,
            id="ye-held-by",
        ),
        pytest.param(
            """
            ترأس والي الولاية <per role=chair>محمد البدوي</per> ب<loc role=place>قاعة الأمانة العامة</loc> <event
            type=meeting>اجتماع</event> لجنة الطوارئ.
            """,
            id="sd-in",
        ),
        pytest.param(
            """
            اجتمع عميد بلدية مصراتة <per role=counterpart|chair>محمود السقوطري</per> بمكتبه صباح اليوم مع مدير
            <org>مستشفى الأورام</org> الدكتور <per role=counterpart>محمد الفقيه</per>، لبحث <event type=meeting
            maybe>احتياجات</event> المستشفى.
            """,
            id="ly-mun",
        ),
        pytest.param(
            """
            بحضور وكيل الوزارة <per role=attendee>أنور سالم</per>، انطلقت صباح اليوم ب<loc role=place>طرابلس</loc> أعمال
            <event type=workshop status=ongoing>ورشة العمل</event> الخاصة بإعداد الدليل التي تنظمها <org
            role=organizer>إدارة التدريب</org>.
            """,
            id="ly-attended",
        ),
        pytest.param(
            """
            في إطار أنشطتها الثقافية، نظمت <org role=organizer>جمعية أصدقاء الكتاب</org>، بشراكة مع <org
            role=partner>المديرية الإقليمية للثقافة</org>، <event type=ceremony>حفل توقيع</event> كتاب بالمركب الثقافي
            ب<loc role=place>مراكش</loc>، بمشاركة الناقد <per role=attendee>نور الدين كمال</per>.
            """,
            id="ma-tanzim",
        ),
        pytest.param(
            """
            احتضنت <org role=organizer|place>الكلية متعددة التخصصات</org> <event type=session>يوما دراسيا</event> أطره
            الأستاذ <per role=trainer|speaker>حميد بلغيث</per> والدكتورة <per role=trainer|speaker>سناء العلوي</per>.
            """,
            id="ma-tatir",
        ),
        pytest.param(
            """
            تحت إشراف والي الولاية <per role=patron|chair|opener|attendee?>فريد محمدي</per>، نظمت <org
            role=organizer>مديرية الشباب</org> <event type=campaign>حملة تحسيسية</event> ب<loc role=place>بومرداس</loc>.
            """,
            id="dz-sous",
        ),
        pytest.param(
            """
            مندوباً عن الوزير، رعى أمين عام الوزارة الدكتور <per role=patron,opener?>وائل ربابعة</per> <event
            type=ceremony>حفل</event> تخريج المشاركين في الدورة.
            """,
            id="jo-under",
        ),
        pytest.param(
            """
            بالتعاون مع <org role=partner>الإغاثة الطبية</org>، نظم <org role=organizer>مركز شباب بلاطة</org> <event
            type=campaign>يوما طبيا</event> مجانيا في <loc role=place>المخيم</loc> بإشراف الدكتور <per
            role=attendee?|trainer?|chair?>غسان حمدان</per>.
            """,
            id="ps-in-cooperation",
        ),
        pytest.param(
            """
            بحث وزير الصحة الدكتور <per role=counterpart>حسن غباش</per> مع القائم بأعمال السفارة <per
            role=counterpart>بينيديكت هارت</per> سبل <event type=meeting maybe>التعاون</event>، وذلك في <loc
            role=place>مبنى الوزارة</loc>.
            """,
            id="sy-minister",
        ),
        pytest.param(
            """
            استقبل معالي <per role=counterpart>خالد العيسى</per>، رئيس المجلس، في مكتبه بأبوظبي، سعادة <per
            role=visitor|counterpart>ديفيد ويلسون</per> سفير كندا، يرافقه وفد <event type=meeting maybe>من</event> رجال
            الأعمال.
            """,
            id="ae-receive",
        ),
        pytest.param(
            """
            افتتح اللواء <per role=opener>أشرف عطية</per> محافظ أسوان، يرافقه الدكتور <per
            role=opener|attendee|delegation>أيمن عثمان</per> رئيس الجامعة، <event type=other>معرض</event> الكتاب ب<org
            role=place?>جامعة أسوان</org>.
            """,
            id="eg-opening",
        ),
        pytest.param(
            """
            من المقرر أن تعقد <org role=organizer>رابطة المستثمرين</org> <event type=forum status=planned>ملتقى</event>
            المستثمرين في <loc role=place>أربيل</loc> يوم <date iso=2025-05-12>12 أيار 2025</date>.
            """,
            id="passive-plan",
        ),
    ],
)
def test_shapes_by_country(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            اختتم <org role=organizer>معهد الدوحة</org> أمس <event type=training>برنامجاً تدريبياً</event> حول التفاوض،
            استمر خمسة أيام، بمشاركة <count total=25>25 متدرباً</count>.
            """,
            id="held-qtr",
        ),
        pytest.param(
            """
            تحت رعاية وزير العمل <per role=patron,opener?>جميل حميدان</per>، تقيم <org role=organizer>جمعية
            المهندسين</org> <event type=forum>ملتقى</event> السلامة يومي <date iso=2024-10-08 end=2024-10-09>8 و9 أكتوبر
            2024</date> في <loc role=place>فندق الخليج</loc>.
            """,
            id="bh",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>لجنة إدارة الصندوق</org> <event type=meeting>اجتماعها العادي</event> الثالث برئاسة
            رئيس اللجنة <per role=chair>علي الشريف</per> وحضور الأعضاء.
            """,
            id="ly-meeting-of",
        ),
        pytest.param(
            """
            وزيرة التضامن <per role=attendee|opener|speaker>مايا مراد</per> تشارك في <event
            type=conference>مؤتمر</event> إطلاق الاستراتيجية الوطنية.
            """,
            id="eg-head",
        ),
        pytest.param(
            """
            عقد محافظ الفيوم الدكتور <per role=chair|counterpart>أحمد الأنصاري</per> <event type=meeting>اجتماعاً
            موسعاً</event> لمتابعة المشروعات، بحضور نائب المحافظ <per role=attendee>محمد التوني</per> والسكرتير العام
            <per role=attendee>كمال سلامة</per>.
            """,
            id="eg-follow",
        ),
        pytest.param(
            """
            قام وفد من <org role=visitor|delegation>غرفة تجارة حلب</org> برئاسة <per role=head_of_delegation>عامر
            حموي</per> ب<event type=visit>زيارة</event> <org role=counterpart?>المصرف الصناعي</org>.
            """,
            id="sy-visit",
        ),
        pytest.param(
            """
            زار وزير التربية <per role=visitor>أمجد برهوم</per>، برفقة محافظ جنين <per role=delegation>كمال أبو
            الرب</per>، <event type=visit maybe>مدرسة</event> الشهداء.
            """,
            id="ps-visit",
        ),
        pytest.param(
            """
            حضر رئيس <org>جامعة البصرة</org> الدكتور <per role=attendee>مهند جواد</per> <event type=ceremony>حفل</event>
            افتتاح المكتبة الذي أقامته <org role=organizer>مؤسسة القلم</org>.
            """,
            id="iq-attends",
        ),
        pytest.param(
            """
            احتفلت <org role=organizer>جامعة الجزيرة</org> بتخريج <event type=ceremony maybe>دفعة</event> جديدة بحضور
            والي الولاية <per role=attendee>الطاهر الخير</per>.
            """,
            id="sd-graduation",
        ),
        pytest.param(
            """
            تدشين <event type=training>دورة تدريبية</event> في <loc role=place>سيئون</loc> حول حماية الطفل، نفذها <org
            role=organizer>مكتب التنمية</org>، وشارك فيها <count total=30>30 مشاركاً</count> من الجمعيات.
            """,
            id="ye-training-of",
        ),
        pytest.param(
            """
            أطلقت <org role=organizer>جمعية أرض</org> <event type=campaign>حملة</event> «بيئتي» في <loc
            role=place>طرابلس</loc> برعاية وزير البيئة <per role=patron>ناصر ياسر</per> ممثلا بالمستشارة <per
            role=representative>هلا منير</per>.
            """,
            id="lb-launch",
        ),
        pytest.param(
            """
            نظم <org role=organizer>منتدى الفكر</org> <event type=session>جلسة حوارية</event> أدارها الدكتور <per
            role=chair>حسن براري</per> وتحدث فيها كل من الوزير الأسبق <per role=speaker>مروان نجار</per> والباحثة <per
            role=speaker>ريم عمر</per>.
            """,
            id="jo-panel",
        ),
        pytest.param(
            """
            وشارك في <event type=session>الجلسة الحوارية</event> التي نظمها <org role=organizer>منتدى الفكر</org> كل من
            <per role=attendee>مروان نجار</per>، و<per role=attendee>ريم عمر</per>، وأدارها <per role=chair>حسن
            براري</per>.
            """,
            id="jo-panel2",
        ),
        pytest.param(
            """
            ترأس عامل الإقليم <per role=chair|attendee>الحسن صدقي</per> مراسيم توقيع <event type=signing>اتفاقية
            شراكة</event> بين <org role=organizer>المجلس الإقليمي</org> و<org role=organizer>جمعية دار الطالب</org>.
            """,
            id="ma-signed",
        ),
        pytest.param(
            """
            نظم <org role=organizer>المركز الجامعي لتيبازة</org> بالشراكة مع <org role=partner>مخبر القانون</org>
            فعاليات <event type=forum>الملتقى الوطني</event> حول المخدرات يوم <date iso=2024-04-24>24 أفريل 2024</date>
            بقاعة المحاضرات الكبرى.
            """,
            id="dz",
        ),
        pytest.param(
            """
            أشرف وزير التربية <per role=chair|opener>نور الدين نوري</per> صباح اليوم ب<loc role=place>المدرسة
            الوطنية</loc> على <event type=session>يوم إعلامي</event> حول الإصلاح.
            """,
            id="tn",
        ),
        pytest.param(
            """
            افتتح وزير العدل الصومالي <per role=opener>حسن معلم</per> في <loc role=place>مقديشو</loc> <event
            type=workshop>ورشة</event> لتدريب القضاة نظمتها <org role=organizer>منظمة القانون</org>.
            """,
            id="so",
        ),
    ],
)
def test_more_shapes_by_country(release: str) -> None:
    check(release)
