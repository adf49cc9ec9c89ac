"""What a record depends on besides its release: versions, code, gazetteers, model and options, each as a hash."""

from __future__ import annotations

import hashlib
import json
import platform
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from atip_extract._version import __version__
from atip_extract.batch.work import Limits
from atip_extract.knowledge import resources
from atip_extract.knowledge.check import files_of
from atip_extract.pipeline import Config
from atip_extract.records import SCHEMA_VERSION

LIBRARIES = ("spacy", "rapidfuzz", "trafilatura", "onnxruntime", "tokenizers", "hijridate", "pydantic")
_SHORT = 16


@dataclass(frozen=True)
class Fingerprint:
    """Two runs with the same fingerprint give the same record for the same release."""

    version: str
    schema_version: str
    code: str
    gazetteers: str
    model: str
    configuration: str
    python: str
    libraries: dict[str, str]

    @property
    def hash(self) -> str:
        """All of it in one."""
        return _hash([json.dumps(asdict(self), sort_keys=True).encode()])


def fingerprint(config: Config, limits: Limits) -> Fingerprint:
    """The fingerprint of runs with these settings."""
    options = {
        "engine": config.engine,
        "engine_model": str(config.engine_model or ""),
        "gazetteers": [str(path) for path in config.gazetteers],
        "sizes": [limits.max_bytes, limits.max_characters],  # not the time: who gives more wants the rest kept
    }
    package = files("atip_extract")
    models = [package / "recognize" / "model"] if config.engine_model is None else []
    return Fingerprint(
        version=__version__,
        schema_version=SCHEMA_VERSION,
        code=_hash(_bytes_of(package, (".py", ".txt"))),
        gazetteers=_hash([*_built_in(), *_own(config)]),
        model=_hash([*_bytes_below(config.engine_model), *(data for m in models for data in _bytes_of(m, ("",)))]),
        configuration=_hash([json.dumps(options, sort_keys=True).encode()]),
        python=platform.python_version(),
        libraries={name: found for name in LIBRARIES if (found := _version(name))},
    )


def _built_in() -> list[bytes]:
    return [resources.read_bytes(name) for name in resources.yaml_files()]


def _own(config: Config) -> list[bytes]:
    return [path.read_bytes() for path in files_of(config.gazetteers, []) if path.is_file()]


def _bytes_of(place: Traversable, suffixes: tuple[str, ...]) -> list[bytes]:
    """The contents of all files below a place whose names end so, in order of their names."""
    if not place.is_dir():
        return []
    found = []
    for item in sorted(place.iterdir(), key=lambda item: item.name):
        if item.is_dir():
            found += _bytes_of(item, suffixes) if item.name not in {"__pycache__", "gazetteers"} else []
        elif item.name.endswith(suffixes):
            found += [item.name.encode(), item.read_bytes()]
    return found


def _bytes_below(path: Path | None) -> list[bytes]:
    if path is None:
        return []
    return [path.read_bytes()] if path.is_file() else _bytes_of(path, ("",))


def _hash(pieces: list[bytes]) -> str:
    found = hashlib.sha256()
    for piece in pieces:
        found.update(len(piece).to_bytes(8, "little") + piece)
    return found.hexdigest()[:_SHORT]


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""
