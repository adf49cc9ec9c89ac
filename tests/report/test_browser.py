"""The page as a reader has it: pointed at, typed into, printed, on a phone, in Arabic and in English."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from atip_extract.records import Release
from atip_extract.text.normalize import key
from tests.conftest import ROOT
from tests.export.releases import RECORDS
from tests.report.conftest import PHONE, Opened, cannot
from tests.report.pages import many, page_of
from tests.report.test_page import hostile

AXE = ROOT / "web" / "node_modules" / "axe-core" / "axe.min.js"
WORKSHOP = f"#/release/{RECORDS[0].release.sha256[:12]}"
BRIEF = f"#/release/{RECORDS[1].release.sha256[:12]}"


def titles(window: Any) -> list[str]:
    return [text.strip() for text in window.locator("a.row .row-title").all_inner_texts()]


def settled(window: Any, outcome: str) -> None:
    """Wait until the number of releases reads so."""
    window.wait_for_function("text => document.querySelector('.outcome').innerText.includes(text)", arg=outcome)


class TestReading:
    def test_a_fact_lights_up_its_words(self, opened: Opened) -> None:
        window = opened(hash=WORKSHOP, lang="en")
        fact = window.locator(".fact", has_text="Organised by").locator("button")
        fact.click()
        assert fact.get_attribute("aria-expanded") == "true"
        assert "".join(window.locator(".w.lit").all_inner_texts()) == "نظّمت المنظمة الدولية للهجرة"
        fact.click()
        assert window.locator(".w.lit").count() == 0

    def test_a_fact_shows_its_sentence_its_cue_and_its_confidence(self, opened: Opened) -> None:
        window = opened(hash=WORKSHOP, lang="en")
        window.locator(".fact", has_text="Organised by").locator("button").click()
        proof = window.locator(".fact.lit .proof")
        assert proof.locator("mark").inner_text() == "نظّمت المنظمة الدولية للهجرة"
        sentence = proof.locator("blockquote").inner_text()
        assert sentence.startswith("عمّان، 12 مارس 2023") and sentence.endswith("(15 رجلاً و10 سيدات).")
        assert "Cue: نظم" in proof.inner_text() and "Confidence: 0.9" in proof.inner_text()

    def test_words_light_up_all_their_facts(self, opened: Opened) -> None:
        window = opened(hash=WORKSHOP, lang="en")
        window.locator(".w", has_text="25 قاضياً").first.click()
        lit = window.locator(".fact.lit, .fact.also")
        assert "25 people" in " ".join(lit.all_inner_texts())
        assert lit.count() == 2
        first = window.locator(".fact.lit").inner_text()
        window.locator(".w", has_text="25 قاضياً").first.click()
        assert window.locator(".fact.lit").inner_text() != first

    def test_offsets_count_code_points(self, opened: Opened) -> None:
        """The globe before the fact is two units of JavaScript's strings."""
        window = opened(hash=f"{WORKSHOP}/contact.0")
        assert window.locator(".w.lit").all_inner_texts() == ["press@hope.example"]

    def test_an_address_leads_to_a_fact(self, opened: Opened) -> None:
        window = opened(hash=f"{WORKSHOP}/f1", lang="en")
        assert "1,250,000.5 EUR" in window.locator(".fact.lit").inner_text()
        words = "".join(window.locator(".w.lit").all_inner_texts())
        assert words.startswith("تقديم 1250000.50 يورو إلى وزارة العدل")

    def test_back_is_back(self, opened: Opened) -> None:
        window = opened()
        first = window.locator("h2").inner_text()
        window.locator("a.row").nth(3).click()
        window.wait_for_function("title => document.querySelector('h2').innerText !== title", arg=first)
        window.go_back()
        window.wait_for_function("title => document.querySelector('h2').innerText === title", arg=first)

    def test_without_a_text_the_words_of_the_facts_are_shown(self, opened: Opened) -> None:
        window = opened("bare", WORKSHOP, lang="en")
        assert "no text of this release" in window.locator(".note").first.inner_text()
        prose = window.locator(".prose").inner_text()
        assert "نظّمت المنظمة الدولية للهجرة" in prose and "[…]" in prose and "كتبت" not in prose
        window.locator(".fact", has_text="Funded by").locator("button").click()
        assert "".join(window.locator(".w.lit").all_inner_texts()) == "بتمويل من الاتحاد الأوروبي"

    def test_markup_in_a_text_is_text(self, opened: Opened, tmp_path: Path) -> None:
        path = tmp_path / "hostile.html"
        path.write_text(page_of([hostile(), RECORDS[1]]), encoding="utf-8")
        window = opened(path, "#/release/000000000000")
        assert window.locator(".reading h2").inner_text() == "</script><script>alert(1)</script>"
        assert "<!-- <b>&amp;" in window.locator(".prose").inner_text()
        assert window.locator("a.row").count() == 2


