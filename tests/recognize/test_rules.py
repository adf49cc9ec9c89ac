"""The rule recogniser: names by titles, head nouns, name lists and quotation marks."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from atip_extract import Extractor
from atip_extract.annotations import Mention
from atip_extract.recognize.patterns import find_quoted_names, find_venues
from atip_extract.recognize.rules import RuleEngine
from atip_extract.recognize.titles import find_titles
from atip_extract.recognize.wordlists import load_wordlists

LISTS = load_wordlists()


@pytest.fixture
def nlp(extractor: Extractor) -> Callable[[str], Doc]:
    """Texts as the recognisers get them: tokens and sentences, nothing named."""

    def read(text: str) -> Doc:
        doc = extractor.nlp.make_doc(text)
        for stage in ("atip_normalize", "atip_sentences"):
            doc = extractor.nlp.get_pipe(stage)(doc)
        return doc

    return read


def named(doc: Doc, mentions: list[Mention]) -> list[tuple[str, str]]:
    return [(doc[m.start : m.end].text, m.label.value) for m in mentions]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("تنفذها المنظمة الدولية للهجرة مع جمعية قرى الأطفال", ["المنظمة الدولية للهجرة", "جمعية قرى الأطفال"]),
        ("أصدرت وزارة العمل والشؤون الاجتماعية بيانا", ["وزارة العمل والشؤون الاجتماعية"]),
        ("اجتمعت وزارة العدل ووزارة الداخلية", ["وزارة العدل", "وزارة الداخلية"]),
        ("دراسة المركز الوطني للبحوث التربوية والتنمية في القاهرة", ["المركز الوطني للبحوث التربوية والتنمية"]),
        ("قال مكتب الأمم المتحدة المعني بالمخدرات والجريمة", ["مكتب الأمم المتحدة المعني بالمخدرات والجريمة"]),
        ("نظم مركز «كفى» لقاء", ["مركز «كفى»"]),
        ("في مراكز إيواء الضحايا", []),
        ("قالت الوزارة إن العمل بدأ", []),
        ("عمل مهم وخطوة أولى", []),
    ],
)
def test_organizations_by_their_head_noun(nlp: Callable[[str], Doc], text: str, bodies: list[str]) -> None:
    doc = nlp(text)
    found = named(doc, RuleEngine().recognize([doc])[0])
    assert [name for name, label in found if label == "organization"] == bodies


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("قالت الدكتورة منى أبو سريع إن", ["منى أبو سريع"]),
        ("قال السيد عبد القادر أبو زيد إن", ["عبد القادر أبو زيد"]),
        ("حضر الشيخ خالد بن سعود آل ثاني الحفل", ["خالد بن سعود آل ثاني"]),
        ("تحدثت ماري كلير دوبون عن الحماية", ["ماري كلير دوبون"]),
        ("قال مدير عام وزارة العدل أحمد ياسين", ["أحمد ياسين"]),
        ("أمل كبير في مستقبل أفضل", []),
        ("قال المتحدث إن السلام ممكن", []),
    ],
)
def test_people_by_titles_and_known_names(nlp: Callable[[str], Doc], text: str, people: list[str]) -> None:
    doc = nlp(text)
    found = named(doc, RuleEngine().recognize([doc])[0])
    assert [name for name, label in found if label == "person"] == people


def test_a_numbered_law_is_a_document(nlp: Callable[[str], Doc]) -> None:
    doc = nlp("بموجب القانون رقم 64 لسنة 2010 بشأن الاتجار")
    assert ("القانون رقم 64 لسنة 2010", "document") in named(doc, RuleEngine().recognize([doc])[0])


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("مديرة إدارة التعاون الدولي", [("مديرة إدارة التعاون الدولي", "position")]),
        ("وزيرة التنمية الاجتماعية والأسرة", [("وزيرة التنمية الاجتماعية والأسرة", "position")]),
        (
            "معالي وزير العدل الدكتور سامر",
            [("معالي", "honorific"), ("وزير العدل", "position"), ("الدكتور", "honorific")],
        ),
        ("نائب رئيس اللجنة", [("نائب رئيس اللجنة", "position")]),
        (
            "مساعد وزير الخارجية ورئيس اللجنة",
            [("مساعد وزير الخارجية", "position"), ("رئيس اللجنة", "position")],
        ),
        ("الأمين العام للمجلس", [("الأمين العام للمجلس", "position")]),
        ("وتحدث ممثلها في الحفل", [("ممثلها", "position")]),
        ("أقيم الحفل في الفندق", []),
    ],
)
def test_honorifics_and_posts(nlp: Callable[[str], Doc], text: str, titles: list[tuple[str, str]]) -> None:
    doc = nlp(text)
    assert named(doc, find_titles(doc, LISTS)) == titles


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("أطلق مشروع «بيوت آمنة» أمس", [("بيوت آمنة", "programme")]),
        ("أطلق برنامج (عدالة صديقة للطفل) أمس", [("عدالة صديقة للطفل", "programme")]),
        ('أطلقت مبادرة "نور" أمس', [("نور", "programme")]),
        ("عقدت دورة تدريبية بعنوان «مؤشرات الخطر» أمس", [("مؤشرات الخطر", "event_name")]),
        ("اختتم ملتقى «أسرة آمنة» أمس", [("أسرة آمنة", "event_name")]),
        ("قال إن «القانون وحده لا يكفي» أمس", []),
        ("وصفها بأنها «عبودية حديثة» أمس", []),
        ("حضر «الجميع» أمس", []),
    ],
)
def test_quoted_names_by_their_noun(nlp: Callable[[str], Doc], text: str, names: list[tuple[str, str]]) -> None:
    doc = nlp(text)
    assert named(doc, find_quoted_names(doc, LISTS)) == names


@pytest.mark.parametrize(
    ("text", "venues"),
    [
        ("أقيم الحفل في قاعة الإمام الهادي بصنعاء", ["قاعة الإمام الهادي"]),
        ("عقدت الندوة بفندق «بارسيلو» أمس", ["فندق «بارسيلو»"]),
        ("زار الوفد مخيم الزعتري", ["مخيم الزعتري"]),
        ("انعقد اللقاء في قصر المؤتمرات بنواكشوط", ["قصر المؤتمرات"]),
        ("نزلوا في فندق في عمان", []),
    ],
)
def test_venues_by_their_noun(nlp: Callable[[str], Doc], text: str, venues: list[str]) -> None:
    doc = nlp(text)
    assert [name for name, _ in named(doc, find_venues(doc, LISTS))] == venues


def test_no_name_begins_with_a_proclitic_or_crosses_a_sentence(nlp: Callable[[str], Doc]) -> None:
    doc = nlp("اجتمع بوزارة العدل. وحضر الدكتور سامر الخطيب. المنظمة الدولية للهجرة تدعم.")
    starts = {s.start for s in doc.sents}
    for mention in RuleEngine().recognize([doc])[0]:
        assert doc[mention.start].text not in ("و", "ب", "ل")
        assert not any(t in starts for t in range(mention.start + 1, mention.end))


def test_docs_come_back_in_their_order(nlp: Callable[[str], Doc]) -> None:
    docs = [nlp("قالت وزارة العدل"), nlp("لا شيء هنا"), nlp("قال الدكتور سامر الخطيب")]
    assert [len(found) for found in RuleEngine().recognize(docs)] == [1, 0, 1]
