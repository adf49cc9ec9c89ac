"""The relation heads: what is used computes what is learned; what an annotated release teaches."""

from __future__ import annotations

import importlib
import random
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

import numpy as np
import pytest

from atip_extract.annotations import WordReadings
from atip_extract.records import ParticipantRole
from atip_extract.relate.learned.heads import Heads
from atip_extract.relate.learned.labels import (
    ATTENDANCE,
    CHOICE_ROWS,
    DATE,
    FIELDS,
    HEADCOUNT,
    KINDS,
    LABELS,
    MONEY,
    PAY_KINDS,
    PAY_LABELS,
    ROLES,
    SAME,
    TAKEN_UP,
    WAYS,
    gap_classes,
    way_classes,
)

sys.path.insert(0, str(Path(__file__).parents[2] / "training"))
documents: Any = importlib.import_module("documents")
releases: Any = importlib.import_module("releases")

RELEASE = """country: tn
shape: workshop
---
<LOC l1>صفاقس</LOC> - نظمت <ORG o1>جمعية نبض</ORG> يوم <DATE>4 مارس 2024</DATE> ورشة مع <ORG o2>بلدية صفاقس</ORG>.
وحضر الورشة <NUM>40</NUM> معلما و<OCC>مدير</OCC> <ORG o3>المعهد</ORG> <PER p1>سامي بن عروس</PER>.
وتكفل <ORG o4>بنك الساحل</ORG> بمقاعد المعهد (<MONEY>9000 دينار</MONEY>) وحافلة.
---
people:
  p1: {position: [مدير], organization: o3}
events:
  - type: [workshop, training]
    at: ["ورشة مع", "الورشة"]
    dates: [2024-03-04]
    places: [l1]
    organizers: [o1]
    partners: [o2]
    participants: [{who: p1, role: [attendee, speaker]}]
    attendance: {total: 40}
    may: {participants: [o3]}
funding:
  - {funder: o4, object: [مقاعد المعهد], recipient: o3, amount: 9000 TND}
optional_funding:
  - {funder: o4, object: [حافلة]}
"""


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> Any:
    path = tmp_path_factory.mktemp("releases") / "tn-98.txt"
    path.write_text(RELEASE, encoding="utf-8")
    return documents.document(releases.read(path))


def test_things_anchors_and_sentences(document: Any) -> None:
    named = [[" ".join(document.words[a:b]) for a, b in t.mentions] for t in document.things]
    assert ["صفاقس"] in named and ["4 مارس 2024"] in [[n[0].removeprefix("يوم ")] for n in named]
    assert [document.words[a] for a in document.anchors[0]] == ["ورشة", "الورشة"]
    assert document.sentences == [2, 12, 10, 11]  # the dateline is one by itself, as at use
    assert sum(document.sentences) == len(document.words)
    assert len(document.tags) == len(document.words)


def test_parts_are_asked_for_denied_or_left_open(document: Any) -> None:
    def part(word: str, label: str) -> int:
        row = next(k for k, t in enumerate(document.things) if document.words[t.mentions[0][0]] == word)
        return int(document.parts[0, row, LABELS.index(label)])

    assert part("صفاقس", "places") == part("جمعية", "organizers") == part("بلدية", "partners") == 1
    assert part("سامي", "participants") == 1
    assert part("المعهد", "participants") == part("جمعية", "partners") == documents.IGNORED
    assert part("سامي", "organizers") == part("المعهد", "places") == 0
    dates = [k for k, t in enumerate(document.things) if t.kind == DATE]
    assert [int(document.parts[0, k, LABELS.index(DATE)]) for k in dates] == [1]


def test_how_many_came(document: Any) -> None:
    (count,) = (k for k, t in enumerate(document.things) if t.kind == HEADCOUNT)
    assert document.words[document.things[count].mentions[0][0]] == "40"
    assert int(document.parts[0, count, LABELS.index(ATTENDANCE)]) == 1


def test_of_a_range_that_is_told_by_its_ends_both_are_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "tn-97.txt"
    path.write_text(
        """country: tn
shape: workshop
---
انطلقت الورشة <DATE>يوم 4 مارس 2024</DATE>.
ومن ضيوفها من حضر <DATE>يوم 5 مارس 2024</DATE>.
واختتمت <DATE>يوم 6 مارس 2024</DATE>، وكانت انطلقت <DATE>يوم 4 مارس 2024</DATE>.
---
events:
  - {type: workshop, at: [الورشة], dates: [2024-03-04/2024-03-06]}
""",
        encoding="utf-8",
    )
    document = documents.document(releases.read(path))
    dates = [k for k, t in enumerate(document.things) if t.kind == DATE]
    assert [len(document.things[k].mentions) for k in dates] == [2, 1, 1]  # a day told twice is one thing
    assert [int(document.parts[0, k, LABELS.index(DATE)]) for k in dates] == [1, documents.IGNORED, 1]


