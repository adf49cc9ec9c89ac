"""``ftm``: entities of the FollowTheMoney model, one JSON object a line, for Aleph and OpenSanctions' tools.

Written without the library, which is heavy; the tests validate every entity with it. Ids are stable: of the gazetteer's
entry for what is linked (one entity over all releases), of the release otherwise, as namesakes are not merged.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import IO, Any

from atip_extract.export.base import Options, TextExporter, release_key, short_hash
from atip_extract.export.facts import event_label
from atip_extract.export.known import entry_of
from atip_extract.records import Entity, Event, Funding, Release

Ftm = dict[str, Any]

PUBLIC_KINDS = frozenset({
    "government", "local_government", "public_body", "security", "judiciary", "legislature", "multilateral",
    "regional_body", "donor_agency",
})  # fmt: skip

TOPICS = {
    "government": "gov", "local_government": "gov.muni", "public_body": "gov", "security": "gov.security",
    "judiciary": "gov.judicial", "legislature": "gov.legislative", "multilateral": "gov.igo",
    "regional_body": "gov.igo", "development_bank": "fin.bank", "trade_union": "pol.union",
}  # fmt: skip
"""Kind of body → topic. What a body works against is no topic of its own: ``crime.*`` is never written."""
LEGAL = frozenset({"person", "organization"})
"""The types that FollowTheMoney calls legal entities: who can organise, pay and receive."""


class FollowTheMoney(TextExporter):
    """Each linked entity is written once, when it is first met."""

    def __init__(self, out: IO[str], options: Options) -> None:
        super().__init__(out, options)
        self.seen: set[str] = set()

    def add(self, record: Release) -> None:
        """The entities of one record."""
        for entity in _Release(record).all():
            if entity["id"] not in self.seen:
                self.line(entity)
            if entity["id"].startswith(SHARED):
                self.seen.add(entity["id"])


SHARED, OWN = "atip-g-", "atip-r-"
"""How ids begin: of a gazetteer's entry, of something in one release."""


def entity(id: str, schema: str, **properties: Any) -> Ftm:
    """One entity; a property is a list of strings, without what is empty or said twice."""
    lists = {
        name: list(dict.fromkeys(v for v in (value if isinstance(value, list) else [value]) if v))
        for name, value in properties.items()
    }
    return {"id": id, "schema": schema, "properties": {name: values for name, values in lists.items() if values}}


