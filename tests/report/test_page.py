"""The page as a file: nothing of a record is lost, nothing in a text can break out, and it is whole or not there."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from atip_extract.cli.report import run_report
from atip_extract.export import Options, export
from atip_extract.export.texts import Texts
from atip_extract.records import ErrorInfo, ErrorRecord, ErrorSource, Release
from atip_extract.report import PageKind
from tests.conftest import Ran
from tests.export.releases import BRIEF, ERROR, RECORDS, WORKSHOP, write_records, write_texts
from tests.report.pages import SAMPLES, Elements, data_of, page_of, restored, sample_records

Cli = Callable[..., Ran]
GOLDEN = Path(__file__).parent / "golden" / "page.json"
HOSTILE = "</script><script>alert(1)</script><!-- <b>&amp;\u2028\u2029 ]]> {{ script }} \\u003c قالت الوزارة شيئاً"


def without_empty(value: Any) -> Any:
    """A record without its empty lists, which the page leaves out."""
    if isinstance(value, dict):
        return {name: without_empty(inner) for name, inner in value.items() if inner != []}
    return [without_empty(inner) for inner in value] if isinstance(value, list) else value


def hostile() -> Release:
    words = "</script><script>alert(1)</script>"
    span = {"start": 0, "end": len(words), "text": words}
    return Release.model_validate(
        {
            "release": {
                "source": "</script>.json", "text": HOSTILE, "sha256": "0" * 64, "encoding": "utf-8",
                "characters": len(HOSTILE), "title": span,
            },
            "entities": [{"id": "e1", "type": "organization", "name": words, "mentions": [span]}],
        }
    )  # fmt: skip


class TestData:
    def test_the_data_is_the_golden_one(self, tmp_path: Path) -> None:
        """``UPDATE_GOLDEN=1 pytest tests/report`` writes it anew; read the difference before you commit it."""
        data = data_of(page_of([RECORDS[0], ERROR, RECORDS[1]], texts=write_texts(tmp_path), title="أخبار"))
        data["version"] = "0"
        if os.environ.get("UPDATE_GOLDEN"):
            GOLDEN.parent.mkdir(exist_ok=True)
            GOLDEN.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        assert data == json.loads(GOLDEN.read_text("utf-8"))

    def test_every_fact_of_the_samples_is_in_the_page(self) -> None:
        records = sample_records()
        shown = data_of(page_of(records, texts=SAMPLES))["releases"]
        assert len(shown) == len(records)
        for data, record in zip(shown, records, strict=True):
            text = data["release"].pop("text")
            assert text == Texts(SAMPLES).of(record)
            wanted = without_empty(record.model_dump(mode="json", exclude_none=True))
            for left_out in ("text", "sha256"):
                wanted["release"].pop(left_out, None)
                data["release"].pop(left_out, None)
            for entity in data["entities"]:
                entity.pop("country", None)
            assert restored(data, text) == {k: v for k, v in wanted.items() if k != "schema_version"}

    def test_without_its_text_a_span_has_its_words(self) -> None:
        release = data_of(page_of([RECORDS[0]], texts=Path("/no/such/folder")))["releases"][0]
        assert "text" not in release["release"]
        assert release["release"]["title"] == [0, 37, "ورشة عمل في عمّان 🌍 حول حماية الضحايا"]

    def test_with_its_text_a_span_is_two_offsets(self, tmp_path: Path) -> None:
        release = data_of(page_of([RECORDS[0]], texts=write_texts(tmp_path)))["releases"][0]
        assert release["release"]["text"] == WORKSHOP
        start, end = release["release"]["title"]
        assert WORKSHOP[start:end] == "ورشة عمل في عمّان 🌍 حول حماية الضحايا"

    def test_a_place_of_the_gazetteer_has_its_country(self) -> None:
        places = {
            entity["name"]: entity.get("country")
            for release in data_of(page_of(sample_records()))["releases"]
            for entity in release["entities"]
            if entity["type"] == "place"
        }
        assert (places["القاهرة"], places["مصراتة"]) == ("EG", "LY")

    def test_error_records_are_listed(self) -> None:
        errors = data_of(page_of([ERROR]))["errors"]
        assert errors == [
            {"release": {"source": "@broken.txt"}, "error": {"code": "empty", "message": "there is no text in it"}}
        ]

    def test_no_records_give_a_page_all_the_same(self) -> None:
        assert data_of(page_of([]))["releases"] == []


class TestSafety:
    def test_a_text_cannot_end_the_data(self) -> None:
        page = page_of([hostile()])
        elements = Elements(page)
        assert len(elements.texts["script"]) == 2
        assert data_of(page)["releases"][0]["release"]["text"] == HOSTILE
        assert not re.search("[<>&\u2028\u2029]", elements.texts["script"][0])

    def test_a_title_is_text(self) -> None:
        title = "</title><script>alert(1)</script> & «أخبار» {{ data }}"
        page = page_of([RECORDS[1]], title=title)
        assert Elements(page).texts["title"] == [title]
        assert data_of(page)["title"] == title

    def test_a_file_name_that_is_no_text(self) -> None:
        error = ErrorRecord(release=ErrorSource(source="a\udcff.txt"), error=ErrorInfo(code="empty", message="-"))
        page = page_of([error])
        assert page.encode("utf-8")
        assert data_of(page)["errors"][0]["release"]["source"] == "a\udcff.txt"

    def test_only_the_page_s_own_script_may_run_and_nothing_is_fetched(self) -> None:
        elements = Elements(page_of([hostile()]))
        policy = elements.attributes["meta"][1]["content"]
        assert policy is not None
        for element, kind in (("script", -1), ("style", 0)):
            digest = base64.b64encode(hashlib.sha256(elements.texts[element][kind].encode()).digest()).decode()
            assert f"{element}-src 'sha256-{digest}'" in policy
        assert policy.startswith("default-src 'none';")
        assert [a.get("src") for tags in elements.attributes.values() for a in tags if "src" in a] == []
        assert [a["href"] for a in elements.attributes["link"]] == ["data:,"]

    def test_the_licences_of_the_libraries_are_in_the_page(self) -> None:
        script = Elements(page_of([])).texts["script"][1]
        for library in ("preact", "@preact/signals", "d3-force", "d3-scale", "d3-time"):
            assert re.search(rf"^{library} [\d.]+ \((MIT|ISC)\)$", script, re.MULTILINE)
        assert "Permission to use, copy, modify" in script


class TestFile:
    def test_an_interrupt_leaves_the_earlier_page_and_nothing_else(self, tmp_path: Path) -> None:
        def interrupted() -> Iterator[Release]:
            yield RECORDS[1]
            raise KeyboardInterrupt

        target = tmp_path / "report.html"
        target.write_text("earlier")
        with pytest.raises(KeyboardInterrupt):
            export(interrupted(), PageKind(), str(target))
        assert [path.name for path in tmp_path.iterdir()] == ["report.html"]
        assert target.read_text() == "earlier"

    def test_memory_does_not_grow_with_the_records(self, tmp_path: Path) -> None:
        def some(count: int) -> Iterator[Release]:
            for number in range(count):
                info = RECORDS[1].release.model_copy(update={"source": f"{number}.txt"})
                yield RECORDS[1].model_copy(update={"release": info})

        def peak(count: int) -> int:
            tracemalloc.reset_peak()
            before = tracemalloc.get_traced_memory()[0]
            export(some(count), PageKind(), str(tmp_path / "report.html"), Options())
            return tracemalloc.get_traced_memory()[1] - before

        export(some(10), PageKind(), str(tmp_path / "report.html"))
        tracemalloc.start()
        try:
            assert peak(600) < peak(200) * 1.5 + 100_000
        finally:
            tracemalloc.stop()

    def test_the_same_records_give_the_same_bytes(self) -> None:
        assert page_of(RECORDS) == page_of(RECORDS)


class TestCommand:
    def test_a_page_with_texts(self, cli: Cli, tmp_path: Path) -> None:
        records = write_records(tmp_path / "records.jsonl")
        texts = write_texts(tmp_path / "releases")
        target = tmp_path / "new" / "report.html"
        ran = cli("report", records, "-o", target, "--texts", texts, "--title", "أخبار المركز")
        assert (ran.status, ran.complaints) == (0, ["2 releases in the page, 1 error records listed"])
        data = data_of(target.read_text("utf-8"))
        assert data["title"] == "أخبار المركز"
        assert [release["release"]["text"] for release in data["releases"]] == [WORKSHOP, BRIEF]

    def test_texts_that_are_not_found_are_counted(self, cli: Cli, tmp_path: Path) -> None:
        records = write_records(tmp_path / "records.jsonl")
        ran = cli("report", records, "-o", tmp_path / "report.html", "--texts", tmp_path)
        assert ran.status == 0
        assert "1 of them without their text (--texts FOLDER says where it is)" in ran.err

    def test_from_stdin_to_stdout(self, cli: Cli, tmp_path: Path) -> None:
        records = write_records(tmp_path / "records.jsonl")
        ran = cli("report", "-", "-o", "-", stdin=records.read_bytes())
        assert (ran.status, ran.err) == (0, "")
        assert len(data_of(ran.out)["releases"]) == 2

    def test_quiet(self, cli: Cli, tmp_path: Path) -> None:
        records = write_records(tmp_path / "records.jsonl")
        assert cli("report", records, "-o", tmp_path / "report.html", "--quiet").err == ""

    def test_a_release_that_comes_twice_is_shown_once(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        records = tmp_path / "records.jsonl"
        records.write_text((RECORDS[1].to_json() + "\n") * 2, encoding="utf-8")
        assert run_report(str(records), str(tmp_path / "report.html")) == 0
        assert capsys.readouterr().err == "1 releases in the page, 1 repeated releases left out\n"

    @pytest.mark.parametrize(
        ("arguments", "complaint"),
        [
            (["records.jsonl", "-o", "records.jsonl"], "is the file of the records"),
            (["records.jsonl", "-o", "."], "is a folder"),
            (["records.jsonl", "-o", "x.html", "--texts", "nowhere"], "no such folder"),
            (["nothing.jsonl", "-o", "x.html"], "cannot read nothing.jsonl"),
            (["broken.jsonl", "-o", "x.html"], "broken.jsonl:1 is not a record"),
            (["records.jsonl"], "say what to write"),
            (["-", "-o", "x.html", "--plots", "plots"], "stdin is read once"),
        ],
    )
    def test_wrong_usage_is_one_line_and_leaves_no_page(
        self, cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], complaint: str
    ) -> None:
        monkeypatch.chdir(tmp_path)
        write_records(tmp_path / "records.jsonl")
        before = (tmp_path / "records.jsonl").read_bytes()
        (tmp_path / "broken.jsonl").write_text('{"release": {}}\n')
        ran = cli("report", *arguments)
        assert ran.status == 2
        assert len(ran.complaints) == 1
        assert complaint in ran.complaints[0]
        assert not (tmp_path / "x.html").exists()
        assert (tmp_path / "records.jsonl").read_bytes() == before
