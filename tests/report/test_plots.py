"""The plots: what they count, and that they can be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from atip_extract.records import Release
from atip_extract.report.counts import Counts
from atip_extract.report.wording import amount
from tests.conftest import Ran
from tests.export.releases import RECORDS, write_records

Cli = Callable[..., Ran]
FILES = {
    f"{name}{kind}" for name in ("events-per-month", "funders-by-amount", "bodies-by-role") for kind in (".svg", ".png")
}


def release(
    *, events: tuple[tuple[str, str | None], ...] = (), sums: tuple[tuple[str, str, str, str], ...] = ()
) -> Release:
    """A record with an event for each (status, day), and funding for each (funder, value, currency, status)."""
    funders = list(dict.fromkeys(funder for funder, *_ in sums)) or ["وزارة العدل"]
    text = " ".join(["ورشة", *funders])

    def at(words: str) -> dict[str, Any]:
        return {"start": text.index(words), "end": text.index(words) + len(words), "text": words}

    data = {
        "release": {"source": "-", "sha256": "0" * 64, "encoding": "utf-8", "characters": len(text), "text": text},
        "entities": [
            {"id": f"e{n}", "type": "organization", "name": name, "mentions": [at(name)]}
            for n, name in enumerate(funders)
        ],
        "events": [
            {
                "id": f"v{n}", "type": "workshop", "status": status, "evidence": [at("ورشة")], "confidence": 1,
                "dates": [{"start": day, "end": day}] if day else [],
            }
            for n, (status, day) in enumerate(events)
        ],
        "funding": [
            {
                "id": f"f{n}", "funder": f"e{funders.index(funder)}", "object": "ورشة", "object_span": at("ورشة"),
                "amount": {"value": value, "currency": currency, "evidence": at("ورشة")}, "status": status,
                "evidence": at("ورشة"), "confidence": 1,
            }
            for n, (funder, value, currency, status) in enumerate(sums)
        ],
    }  # fmt: skip
    return Release.model_validate(data)


def counted(*records: Release) -> Counts:
    counts = Counts()
    for record in records:
        counts.add(record)
    return counts


class TestCounts:
    def test_events_go_to_their_first_month_by_status(self) -> None:
        counts = counted(release(events=(("held", "2023-03-31"), ("held", "2023-03"), ("cancelled", "2023-05-02"))))
        march, may = 2023 * 12 + 2, 2023 * 12 + 4
        assert counts.months == Counter({(march, "held"): 2, (may, "cancelled"): 1})

    def test_a_year_is_no_month_and_is_counted_apart(self) -> None:
        counts = counted(release(events=(("held", "2021"), ("held", None), ("planned", None))))
        assert (dict(counts.months), counts.of_a_year, counts.undated) == ({}, 1, 2)

    def test_currencies_are_never_added(self) -> None:
        counts = counted(
            release(sums=(("كندا", "2.50", "CAD", "stated"), ("كندا", "1", "USD", "pledged"))),
            release(sums=(("كندا", "0.25", "CAD", "stated"),)),
        )
        sums = {currency: [dict(parts) for parts in funders.values()] for currency, funders in counts.sums.items()}
        assert sums == {"CAD": [{"stated": Decimal("2.75")}], "USD": [{"pledged": Decimal(1)}]}

    def test_what_is_asked_for_is_nobodys_money(self) -> None:
        counts = counted(release(sums=(("كندا", "9", "USD", "requested"),)))
        assert (counts.sums, counts.requested) == ({}, 1)

    def test_bodies_have_their_roles_and_people_have_none(self) -> None:
        roles = {body.name: dict(found) for body, found in counted(*RECORDS).roles.items()}
        assert roles == {
            "المنظمة الدولية للهجرة": {"organizer": 1}, "وزارة العدل": {"partner": 1},
            "الاتحاد الأوروبي": {"funder": 1}, "=SUM(A1) جمعية الغيمة": {"organizer": 1},
        }  # fmt: skip

    def test_a_linked_body_is_one_over_all_releases(self) -> None:
        assert sorted(sum(found.values()) for found in counted(RECORDS[0], RECORDS[0]).roles.values()) == [2, 2, 2]


@pytest.mark.parametrize(
    ("value", "english", "arabic"),
    [
        ("740000", "740,000", "740,000"),
        ("2400000", "2.4 million", "2.4 مليون"),
        ("1250000.50", "1.25 million", "1.25 مليون"),
        ("10000000000", "10 billion", "10 مليار"),
        ("0.5", "0.5", "0.5"),
    ],
)
def test_sums_are_short_to_read(value: str, english: str, arabic: str) -> None:
    assert (amount(Decimal(value), "en"), amount(Decimal(value), "ar")) == (english, arabic)


class TestDrawing:
    @pytest.fixture(autouse=True)
    def _library(self) -> None:
        pytest.importorskip("matplotlib")

    def labels(self, axes: Any) -> list[str]:
        return [label.get_text() for label in axes.get_xticklabels()]

    def test_empty_months_are_shown(self) -> None:
        from atip_extract.report.plots import events_per_month

        figure = events_per_month(counted(release(events=(("held", "2022-11-01"), ("planned", "2023-02-01")))), "en")
        [axes] = figure.axes
        assert self.labels(axes) == ["11\n2022", "12", "1\n2023", "2"]

    def test_statuses_are_told_apart(self) -> None:
        from atip_extract.report.plots import events_per_month

        counts = counted(release(events=(("held", "2023-01"), ("planned", "2023-01"), ("cancelled", "2023-02"))))
        figure = events_per_month(counts, "en")
        assert [text.get_text() for text in figure.legends[0].get_texts()] == ["held", "planned", "cancelled"]
        [axes] = figure.axes
        held, planned = (next(bar for bar in bars if bar.get_height()) for bars in axes.containers[:2])
        assert planned.get_y() == held.get_height()
        assert held.get_facecolor() != planned.get_facecolor()

    def test_a_misread_date_does_not_drown_the_axis_in_labels(self) -> None:
        from atip_extract.report.plots import events_per_month

        figure = events_per_month(
            counted(release(events=(("held", "0622"), ("held", "0700-01"), ("held", "2023-01")))), "en"
        )
        assert len(self.labels(figure.axes[0])) <= 25

    def test_a_panel_a_currency(self) -> None:
        from atip_extract.report.plots import funders_by_amount

        sums = (("كندا", "5", "CAD", "stated"), ("كندا", "1", "USD", "stated"), ("النرويج", "2", "USD", "stated"))
        figure = funders_by_amount(counted(release(sums=sums)), "en")
        assert [axes.get_title(loc="left") for axes in figure.axes] == ["USD", "CAD"]
        assert [label.get_text() for label in figure.axes[0].get_yticklabels()] == ["النرويج", "كندا"]

    def test_bars_begin_on_the_right_in_arabic(self) -> None:
        from atip_extract.report.plots import bodies_by_role

        [arabic], [english] = (bodies_by_role(counted(*RECORDS), language).axes for language in ("ar", "en"))
        assert arabic.xaxis_inverted() and not english.xaxis_inverted()
        assert "Organization" not in str([label.get_text() for label in arabic.get_yticklabels()])
        assert "International Organization for\nMigration" in [label.get_text() for label in english.get_yticklabels()]

    def test_letters_are_joined_and_run_from_right_to_left(self) -> None:
        from matplotlib.textpath import TextPath

        def width(text: str) -> float:
            return float(TextPath((0, 0), text, prop={"family": "DejaVu Sans"}).get_extents().width)  # type: ignore[arg-type,unused-ignore]

        assert width("ببب") < 0.8 * sum(width("ب") for _ in range(3))
        points = TextPath((0, 0), "اب", prop={"family": "DejaVu Sans"}).vertices  # type: ignore[arg-type,unused-ignore]
        highest = points[points[:, 1].argmax()]
        assert highest[0] > 0.8 * points[:, 0].max()  # the alef, the first letter, stands on the right

    def test_the_font_has_every_letter_of_the_words(self) -> None:
        import matplotlib
        from matplotlib.ft2font import FT2Font

        from atip_extract.report.wording import _WORDS

        for weight in ("", "-Bold"):
            font = FT2Font(str(Path(matplotlib.get_data_path()) / "fonts" / "ttf" / f"DejaVuSans{weight}.ttf"))
            drawn = font.get_charmap()
            assert {
                sign for words in _WORDS.values() for text in words.values() for sign in text if ord(sign) not in drawn
            } == set()

    @pytest.mark.parametrize("name", ["$x_1$ ${", "أ\x00ب\n\tج", "ج" * 500, "𐎀 🌍", "\u202eكندا"])
    def test_any_name_can_be_drawn(self, name: str, tmp_path: Path) -> None:
        from atip_extract.export import Options
        from atip_extract.report.plots import Plots

        plots = Plots(tmp_path, Options())
        plots.add(release(sums=((name, "1", "USD", "stated"),)))
        plots.finish()
        assert {path.name for path in tmp_path.iterdir()} == FILES


class TestCommand:
    @pytest.fixture(autouse=True)
    def _library(self) -> None:
        pytest.importorskip("matplotlib")

    def test_the_same_records_give_the_same_bytes(self, cli: Cli, tmp_path: Path) -> None:
        records = write_records(tmp_path / "records.jsonl")
        first, again = (cli("report", records, "--plots", tmp_path / name) for name in "ab")
        assert (first.status, first.complaints) == (0, ["2 records to plots, 1 error records left out"])
        assert again == first
        files = {path.name: path.read_bytes() for path in (tmp_path / "a").iterdir()}
        assert set(files) == FILES
        assert files == {path.name: path.read_bytes() for path in (tmp_path / "b").iterdir()}

    def test_from_stdin_in_english(self, cli: Cli, tmp_path: Path) -> None:
        records = write_records(tmp_path / "records.jsonl").read_bytes()
        ran = cli("report", "-", "--plots", tmp_path / "out", "--language", "en", "--quiet", stdin=records)
        assert (ran.status, ran.err) == (0, "")
        assert "<dc:title>Events per month</dc:title>" in (tmp_path / "out" / "events-per-month.svg").read_text("utf-8")

    def test_no_records_give_plots_that_say_so(self, cli: Cli, tmp_path: Path) -> None:
        assert cli("report", "-", "--plots", tmp_path / "out").status == 0
        assert {path.name for path in (tmp_path / "out").iterdir()} == FILES

    def test_a_folder_of_something_else_is_never_replaced(self, cli: Cli, tmp_path: Path) -> None:
        (tmp_path / "thesis.odt").write_text("years of work")
        ran = cli("report", "-", "--plots", tmp_path)
        assert ran.status == 2
        assert "thesis.odt, which is no part of an export" in ran.err


def test_a_missing_library_names_the_extra(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("atip_extract.export.kinds.find_spec", lambda package: None)
    ran = cli("report", "-", "--plots", tmp_path / "out")
    assert ran.status == 2
    assert ran.complaints == ["atip-extract: plots needs matplotlib: pip install 'atip-extract[plots]' installs it"]
    assert not (tmp_path / "out").exists()


def test_an_old_library_is_refused(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("atip_extract.export.kinds.find_spec", lambda package: package)
    monkeypatch.setattr("atip_extract.report.kinds.version", lambda package: "3.10.8")
    ran = cli("report", "-", "--plots", tmp_path / "out")
    assert ran.status == 2
    assert "matplotlib 3.10.8 cannot write Arabic" in ran.err
