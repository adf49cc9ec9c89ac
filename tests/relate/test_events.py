"""Events: which words tell of one, of what type and status, one event for each thing."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظمت <org role=organizer>وزارة التضامن الاجتماعى</org> <event type=workshop>ورشة عمل</event> للأخصائيين
            بمحافظة <loc role=place>أسيوط</loc> حول رعاية ضحايا الاتجار بالبشر.
            """,
            id="egypt-verb-subject",
        ),
        pytest.param(
            """
            احتضنت <loc role=place>طنجة</loc>، يوم <date iso=2022-06-11>السبت 11 يونيو 2022</date>، <event
            type=session>يوما دراسيا</event> نظمته <org role=organizer>المندوبية السامية للتخطيط</org> حول تنقل
            العمال الموسميين.
            """,
            id="morocco-verb-subject",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>الهيئة العامة للقوى العاملة</org> و<org role=organizer>معهد الكويت للدراسات
            القضائية</org> <event type=training>دورة تدريبية</event> لمفتشي العمل.
            """,
            id="kuwait-two-subjects",
        ),
        pytest.param(
            """
            نفذت أمس في مدينة <loc role=place>المكلا</loc> <org role=organizer>مؤسسة نداء للتنمية</org> <event
            type=workshop>ورشة عمل</event> خاصة بأعضاء اللجان المجتمعية.
            """,
            id="yemen-adverb-between",
        ),
        pytest.param(
            """
            أقام <org role=organizer>معهد حقوق الطفل</org> <event type=session>ندوة</event> عن عمالة الأطفال بقاعة
            الشهيد الزبير.
            """,
            id="sudan-held-with-object-first",
        ),
        pytest.param(
            """
            قامت <org role=organizer>وزارة العمل</org> بتنظيم <event type=workshop>حلقة عمل</event> تعريفية بحقوق
            العمالة الوافدة.
            """,
            id="oman-light-verb",
        ),
        pytest.param(
            """
            أقامت <org role=organizer>دائرة الاصلاح العراقية</org> <event type=training>دورة تدريبية</event> لكوادر
            السجون في <loc role=place>بغداد</loc> لمدة خمسة ايام.
            """,
            id="iraq-verb-with-noun-of-department",
        ),
    ],
)
def test_the_subject_of_a_verb_of_holding_organizes(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            عُقدت بمدينة <loc role=place>صفاقس</loc> <event type=workshop>ورشة عمل</event> نظّمها <org
            role=organizer>المعهد العربي لحقوق الإنسان</org> لفائدة الصحفيين.
            """,
            id="tunisia-passive-relative",
        ),
        pytest.param(
            """
            عُقدت في <loc role=place>العقبة</loc> <event type=meeting>طاولة مستديرة</event> حول تصاريح عمل اللاجئين.
            """,
            id="jordan-passive-alone",
        ),
        pytest.param(
            """
            انطلقت في <loc role=place>مصراتة</loc> أعمال <event type=workshop status="held|ongoing">ورشة
            العمل</event> التي تنظمها <org role=organizer>الهيئة الليبية للإغاثة</org>.
            """,
            id="libya-relative-present",
        ),
        pytest.param(
            """
            انعقدت اليوم ب<loc role=place>نواكشوط</loc> <event type=workshop>ورشة تكوينية</event> منظمة من طرف <org
            role=organizer>رابطة النساء معيلات الأسر</org>.
            """,
            id="mauritania-organised-by",
        ),
        pytest.param(
            """
            احتضن مقر الولاية <event type=session>يوما تحسيسيا</event> من تنظيم <org role=organizer>مديرية النشاط
            الاجتماعي</org>.
            """,
            id="algeria-supervised-by-institution",
        ),
        pytest.param(
            """
            أقيمت في <loc role=place>حلب</loc> <event type=training>دورة تدريبية</event> أشرفت على تنظيمها <org
            role=organizer>جمعية الإحسان الخيرية</org>.
            """,
            id="syria-was-held",
        ),
    ],
)
def test_a_passive_verb_names_no_organizer_but_its_relative_clause_does(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            أعلنت المتحدثة عن تنظيم <org role=organizer>مركز العدل للمساعدة القانونية</org> <event
            type=workshop>ورشة عمل</event> للمحاميات في <loc role=place>إربد</loc>.
            """,
            id="jordan-announces-organizing",
        ),
        pytest.param(
            """
            شهدت <loc role=place>صيدا</loc> تنظيم <org role=organizer>جمعية عمل تنموي بلا حدود</org> ل<event
            type=session>ندوة</event> عن عاملات المنازل.
            """,
            id="lebanon-within-organizing",
        ),
        pytest.param(
            """
            أكد المتحدث أهمية اختتام <org role=organizer>هيئة تنظيم سوق العمل</org> <event type=training>دورة
            تدريبية</event> لموظفي الاستقبال.
            """,
            id="bahrain-on-occasion-of-concluding",
        ),
    ],
)
def test_a_verbal_noun_of_holding_has_its_subject_behind(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            <org role=organizer>هيئة حقوق الإنسان</org> تختتم <event type=training>دورة تدريبية</event> حول مؤشرات
            الاتجار بالأشخاص

            اختتمت <org>هيئة حقوق الإنسان</org> <event type=training>دورة تدريبية</event> حول مؤشرات الاتجار
            بالأشخاص في <loc role=place>جدة</loc>.
            """,
            id="saudi-headline-present",
        ),
        pytest.param(
            """
            <org role=organizer>اللجنة الوطنية لمكافحة الاتجار بالبشر</org> تنظم <event type=forum>منتدى</event> حول
            العمل اللائق

            شارك في <event type=forum>المنتدى</event> ممثلو شركات المقاولات.
            """,
            id="qatar-headline-begins-with-body",
        ),
        pytest.param(
            """
            <event type=workshop>ورشة عمل</event> في <loc role=place>الخليل</loc> حول تشغيل الأطفال

            نظمت <org role=organizer>وزارة العمل الفلسطينية</org> <event type=workshop>ورشة عمل</event> حول تشغيل
            الأطفال، بحضور مفتشي العمل.
            """,
            id="palestine-headline-in",
        ),
        pytest.param(
            """
            <event type=campaign>حملة</event> توعوية ل<org role=organizer>المجلس القومى للمرأة</org> بقرى <loc
            role=place>المنيا</loc>

            أطلق <org>المجلس القومى للمرأة</org> <event type=campaign>حملة</event> لطرق الأبواب بقرى محافظة
            <loc>المنيا</loc>.
            """,
            id="egypt-headline-noun-by",
        ),
    ],
)
def test_a_headline_without_a_verb_or_with_one_in_the_present_names_the_organizer(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            بدأت ب<loc role=place>الخرطوم</loc> <event type=training status="ongoing|held">الدورة التدريبية</event>
            التي ينظمها <org role=organizer>معهد الدراسات القضائية</org> لوكلاء النيابة .
            """,
            id="sudan-began",
        ),
        pytest.param(
            """
            اختتمت في <loc role=place>أبوظبي</loc> فعاليات <event type=forum>ملتقى</event> العمالة المساعدة الذي
            نظمته <org role=organizer>وزارة الموارد البشرية والتوطين</org>.
            """,
            id="uae-concluded-works",
        ),
        pytest.param(
            """
            انطلقت، هذا الأحد، ب<loc role=place>وهران</loc> أشغال <event type="session|forum"
            status="ongoing|held">الملتقى</event> حول الهجرة السرية بتنظيم من <org role=organizer>جامعة وهران</org>.
            """,
            id="algeria-works-launched",
        ),
        pytest.param(
            """
            اختتم اليوم في <loc role=place>مقديشو</loc> <event type=conference>مؤتمر</event> استمر يومين ونظمته <org
            role=organizer>وزارة العمل والشؤون الاجتماعية</org>.
            """,
            id="somalia-closed",
        ),
    ],
)
def test_beginning_and_end_of_an_event_are_the_event_itself(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            استقبل وزير الهجرة والمهجرين السيد <per role="counterpart|chair">جاسم الياسري</per> في مكتبه <event
            type="meeting|visit">رئيسة</event> بعثة <org role="visitor|delegation|counterpart?">المنظمة الدولية
            للهجرة</org> السيدة <per role="visitor|counterpart">ماري لوفيفر</per>.
            """,
            id="iraq-received",
        ),
        pytest.param(
            """
            أجرى وزير العدل، السيد <per role=counterpart>عبد الإله المرابط</per>، <event
            type=meeting>مباحثات</event> مع سفيرة مملكة هولندا، السيدة <per role="counterpart|visitor">إنغريد فان
            دايك</per>.
            """,
            id="morocco-talks-with",
        ),
        pytest.param(
            """
            بحث وكيل وزارة الشؤون <per role=counterpart>فهد العجمي</per> <event type=meeting>مع</event> السفير
            الفلبيني <per role="counterpart|visitor">رامون إيستريلا</per> أوضاع العمالة المنزلية.
            """,
            id="kuwait-discussed-with",
        ),
        pytest.param(
            """
            <event type=meeting>التقى</event> رئيس سلطة جودة البيئة <per role=counterpart>نضال كتانة</per> ممثل <org
            role="counterpart?">اليونيسف</org> <per role="counterpart|visitor">هانس غروبر</per>.
            """,
            id="palestine-met",
        ),
        pytest.param(
            """
            ناقش <org>مجلس النواب</org> مشروع قانون العمل في جلسته المقبلة.
            """,
            id="lebanon-discussed-topic-is-no-meeting",
        ),
    ],
)
def test_a_meeting_is_told_by_its_verb_and_has_counterparts(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            وقّعت <org role="organizer|signatory">هيئة حقوق الإنسان</org> و<org role="organizer|signatory">المنظمة
            الدولية للهجرة</org> <event type=signing>مذكرة تفاهم</event> في مجال حماية الضحايا.
            """,
            id="saudi-memorandum",
        ),
        pytest.param(
            """
            وقّعت <org role="organizer|signatory">وزارة العدل</org> و<org role="organizer|signatory">مركز
            تمكين</org> <event type=signing>اتفاقية</event> تعاون، ووقعها عن الوزارة الأمين العام <per
            role=signatory>وليد الزعبي</per>، وعن المركز مديرته <per role=signatory>ليندا الحوراني</per>.
            """,
            id="jordan-signed-for-each-side",
        ),
        pytest.param(
            """
            تم يوم <date iso=2021-03-05>5 مارس 2021</date> ب<loc role=place>تونس</loc> <event
            type=signing>إمضاء</event> اتفاقية شراكة بين <org role="organizer|signatory">الهيئة الوطنية لمكافحة
            الاتجار بالأشخاص</org> و<org role="organizer|signatory">المعهد الأعلى للقضاء</org>.
            """,
            id="tunisia-passive-signing",
        ),
        pytest.param(
            """
            <event type=signing>توقيع</event> بروتوكول تعاون بين <org role="organizer|signatory">النيابة
            العامة</org> و<org role="organizer|signatory">المجلس القومى للطفولة والأمومة</org>

            وقع البروتوكول عن النيابة المستشار <per role=signatory>حازم عبد الرؤوف</per>.
            """,
            id="egypt-headline-protocol",
        ),
        pytest.param(
            """
            وقّع الشاعر <per>سالم العامري</per> نسخا من ديوانه للزوار.
            """,
            id="oman-signed-a-person-is-no-event",
        ),
    ],
)
def test_a_signing_is_an_event_whose_parties_organize_it(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            <event type="launch|campaign">أطلقت</event> <org role=organizer>وزارة الداخلية</org> <prog
            role="programme?">منصة أمان</prog> الرقمية لتلقي بلاغات الاستغلال.
            """,
            id="uae-launches-platform",
        ),
        pytest.param(
            """
            تم ب<loc role=place>أكادير</loc> إعطاء <event type=launch>انطلاقة</event> <prog role="programme">برنامج
            مواكبة</prog> لإدماج المهاجرين.
            """,
            id="morocco-launch-of-programme",
        ),
        pytest.param("أطلقت البحرية النار على قارب صيد قبالة <loc>صبراتة</loc>.", id="libya-fired-shots-is-no-event"),
    ],
)
def test_a_launch_needs_something_that_is_launched(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            دشنت <org role=organizer>مؤسسة رعاية الأسرة</org> <event type=campaign>حملة</event> توعوية بمخاطر الهجرة
            غير الآمنة في <loc role=place>لحج</loc>.
            """,
            id="yemen-campaign",
        ),
        pytest.param(
            """
            يؤدي وفد من <org role="delegation|visitor">اللجنة الوطنية لحقوق الإنسان</org> <event type=study_visit
            status="held|ongoing">زيارة دراسية</event> إلى <loc role=place>داكار</loc>.
            """,
            id="mauritania-study-visit",
        ),
        pytest.param(
            """
            <event type=inauguration>افتتح</event> وزير الصحة <per role=opener>غازي الحياصات</per> مركزا صحيا في
            <loc role=place>الزرقاء</loc>.
            """,
            id="jordan-inauguration",
        ),
        pytest.param(
            """
            أقامت <org role=organizer>جمعية رعاية العمالة الوافدة</org> <event type=ceremony>حفلا</event> لتكريم
            المتطوعين.
            """,
            id="bahrain-ceremony",
        ),
        pytest.param("افتتح المدير حديثه بالشكر للحاضرين.", id="syria-opened-talk-is-no-event"),
    ],
)
def test_campaigns_visits_ceremonies_and_openings_are_events(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            تعتزم <org role=organizer>جمعية المحامين</org> تنظيم <event type=session status=planned>ندوة</event> عن
            نظام الكفالة الشهر المقبل.
            """,
            id="kuwait-planned",
        ),
        pytest.param(
            """
            ستنظم <org role=organizer>الجمعية العمانية للمحامين</org> <event type=workshop status=planned>حلقة
            عمل</event> في <loc role=place>صحار</loc>.
            """,
            id="oman-future-verb",
        ),
        pytest.param(
            """
            أعلنت <org role=organizer>وزارة العمل والتأهيل</org> تأجيل <event type=forum
            status=cancelled>ملتقى</event> التشغيل إلى أجل غير مسمى.
            """,
            id="libya-postponed",
        ),
        pytest.param(
            """
            أُلغي <event type=conference status=cancelled>مؤتمر</event> المانحين الذي كانت تنظمه <org
            role=organizer>وزارة التخطيط</org> بسبب الأمطار.
            """,
            id="somalia-cancelled",
        ),
        pytest.param(
            """
            تتشرف <org role=organizer>جمعية بيتي</org> بدعوتكم إلى حضور <event type=session
            status=planned>ندوة</event> صحفية يوم <date iso=2024-05-22>22 ماي 2024</date>.
            """,
            id="morocco-invitation",
        ),
        pytest.param(
            """
            تتواصل في <loc role=place>رام الله</loc> لليوم الثاني <event type=training status=ongoing>دورة
            تدريبية</event> لمدربي المحاكم.
            """,
            id="palestine-ongoing",
        ),
    ],
)
def test_the_status_comes_from_the_words_around_the_event(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظم <org role=organizer>المركز القومى للبحوث</org> <event type=session name="أطفال بلا عمل">ندوة</event>
            بعنوان «أطفال بلا عمل» بحضور باحثين.
            """,
            id="egypt-under-the-title",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>جمعية كفى</org> <event type=conference name="كرامة بلا حدود">مؤتمرا</event> تحت
            عنوان "كرامة بلا حدود" في <loc role=place>بيروت</loc>.
            """,
            id="lebanon-straight-quotes",
        ),
        pytest.param(
            """
            انطلقت في <loc role=place>الدوحة</loc> <event type=campaign name="معا نحميهم"
            status="ongoing|held">حملة</event> تحت شعار «معاً نحميهم» أطلقتها <org role=organizer>اللجنة الوطنية
            لحقوق الإنسان</org>.
            """,
            id="qatar-slogan",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>وحدة مكافحة العنف</org> <event type=workshop name="">ورشة</event> حول حماية
            النازحات .
            """,
            id="sudan-about-is-no-title",
        ),
        pytest.param(
            """
            نظم <org role=organizer>المجلس الوطني لشؤون الأسرة</org> <event type=forum name="أسرة
            آمنة">ملتقى</event> «أسرة آمنة» في <loc role=place>عمان</loc>.
            """,
            id="jordan-name-behind-noun",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>نقابة المحامين</org> <event type=session name="">ندوة</event>، وقال رئيسها <per
            role="speaker?">كريم الجبوري</per> إن «<said by="كريم الجبوري" quoted>القانون يحتاج إلى تعديل
            عاجل</said>».
            """,
            id="iraq-quotation-that-is-no-title",
        ),
    ],
)
def test_the_title_stands_in_quotation_marks_or_behind_its_cue(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظم <org role=organizer>الاتحاد العام التونسي للشغل</org> <event type=training>دورة تكوينية</event> يومي
            <date iso=2019-11-06 end=2019-11-07>6 و7 نوفمبر 2019</date> ب<loc role=place>نابل</loc>.
            """,
            id="tunisia-range",
        ),
        pytest.param(
            """
            اقامت <org role=organizer>مفوضية حقوق الانسان</org> بتاريخ <date iso=2022-10-03>3/10/2022</date> <event
            type=workshop>ورشة عمل</event> في <loc role=place>الموصل</loc>.
            """,
            id="iraq-numeric-date",
        ),
        pytest.param(
            """
            نظّم <org role=organizer>مكتب الأمم المتحدة المعني بالمخدرات والجريمة</org> في <loc>لبنان</loc> <event
            type=workshop>ورشة عمل</event> في <loc role=place>جونيه</loc>.
            """,
            id="lebanon-body-in-its-city-is-no-place",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>وزارة الداخلية</org> <event type=meeting>اجتماعا</event> بشأن العمالة القادمة
            من <loc>نيبال</loc>.
            """,
            id="kuwait-nationality-of-workers-is-no-place",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جامعة نايف العربية للعلوم الأمنية</org> <event type=forum>ملتقى</event> علميا
            في <loc role=place>الرياض</loc> يوم <date iso=2024-03-25>15 رمضان 1445هـ</date>.
            """,
            id="saudi-hijri-date",
        ),
        pytest.param(
            """
            نظم <org role=organizer>مركز الدراسات القانونية</org> <event type=session>ندوة</event> حول <doc>قانون
            مكافحة الاتجار بالبشر رقم 1 لسنة 2018</doc>.
            """,
            id="yemen-law-year-is-no-date",
        ),
        pytest.param(
            """
            <loc role="place">سطيف</loc> - نظمت <org role=organizer>جمعية كافل اليتيم</org> <event type=session>يوما
            دراسيا</event> حول تشغيل القصر.
            """,
            id="algeria-dateline-city",
        ),
    ],
)
def test_dates_and_places_are_the_events_own(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظمت <org role=organizer>نقابة الصحفيين</org> <event type=workshop>ورشة</event> للتغطية الآمنة. وتناولت
            <event type=workshop>الورشة</event> أخلاقيات النشر.
            """,
            id="egypt-definite-noun-later",
        ),
        pytest.param(
            """
            عقد <org role=organizer>معهد الإعلام الأردني</org> <event type=session>ندوة</event> حول خطاب الكراهية.
            وحضر اللقاء <count total=40>40 صحفيا</count>.
            """,
            id="jordan-anaphor",
        ),
        pytest.param(
            """
            اختتم في <loc role=place@b>مسقط</loc> <event id=b type=forum>الملتقى الثاني</event> لأصحاب العمل، فيما
            كان <event id=a type=forum maybe>الملتقى الأول</event> قد عقد في <loc role="place?@a">صلالة</loc> عام
            2017.
            """,
            id="oman-ordinal-is-another",
        ),
        pytest.param(
            """
            نظمت <org role=organizer@a>شرطة دبي</org> <event id=a type=workshop>ورشة عمل</event> حول التحقيق المالي
            في <loc role=place@a>دبي</loc>.

            وفي <loc role=place@b>الشارقة</loc>، نظمت <org role=organizer@b>مؤسسة نماء</org> <event id=b
            type=conference>مؤتمرا</event> عن تمكين الناجيات.
            """,
            id="uae-two-events-two-organizers",
        ),
    ],
)
def test_headline_and_lead_and_later_mentions_are_one_event(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            سجلت <org>مصالح الدرك الوطني</org> ارتفاعا في محاولات الهجرة السرية خلال السنة الماضية.
            """,
            id="algeria-statistics",
        ),
        pytest.param(
            """
            أنهت <org>مديرية بلديات النجف</org> صيانة دورة مياه في الساحة العامة.
            """,
            id="iraq-toilet-course",
        ),
        pytest.param(
            """
            أقر <org>مجلس الوزراء</org> مشروع قانون العمل المنزلي وأحاله على <org>مجلس النواب</org>.
            """,
            id="lebanon-law",
        ),
        pytest.param(
            """
            أوقفت <org>الشرطة الوطنية</org> ثلاثة أشخاص بتهمة تهريب المهاجرين قرب <loc>نواذيبو</loc>.
            """,
            id="mauritania-arrest",
        ),
    ],
)
def test_no_event_where_none_is_told(release: str) -> None:
    check(release)


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


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            استقبل وزير الداخلية، السيد <per role="counterpart|chair">إبراهيم مراح</per>، أمس الأحد، <event
            type="meeting|visit">سفير</event> إيطاليا بالجزائر، السيد <per role="visitor|counterpart">جيوفاني
            بوليتي</per>.
            """,
            id="algeria-received-in-audience",
        ),
        pytest.param(
            """
            وزير العمل يستقبل <event type="meeting|visit">السفير</event> الهندي

            استقبل معالي الدكتور <per role="counterpart|chair">محاد باعوين</per> وزير العمل بمكتبه سعادة السفير <per
            role="visitor|counterpart">أميت نارانغ</per>.
            """,
            id="oman-headline-receives",
        ),
        pytest.param(
            """
            أجرى مفوض حقوق الإنسان السيد <per role="counterpart">الشيخ أحمدو سيدي</per> اليوم بمكتبه <event
            type=meeting>لقاء</event> مع ممثلة <org role="counterpart|visitor?">اليونيسف</org> السيدة <per
            role="counterpart|visitor">كلارا سانتوس</per>.
            """,
            id="mauritania-exchange",
        ),
        pytest.param(
            """
            بحثت وزيرة الشؤون الاجتماعية <per role=counterpart>سلوى العبدالله</per> مع المنسق المقيم <per
            role="counterpart|visitor">آدم فوكس</per>، خلال <event type=meeting>لقاء</event> اليوم، سبل دعم
            العائدين.
            """,
            id="syria-discussed-during-meeting",
        ),
        pytest.param(
            """
            التقى مدير الجوازات اللواء <per role=counterpart>سليمان اليحيى</per> بمكتبه في <loc
            role="place?">الرياض</loc> أمس <event type=meeting>وفدا</event> من <org
            role="visitor|delegation|counterpart">المنظمة الدولية للهجرة</org>.
            """,
            id="saudi-met-in-his-office",
        ),
        pytest.param(
            """
            عقدت السفيرة <per role="chair|counterpart|organizer">نبيلة مكرم الله</per> <event
            type=meeting>اجتماعا</event> تنسيقيا مع ممثلى <org role="representative|counterpart|attendee">وزارة
            الخارجية</org> و<org role="representative|counterpart|attendee">وزارة الداخلية</org>.
            """,
            id="egypt-coordination-meeting",
        ),
    ],
)
def test_meetings_in_the_words_of_many_newsrooms(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            أمضت <org role="organizer|signatory">وزارة التضامن الوطني</org> و<org role="organizer|signatory">المنظمة
            الدولية للهجرة</org>، الأربعاء ب<loc role=place>الجزائر</loc>، على <event type=signing>اتفاقية</event>
            شراكة.
            """,
            id="algeria-initialled",
        ),
        pytest.param(
            """
            وُقّعت في <loc role=place>عدن</loc> اليوم <event type=signing>اتفاقية</event> تنفيذ <prog
            role="programme?">مشروع الحماية المجتمعية</prog> بين <org role="organizer|signatory">وزارة التخطيط</org>
            و<org role="organizer|signatory">مجلس اللاجئين الدنماركي</org>.
            """,
            id="yemen-signed-today-for-programme",
        ),
    ],
)
def test_signings_in_the_words_of_many_newsrooms(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظم <org role=organizer@a>مركز تمكين</org> <event id=a type=workshop>ورشة</event> في <loc
            role=place@a>إربد</loc> بحضور <org role=attendee@a>وزارة العمل</org>.

            وعلى صعيد متصل، زار وفد من المركز <event id=b type=visit maybe>مصنعا</event> في <loc
            role="place?@b">الكرك</loc>.
            """,
            id="jordan-workshop-then-visit",
        ),
        pytest.param(
            """
            نظمت <org role=organizer@a>وزارة العدل</org> <event id=a type=training>دورة تدريبية</event> فى <loc
            role=place@a>قنا</loc>.

            كما نظمت <org role=organizer@b>وزارة الداخلية</org> <event id=b type=workshop>ورشة عمل</event> فى <loc
            role=place@b>دمياط</loc> بالتعاون مع <org role=partner@b>اليونيسف</org>.
            """,
            id="egypt-three-trainings",
        ),
    ],
)
def test_several_events_in_one_release_stay_apart(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param("قام السيد الوزير بتدشين <org>مركز التكوين المهني</org>.", id="morocco-training-centre"),
        pytest.param(
            """
            أجاز <org>مجلس الوزراء</org> قانون تنظيم الورش الصناعية .
            """,
            id="sudan-election-campaign-of-vaccination-law",
        ),
    ],
)
def test_words_that_only_look_like_events(release: str) -> None:
    check(release)