class TestFinding:
    @pytest.mark.parametrize("query", ["الاردنية", "الأردنيّة", "الاردنيه", "الأردنـــية"])
    def test_search_without_hamza_vowels_and_tatweel(self, opened: Opened, query: str) -> None:
        window = opened("samples", BRIEF)
        window.fill("#f-q", query)
        settled(window, "من 19")
        assert any("إربد" in title for title in titles(window))
        found = window.locator(".row-snippet mark").first.inner_text()
        assert key(found) in key("الأردنية")

    def test_the_page_folds_letters_as_the_package_does(self, opened: Opened) -> None:
        window = opened("samples")
        for written, asked in (("مسؤول", "مسئول"), ("٢٠٢٤", "2024"), ("هيئة", "هيأة"), ("مكافحة", "مُكافَحه")):
            assert key(written) == key(asked)
            window.fill("#f-q", written)
            window.wait_for_timeout(300)
            first = titles(window)
            window.fill("#f-q", asked)
            window.wait_for_timeout(300)
            assert titles(window) == first != []

    def test_a_phrase_stays_together(self, opened: Opened) -> None:
        window = opened(lang="en")
        window.fill("#f-q", "العدالة أولا")
        settled(window, "of 19")
        together = window.locator("a.row").count()
        window.fill("#f-q", "«أولا العدالة»")
        settled(window, "0 releases of 19")
        assert together >= 1
        assert window.locator(".empty").first.inner_text() == "Nothing fits these filters."

    def test_a_body_in_a_role(self, opened: Opened) -> None:
        window = opened(lang="en")
        window.locator("#f-body").click()
        window.locator("#f-body").press_sequentially("المنظمه الدوليه للهجره")
        window.locator("[role=option]", has_text="International Organization for Migration").first.click()
        settled(window, "of 19")
        named = window.locator("a.row").count()
        window.select_option("#f-role", "organizer")
        window.wait_for_function("n => document.querySelectorAll('a.row').length < n", arg=named)
        assert 0 < window.locator("a.row").count() < named
        assert "role=organizer" in window.url

    def test_type_place_date_and_confidence(self, opened: Opened) -> None:
        window = opened(lang="en")
        window.select_option("#f-type", "workshop")
        settled(window, "of 19")
        workshops = window.locator("a.row").count()
        window.locator("#f-place").click()
        window.locator("#f-place").press_sequentially("Libya")
        window.keyboard.press("Enter")
        settled(window, "1 release of 19")
        assert "مصراتة" in titles(window)[0]
        window.fill("#f-from", "2023-03-29")
        settled(window, "0 releases of 19")
        window.fill("#f-from", "2023-03-28")
        settled(window, "1 release of 19")
        window.click("text=Clear all filters")
        settled(window, "19 releases")
        window.select_option("#f-sure", "0.9")
        window.select_option("#f-type", "workshop")
        settled(window, "of 19")
        assert 0 < window.locator("a.row").count() <= workshops

    def test_facts_below_the_confidence_are_hidden_and_counted(self, opened: Opened) -> None:
        window = opened(hash=f"{WORKSHOP}?sure=0.8", lang="en")
        facts = window.locator(".facts").inner_text()
        assert "Organised by" in facts and "Speaker" not in facts
        assert "1 fact hidden" in facts

    def test_filters_hold_in_every_view_and_in_the_address(self, opened: Opened) -> None:
        window = opened(hash="#/timeline?type=signing", lang="en")
        assert set(window.locator(".event-row strong").all_text_contents()) == {"Signing"}
        window.click("nav >> text=Releases")
        assert "type=signing" in window.url
        assert window.input_value("#f-type") == "signing"

    def test_order(self, opened: Opened) -> None:
        window = opened(lang="en")
        newest = titles(window)
        window.select_option("#order", "oldest")
        window.wait_for_function("t => document.querySelector('.row-title').innerText !== t", arg=newest[0])
        assert titles(window)[0] != newest[0]


