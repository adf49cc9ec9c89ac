"""Plots as SVG and PNG: events per month, funders by amount, bodies by role. Needs the extra ``plots``.

Matplotlib shapes and orders Arabic itself since 3.11, with the font that it ships: the figures are the same on every
machine, also on one without Arabic fonts. In Arabic the bars grow from right to left; time always runs to the right.
"""

from __future__ import annotations

import textwrap
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import matplotlib
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from atip_extract.export.base import Options, PathExporter
from atip_extract.records import Release
from atip_extract.report.counts import ROLES, Body, Counts
from atip_extract.report.wording import Language, amount, note, say

WIDTH, DOTS = 10.0, 160
"""Inches, and dots to the inch of the PNG."""
MOST_BODIES, MOST_FUNDERS, MOST_CURRENCIES = 16, 8, 6
"""Bars of a plot and panels of a figure; what is left out is counted under it."""
INK, PALE, GRID = "#1f2933", "#616e7c", "#e4e7eb"
# Told apart in grey and by colour-blind eyes too: each series differs in lightness.
COLORS = {
    "held": "#1b4965", "ongoing": "#5fa8d3", "planned": "#bfd7e6", "cancelled": "#e07a5f",
    "stated": "#1b6b5a", "pledged": "#9fd3b5",
    "organizer": "#1b4965", "partner": "#5fa8d3", "funder": "#1b6b5a", "patron": "#e0b25f", "participant": "#cbd2d9",
}  # fmt: skip
_STYLE = {
    "font.family": "DejaVu Sans", "font.size": 9.5, "text.color": INK, "text.parse_math": False,
    "axes.edgecolor": GRID, "axes.titlesize": 10.5, "axes.titleweight": "bold", "axes.axisbelow": True,
    "axes.spines.top": False, "axes.spines.right": False, "axes.spines.left": False, "axes.spines.bottom": False,
    "xtick.color": PALE, "ytick.color": PALE, "xtick.labelcolor": PALE, "ytick.labelcolor": INK,
    "xtick.major.size": 0, "ytick.major.size": 0, "grid.color": GRID, "grid.linewidth": 0.8,
    "legend.frameon": False, "legend.handlelength": 1.0, "legend.handleheight": 1.0, "legend.columnspacing": 1.4,
    "svg.hashsalt": "atip-extract", "figure.facecolor": "white",
}  # fmt: skip


class Plots(PathExporter):
    """Counts the records and draws when all are counted."""

    def __init__(self, path: Path, options: Options, *, language: Language = "ar") -> None:
        super().__init__(path, options)
        self.language: Language = language
        self.counts = Counts()

    def add(self, record: Release) -> None:
        """Count one record."""
        self.counts.add(record)

    def finish(self) -> None:
        """Write every plot, each as SVG and PNG."""
        plots: dict[str, Callable[[Counts, Language], Figure]] = {
            "events-per-month": events_per_month,
            "funders-by-amount": funders_by_amount,
            "bodies-by-role": bodies_by_role,
        }
        with _style():
            for name, draw in plots.items():
                figure = draw(self.counts, self.language)
                # Without the day the same records give the same bytes.
                figure.savefig(self.path / f"{name}.svg", metadata={"Date": None, "Title": figure.get_suptitle()})
                figure.savefig(self.path / f"{name}.png", dpi=DOTS, metadata={"Title": name})


def events_per_month(counts: Counts, language: Language) -> Figure:
    """A bar a month, empty months too, stacked by status; events without a month are counted below."""
    left_out = [say("undated", language, counts.undated), say("of_a_year", language, counts.of_a_year)]
    figure, [axes] = _figure("events", 4.6, note(*left_out, language=language), language)
    months = sorted({month for month, _ in counts.months})
    if not months:
        return _nothing(figure, axes, language)
    heights = dict.fromkeys(months, 0)
    statuses = [s for s in ("held", "ongoing", "planned", "cancelled") if any(s == found for _, found in counts.months)]
    for status in statuses:
        values = [counts.months[month, status] for month in months]
        axes.bar(months, values, 0.82, [heights[month] for month in months], color=COLORS[status], label=status)
        for month, value in zip(months, values, strict=True):
            heights[month] += value
    first, last = months[0], months[-1]
    room = max(0.6, (6 - (last - first)) / 2)  # a few bars alone would be as wide as boards
    axes.set_xlim(first - room, last + room)
    axes.yaxis.set_major_locator(MaxNLocator(nbins=6, integer=True))
    axes.grid(axis="y")
    _label_months(axes, first, last)
    _legend(figure, axes, language)
    return figure


def funders_by_amount(counts: Counts, language: Language) -> Figure:
    """A panel a currency, the most used first: sums of different currencies are never added nor compared."""
    currencies = sorted(counts.sums, key=lambda currency: (-len(counts.sums[currency]), currency))
    shown, more = currencies[:MOST_CURRENCIES], len(currencies) - MOST_CURRENCIES
    tops = [_top({b: sum(p.values()) for b, p in counts.sums[c].items()}, MOST_FUNDERS) for c in shown]
    fewer = sum(len(counts.sums[c]) - len(top) for c, top in zip(shown, tops, strict=True))
    remarks = [say("repeated", language)]
    remarks += [say("requested", language, counts.requested)] if counts.requested else []
    remarks += [say("more_funders", language, fewer)] if fewer > 0 else []
    remarks += [say("more_currencies", language, more)] if more > 0 else []
    bars = [len(top) for top in tops] or [4]
    height = 1.5 + sum(0.42 * n + 0.45 for n in bars)
    figure, panels = _figure("funders", height, note(*remarks, language=language), language, bars)
    if not shown:
        return _nothing(figure, panels[0], language)
    for axes, currency, top in zip(panels, shown, tops, strict=True):
        rows = {body: counts.sums[currency][body] for body in top}
        _bars(axes, rows, ("stated", "pledged"), lambda value: amount(value, language), language)
        axes.set_title(currency, loc="right" if language == "ar" else "left", pad=4)
    _legend(figure, panels[0], language)
    return figure


