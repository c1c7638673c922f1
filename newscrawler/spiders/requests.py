"""From links and feed entries to requests: kind, priority and what travels with them."""

from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any, NamedTuple

from scrapy import Request
from scrapy.http import Response

from newscrawler.discovery import Entry, Hints, Link
from newscrawler.discovery.priority import BASE, priority_of
from newscrawler.items import DiscoveredFrom, DiscoveryKind
from newscrawler.warc import Capture


class Handlers(NamedTuple):
    """The spider's methods that a response, or its absence, goes to."""

    callback: Callable[..., Any]
    errback: Callable[..., Any]


def seed_request(url: str, handlers: Handlers) -> Request:
    """The request for an address that the user typed; fetched again on every run."""
    request = _request(url, "seed", DiscoveredFrom("seed", url), handlers)
    return request.replace(priority=BASE["seed"], dont_filter=True)


def robots_request(url: str, handlers: Handlers) -> Request:
    """The request for a site's robots.txt, which names its sitemaps."""
    request = _request(url, "robots", DiscoveredFrom("seed", url), handlers)
    # A site without one is asked for sitemaps at the usual places.
    request.meta["handle_httpstatus_all"] = True
    return request.replace(priority=BASE["robots"], dont_filter=True)


def link_request(link: Link, found_on: DiscoveredFrom, handlers: Handlers) -> Request:
    """The request for a link of a page."""
    request = _request(link.url, link.kind, found_on, handlers)
    return request.replace(priority=_priority(link))


def entry_request(entry: Entry, found_in: Response, handlers: Handlers) -> Request:
    """The request for a page that a feed or sitemap names, with what it said of it."""
    source = DiscoveredFrom(entry.hints.source, found_in.url)
    request = _request(entry.link.url, entry.link.kind, source, handlers)
    request.meta["hints"] = {k: v for k, v in asdict(entry.hints).items() if v is not None}
    if entry.link.kind == "sitemap":
        request.meta["index_level"] = index_level(found_in) + 1
    return request.replace(priority=_priority(entry))


def index_level(response: Response) -> int:
    """How many sitemap indexes lead to a page."""
    return int(response.meta.get("index_level", 0))


def archived_request(page: Capture, handlers: Handlers) -> Request:
    """The request for a page of a WARC file, which is read in place of the network."""
    request = _request(page.url, "article", DiscoveredFrom("seed", page.url), handlers)
    request.meta["warc"] = {"path": page.path, "offset": page.offset, "date": page.date}
    return request


def _priority(found: Link | Entry) -> int:
    return priority_of(found, datetime.now(UTC).date())


def _request(url: str, kind: str, found_on: DiscoveredFrom, handlers: Handlers) -> Request:
    meta = {"kind": kind, "discovered_from": asdict(found_on)}
    return Request(url, callback=handlers.callback, errback=handlers.errback, meta=meta)


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