def test_the_body_of_a_post(document: Any) -> None:
    ((person, bodies),) = document.posts
    assert document.words[document.things[person].mentions[0][0]] == "سامي"
    assert [document.words[document.things[b].mentions[0][0]] for b in bodies] == ["المعهد"]


def test_what_is_paid_for_by_whom_and_how_much(document: Any) -> None:
    sure, open_ = document.paid
    assert [document.words[slice(*p.words)] for p in (sure, open_)] == [["بمقاعد", "المعهد"], ["وحافلة"]]
    assert (sure.optional, open_.optional) == (False, True)
    first = [document.words[t.mentions[0][0]] for t in document.things]
    for word, label in (("بنك", "funder"), ("المعهد", "recipient")):
        assert sure.things[first.index(word), PAY_LABELS.index(label)] == 1
    assert sure.things[first.index("جمعية"), PAY_LABELS.index("funder")] == 0
    assert sure.sums.tolist() == [1]
    assert open_.things[first.index("بنك"), PAY_LABELS.index("funder")] == documents.IGNORED


def test_where_pointers_point(document: Any) -> None:
    sure, open_ = document.payments
    first = [document.words[t.mentions[0][0]] for t in document.things]
    assert [first[k] for k in sure.payers] == ["بنك"]
    assert [document.words[k] for k in sure.starts] == ["بمقاعد"]
    assert (sure.sums, open_.sums) == ([0], [])
    assert (sure.optional, open_.optional) == (False, True)


def test_a_release_under_other_names(document: Any) -> None:
    renamed: Any = importlib.import_module("renamed")
    renamer = renamed.Renamer([document], 1.0, random.Random(1))
    renamer._names = {
        ("person", 3, ""): [["ليلى", "بنت", "علي"]],
        ("organization", 2, "جمعية"): [["جمعية", "أفق"]],
        ("organization", 2, "بلدية"): [["بلدية", "قابس"]],
        ("organization", 2, "بنك"): [["بنك", "الجبل"]],
        ("organization", 1, ""): [["المدرسة"]],
        ("place", 1, ""): [["زغوان"]],
    }
    words = renamer(document)
    assert len(words) == len(document.words)
    assert words[:5] == ["زغوان", "-", "نظمت", "جمعية", "أفق"]
    assert words[document.words.index("سامي") :][:3] == ["ليلى", "بنت", "علي"]
    assert words[document.words.index("بنك")] == "بنك" and "الجبل" in words


def test_a_release_without_a_sentence_that_may_be_missing(document: Any) -> None:
    shortened: Any = importlib.import_module("shortened")
    ends = np.cumsum([0, *document.sentences]).tolist()
    attended = next((a, b) for a, b in pairwise(ends) if "وحضر" in document.words[a:b])
    without_dateline = shortened.shortened(document, 1.0, random.Random(1))
    assert without_dateline.words == document.words[2:]  # each other sentence names an event or a payment
    short = shortened.without(document, [attended])
    assert short.words == document.words[: attended[0]] + document.words[attended[1] :]
    assert len(short.words) == len(short.tags) == len(short.letters) == sum(short.sentences)
    for old, new in zip(document.things, short.things, strict=True):
        named = {" ".join(document.words[a:b]) for a, b in old.mentions}
        assert {" ".join(short.words[a:b]) for a, b in new.mentions} <= named
    lost = [k for k, thing in enumerate(short.things) if not thing.mentions]
    assert "person" in {document.things[k].kind for k in lost}
    assert (short.parts[:, lost] == documents.IGNORED).all()
    assert short.posts == []
    words = document.words[slice(*document.paid[0].words)]
    assert short.words[slice(*short.paid[0].words)] == words
    assert document.sums and short.words[slice(*short.sums[0])] == document.words[slice(*document.sums[0])]


def test_a_thing_chooses_between_the_events_that_have_it_not_and_none() -> None:
    torch: Any = pytest.importorskip("torch")
    relations: Any = importlib.import_module("relations")
    logits = torch.tensor([[[2.0]], [[1.0]]])  # two events, one thing, one part
    possible = torch.ones(1, 1, dtype=torch.bool)

    def loss(*wanted: float) -> float:
        return float(relations._choice_loss(logits, torch.tensor(wanted)[:, None, None], possible)) * 2**0.5

    powers = np.exp([2.0, 1.0])
    assert loss(1, 0) == pytest.approx(np.log(powers.sum() + 1) - 2)
    assert loss(1, 1) == pytest.approx(2 * np.log(1 + powers).sum() / 2 - 3)  # each against none alone
    assert loss(1, documents.IGNORED) == pytest.approx(np.log(powers[0] + 1) - 2)
    assert loss(0, 0) == pytest.approx(relations.NOWHERE * np.log(powers.sum() + 1))
    assert loss(0, documents.IGNORED) == 0.0


