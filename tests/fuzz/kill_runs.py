"""Kills a run at random instants, many times, and compares what it ends with.

    python tests/fuzz/kill_runs.py [ROUNDS [RELEASES]]

A round kills the run one to four times: everything at once, or the main process alone, or one worker alone; at any
instant, or the moment the journal grows, or while the results are being written. Then a run is left to finish, and its
bytes are compared with those of a run that nobody disturbed. The seed of a round is its number.
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
from collections import Counter
from collections.abc import Callable
from pathlib import Path

SAMPLES = Path(__file__).parents[2] / "samples"
VICTIMS = ("everything", "the main process", "a worker")
MOMENTS = ("any instant", "the journal grows", "results are written")


def command(folder: Path, out: Path, workers: int) -> list[str]:
    return [sys.executable, "-m", "atip_extract", "run", str(folder), "-o", str(out), "-q", "--workers", str(workers)]


def results(out: Path) -> tuple[bytes, bytes]:
    return (out / "records.jsonl").read_bytes(), (out / "errors.jsonl").read_bytes()


def write_releases(folder: Path, count: int) -> None:
    """Samples with a number of their own; every twentieth file is empty, every thirtieth Windows Arabic."""
    folder.mkdir()
    texts = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))]
    for number in range(count):
        text = f"{texts[number % len(texts)]}\nرقم البيان {number}" if number % 20 else ""
        (folder / f"{number:04}.txt").write_bytes(text.encode("utf-8" if number % 30 else "cp1256", "ignore"))


def size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def wait_for(moment: str, chance: random.Random, out: Path, whole: float, process: subprocess.Popen[bytes]) -> None:
    """Return at the moment, or when the run has ended before it came."""
    if moment == "any instant":
        time.sleep(chance.uniform(0.0, 1.1 * whole))
        return
    journal = out / ".journal"
    begun, more = size(journal), chance.randint(1, 4)
    here: Callable[[], bool] = (
        (lambda: any(out.glob("*.part"))) if moment == "results are written" else (lambda: size(journal) != begun)
    )
    while process.poll() is None:
        time.sleep(0.0002)
        if here():
            more -= 1
            begun = size(journal)
            if more <= 0 or moment == "results are written":
                return


def children(pid: int) -> list[int]:
    """The processes that `pid` started, from ``/proc``; its resource tracker is no worker."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            if parent == pid and b"spawn_main" in (entry / "cmdline").read_bytes():
                found.append(int(entry.name))
        except (OSError, IndexError):
            continue
    return found


def kill(victim: str, process: subprocess.Popen[bytes], chance: random.Random) -> None:
    if process.poll() is not None:
        return
    if victim == "everything":
        os.killpg(process.pid, signal.SIGKILL)
    elif victim == "the main process":
        process.kill()
    elif workers := children(process.pid):
        os.kill(chance.choice(workers), signal.SIGKILL)


def one_round(number: int, folder: Path, out: Path, whole: float, told: Counter[str]) -> int:
    """Kill and start again, then let it finish; the number of workers."""
    chance = random.Random(number)
    workers = chance.choice([1, 2])
    for _ in range(chance.randint(1, 4)):
        victim, moment = chance.choice(VICTIMS), chance.choice(MOMENTS)
        with subprocess.Popen(
            command(folder, out, workers), start_new_session=True, stderr=subprocess.DEVNULL
        ) as process:
            wait_for(moment, chance, out, whole, process)
            told["in time" if process.poll() is None else "too late"] += 1
            kill(victim, process, chance)
        told[victim] += 1
        told[moment] += 1
    subprocess.run(command(folder, out, workers), check=False, stderr=subprocess.DEVNULL)
    return workers


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 120
    told: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as place:
        folder, calm, out = Path(place, "releases"), Path(place, "calm"), Path(place, "out")
        write_releases(folder, count)
        began = time.monotonic()
        subprocess.run(command(folder, calm, 1), check=False, stderr=subprocess.DEVNULL)
        whole = time.monotonic() - began
        for number in range(rounds):
            workers = one_round(number, folder, out, whole, told)
            same = results(out) == results(calm)
            left = sorted(path.name for path in out.iterdir())
            print(f"round {number}, {workers} workers: {'same bytes' if same else 'DIFFERENT'}", flush=True)
            if not same or left != [".journal", "errors.jsonl", "records.jsonl", "run.json"]:
                sys.exit(f"round {number} went wrong; it left {left}")
            shutil.rmtree(out)
    print(f"{rounds} rounds, the same bytes; " + ", ".join(f"{name}: {told[name]}" for name in sorted(told)))


if __name__ == "__main__":
    main()
