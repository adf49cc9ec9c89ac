"""Kinds of events: meetings, signings, launches, visits; and words that only look like one."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


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
            <event type=visit>زارت</event> السفيرة <per role=visitor>كريستين مولر</per> <loc role="place?">مركز
            استضافة الضحايا</loc> بالإسكندرية.
            """,
            id="egypt-visit",
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
        pytest.param(
            """
            عقد ب<loc role=place>طرابلس</loc> <event type=meeting>اجتماع</event> بين <org
            role="counterpart|organizer|attendee">جهاز حرس السواحل</org> و<org
            role="counterpart|organizer|attendee">بعثة الأمم المتحدة للدعم في ليبيا</org>.
            """,
            id="libya-meeting-between",
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
            <org role="organizer|signatory">جامعة حمد بن خليفة</org> و<org role="organizer|signatory">صلتك</org>
            توقعان <event type=signing>مذكرة</event> تفاهم
            """,
            id="qatar-headline-sign",
        ),
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
            وقعت <org role="organizer|signatory">وزارة الموارد البشرية والتوطين</org> <event
            type=signing>مذكرة</event> تفاهم مع <org role="organizer|signatory|partner">جامعة الشارقة</org>.
            """,
            id="uae-signed-with",
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
            "قام السيد الوزير <event type=inauguration maybe>بتدشين</event> <org>مركز التكوين المهني</org>.",
            id="morocco-training-centre",
        ),
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
