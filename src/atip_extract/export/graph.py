"""``graphml`` and ``gexf``: who funds, organises, partners and speaks for what, as a network for Gephi.

Nodes are linked entities over all releases, unlinked ones by their type and name, and events. Edges of one kind between
the same two nodes are one edge: its weight is how often it is said, its dates are the first and the last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from atip_extract.export.base import Options, PathExporter, release_key, short_hash
from atip_extract.export.facts import event_label, roles_of
from atip_extract.records import Entity, Release

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
RELATIONS = {"organizer": "organizes", "partner": "partners", "funder": "funds", "patron": "patronizes"}
"""Role in an event → the edge from the entity to the event; places and programmes point the other way."""


@dataclass
class Node:
    """A body, programme, person, place or event."""

    label: str
    type: str
    label_en: str = ""
    wikidata: str = ""
    releases: int = 0
    start: str = ""
    end: str = ""


@dataclass
class Edge:
    """What is said between two nodes, however often."""

    weight: int = 0
    start: str = ""
    end: str = ""
    amounts: dict[str, float] = field(default_factory=dict)
    """Sum of the stated amounts by currency."""


class Network(PathExporter):
    """Collects the network; the subclasses write it."""

    def __init__(self, path: Path, options: Options) -> None:
        super().__init__(path, options)
        self.nodes: dict[str, Node] = {}
        self.edges: dict[tuple[str, str, str], Edge] = {}

    def add(self, record: Release) -> None:
        """Count what one record says."""
        ids = {e.id: self._entity(e) for e in record.entities}
        day = record.release.published.start if record.release.published else ""
        events: dict[str, tuple[str, str, str]] = {}
        for event in record.events:
            node = "v" + short_hash(release_key(record.release), event.id)
            start = min((d.start for d in event.dates), default="")
            end = max((d.end for d in event.dates), default="")
            events[event.id] = node, start, end
            self.nodes[node] = Node(event_label(event), f"event:{event.type}", releases=1, start=start, end=end)
            for role, fact in roles_of(event):
                if role in RELATIONS:
                    self._edge(ids[fact.entity], node, RELATIONS[role], start or day, end or day)
                else:
                    self._edge(node, ids[fact.entity], "in" if role == "place" else "part_of", start or day, end or day)
            for who in event.participants:
                if who.entity is not None:
                    self._edge(ids[who.entity], node, "takes_part", start or day, end or day)
        for entity in record.entities:
            for body in dict.fromkeys(p.organization for p in entity.positions if p.organization):
                self._edge(ids[entity.id], ids[body], "speaks_for", day, day)
        for funding in record.funding:
            targets = [ids[e] for e in (funding.recipient, funding.programme) if e is not None]
            # The sum stands on one edge, so that adding edges up counts it once; an event's funder is an edge already.
            for place, target in enumerate(targets):
                edge = self._edge(ids[funding.funder], target, "funds", day, day)
                if funding.amount is not None and place == 0:
                    currency = funding.amount.currency
                    edge.amounts[currency] = edge.amounts.get(currency, 0) + float(funding.amount.value)
            if funding.event is not None and (ids[funding.funder], events[funding.event][0], "funds") not in self.edges:
                node, start, end = events[funding.event]
                self._edge(ids[funding.funder], node, "funds", start or day, end or day)

    def _entity(self, entity: Entity) -> str:
        link = entity.link
        key = (link.gazetteer, link.id) if link is not None else ("", " ".join(entity.name.split()))
        id = "n" + short_hash(entity.type, *key)
        node = self.nodes.setdefault(id, Node(entity.name, entity.type))
        node.releases += 1
        node.label_en = node.label_en or entity.name_en or ""
        node.wikidata = node.wikidata or (link.wikidata if link is not None and link.wikidata else "")
        return id

    def _edge(self, source: str, target: str, relation: str, start: str, end: str) -> Edge:
        edge = self.edges.setdefault((source, target, relation), Edge())
        edge.weight += 1
        edge.start = min(filter(None, (edge.start, start)), default="")
        edge.end = max(edge.end, end)
        return edge

    def _write(self, lines: Iterator[str]) -> None:
        with self.path.open("w", encoding="utf-8", newline="\n") as out:
            out.writelines(line + "\n" for line in lines)


_NODE_FIELDS = ("label", "type", "label_en", "wikidata", "releases", "start", "end")
_EDGE_FIELDS = ("relation", "weight", "start", "end", "amounts")
_NUMBERS = frozenset({"releases", "weight"})


def _clean(value: object) -> str:
    return _NOT_XML.sub("\ufffd", str(value))


def _node_values(node: Node) -> dict[str, str]:
    return {name: _clean(getattr(node, name)) for name in _NODE_FIELDS if getattr(node, name) != ""}


def _edge_values(relation: str, edge: Edge) -> dict[str, str]:
    amounts = "; ".join(f"{currency} {value:.15g}" for currency, value in sorted(edge.amounts.items()))
    values = {"relation": relation, "weight": edge.weight, "start": edge.start, "end": edge.end, "amounts": amounts}
    return {name: _clean(value) for name, value in values.items() if value != ""}


class GraphMl(Network):
    """GraphML, which Gephi, yEd, Cytoscape and networkx read."""

    def finish(self) -> None:
        """Write the file."""
        self._write(self.lines())

    def lines(self) -> Iterator[str]:
        """The lines of the file."""
        yield '<?xml version="1.0" encoding="UTF-8"?>'
        yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
        for what, names in (("node", _NODE_FIELDS), ("edge", _EDGE_FIELDS)):
            for name in names:
                type = "int" if name in _NUMBERS else "string"
                yield f'<key id="{what}_{name}" for="{what}" attr.name="{name}" attr.type="{type}"/>'
        yield '<graph edgedefault="directed">'
        for id, node in self.nodes.items():
            yield f'<node id="{id}">{self._data("node", _node_values(node))}</node>'
        for number, ((source, target, relation), edge) in enumerate(self.edges.items()):
            data = self._data("edge", _edge_values(relation, edge))
            yield f'<edge id="e{number}" source="{source}" target="{target}">{data}</edge>'
        yield "</graph>"
        yield "</graphml>"

    @staticmethod
    def _data(what: str, values: dict[str, str]) -> str:
        return "".join(f'<data key="{what}_{name}">{escape(value)}</data>' for name, value in values.items())


class Gexf(Network):
    """GEXF 1.2, Gephi's own format; dates are attributes, as most of them are not of a day."""

    def finish(self) -> None:
        """Write the file."""
        self._write(self.lines())

    def lines(self) -> Iterator[str]:
        """The lines of the file."""
        yield '<?xml version="1.0" encoding="UTF-8"?>'
        yield '<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">'
        yield '<graph defaultedgetype="directed" mode="static">'
        for what, names in (("node", _NODE_FIELDS[1:]), ("edge", _EDGE_FIELDS)):
            yield f'<attributes class="{what}">'
            for name in names:
                type = "integer" if name in _NUMBERS else "string"
                yield f'<attribute id="{what}_{name}" title="{name}" type="{type}"/>'
            yield "</attributes>"
        yield "<nodes>"
        for id, node in self.nodes.items():
            values = _node_values(node)
            label = quoteattr(values.pop("label"))
            yield f'<node id="{id}" label={label}>{self._values("node", values)}</node>'
        yield "</nodes>"
        yield "<edges>"
        for number, ((source, target, relation), edge) in enumerate(self.edges.items()):
            head = f'<edge id="{number}" source="{source}" target="{target}" weight="{edge.weight}" label="{relation}">'
            yield f"{head}{self._values('edge', _edge_values(relation, edge))}</edge>"
        yield "</edges>"
        yield "</graph>"
        yield "</gexf>"

    @staticmethod
    def _values(what: str, values: dict[str, str]) -> str:
        found = "".join(f'<attvalue for="{what}_{name}" value={quoteattr(v)}/>' for name, v in values.items())
        return f"<attvalues>{found}</attvalues>"
