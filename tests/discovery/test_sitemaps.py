"""Sitemaps of every common form come out whole; what is broken loses only itself."""

import gzip
import subprocess
import sys

import pytest

from newscrawler.discovery.sitemaps import read_sitemap

URL = "https://paper.test/sitemap.xml"
NEWS = b"""<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"
 xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc> https://paper.test/a/1 </loc><lastmod>2022-12-08</lastmod>
<image:image><image:loc>https://paper.test/1.jpg</image:loc></image:image>
<n:news><n:publication><n:name>Paper</n:name><n:language>fr</n:language></n:publication>
<n:publication_date>2022-12-07T16:51:00+01:00</n:publication_date>
<n:title>La une</n:title></n:news></url>
<url><loc>/a/2</loc></url>
</urlset>"""


@pytest.mark.parametrize("body", [NEWS, gzip.compress(NEWS, mtime=0), b"\n\n" + NEWS])
def test_google_news_fields_travel_as_hints(body: bytes) -> None:
    first, second = read_sitemap(body, URL).entries
    assert first.link.url == "https://paper.test/a/1"
    assert (first.hints.title, first.hints.language) == ("La une", "fr")
    assert first.hints.published == "2022-12-07T16:51:00+01:00"
    assert first.hints.modified == "2022-12-08"
    assert second.link.url == "https://paper.test/a/2"


def test_an_index_names_sitemaps_with_their_last_change() -> None:
    body = (
        b"<sitemapindex><sitemap><loc>https://paper.test/s1.xml.gz</loc>"
        b"<lastmod>2022-12-07T00:00:00Z</lastmod></sitemap>"
        b"<sitemap><loc></loc></sitemap></sitemapindex>"
    )
    reading = read_sitemap(body, URL)
    named = [(each.link.url, each.hints.modified) for each in reading.sitemaps]
    assert named == [("https://paper.test/s1.xml.gz", "2022-12-07T00:00:00+00:00")]
    assert reading.broken == {"no_address": 1}


def test_a_text_sitemap_is_one_address_a_line() -> None:
    reading = read_sitemap(b"https://paper.test/a\r\nhttp://[::1\n\nhttps://paper.test/b\n", URL)
    assert [e.link.url for e in reading.entries] == ["https://paper.test/a", "https://paper.test/b"]
    assert reading.broken == {"bad_address": 1}


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "empty"),
        (gzip.compress(b"", mtime=0), "empty"),
        (b"\x1f\x8bgarbage", "empty"),
        (b"<!doctype html><html><body>404</body></html>", "html"),
        (b"<urlset></urlset>", "no_addresses"),
    ],
)
def test_what_is_no_sitemap_is_named(body: bytes, reason: str) -> None:
    reading = read_sitemap(body, URL)
    assert (reading.entries, reading.sitemaps) == ([], [])
    assert reading.broken == {reason: 1}


def test_bad_addresses_lose_only_themselves() -> None:
    locs = (b"javascript:x", b"file:///etc/passwd", b"http://[::1", b"", b"https://paper.test/ok")
    body = b"<urlset>" + b"".join(b"<url><loc>%s</loc></url>" % loc for loc in locs)
    reading = read_sitemap(body, URL)
    assert [entry.link.url for entry in reading.entries] == ["https://paper.test/ok"]
    assert reading.broken == {"bad_address": 3, "no_address": 1}


def test_listings_and_service_pages_of_a_sitemap_are_no_stories() -> None:
    paths = ("about-us/", "world/", "world/rain-ends-long-drought-in-the-north/", "doc/7700001")
    body = "".join(f"<url><loc>https://paper.test/{path}</loc></url>" for path in paths)
    reading = read_sitemap(f"<urlset>{body}</urlset>".encode(), URL)
    assert [e.link.kind for e in reading.entries] == ["section", "article", "article"]
    assert reading.broken == {"no_story": 1}


def test_a_gzip_bomb_stops_at_the_bound() -> None:
    line = b"https://paper.test/x\n"
    reading = read_sitemap(gzip.compress(line * 5_000_000), URL)
    assert len(reading.entries) <= 50_000


STORY = b"<url><loc>https://paper.test/world/rain-ends-long-drought</loc></url>"
HUGE = """
import resource, sys
from newscrawler.discovery.sitemaps import read_sitemap
body = b"<urlset>" + {story!r} + {bulk}
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
entries = read_sitemap(body, "https://paper.test/s.xml").entries
grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
print(len(entries), grown // 1024, len(body) // 2**20)
"""


@pytest.mark.parametrize(
    ("bulk", "most"), [(f"{STORY!r} * 700_000", 50_000), ("b'<url>' + b'<x/>' * 12_000_000", 2)]
)
def test_a_huge_sitemap_costs_little_memory(bulk: str, most: int) -> None:
    """In a process of its own, whose peak is the sitemap's."""
    script = HUGE.format(story=STORY, bulk=bulk)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    entries, grown, size = map(int, done.stdout.split())
    assert 1 <= entries <= most
    assert (size >= 45, grown < 150) == (True, True)


def test_an_address_keeps_what_stands_behind_a_bare_ampersand() -> None:
    body = b"<urlset><url><loc>https://paper.test/doc?id=5&amp;a=1&page=2</loc></url></urlset>"
    (entry,) = read_sitemap(body, URL).entries
    assert entry.link.url == "https://paper.test/doc?id=5&a=1&page=2"
