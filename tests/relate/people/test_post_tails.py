"""Posts that say where they are held and what for before the one who holds them is named."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check, check_people


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            قال المسؤول عن البرنامج في <loc>الأردن</loc> <per title="المسؤول">طارق الخضري</per> إن <said
            by="طارق">التسجيل مفتوح</said>.
            """,
            id="jordan: of what and where",
        ),
        pytest.param(
            """
            أكد أستاذ اللسانيات في قسم الآداب الشرقية الدكتور <per hon="الدكتور" title="أستاذ اللسانيات">وائل
            الحديدي</per> أن <said by="وائل">اللغة هوية</said>.
            """,
            id="jordan: in a department",
        ),
        pytest.param(
            """
            قالت منسقة البرنامج في شطر الطالبات الأستاذة <per hon="الأستاذة" title="منسقة البرنامج">هيا
            الدوسري</per> إن <said by="هيا">الإقبال كبير</said>.
            """,
            id="saudi: in a part of the college",
        ),
        pytest.param(
            """
            قال المشرف العام على شؤون الطلبة الدكتور <per hon="الدكتور" title="المشرف العام">بندر العنزي</per> إن <said
            by="بندر">الإقبال كبير</said>.
            """,
            id="saudi: over what",
        ),
        pytest.param(
            """
            قال نائب رئيس <org>مفوضية الواحة</org> المكلف بالهجرة، <per title="نائب رئيس" of="مفوضية الواحة">يان
            نوفاك</per>، إن <said by="نوفاك">التعاون مستمر</said>.
            """,
            id="morocco: in charge of what, before a comma",
        ),
        pytest.param(
            """
            قالت ممثلة <org>المركز الثقافي الروماني</org> و<org>السفارة الرومانية</org> <per title="ممثلة" of="المركز
            الثقافي الروماني">إيلينا بوبا</per> إن <said by="إيلينا">العمل مستمر</said>.
            """,
            id="lebanon: of two bodies",
        ),
        pytest.param(
            """
            قال ممثل <org>منظمة الواحة</org>، <nat>الأردني</nat> <per title="ممثل" of="منظمة الواحة">زياد
            الربضي</per>، إن <said by="زياد">العمل مستمر</said>.
            """,
            id="algeria: a comma and the nation",
        ),
    ],
)
def test_who_holds_it_is_named_behind_the_tail(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            <event type=meeting>استقبل</event> مدير المركز في مكتب الإدارة الدكتور <per hon="الدكتور" title=""
            role="visitor|counterpart|participant">سامر عواد</per>.
            """,
            id="who received is not who was received",
        ),
        pytest.param(
            """
            وودع مدير المركز في ختام اليوم الدكتور <per hon="الدكتور" title="">سامر عواد</per>.
            """,
            id="when it was said",
        ),
        pytest.param(
            """
            ساعد مدير المدرسة الذي رافق الدكتور <per hon="الدكتور" title="">سامر عواد</per> الطلبة.
            """,
            id="a clause",
        ),
    ],
)
def test_what_tells_of_something_else_is_no_tail(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            قال مدير الإغاثة الطبية <per title="مدير" of="الإغاثة الطبية الفلسطينية">سامر العواودة</per> إن <said
            by="سامر">العمل مستمر</said>. وتعمل <org>الإغاثة الطبية الفلسطينية</org> في القرى.
            """,
            id="palestine: a body by its first words",
        ),
        pytest.param(
            """
            قال منسق مشروع "<prog>مدارس بلا عنف</prog>" ب<org>منظمة الواحة</org> السيد <per hon="السيد"
            title="منسق مشروع" of="منظمة الواحة">موسى با</per> إن <said by="موسى">العمل مستمر</said>.
            """,
            id="mauritania: of a project at a body",
        ),
        pytest.param(
            """
            استمع الوكيل من مدير المشروع، أ. <per hon="أ." title="مدير المشروع" of="">سالم النهدي</per>، إلى شرح.
            """,
            id="yemen: who listened is not who explained",
        ),
        pytest.param(
            """
            قال نائب الرئيس لشؤون <loc>الشرق الأوسط</loc> و<loc>شمال أفريقيا</loc> <per title="نائب الرئيس لشؤون الشرق
            الأوسط وشمال أفريقيا">مارك بيلي</per> إن <said by="بيلي">العمل مستمر</said>.
            """,
            id="jordan: for two regions",
        ),
        pytest.param(
            """
            قال المكلف بتسيير أعمال <org>هيئة الواحة</org> <per title="المكلف بتسيير أعمال" of="هيئة الواحة">كمال
            العبيدي</per> إن <said by="كمال">العمل مستمر</said>.
            """,
            id="libya: who runs it meanwhile",
        ),
    ],
)
def test_posts_and_their_bodies(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            قال الأمير <per hon="الأمير" title="ولي العهد">سعود بن فهد</per>، ولي العهد، إن <said by="سعود">العمل
            مستمر</said>.
            """,
            id="saudi: an heir",
        ),
        pytest.param(
            """
            قال الرئيس <nat>الفرنسي</nat> <per title="الرئيس الفرنسي">بيار دوفال</per> إن <said by="دوفال">العمل
            مستمر</said>.
            """,
            id="egypt: a president of a nation",
        ),
        pytest.param(
            """
            قال الرئيس <per hon="الرئيس" title="">سالم المرزوقي</per> إن <said by="المرزوقي">العمل مستمر</said>.
            """,
            id="tunisia: a president alone",
        ),
    ],
)
def test_heads_of_state(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            ترأس الجلسة رئيس <org>المحكمة الإدارية</org> سابقا القاضي <per title="رئيس" of="المحكمة الإدارية">توفيق
            بوعزيز</per>.
            """,
            id="tunisia-formerly",
        ),
        pytest.param(
            """
            استقبلت الجمعية سفيرة <loc>السويد</loc> المعتمدة ب<loc>الجزائر</loc>، السيدة <per title="سفيرة">آنا
            ليند</per>.
            """,
            id="algeria-accredited",
        ),
        pytest.param(
            """
            وحضرت عضو <org>النيابة الجزائية</org> المتخصصة القاضية <per title="عضو" of="النيابة الجزائية">رنا
            الكثيري</per> الجلسة.
            """,
            id="yemen-an-adjective-that-the-name-left-out",
        ),
        pytest.param(
            """
            وتحدث رئيس قسم سيادة القانون في <org>بعثة السلام</org> السيد <per title="رئيس قسم سيادة القانون" of="بعثة
            السلام">كارل ويبر</per>.
            """,
            id="palestine-rule-of-law",
        ),
        pytest.param(
            """
            قال رئيس مجلس الإدارة <per title="رئيس مجلس الإدارة">سليم الخوري</per> إن الأرباح نمت.
            """,
            id="lebanon-a-board-is-of-the-title",
        ),
    ],
)
def test_what_stands_before_the_holder(release: str) -> None:
    check_people(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            تشرح <per title="موظفة حماية" of="جمعية المدى">ميرفت العلي</per>، التي تعمل موظفة حماية في <org>جمعية
            المدى</org>، أن العدد تراجع.
            """,
            id="works-as",
        ),
        pytest.param(
            """
            وأيدت الفكرة <per title="نائبة" of="برلمان الجزيرة">سعاد عبده</per>، وكانت يومها نائبة في <org>برلمان
            الجزيرة</org>.
            """,
            id="was-then",
        ),
        pytest.param(
            """
            اجتمع الوكيل برئيس <org>البعثة الأوروبية</org> السيد <per of="البعثة الأوروبية">أندرس ليند</per> ومستشارته
            القانونية <per title="مستشارته القانونية" of="البعثة الأوروبية">كارين هولم</per>.
            """,
            id="iraq-his-adviser",
        ),
        pytest.param(
            """
            حضر الوزير مرفوقا بالمستشارة السياسية <per title="المستشارة السياسية">إيلينا ماكي</per>.
            """,
            id="morocco-together-with",
        ),
    ],
)
def test_posts_told_by_a_verb_or_beside_another(release: str) -> None:
    check_people(release)
