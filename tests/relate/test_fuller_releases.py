"""Releases of several paragraphs, in the ways that ministries, societies and agencies of the region write them."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            ضمن فعاليات <event id=a type=campaign maybe>حملة</event> «طفولة بلا عمل»، نظّم <org role="organizer@b">اتحاد
            نقابات العمال</org> بالتعاون مع <org role="partner@b">مديرية العمل</org> <event id=b
            type=session>ندوة</event> في <loc role="place@b">السلمية</loc>، بحضور <group role="attendee@b">أعضاء
            المجلس</group> ورؤساء اللجان: م. <per role="attendee@b">بشار الصالح</per>، أ. <per role="attendee@b">ناديا
            عيسى</per>.

            وتميزت الندوة بكلمات لكل من الدكتور <per role="speaker@b">ياسر حمود</per> والمحامية <per
            role="speaker@b">رغد ديب</per>.
            """,
            id="syria-a-session-within-a-campaign",
        ),
        pytest.param(
            """
            <org role="organizer">مديرية التكوين</org> تختتم <event type=training>دورة تكوينية</event>

            اختتمت ب<loc role=place>ورقلة</loc> الدورة التكوينية التي أشرف على تأطيرها الأستاذ <per
            role=trainer>لمين بوعزة</per>. وجرى حفل الاختتام بإشراف الأمين العام للولاية <per role=opener>رضا
            مقراني</per>.

            وكان المشاركون قد تلقوا دروسا في حماية الأحداث.
            """,
            id="algeria-a-course-closes",
        ),
        pytest.param(
            """
            <event type=ceremony>تسلّمت</event> <org role=beneficiary>وزارة الشؤون الاجتماعية</org> سيارات إسعاف من <org
            role=counterpart funds="سيارات إسعاف" to="وزارة الشؤون الاجتماعية">هيئة الهلال الأخضر</org> في <loc
            role=place>نواذيبو</loc>.

            وحضر التسليم الوالي <per role=attendee>محمدو ولد اعل</per> والعمدة <per role=attendee>القاسم بلالي</per>.
            """,
            id="mauritania-ambulances",
        ),
        pytest.param(
            """
            برعاية السفيرة <per role=patron,attendee>نورا هيلستروم</per> وحضورها، أقامت <org role=organizer>جمعية
            حواء</org> <event type=session>ندوة</event> في <loc role=place>طرابلس</loc>.

            وأدار النقاش الإعلامي <per role=chair>وسام حداد</per>، وتحدث فيها كل من: القاضية <per
            role=speaker>ريتا الخوري</per>، والدكتور <per role=speaker>عمر ضناوي</per>.
            """,
            id="lebanon-under-patronage",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>كلية القانون</org> في <org role="organizer?">جامعة الرافدين</org> <event
            type=workshop name="العقد الإلكتروني">ورشة عمل</event> بعنوان "العقد الإلكتروني".

            وقدّم الورشة خبراء متخصصون، أ.م.د. <per role=trainer>ميثم الكعبي</per>، وم.م. <per role=trainer>دعاء
            الساعدي</per>.

            وهدفت الورشة إلى تعريف الطلبة بالقانون الصادر بتاريخ 4 نيسان 2019.
            """,
            id="iraq-a-faculty",
        ),
        pytest.param(
            """
            على هامش <event id=a type=forum maybe>المنتدى</event>، <event id=b type=meeting>التقى</event> وزير العمل
            <per role="counterpart@b">مشعل الدويش</per> الوزير <per role="counterpart@b">رافاييل كوستا</per>، وجرى خلال
            <event id=b>اللقاء</event> بحث حماية العمالة.
            """,
            id="kuwait-on-the-margin",
        ),
        pytest.param(
            """
            <org role=attendee>وقف الينابيع</org> يشارك في <event type=conference>مؤتمر</event> الإغاثة في <loc
            role=place>إسطنبول</loc>

            شارك <org>وقف الينابيع</org> في المؤتمر الذي نظمته <org role=organizer>رابطة الأوقاف</org> على مدى يومين،
            ومثله المدير <per role=representative>فؤاد العلبي</per>.
            """,
            id="turkey-a-foundation-takes-part",
        ),
        pytest.param(
            """
            انطلقت ب<loc role=place>مركز الخليج للمعارض والمؤتمرات</loc> <event type=conference status=ongoing
            name="">أعمال المؤتمر</event> الذي تنظمه <org role=organizer>جمعية المهندسين</org> بمشاركة <org
            role=attendee>بلدية ظفار</org>.

            وترأس وفد الدولة إلى المؤتمر الوكيل <per role=head_of_delegation>حمد المعمري</per>.
            """,
            id="oman-a-conference-opens",
        ),
    ],
)
def test_what_a_whole_release_says(release: str) -> None:
    check(release)
