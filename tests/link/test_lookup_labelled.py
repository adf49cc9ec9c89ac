"""The labelled names: how many variants are found, and how many near-misses are taken for what they are not."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from atip_extract.link.lookup import Candidate, Gazetteer

DATA = Path(__file__).parent / "data"


def rows(name: str) -> Iterator[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.builtin()


def linked(gazetteer: Gazetteer, row: dict[str, str]) -> Candidate | None:
    return gazetteer.link(row["name"], context=frozenset(filter(None, row["context"].split(","))))


def test_the_set_is_as_large_as_promised_and_names_entries_that_exist(gazetteer: Gazetteer) -> None:
    variants, near = list(rows("variants.tsv")), list(rows("near_misses.tsv"))
    assert len(variants) >= 400
    assert len(near) >= 300
    ids = {row["id"] for row in variants} | {row["right"] for row in near if row["right"]}
    assert {entry_id for entry_id in ids if gazetteer.get(entry_id) is None} == set()


def test_variants_are_found(gazetteer: Gazetteer) -> None:
    missed = []
    variants = list(rows("variants.tsv"))
    for row in variants:
        found = linked(gazetteer, row)
        if found is None or found.entry.id != row["id"]:
            missed.append((row["category"], row["name"], found.entry.id if found else None))
    assert len(missed) <= 0.05 * len(variants), missed


def test_near_misses_are_not_taken_for_what_they_come_near(gazetteer: Gazetteer) -> None:
    wrong = []
    near = list(rows("near_misses.tsv"))
    for row in near:
        found = linked(gazetteer, row)
        if found is not None and found.entry.id != row["right"]:
            wrong.append((row["category"], row["name"], found.entry.id))
    assert len(wrong) <= 0.01 * len(near), wrong


def test_people_and_places_are_no_agencies(gazetteer: Gazetteer) -> None:
    for row in rows("near_misses.tsv"):
        if row["category"] == "person_or_place":
            assert gazetteer.link(row["name"], type="organization") is None, row["name"]
