"""The engines that can be named; importing this package registers them.

An engine's own libraries are imported when it is made, not before.
"""

from __future__ import annotations

from pathlib import Path

from atip_extract.recognize.engine import Engine, register_engine


@register_engine("rules")
def _rules(model: Path | None) -> Engine:
    from atip_extract.recognize.rules import RuleEngine

    return RuleEngine()


@register_engine("onnx")
def _onnx(model: Path | None) -> Engine:
    from atip_extract.recognize.engines.onnx_engine import OnnxEngine

    return OnnxEngine.load(model)


@register_engine("camel")
def _camel(model: Path | None) -> Engine:
    from atip_extract.recognize.engines.camel_engine import CamelEngine

    return CamelEngine.load(model)


@register_engine("stanza")
def _stanza(model: Path | None) -> Engine:
    from atip_extract.recognize.engines.stanza_engine import StanzaEngine

    return StanzaEngine.load(model)


@register_engine("spacy")
def _spacy(model: Path | None) -> Engine:
    from atip_extract.recognize.engines.spacy_engine import SpacyEngine

    return SpacyEngine.load(model)