class _Release:
    def __init__(self, record: Release) -> None:
        self.record = record
        self.key = release_key(record.release)
        self.article_id = self.own("article")
        self.entities = {e.id: e for e in record.entities}
        self.ids = {e.id: self.id_of(e) for e in record.entities}
        self.funders = {e.id: {role.entity for role in e.funders} for e in record.events}
        self.event_ids = {e.id: self.own("event", e.id) for e in record.events}

    def own(self, *parts: str) -> str:
        return OWN + short_hash(self.key, *parts)

    def id_of(self, entity: Entity) -> str:
        if entity.link is None:
            return self.own("entity", entity.id)
        return SHARED + short_hash(entity.type, entity.link.gazetteer, entity.link.id)

    def all(self) -> Iterator[Ftm]:
        yield self.article()
        for thing in self.record.entities:
            if thing.type != "document":
                yield self.thing(thing)
            if thing.type in LEGAL:
                yield self.mention(thing)
                yield from self.posts(thing)
        for event in self.record.events:
            yield self.event(event)
            yield from self.links_of(event)
        for fact in self.record.funding:
            yield from self.funding(fact)

    def article(self) -> Ftm:
        info = self.record.release
        return entity(
            self.article_id, "Article", title=info.title.text if info.title else None, fileName=info.source,
            publishedAt=info.published.start if info.published else None, language="ara", bodyText=info.text,
            encoding=info.encoding, author=[self.entities[e].name for e in info.byline],
            emailMentioned=[c.value for c in info.contacts if c.kind == "email"],
            notes=[f"sha256 {info.sha256}", *(f"{c.kind} {c.value}" for c in info.contacts if c.kind != "email")],
        )  # fmt: skip

    def thing(self, thing: Entity) -> Ftm:
        entry = entry_of(thing)
        wikidata = thing.link.wikidata if thing.link else None
        country = entry.country.lower() if entry is not None and entry.country else None
        common = {"wikidataId": wikidata, "country": country}
        if thing.link is None:
            common["proof"] = self.article_id
        id = self.ids[thing.id]
        if thing.type == "person":
            posts = [p.title for p in thing.positions if p.title]
            names = {"name": thing.name, "alias": thing.name_en}
            return entity(id, "Person", **names, title=thing.honorifics, position=posts, **common)
        if thing.type == "place":
            return entity(id, "Address", name=thing.name, alias=thing.name_en, full=thing.name, **common)
        # One name over all releases: the gazetteer's, where it is known.
        names = {"name": entry.name if entry else thing.name, "alias": thing.name_en}
        if entry is not None and entry.name_en:
            names["alias"] = entry.name_en
        if thing.type == "programme":
            return entity(id, "Project", **names, **common)
        kind = entry.kind if entry is not None else ""
        schema = "PublicBody" if kind in PUBLIC_KINDS else "Organization"
        return entity(id, schema, **names, topics=TOPICS.get(kind), **common)

    def mention(self, thing: Entity) -> Ftm:
        names = [" ".join(span.text.split()) for span in thing.mentions]
        schema = "Person" if thing.type == "person" else "Organization"
        return entity(
            self.own("mention", thing.id), "Mention", name=[thing.name, *names], document=self.article_id,
            resolved=self.ids[thing.id], detectedSchema=schema,
        )  # fmt: skip

    def posts(self, thing: Entity) -> Iterator[Ftm]:
        for number, post in enumerate(thing.positions):
            if post.organization is not None and self.is_legal(post.organization):
                yield entity(
                    self.own("post", thing.id, str(number)), "Representation", agent=self.ids[thing.id],
                    client=self.ids[post.organization], role=post.title, **self.said(post.evidence.text),
                )  # fmt: skip

    def is_legal(self, id: str | None) -> bool:
        return id is not None and self.entities[id].type in LEGAL

    def said(self, words: str) -> dict[str, str]:
        """Where a link comes from: the article and its words."""
        return {"proof": self.article_id, "summary": " ".join(words.split())}

    def event(self, event: Event) -> Ftm:
        def legal(ids: Iterable[str | None]) -> list[str]:
            return [self.ids[e] for e in ids if e is not None and self.is_legal(e)]

        places = [role.entity for role in event.places]
        return entity(
            self.event_ids[event.id], "Event", name=event_label(event), keywords=[event.type, event.status],
            startDate=min((d.start for d in event.dates), default=None),
            endDate=max((d.end for d in event.dates), default=None),
            location=[self.entities[e].name for e in places],
            addressEntity=[self.ids[e] for e in places if self.entities[e].type == "place"],
            organizer=legal([role.entity for role in event.organizers]),
            involved=legal([*(r.entity for r in event.partners), *(p.entity for p in event.participants)]),
            program=[self.entities[role.entity].name for role in event.programmes],
            proof=self.article_id, summary=[" ".join(span.text.split()) for span in event.evidence],
        )  # fmt: skip

    def links_of(self, event: Event) -> Iterator[Ftm]:
        """What ``Event`` has no property for: funders, patrons, countries that organise or take part, programmes."""
        links = [("funder", r) for r in event.funders] + [("patron", r) for r in event.patrons]
        links += [("programme", r) for r in event.programmes]
        links += [("organizer", r) for r in event.organizers if not self.is_legal(r.entity)]
        links += [("partner", r) for r in event.partners if not self.is_legal(r.entity)]
        for number, (role, fact) in enumerate(links):
            if self.entities[fact.entity].type != "document":
                yield entity(
                    self.own("link", event.id, str(number)), "UnknownLink", subject=self.ids[fact.entity],
                    object=self.event_ids[event.id], role=role, **self.said(fact.evidence.text),
                )  # fmt: skip

    def funding(self, fact: Funding) -> Iterator[Ftm]:
        said = self.said(fact.evidence.text)
        payer = self.ids[fact.funder]
        if self.is_legal(fact.funder) and self.is_legal(fact.recipient) and fact.recipient is not None:
            money = fact.amount
            yield entity(
                self.own("payment", fact.id), "Payment", payer=payer, beneficiary=self.ids[fact.recipient],
                amount=f"{money.value:f}" if money else None, currency=money.currency if money else None,
                purpose=fact.object,
                project=self.ids[fact.programme] if self.is_project(fact.programme) and fact.programme else None,
                description=fact.status, **said,
            )  # fmt: skip
        targets = []
        if fact.programme is not None:
            targets.append((fact.programme, self.ids[fact.programme], self.is_project(fact.programme)))
        if fact.event is not None and fact.funder not in self.funders[fact.event]:  # else links_of has said it
            targets.append((fact.event, self.event_ids[fact.event], False))
        if not self.is_legal(fact.funder) and fact.recipient is not None:
            targets.append((fact.recipient, self.ids[fact.recipient], False))
        for name, target, is_project in targets:
            if name in self.entities and self.entities[name].type == "document":
                continue
            id = self.own("funds", fact.id, name)
            common = {"role": "funder", "status": fact.status, "description": fact.object, **said}
            if is_project and self.is_legal(fact.funder):
                yield entity(id, "ProjectParticipant", participant=payer, project=target, **common)
            elif self.entities[fact.funder].type != "document":
                yield entity(id, "UnknownLink", subject=payer, object=target, **common)

    def is_project(self, id: str | None) -> bool:
        return id is not None and self.entities[id].type == "programme"
