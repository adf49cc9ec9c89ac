"""Seconds and peak memory of every export, for some and for many records. Prints one table.

    python benchmarks/exports.py [--records 1000 10000] [--kinds csv ftm …]

The records are those of ``samples/records`` again and again, each with a source and a hash of its own. Every export
runs in a process of its own that writes to the disk; memory is that process's peak above an export of one record, so
that it shows what grows with the records. Formats that show texts read them from files, as after a run.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path

from atip_extract.cli.export import run_export
from atip_extract.cli.report import run_plots
from atip_extract.errors import ConfigError
from atip_extract.export import KINDS, kind_named
from atip_extract.records import Release
from atip_extract.report import PlotsKind

ROOT = Path(__file__).parents[1]
RECORDS = ROOT / "samples" / "records"
PLOTS = "plots"


def texts() -> list[tuple[Release, str]]:
    """The samples' records with their texts."""
    found = []
    for path in sorted(RECORDS.glob("*.json")):
        record = Release.model_validate_json(path.read_text("utf-8"))
        text = record.release.text
        found.append(
            (record, text if text is not None else (ROOT / "samples" / record.release.source).read_text("utf-8"))
        )
    return found


def write_input(folder: Path, records: int) -> Path:
    """`records` records as JSON Lines, and below `folder` the texts of those that do not carry them."""
    path = folder / f"{records}.jsonl"
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.writelines(record.to_json() + "\n" for record in islice(multiplied(folder), records))
    return path


def multiplied(folder: Path) -> Iterator[Release]:
    """Records without end; a line is added to each text, so that no two releases are one."""
    samples = texts()
    for number in count():
        record, text = samples[number % len(samples)]
        text = f"{text}\nرقم البيان {number}\n"
        data = text.encode()
        carried = record.release.text is not None
        info = {
            "source": f"texts/{number // 1000:03}/{number}.txt",
            "sha256": hashlib.sha256(data).hexdigest(),
            "characters": len(text),
            **({"text": text} if carried else {}),
        }
        if not carried:
            place = folder / info["source"]  # type: ignore[operator]
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
        yield record.model_copy(update={"release": record.release.model_copy(update=info)})


def measured(kind: str, records: Path, folder: Path) -> dict[str, float]:
    """Seconds and MB of one export in a new process."""
    command = [sys.executable, __file__, "--one", kind, str(records), str(folder)]
    found = subprocess.run(command, capture_output=True, text=True, check=False)
    if found.returncode:
        raise SystemExit(found.stderr)
    result: dict[str, float] = json.loads(found.stdout.splitlines()[-1])
    return result


def one(kind: str, records: str, folder: str) -> None:
    """Export in this process."""
    began = time.perf_counter()
    with tempfile.TemporaryDirectory(dir=folder) as place:
        if kind == PLOTS:
            run_plots(records, Path(place) / "out", quiet=True)
        else:
            run_export(records, kind, str(Path(place) / "out"), texts=Path(folder), quiet=True)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": time.perf_counter() - began, "mb": peak}))


def installed(kind: str) -> bool:
    """Whether the packages that a format needs are there."""
    try:
        (PlotsKind() if kind == PLOTS else kind_named(kind)).check()
    except ConfigError as error:
        print(f"left out: {error}", file=sys.stderr)
        return False
    return True


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, nargs="+", default=[1000, 10000])
    parser.add_argument("--kinds", nargs="+", default=[*KINDS, PLOTS])
    parser.add_argument("--one", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        one(*options.one)
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        inputs = {n: write_input(folder, n) for n in (1, *options.records)}
        print("| kind |" + "".join(f" {n:,} records: s | MB above one record |" for n in options.records))
        print("|---|" + "---|---|" * len(options.records))
        for kind in filter(installed, options.kinds):
            least = measured(kind, inputs[1], folder)["mb"]
            found = [measured(kind, inputs[n], folder) for n in options.records]
            cells = "".join(f" {f['seconds']:.1f} | {f['mb'] - least:.0f} |" for f in found)
            print(f"| {kind} |{cells}", flush=True)


if __name__ == "__main__":
    main()
