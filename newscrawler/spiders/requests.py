"""From links and feed entries to requests: kind, priority and what travels with them."""

from collections.abc import Callable
from dataclasses import asdict
from typing import Any, Final, NamedTuple

from scrapy import Request
from scrapy.http import Response

from newscrawler.discovery import Entry, Hints, Link
from newscrawler.items import DiscoveredFrom, DiscoveryKind

PRIORITY: Final[dict[str, int]] = {
    "robots": 100,
    "seed": 90,
    "sitemap": 70,
    "feed": 80,
    "article": 50,
    "section": 30,
    "other": 0,
}
"""What is fetched first: what names articles with dates, then articles, then listings."""


class Handlers(NamedTuple):
    """The spider's methods that a response, or its absence, goes to."""

    callback: Callable[..., Any]
    errback: Callable[..., Any]


def seed_request(url: str, handlers: Handlers) -> Request:
    """The request for an address that the user typed; fetched again on every run."""
    return _request(url, "seed", DiscoveredFrom("seed", url), handlers, again=True)


def robots_request(url: str, handlers: Handlers) -> Request:
    """The request for a site's robots.txt, which names its sitemaps."""
    return _request(url, "robots", DiscoveredFrom("seed", url), handlers, again=True)


def link_request(link: Link, found_on: DiscoveredFrom, handlers: Handlers) -> Request:
    """The request for a link of a page."""
    return _request(link.url, link.kind, found_on, handlers)


def entry_request(entry: Entry, found_on: str, handlers: Handlers) -> Request:
    """The request for an article that a feed or sitemap names, with what it said of it."""
    source = DiscoveredFrom(entry.hints.source, found_on)
    request = _request(entry.link.url, entry.link.kind, source, handlers)
    request.meta["hints"] = {k: v for k, v in asdict(entry.hints).items() if v is not None}
    return request


def _request(
    url: str,
    kind: str,
    found_on: DiscoveredFrom,
    handlers: Handlers,
    *,
    again: bool = False,
) -> Request:
    meta = {"kind": kind, "discovered_from": asdict(found_on)}
    return Request(
        url,
        callback=handlers.callback,
        errback=handlers.errback,
        meta=meta,
        priority=PRIORITY[kind],
        dont_filter=again,
    )


def hints_of(response: Response) -> Hints | None:
    """What a feed or sitemap said of the page, if one named it."""
    stated = response.meta.get("hints")
    return Hints(**stated) if stated else None


def origin_of(response: Response) -> DiscoveredFrom:
    """How the crawl came to know the page."""
    stated = response.meta.get("discovered_from") or {"kind": "seed", "url": response.url}
    return DiscoveredFrom(**stated)


def found_on(response: Response, *, is_article: bool) -> DiscoveredFrom:
    """How links of a page are said to have been found."""
    kind: DiscoveryKind = "related" if is_article else "section"
    return DiscoveredFrom(kind, response.url)
