"""The main text of an HTML page, with its title and date.

The extraction is trafilatura's, offline and with fixed settings. Before it sees a page, the page is checked for what
is built to choke a parser: nesting without end, giant tags, a document type with entities of its own.
"""

from __future__ import annotations

import logging
import re
from typing import Any

from atip_extract.annotations import ReleaseMeta
from atip_extract.errors import ReleaseError
from atip_extract.text.normalize import key

_MOST_CHARACTERS = 5_000_000
_DEEPEST = 200
"""What lxml reads; a page of a newspaper is 20 to 60 deep."""
_LONGEST_TAG = 20_000
_NESTING = (
    "div|span|table|tbody|tr|td|section|article|main|header|footer|nav|aside|blockquote|ul|ol"
    "|center|font|b|i|em|a|sup|sub"
)
_TAG = re.compile(rf"<(/?)(?:{_NESTING})(?=[\s/>])", re.IGNORECASE)
_LONG_TAG = re.compile(rf"<[a-zA-Z][^<>]{{{_LONGEST_TAG}}}")
_INVISIBLE = re.compile(r"<(script|style)\b.*?(?:</\1|\Z)", re.IGNORECASE | re.DOTALL)
_INTERNAL_SUBSET = re.compile(r"<!(?:ENTITY\b|DOCTYPE[^<>\[]{0,1000}\[)", re.IGNORECASE)
_DATE_SEARCH = {"original_date": True, "extensive_search": False, "max_date": "2100-12-31"}


def read_html(page: str, meta: ReleaseMeta) -> str:
    """The main text of a page; sets the title, the date, the URL and ``keep_text`` of `meta`.

    The title stands before the text, with an empty line between, unless the text begins with it. Raises
    ``ReleaseError``: ``format`` for a page that cannot be read safely, ``empty`` for one without text.
    """
    _check(page)
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        document: Any = bare_extraction(
            page.replace("\x00", ""),
            include_comments=False,
            with_metadata=True,
            date_extraction_params=dict(_DATE_SEARCH),
        )
    except Exception as error:  # whatever a page does to the extractor is the page's own error
        raise ReleaseError(f"the HTML cannot be read: {type(error).__name__}", code="format") from None
    text = (document.text or "").strip() if document is not None else ""
    if not text:
        raise ReleaseError("there is no main text in the HTML", code="empty")
    meta.keep_text = True
    meta.title = " ".join((document.title or "").split()) or None
    meta.published = document.date or None
    meta.url = document.url or None
    if meta.title and not key(text[: 2 * len(meta.title) + 100]).startswith(key(meta.title)):
        return f"{meta.title}\n\n{text}"
    return text


def _check(page: str) -> None:
    if len(page) > _MOST_CHARACTERS:
        raise ReleaseError(f"the HTML is longer than {_MOST_CHARACTERS:,} characters", code="too_large")
    if _INTERNAL_SUBSET.search(page):
        raise ReleaseError("the HTML declares entities of its own, which are not read", code="format")
    if _LONG_TAG.search(page):
        raise ReleaseError(f"the HTML has a tag longer than {_LONGEST_TAG:,} characters", code="format")
    depth = 0
    for tag in _TAG.finditer(_INVISIBLE.sub("", page)):
        depth = max(0, depth - 1) if tag[1] else depth + 1
        if depth > _DEEPEST:
            raise ReleaseError(f"the HTML is nested more than {_DEEPEST} deep", code="format")
