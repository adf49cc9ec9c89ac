"""Bodies that a person leads, sits in or speaks for, where no post names them."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check_people


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            قضت <org>محكمة جنايات طنطا</org> برئاسة المستشار <per of="محكمة جنايات طنطا">شريف الألفي</per> وعضوية
            المستشارين <per of="محكمة جنايات طنطا">وائل منصور</per> و<per of="محكمة جنايات طنطا">هاني الديب</per>
            بالسجن على المتهمين.
            """,
            id="egypt-bench",
        ),
        pytest.param(
            """
            عقد <org>اتحاد التعاونيات</org> جلسة برئاسة <per of="">سامي الدوري</per>.
            """,
            id="iraq-a-sitting-is-no-bench",
        ),
    ],
)
def test_a_court_and_its_bench(release: str) -> None:
    check_people(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            تعمل <org>جمعية نساء الساحل</org>، التي أسستها قبل عامين <per of="جمعية نساء الساحل">ليلى
            الطرابلسي</per>، في الجنوب.
            """,
            id="tunisia-founder",
        ),
        pytest.param(
            """
            زار المركز وفد من <org>وزارة العدل القطرية</org> يرأسه <per of="وزارة العدل القطرية">حمد المري</per>.
            """,
            id="qatar-head-of-a-delegation",
        ),
        pytest.param(
            """
            وكانت كلمة ل<org>نقابة الممرضات</org> ألقتها <per of="نقابة الممرضات">رنا حداد</per>.
            """,
            id="lebanon-speech-of-a-body",
        ),
        pytest.param(
            """
            زارت <org>جمعية نساء الساحل</org> معرضا أقامته <per of="">ليلى الطرابلسي</per>.
            """,
            id="an-exhibition-is-no-body",
        ),
    ],
)
def test_who_leads_or_speaks_for_a_body(release: str) -> None:
    check_people(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            طالب الموقعون بفتح تحقيق مستقل. الإمضاءات: <org>رابطة حماية الطفولة</org> – عنها <per of="رابطة حماية
            الطفولة">سنية بن عامر</per>
            """,
            id="tunisia-under-a-declaration",
        ),
        pytest.param(
            """
            ومن جانب <org>غرفة صناعة عمان</org> شارك مدير التدريب <per title="مدير التدريب" of="غرفة صناعة عمان">عمر
            الشوبكي</per> ومسؤولة الإعلام <per title="مسؤولة الإعلام" of="غرفة صناعة عمان">هبة العزة</per>.
            """,
            id="jordan-from-the-side-of",
        ),
    ],
)
def test_whose_side_a_person_is_on(release: str) -> None:
    check_people(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            ترأست الجلسة د. <per of="جامعة البلقاء">سوسن العمري</per> (<org>جامعة البلقاء</org>)، وقدمت <per of="كلية
            الحقوق" title="عميدة">نهى سالم</per> (عميدة <org>كلية الحقوق</org>) ورقة.
            """,
            id="jordan-in-brackets",
        ),
        pytest.param(
            """
            انطلقت الحملة أمس. للاستفسار:

            <per title="مسؤولة الإعلام" of="صندوق تنمية المرأة">منى القاضي</per>، مسؤولة الإعلام، <org>صندوق تنمية
            المرأة</org> - 0100 200 300
            """,
            id="egypt-contact-line",
        ),
        pytest.param(
            """
            شددت <per of="رابطة الأسرة">عيشة منت أحمد</per> عن <org>رابطة الأسرة</org> على التكوين، وتحدث <per
            of="">محمد الأمين</per> عن <org>رابطة الأسرة</org>.
            """,
            id="mauritania-for-and-about",
        ),
        pytest.param(
            """
            فازت الصحفية <per of="صدى الجنوب">هدى العبدلي</per> من صحيفة «<org>صدى الجنوب</org>» بالجائزة.
            """,
            id="yemen-from-a-paper",
        ),
    ],
)
def test_bodies_behind_a_name(release: str) -> None:
    check_people(release)
