"""A page's links, each with its kind and why."""

import re
from urllib.parse import urlsplit

from newscrawler.discovery.anchors import Anchor, anchors_of
from newscrawler.discovery.link import Link, LinkKind, PageLinks
from newscrawler.discovery.shape import SiteShapes, shape_of
from newscrawler.page import Page
from newscrawler.sites import Site
from newscrawler.urls import absolute, date_in_url

_FEED_TYPES = frozenset(
    ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml")
)
_FEED = re.compile(
    r"/(?:feed|rss|atom)s?(?:/(?:rss2?|atom|rdf))?/?$"
    r"|\.(?:rss|rdf|atom)$|(?:rss|atom|feed)\.(?:xml|json)$",
    re.I,
)
_SITEMAP = re.compile(r"sitemap[^/]*\.(?:xml|txt)(?:\.gz)?$", re.I)
_FILE = re.compile(
    r"\.(?:jpe?g|png|gif|webp|svg|pdf|mp[34]|m3u8|zip|docx?|xlsx?|css|js|ics|apk|exe)$", re.I
)
_SERVICE = re.compile(
    r"/(?:about|contact|privacy|terms|login|sign-?(?:in|up)|register|subscri\w+|account|newsletters?"
    r"|help|faq|careers|jobs|advertis\w+|impressum|datenschutz|agb|abo|kontakt|hilfe|mediadaten"
    r"|shop|search|cookies?|legal|apps?|games|puzzles|epaper|sitemap)\b[^/]*/?$",
    re.I,
)


def classify_links(html: bytes | str, url: str) -> PageLinks:
    """The links of a page by address and kind, each address once, in page order.

    >>> page = '<nav><a href="/sport/">Sport</a></nav><a href="/2022/12/07/x-y-z">X y z</a>'
    >>> [(link.kind, link.reason) for link in classify_links(page, "https://a.org/")]
    [('section', 'short path'), ('article', 'dated path')]
    """
    if isinstance(html, str):
        return page_links(Page(html.encode("utf-8", "replace"), url, "utf-8"))
    return page_links(Page(html, url))


def page_links(page: Page, site: Site | None = None, memory: SiteShapes | None = None) -> PageLinks:
    """The links of a parsed page; ``site`` states rules, ``memory`` what the crawl has learned."""
    read = anchors_of(page)
    found = PageLinks(_alternates(page))
    known = {link.url for link in found}
    found += [_link(a, site, memory) for a in read.found if a.url not in known]
    found.cut, found.broken = read.cut, read.broken
    return found


def _alternates(page: Page) -> list[Link]:
    feeds: dict[str, Link] = {}
    for node in page.tree.iter("link"):
        kind = (node.get("type") or "").partition(";")[0].strip().lower()
        address = absolute(page.base_url, node.get("href") or "") if kind in _FEED_TYPES else None
        if address:
            feeds[address] = Link(address, node.get("title") or "", "feed", "announced in the head")
    return list(feeds.values())


def _link(anchor: Anchor, site: Site | None, memory: SiteShapes | None) -> Link:
    kind, reason = _stated(anchor.url, site) or _judged(anchor, memory)
    return Link(anchor.url, anchor.text, kind, reason)


def _stated(url: str, site: Site | None) -> tuple[LinkKind, str] | None:
    if site is None:
        return None
    rows: tuple[tuple[str | None, LinkKind], ...] = (
        (site.ignore_url, "other"),
        (site.article_url, "article"),
        (site.section_url, "section"),
    )
    matching = (kind for pattern, kind in rows if pattern and re.search(pattern, url))
    return next(((kind, "site rule") for kind in matching), None)


def _judged(anchor: Anchor, memory: SiteShapes | None) -> tuple[LinkKind, str]:
    path = urlsplit(anchor.url).path
    segments = [s for s in path.split("/") if s]
    last = segments[-1] if segments else ""
    seen = memory.opinion(shape_of(anchor.url)) if memory else 0.0
    rows: tuple[tuple[bool, LinkKind, str], ...] = (
        (bool(_SITEMAP.search(path)), "sitemap", "sitemap address"),
        (bool(_FEED.search(path)), "feed", "feed address"),
        (bool(_FILE.search(path)), "other", "a file"),
        (anchor.place == "share", "other", "a share button"),
        (bool(_SERVICE.search(path)), "other", "a service page"),
        (seen > 0.5, "article", "shape of this site's articles"),
        (date_in_url(anchor.url) is not None, "article", "dated path"),
        (last.count("-") >= 4, "article", "long slug"),
        (anchor.heading and len(anchor.text.split()) > 3, "article", "headline"),
        (bool(re.search(r"\d{5,}", last)), "article", "numbered path"),
        (len(anchor.text.split()) > 6, "article", "long text"),
    )
    return next(((kind, why) for holds, kind, why in rows if holds), ("section", "short path"))
