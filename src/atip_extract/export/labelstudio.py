"""``labelstudio``: tasks with predictions for Label Studio, as one JSON list. ``CONFIG`` is the interface that fits."""

from __future__ import annotations

from typing import IO, Any, get_args

from atip_extract.export.base import Options, TextExporter, release_key, short_hash, to_json
from atip_extract.export.facts import ROLES
from atip_extract.export.spans import Marked, marked
from atip_extract.records import EntityType, EventType, ParticipantRole, Release

GROUPS = {
    "entities": "", "positions": "", "roles": "role:", "participants": "participant:", "events": "event:",
    "event_names": "name:", "dates": "date:", "funding": "funding:", "funding_objects": "funding:", "money": "",
    "attendance": "", "statements": "", "release": "", "contacts": "contact:",
}  # fmt: skip
"""Group of spans → what stands before their label."""


def _config() -> str:
    """The labelling interface: every label that ``label_of`` can give, short keys aside."""
    plain = [*get_args(EntityType), "position", "money", "attendance", "quotation", "statement", "title", "dateline"]
    labels = [
        *plain,
        *(f"role:{role}" for role in ROLES),
        *(f"participant:{role}" for role in get_args(ParticipantRole)),
        *(f"{kind}:{type}" for kind in ("event", "name") for type in get_args(EventType)),
        *("date:event", "date:published", "funding:stated", "funding:pledged", "funding:requested", "funding:object"),
        *("contact:email", "contact:phone", "contact:url"),
    ]
    lines = "".join(f'    <Label value="{label}"/>\n' for label in labels)
    return (
        f'<View>\n  <Labels name="label" toName="text">\n{lines}  </Labels>\n'
        '  <Text name="text" value="$text" granularity="symbol"/>\n</View>\n'
    )


CONFIG = _config()


class LabelStudio(TextExporter):
    """A task a release; every span is a region, and roles are relations from the event to the words."""

    def __init__(self, out: IO[str], options: Options) -> None:
        super().__init__(out, options)
        self.separator = "[\n"

    def add(self, record: Release) -> None:
        """One task."""
        text = self.options.texts.of(record)
        data = {"text": text, "release": release_key(record.release), "source": record.release.source}
        prediction = {"model_version": f"atip-extract {record.schema_version}", "result": _results(record)}
        self.out.write(self.separator + to_json({"data": data, "predictions": [prediction]}))
        self.separator = ",\n"

    def finish(self) -> None:
        """Close the list."""
        self.out.write("[]\n" if self.separator == "[\n" else "\n]\n")


def label_of(mark: Marked) -> str:
    """The label of a region."""
    return "money" if mark.group == "money" else GROUPS[mark.group] + mark.label


def _results(record: Release) -> list[dict[str, Any]]:
    regions: list[dict[str, Any]] = []
    relations: list[dict[str, Any]] = []
    first: dict[str, str] = {}
    for number, mark in enumerate(marked(record), 1):
        if mark.group not in GROUPS:
            continue  # a warning is nothing that an annotator marks
        region = short_hash(release_key(record.release), str(number))[:10]
        regions.append({
            "id": region, "from_name": "label", "to_name": "text", "type": "labels",
            "value": {
                "start": mark.span.start, "end": mark.span.end, "text": mark.span.text, "labels": [label_of(mark)],
            },
            "meta": {"text": [mark.about]} if mark.about else {},
        })  # fmt: skip
        if mark.group in {"entities", "events", "funding"}:
            first.setdefault(mark.about, region)
        for about, label in ((mark.about, label_of(mark)), (mark.entity, "who")):
            if about in first and first[about] != region and mark.group != "entities":
                relations.append({
                    "type": "relation", "from_id": region if label == "who" else first[about],
                    "to_id": first[about] if label == "who" else region, "direction": "right", "labels": [label],
                })  # fmt: skip
    return regions + relations
