"""Who gives by an order, through a spokesman or from now on, and thanks that tell of no money."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            وجه حضرة صاحب الجلالة الملك <per funds="مساعدة اللاجئين السوريين" amount="20000000 USD">حمد بن عيسى</per>
            بتخصيص 20 مليون دولار أمريكي لمساعدة اللاجئين السوريين جراء أوضاعهم الصعبة.
            """,
            id="bahrain-the-king-directs",
        ),
        pytest.param(
            """
            أعلن جلالة السلطان <per funds="إغاثة المتضررين" amount="5000000 USD" status=pledged>هيثم بن طارق</per> <said
            by="هيثم بن طارق">تخصيص 5 ملايين دولار لإغاثة المتضررين</said>.
            """,
            id="oman-the-sultan-announces",
        ),
        pytest.param(
            """
            وجه الشيخ <per>علي الخطيب</per> كلمة إلى الحضور، وقدر تكلفة البناء بخمسة ملايين دولار لدعم الأسر.
            """,
            id="lebanon-a-sheikh-speaks",
        ),
        pytest.param(
            """
            أمر الملك <per>عبد الله الثاني</per> بتشكيل لجنة لمتابعة الأضرار التي تبلغ كلفتها خمسة ملايين دولار.
            """,
            id="jordan-no-gift-is-ordered",
        ),
        pytest.param(
            """
            وجه سمو الأمير <per>فيصل بن خالد</per> بتقديم الدعم لأسر الضحايا والتحقيق في الحادث الذي بلغت خسائره مليوني
            دولار.
            """,
            id="abha-the-sum-is-of-the-damage",
        ),
        pytest.param(
            """
            وتسلمت <org>النيابة العامة</org> من <org>مكتب مكافحة الفساد</org> ملفات تخص اختلاس 5 ملايين دولار.
            """,
            id="baghdad-files-are-no-gift",
        ),
        pytest.param(
            """
            أعلن الناطق باسم <org funds="إغاثة النازحين" amount="2000000 USD" status=pledged>وزارة الهجرة</org>،
            <per>علي عباس</per>، <said by="علي عباس">تخصيص مليوني دولار لإغاثة النازحين</said>.
            """,
            id="iraq-spokesman",
        ),
        pytest.param(
            """
            بدأت <org funds="طلبة الطب">مؤسسة سند</org> بصرف منح شهرية لطلبة الطب.
            """,
            id="gaza-begins-to-pay-out",
        ),
        pytest.param(
            """
            أعلنت <org funds="الطلبة المستفيدين" status=pledged>مؤسسة سند</org> عن بدء صرف المنح الدراسية للطلبة
            المستفيدين.
            """,
            id="istanbul-announces-that-it-pays-out",
        ),
        pytest.param(
            """
            وذكر مدير البعثة أن <org funds="التعليم في السودان">الاتحاد الأوروبي</org> خصّص موارد مالية لدعم التعليم في
            السودان.
            """,
            id="khartoum-means-in-money",
        ),
        pytest.param(
            """
            خصصت <org>وزارة التربية</org> موارد بشرية كبيرة لدعم التعليم في السودان.
            """,
            id="khartoum-means-that-are-people",
        ),
        pytest.param(
            """
            وأضاف أن <loc funds="شمال سوريا" amount="45000000 USD">واشنطن</loc> قدمت أكثر من 45 مليون دولار لفائدة شمال
            سوريا.
            """,
            id="marrakech-a-capital-gives",
        ),
        pytest.param(
            """
            وأضاف أن <loc>بغداد</loc> قدمت شكوى إلى <org>مجلس الأمن</org> بشأن 45 مليون دولار.
            """,
            id="new-york-a-capital-complains",
        ),
        pytest.param(
            """
            تتضمن الاتفاقية منحة من <org funds="تمويل المرحلة الثانية" amount="6000000 EUR">الاتحاد الأوروبي</org> بقيمة
            6 ملايين يورو لتمويل المرحلة الثانية من <prog>مشروع دعم المدارس</prog>.
            """,
            id="amman-no-project-pays-for-its-second-phase",
        ),
        pytest.param(
            """
            بدأت <org>وزارة الصحة</org> بتقديم الخدمات الطبية للنازحين.
            """,
            id="aden-services-are-no-money",
        ),
    ],
)
def test_givers(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            وثمّن الوزير الدعم المقدم من <org>الاتحاد الأوروبي</org> و<org>منظمة اليونيسف</org> لبرامج حماية الطفل.
            """,
            id="yemen-thanks-only",
        ),
        pytest.param(
            """
            وعبّر المدير عن شكره للدعم المستمر المقدم من <org>وكالة الغوث</org> للمدارس.
            """,
            id="jordan-thanks-as-a-noun",
        ),
        pytest.param(
            """
            وثمنت الوزارة الدعم المالي المقدم من <org funds="برنامج حماية الطفل" amount="2000000 EUR">الاتحاد
            الأوروبي</org> ل<prog>برنامج حماية الطفل</prog> بقيمة مليوني يورو.
            """,
            id="tunisia-thanks-for-money",
        ),
        pytest.param(
            """
            وأشاد المحافظ بمشروع المياه الممول من <org funds="مشروع المياه">الاتحاد الأوروبي</org>.
            """,
            id="libya-praise-of-what-is-financed",
        ),
    ],
)
def test_thanks_alone_pay_nothing(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            وقال المتحدث إن المشروع نفذت المرحلة الأولى منه بمنحة من <org funds="المرحلة الأولى منه">الحكومة
            اليابانية</org>، مؤكدا أهمية المنحة التي أعلن عنها رئيس الوزراء خلال <event type=visit
            maybe>زيارة</event> إلى طوكيو.
            """,
            id="amman-announced-on-a-visit",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>وزارة العدل</org>، بتمويل من <org role=funder funds="the event">الاتحاد
            الأوروبي</org>، <event type=workshop>ورشة عمل</event> للقضاة.
            """,
            id="tunis-the-event-stands-behind",
        ),
    ],
)
def test_the_event_behind_the_cue(release: str) -> None:
    check(release)
