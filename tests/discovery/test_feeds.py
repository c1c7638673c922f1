"""Feeds of every common format come out whole; what is broken loses only itself."""

import gzip

import pytest

from newscrawler.discovery.feeds import read_feed

URL = "https://paper.test/feed"

RSS = b"""<?xml version="1.0"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><language>en-za</language>
<item><title>Rand &amp; rates</title><link>/a/1</link>
  <pubDate>Wed, 07 Dec 2022 16:51:00 +0200</pubDate></item>
<item><title>Only a guid</title><guid isPermaLink="true">https://paper.test/a/2</guid>
  <dc:date>2022-12-06</dc:date></item>
</channel></rss>"""
RDF = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<item rdf:about="x"><title>Snow</title><link>https://paper.test/a/3</link>
<dc:date>2022-12-07T08:00:00+09:00</dc:date><dc:language>ja</dc:language></item></rdf:RDF>"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nb">
<link rel="next" href="?page=2"/>
<entry><title>Tog</title><link rel="enclosure" href="/a/4.mp3"/><link href="/a/4"/>
<published>2022-12-07T08:00:00Z</published><updated>2022-12-08T08:00:00Z</updated></entry></feed>"""
JSON = b"""{"version": "https://jsonfeed.org/version/1.1", "language": "de", "next_url": "/feed?2",
"items": [7, {"url": "https://paper.test/a/5", "title": "Schnee",
"date_published": "2022-12-07T08:00:00+01:00"}, {"title": "no address"}]}"""


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (RSS, ("/a/1", "Rand & rates", "2022-12-07T16:51:00+02:00", "en-za")),
        (RDF, ("/a/3", "Snow", "2022-12-07T08:00:00+09:00", "ja")),
        (ATOM, ("/a/4", "Tog", "2022-12-07T08:00:00+00:00", "nb")),
        (JSON, ("/a/5", "Schnee", "2022-12-07T08:00:00+01:00", "de")),
        (
            gzip.compress(RSS, mtime=0),
            ("/a/1", "Rand & rates", "2022-12-07T16:51:00+02:00", "en-za"),
        ),
    ],
    ids=["rss2", "rss1", "atom", "json", "gzip"],
)
def test_an_entry_carries_title_time_and_language(
    body: bytes, expected: tuple[str, str, str, str]
) -> None:
    entry = read_feed(body, URL).entries[0]
    hints = entry.hints
    assert (entry.link.url, hints.title, hints.published, hints.language) == (
        "https://paper.test" + expected[0],
        *expected[1:],
    )
    assert entry.link.kind == "article"
    assert hints.source == "feed"


def test_a_day_stays_a_day_and_a_guid_serves_as_address() -> None:
    second = read_feed(RSS, URL).entries[1]
    assert (second.link.url, second.hints.published) == ("https://paper.test/a/2", "2022-12-06")


def test_paging_is_followed() -> None:
    assert read_feed(ATOM, URL).next_url == "https://paper.test/feed?page=2"
    assert read_feed(JSON, URL).next_url == "https://paper.test/feed?2"


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "empty"),
        (b"  \n", "empty"),
        (b"<!doctype html><html><body>Not found</body></html>", "html"),
        (b'{"items": 5}', "no_feed"),
        (b'{"items": [', "bad_json"),
        (b"<opml><body/></opml>", "no_feed"),
    ],
)
def test_what_is_no_feed_is_named(body: bytes, reason: str) -> None:
    reading = read_feed(body, URL)
    assert reading.entries == []
    assert reading.broken == {reason: 1}


def test_bad_entries_lose_only_themselves() -> None:
    bad = b"".join(
        b"<item><title>x</title><link>%s</link></item>" % link
        for link in (b"javascript:void(0)", b"mailto:a@b.c", b"http://[::1", b"", b"   ")
    )
    good = b"<item><title>Good &nbsp; & bare</title><link>https://paper.test/good</link></item>"
    reading = read_feed(b"<rss><channel>" + bad + good + b"</channel></rss>", URL)
    assert [entry.link.url for entry in reading.entries] == ["https://paper.test/good"]
    assert reading.broken == {"bad_address": 3, "no_address": 2}


def test_an_emoji_in_halves_costs_no_feed() -> None:
    entry = b"<item><title>Fair &#55357;&#56832;</title><link>https://paper.test/fair</link></item>"
    (found,) = read_feed(b"<rss><channel>" + entry + b"</channel></rss>", URL).entries
    assert found.hints.title == "Fair \U0001f600"


def test_a_feed_that_breaks_off_gives_what_came() -> None:
    reading = read_feed(RSS[: RSS.index(b"<dc:date>")], URL)
    assert len(reading.entries) == 2


def test_entities_are_neither_expanded_nor_fetched() -> None:
    bomb = (
        b'<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
        b'<!ENTITY f SYSTEM "file:///etc/hostname">]>'
        b"<rss><channel><item><title>x&b;&f;</title><link>https://paper.test/1</link></item>"
        b"</channel></rss>"
    )
    (entry,) = read_feed(bomb, URL).entries
    assert "aaaa" not in (entry.hints.title or "")
    assert len(entry.hints.title or "") < 10


@pytest.mark.parametrize(
    "link",
    [
        b"https://paper.test/doc?id=5&page=2",
        b"https://paper.test/doc?id=5&amp;page=2",
        b"<![CDATA[https://paper.test/doc?id=5&page=2]]>",
    ],
)
def test_an_address_is_whole_whether_its_ampersand_is_escaped_or_not(link: bytes) -> None:
    entry = b"<item><title><![CDATA[You & me]]></title><link>" + link + b"</link></item>"
    (found,) = read_feed(b"<rss><channel>" + entry + b"</channel></rss>", URL).entries
    assert found.link.url == "https://paper.test/doc?id=5&page=2"
    assert found.hints.title == "You & me"


def test_an_error_above_costs_no_address_below() -> None:
    bad = b"<item><title>Rates < 5 % & more</title><link>https://paper.test/1</link></item>"
    good = b"<item><title>A &lt; B</title><link>https://paper.test/doc?a=1&amp;b=2</link></item>"
    *_, found = read_feed(b"<rss><channel>" + bad + good + b"</channel></rss>", URL).entries
    assert found.link.url == "https://paper.test/doc?a=1&b=2"
    assert found.hints.title == "A < B"


def test_a_warning_printed_before_the_feed_costs_nothing() -> None:
    warning = b"<br />\n<b>Warning</b>: Undefined index in <b>/srv/feed.php</b> on line 3<br />\n"
    assert len(read_feed(warning + RSS, URL).entries) == len(read_feed(RSS, URL).entries)


def test_addresses_stand_under_the_base_that_an_entry_states() -> None:
    body = (
        b'<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://paper.test/2022/">'
        b'<entry><link href="rain-ends"/></entry>'
        b'<entry xml:base="world/"><link href="drought"/></entry></feed>'
    )
    found = [entry.link.url for entry in read_feed(body, URL).entries]
    assert found == ["https://paper.test/2022/rain-ends", "https://paper.test/2022/world/drought"]
