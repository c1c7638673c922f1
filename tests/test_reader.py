"""What a user gets from one page."""

import subprocess
import sys

import pytest

from newscrawler import Article, NotAnArticle, extract_article

PAGE = """<!doctype html><html lang="en-GB"><head><title>Harbour reopens | The Quay Post</title>
<link rel="canonical" href="/news/harbour-reopens">
<meta property="og:site_name" content="The Quay Post">
<meta property="og:description" content="Ships return after the storm.">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Harbour reopens",
"author": {"@type": "Person", "name": "Mara Lind"}, "datePublished": "2024-03-01T08:15:00+01:00",
"articleSection": "News", "image": "/pictures/quay.jpg"}</script></head><body><article>
<h1>Harbour reopens</h1>
<p>The harbour opened again on Friday, two weeks after a storm had closed it to all ships.</p>
<p>Pilots said that the first ferry would leave before noon and that freight would follow.</p>
<p>The port office expects the usual number of ships by the end of the coming week.</p>
</article></body></html>"""
URL = "https://www.quaypost.co.za/news/harbour-reopens?utm_source=mail"


@pytest.fixture(scope="module")
def article() -> Article:
    return extract_article(PAGE, URL)


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("url", URL),
        ("canonical_url", "https://www.quaypost.co.za/news/harbour-reopens"),
        ("site", "quaypost.co.za"),
        ("publisher", "The Quay Post"),
        ("title", "Harbour reopens"),
        ("description", "Ships return after the storm."),
        ("authors", ["Mara Lind"]),
        ("published", "2024-03-01T08:15:00+01:00"),
        ("published_date", "2024-03-01"),
        ("sections", ["News"]),
        ("language", "en-GB"),
    ],
)
def test_a_plain_page_fills_the_field(article: Article, field: str, expected: object) -> None:
    assert getattr(article, field) == expected


def test_the_body_is_the_paragraphs(article: Article) -> None:
    assert article.body.startswith("The harbour opened again")
    assert "Harbour reopens" not in article.body


def test_bytes_in_the_charset_of_the_header_are_read() -> None:
    body = PAGE.replace("Mara Lind", "Måra Lind").encode("iso-8859-1")
    assert extract_article(body, URL, encoding="iso-8859-1").authors == ["Måra Lind"]


EMPTY: list[str | bytes] = ["", "\x00", "<html></html>", "no markup at all", b"\xff\xfe\x00"]


@pytest.mark.parametrize("source", EMPTY)
def test_a_page_without_text_is_no_article(source: str | bytes) -> None:
    with pytest.raises(NotAnArticle):
        extract_article(source, URL)


def test_importing_the_package_loads_no_parser() -> None:
    code = (
        "import sys, newscrawler; assert 'lxml' not in sys.modules and 'scrapy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
