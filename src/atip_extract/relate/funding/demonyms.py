"""Countries by the adjective of their people, also where it stands inside a post: «السفير الياباني»."""

from __future__ import annotations

from functools import cache

from atip_extract.knowledge.resources import read_yaml
from atip_extract.text.normalize import key


@cache
def countries_by_adjective() -> dict[str, str]:
    """Key of an adjective with its article → id in the gazetteer."""
    found: dict[str, str] = {}
    for row in read_yaml("places/countries.yml"):
        demonyms = row.get("demonyms") or {}
        for form in (demonyms.get("m"), demonyms.get("f")):
            if form and row.get("id"):
                found.setdefault("ال" + key(form), str(row["id"]))
                found.setdefault("ال" + key(form).replace("امريك", "اميرك"), str(row["id"]))
    return found
