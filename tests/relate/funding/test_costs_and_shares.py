"""Costs and who bears them, a sum before its payer, a phase of a project, papers that are presented."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            وناهزت كلفة المعدات 310 آلاف دولار، منها 190 ألف دولار وفّرها <org funds="المعدات"
            amount="190000 USD">البنك التونسي للتضامن</org> في شكل قروض، و120 ألف دولار هبة من <org funds="المعدات"
            amount="120000 USD">هيئة الأمم المتحدة للمرأة</org>.
            """,
            id="kasserine-each-its-sum",
        ),
        pytest.param(
            """
            وبلغت كلفة الأشغال، التي غطتها <org funds="الأشغال" amount="1300000 USD">الوكالة الإيطالية للتعاون</org>
            بالكامل، 1.3 مليون دولار.
            """,
            id="ubari-the-costs-of-the-works",
        ),
        pytest.param(
            """
            واستمع إلى شرح عن المرحلة الثانية من المشروع المقرر أن تبدأ بعد العيد بتمويل من <org
            funds="المرحلة الثانية من المشروع">بيت الزكاة الكويتي</org>.
            """,
            id="marib-a-phase-of-the-project",
        ),
        pytest.param(
            """
            وأضاف أن <org funds="شمال البلاد" amount="45000000 USD">البنك الدولي</org> قدم 45 مليون دولار لفائدة شمال
            البلاد.
            """,
            id="rabat-for-the-north",
        ),
        pytest.param(
            """
            وتطرقت أوراق العمل المقدمة من <org>جامعة صحار</org> إلى ثلاثة محاور ضمن <prog>مشروع حماية العمال</prog>.
            """,
            id="sohar-papers",
        ),
        pytest.param(
            """
            وهو شهادة معتمدة في مجال نمو الطفل مقدمة من <org>جمعية وطنية</org> ضمن <prog>برنامج الرعاية</prog>.
            """,
            id="cairo-a-certificate",
        ),
        pytest.param(
            """
            وأكد الممثل المقيم أن <loc funds="البرنامج" amount="3000000 EUR">إيطاليا</loc> من كبار الممولين للبرنامج، إذ
            ساهمت بثلاثة ملايين يورو.
            """,
            id="rome-a-donor-that-gave",
        ),
        pytest.param(
            """
            وشكر الحاضرون <loc>ألمانيا</loc>، حيث قدمت الوزارة شرحا عن المشروع البالغة كلفته مليون يورو.
            """,
            id="berlin-somebody-else-explains",
        ),
        pytest.param(
            """
            سلّمت <org>مفوضية اللاجئين</org> إدارة السجون 20 جهاز حاسوب ممولة من <org funds="20 جهاز حاسوب">الاتحاد
            الأوروبي</org>.
            """,
            id="khartoum-computers-financed",
        ),
        pytest.param(
            """
            كما تكفلت <org funds="سفر العائدين">المنظمة الدولية للهجرة</org> بمصاريف سفر العائدين وقدمت
            لهم المأوى.
            """,
            id="tunis-costs-end-before-the-next-verb",
        ),
        pytest.param(
            """
            وأوضح أن المشروع ممول بنسبة 60% من <org funds="المشروع">الاتحاد الأوروبي</org> والباقي من ميزانية الوزارة.
            """,
            id="sfax-by-per-cent",
        ),
        pytest.param(
            """
            ويموّل <org funds="المشروع">الاتحاد الأوروبي</org> 60% من كلفة المشروع.
            """,
            id="sfax-per-cent-of-the-costs",
        ),
        pytest.param(
            """
            وارتفع عدد المستفيدين بنسبة 60% من <loc>تونس</loc> وحدها.
            """,
            id="sfax-per-cent-of-people",
        ),
        pytest.param(
            """
            وتقوم <loc funds="مشاريع في عدة قطاعات">إيطاليا</loc> من خلال المنظمات غير الحكومية بتمويل وتنفيذ مشاريع
            في عدة قطاعات بينها الزراعة.
            """,
            id="rome-finances-and-carries-out",
        ),
        pytest.param(
            """
            وهي معدات طبية مقدمة من <org funds="معدات طبية">جمعية وطنية</org>.
            """,
            id="cairo-equipment",
        ),
    ],
)
def test_costs(release: str) -> None:
    check(release)
