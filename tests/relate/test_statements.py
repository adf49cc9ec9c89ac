"""Statements: who said it, where it begins and ends, between quotation marks of every kind or reported."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            قالت <per>رضوى البحيرى</per>: «<said by="رضوى" quoted>لن نتهاون مع من يستغل طفلا</said>».
            """,
            id="egypt-guillemets",
        ),
        pytest.param(
            """
            وقال <per>جوزيف عون الله</per>: "<said by="جوزيف" quoted>الأرقام مخيفة ولا تعكس الواقع</said>".
            """,
            id="lebanon-straight",
        ),
        pytest.param(
            """
            وأضاف <per>عبد الحق بنسودة</per> أن “<said by="عبد الحق" quoted>القانون وحده لا يكفي للحماية</said>”.
            """,
            id="morocco-curly",
        ),
        pytest.param(
            """
            وقال <per>سعد العبيدي</per> ان ((<said by="سعد">الضحايا يحتاجون الى رعاية طويلة</said>)).
            """,
            id="iraq-brackets",
        ),
    ],
)
def test_quotations_with_marks_of_every_kind(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            أوضح <per>عبدالله القرني</per> أن <said by="القرني">البرنامج يستهدف المناطق الحدودية في مرحلته
            الأولى</said>.
            """,
            id="saudi-reported",
        ),
        pytest.param(
            """
            أكد <per>نبيل السالمي</per> أن <said by="نبيل">عدد القضايا ارتفع</said>، مضيفا أن <said by="نبيل">أغلب
            الضحايا من النساء</said>.
            """,
            id="tunisia-participle-goes-on",
        ),
        pytest.param(
            """
            افتتح <per role=opener>هيثم الفايز</per> <event type=workshop>الورشة</event>، مؤكدا أن <said
            by="هيثم">العمل المشترك هو الطريق الوحيد</said>.
            """,
            id="jordan-participle-first",
        ),
        pytest.param(
            """
            قال <per>بدر الشطي</per> إن <said by="بدر">العقود موحدة</said>. ومن جهتها قالت <per>أنوار السعيد</per>
            إن <said by="أنوار">الشكاوى تعالج خلال أسبوع</said>.
            """,
            id="kuwait-two-speakers",
        ),
        pytest.param(
            """
            أشار <per>خليفة الكعبي</per> إلى أن <said by="خليفة">المراكز تستقبل البلاغات ليلا</said>، كما لفت إلى أن
            <said by="خليفة">الخط الساخن مجاني</said>.
            """,
            id="uae-as-clause-new-verb",
        ),
    ],
)
def test_reported_speech_ends_with_the_sentence_or_the_next_verb_of_saying(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            <per>سليمة حداد</per> أكدت أن <said by="سليمة">التكوين أولوية</said>.
            """,
            id="algeria-speaker-first",
        ),
        pytest.param(
            """
            ومن جانبه، وفى السياق ذاته، قال الدكتور <per>ياسر عبد الغنى</per> إن <said by="ياسر">العلاج مجانى
            للناجيات</said>.
            """,
            id="egypt-late-speaker",
        ),
        pytest.param(
            """
            «<said by="فاطمة" quoted>نحتاج إلى مأوى واحد على الأقل في كل مدينة</said>»، تقول <per>فاطمة
            الترهوني</per>.
            """,
            id="libya-quotation-then-speaker",
        ),
        pytest.param(
            """
            قال <per>إبراهيم كوكو</per> إن <said by="كوكو">الموسم جيد</said> . وأضاف أن <said by="كوكو">المساعدات
            ستصل قريبا</said> .
            """,
            id="sudan-pronoun-subject-is-the-last-person",
        ),
    ],
)
def test_the_speaker_may_come_first_or_late(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            شارك <per role=attendee>حمود الهنائي</per> في <event type=session name="العمل اللائق
            للجميع">ندوة</event> «العمل اللائق للجميع».
            """,
            id="oman-title-in-quotes",
        ),
        pytest.param(
            """
            تناول التقرير أوضاع العمال خلف الجدار، وأعدته <per>رغد مسلم</per>.
            """,
            id="palestine-discussed-topics",
        ),
        pytest.param("وصفت الصحف الظاهرة بأنها «عبودية حديثة».", id="qatar-statistics-between-marks"),
        pytest.param("أعلنت النتائج أمس في <loc>نواكشوط</loc>.", id="mauritania-announced-date-of-exams"),
    ],
)
def test_words_that_nobody_says_are_no_statement(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            قال <per>فيصل الجودر</per> إن <said by="فيصل"><org>وزارة الداخلية</org> درست الطلب</said>.
            """,
            id="bahrain-event-inside-speech",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>هيئة شؤون الإعاقة</org> <event type=workshop>ورشة</event>. وقالت <per
            role=speaker>هبة يوسف</per>: «<said by="هبة" quoted>نعمل دائما بالتعاون مع <org>بلدية
            مقديشو</org></said>».
            """,
            id="somalia-partner-inside-quotation",
        ),
    ],
)
def test_a_quotation_keeps_its_facts_to_itself(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            وأكدت الدكتورة <per>هالة عبد السلام</per>، خلال كلمتها، أن <said by="هالة">المجلس يعمل على حماية
            الأطفال</said>، مشيرة إلى أن <said by="هالة">الخط الساخن يعمل طوال اليوم</said>.
            """,
            id="egypt-two-verbs-one-speaker",
        ),
        pytest.param(
            """
            من جهته، قال مدير المركز <per>عاكف الجراح</per>، إن <said by="عاكف">النظام الجديد يحمي العاملين</said>،
            فيما بينت المحامية <per>لميس النبر</per> أن <said by="لميس">الشكاوى انخفضت</said>.
            """,
            id="jordan-turn-from-his-side",
        ),
        pytest.param(
            """
            وقالت <per>غنوة الأسمر</per>: "<said by="غنوة" quoted>القانون الحالي لا يحمي أحداً</said>". وختمت:
            "<said by="غنوة" quoted>نريد قانوناً عادلاً للجميع</said>".
            """,
            id="lebanon-colon-and-quotes",
        ),
        pytest.param(
            """
            وقال السيد <per>العمراني</per>، في تصريح للصحافة، إن <said by="العمراني">هذه المبادرة تروم تعزيز قدرات
            الفاعلين</said>.
            """,
            id="morocco-statement-to-the-press",
        ),
        pytest.param(
            """
            وذكر مدير الدائرة <per>عامر الحسيني</per> في بيان ان "<said by="عامر" quoted>اللجنة باشرت اعمالها في
            المحافظة</said>".
            """,
            id="iraq-quoted-in-statement",
        ),
        pytest.param(
            """
            ونوه الدكتور <per>عواد العواد</per> ب<said by="عواد">الدعم الذي تلقاه الهيئة من القيادة</said>.
            """,
            id="saudi-praised",
        ),
        pytest.param(
            """
            وشدد <per>محمد السعيدان</per> على <said by="محمد">ضرورة توحيد العقود وحفظ حقوق الطرفين</said>.
            """,
            id="kuwait-stressed-on",
        ),
    ],
)
def test_statements_in_whole_paragraphs(release: str) -> None:
    check(release)


def test_who_goes_somewhere_says_nothing() -> None:
    check(
        """
        تتوجه <per>ريهام البنا</per>، مساء اليوم الأحد، إلى جنيف تلبية لدعوة من المفوض السامي.
        """
    )
