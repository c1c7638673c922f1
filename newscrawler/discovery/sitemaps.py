"""Sitemaps, sitemap indexes and Google News sitemaps, as XML, gzip or plain text."""

from lxml import etree

from newscrawler.discovery.by_address import kind_by_address
from newscrawler.discovery.dates import stated_time
from newscrawler.discovery.link import Entry, Hints, Link, SitemapReading
from newscrawler.discovery.sniff import why_unread
from newscrawler.discovery.xml import fields, gunzip, local_name, named, parse_xml
from newscrawler.urls import absolute

MAX_ENTRIES = 50_000
"""A sitemap names at most so many addresses (https://www.sitemaps.org/protocol.html)."""


def read_sitemap(body: bytes, url: str) -> SitemapReading:
    """The addresses a sitemap names, with their hints; each bad one is skipped and counted.

    Shapes: https://www.sitemaps.org/protocol.html,
    https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
    """
    plain = gunzip(body).lstrip(b"\xef\xbb\xbf \t\r\n\x00")
    if plain and not plain.startswith((b"<", b"\xff\xfe", b"\xfe\xff")):
        return _read_text(plain, url)
    root = parse_xml(plain)
    reading = SitemapReading() if root is None else _read_xml(root, url)
    if not (reading.entries or reading.sitemaps or reading.broken):
        reading.broken[why_unread(plain, "no_addresses")] += 1
    return reading


def _read_xml(root: etree._Element, url: str) -> SitemapReading:
    reading = SitemapReading()
    for count, node in enumerate(named(root, "url", "sitemap")):
        if count >= MAX_ENTRIES:
            reading.broken["too_many"] += 1
        elif local_name(node) == "sitemap":
            _add_sitemap(reading, node, url)
        else:
            _add_entry(reading, node, url)
    return reading


def _add_sitemap(reading: SitemapReading, node: etree._Element, url: str) -> None:
    said = fields(node)
    address = _address(reading, said, url)
    if address:
        reading.sitemaps.append((address, stated_time(said.get("lastmod"))))


def _add_entry(reading: SitemapReading, node: etree._Element, url: str) -> None:
    said = fields(node)
    address = _address(reading, said, url)
    if address is None:
        return
    news = next((child for child in node if local_name(child) == "news"), None)
    told = fields(news) if news is not None else {}
    language = next((fields(p).get("language") for p in named(node, "publication")), None)
    hints = Hints(
        source="sitemap",
        title=told.get("title"),
        published=stated_time(told.get("publication_date")),
        modified=stated_time(said.get("lastmod")),
        language=language,
    )
    if told:
        link = Link(address, hints.title or "", "article", "in a news sitemap")
        reading.entries.append(Entry(link, hints))
    else:
        _add_plain(reading, address, hints)


def _add_plain(reading: SitemapReading, address: str, hints: Hints) -> None:
    kind = kind_by_address(address)
    if kind == "other":
        reading.broken["no_story"] += 1
    else:
        reading.entries.append(Entry(Link(address, "", kind, "in a sitemap"), hints))


def _address(reading: SitemapReading, said: dict[str, str], url: str) -> str | None:
    loc = said.get("loc")
    address = absolute(url, loc) if loc else None
    if address is None:
        reading.broken["bad_address" if loc else "no_address"] += 1
    return address


def _read_text(body: bytes, url: str) -> SitemapReading:
    reading = SitemapReading()
    for line in body.decode("utf-8", "replace").splitlines()[:MAX_ENTRIES]:
        said = line.strip()
        address = absolute(url, said) if said.startswith(("http://", "https://")) else None
        if address:
            _add_plain(reading, address, Hints(source="sitemap"))
        elif said:
            reading.broken["bad_address"] += 1
    return reading
