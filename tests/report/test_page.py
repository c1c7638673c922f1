"""The report in a real browser: it asks nothing of the network, fits, and can be searched."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from newscrawler.browser.find import chromium_path
from tests.dataset.rows import Row, rows_of, scrapy, write

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(chromium_path() is None, reason="no Chromium runs here"),
]

ATTACK = '<script>document.title="taken"</script><img src=x onerror="document.title=1">'


def with_attack(row: Row) -> Row:
    return {
        **row,
        "title": f"Quiet {ATTACK}",
        "description": ATTACK,
        "body": f"{ATTACK}\n\n</article></details></script>",
        "sections": [ATTACK],
        "authors": [ATTACK],
        "publisher": ATTACK,
        "images": [{"url": 'https://a.test/"onload="x', "caption": ATTACK, "credit": ATTACK}],
    }


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What crawls of two sites over two days leave, with an attack and a long word among it."""
    output = tmp_path_factory.mktemp("output")
    first = rows_of()
    first[30] = with_attack(first[30])
    first[31] |= {"title": "Donaudampfschifffahrtsgesellschaft" * 8, "language": "de"}
    others = rows_of("https://a-very-long-name-of-a-newspaper.test")
    copies = [{**row, "duplicate_of": first[5]["id"]} for row in others[:9]]
    later = rows_of(fetched="2022-12-09T06:00:00Z")
    redesign = [{**row, "authors": [], "revision": 2, "body": row["body"][:90]} for row in later]
    write(output / "paper.test" / "2022-12-08.jsonl.zst", first)
    write(output / "paper.test" / "2022-12-09.jsonl", [*redesign[:20], b"{torn"])
    write(output / "a-very-long-name-of-a-newspaper.test" / "2022-12-08.jsonl", copies)
    reject = {"url": "https://paper.test/x", "reason": "consent_wall", "detail": ATTACK}
    write(output / "rejects" / "2022-12-08.jsonl", [reject])
    for number in range(3):
        outcome = ("finished", "max_articles", "shutdown")[number]
        run: Row = {"run_id": f"{number}", "spider": "news", "outcome": outcome}
        run |= {"started": f"2022-12-0{number + 6}T06:00Z", "seconds": 60.0, "pages": 120 * number}
        run["failed"] = {"dns": 1}
        write(output / "runs" / f"{number}.json", [json.dumps(run).encode()])
    return output


@pytest.fixture(scope="module")
def report(folder: Path) -> Path:
    assert scrapy("report", folder) == 0
    return folder / "report.html"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=str(chromium_path()), args=["--no-sandbox"]
        )
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser, report: Path) -> Iterator[Page]:
    """The report, opened; at the end nothing was loaded and the console is empty."""
    complaints: list[str] = []
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: complaints.append(request.url))
    page.goto(report.as_uri())
    yield page
    page.close()
    assert complaints == [report.as_uri()]


@pytest.mark.parametrize("width", [375, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_overflows(page: Page, width: int, scheme: str) -> None:
    page.emulate_media(color_scheme="light" if scheme == "light" else "dark")
    page.set_viewport_size({"width": width, "height": 800})
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    wide = """[...document.querySelectorAll('main *')].filter(each =>
        !each.closest('.scroll, svg, .hidden') &&
        each.getBoundingClientRect().right > innerWidth + 1).map(each => each.outerHTML)"""
    assert page.evaluate(wide) == []


@pytest.mark.parametrize("width", [375, 1280])
def test_the_last_run_is_told_in_a_word_that_fits(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    word = page.locator(".figure b.word")
    assert word.inner_text() == "interrupted"
    assert word.evaluate("each => each.getClientRects().length == 1 && each.offsetHeight < 40")
    assert page.locator("#runs .badge.bad").all_inner_texts() == ["interrupted"]


def test_titles_stay_text(page: Page) -> None:
    assert page.title().startswith("Crawl report")
    assert page.locator("body script").count() == 1
    assert page.locator("img").count() == 0
    assert ATTACK in page.locator(".story .title", has_text="Quiet <script>").inner_text()


def test_search_and_filters(page: Page) -> None:
    shown = page.locator(".story:visible")
    everything = shown.count()
    page.fill("#query", "DONAUDAMPF")
    assert shown.count() == 1
    assert page.locator("#found").inner_text() == f"1 of {everything} articles"
    page.fill("#query", "zzyzx")
    assert shown.count() == 0
    assert page.locator("#nothing").is_visible()
    page.fill("#query", "")
    page.select_option("#site", "a-very-long-name-of-a-newspaper.test")
    assert shown.count() == 9
    page.check("#originals")
    assert shown.count() == 0
    page.select_option("#site", "")
    assert shown.count() == everything - 9


def test_an_article_opens_with_caption_and_provenance(page: Page) -> None:
    page.fill("#query", "donaudampf")
    story = page.locator(".story:visible")
    assert not story.locator("article").is_visible()
    story.locator("summary").click()
    assert story.locator("article p").first.is_visible()
    assert story.locator(".caption a").get_attribute("rel") == "noopener noreferrer"
    provenance = story.locator(".provenance").inner_text()
    assert "section: https://paper.test/" in provenance
    assert "2022-12-08T06:00:00Z" in provenance


def test_a_copy_leads_to_its_original(page: Page) -> None:
    page.select_option("#site", "a-very-long-name-of-a-newspaper.test")
    page.locator(".story:visible summary").first.click()
    page.locator(".story:visible .provenance a[href^='#a-']").first.click()
    page.wait_for_function("location.hash.startsWith('#a-')")
    original = page.locator(page.evaluate("location.hash"))
    assert original.get_attribute("open") is not None
    assert original.is_visible()


def test_charts_have_titles_and_numbers(page: Page) -> None:
    charts = page.locator("main svg")
    assert charts.count() > 30
    assert page.locator("main svg:not([role=img][aria-label])").count() == 0
    page.locator(".numbers summary").click()
    assert page.locator(".numbers tbody tr").count() >= 1


def test_every_part_says_what_happened(page: Page) -> None:
    main = page.locator("main").inner_text()
    for sentence in (
        "1 line is no row, left out here",
        "9 articles copy 1 earlier one.",
        "consent wall",
        "dns 1",
        "body length",
    ):
        assert sentence in main
    assert page.locator("#drift td", has_text="authors").count() == 1


def test_it_prints_without_controls(page: Page) -> None:
    page.emulate_media(media="print")
    assert not page.locator("nav").is_visible()
    assert not page.locator(".search").is_visible()
    assert page.locator("#overview svg").first.is_visible()
    assert page.pdf().startswith(b"%PDF")
