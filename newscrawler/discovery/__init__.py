"""From a page, feed or sitemap to links, each with its kind and why."""

from newscrawler.discovery.link import Entry, Hints, Link, LinkKind

__all__ = ["Entry", "Hints", "Link", "LinkKind"]