def bodies_by_role(counts: Counts, language: Language) -> Figure:
    """The bodies with the most parts in events, a bar each, stacked by role."""
    top = _top({body: sum(roles.values()) for body, roles in counts.roles.items()}, MOST_BODIES)
    more = len(counts.roles) - len(top)
    remarks = [say("each_event", language), *([say("more_bodies", language, more)] if more > 0 else [])]
    height = 1.4 + 0.42 * (len(top) or 6)
    figure, [axes] = _figure("roles", height, note(*remarks, language=language), language)
    if not top:
        return _nothing(figure, axes, language)
    rows = {body: counts.roles[body] for body in top}
    _bars(axes, rows, [r for r in ROLES if any(r in found for found in rows.values())], str, language)
    _legend(figure, axes, language)
    return figure


def _figure(
    title: str, height: float, remark: str, language: Language, bars: Sequence[int] = (1,)
) -> tuple[Figure, list[Axes]]:
    """A figure and its panels, one above the other, as high as their numbers of bars; title above, remark below."""
    figure = Figure(figsize=(WIDTH, height), layout="constrained")
    FigureCanvasAgg(figure)
    panels = figure.subplots(len(bars), 1, squeeze=False, gridspec_kw={"height_ratios": [n + 0.4 for n in bars]})
    side, x = ("right", 0.985) if language == "ar" else ("left", 0.015)
    figure.get_layout_engine().set(w_pad=0.15, h_pad=0.1)  # type: ignore[union-attr,call-arg,unused-ignore]
    figure.suptitle(say(title, language), x=x, ha=side, size=15, weight="bold")
    figure.supxlabel(remark, x=x, ha=side, size=8, color=PALE)
    return figure, list(panels[:, 0])


def _nothing(figure: Figure, axes: Axes, language: Language) -> Figure:
    axes.axis("off")
    axes.text(0.5, 0.5, say("nothing", language), ha="center", va="center", color=PALE, transform=axes.transAxes)
    return figure


def _top(values: dict[Body, Any], most: int) -> list[Body]:
    """The bodies with the largest values, the largest first; names settle what is equal."""
    return sorted(values, key=lambda body: (-values[body], body.name, body.key))[:most]


def _bars(
    axes: Axes, rows: dict[Body, Any], series: Sequence[str], shown: Callable[[Any], str], language: Language
) -> None:
    """A horizontal bar a body, the first on top, its total at its end."""
    places = range(len(rows))
    ends = [0.0] * len(rows)
    for name in series:
        lengths = [float(parts.get(name, 0)) for parts in rows.values()]
        axes.barh(places, lengths, 0.68, ends, color=COLORS[name], label=name)
        ends = [end + length for end, length in zip(ends, lengths, strict=True)]
    for place, end, parts in zip(places, ends, rows.values(), strict=True):
        gap = (-4, 0) if language == "ar" else (4, 0)
        side = "right" if language == "ar" else "left"
        axes.annotate(
            shown(sum(parts.values())), (end, place), gap, textcoords="offset points", ha=side, va="center", size=8.5,
            color=PALE,
        )  # fmt: skip
    axes.set_xlim(0, max(ends) * 1.12 or 1)
    axes.set_ylim(len(rows) - 0.5, -0.5)
    axes.set_xticks([])
    axes.set_yticks(places, [_name(body, language) for body in rows])
    if language == "ar":
        axes.invert_xaxis()
        axes.yaxis.tick_right()


def _name(body: Body, language: Language) -> str:
    """The name on at most two lines, without what no font can draw."""
    name = (body.name_en if language == "en" else None) or body.name
    plain = "".join(sign if sign.isprintable() else " " for sign in name)
    return "\n".join(textwrap.wrap(plain, 38, max_lines=2, placeholder=" …"))


def _label_months(axes: Axes, first: int, last: int) -> None:
    """Every month, every third, or years alone: as many labels as there is room for; the year under its January."""
    span = last - first + 1
    step = next((step for step, most in ((1, 24), (3, 60)) if span <= most), 12 * -(-span // 240))
    ticks = [month for month in range(first, last + 1) if month % step == 0]
    if step < 12:
        labels = [
            f"{m % 12 + 1}\n{m // 12}" if m == ticks[0] or m // 12 != before // 12 else f"{m % 12 + 1}"
            for before, m in zip([first, *ticks], ticks, strict=False)
        ]
    else:
        labels = [str(month // 12) for month in ticks]
    axes.set_xticks(ticks, labels)


def _legend(figure: Figure, axes: Axes, language: Language) -> None:
    """One line across from the title."""
    handles, names = axes.get_legend_handles_labels()
    arabic = language == "ar"
    order = slice(None, None, -1 if arabic else 1)
    figure.legend(
        handles[order], [say(name, language) for name in names[order]], markerfirst=not arabic, ncols=len(names),
        loc="outside upper left" if arabic else "outside upper right", borderaxespad=0.2,
    )  # fmt: skip


@contextmanager
def _style() -> Iterator[None]:
    """The plots' own style, whatever the user's settings are; a sign that the font lacks is drawn as a box, quietly."""
    with matplotlib.rc_context(), warnings.catch_warnings():
        matplotlib.rcdefaults()
        matplotlib.rcParams.update(_STYLE)  # type: ignore[arg-type,unused-ignore]
        warnings.filterwarnings("ignore", message="Glyph .* missing from font")
        yield
