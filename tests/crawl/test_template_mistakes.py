"""What a paper's templates and servers get wrong costs none of its articles."""

from collections import Counter
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import ClassVar

import pytest

from newscrawler.reader import extract_article
from tests.crawl.harness import crawl
from tests.serving import serving

HEADS = {
    "ferry-sails-again-after-the-storm": '<link rel="canonical" href="/">',
    "council-votes-for-a-new-harbour-wall": '<link rel="canonical" href="{base}">',
    "museum-opens-its-doors-after-repairs": '<link rel="canonical" href="/news/">',
    "school-at-the-quay-gets-a-new-roof": '<link rel="canonical" href="/news/">',
    "bakers-of-the-old-town-go-on-strike": '<meta property="og:url" content="{base}/">',
    "court-hears-the-case-of-the-lost-crane": '<link rel="canonical" href="undefined">',
    "judge-sends-two-brothers-to-prison": '<link rel="canonical" href="undefined">',
    "library-lends-its-last-paper-card-out": "",
}
EMPTY_AT_FIRST = "library-lends-its-last-paper-card-out"


def page(slug: str, base: str) -> str:
    title = slug.replace("-", " ").capitalize()
    story = "".join(
        f"<p>{title}, said the mayor of the town on Monday, and nobody in hall {number} of the"
        " harbour office could say when anything like it had been seen before.</p>"
        for number in range(5)
    )
    head = HEADS[slug].format(base=base)
    return (
        f"<html lang=en><head><title>{title}</title>{head}"
        '<meta property="og:type" content="article"></head>'
        f"<body><article><h1>{title}</h1>{story}</article></body></html>"
    )


class Paper(BaseHTTPRequestHandler):
    """A front page, its stories, and nothing else."""

    asked: ClassVar[Counter[str]] = Counter()

    def do_GET(self) -> None:
        slug = self.path.removeprefix("/news/2022/12/07/")
        base = f"http://{self.headers['Host']}"
        self.asked[slug] += 1
        body = page(slug, base) if slug in HEADS else self.front() if self.path == "/" else None
        if slug == EMPTY_AT_FIRST and self.asked[slug] == 1:
            body = ""
        self.send_response(404 if body is None else 200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write((body or "").encode())

    def front(self) -> str:
        links = (
            f'<h2><a href="/news/2022/12/07/{s}">{s.replace("-", " ")}</a></h2>' for s in HEADS
        )
        return f"<html><title>Quay Post</title><main>{''.join(links)}</main></html>"

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def site() -> Iterator[str]:
    with serving(Paper) as origin:
        yield origin


def test_every_article_is_kept(site: str, tmp_path: Path) -> None:
    run = crawl("news", tmp_path / "output", {"url": f"{site}/"})
    assert run.code == 0
    assert sorted(row["url"].rpartition("/")[2] for row in run.rows) == sorted(HEADS)
    assert len({row["id"] for row in run.rows}) == len(HEADS)


@pytest.mark.parametrize(
    ("stated", "wanted"),
    [
        ("https://a.org/", None),
        ("/news/", None),
        ("/news/2022", None),
        ("undefined", None),
        ("/news/story/ferry-sails-again", "https://a.org/news/story/ferry-sails-again"),
        ("/12345", "https://a.org/12345"),
    ],
)
def test_a_canonical_address_is_an_articles(stated: str, wanted: str | None) -> None:
    slug = "ferry-sails-again-after-the-storm"
    html = page(slug, "").replace('href="/"', f'href="{stated}"')
    assert extract_article(html, f"https://a.org/news/2022/{slug}").canonical_url == wanted


def test_a_page_may_state_its_own_address_whatever_its_look() -> None:
    html = page("ferry-sails-again-after-the-storm", "").replace('href="/"', 'href="/news/storm/"')
    assert extract_article(html, "https://a.org/news/storm").canonical_url is not None
