"""A page's links, each with its kind and why."""

import re

from newscrawler.discovery.anchors import anchors_of
from newscrawler.discovery.judge import Judgement, judge
from newscrawler.discovery.link import Link, LinkKind, PageLinks
from newscrawler.discovery.shape import SiteShapes, shape_of
from newscrawler.discovery.signs import signs_of
from newscrawler.page import Page
from newscrawler.sites import Site
from newscrawler.urls import absolute

_FEED_TYPES = frozenset(
    ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml")
)
_PLAIN: tuple[tuple[re.Pattern[str], LinkKind, str], ...] = (
    (re.compile(r"sitemap[^/?]*\.(?:xml|txt)(?:\.gz)?$", re.I), "sitemap", "a sitemap's address"),
    (
        re.compile(
            r"/(?:feed|rss|atom)s?(?:/(?:rss2?|atom|rdf))?/?$"
            r"|\.(?:rss|rdf|atom)$|(?:rss|atom|feed)\.(?:xml|json)$|[?&]feed=(?:rss2?|atom|rdf)",
            re.I,
        ),
        "feed",
        "a feed's address",
    ),
    (
        re.compile(
            r"[?&](?:share=\w+|replytocom=|redirect_to=|return_?url=|action=(?:login|lostpassword|edit))"
            r"|/cdn-cgi/|/wp-(?:login|admin|content)\b|/comment-page-\d|/trackback/?$",
            re.I,
        ),
        "other",
        "an address of the machinery",
    ),
)
"""What an address says by itself, on any site."""

_TELLING = re.compile(r"feed|rss|atom|rdf|sitemap|\?|wp-|cdn-cgi|trackback|comment-p")
"""Stands in every address that a row above can match; most addresses need no further look."""

_FILES = frozenset(
    (
        *("jpg", "jpeg", "png", "gif", "webp", "svg", "avif", "pdf", "mp3", "mp4", "m3u8", "css"),
        *("js", "ics", "zip", "gz", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "epub", "apk"),
        *("exe", "xml"),
    )
)


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
    found = PageLinks(_alternates(page))
    known = {link.url for link in found}
    is_article = "article" in page.meta.get("og:type", ())
    for anchor, signs in zip(read.found, signs_of(read.found, page.url, is_article), strict=True):
        if anchor.url in known:
            continue
        seen = memory.opinion(shape_of(anchor.url)) if memory else 0.0
        ruled = _ruled(anchor.url, site) if site else None
        kind, reason = ruled or _plain(anchor.url) or judge(signs, seen)
        found.append(Link(anchor.url, anchor.text, kind, reason, anchor.day))
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


def _ruled(url: str, site: Site) -> Judgement | None:
    rows: tuple[tuple[str | None, LinkKind], ...] = (
        (site.ignore_url, "other"),
        (site.article_url, "article"),
        (site.section_url, "section"),
    )
    kind = next((kind for pattern, kind in rows if pattern and re.search(pattern, url)), None)
    return Judgement(kind, "site rule") if kind else None


def stated_kind(url: str) -> LinkKind | None:
    """The kind that an address states by itself on any site, or None.

    >>> stated_kind("https://a.org/feed/"), stated_kind("https://a.org/feed-the-world/")
    ('feed', None)
    """
    found = _plain(url)
    return found.kind if found else None


def _plain(url: str) -> Judgement | None:
    lower = url.lower()
    if _TELLING.search(lower, len("https://")):
        _, slash, tail = url[8:].partition("/")
        for pattern, kind, why in _PLAIN:
            if pattern.search(slash + tail):
                return Judgement(kind, why)
    path, _, extension = lower.partition("?")[0].rpartition(".")
    is_file = extension in _FILES and path.count("/") > 2
    return Judgement("other", "a file") if is_file else None
