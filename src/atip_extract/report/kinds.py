"""The plots as ``export.run`` knows formats. They are not in ``KINDS``: ``atip-extract report`` makes them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from typing import Any

from atip_extract.errors import ConfigError
from atip_extract.export.kinds import Kind, Shape
from atip_extract.report.wording import Language

SHAPES_ARABIC = (3, 11)
"""The first version of matplotlib that joins Arabic letters and sets them from right to left."""


@dataclass(frozen=True)
class PlotsKind(Kind):
    """Three plots, each as SVG and PNG, in a folder."""

    name: str = "plots"
    title: str = "events per month, funders by amount, bodies by role"
    exporter: str = "report.plots:Plots"
    shape: Shape = "folder"
    extension: str = ".svg"
    left_out: str = "all but the counts"
    streams: bool = False
    needs: tuple[str, ...] = ("matplotlib",)
    extra: str | None = "plots"
    beside: tuple[str, ...] = (".png",)
    language: Language = "ar"

    def load(self) -> Any:
        """What makes the exporter. Raises ``ConfigError`` where matplotlib is missing or too old to write Arabic."""
        self.check()
        found = version("matplotlib")
        if tuple(map(int, found.split(".")[:2])) < SHAPES_ARABIC:
            raise ConfigError(
                f"matplotlib {found} cannot write Arabic: pip install 'atip-extract[plots]' brings a newer one"
            )
        from atip_extract.report.plots import Plots

        return partial(Plots, language=self.language)