def test_distances_fall_into_classes_each_way() -> None:
    classes = gap_classes(np.array([-500, -2, -1, 0, 1, 2, 500])).tolist()
    assert classes == sorted(classes) and len(set(classes)) == 7
    assert SAME in LABELS and len(FIELDS) == 7


def test_ways_fall_into_classes() -> None:
    ways = way_classes(np.array([[0], [1], [3]]), np.array([-3, 0, 1, 3])).ravel().tolist()
    assert len(set(ways)) == len(ways) and 0 <= min(ways) <= max(ways) < WAYS
    assert way_classes(np.array(9), np.array(-20)) == way_classes(np.array(3), np.array(-3))


def test_the_heads_know_every_role_of_the_record() -> None:
    assert sorted(ROLES) == sorted(get_args(ParticipantRole))


def _classes(classes: Any, *numbers: int) -> Any:
    torch: Any = importlib.import_module("torch")
    return torch.from_numpy(classes(*(np.array([n]) for n in numbers)))


def test_in_use_the_heads_compute_what_they_learned() -> None:
    torch: Any = pytest.importorskip("torch")
    relations: Any = importlib.import_module("relations")
    torch.manual_seed(3)
    network = relations.Relations().eval()
    states = torch.randn(30, relations.HIDDEN)
    sides = {k: layer(states) for k, layer in network.sides.items()}
    outputs = {k: v.detach().numpy() for k, v in sides.items()} | {"events": np.zeros((30, 15), np.float32)}
    table = {k: v.numpy() for k, v in network.state_dict().items()}
    outputs["events"][:, 0] = 5
    outputs["events"][[4, 6, 8], 1] = 9  # the first of them is the anchor
    sentence_of = np.repeat([0, 1, 2], 10)
    heads = Heads(WordReadings(list(range(30)), list(range(30)), outputs, sentence_of, relations.EVENT_TAGS, table))
    with torch.no_grad():
        wanted = network.parts(
            sides["event_side"][4][None],
            sides["thing_side"][10:13].mean(0)[None],
            torch.tensor([KINDS.index("place")]),
            _classes(gap_classes, 6),
            _classes(way_classes, 2, 1),
        )
        post = network.posts(sides["person_side"][2][None], sides["body_side"][5][None], _classes(gap_classes, 3))
        paid = network.payments(
            sides["paid_side"][7:9].mean(0)[None],
            sides["thing_side"][12:14].mean(0)[None],
            torch.tensor([PAY_KINDS.index(MONEY)]),
            _classes(gap_classes, 5),
            _classes(way_classes, 1, 1),
        )
    np.testing.assert_allclose(heads.parts([4], [(10, 13)], ["place"]), wanted.numpy(), atol=1e-4)
    np.testing.assert_allclose(heads.payments((7, 9), [(12, 14)], [MONEY]), paid.sigmoid().numpy(), atol=1e-4)
    ways = way_classes(np.array([[3, 3]]), np.array([1, 2]))
    things = sides["payer_side"][[12, 20]] + network.point_kind(torch.tensor([PAY_KINDS.index("place")]))
    gap, way = torch.from_numpy(gap_classes(np.array([[11, 19]]))), torch.tensor(ways)
    with torch.no_grad():
        pointed = network.points(sides["object_side"][[1]], things, network.point_gap(gap), network.point_way(way), 0)
        given = network.points(sides["sum_side"][[1]], things, network.given_gap(gap), network.given_way(way), 2)
    found = [heads.objects((at, at + 1), "place", (0, 30))[1] for at in (12, 20)]
    np.testing.assert_allclose(found, pointed[0].numpy(), atol=1e-4)
    givers = heads.givers((1, 2), [(12, 13), (20, 21)], ["place", "place"])
    np.testing.assert_allclose(givers, given[0].numpy(), atol=1e-4)
    row = heads.parts([4], [(6, 7), (8, 9), (9, 10)], ["event"] * 3)[:, CHOICE_ROWS[TAKEN_UP]]
    powers = np.exp(row[:2].max()) + np.exp(row[2])
    assert heads.takes_up([4], [[6, 8], [9]]) == pytest.approx(powers / (1 + powers), rel=1e-5)
    assert heads.takes_up([4], []) == 0.0
    np.testing.assert_allclose(heads.bodies([(2, 3)], [(5, 6)]), post.sigmoid().numpy(), atol=1e-4)
