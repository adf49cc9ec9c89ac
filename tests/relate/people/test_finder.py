"""People: honorifics off the name, posts and bodies in every order, one person under several names."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            قالت الدكتورة <per hon="الدكتورة" title="رئيسة المجلس" of="">سحر المنياوى</per>، رئيسة المجلس، إن <said
            by="سحر">الوعى أساس الحماية</said>.
            """,
            id="egypt-post-behind",
        ),
        pytest.param(
            """
            قال مدير عام <org>معهد العناية بصحة الأسرة</org> <per title="مدير عام" of="معهد العناية بصحة
            الأسرة">إبراهيم عقل</per> إن <said by="عقل">العيادات تعمل مساء</said>.
            """,
            id="jordan-post-of-body-before",
        ),
        pytest.param(
            """
            أكد السيد <per hon="السيد" title="رئيس قسم الهجرة" of="وزارة الداخلية">نور الدين الزياني</per>، رئيس قسم
            الهجرة ب<org>وزارة الداخلية</org>، أن <said by="الزياني">المعالجة تتم إلكترونيا</said>.
            """,
            id="morocco-name-comma-post-in-body",
        ),
        pytest.param(
            """
            تحدّثت ممثلة <org>اليونيسف</org> في <loc>لبنان</loc> <per title="ممثلة" of="اليونيسف">آن صوفي
            ديلكروا</per> عن <said by="ديلكروا">تسرّب الأطفال من المدارس</said>.
            """,
            id="lebanon-representative-of-body",
        ),
        pytest.param(
            """
            أكدت <per title="الباحثة" of="معهد الدراسات المتوسطية">أنييس مورو</per>، الباحثة في <org>معهد الدراسات
            المتوسطية</org>، أن <said by="أنييس">الوضع صعب</said>.
            """,
            id="france-profession-behind-comma",
        ),
        pytest.param(
            """
            قال وكيل الأمين العام ل<org>منظمة الواحة</org> للشؤون الإنسانية ومنسق الإغاثة <per title="وكيل الأمين
            العام;منسق الإغاثة">مارك هولم</per> إن <said by="هولم">العمل مستمر</said>.
            """,
            id="two-posts-of-one-who-says",
        ),
        pytest.param(
            """
            قالت مديرة عمليات (<org>منظمة الواحة</org>) <per title="مديرة عمليات" of="منظمة الواحة">سارة لين</per> إن
            <said by="لين">العمل مستمر</said>.
            """,
            id="palestine-body-in-brackets",
        ),
        pytest.param(
            """
            قال الشيخ <per title="وكيل;رئيس">سالم بن مبارك</per> وكيل <org>وزارة التجارة</org> المساعد للتنسيق والمتابعة
            رئيس <org>اللجنة الوطنية للغذاء</org> إن <said by="سالم">العمل بدأ</said>.
            """,
            id="bahrain-quality-behind-body",
        ),
        pytest.param(
            """
            قال د. <per hon="د." title="" of="المركز الوطني لمكافحة الأمراض">فتحي العريبي</per> / <org>المركز الوطني
            لمكافحة الأمراض</org> إن <said by="العريبي">الفحوص مجانية</said>.
            """,
            id="libya-slash-body",
        ),
        pytest.param(
            """
            أوضح المشرف العام على <org>مركز الملك سلمان للإغاثة والأعمال الإنسانية</org> الدكتور <per hon="الدكتور"
            title="المشرف العام" of="مركز الملك سلمان للإغاثة والأعمال الإنسانية">بندر الشهراني</per> أن <said
            by="بندر">القوافل مستمرة</said>.
            """,
            id="saudi-supervisor-general",
        ),
        pytest.param(
            """
            أفادت القاضية <per hon="القاضية" title="رئيسة" of="الهيئة الوطنية لمكافحة الاتجار بالأشخاص">منية
            البريكي</per> رئيسة <org>الهيئة الوطنية لمكافحة الاتجار بالأشخاص</org> بأن <said by="منية">البلاغات
            تضاعفت</said>.
            """,
            id="tunisia-name-then-post-without-comma",
        ),
        pytest.param(
            """
            قال رئيس بعثة <org>المنظمة الدولية للهجرة</org> في <loc>العراق</loc> <per title="رئيس بعثة" of="المنظمة
            الدولية للهجرة">جورجي ياكوبسن</per> إن <said by="ياكوبسن">العودة يجب ان تكون طوعية</said>.
            """,
            id="iraq-head-of-mission",
        ),
        pytest.param(
            """
            أكد وزير الرعاية الاجتماعية المكلف الأستاذ <per hon="الأستاذ" title="وزير الرعاية الاجتماعية
            المكلف">أحمد بخيت الزين</per> أن <said by="بخيت">الدعم سيصل للأسر</said> .
            """,
            id="sudan-acting",
        ),
    ],
)
def test_the_post_and_its_body_stand_before_or_behind_the_name(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            قالت وكيلة <org>وزارة حقوق الإنسان</org> <per title="وكيلة" of="وزارة حقوق الإنسان">إيمان باعباد</per>
            إن <said by="إيمان"> التدريب مستمر</said>.
            """,
            id="yemen-deputy-feminine",
        ),
        pytest.param(
            """
            أكدت وزيرة التضامن الوطني والأسرة، <per title="وزيرة التضامن الوطني والأسرة">كوثر بن ناصر</per>، أن
            <said by="كوثر"> المراكز جاهزة</said>.
            """,
            id="algeria-minister-two-fields",
        ),
        pytest.param(
            """
            قال العقيد <per hon="العقيد">سلطان الجمال</per>، مدير مركز مراقبة جرائم الاتجار بالبشر في <org>شرطة
            دبي</org>، إن <said by="الجمال">البلاغات سرية</said>.
            """,
            id="uae-rank",
        ),
        pytest.param(
            """
            قال السفير <per hon="السفير" title="مساعد وزير الخارجية; رئيس اللجنة">حاتم فهمى</per>، مساعد وزير
            الخارجية ورئيس اللجنة، إن <said by="حاتم">المنصة ستعمل قريبا</said>.
            """,
            id="egypt-two-posts",
        ),
    ],
)
def test_feminine_and_compound_titles(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            استقبل سعادة الدكتور <per role="counterpart|chair?" hon="سعادة; الدكتور">محمد السليطي</per> <event
            type="meeting|visit">سعادة</event> السيد <per role="visitor|counterpart" hon="سعادة; السيد">بيتر
            يانسن</per>.
            """,
            id="qatar-excellency",
        ),
        pytest.param(
            """
            قال الأب <per hon="الأب">طوني صقر</per> إن <said by="صقر">الكنيسة تستقبل الجميع</said>.
            """,
            id="lebanon-father",
        ),
        pytest.param(
            """
            قال الدكتور المهندس <per hon="الدكتور; المهندس">عبدي ورسمه</per> إن <said by="عبدي">الطرق ستفتح</said>.
            """,
            id="somalia-doctor-engineer",
        ),
        pytest.param(
            """
            قال <per hon="" title="">يوسف بوعلي</per> إن <said by="يوسف">الخدمة مجانية</said>.
            """,
            id="bahrain-no-honorific",
        ),
    ],
)
def test_honorifics_are_no_part_of_the_name(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            افتتح السفير <per role=opener title="نائب رئيس اللجنة">طارق العزبى</per>، نائب رئيس اللجنة، <event
            type=workshop>ورشة العمل</event>. وأضاف <per>العزبى</per> أن <said by="طارق العزبى">الدليل سيصدر
            قريبا</said>.
            """,
            id="egypt-surname-only",
        ),
        pytest.param(
            """
            تحدثت <per>سناء العلمي</per> عن <said by="سناء">الإطار القانوني للهجرة</said>. وقال <per>يوسف
            العلمي</per> إن <said by="يوسف العلمي">التطبيق ما زال بطيئا</said>.
            """,
            id="morocco-two-with-one-surname",
        ),
        pytest.param(
            """
            قال <per>خالد بن سعود آل ثاني</per> إن <said by="خالد">القانون واضح</said>. وشدد <per>آل ثاني</per> على
            أن <said by="خالد">العقوبات رادعة</said>.
            """,
            id="kuwait-tribal-al",
        ),
    ],
)
def test_a_later_surname_or_fuller_name_is_the_same_person(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            حضر <event type=ceremony>الحفل</event> <per role=attendee title="">سمير الرفاعي</per>، ومدير المعهد <per
            role=attendee title="مدير المعهد">زياد الخطيب</per>.
            """,
            id="jordan-post-between-two-people",
        ),
        pytest.param(
            """
            قال <per title="">رامي حمدان</per> إن <said by="رامي">مدير المعهد وعد بالحل</said>.
            """,
            id="palestine-post-without-holder",
        ),
        pytest.param(
            """
            قال <per title="" of="">هلال البوسعيدي</per> إن <said by="هلال"><org>وزارة العمل</org> تدرس
            الطلبات</said>.
            """,
            id="oman-body-in-next-clause",
        ),
    ],
)
def test_a_post_belongs_to_the_person_that_nothing_separates_from_it(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            قال الدكتور <per hon="الدكتور" title="أستاذ القانون الجنائى" of="جامعة طنطا">رمزى عوض</per>، أستاذ
            القانون الجنائى ب<org>جامعة طنطا</org>، إن <said by="رمزى">التشريع متطور</said>.
            """,
            id="egypt-professor-of-faculty",
        ),
        pytest.param(
            """
            قالت منسقة المشروع في <org>مركز شؤون المرأة</org> <per title="منسقة المشروع" of="مركز شؤون المرأة">ريم
            النيرب</per> إن <said by="ريم"> المتدربات متحمسات</said>.
            """,
            id="palestine-coordinator-at",
        ),
        pytest.param(
            """
            قال مدير الإدارة العامة للطفولة الأستاذ <per hon="الأستاذ" title="مدير الإدارة العامة للطفولة">ياسر
            شلبي</per> إن <said by="ياسر">العمل جار</said> .
            """,
            id="sudan-two-people-two-posts",
        ),
    ],
)
def test_posts_in_the_words_of_many_newsrooms(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            أوضح <per title="مدير عام الهجرة">عبد الله القاضي</per> مدير عام الهجرة أن <said by="القاضي">العبور
            تراجع</said>.
            """,
            id="yemen-surname-qadi",
        ),
    ],
)
def test_a_surname_that_is_a_title_elsewhere(release: str) -> None:
    check(release)
