"""Monstrous pages go through the whole reader in bounded time, with an article or a reason."""

import json
import subprocess
import sys
import time

import pytest

from newscrawler import NotAnArticle, extract_article

LINE = "The harbour was opened on 7 May 2024 after two years of work, the city said."
LINES = "".join(f"<p>{LINE} It was report {n} of nine.</p>" for n in range(9))
STORY = f"<h1>Harbour opens</h1><article>{LINES}</article>"
LINKS = "".join(f"<li class=t{n}><a href=/2024/story-{n}>Story {n}</a></li>" for n in range(20_000))
NODE = '{"@type": "NewsArticle", "@id": "#n", "author": {"@id": "#a"}}'
AUTHORS = json.dumps({"@type": "NewsArticle", "author": [{"name": "Ann Lee"}] * 50_000})
MANY_LINES = "".join(f"<p>{LINE} {n}</p>" for n in range(60_000))
BROKEN = "[" + '["a" "b"' * 16_000

MONSTROUS = {
    "5 MB of dated paragraphs": f"<h1>Harbour opens</h1>{MANY_LINES}",
    "5 MB of one paragraph": f"<h1>Harbour opens</h1><p>{f'{LINE} ' * 65_000}</p>",
    "links by the thousand": f"{STORY}<ul class=related>{LINKS}</ul>",
    "nested tags": f"{STORY}{'<div class=author>' * 100_000}{LINE}",
    "nested tables": f"{STORY}{'<table><tr><td>' * 30_000}{LINE}",
    "elements that nothing closes": f"{STORY}{'<i></b>' * 100_000}{LINE}",
    "a byline without end": f"{STORY}<p class=byline>By {'Ann Lee, Bo Ek, ' * 50_000}</p>",
    "authors in microdata": f"{'<b itemprop=author>Ann Lee</b>' * 5_000}{STORY}",
    "a credit of spaces": f"<meta name=author content='By{' ' * 1_000_000}Ann'>{STORY}",
    "a credit of signs": f"<meta name=author content='{'@' * 1_000_000}'>{STORY}",
    "a credit of one word": f"<meta name=author content='By {'A' * 1_000_000}'>{STORY}",
    "authors in JSON-LD": f"<script type=application/ld+json>{AUTHORS}</script>{STORY}",
    "one property named often": f"<b itemprop='{'author ' * 100_000}'>Ann Lee</b>{STORY}",
    "headings by the thousand": f"{STORY}{'<h2>Harbour opens</h2>' * 50_000}",
    "a paragraph of dots": f"{STORY}<p>{'. ' * 2_000_000}</p>",
    "attributes": f"{STORY}<div {' '.join(f'data-n{n}=x' for n in range(400_000))}>{LINE}</div>",
    "a tag that never closes": f"{STORY}<p {' '.join(f'n{n}' for n in range(400_000))}",
    "pictures": f"{STORY}{'<figure><img src=/a.jpg><figcaption>A</figcaption></figure>' * 10_000}",
    "JSON-LD that never closes": f"<script type=application/ld+json>{BROKEN}</script>" * 40 + STORY,
    "JSON-LD blocks": f"<script type=application/ld+json>{NODE}</script>" * 3_000 + STORY,
}

COLLECTED = """
import gc, sys
from newscrawler import extract_article

html = sys.stdin.read()
extract_article(html, "https://paper.example/2024/harbour")
gc.collect()
gc.disable()
extract_article(html, "https://paper.example/2024/harbour")
print(gc.collect(), gc.isenabled())
"""


@pytest.mark.parametrize("html", MONSTROUS.values(), ids=MONSTROUS.keys())
def test_bounded_time(html: str) -> None:
    start = time.process_time()
    try:
        told = extract_article(f"<html lang=en>{html}", "https://paper.example/2024/harbour").body
    except NotAnArticle as refused:
        told = refused.reason
    assert told
    assert time.process_time() - start < 15


def test_a_page_leaves_nothing_for_the_collector() -> None:
    """In a process of its own, where nothing that other tests left is collected meanwhile."""
    html = f"<html lang=en>{STORY}<a href=/bay>Bay</a>"
    ran = subprocess.run(
        [sys.executable, "-c", COLLECTED], input=html, text=True, capture_output=True, check=True
    )
    assert ran.stdout == "0 False\n"
