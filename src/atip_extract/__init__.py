"""atip-extract: Arabic press releases as structured facts, each grounded in the words that say it.

>>> from atip_extract import extract
>>> record = extract("نظمت المنظمة الدولية للهجرة ورشة عمل في القاهرة.")
>>> record.events[0].type
'workshop'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from atip_extract._version import __version__

if TYPE_CHECKING:
    from atip_extract.errors import AtipError, ConfigError, EngineError, GazetteerError, ReleaseError
    from atip_extract.extractor import Extractor, extract
    from atip_extract.records import Release

__all__ = [
    "AtipError",
    "ConfigError",
    "EngineError",
    "Extractor",
    "GazetteerError",
    "Release",
    "ReleaseError",
    "__version__",
    "extract",
]

_HOMES = {
    "Extractor": "extractor",
    "extract": "extractor",
    "Release": "records",
    **dict.fromkeys(("AtipError", "ConfigError", "EngineError", "GazetteerError", "ReleaseError"), "errors"),
}


def __getattr__(name: str) -> Any:
    """Import the public names when they are first used: ``--help`` and ``--version`` need none of them."""
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(f"atip_extract.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
