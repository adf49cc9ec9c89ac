"""The other commands, and what holds for all of them."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from atip_extract import __version__
from atip_extract.batch.work import Limits
from atip_extract.cli import options
from tests.conftest import RELEASE, Ran, in_new_process

Cli = Callable[..., Ran]

GAZETTEER = """\
- id: test/hope
  name: جمعية غيمة الأمل
  name_en: Cloud of Hope Association
  kind: national_ngo
  country: JO
"""


@pytest.fixture
def release(tmp_path: Path) -> Path:
    path = tmp_path / "release.txt"
    path.write_text(RELEASE, encoding="utf-8")
    return path


def test_version_needs_no_command(cli: Cli) -> None:
    assert cli("--version").out == f"atip-extract {__version__}\n"


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], ["extract", "--help"], ["show", "-h"], ["run", "--help"]])
def test_help(cli: Cli, arguments: list[str]) -> None:
    ran = cli(*arguments)
    assert ran.status == 0
    assert "Usage: atip-extract" in ran.out


def test_help_imports_nothing_heavy() -> None:
    program = (
        "import sys; sys.argv[1:] = ['--help']\n"
        "from atip_extract.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(sorted({'spacy', 'numpy', 'trafilatura', 'onnxruntime', 'yaml'} & set(sys.modules)))"
    )
    import subprocess

    from tests.conftest import environment

    out = subprocess.run([sys.executable, "-c", program], capture_output=True, env=environment(), check=True).stdout
    assert out.splitlines()[-1] == b"[]"


def test_the_default_limits_of_the_help_are_the_real_ones() -> None:
    assert Limits() == Limits(options.MAX_BYTES, options.MAX_CHARACTERS, options.TIME_LIMIT)


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        (["show"], "FILE"),
        (["--no-such-option"], "--no-such-option"),
        (["x.txt", "--workers", "0"], "--workers"),
        (["x.txt", "--format", "xml"], "--format"),
        (["show", "nowhere.txt"], "nowhere.txt"),
        (["x.txt", "--engine", "nonsense"], "x.txt"),
        (["run", "x"], "--output"),
    ],
)
def test_wrong_usage_is_one_line_and_status_2(cli: Cli, arguments: list[str], names: str) -> None:
    ran = cli(*arguments)
    assert ran.status == 2
    assert len(ran.complaints) == 1 and names in ran.err and ran.out == ""


def test_an_unknown_engine_is_one_line_that_names_the_known(cli: Cli, release: Path) -> None:
    ran = cli(release, "--engine", "nonsense")
    assert (ran.status, len(ran.complaints)) == (2, 1)
    assert "rules" in ran.err


def test_debug_shows_the_traceback(cli: Cli, release: Path) -> None:
    with pytest.raises(Exception, match="nonsense"):
        cli(release, "--engine", "nonsense", "--debug")


def test_schema_is_json_and_names_every_part(cli: Cli) -> None:
    schema = json.loads(cli("schema").out)
    assert {"Release", "ErrorRecord", "Event", "Funding", "Span"} <= schema["$defs"].keys()


def test_show_says_who_what_when_where_and_who_paid(cli: Cli, release: Path) -> None:
    ran = cli("show", release)
    assert ran.status == 0
    out = ran.out.replace("\u2068", "").replace("\u2069", "")
    assert "workshop, held" in out
    assert "2023-03-12" in out
    for label, name in {
        "organized by": "المنظمة الدولية للهجرة",
        "funded by": "الاتحاد الأوروبي",
        "where": "عمّان",
    }.items():
        assert any(label in line and name in line for line in out.splitlines()), label


def test_show_keeps_arabic_between_isolates(cli: Cli, release: Path) -> None:
    out = cli("show", release).out
    assert out.count("\u2068") == out.count("\u2069") > 5
    arabic = {c for line in out.splitlines() for c in line.split("\u2068")[0] if "\u0600" <= c <= "\u06ff"}
    assert not arabic, "outside the isolates there is no Arabic"


def test_show_explains(cli: Cli, release: Path) -> None:
    assert "confidence" in cli("show", release, "--explain").out


def test_show_reads_stdin(cli: Cli, release: Path) -> None:
    assert "workshop" in cli("show", "-", stdin=RELEASE.encode()).out


def test_show_says_why_a_file_cannot_be_read(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    ran = cli("show", tmp_path / "empty.txt")
    assert (ran.status, ran.out) == (1, "")
    assert ran.complaints == [f"atip-extract: {tmp_path}/empty.txt: the file is empty"]


def test_lookup_gives_candidates_with_their_reason(cli: Cli) -> None:
    first = cli("lookup", "منظمة الهجرة الدولية").out.splitlines()[0].split("\t")
    assert "un/iom" in first


def test_lookup_of_what_nobody_knows(cli: Cli) -> None:
    ran = cli("lookup", "قلنسوة بنفسجية نائمة")
    assert (ran.status, ran.out, len(ran.complaints)) == (1, "", 1)


def test_a_gazetteer_of_ones_own_is_checked(cli: Cli, tmp_path: Path) -> None:
    own = tmp_path / "agencies.yml"
    own.write_text(GAZETTEER, encoding="utf-8")
    assert cli("gazetteer", "check", own).status == 0
    own.write_text(GAZETTEER.replace("kind: national_ngo", "kind: castle"), encoding="utf-8")
    ran = cli("gazetteer", "check", own)
    assert ran.status == 1
    assert f"{own}:" in ran.err and "kind" in ran.err


def test_a_gazetteer_of_ones_own_is_used(cli: Cli, tmp_path: Path) -> None:
    own = tmp_path / "agencies.yml"
    own.write_text(GAZETTEER, encoding="utf-8")
    text = "نظمت جمعية غيمة الأمل ورشة عمل في إربد يوم 3 مايو 2022."
    without, with_it = (json.loads(cli("-", *options, stdin=text.encode()).out) for options in ([], ["-g", str(own)]))
    assert [e["link"]["id"] for e in with_it["entities"] if "link" in e and e["link"]["id"].startswith("test/")]
    assert "test/hope" not in json.dumps(without)


def test_a_wrong_gazetteer_names_file_line_and_field(cli: Cli, tmp_path: Path, release: Path) -> None:
    own = tmp_path / "agencies.yml"
    own.write_text("- id: x\n  nom: y\n", encoding="utf-8")
    ran = cli(release, "-g", own)
    assert (ran.status, len(ran.complaints)) == (2, 1)
    assert f"{own}:" in ran.err


def test_shell_completion_is_offered() -> None:
    ran = in_new_process(
        [], env={"_ATIP_EXTRACT_COMPLETE": "complete_bash", "COMP_WORDS": "atip-extract sc", "COMP_CWORD": "1"}
    )
    assert b"schema" in ran.stdout
