"""Promises, decisions and requests: who has promised to pay, who is asked to, and what promises nothing."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            تعهد <org funds="إعادة إعمار المدارس" amount="12000000 EUR" status=pledged>الاتحاد الأوروبي</org> بتقديم
            12 مليون يورو لإعادة إعمار المدارس.
            """,
            id="oman-eu-will-give",
        ),
        pytest.param(
            """
            وكانت <loc funds="برنامج دعم اللاجئين" amount="3000000 USD" status=pledged>كندا</loc> قد أعلنت عن تقديم
            3 ملايين دولار لدعم <prog>برنامج دعم اللاجئين</prog>.
            """,
            id="kuwait-had-announced",
        ),
        pytest.param(
            """
            أعلنت <org funds="برنامج الأغذية العالمي" amount="15000000 USD" to="برنامج الأغذية العالمي"
            status=pledged>الحكومة الأسترالية</org> عن تمويلها ل<org>برنامج الأغذية العالمي</org> بمبلغ 15 مليون
            دولار.
            """,
            id="yemen-financing-her",
        ),
        pytest.param(
            """
            التزمت <loc funds="ترميم المشافي" amount="2000000 EUR" status=pledged>النرويج</loc> بدفع مليوني يورو
            لترميم المشافي.
            """,
            id="syria-committed",
        ),
        pytest.param(
            """
            تعهدت <loc funds="دعم المدارس الرسمية" amount="5000000 EUR" status=pledged>إيطاليا</loc> بتقديم 5 ملايين
            يورو لدعم المدارس الرسمية.
            """,
            id="lebanon-pledged",
        ),
    ],
)
def test_promises_of_money(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            أعلنت <org>وزارة الزراعة</org> خسائر بقيمة 10 ملايين دولار في محصول القطن.
            """,
            id="egypt-announced-damage",
        ),
        pytest.param(
            """
            أعلنت <org>وزارة المالية</org> منح تراخيص بقيمة 10 ملايين دولار لشركات محلية.
            """,
            id="oman-granted-licences",
        ),
        pytest.param(
            """
            أعلنت <org>هيئة الجمارك</org> ضبط بضائع بقيمة 5 ملايين دينار عراقي.
            """,
            id="iraq-announced-seizure",
        ),
    ],
)
def test_announcements_that_promise_nothing(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param("تحتاج <org>منظمة الصحة العالمية</org> إلى 5 ملايين دولار لدعم المستشفيات.", id="yemen-needs"),
        pytest.param(
            """
            ناشدت <org>مفوضية اللاجئين</org> المانحين تقديم 20 مليون دولار لتمويل الاستجابة.
            """,
            id="sudan-appeals",
        ),
        pytest.param("دعت <org>جمعية كفى</org> إلى تخصيص 3 ملايين دولار لحماية النساء.", id="lebanon-called-on"),
        pytest.param("طلبت <org>وزارة الصحة</org> من المانحين منحة بقيمة مليون دولار.", id="somalia-asked"),
    ],
)
def test_money_that_is_asked_for_is_not_given(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            وافق <org funds="توسيع شبكة الأمان" amount="90000000 USD" to="الأردن">البنك الدولي</org> على منح
            <loc>الأردن</loc> قرضا بقيمة 90 مليون دولار بهدف توسيع شبكة الأمان.
            """,
            id="jordan-bank-approved",
        ),
        pytest.param(
            """
            صادق مجلس إدارة <org funds="تمويل محطات المياه" amount="60000000 EUR" to="تونس">البنك الأفريقي
            للتنمية</org>، مساء الثلاثاء، على منح <loc>تونس</loc> قرضا بقيمة 60 مليون يورو لتمويل محطات المياه.
            """,
            id="tunisia-board-of-the-bank",
        ),
        pytest.param(
            """
            قررت <org funds="مساعدة العائدين" amount="7000000 USD" status=pledged>الحكومة الكورية</org> تقديم منحة
            قدرها 7 ملايين دولار لمساعدة العائدين في <loc>حلب</loc>.
            """,
            id="syria-decided",
        ),
        pytest.param(
            """
            اعتمدت <org funds="دعم الصيادين" amount="3000000 OMR">وزارة المالية</org> حزمة تمويلية إضافية بقيمة 3
            ملايين ريال عماني، لدعم الصيادين.
            """,
            id="oman-package",
        ),
        pytest.param(
            """
            قرر <org funds="إيواء المتضررين" amount="4000000 SDG" status=pledged>مجلس الوزراء</org> تخصيص 4 ملايين
            جنيه سوداني لإيواء المتضررين من السيول.
            """,
            id="sudan-board-of-ministers",
        ),
        pytest.param(
            """
            أعلن <org funds="تعليم الأطفال" status=pledged>الاتحاد الأوروبي</org>، الخميس 4 مايو 2023، عن تخصيص دعم
            مالي إضافي لصالح تعليم الأطفال النازحين.
            """,
            id="palestine-without-a-sum",
        ),
        pytest.param(
            """
            وأعلنت <loc funds="المساعدات الغذائية" amount="30000000 EUR" status=pledged>ألمانيا</loc> عن نحو 30
            مليون يورو للمساعدات الغذائية.
            """,
            id="yemen-sum-behind-the-verb",
        ),
        pytest.param(
            """
            وأضافت الوكالة أن <loc funds="لبنان" amount="6000000 USD" to="لبنان" status=pledged>النرويج</loc> بدورها
            تعهدت بمنح <loc>لبنان</loc> 6 ملايين دولار.
            """,
            id="lebanon-which-in-turn",
        ),
    ],
)
def test_decisions_to_pay(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            أعلن <org>الهلال الأحمر العراقي</org> تلقيه مساهمة من <org funds="مخيمات النازحين" amount="800000
            USD">الحكومة النمساوية</org> بقيمة 800 ألف دولار لصالح مخيمات النازحين.
            """,
            id="iraq-announces-that-it-received",
        ),
        pytest.param(
            """
            وافق <org>مجلس النواب</org> على اتفاقية بشأن قرض بقيمة 50 مليون يورو لتمويل القطارات.
            """,
            id="egypt-cabinet-approves-a-loan",
        ),
        pytest.param(
            """
            أعلن <org>بنك الطعام</org> عن تبرع <loc funds="دعم المطابخ" amount="2000000 USD">أستراليا</loc> بمبلغ
            مليوني دولار لدعم المطابخ.
            """,
            id="jordan-announces-anothers-gift",
        ),
        pytest.param(
            """
            أعلنت <org>منظمة الأمم المتحدة للطفولة</org> أن <loc funds="دعم الرعاية الصحية" amount="300000
            EUR">فرنسا</loc> تساهم بمبلغ 300000 يورو لدعم الرعاية الصحية.
            """,
            id="libya-announces-that-another-gives",
        ),
    ],
)
def test_who_announces_or_approves_does_not_always_pay(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            طلبت <org>الحكومة التونسية</org> من <org funds="تمويل برنامج الإصلاح" amount="200000000 USD" to="الحكومة
            التونسية" status=requested>البنك الدولي</org> قرضا بقيمة 200 مليون دولار لتمويل برنامج الإصلاح.
            """,
            id="tunisia-asked-the-bank",
        ),
        pytest.param(
            """
            ناشدت <org>بلدية عرسال</org> <org funds="ترميم شبكة المياه" amount="2000000 EUR" to="بلدية عرسال"
            status=requested>الاتحاد الأوروبي</org> تقديم مليوني يورو لترميم شبكة المياه.
            """,
            id="lebanon-appealed-to-the-eu",
        ),
        pytest.param(
            """
            دعت <org>منظمة رعاية الطفولة</org> <loc funds="شراء الأدوية" amount="9000000 USD" to="منظمة رعاية
            الطفولة" status=requested>بريطانيا</loc> إلى تخصيص 9 ملايين دولار لشراء الأدوية.
            """,
            id="sudan-called-on-a-country",
        ),
    ],
)
def test_whoever_is_asked_by_name_is_requested_to_pay(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            تتطلب خطة الاستجابة 3 مليارات دولار، لم يمول منها سوى 20 في المئة.
            """,
            id="yemen-plan-needs",
        ),
        pytest.param(
            """
            يسعى <org>برنامج الأغذية العالمي</org> إلى جمع 100 مليون دولار لمساعدة الرعاة.
            """,
            id="somalia-seeks-to-collect",
        ),
        pytest.param(
            """
            طلبت <org>وزارة الهجرة</org> من <org>بعثة الأمم المتحدة</org> خرائط المخيمات.
            """,
            id="iraq-asked-for-a-meeting",
        ),
        pytest.param(
            """
            هناك حاجة إلى تمويل لا يقل عن 700 مليون دولار، بحسب <org>مفوضية اللاجئين</org>.
            """,
            id="syria-need-of-money",
        ),
    ],
)
def test_needs_and_appeals_to_nobody_by_name_are_no_funding(release: str) -> None:
    check(release)
