"""How fast and how large the lookup is on gazetteers of 1,000 to 1,000,000 names, beside plain rapidfuzz.

    python benchmarks/lookup.py                     # 1k, 10k, 100k
    python benchmarks/lookup.py --sizes 1000000     # takes some minutes
    python benchmarks/lookup.py --curve             # recall and false acceptance over the threshold, on tests/link/data

The names are made up by rule from the words of the shipped gazetteers: a kind of body, a field of work, a place.
Queries are names of the list with one letter changed, two words swapped, or a proclitic put on. ``extractOne`` is
rapidfuzz's own search over the same normalised names (scorer ``fuzz.ratio``, which is its fastest).
"""

from __future__ import annotations

import argparse
import csv
import gc
import random
import resource
import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from rapidfuzz import fuzz, process

from atip_extract.knowledge.entries import Entry, Keyed, keyed
from atip_extract.link import scoring
from atip_extract.link.lookup import Gazetteer
from atip_extract.text.normalize import key

DATA = Path(__file__).resolve().parents[1] / "tests" / "link" / "data"
KINDS = """
    جمعية مؤسسة مركز هيئة معهد اتحاد رابطة لجنة مجلس منظمة شبكة نادي صندوق وكالة مكتب إدارة دائرة نقابة وحدة بيت
"""
ADJECTIVES = """
    الوطنية العربية الخيرية الأهلية الدولية التعاونية النسائية العامة العليا المحلية الاجتماعية الإنسانية
"""
FIELDS = """
    الطفولة الأمومة الهجرة التنمية التعليم الصحة الإغاثة اللاجئين البيئة المياه الزراعة الإسكان التدريب البحوث القانون
    الحقوق الحماية التأهيل الإعلام الثقافة الشباب المرأة الأسرة العمل التجارة الصناعة السياحة النقل الطاقة الأيتام
"""


def made_up(size: int, rng: random.Random) -> list[Keyed]:
    """So many distinct names, one an entry."""
    places = [entry.name for entry in Gazetteer.builtin().entries if entry.type == "place" and entry.kind == "city"]
    kinds, adjectives, fields = KINDS.split(), ADJECTIVES.split(), FIELDS.split()
    names: set[str] = set()
    while len(names) < size:
        first, second = rng.sample(fields, 2)
        field = "ل" + first[1:] if rng.random() < 0.5 else first
        parts = [rng.choice(kinds), rng.choice(places), rng.choice(adjectives), field]
        if rng.random() < 0.6:
            parts.append("و" + second)
        if rng.random() < 0.3:
            parts += ["في", rng.choice(places)]
        names.add(" ".join(parts))
    return [keyed(Entry(f"made/{i}", "organization", name)) for i, name in enumerate(sorted(names))]


def queries(entries: list[Keyed], count: int, rng: random.Random) -> list[tuple[str, str]]:
    """(query, id of the entry that it was made from)."""
    found = []
    for entry, _ in rng.sample(entries, count):
        words = entry.name.split(" ")
        word = max(words, key=len)
        change = rng.randrange(3)
        if change == 0:
            cut = rng.randrange(2, len(word) - 1)
            words[words.index(word)] = word[:cut] + rng.choice("بتسنم") + word[cut:]
        elif change == 1 and len(words) > 3:
            words[-1], words[-2] = words[-2], words[-1]
        else:
            words[0] = "ول" + words[0]
        found.append((" ".join(words), entry.id))
    return found


def median_ms(function: Callable[[str], object], texts: list[str]) -> float:
    """Median of one call, in milliseconds."""
    times = []
    for text in texts:
        start = time.perf_counter()
        function(text)
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


def measure(size: int) -> None:
    """One line of the table."""
    rng = random.Random(7)
    entries = made_up(size, rng)
    asked = queries(entries, min(300, size // 2), rng)
    gc.collect()
    before = _memory()
    start = time.perf_counter()
    gazetteer = Gazetteer(entries)
    built = time.perf_counter() - start
    start = time.perf_counter()
    gazetteer.lookup("كلمات لا يعرفها أحد")
    gazetteer.lookup(asked[0][0])
    indexed = time.perf_counter() - start
    memory = _memory() - before
    exact = median_ms(gazetteer.lookup, [entry.name for entry, _ in rng.sample(entries, len(asked))])
    fuzzy = median_ms(gazetteer.lookup, [text for text, _ in asked])
    keys = [names[0] for _, names in entries]
    few = asked[: max(3, min(100, 3_000_000 // size))]
    plain = median_ms(lambda text: process.extractOne(key(text), keys, scorer=fuzz.ratio), [text for text, _ in few])
    right = same = 0
    for text, wanted in few:
        best = process.extractOne(key(text), keys, scorer=fuzz.ratio)
        if entries[best[2]][0].id == wanted:
            right += 1
            ours = gazetteer.link(text)
            same += ours is not None and ours.entry.id == wanted
    found = sum((link := gazetteer.link(text)) is not None and link.entry.id == wanted for text, wanted in asked)
    print(
        f"{size:>9,} {built:>7.2f} {indexed:>7.2f} {memory:>7.0f} {exact:>8.3f} {fuzzy:>8.3f} {plain:>9.2f} "
        f"{plain / fuzzy:>6.0f}x {found / len(asked):>6.1%} {same:>4}/{right}"
    )


def _memory() -> float:
    """Resident memory in MB: the present one where the system tells it, else the peak."""
    status = Path("/proc/self/statm")
    if status.exists():
        return int(status.read_text().split()[1]) * resource.getpagesize() / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


def labelled(name: str) -> Iterator[dict[str, str]]:
    """The rows of one of the labelled files."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def curve() -> None:
    """Recall on variants and acceptance of near-misses over the threshold."""
    gazetteer = Gazetteer.builtin()
    right = []
    for row in labelled("variants.tsv"):
        found = gazetteer.lookup(row["name"], context=frozenset(filter(None, (row.get("context") or "").split(","))))
        right.append(found[0].score if found and found[0].entry.id == row["id"] else 0.0)
    wrong = []
    for row in labelled("near_misses.tsv"):
        found = gazetteer.lookup(row["name"], context=frozenset(filter(None, (row.get("context") or "").split(","))))
        wrong.append(max((c.score for c in found if c.entry.id != row["right"]), default=0.0))
    print("threshold  recall  false acceptance")
    for step in range(50, 101, 5):
        threshold = step / 100
        recall = sum(score >= threshold for score in right) / len(right)
        accepted = sum(score >= threshold for score in wrong) / len(wrong)
        mark = "  <- ACCEPT" if abs(threshold - scoring.ACCEPT) < 1e-9 else ""
        print(f"{threshold:>9.2f} {recall:>7.3f} {accepted:>17.3f}{mark}")


def main() -> None:
    parser = argparse.ArgumentParser(description="Benchmark of the gazetteer lookup.")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--curve", action="store_true")
    arguments = parser.parse_args()
    if arguments.curve:
        curve()
        return
    print("    names build s index s  mem MB exact ms fuzzy ms extractOne faster  found same/right")
    for size in arguments.sizes:
        measure(size)


if __name__ == "__main__":
    main()
