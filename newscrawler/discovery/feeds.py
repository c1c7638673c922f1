"""RSS 2.0, RSS 1.0, Atom and JSON Feed to entries with their hints.

Read element by element instead of with a feed library, because a row needs the offset that the
feed wrote and must know a day from an instant, and one broken entry must lose only itself.
"""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from lxml import etree

from newscrawler.discovery.dates import stated_time
from newscrawler.discovery.link import Entry, FeedReading, Hints, Link
from newscrawler.discovery.sniff import why_unread
from newscrawler.discovery.xml import fields, gunzip, local_name, named, parse_xml
from newscrawler.urls import absolute

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_PUBLISHED = ("pubdate", "published", "date", "issued", "created")
_MODIFIED = ("updated", "modified")


def read_feed(body: bytes, url: str) -> FeedReading:
    """The entries of a feed of any common format, in its order; what cannot be read is counted.

    Formats: https://www.rssboard.org/rss-specification, https://web.resource.org/rss/1.0/spec,
    RFC 4287 (Atom), RFC 5005 (paging), https://www.jsonfeed.org/version/1.1/.
    """
    body = gunzip(body)
    if body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{":
        return _read_json(body, url)
    root = parse_xml(body)
    if root is not None and local_name(root) in ("rss", "rdf", "feed", "channel"):
        return _read_xml(root, url)
    return FeedReading(broken=Counter([why_unread(body, "no_feed")]))


def _read_xml(root: etree._Element, url: str) -> FeedReading:
    reading = FeedReading(next_url=_next_page(root, url))
    language = _language(root)
    for node in named(root, "item", "entry"):
        said = fields(node)
        hrefs = _hrefs(node, said)
        base = absolute(url, node.base or "") or url  # xml:base, https://www.w3.org/TR/xmlbase/
        _add(reading, base, hrefs, _hints(said, node.get(_XML_LANG) or language))
    return reading


def _hints(said: dict[str, str], language: str | None) -> Hints:
    return Hints(
        source="feed",
        title=said.get("title"),
        published=_first_time(said, _PUBLISHED),
        modified=_first_time(said, _MODIFIED),
        language=said.get("language") or language,
    )


def _first_time(said: dict[str, Any], names: tuple[str, ...]) -> str | None:
    return next(filter(None, (stated_time(str(said[n])) for n in names if said.get(n))), None)


def _hrefs(node: etree._Element, said: dict[str, str]) -> Iterator[str]:
    """Where an entry's address may stand, the best place first."""
    if "origlink" in said:
        yield said["origlink"]
    for link in (child for child in node if local_name(child) == "link"):
        if link.get("href") and link.get("rel", "alternate") == "alternate":
            yield link.get("href", "")
    if "link" in said:
        yield said["link"]
    for guid in (child for child in node if local_name(child) in ("guid", "id")):
        if guid.get("isPermaLink", "true") != "false" and (guid.text or "").strip()[:4] == "http":
            yield (guid.text or "").strip()


def _add(reading: FeedReading, base: str, hrefs: Iterator[str], hints: Hints) -> None:
    href = next(hrefs, "")
    address = absolute(base, href) if href else None
    if address is None:
        reading.broken["bad_address" if href else "no_address"] += 1
        return
    link = Link(address, hints.title or "", "article", "in a feed")
    reading.entries.append(Entry(link, hints))


def _next_page(root: etree._Element, url: str) -> str | None:
    links = (node for node in named(root, "link") if node.get("rel") == "next")
    return next((absolute(url, node.get("href", "")) for node in links), None)


def _language(root: etree._Element) -> str | None:
    if root.get(_XML_LANG):
        return root.get(_XML_LANG)
    stated = (node.text for node in named(root, "language"))
    return next((text.strip() for text in stated if text and text.strip()), None)


def _read_json(body: bytes, url: str) -> FeedReading:
    try:
        data = json.loads(body)
    except (ValueError, RecursionError):
        return FeedReading(broken=Counter(bad_json=1))
    items = data.get("items")
    if not isinstance(items, list):
        return FeedReading(broken=Counter(no_feed=1))
    following = data.get("next_url")
    reading = FeedReading(next_url=absolute(url, following) if _said(following) else None)
    for item in items:
        _add_json(reading, url, item, data.get("language"))
    return reading


def _add_json(reading: FeedReading, url: str, item: object, language: object) -> None:
    if not isinstance(item, dict):
        reading.broken["no_entry"] += 1
        return
    hrefs = (str(item[k]) for k in ("url", "external_url", "id") if _said(item.get(k)))
    hints = Hints(
        source="feed",
        title=_said(item.get("title")),
        published=_first_time(item, ("date_published",)),
        modified=_first_time(item, ("date_modified",)),
        language=_said(item.get("language")) or _said(language),
    )
    _add(reading, url, hrefs, hints)


def _said(value: object) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None
