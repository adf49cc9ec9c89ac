"""No regular expression of the package backtracks without end: every one is timed on strings made to mislead it."""

from __future__ import annotations

import ast
import importlib
import importlib.util
import pkgutil
import re
import time
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import pytest

import atip_extract
from atip_extract.batch.clock import time_limit

ATOMS = [
    "a", "A", "1", "٣", "و", "م", " ", "\n", ".", "-", "_", "/", ":", ",", "،", "@", "<", "<a ", "<div>", "<script>",
    "</", "<?xml ", "<!DOCTYPE ", "[", "(", "\u064b", "\u200f", "\u0301", "\x00", "a.", "a-", "1.", "1/", "1-", "د.",
    "W", "WS", "WC", "WN", "D", "; ", "ا\u200c", "1990-01-01", "www.", "http://", "a@a.", "؛ ", "!",
]  # fmt: skip
"""What the patterns repeat; W, N, S and so on are tokens in the shape of a dateline."""
ENDS = ("", "\x00", "!", "ا")
"""After which a pattern may have to try every way to divide what stands before."""
TRIED, SIZES = 300, (3_000, 30_000)
"""Characters at which every string is tried, and at which the worst are."""
WORST = 6
TENFOLD = 25
"""How much longer ten times the length may take. A quadratic pattern takes a hundred times as long."""
FLOOR = 0.002
"""Seconds below which a measurement says nothing."""


def calls(tree: ast.AST, inside: bool = False) -> Iterator[tuple[ast.Call, bool]]:
    """Every call of a function of ``re``, and whether it stands inside a function."""
    for node in ast.iter_child_nodes(tree):
        function = node.func if isinstance(node, ast.Call) else None
        if isinstance(function, ast.Attribute) and ast.unparse(function.value) in ("re", "regex"):
            assert isinstance(node, ast.Call)
            yield node, inside
        yield from calls(node, inside or isinstance(node, ast.FunctionDef | ast.Lambda))


def patterns() -> dict[str, re.Pattern[str]]:
    """Every pattern of the package, compiled, by where it stands."""
    found: dict[str, re.Pattern[str]] = {}
    for info in pkgutil.walk_packages(atip_extract.__path__, "atip_extract."):
        if info.name.endswith("__main__"):
            continue
        own, source = of_module(info.name)
        expected = 0
        for call, inside in calls(ast.parse(source)):
            place = f"{info.name}, line {call.lineno}"
            if not inside:
                expected += 1
                continue
            assert isinstance(call.args[0], ast.Constant), f"{place}: compile it at the top, where it can be found"
            found[place] = re.compile(str(call.args[0].value))
        assert len(own) >= expected, f"{info.name}: a pattern hides in something else than a name of the module"
        found |= own
    return found


def of_module(name: str) -> tuple[dict[str, re.Pattern[str]], str]:
    """The patterns at the top of a module, and its source; from the source alone where an extra is not installed."""
    spec = importlib.util.find_spec(name)
    assert spec is not None and spec.origin is not None
    source = Path(spec.origin).read_text(encoding="utf-8")
    try:
        values = vars(importlib.import_module(name))
    except ImportError:
        top = [call for call, inside in calls(ast.parse(source)) if not inside]
        return {f"{name}, line {call.lineno}": re.compile(ast.literal_eval(call.args[0])) for call in top}, source
    return {f"{name}.{key}": value for key, value in values.items() if isinstance(value, re.Pattern)}, source


PATTERNS = patterns()


def test_the_patterns_are_found() -> None:
    assert {"atip_extract.text.tokenizer._TOKEN", "atip_extract.text.layout._DATELINE"} <= PATTERNS.keys()
    assert len(PATTERNS) > 20


def uses_of(place: str) -> set[str]:
    """How a pattern is used where it is defined: ``match``, ``fullmatch``, or over the whole text, as ``sub`` is."""
    module, _, name = place.rpartition(".")
    if ", line " in place:
        return {"sub", "match", "fullmatch"}
    tree = ast.parse(of_module(module)[1])
    attributes = (n for n in ast.walk(tree) if isinstance(n, ast.Attribute) and isinstance(n.value, ast.Name))
    used = {node.attr for node in attributes if isinstance(node.value, ast.Name) and node.value.id == name}
    return {use if use in ("match", "fullmatch") else "sub" for use in used} or {"sub", "match", "fullmatch"}


@pytest.mark.parametrize("place", PATTERNS)
def test_a_pattern_takes_time_in_proportion_to_the_text(place: str) -> None:
    pattern = PATTERNS[place]
    tasks: dict[str, Callable[[str], object]]
    tasks = {"match": pattern.match, "fullmatch": pattern.fullmatch, "sub": lambda text: pattern.sub("", text)}
    for use in uses_of(place):
        with time_limit(60):
            strings = {(a + (b if b != a else ""), end) for a, b, end in product(ATOMS, ATOMS, ENDS)}
            worst = sorted(strings, key=lambda string: seconds(tasks[use], made(string, TRIED)))[-WORST:]
            for string in worst:
                short, long = (seconds(tasks[use], made(string, size)) for size in SIZES)
                assert long < TENFOLD * max(short, FLOOR), f"{use} of {string}: {short:.3f} s, {long:.3f} s"


def made(string: tuple[str, str], size: int) -> str:
    """The first part repeated up to a size, and the second at the end."""
    return string[0] * (size // len(string[0])) + string[1]


def seconds(task: Callable[[str], object], text: str) -> float:
    """Processor time, the best of three where it is long."""
    best = float("inf")
    for _ in range(3):
        began = time.process_time()
        task(text)
        best = min(best, time.process_time() - began)
        if best < FLOOR:
            break
    return best