class TestKeyboard:
    def test_a_whole_way_without_a_pointer(self, opened: Opened) -> None:
        window = opened(hash=WORKSHOP, lang="en")
        window.keyboard.press("Tab")
        assert window.evaluate("document.activeElement.className") == "skip"
        window.keyboard.press("Enter")
        assert window.evaluate("document.activeElement.id") == "main"
        window.locator(".w[tabindex='0']").focus()
        assert window.locator(".w[tabindex='0']").count() == 1
        first = window.evaluate("document.activeElement.innerText")
        window.keyboard.press("ArrowLeft")
        second = window.evaluate("document.activeElement.innerText")
        assert first != second
        window.keyboard.press("Enter")
        assert second in window.locator(".w.lit").all_inner_texts()
        window.keyboard.press("Escape")
        assert window.locator(".w.lit").count() == 0
        window.keyboard.press("ArrowRight")
        assert window.evaluate("document.activeElement.innerText") == first

    def test_arrows_go_through_the_list(self, opened: Opened) -> None:
        window = opened()
        window.locator("a.row").first.focus()
        window.keyboard.press("ArrowDown")
        window.keyboard.press("Enter")
        window.wait_for_selector("a.row[aria-current]")
        assert window.locator("a.row").nth(1).get_attribute("aria-current") == "true"

    def test_the_combobox(self, opened: Opened) -> None:
        window = opened(lang="en")
        box = window.locator("#f-body")
        box.focus()
        window.keyboard.type("هجره")
        assert box.get_attribute("aria-expanded") == "true"
        window.keyboard.press("ArrowDown")
        active = window.locator(f"[id='{box.get_attribute('aria-activedescendant')}']")
        name = active.locator("bdi").inner_text()
        window.keyboard.press("Enter")
        assert box.input_value() == name
        assert box.get_attribute("aria-expanded") == "false"
        window.keyboard.press("Escape")
        assert box.input_value() == ""

    def test_a_bar_of_the_timeline_is_a_button(self, opened: Opened) -> None:
        window = opened(hash="#/timeline", lang="en")
        before = window.locator(".event-row").count()
        window.locator(".bar").first.focus()
        window.keyboard.press("Enter")
        window.wait_for_function("n => document.querySelectorAll('.event-row').length < n", arg=before)
        assert window.input_value("#f-from") != ""


class TestLanguages:
    def test_the_switch_turns_the_page_round(self, opened: Opened) -> None:
        window = opened(lang="ar")
        root = window.locator("html")
        assert (root.get_attribute("lang"), root.get_attribute("dir")) == ("ar", "rtl")
        assert window.locator(".list").bounding_box()["x"] > window.locator(".reading").bounding_box()["x"]
        window.click("#language")
        assert (root.get_attribute("lang"), root.get_attribute("dir")) == ("en", "ltr")
        assert window.locator("nav[aria-label=Views] a").first.inner_text() == "Releases"
        assert window.locator(".list").bounding_box()["x"] < window.locator(".reading").bounding_box()["x"]
        assert window.title() == "What the releases say"

    def test_the_text_reads_from_right_to_left_in_both(self, opened: Opened) -> None:
        for lang in ("ar", "en"):
            window = opened(hash=WORKSHOP, lang=lang)
            line = window.locator(".prose p").nth(1)
            assert line.evaluate("e => getComputedStyle(e).direction") == "rtl"
            assert window.locator(".prose").get_attribute("lang") == "ar"

    def test_names_stand_apart_from_what_is_around_them(self, opened: Opened) -> None:
        window = opened(hash=WORKSHOP, lang="en")
        name = window.locator(".fact", has_text="With").locator(".value bdi").first
        assert (name.inner_text(), name.get_attribute("lang")) == ("وزارة العدل", "ar")
        name = window.locator(".fact", has_text="Organised by").locator(".value bdi").first
        assert (name.inner_text(), name.get_attribute("lang")) == ("International Organization for Migration", "en")

    def test_time_runs_as_one_reads(self, opened: Opened) -> None:
        def first_and_last(lang: str) -> tuple[float, float]:
            bars = opened(hash="#/timeline", lang=lang).locator(".bar .fill")
            bars.first.wait_for()
            # Asked in one go: between two questions the page may have drawn its bars anew.
            across = bars.evaluate_all("bars => bars.map(bar => bar.getBoundingClientRect().x)")
            return across[0], across[-1]

        first, last = first_and_last("en")
        assert first < last
        first, last = first_and_last("ar")
        assert first > last


