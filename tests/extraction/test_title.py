"""Which headline a page gives, told by small pages of each kind."""

import pytest

from newscrawler.extraction.body import read_body
from newscrawler.extraction.evidence import Evidence
from newscrawler.extraction.title import title_candidates
from newscrawler.page import Page

URL = "https://www.daily-lantern.example/city/bridge-reopens-after-flood"
TEXT = "<p>" + "The bridge over the river was opened again to all traffic on Monday. " * 8 + "</p>"

LD = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"%s"}</script>'
OG = '<meta property="og:title" content="%s">'

PAGES = {
    "site cut from the only title": (
        "<title>Bridge reopens after flood - City - Daily Lantern</title>",
        "",
        "Bridge reopens after flood",
    ),
    "site before the title": (
        "<title>Daily Lantern » Blog » Bridge reopens after flood</title>",
        "",
        "Bridge reopens after flood",
    ),
    "site amid the title": (
        "<title>Bridge reopens after flood * Daily Lantern * by Ann Lee</title>",
        "",
        "Bridge reopens after flood",
    ),
    "logo in an h1": (
        "<title>Bridge reopens after flood | The Lantern</title>",
        '<h1><a href="/">The Lantern</a></h1><h2>Bridge reopens after flood</h2>',
        "Bridge reopens after flood",
    ),
    "the paper's unknown name in an h1 that leads nowhere": (
        "<title>Bridge reopens after flood - The Courier of the Estuary</title>",
        "<h1>The Courier of the Estuary</h1><h2>Bridge reopens after flood</h2>",
        "Bridge reopens after flood",
    ),
    "an h1 named as the logo": (
        "<title>Bridge reopens after flood</title>",
        '<h1 class="site-title">Courier</h1><h2>Bridge reopens after flood</h2>',
        "Bridge reopens after flood",
    ),
    "log-in heading first": (
        OG % "Bridge reopens after flood",
        "<h1>Log in</h1><h1>Bridge reopens after flood</h1>",
        "Bridge reopens after flood",
    ),
    "kicker inside the heading": (
        OG % "Bridge reopens after flood" + LD % "Bridge reopens after flood",
        "<h1><span>City</span><span>Bridge reopens after flood</span></h1>",
        "Bridge reopens after flood",
    ),
    "kicker of the share title": (
        OG % "City: Bridge reopens after flood" + LD % "Bridge reopens after flood",
        "<h1>Bridge reopens after flood</h1>",
        "Bridge reopens after flood",
    ),
    "tail of the share title": (
        OG % "Bridge reopens after flood – what drivers must know",
        "<h1>Bridge reopens after flood</h1>",
        "Bridge reopens after flood",
    ),
    "share title is bait": (
        OG % "You will not believe what opened today" + LD % "Bridge reopens after flood",
        "<h1>Bridge reopens after flood</h1>",
        "Bridge reopens after flood",
    ),
    "a colon in an element of its own": (
        "<title>Bridge reopens after flood</title>",
        "<h1><span>Estuary</span><span>:</span> <b>bridge reopens after the flood</b></h1>",
        "Estuary: bridge reopens after the flood",
    ),
    "kicker and quotation run together": (
        OG % "The flood - &quot;Bridge reopens today&quot;",
        "<h1><span>The flood</span>&quot;Bridge reopens today&quot;</h1>",
        'The flood - "Bridge reopens today"',
    ),
    "escaped twice": (
        LD % "Bridge &amp;amp; tunnel reopen" + "<title>Bridge &amp; tunnel reopen</title>",
        "",
        "Bridge & tunnel reopen",
    ),
    "separator that belongs to the headline": (
        "<title>LIVE | Bridge reopens after flood</title>",
        "<h1>LIVE | Bridge reopens after flood</h1>",
        "LIVE | Bridge reopens after flood",
    ),
    "site behind a bar in all places": (
        OG % "Bridge reopens after flood｜Daily Lantern"
        + LD % "Bridge reopens after flood｜Daily Lantern",
        "",
        "Bridge reopens after flood",
    ),
    "heading kept as printed": (
        OG % "Bridge Reopens After Flood",
        "<h1>BRIDGE REOPENS AFTER FLOOD</h1>",
        "BRIDGE REOPENS AFTER FLOOD",
    ),
    "headline in no heading, beside names that nothing else tells": (
        "<title>Bridge reopens after flood - River Watch Board - Estuary Net</title>",
        "<div><b>Bridge reopens after flood</b></div>",
        "Bridge reopens after flood",
    ),
    "headline with a colon in no heading": (
        "<title>Riverside: bridge reopens after flood - Estuary Net</title>",
        "<p>Riverside: bridge reopens after flood</p><p>River and bridge</p>",
        "Riverside: bridge reopens after flood",
    ),
    "a section's name in the only heading": (
        "<title>Estuary Net - News » Bridge reopens after flood</title>",
        "<h1>News</h1><td>Bridge reopens after flood</td>",
        "Bridge reopens after flood",
    ),
    "a heading keeps its place over a printed name that is no longer": (
        "<title>Bridge reopens - River Watch Board</title>",
        "<h1>Bridge reopens</h1><td>River Watch Board</td>",
        "Bridge reopens",
    ),
    "an h1 and nothing else": (
        "",
        "<h1>Bridge reopens after flood</h1>",
        "Bridge reopens after flood",
    ),
    "a label inside the heading": (
        OG % "Bridge reopens after flood",
        "<h1>Bridge reopens after flood <span>Premium</span></h1>",
        "Bridge reopens after flood",
    ),
    "a classed kicker that nothing else tells": (
        "<title>Bridge reopens after the flood of May</title>",
        '<h1><span class="overline">River and estuary</span> Bridge reopens after flood</h1>',
        "Bridge reopens after flood",
    ),
    "a kicker with its colon": (
        "<title>Bridge reopens after the flood of May</title>",
        '<h1><span class="kicker">River</span>: Bridge reopens after flood</h1>',
        "River: Bridge reopens after flood",
    ),
    "sections behind bars": (
        "<title>Bridge reopens after flood < City < Article - Daily Lantern</title>",
        "",
        "Bridge reopens after flood",
    ),
    "a section behind another separator": (
        "<title>Bridge reopens after flood | World News - Daily Lantern</title>",
        "",
        "Bridge reopens after flood",
    ),
    "the site in brackets": (
        "<title>Bridge reopens after flood (Daily Lantern)</title>",
        "",
        "Bridge reopens after flood",
    ),
    "the site as another domain": (
        "<title>Bridge reopens after flood - City - DL.org</title>",
        "",
        "Bridge reopens after flood",
    ),
    "the site's initials": (
        '<meta property="og:site_name" content="Quay Post">'
        "<title>Bridge reopens after flood | QP</title>",
        "",
        "Bridge reopens after flood",
    ),
    "a full-width colon before the site": (
        '<meta property="og:site_name" content="明灯新聞"><title>「大橋」再開へ：明灯新聞</title>',
        "",
        "「大橋」再開へ",
    ),
    "the name printed in the link home": (
        "<title>Bridge reopens after flood｜Estuary and River Daily</title>",
        '<a href="/">Estuary and River Daily</a>',
        "Bridge reopens after flood｜Estuary and River Daily",
    ),
    "Chinese site name": (
        '<meta property="og:site_name" content="明灯网"><title>大桥重新开放！-明灯网</title>',
        "",
        "大桥重新开放！",
    ),
}


@pytest.mark.parametrize(("head", "body", "title"), PAGES.values(), ids=PAGES.keys())
def test_title(head: str, body: str, title: str) -> None:
    page = Page(f"<html><head>{head}</head><body>{body}{TEXT}</body></html>".encode(), URL)
    offers = list(title_candidates(Evidence(page, None, None, read_body(page))))
    assert offers[0].value == title


def test_a_page_without_any_title_offers_none() -> None:
    page = Page(TEXT.encode(), URL)
    assert list(title_candidates(Evidence(page, None, None, read_body(page)))) == []
