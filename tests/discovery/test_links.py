"""Links come out once, with a kind and a reason a person can read; bad ones harm nothing."""

import gzip
import json
from collections import defaultdict
from pathlib import Path

import pytest

from newscrawler.discovery import classify_links
from newscrawler.discovery.links import page_links
from newscrawler.discovery.shape import SiteShapes
from newscrawler.page import Page
from newscrawler.sites import Site

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
FRONT = "https://paper.test/"
PAGE = """<html><head>
<link rel="alternate" type="application/rss+xml" title="All" href="/all.rss">
</head><body>
<nav><a href="/politics/">Politics</a> <a href="/sport/">Sport</a>
 <a href="/newsletter/">Newsletter</a> <a href="/login?next=/">Log in</a></nav>
<main><article>
 <a href="/politics/2022/12/07/minister-quits-over-power-cuts/"><img src="m.jpg"></a>
 <h2><a href="/politics/2022/12/07/minister-quits-over-power-cuts/">Minister quits over power
 cuts</a></h2></article>
 <a href="/sport/cup-final-ends-in-tears-for-the-home-side-1234567.html">Cup final ends in tears
 for the home side</a></main>
<footer><a href="/privacy-policy">Privacy</a> <a href="/about-us/contact">Contact</a>
 <a href="mailto:desk@paper.test">Mail</a> <a href="javascript:void(0)">Top</a>
 <a href="http://[::1">Broken</a> <a href="#top">Top</a>
 <a href="/report.pdf">Report</a> <a href="/sitemap_index.xml">Map</a></footer>
</body></html>"""
EXPECTED = {
    "/all.rss": "feed",
    "/politics/": "section",
    "/sport/": "section",
    "/newsletter/": "other",
    "/login?next=/": "other",
    "/politics/2022/12/07/minister-quits-over-power-cuts/": "article",
    "/sport/cup-final-ends-in-tears-for-the-home-side-1234567.html": "article",
    "/privacy-policy": "other",
    "/about-us/contact": "other",
    "/report.pdf": "other",
    "/sitemap_index.xml": "sitemap",
}


def test_every_address_comes_once_with_its_kind() -> None:
    links = classify_links(PAGE, FRONT)
    assert {link.url.removeprefix("https://paper.test"): link.kind for link in links} == EXPECTED
    assert all(link.reason for link in links)


def test_the_headline_beats_the_picture_as_text() -> None:
    texts = {link.url: link.text for link in classify_links(PAGE.encode(), FRONT)}
    url = "https://paper.test/politics/2022/12/07/minister-quits-over-power-cuts/"
    assert texts[url] == "Minister quits over power cuts"


def test_a_teasers_day_goes_with_its_story_and_no_other() -> None:
    page = """<main><time datetime="2022-12-09">Friday</time>
    <article><a href="/a"><img></a><h3><a href="/a">A</a></h3><p><span>
      <time datetime="2022-12-07T16:51:00+02:00">7 Dec</time></span></p></article>
    <article><h3><a href="/b">B</a></h3><time datetime="soon">soon</time></article>
    <ul><li><a href="/1">1</a><li><a href="/2">2</a><li><a href="/3">3</a></ul></main>"""
    days = {link.url[-2:]: link.day for link in classify_links(page, FRONT)}
    assert days == {"/a": "2022-12-07", "/b": None, "/1": None, "/2": None, "/3": None}


@pytest.mark.parametrize(
    ("page_url", "kinds"),
    [
        ("2022/12/07/minister-quits/", ["feed", "other", "other"]),
        ("category/politics/", ["feed", "other", "feed"]),
    ],
)
def test_feeds_of_comments_are_no_way_to_articles(page_url: str, kinds: list[str]) -> None:
    addresses = ("feed/", "comments/feed/", f"{page_url}feed/")
    page = "".join(
        f'<link rel="alternate" type="application/rss+xml" href="/{address}">'
        for address in addresses
    )
    links = classify_links(f"<head>{page}</head>", FRONT + page_url)
    assert [link.kind for link in links] == kinds


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("rss/sport.xml", "feed"),
        ("feeds/all", "feed"),
        ("rss.php", "feed"),
        ("feed/2022/12/07/farmers-feed-the-town/", "article"),
        ("map.xml", "other"),
    ],
)
def test_feeds_are_known_by_their_addresses(address: str, kind: str) -> None:
    links = classify_links(f'<a href="/{address}">Farmers feed the whole town</a>', FRONT)
    assert [link.kind for link in links] == [kind]


def test_bad_links_are_counted_and_harm_nothing() -> None:
    assert classify_links(PAGE, FRONT).broken == 3


def test_a_page_of_endless_links_is_cut() -> None:
    page = "".join(f'<a href="/{n}">{n}</a>' for n in range(6000))
    links = classify_links(page, FRONT)
    assert (len(links), links.cut) == (5000, 1000)


def test_an_address_without_end_is_read() -> None:
    links = classify_links(f'<a href="/{"deeper/" * 5000}">Deep</a>', FRONT)
    assert [link.text for link in links] == ["Deep"]


@pytest.mark.parametrize("html", ["", " ", "<", "\x00", "<a href>", "<a href=''>x</a>"])
def test_a_page_without_links_gives_none(html: str) -> None:
    assert classify_links(html, FRONT) == []


def test_site_rules_come_first() -> None:
    site = Site(
        name="Paper", domains=("paper.test",), article_url="/sport/$", ignore_url="/politics/$"
    )
    kinds = {
        link.url: (link.kind, link.reason) for link in page_links(Page(PAGE.encode(), FRONT), site)
    }
    assert kinds["https://paper.test/sport/"] == ("article", "site rule")
    assert kinds["https://paper.test/politics/"] == ("other", "site rule")


def test_what_articles_looked_like_so_far_decides_doubtful_links() -> None:
    page = Page(b'<ul><li><a href="/n/77">Rain</a></li></ul>', FRONT)
    memory = SiteShapes()
    assert page_links(page, memory=memory)[0].kind == "section"
    for number in range(5):
        memory.learn(f"https://paper.test/n/{number}", is_article=True)
    assert page_links(page, memory=memory)[0].kind == "article"


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not here")
def test_real_links_are_told_apart() -> None:
    index = {}
    for line in (CORPUS / "index.jsonl").read_text().splitlines():
        row = json.loads(line)
        index[row["id"]] = row["url"]
    pairs: list[tuple[str, str]] = []
    by_page: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for line in (CORPUS / "links.jsonl").read_text().splitlines():
        row = json.loads(line)
        if row["label"] != "unsure":
            by_page[row["page"]][row["url"]] = row["label"]
    for page, labels in by_page.items():
        html = gzip.decompress((CORPUS / "pages" / f"{page}.html.gz").read_bytes())
        kinds = {link.url: link.kind for link in classify_links(html, index[page])}
        pairs += [(label, kinds.get(url, "missing")) for url, label in labels.items()]
    assert macro_f1([(a, "other" if b in ("feed", "sitemap") else b) for a, b in pairs]) >= 0.93


def macro_f1(pairs: list[tuple[str, str]]) -> float:
    def f1(kind: str) -> float:
        hits = pairs.count((kind, kind))
        return 2 * hits / sum((a == kind) + (b == kind) for a, b in pairs)

    return sum(map(f1, ("article", "section", "other"))) / 3