class TestViews:
    def test_network(self, opened: Opened) -> None:
        window = opened(hash="#/network", lang="en")
        assert window.locator(".drawing .node").count() > 10
        window.locator(".net-list button", has_text="European Union").first.click()
        window.wait_for_selector("#relations-title")
        relations = window.locator(".relations").inner_text()
        assert "European Union" in relations and "funds" in relations
        assert "focus=" in window.url
        window.uncheck("label.funds input")
        assert "funds" not in window.locator(".relations").inner_text()
        window.click("text=The whole network")
        window.wait_for_selector("#bodies-title")

    def test_totals_by_funder_and_currency(self, opened: Opened) -> None:
        window = opened(hash="#/funding", lang="en")
        euros = window.locator(".currency", has_text="EUR").first
        rows = euros.locator("tbody tr:first-child")
        sums = {
            row.locator("th bdi").first.inner_text(): row.locator("td").first.inner_text().strip() for row in rows.all()
        }
        assert sums["Italian Ministry of Foreign Affairs and International Cooperation"] == "3,000,000 EUR"
        total = sum(float(re.sub("[^0-9.]", "", value) or 0) for value in sums.values())
        assert euros.locator("tfoot td").first.inner_text() == f"{total:,.0f} EUR"
        assert "1,250,000.5 EUR" in euros.inner_text(), "what is pledged has its own column"
        euros.locator(".opener").first.click()
        euros.locator(".payments a").first.click()
        window.wait_for_selector(".fact.lit")

    def test_what_could_not_be_read(self, opened: Opened) -> None:
        window = opened(lang="en")
        window.click("nav >> text=Not read")
        assert window.locator("tbody td").all_inner_texts() == ["@broken.txt", "there is no text in it", "empty"]

    def test_print(self, opened: Opened) -> None:
        window = opened(hash=WORKSHOP, lang="en")
        window.evaluate("dispatchEvent(new Event('beforeprint'))")
        window.emulate_media(media="print")
        assert not window.locator(".filters").is_visible()
        assert not window.locator(".list").is_visible()
        assert window.locator(".prose").is_visible()
        printed = window.locator(".facts").inner_text()
        assert "«نظّمت المنظمة الدولية للهجرة»" in printed.replace("« ", "«")
        window.evaluate("dispatchEvent(new Event('afterprint'))")
        assert window.locator(".printed").count() == 0

    @pytest.mark.parametrize("lang", ["ar", "en"])
    @pytest.mark.parametrize("view", ["releases", "timeline", "network", "funding", "unread"])
    def test_a_phone_needs_no_scrolling_sideways(self, opened: Opened, view: str, lang: str) -> None:
        window = opened(hash=f"#/{view}", lang=lang, size={"width": 360, "height": 740})
        assert window.evaluate("document.documentElement.scrollWidth") <= 360

    def test_a_phone_shows_the_fact_of_touched_words(self, opened: Opened) -> None:
        window = opened(hash=WORKSHOP, lang="ar", size=PHONE, has_touch=True)
        assert not window.locator(".list").is_visible()
        assert window.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        window.locator(".w.money").first.tap()
        peek = window.locator(".peek")
        assert key("الاتحاد الأوروبي") in key(peek.inner_text())
        window.click(".peek >> text=عرض الواقعة")
        assert window.evaluate("document.activeElement.closest('.fact.lit') !== null")
        window.click("text=كل البيانات")
        window.wait_for_selector(".list")


def violations(window: Any) -> list[tuple[str, str, str]]:
    """What axe-core finds: the rule, the element, what is wrong."""
    if not AXE.exists():
        cannot("axe-core is not there: npm ci --prefix web")
    rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    window.evaluate(AXE.read_text("utf-8"))
    found = window.evaluate("rules => axe.run(document, {runOnly: rules})", rules)
    return [(v["id"], str(n["target"]), n["failureSummary"]) for v in found["violations"] for n in v["nodes"]]


