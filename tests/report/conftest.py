"""The page in a real browser: Chromium, driven by Playwright, offline. Whatever it complains of is a failure."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from atip_extract.records import ErrorRecord, Release
from tests.export.releases import ERROR, RECORDS, write_texts
from tests.report.pages import many, page_of, sample_records

FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run", "--disable-dev-shm-usage",
)  # fmt: skip
ROOM = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 780}


def cannot(reason: str) -> None:
    """Skip, or fail where the browser must be there (``.ci/run`` says so)."""
    if os.environ.get("REQUIRE_BROWSER"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Chromium, without a window."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        cannot("playwright is not installed: pip install 'atip-extract[test-browser]'")
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        cannot("there is no Chromium: apt-get install chromium, or CHROMIUM=/path/to/it")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The path of a page: ``samples`` with the hand-written records, ``bare`` without texts, ``thousand``."""
    folder = tmp_path_factory.mktemp("pages")

    def records(name: str) -> tuple[list[Release | ErrorRecord], Path | None]:
        if name == "thousand":
            return [*many(1000)], None
        if name == "bare":  # without texts
            return [RECORDS[0]], folder
        texts = folder / "releases"
        write_texts(texts)
        samples = Path(__file__).parents[2] / "samples"
        for file in samples.iterdir():
            if file.is_file():
                shutil.copy(file, texts)
        return [*sample_records(), RECORDS[0], ERROR, RECORDS[1]], texts

    def make(name: str) -> Path:
        target = folder / f"{name}.html"
        if not target.exists():
            found, texts = records(name)
            target.write_text(page_of(found, texts=texts), encoding="utf-8")
        return target

    return make


Opened = Callable[..., Any]


@pytest.fixture
def opened(browser: Any, pages: Callable[[str], Path]) -> Iterator[Opened]:
    """``opened("samples", "#/network", lang="en")`` is the page in a window; the test fails where it complains."""
    complaints: list[str] = []
    asked: list[str] = []
    contexts: list[Any] = []

    def open_page(
        name: str | Path = "samples", hash: str = "", *, lang: str = "ar", size: dict[str, int] = ROOM, **more: Any
    ) -> Any:
        context = browser.new_context(viewport=size, locale={"ar": "ar-EG", "en": "en-GB"}[lang], offline=True, **more)
        context.set_default_timeout(10_000)
        contexts.append(context)
        window = context.new_page()
        window.on("console", lambda message: complaints.append(f"{message.type}: {message.text}"))
        window.on("pageerror", lambda error: complaints.append(str(error)))
        window.on("request", lambda request: asked.append(request.url))
        path = name if isinstance(name, Path) else pages(name)
        window.goto(f"{path.as_uri()}{hash}")
        window.wait_for_selector("html[data-ready]")
        return window

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
