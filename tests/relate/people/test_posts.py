"""Posts: what belongs to a title and what to its body, whose post it is, and where it ends."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            قال وكيل <org>وزارة الخارجية</org> للشؤون السياسية رئيس اللجنة الوطنية <per title="وكيل; رئيس اللجنة
            الوطنية" of="وزارة الخارجية">عبدالله الدوسري</per> إن <said by="الدوسري">النظام يعمل</said>.
            """,
            id="bahrain-agent-for",
        ),
        pytest.param(
            """
            أشادت <per title="مساعدة الوزير لشؤون المرأة">نيفين القاضى</per>، مساعدة الوزير لشؤون المرأة، ب<said
            by="نيفين">جهود المتطوعات</said>.
            """,
            id="egypt-assistant-minister",
        ),
        pytest.param(
            """
            افتتح سعادة الشيخ <per hon="سعادة; الشيخ" role=opener title="وكيل; رئيس اللجنة">خليفة الحارثي</per> وكيل
            <org>وزارة الخارجية</org> للشؤون الدبلوماسية ورئيس اللجنة <event type=workshop>ورشة العمل</event>.
            """,
            id="oman-behind-the-name",
        ),
        pytest.param(
            """
            قالت المديرة التنفيذية لمراكز الحماية سعادة <per hon="سعادة" title="المديرة التنفيذية">عفراء
            البسطي</per> إن <said by="عفراء">الخط الساخن يعمل</said>.
            """,
            id="uae-director-for-shelters",
        ),
        pytest.param(
            """
            سلم مدير المركز شهادات التدريب لأسرة المرحوم <per hon="المرحوم" title="">ناصر الحداد</per>.
            """,
            id="yemen-gave-to",
        ),
        pytest.param(
            """
            قالت الوكيلة المساعدة لشؤون التنمية <per title="الوكيلة المساعدة لشؤون التنمية|الوكيلة المساعدة">هناء
            الهاجري</per> إن <said by="هناء">المسح اكتمل</said>.
            """,
            id="kuwait-agent-assistant",
        ),
    ],
)
def test_what_a_post_is_for_belongs_to_it(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            قال السفير <nat>الأمريكي</nat> لدى <loc>اليمن</loc> <per title="السفير الأمريكي">ستيفن والش</per> إن
            <said by="والش">المنح متاحة</said>.
            """,
            id="yemen-american-ambassador",
        ),
        pytest.param(
            """
            أعربت السفيرة <nat>الدنماركية</nat> بالقاهرة <per title="السفيرة الدنماركية">أنه سورنسن</per> عن <said
            by="سورنسن">تقديرها للشراكة</said>.
            """,
            id="egypt-danish",
        ),
        pytest.param(
            """
            قال السفير <per hon="السفير" title="">منذر المنذري</per> إن <said by="منذر">القانون صارم</said>.
            """,
            id="oman-ambassador-alone",
        ),
        pytest.param(
            """
            قالت السفيرة <nat>الفرنسية</nat> <per title="السفيرة الفرنسية|السفيرة">إيلين مارتان</per> إن <said
            by="مارتان">بلادها مستمرة في الدعم</said>.
            """,
            id="lebanon-ambassador-of-country",
        ),
    ],
)
def test_a_diplomat_of_a_country_has_a_post(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            قالت السفيرة <per hon="السفيرة" title="رئيسة اللجنة الوطنية">نائلة فخرى</per>؛ رئيسة اللجنة الوطنية، إن
            <said by="نائلة">الوعي يتسع</said>.
            """,
            id="egypt-semicolon",
        ),
        pytest.param(
            """
            يرى <per title="مدرب نجارة">فادي عوض</per>، وهو مدرب نجارة منذ عشرين عاما، أن <said by="فادي">السوق
            تغير</said>.
            """,
            id="palestine-who-is",
        ),
    ],
)
def test_two_posts_of_one_person(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            قالت وكيلة الوزارة الدكتورة <per hon="الدكتورة" title="وكيلة الوزارة">تماضر السبيعي</per> إن <said
            by="تماضر">البرنامج مستمر</said>.
            """,
            id="saudi-deputy-doctor",
        ),
        pytest.param(
            """
            قال الملازم أول <per hon="الملازم أول">علي الكندري</per> إن <said by="الكندري">البلاغ صحيح</said>.
            """,
            id="kuwait-first-lieutenant",
        ),
        pytest.param(
            """
            قالت مديرة مكتب الوزير <per title="مديرة مكتب الوزير">شيماء العربى</per> إن <said by="شيماء">الطلبات قيد
            الدراسة</said>.
            """,
            id="egypt-office-of-the-minister",
        ),
    ],
)
def test_honorifics_end_a_post(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            أبرزت كاتبة الدولة المكلفة بشؤون الجالية، <per title="كاتبة الدولة المكلفة بشؤون الجالية">نزهة
            بنكيران</per>، <said by="نزهة">أهمية الإدماج</said>.
            """,
            id="morocco-charged-with",
        ),
        pytest.param(
            """
            أبرز الوكيل العام للملك، السيد <per hon="السيد" title="الوكيل العام للملك">حسن الداكي</per>، أن <said
            by="الداكي">الخلايا تعمل بفعالية</said>.
            """,
            id="morocco-royal-prosecutor",
        ),
    ],
)
def test_a_post_that_is_charged_with_something(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            حيت وزيرة العمل <per title="وزيرة العمل" of="">رولا حنانيا</per>، المدير العام ل<org>منظمة العمل
            العربية</org>، <per title="المدير العام" of="منظمة العمل العربية">سامي البشير</per>.
            """,
            id="palestine-asked",
        ),
        pytest.param(
            """
            أكد الدكتور <per title="مدير المركز">هشام نصر</per>، مدير المركز، أن <said by="هشام">العمل
            يتواصل</said>.
            """,
            id="egypt-of-the-person-before",
        ),
        pytest.param(
            """
            قال وزير الاعلام في حكومة تصريف الاعمال <per title="وزير الاعلام">وليد صعب</per> إن <said
            by="وليد">الصحافة حرة</said>.
            """,
            id="lebanon-caretaker",
        ),
        pytest.param(
            """
            قال وزير الداخلية “<per title="وزير الداخلية">سالم الترهوني</per>” إن <said by="سالم">الوضع
            مستقر</said>.
            """,
            id="libya-in-quotation-marks",
        ),
        pytest.param(
            """
            قال <per title="رئيس الحكومة">عزيز الفاسي</per> رئيس الحكومة الخميس إن <said by="عزيز">الإصلاح
            يتقدم</said>.
            """,
            id="morocco-on-thursday",
        ),
    ],
)
def test_a_post_between_commas(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            قال <per title="مدير المعهد">سامر الخطيب</per> مدير المعهد إن <said by="سامر">العمل بدأ فعلا</said>.
            """,
            id="jordan-surname-khatib",
        ),
        pytest.param(
            """
            أكد <per title="رئيس الجمعية">منصف الأمين</per> رئيس الجمعية أن <said by="منصف">الدعم ضروري</said>.
            """,
            id="tunisia-surname-amin",
        ),
    ],
)
def test_a_surname_that_is_a_title_elsewhere(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            قال مفوض <org>الأمم المتحدة</org> السامي لحقوق الإنسان <per title="مفوض" of="الأمم المتحدة">مارك
            لوران</per> إن <said by="مارك">الوضع صعب</said>.
            """,
            id="high-commissioner",
        ),
        pytest.param(
            """
            قالت منسقة <org>الأمم المتحدة</org> المقيمة للشؤون الإنسانية <per title="منسقة" of="الأمم المتحدة">ليزا
            دوتن</per> إن <said by="ليزا">الوضع صعب</said>.
            """,
            id="resident-coordinator",
        ),
        pytest.param(
            """
            أكدت المديرة العامة للشؤون السياسية و الأمن الدولي ب<org>وزارة الخارجية</org> <per title="المديرة العامة
            للشؤون السياسية و الأمن الدولي" of="وزارة الخارجية">سلمى حدادي</per> أن <said by="سلمى">العمل مستمر</said>.
            """,
            id="algeria-two-fields",
        ),
    ],
)
def test_what_stands_behind_the_body_is_of_the_post(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            قالت الأمين العام المساعد رئيس <org>قطاع الأسرة</org> السفيرة <per title="الأمين العام المساعد; رئيس"
            of="قطاع الأسرة">هيفاء الشامي</per> إن <said by="هيفاء">العمل مستمر</said>.
            """,
            id="league-two-posts",
        ),
        pytest.param(
            """
            <event type=meeting>التقى</event> وزير العمل الأمين العام ل<org>الهيئة العليا للإغاثة</org> اللواء الركن
            <per role=counterpart title="الأمين العام" of="الهيئة العليا للإغاثة" hon="اللواء الركن">محمد الخير</per>.
            """,
            id="lebanon-who-met-whom",
        ),
        pytest.param(
            """
            قال وكيل <org>وزارة الداخلية</org> لشؤون الهجرة ب<org>حكومة الوفاق</org>، <per title="وكيل" of="وزارة
            الداخلية">محمد الشيباني</per>، إن <said by="محمد">العمل مستمر</said>.
            """,
            id="libya-in-the-government",
        ),
        pytest.param(
            """
            أكد والي ولاية <loc>الترارزة</loc> السيد <per title="والي" hon="السيد">محمد ولد سالم</per> أن <said
            by="محمد">العمل مستمر</said>.
            """,
            id="mauritania-wali",
        ),
        pytest.param(
            """
            أكد أمين عام المجلس المحلي في المحافظة <per title="أمين عام المجلس المحلي">حسن الهيج</per> أن <said
            by="حسن">العمل مستمر</said>.
            """,
            id="yemen-in-the-governorate",
        ),
        pytest.param(
            """
            أكدت اللجنة، ممثلة في سكرتير ثالث <per title="سكرتير ثالث">آية العلي</per>، أن <said by="آية">العمل
            مستمر</said>.
            """,
            id="egypt-represented-by",
        ),
        pytest.param(
            """
            قال وزير العمل <per title="وزير العمل" of="">عادل السعدي</per> إن <said by="عادل"><org>وزارة العمل
            الأردنية</org> قريبة من <org>وزارة العمل العراقية</org></said>.
            """,
            id="iraq-either-of-two-ministries",
        ),
    ],
)
def test_posts_that_newsrooms_run_together(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            قال الباحث في <org>مركز الفرات للدراسات</org> الدكتور <per hon="الدكتور" title="الباحث" of="مركز الفرات
            للدراسات">سامر الجبوري</per> إن <said by="سامر">الشح قائم</said>.
            """,
            id="iraq-researcher-at",
        ),
        pytest.param(
            """
            قال رئيس الوحدة المحلية لقرية <loc>البلابيش</loc> <per title="رئيس الوحدة المحلية">سمير كامل</per> إن <said
            by="سمير">النظافة مستمرة</said>.
            """,
            id="egypt-of-a-village",
        ),
        pytest.param(
            """
            عاد أمس وكيل الوزارة لشؤون التخطيط، "د. <per hon="د." title="وكيل الوزارة لشؤون التخطيط">فرج
            المبروك</per>" ومديرو الإدارات.
            """,
            id="libya-in-quotation-marks",
        ),
        pytest.param(
            """
            قالت <org>المقررة الخاصة المعنية بالاتجار بالأشخاص</org> <per title="المقررة الخاصة|المقررة الخاصة المعنية
            بالاتجار بالأشخاص">سيوبان مورفي</per> إن <said by="سيوبان">القانون مهم</said>.
            """,
            id="un-a-mandate",
        ),
        pytest.param(
            """
            قال السكرتير الأول في <org>السفارة اليابانية</org> <per title="السكرتير الأول" of="السفارة اليابانية">كينجي
            ساتو</per> إن <said by="كينجي">الدعم مستمر</said>.
            """,
            id="diplomat-at",
        ),
        pytest.param(
            """
            قال رئيس <org>اتحاد الغرف</org> ورجل الأعمال <per title="رئيس" of="اتحاد الغرف">خالد المنصوري</per> إن <said
            by="خالد">السوق واعدة</said>.
            """,
            id="uae-and-businessman",
        ),
        pytest.param(
            """
            قالت الكاتبة والباحثة <per title="الكاتبة والباحثة|الكاتبة">لينا الحايك</per> إن <said
            by="لينا">المجتمع يتغير</said>.
            """,
            id="lebanon-two-professions",
        ),
        pytest.param(
            """
            قال الأديب والمفكر <nat>اليمني</nat> الراحل <per title="الأديب والمفكر اليمني">سعيد الجناحي</per> إن <said
            by="سعيد">الكلمة أمانة</said>.
            """,
            id="yemen-two-professions",
        ),
        pytest.param(
            """
            قال الدكتور في <org>جامعة الواحة</org> <per title="">سالم باسل</per> إن <said by="سالم">الشح قائم</said>.
            """,
            id="a-degree-is-no-post",
        ),
        pytest.param(
            """
            قال رئيس <org>الجمعية الخضراء</org> والمهندس <per title="المهندس">سامي نصر</per> إن <said by="سامي">العمل
            بدأ</said>.
            """,
            id="an-engineer-beside",
        ),
    ],
)
def test_titles_that_say_where_and_two_that_one_person_has(release: str) -> None:
    check(release)
