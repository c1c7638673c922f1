"""Addresses where newspapers usually keep their feeds and sitemaps."""

from urllib.parse import urljoin

from newscrawler.discovery.link import Link, LinkKind

_USUAL: tuple[tuple[LinkKind, str], ...] = (
    ("sitemap", "/sitemap_news.xml"),
    ("sitemap", "/news-sitemap.xml"),
    ("sitemap", "/sitemap-news.xml"),
    ("sitemap", "/sitemap.xml"),
    ("sitemap", "/sitemap_index.xml"),
    ("feed", "/feed/"),
    ("feed", "/rss"),
    ("feed", "/rss.xml"),
    ("feed", "/feed.xml"),
    ("feed", "/atom.xml"),
    ("feed", "/index.xml"),
    ("feed", "/feed.json"),
)
"""The likeliest of each first: news sitemaps hold two days, site-wide ones everything."""


def usual_places(site_url: str, wanted: LinkKind | None = None) -> list[Link]:
    """Feed and sitemap addresses, or those of one kind, worth one try where a site names none.

    >>> usual_places("https://a.org/news/")[0].url
    'https://a.org/sitemap_news.xml'
    """
    return [
        Link(urljoin(site_url, path), "", kind, "usual place")
        for kind, path in _USUAL
        if wanted in (None, kind)
    ]
