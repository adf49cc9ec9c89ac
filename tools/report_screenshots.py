"""Writes the README's pictures of the page, ``docs/images/report-*.png``, from ``samples/``.

It needs Chromium and ``pip install playwright pillow``: ``python tools/report_screenshots.py``. The pictures depend on
the fonts of the machine, so that no test compares them.
"""

from __future__ import annotations

import io
import shutil
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from atip_extract import Release
from atip_extract.export import Options, export
from atip_extract.export.texts import Texts
from atip_extract.report import PageKind

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync", "--no-first-run")

PICTURES = (
    # name, language, width, height, what is shown, what is clicked before
    ("report-ar", "ar-EG", 1280, 760, "#/releases", "a.row:has-text('أبوظبي') >> .fact.role button"),
    ("report-en", "en-GB", 1280, 1020, "#/network", None),
    ("report-phone", "ar-EG", 390, 760, "#/releases", "a.row:has-text('أبوظبي') >> .w.role"),
)


def main() -> int:
    """Make the page of the samples and take its pictures."""
    chromium = shutil.which("chromium")
    if chromium is None:
        print("there is no Chromium: apt-get install chromium", file=sys.stderr)
        return 1
    IMAGES.mkdir(exist_ok=True)
    golden = sorted((ROOT / "samples" / "records").glob("*.json"))
    records = [Release.model_validate_json(path.read_text("utf-8")) for path in golden]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page = Path(folder) / "report.html"
        export(records, PageKind(), str(page), Options(texts=Texts(ROOT / "samples")))
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        for picture in PICTURES:
            _take(browser, page, *picture)
    return 0


def _take(
    browser: Browser, page: Path, name: str, locale: str, width: int, height: int, hash: str, clicks: str | None
) -> None:
    window = browser.new_page(viewport={"width": width, "height": height}, locale=locale)
    window.goto(page.as_uri() + hash)
    window.wait_for_selector("html[data-ready]")
    for step in (clicks or "").split(" >> "):
        if step:
            window.locator(step).first.click()
            window.wait_for_timeout(300)
    window.mouse.move(0, 0)
    window.wait_for_timeout(500)
    picture = Image.open(io.BytesIO(window.screenshot()))
    picture.convert("RGB").quantize(256, kmeans=2, dither=Image.Dither.NONE).save(IMAGES / f"{name}.png", optimize=True)
    window.close()


if __name__ == "__main__":
    sys.exit(main())
