"""The plain loop that ``throughput.py`` compares a run with: ``python loop.py FOLDER OUT.jsonl``."""

from __future__ import annotations

import sys
from pathlib import Path

from atip_extract import Extractor

extractor = Extractor()
with Path(sys.argv[2]).open("w", encoding="utf-8") as out:
    for path in sorted(Path(sys.argv[1]).glob("*.txt")):
        out.write(extractor.extract(path.read_text(encoding="utf-8"), source=str(path)).to_json() + "\n")
