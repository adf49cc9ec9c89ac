"""Every format's tests export the same two records and an error record."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from atip_extract.export import Options, export, kind_named
from atip_extract.export.texts import Texts
from tests.export.releases import ERROR, RECORDS, write_texts

Exported = Callable[..., Path]


@pytest.fixture
def exported(tmp_path: Path) -> Exported:
    """``exported("csv")`` is the path of the records in that format."""

    def make(kind: str, *, raw: bool = False) -> Path:
        format = kind_named(kind)
        target = tmp_path / f"out{format.extension if format.shape != 'folder' else ''}"
        texts = Texts(write_texts(tmp_path / "releases"))
        export([RECORDS[0], ERROR, RECORDS[1]], format, str(target), Options(raw=raw, texts=texts))
        return target

    return make
