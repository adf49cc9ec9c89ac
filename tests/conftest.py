"""What every room's tests share: a short release, the pipeline built once, the command line without a new process."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from atip_extract import Extractor
from atip_extract.cli.app import app
from atip_extract.cli.failures import guarded

settings.register_profile(
    "patient", deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
settings.load_profile("patient")

ROOT = Path(__file__).parents[1]
RELEASE = (
    "ورشة عمل في عمّان حول حماية ضحايا الاتجار بالبشر\n\n"
    "عمّان، 12 مارس 2023 - نظّمت المنظمة الدولية للهجرة، بالتعاون مع وزارة العدل الأردنية وبتمويل من الاتحاد الأوروبي، "
    "ورشة عمل في عمّان بمشاركة 25 قاضياً. وقال الدكتور سامر الخطيب، مدير المشروع، إن الورشة «خطوة أولى».\n"
)


@dataclass(frozen=True)
class Ran:
    """What a command did."""

    status: int
    out: str
    err: str

    @property
    def complaints(self) -> list[str]:
        """The lines of stderr."""
        return self.err.splitlines()


class _Stdin(io.TextIOWrapper):
    def isatty(self) -> bool:
        return False


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    return Extractor()


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """Runs ``atip-extract`` in this process: ``cli("show", path)``, ``cli("-", stdin=b"…")``."""

    def run(*arguments: str | Path, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", _Stdin(io.BytesIO(stdin)))
        status = guarded(app, [str(a) for a in arguments])
        out, err = capsys.readouterr()
        return Ran(status, out, err)

    return run


def in_new_process(
    arguments: Sequence[str | Path], *, stdin: bytes = b"", env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Runs ``atip-extract`` as a user does."""
    command = [sys.executable, "-m", "atip_extract", *map(str, arguments)]
    return subprocess.run(
        command, input=stdin, capture_output=True, timeout=120, check=False, env={**environment(), **(env or {})}
    )


def environment() -> dict[str, str]:
    """This process's environment, with the source where the package is not installed."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), os.environ.get("PYTHONPATH", "")])}
