"""Acts told by a noun with a possessive: «خلال لقائه», «لدى استقبالها», «جاء ذلك خلال ترؤسه»."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            أشاد وزير العدل المستشار <per role=counterpart>هشام الجوهري</per>، خلال <event type=meeting>لقائه</event>
            أمس الأربعاء السفيرة <per role=counterpart>إلين هوفمان</per>، <said by="هشام الجوهري">بجهود القضاة</said>.
            """,
            id="egypt-during-his-meeting",
        ),
        pytest.param(
            """
            ثمّن نائب الوزير <per role=counterpart>مازن الجنيد</per> <said by="مازن الجنيد">دعم المانحين للنازحين</said>.

            جاء ذلك خلال <event type=meeting>لقائه</event> رئيسة البعثة <per role=counterpart>كارين لودفيغ</per> لبحث
            أوجه التعاون.
            """,
            id="yemen-this-came-during-his-meeting",
        ),
        pytest.param(
            """
            بحث وكيل الوزارة <per role=counterpart>فارس العبيدي</per> ملف العودة الطوعية. جاء ذلك لدى <event
            type=meeting>استقباله</event> الممثلة المقيمة <per role="visitor|counterpart">سوزان كيلر</per>.
            """,
            id="iraq-on-receiving-her",
        ),
        pytest.param(
            """
            رحّبت الحكومة بالقرار. جاء ذلك خلال <event type=meeting>لقاء</event> وزير العمل <per
            role=counterpart>سالم باوزير</per> في <loc role=place>عدن</loc> بالمدير القطري للمنظمة <per
            role=counterpart>بيتر هولم</per>.
            """,
            id="yemen-meeting-of-one-with-another",
        ),
        pytest.param(
            """
            أكدت مولانا <per role=chair>هاجر الطيب</per> <said by="هاجر الطيب">اهتمام الدولة بالضحايا</said>. جاء ذلك
            خلال ترؤسها <event type=meeting>اجتماع</event> الخبراء أمس.
            """,
            id="sudan-this-came-while-she-chaired",
        ),
        pytest.param(
            """
            أكد الوزير <per role="opener|speaker">أحمد الحمادي</per>، خلال افتتاحه <event type=workshop>ورشة
            العمل</event>، <said by="أحمد الحمادي">أهمية التدريب</said>.
            """,
            id="uae-while-opening",
        ),
    ],
)
def test_who_acts_and_with_whom(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            قالت <per>ليلى بوعزيز</per> إن <said by="ليلى بوعزيز">المركز زاد من استقباله النساء في العام الماضي</said>.
            """,
            id="tunisia-receiving-is-no-meeting",
        ),
    ],
)
def test_no_act_where_none_is_told(release: str) -> None:
    check(release)
