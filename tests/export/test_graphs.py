"""Linked data, FollowTheMoney and the networks, checked by the libraries that read them."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from atip_extract.export.jsonld import CONTEXT
from tests.export.conftest import Exported
from tests.export.releases import WORKSHOP

SCHEMA, OA = "https://schema.org/", "http://www.w3.org/ns/oa#"
Properties = Callable[[str], list[dict[str, list[str]]]]


class TestJsonLd:
    def nodes(self, exported: Exported) -> list[dict[str, Any]]:
        pyld = pytest.importorskip("pyld.jsonld")

        def offline(url: str, options: object) -> None:
            raise AssertionError(f"a context was fetched: {url}")

        document = json.loads(exported("jsonld").read_text(encoding="utf-8"))
        expanded = pyld.flatten(pyld.expand(document, {"documentLoader": offline}))
        return list(expanded)

    def of_type(self, nodes: list[dict[str, Any]], type: str) -> list[dict[str, Any]]:
        return [node for node in nodes if type in node.get("@type", [])]

    def test_every_term_expands_to_an_iri(self, exported: Exported) -> None:
        for node in self.nodes(exported):
            assert all(":" in key for key in node if not key.startswith("@")), node

    def test_every_node_that_is_named_is_described(self, exported: Exported) -> None:
        nodes = {node["@id"]: node for node in self.nodes(exported)}
        for node in nodes.values():
            for key, values in node.items():
                for value in values if isinstance(values, list) and not key.startswith("@") else ():
                    if str(value.get("@id", "")).startswith("urn:atip:release:"):
                        assert value["@id"] in nodes

    def test_the_event_has_its_bodies(self, exported: Exported) -> None:
        nodes = self.nodes(exported)
        [event] = self.of_type(nodes, SCHEMA + "EducationEvent")
        [organizer] = event[SCHEMA + "organizer"]
        [body] = [node for node in nodes if node["@id"] == organizer["@id"]]
        assert body[SCHEMA + "sameAs"] == [{"@id": "http://www.wikidata.org/entity/Q7809"}]
        assert event[SCHEMA + "startDate"] == [{"@value": "2023-03-12"}]

    def test_amounts_stay_decimal(self, exported: Exported) -> None:
        [money] = self.of_type(self.nodes(exported), SCHEMA + "MonetaryAmount")
        assert money[SCHEMA + "value"] == [{"@value": "1250000.50"}]

    def test_iati_codes_are_fields(self, exported: Exported) -> None:
        grants = self.of_type(self.nodes(exported), SCHEMA + "MonetaryGrant")
        codes = [grant[CONTEXT["iati"] + "TransactionType"][0]["@value"] for grant in grants]
        assert codes == ["12", "12"]

    def test_annotations_quote_their_offsets(self, exported: Exported) -> None:
        nodes = {node["@id"]: node for node in self.nodes(exported)}
        source = [{"@value": "texts/workshop.txt"}]
        release = next(id for id, node in nodes.items() if node.get(SCHEMA + "identifier") == source)
        notes = [n for n in self.of_type(list(nodes.values()), OA + "Annotation") if n["@id"].startswith(release)]
        assert len(notes) > 20
        for note in notes:
            target = nodes[note[OA + "hasTarget"][0]["@id"]]
            place, quote = (nodes[s["@id"]] for s in target[OA + "hasSelector"])
            start, end = place[OA + "start"][0]["@value"], place[OA + "end"][0]["@value"]
            assert WORKSHOP[start:end] == quote[OA + "exact"][0]["@value"]


class TestFollowTheMoney:
    def entities(self, exported: Exported) -> list[dict[str, Any]]:
        return [json.loads(line) for line in exported("ftm").read_text(encoding="utf-8").splitlines()]

    def of(self, exported: Exported, schema: str) -> list[dict[str, Any]]:
        return [e["properties"] for e in self.entities(exported) if e["schema"] == schema]

    def test_every_entity_is_valid(self, exported: Exported) -> None:
        ftm = pytest.importorskip("followthemoney")
        for data in self.entities(exported):
            proxy = ftm.model.get_proxy(data)
            ftm.model.get(data["schema"]).validate(data)
            kept = {name: sorted(proxy.get(name)) for name in data["properties"]}
            cleaned = ftm.model.get_proxy(data, cleaned=False)
            assert kept == {name: sorted(values) for name, values in data["properties"].items()}
            assert {n: sorted(cleaned.get(n)) for n in kept} == kept, data

    def test_references_are_entities_of_the_right_kind(self, exported: Exported) -> None:
        ftm = pytest.importorskip("followthemoney")
        found = {e["id"]: e for e in self.entities(exported)}
        assert len(found) == len(self.entities(exported))
        for data in found.values():
            for name, values in data["properties"].items():
                prop = ftm.model.get(data["schema"]).get(name)
                if prop.range is not None:
                    assert all(ftm.model.get(found[v]["schema"]).is_a(prop.range) for v in values), (data, name)

    def test_a_payment_has_payer_and_beneficiary(self, exported: Exported) -> None:
        names = {e["id"]: e["properties"].get("name") for e in self.entities(exported)}
        [payment] = self.of(exported, "Payment")
        assert names[payment["payer"][0]] == ["الاتحاد الأوروبي"]
        assert names[payment["beneficiary"][0]] == ["وزارة العدل"]
        assert (payment["amount"], payment["currency"]) == (["1250000.50"], ["EUR"])

    def test_funders_of_events_are_links(self, exported: Exported) -> None:
        roles = sorted(link["role"][0] for link in self.of(exported, "UnknownLink"))
        assert roles == ["funder", "patron", "programme"]

    def test_posts_are_representations(self, exported: Exported) -> None:
        assert self.of(exported, "Representation")[0]["role"] == ["مدير المشروع"]

    def test_bodies_of_states_are_public(self, exported: Exported) -> None:
        assert [body["topics"] for body in self.of(exported, "PublicBody")] == [["gov.igo"], ["gov.igo"]]

    def test_no_body_gets_a_topic_of_crime(self) -> None:
        from atip_extract.export.ftm import TOPICS

        assert not [topic for topic in TOPICS.values() if topic.startswith(("crime", "forced", "sanction"))]

    def test_ids_of_linked_bodies_do_not_depend_on_the_release(self) -> None:
        from atip_extract.export.ftm import _Release
        from tests.export.releases import RECORDS

        other = RECORDS[0].model_copy(update={"release": RECORDS[0].release.model_copy(update={"source": "b.txt"})})
        here, there = _Release(RECORDS[0]).ids, _Release(other).ids
        assert here["e2"] == there["e2"]
        assert here["e3"] != there["e3"]


@pytest.mark.parametrize("kind", ["graphml", "gexf"])
class TestNetwork:
    def network(self, kind: str, exported: Exported) -> Any:
        networkx = pytest.importorskip("networkx")
        read = {"graphml": networkx.read_graphml, "gexf": networkx.read_gexf}[kind]
        return networkx.MultiDiGraph(read(exported(kind)))

    def test_networkx_reads_it(self, kind: str, exported: Exported) -> None:
        graph = self.network(kind, exported)
        types = {data["label"]: data["type"] for _, data in graph.nodes(data=True)}
        assert types["المنظمة الدولية للهجرة"] == "organization"
        assert types["العدالة أولاً"] == "event:workshop"

    def test_edges_say_who_does_what(self, kind: str, exported: Exported) -> None:
        graph = self.network(kind, exported)
        label = {node: data["label"] for node, data in graph.nodes(data=True)}
        edges = {(label[a], data["relation"], label[b]) for a, b, data in graph.edges(data=True)}
        assert {
            ("المنظمة الدولية للهجرة", "organizes", "العدالة أولاً"),
            ("وزارة العدل", "partners", "العدالة أولاً"),
            ("الاتحاد الأوروبي", "funds", "برنامج حماية"),
            ("سامر الخطيب", "speaks_for", "المنظمة الدولية للهجرة"),
        } <= edges

    def test_edges_have_weights_dates_and_sums_once(self, kind: str, exported: Exported) -> None:
        edges = [data for _, _, data in self.network(kind, exported).edges(data=True)]
        assert all(data["weight"] >= 1 for data in edges)
        assert [data["amounts"] for data in edges if data.get("amounts")] == ["EUR 1250000.5"]
        assert {data["start"] for data in edges if data["relation"] == "organizes"} == {"2023-03-12", "2024-05"}
