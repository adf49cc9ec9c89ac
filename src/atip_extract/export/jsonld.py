"""``jsonld``: schema.org for the facts, W3C Web Annotation for their evidence, IATI codes as fields.

One document, a node a line in ``@graph``; the context stands in it, so that no processor needs the network.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, Any

from atip_extract.export.base import Options, TextExporter, present, release_key, short_hash, to_json
from atip_extract.export.facts import event_label
from atip_extract.export.known import organisation_type
from atip_extract.records import Entity, Event, Funding, Participant, Release, Role, Span

CONTEXT: dict[str, Any] = {
    "@vocab": "https://schema.org/",
    "oa": "http://www.w3.org/ns/oa#",
    "atip": "urn:atip:terms:",
    "iati": "https://iatistandard.org/en/iati-standard/203/codelists/",
    "sameAs": {"@type": "@id"},
    "eventStatus": {"@type": "@id"},
    "oa:hasBody": {"@type": "@id"},
    "oa:hasSource": {"@type": "@id"},
    "oa:motivatedBy": {"@type": "@id"},
}

_TYPES = {
    "person": "Person", "organization": "Organization", "place": "Place", "programme": "Project",
    "document": "CreativeWork",
}  # fmt: skip
_EVENTS = {
    "workshop": "EducationEvent", "training": "EducationEvent", "conference": "BusinessEvent", "forum": "BusinessEvent",
    "meeting": "BusinessEvent",
}  # fmt: skip
_PERFORMERS = frozenset({"opener", "speaker", "chair", "expert", "trainer"})
_LISTS = {
    "places": "location", "organizers": "organizer", "partners": "contributor", "funders": "funder",
    "patrons": "atip:patron", "programmes": "about",
}  # fmt: skip
TRANSACTIONS = {"stated": "2", "pledged": "12"}
"""Status → IATI TransactionType 2.03: outgoing commitment, outgoing pledge. What is requested is no transaction."""
FUNDING_ROLE = "1"
"""IATI OrganisationRole 2.03: funding."""


class JsonLd(TextExporter):
    """A linked entity has the same identifier in every release; the others belong to their release."""

    def __init__(self, out: IO[str], options: Options) -> None:
        super().__init__(out, options)
        self.separator = "\n"
        self.out.write(f'{{"@context":{to_json(CONTEXT)},"@graph":[')

    def add(self, record: Release) -> None:
        """The nodes of one record."""
        for node in _Nodes(record).all():
            self.out.write(self.separator + to_json(node))
            self.separator = ",\n"

    def finish(self) -> None:
        """Close the graph."""
        self.out.write("\n]}\n")


def node_id(entity: Entity, base: str) -> str:
    """The identifier of an entity's node: a URN, of the gazetteer's entry where there is one."""
    if entity.link is None:
        return f"{base}:{entity.id}"
    return f"urn:atip:entity:{short_hash(entity.link.gazetteer, entity.link.id)}"


class _Nodes:
    def __init__(self, record: Release) -> None:
        self.record = record
        self.base = f"urn:atip:release:{short_hash(release_key(record.release))}"
        self.ids = {entity.id: node_id(entity, self.base) for entity in record.entities}
        self.notes: list[dict[str, Any]] = []

    def all(self) -> Iterator[dict[str, Any]]:
        yield self.article()
        for entity in self.record.entities:
            yield self.entity(entity)
        for event in self.record.events:
            yield self.event(event)
        for fact in self.record.funding:
            yield self.grant(fact)
        for number, said in enumerate(self.record.statements, 1):
            node = f"{self.base}:s{number}"
            self.note(node, said.evidence)
            yield {
                "@id": node, "@type": "Quotation" if said.quoted else "Statement", "text": said.evidence.text,
                "spokenByCharacter": self.of(said.speaker), "atip:verb": said.verb,
            }  # fmt: skip
        yield from self.notes

    def of(self, entity: str) -> dict[str, str]:
        return {"@id": self.ids[entity]}

    def note(self, body: str, span: Span, **more: Any) -> None:
        """An annotation: these words of the release say it."""
        selectors = [
            {"@type": "oa:TextPositionSelector", "oa:start": span.start, "oa:end": span.end},
            {"@type": "oa:TextQuoteSelector", "oa:exact": span.text},
        ]
        self.notes.append({
            "@id": f"{self.base}:a{len(self.notes) + 1}", "@type": "oa:Annotation", "oa:motivatedBy": "oa:identifying",
            "oa:hasBody": body, "oa:hasTarget": {"oa:hasSource": self.base, "oa:hasSelector": selectors}, **more,
        })  # fmt: skip

    def article(self) -> dict[str, Any]:
        info = self.record.release
        return {
            "@id": self.base, "@type": "NewsArticle", "identifier": info.source,
            **present(
                headline=info.title.text if info.title else None,
                datePublished=info.published.start if info.published else None,
                author=[self.of(entity) for entity in info.byline],
                text=info.text,
                email=[c.value for c in info.contacts if c.kind == "email"],
                telephone=[c.value for c in info.contacts if c.kind == "phone"],
                url=[c.value for c in info.contacts if c.kind == "url"],
            ),
            "inLanguage": "ar", "atip:sha256": info.sha256,
            **present(
                about=[{"@id": f"{self.base}:{event.id}"} for event in self.record.events],
                mentions=[self.of(entity.id) for entity in self.record.entities],
            ),
        }  # fmt: skip

    def entity(self, entity: Entity) -> dict[str, Any]:
        node, link = self.ids[entity.id], entity.link
        for mention in entity.mentions:
            self.note(node, mention)
        names: list[dict[str, str]] = [{"@value": entity.name, "@language": "ar"}]
        if entity.name_en:
            names.append({"@value": entity.name_en, "@language": "en"})
        posts = []
        for post in entity.positions:
            self.note(node, post.evidence, **{"atip:says": "position"})
            body = self.of(post.organization) if post.organization else None
            posts.append(present(**{"@type": "OrganizationRole", "roleName": post.title, "worksFor": body}))
        return {
            "@id": node, "@type": _TYPES[entity.type], "name": names,
            **present(
                honorificPrefix=entity.honorifics, worksFor=posts,
                identifier=f"{link.gazetteer}:{link.id}" if link else None,
                sameAs=f"http://www.wikidata.org/entity/{link.wikidata}" if link and link.wikidata else None,
                **{"iati:OrganisationType": organisation_type(entity)},
            ),
        }  # fmt: skip

    def event(self, event: Event) -> dict[str, Any]:
        node, count = f"{self.base}:{event.id}", event.attendance
        for span in event.evidence:
            self.note(node, span, **{"atip:says": "event"})
        for date in event.dates:
            if date.evidence is not None:
                self.note(node, date.evidence, **{"atip:says": "date"})
        if count is not None:
            self.note(node, count.evidence, **{"atip:says": "attendance"})
        state = "EventCancelled" if event.status == "cancelled" else "EventScheduled"
        attendance = {"atip:total": count.total, "atip:men": count.men, "atip:women": count.women} if count else {}
        return {
            "@id": node, "@type": _EVENTS.get(event.type, "Event"), "name": event_label(event),
            "eventStatus": f"https://schema.org/{state}",
            "atip:type": event.type, "atip:status": event.status, "atip:confidence": event.confidence,
            **present(
                startDate=min((d.start for d in event.dates), default=None),
                endDate=max((d.end for d in event.dates), default=None),
                **{term: self.roles(node, term, getattr(event, name)) for name, term in _LISTS.items()},
                **self.participants(node, event.participants),
                **{"atip:attendance": present(**attendance) if attendance else None},
            ),
        }  # fmt: skip

    def roles(self, node: str, term: str, roles: list[Role]) -> list[dict[str, str]]:
        for role in roles:
            says = {"atip:says": term, "atip:of": self.of(role.entity), "atip:confidence": role.confidence}
            self.note(node, role.evidence, **says)
        return [self.of(entity) for entity in dict.fromkeys(role.entity for role in roles)]

    def participants(self, node: str, participants: list[Participant]) -> dict[str, list[dict[str, Any]]]:
        """schema.org's Role says what an attendee or performer was there for."""
        found: dict[str, list[dict[str, Any]]] = {}
        for who in participants:
            term = "performer" if who.role in _PERFORMERS else "attendee"
            self.note(node, who.evidence, **{"atip:says": term, "atip:confidence": who.confidence})
            body = self.of(who.entity) if who.entity else {"@type": "Audience", "audienceType": who.group}
            role = present(**{"@type": "Role", "roleName": who.role, term: body, "atip:count": who.count})
            found.setdefault(term, []).append(role)
        return found

    def grant(self, fact: Funding) -> dict[str, Any]:
        node, money = f"{self.base}:{fact.id}", fact.amount
        self.note(node, fact.evidence, **{"atip:says": "funding"})
        self.note(node, fact.object_span, **{"atip:says": "object"})
        if money is not None:
            self.note(node, money.evidence, **{"atip:says": "amount"})
        items = [self.of(fact.programme)] if fact.programme else []
        items += [{"@id": f"{self.base}:{fact.event}"}] if fact.event else []
        amount = None
        if money is not None:
            # A string: JSON-LD reads a JSON number with a fraction as a double.
            amount = {"@type": "MonetaryAmount", "value": f"{money.value:f}", "currency": money.currency}
        return {
            "@id": node, "@type": "MonetaryGrant", "name": fact.object, "funder": self.of(fact.funder),
            **present(
                fundedItem=items, amount=amount,
                **{
                    "atip:recipient": self.of(fact.recipient) if fact.recipient else None,
                    "iati:TransactionType": TRANSACTIONS.get(fact.status),
                },
            ),
            "iati:OrganisationRole": FUNDING_ROLE, "atip:status": fact.status, "atip:confidence": fact.confidence,
        }  # fmt: skip
