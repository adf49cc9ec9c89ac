"""Who is named below a heading, or below a sentence that ends with a colon."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            عقد <org role=organizer>معهد الفرات للتنمية</org> <event type=forum>ملتقى</event> في <loc
            role=place>الموصل</loc>.

            وضمّ الملتقى نخبة من المتحدثين في شؤون الأسرة، وهم:

            - الدكتورة <per role=speaker>شذى الحمداني</per>، أستاذة علم الاجتماع

            - الأستاذ <per role=speaker>لؤي الطائي</per>، باحث قانوني
            """,
            id="iraq-a-sentence-and-they-are",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جمعية نساء الأطلس</org> <event type=training>دورة تكوينية</event> في <loc
            role=place>بني ملال</loc>.

            وسهر على إنجاح الدورة عدد من المؤطرين والمدربين، وهم:

            1. <per role=trainer>إكرام الصنهاجي</per>

            2. <per role=trainer>يونس أيت باها</per>
            """,
            id="morocco-trainers-by-number",
        ),
        pytest.param(
            """
            أقامت <org role=organizer>مؤسسة البحر الثقافية</org> <event type=session>ندوة</event> في <loc
            role=place>صور</loc>.

            المتحدثون:

            <per role=speaker>ريما دبوس</per>

            <per role=speaker>جهاد فرحات</per>
            """,
            id="lebanon-a-short-heading",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>لجنة السلم</org> <event type=meeting>اجتماعاً</event> في <loc
            role=place>الأبيض</loc>.

            وحضر الاجتماع عدد من المشاركين، وهم:

            - <per role=attendee>موسى هلالية</per>

            - <per role=attendee>زينب كباشي</per>
            """,
            id="sudan-attendees",
        ),
        pytest.param(
            """
            نظم <org role=organizer>ملتقى المرأة</org> <event type=session>ندوة</event> في <loc role=place>عتق</loc>.

            وأسماء المتحدثين هي التالية:

            <per role=speaker>وهيب المحضار</per>

            <per role=speaker>رضية باصمد</per>
            """,
            id="yemen-names-follow",
        ),
        pytest.param(
            """
            أقامت <org role=organizer>كلية الشرق</org> <event type=workshop>حلقة عمل</event> في <loc
            role=place>صحم</loc>.

            وشارك فيها نخبة من المحاضرين، وهم:

            - المهندس <per role=speaker>خميس السعيدي</per>

            - الدكتورة <per role=speaker>ميمونة الحارثي</per>
            """,
            id="oman-lecturers-and-they-are",
        ),
    ],
)
def test_those_who_are_named_below(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            عقد <org role=organizer>معهد الفرات للتنمية</org> <event type=forum>ملتقى</event> في <loc
            role=place>الموصل</loc>.

            وأوصى المتحدثون في ختام الملتقى بما يأتي:

            - <per>شذى الحمداني</per> تتولى متابعة التوصيات
            """,
            id="iraq-what-they-advised",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جامعة الزيتونة الحديثة</org> <event type=session>ندوة</event> في <loc
            role=place>القيروان</loc>.

            وتناول المشاركون في الندوة سيرة الرائدات من المدينة، وهن:

            توفيت <per>حليمة المنستيري</per> قبل قرن
            """,
            id="tunisia-those-spoken-of",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>رابطة الكتاب الشباب</org> <event type=session>ندوة</event> في <loc
            role=place>إربد</loc>.

            وقدمت الرابطة في ختام الندوة كتباً للرواد، وهم:

            <per>حسن العتوم</per>

            <per>منيرة الزعبي</per>
            """,
            id="jordan-nobody-who-took-part",
        ),
        pytest.param(
            """
            نظم <org role=organizer>مركز راشد</org> <event type=training>دورة تدريبية</event> في <loc
            role=place>كوستي</loc>.

            وطلب المدربون في نهاية الدورة ما يلي:

            <per>عثمان ميرغني</per> يعد التقرير
            """,
            id="sudan-what-the-trainers-asked",
        ),
    ],
)
def test_those_below_who_took_no_part(release: str) -> None:
    check(release)