class TestAccessibility:
    @pytest.mark.parametrize(("lang", "scheme"), [("ar", "light"), ("en", "dark")])
    @pytest.mark.parametrize(
        "hash", ["#/releases", f"{WORKSHOP}/f1", "#/timeline", "#/network", "#/funding", "#/unread"]
    )
    def test_every_view(self, opened: Opened, hash: str, lang: str, scheme: str) -> None:
        assert violations(opened(hash=hash, lang=lang, color_scheme=scheme)) == []

    def test_an_open_combobox(self, opened: Opened) -> None:
        window = opened(lang="en")
        window.locator("#f-body").click()
        window.wait_for_selector("[role=option]")
        assert violations(window) == []

    def test_a_phone_with_its_filters_and_a_fact(self, opened: Opened) -> None:
        window = opened(hash=WORKSHOP, size=PHONE)
        window.click(".toggle-filters")
        window.locator(".w.money").first.click()
        window.wait_for_selector(".peek")
        assert violations(window) == []

    def test_a_body_in_the_network_and_an_open_sum(self, opened: Opened) -> None:
        window = opened(hash="#/network", lang="en")
        window.locator(".net-list button").first.click()
        window.wait_for_selector("#relations-title")
        assert violations(window) == []
        window.click("nav >> text=Funding")
        window.locator(".opener").first.click()
        assert violations(window) == []


class TestEdges:
    def test_a_page_without_records(self, opened: Opened, tmp_path: Path) -> None:
        path = tmp_path / "empty.html"
        path.write_text(page_of([]), encoding="utf-8")
        window = opened(path, lang="en")
        assert "Nothing fits" in window.locator(".empty").inner_text()
        for view in ("timeline", "network", "funding"):
            window.click(f"nav a[href^='#/{view}']")
            window.locator(f"section.{view} .empty").wait_for(state="visible")  # the view is drawn after the click

    def test_an_address_that_leads_nowhere(self, opened: Opened) -> None:
        window = opened(hash="#/release/nothing/%E0%A4?role=x&sure=y&type=z", lang="en")
        settled(window, "0 releases of 19")

    def test_a_long_text_with_many_facts(self, opened: Opened, tmp_path: Path) -> None:
        sentence = "نظّمت جمعية الغيمة ورشة عمل في إربد. "
        text = sentence * 3000
        starts = range(0, len(text), len(sentence))
        mentions = [{"start": at + 6, "end": at + 18, "text": text[at + 6 : at + 18]} for at in starts]
        info = {**RECORDS[1].release.model_dump(exclude={"published"}), "text": text, "characters": len(text)}
        entity = {"id": "e1", "type": "organization", "name": "جمعية الغيمة", "mentions": mentions}
        path = tmp_path / "long.html"
        path.write_text(page_of([Release.model_validate({"release": info, "entities": [entity]})]), encoding="utf-8")
        window = opened(path, lang="en")
        window.locator(".fact button").first.click()
        assert window.locator(".w.lit").count() == 3000


class TestSize:
    SECONDS = float(os.environ.get("REPORT_SECONDS", "3"))

    def test_a_thousand_releases_open_in_time(self, opened: Opened, pages: Callable[[str], Path]) -> None:
        pages("thousand")
        started = time.perf_counter()
        window = opened("thousand", lang="en")
        window.wait_for_selector("a.row")
        window.locator("a.row").nth(5).click()
        window.wait_for_selector("a.row[aria-current]")
        taken = time.perf_counter() - started
        assert "1,000 releases" in window.locator(".brand").inner_text()
        assert taken < self.SECONDS

    def test_a_thousand_releases_are_searched_and_paged(self, opened: Opened) -> None:
        window = opened("thousand", lang="en")
        assert window.locator("a.row").count() == 40
        window.click("nav.pages >> text=Next")
        assert "Page 2 of 25" in window.locator("nav.pages").inner_text()
        started = time.perf_counter()
        window.fill("#f-q", "مصراته")
        settled(window, "of 1,000")
        assert time.perf_counter() - started < self.SECONDS
        assert "59 releases" in window.locator(".outcome").inner_text()
        for view in ("timeline", "network", "funding"):
            window.click(f"nav a[href^='#/{view}']")
            window.wait_for_selector(f"section.{view}")

    def test_releases_of_the_same_bytes_have_addresses_of_their_own(self, opened: Opened, tmp_path: Path) -> None:
        one, other = many(18)[0], many(18)[17]
        twin = other.release.model_copy(update={"sha256": one.release.sha256})
        path = tmp_path / "twins.html"
        path.write_text(page_of([one, other.model_copy(update={"release": twin})]), encoding="utf-8")
        links = [link.get_attribute("href") for link in opened(path).locator("a.row").all()]
        assert len(set(links)) == 2
