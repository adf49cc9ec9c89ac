"""Writes ``src/atip_extract/knowledge/compiled.jsonl``: the YAML under ``gazetteers/``, ready to load.

Run it after every change of a gazetteer or of the normalisation: ``python tools/compile_gazetteers.py``. With
``--check`` it writes nothing and fails where the committed file is not what it would write; CI runs that.
"""

from __future__ import annotations

import sys
from pathlib import Path

from atip_extract.errors import GazetteerError
from atip_extract.knowledge import check, entries, resources

TARGET = Path(__file__).resolve().parents[1] / "src" / "atip_extract" / "knowledge" / resources.COMPILED


def main(arguments: list[str]) -> int:
    errors = check.check_builtin()
    for error in errors:
        print(error, file=sys.stderr)
    try:
        lines = [f'{{"file":"","sha256":"{entries.key_fingerprint()}"}}']
        lines += [entries.compiled_line(relative) for relative in resources.yaml_files()]
    except GazetteerError as error:
        print(error, file=sys.stderr)
        return 1
    text = "\n".join(lines) + "\n"
    if "--check" in arguments:
        same = TARGET.is_file() and TARGET.read_text(encoding="utf-8") == text
        if not same:
            print(f"{TARGET.name} is out of date: run python tools/compile_gazetteers.py", file=sys.stderr)
        return 0 if same and not errors else 1
    TARGET.write_text(text, encoding="utf-8")
    print(f"{len(lines) - 1} files, {len(text.encode()) // 1024} kB")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
