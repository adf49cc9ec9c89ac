"""Kills a run at random instants, many times, and compares what it ends with.

    python tests/fuzz/kill_runs.py [ROUNDS [RELEASES]]

Each round kills a run once or more, with its workers, lets the next one finish, and compares bytes with a run that
nobody disturbed. The seed of a round is its number, so that a failure can be repeated.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SAMPLES = Path(__file__).parents[2] / "samples"


def command(folder: Path, out: Path, workers: int) -> list[str]:
    return [sys.executable, "-m", "atip_extract", "run", str(folder), "-o", str(out), "-q", "--workers", str(workers)]


def results(out: Path) -> tuple[bytes, bytes]:
    return (out / "records.jsonl").read_bytes(), (out / "errors.jsonl").read_bytes()


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 120
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "releases")
        folder.mkdir()
        texts = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))]
        for number in range(count):
            text = f"{texts[number % len(texts)]}\nرقم البيان {number}" if number % 20 else ""
            (folder / f"{number:04}.txt").write_text(text, encoding="utf-8")
        calm = Path(place, "calm")
        began = time.monotonic()
        subprocess.run(command(folder, calm, 1), check=False, stderr=subprocess.DEVNULL)
        whole = time.monotonic() - began
        for number in range(rounds):
            chance, out = random.Random(number), Path(place, "out")
            kills, workers = chance.randint(1, 4), chance.choice([1, 2])
            for _ in range(kills):
                with subprocess.Popen(command(folder, out, workers), start_new_session=True) as process:
                    time.sleep(chance.uniform(0.0, 1.1 * whole))
                    os.killpg(process.pid, signal.SIGKILL)
            subprocess.run(command(folder, out, workers), check=False, stderr=subprocess.DEVNULL)
            same = results(out) == results(calm)
            print(
                f"round {number}: {kills} kills, {workers} workers: {'same bytes' if same else 'DIFFERENT'}", flush=True
            )
            if not same:
                sys.exit(1)
            shutil.rmtree(out)


if __name__ == "__main__":
    main()
