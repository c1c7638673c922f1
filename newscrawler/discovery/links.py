"""A page's links, each with its kind and why."""

import re

from newscrawler.discovery.anchors import anchors_of
from newscrawler.discovery.by_address import kind_by_address
from newscrawler.discovery.judge import Judgement, judge
from newscrawler.discovery.link import Link, LinkKind, PageLinks
from newscrawler.discovery.shape import SiteShapes, shape_of
from newscrawler.discovery.signs import signs_of
from newscrawler.discovery.stated import COMMENTS, stated
from newscrawler.page import Page
from newscrawler.sites import Site
from newscrawler.urls import absolute

_FEED_TYPES = frozenset(
    ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml")
)
_ANNOUNCED = Judgement("feed", "announced in the head")


def classify_links(html: bytes | str, url: str) -> PageLinks:
    """The links of a page by address and kind, each address once, in page order.

    >>> page = '<nav><a href="/sport/">Sport</a></nav><h2><a href="/2022/12/07/x-y">X is y</a></h2>'
    >>> [link.kind for link in classify_links(page, "https://a.org/")]
    ['section', 'article']
    """
    if isinstance(html, str):
        return page_links(Page(html.encode("utf-8", "replace"), url, "utf-8"))
    return page_links(Page(html, url))


def page_links(page: Page, site: Site | None = None, memory: SiteShapes | None = None) -> PageLinks:
    """The links of a parsed page; ``site`` states rules, ``memory`` what the crawl has learned."""
    read = anchors_of(page)
    is_article = "article" in page.meta.get("og:type", ())
    found = PageLinks(_alternates(page, is_article or kind_by_address(page.url) == "article"))
    known = {link.url for link in found}
    for anchor, signs in zip(read.found, signs_of(read.found, page.url, is_article), strict=True):
        if anchor.url in known:
            continue
        seen = memory.opinion(shape_of(anchor.url)) if memory else 0.0
        ruled = _ruled(anchor.url, site) if site else None
        kind, reason = ruled or stated(anchor.url) or judge(signs, seen)
        found.append(Link(anchor.url, anchor.text, kind, reason, anchor.day))
    found.cut, found.broken = read.cut, read.broken
    return found


def _alternates(page: Page, is_article: bool) -> list[Link]:
    """The feeds that a page announces; an article's own feed is that of its comments."""
    announced: dict[str, Link] = {}
    own = f"{page.url.partition('?')[0].rstrip('/')}/feed" if is_article else None
    for node in page.tagged("link"):
        kind = (node.get("type") or "").partition(";")[0].strip().lower()
        address = absolute(page.base_url, node.get("href") or "") if kind in _FEED_TYPES else None
        if address:
            is_comments = stated(address) == COMMENTS or address.rstrip("/") == own
            judged = COMMENTS if is_comments else _ANNOUNCED
            announced[address] = Link(address, node.get("title") or "", *judged)
    return list(announced.values())


def _ruled(url: str, site: Site) -> Judgement | None:
    rows: tuple[tuple[str | None, LinkKind], ...] = (
        (site.ignore_url, "other"),
        (site.article_url, "article"),
        (site.section_url, "section"),
    )
    kind = next((kind for pattern, kind in rows if pattern and re.search(pattern, url)), None)
    return Judgement(kind, "site rule") if kind else None
