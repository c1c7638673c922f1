"""Titles and times of hostile pages are settled in bounded time."""

import time

import pytest

from newscrawler.extraction import Evidence, titles
from newscrawler.extraction.published import modified_candidates, published_candidates
from newscrawler.page import Page

STORY = "<p>" + "The bridge was opened again to all traffic on Monday, the city said. " * 6 + "</p>"

HOSTILE = {
    "long title": f"<title>{'a - b | ' * 100_000}</title>{STORY}",
    "many headings": "<h1>Bridge opens again</h1>" * 50_000 + STORY,
    "dates in one text": f"<h1>Bridge</h1><p>{'7 December 2022 10:00 Info 21 ' * 50_000}</p>",
    "digits in one text": f"<h1>Bridge</h1><p>{'2022 1 ' * 300_000}</p>{STORY}",
    "many time elements": f"<h1>Bridge</h1>{STORY}{'<time>7 May 2022</time>' * 30_000}",
    "many dated elements": f"<h1>Bridge</h1>{STORY}{'<p class=date>1</p>' * 30_000}",
    "many meta tags": "".join(f"<meta name=pubdate{n} content=x{n}>" for n in range(5_000)),
    "many microdata": "<b itemprop='datePublished name'>x</b>" * 10_000 + STORY,
}


@pytest.mark.parametrize("html", HOSTILE.values(), ids=HOSTILE.keys())
def test_bounded_time(html: str) -> None:
    start = time.process_time()
    evidence = Evidence(Page(html.encode(), "https://paper.example/a"), None, None)
    titles(evidence)
    list(published_candidates(evidence))
    list(modified_candidates(evidence))
    assert time.process_time() - start < 5
