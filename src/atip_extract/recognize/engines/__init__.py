"""The engines that can be named; importing this package registers them. Heavy libraries are imported when one is made."""

from __future__ import annotations

from pathlib import Path

from atip_extract.recognize.engine import Engine, register_engine


@register_engine("rules")
def _rules(model: Path | None) -> Engine:
    from atip_extract.recognize.rules import RuleEngine

    return RuleEngine()
