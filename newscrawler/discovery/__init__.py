"""From a page, feed or sitemap to links, each with its kind and why."""

from newscrawler.discovery.link import (
    Entry,
    FeedReading,
    Hints,
    Link,
    LinkKind,
    PageLinks,
    SitemapReading,
)
from newscrawler.discovery.links import classify_links, page_links
from newscrawler.discovery.usual import usual_places

__all__ = [
    "Entry",
    "FeedReading",
    "Hints",
    "Link",
    "LinkKind",
    "PageLinks",
    "SitemapReading",
    "classify_links",
    "page_links",
    "usual_places",
]
