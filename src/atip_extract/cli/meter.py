"""Progress on stderr: a bar where that is a terminal, a line now and then in a log of a long run."""

from __future__ import annotations

import sys
import time
from datetime import timedelta
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

LOG_SECONDS = 30.0


class Meter:
    """Counts what is done and what failed, and says how fast it goes and how long it will take."""

    def __init__(self, total: int, *, quiet: bool = False, log: bool = False) -> None:
        """`total` units in all. `log`: write a line every half minute where stderr is no terminal."""
        self.total, self.done, self.failed, self.skipped = total, 0, 0, 0
        self._log = log and not quiet
        self._bar: Progress | None = None
        self._task: TaskID | None = None
        self._show = not quiet and sys.stderr.isatty()
        self._began = self._last = time.monotonic()

    def __enter__(self) -> Meter:
        """Start the clock, and the bar where there is one."""
        self._began = self._last = time.monotonic()
        if self._show:
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

            self._bar = Progress(
                TextColumn("extracting"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[note]}"),
                TimeRemainingColumn(), console=Console(stderr=True), transient=True,
            )  # fmt: skip
            self._bar.start()
            self._task = self._bar.add_task("extracting", total=self.total, note="")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.stop()

    def skip(self, units: int) -> None:
        """Units that were done in an earlier run."""
        self.skipped += units
        self.done += units
        self._tell(0)

    def step(self, units: int, failed: int = 0) -> None:
        """`units` more are done; `failed` records among theirs are errors."""
        self.done += units
        self.failed += failed
        self._tell(units)

    @property
    def rate(self) -> float:
        """Units a second, those of earlier runs left out."""
        return (self.done - self.skipped) / max(time.monotonic() - self._began, 1e-6)

    def _tell(self, units: int) -> None:
        if self._bar is not None and self._task is not None:
            note = f"{self.rate:.1f}/s" + (f", {self.failed:,} failed" if self.failed else "")
            self._bar.update(self._task, completed=self.done, total=max(self.total, self.done), note=note)
        elif self._log and time.monotonic() - self._last >= LOG_SECONDS:
            self._last = time.monotonic()
            left = timedelta(seconds=round((self.total - self.done) / max(self.rate, 1e-6)))
            print(
                f"{self.done:,} of {self.total:,} done, {self.rate:.1f}/s, {self.failed:,} failed, {left} left",
                file=sys.stderr,
                flush=True,
            )
