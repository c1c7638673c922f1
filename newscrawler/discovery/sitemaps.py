"""Sitemaps, sitemap indexes and Google News sitemaps, as XML, gzip or plain text."""

from dataclasses import replace
from datetime import date, timedelta

from lxml import etree

from newscrawler.discovery.by_address import kind_by_address
from newscrawler.discovery.dates import day_of, stated_time
from newscrawler.discovery.link import Entry, Hints, Link, SitemapReading
from newscrawler.discovery.sniff import why_unread
from newscrawler.discovery.xml import elements, fields, gunzip, local_name, named
from newscrawler.urls import absolute

MAX_ENTRIES = 50_000
"""A sitemap names at most so many addresses (https://www.sitemaps.org/protocol.html)."""

CLOCK_GOES = timedelta(days=30)
"""How old the newest time of an index may be before all its times are taken for dead."""


def read_sitemap(body: bytes, url: str) -> SitemapReading:
    """The addresses a sitemap names, with their hints; each bad one is skipped and counted.

    Shapes: https://www.sitemaps.org/protocol.html,
    https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
    """
    plain = gunzip(body).lstrip(b"\xef\xbb\xbf \t\r\n\x00")
    if plain and not plain.startswith((b"<", b"\xff\xfe", b"\xfe\xff")):
        return _read_text(plain, url)
    reading = _read_xml(plain, url)
    if not (reading.entries or reading.sitemaps or reading.broken):
        reading.broken[why_unread(plain, "no_addresses")] += 1
    return reading


def believed(sitemaps: list[Entry], today: date, since: date | None = None) -> list[Entry]:
    """The sitemaps of an index; the times of their last change only where its clock goes.

    It does where the newest is of the days asked for, or else of the last month. A system that
    has stopped to note changes would hide all that is new.

    >>> link = Link("https://a.org/s.xml", "", "sitemap", "")
    >>> told = [Entry(link, Hints("sitemap", modified="2022-12-07"))]
    >>> believed(told, date(2022, 12, 9)) == told
    True
    >>> believed(told, date(2024, 12, 9))[0].hints.modified is None
    True
    """
    days = [day for each in sitemaps if (day := day_of(each.hints.modified))]
    if days and max(days) >= (since or today - CLOCK_GOES):
        return sitemaps
    return [replace(each, hints=replace(each.hints, modified=None)) for each in sitemaps]


def _read_xml(body: bytes, url: str) -> SitemapReading:
    reading = SitemapReading()
    for count, node in enumerate(elements(body, "url", "sitemap")):
        if count >= MAX_ENTRIES:
            reading.broken["too_many"] += 1
            break
        if local_name(node) == "sitemap":
            _add_sitemap(reading, node, url)
        else:
            _add_entry(reading, node, url)
    return reading


def _add_sitemap(reading: SitemapReading, node: etree._Element, url: str) -> None:
    said = fields(node)
    address = _address(reading, said, url)
    if address:
        link = Link(address, "", "sitemap", "named in an index")
        hints = Hints(source="sitemap", modified=stated_time(said.get("lastmod")))
        reading.sitemaps.append(Entry(link, hints))


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
