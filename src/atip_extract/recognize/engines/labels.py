"""What other recognisers call our labels: ``gazetteers/labels.yml``."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType

from pydantic import TypeAdapter, ValidationError

from atip_extract.annotations import Label
from atip_extract.errors import GazetteerError
from atip_extract.knowledge.resources import read_yaml

FILE = "labels.yml"
_SHAPE = TypeAdapter(dict[Label, tuple[str, ...]])


@cache
def _labels() -> MappingProxyType[str, Label]:
    return MappingProxyType(invert(read_yaml(FILE)))


def invert(data: object) -> dict[str, Label]:
    """Engine label, in upper case → our label. Raises ``GazetteerError`` where one means two things."""
    file = f"gazetteers/{FILE}"
    try:
        rows = _SHAPE.validate_python(data)
    except ValidationError as error:
        problem = error.errors(include_url=False)[0]
        field = ".".join(str(part) for part in problem["loc"])
        raise GazetteerError(problem["msg"], file=file, field=field) from None
    found: dict[str, Label] = {}
    for label, names in rows.items():
        for name in names:
            if found.setdefault(name.upper(), label) is not label:
                raise GazetteerError(f"{name!r} stands under {found[name.upper()]} as well", file=file, field=label)
    return found


def our_label(name: str) -> Label | None:
    """Our label for an engine's, or None where it is of no use here: dates, sums, numbers, MISC."""
    return _labels().get(name.upper())
