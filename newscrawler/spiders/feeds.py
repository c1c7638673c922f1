"""What a fetched feed or sitemap gives a crawl to follow."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from newscrawler.discovery import Entry, Link
from newscrawler.discovery.feeds import read_feed
from newscrawler.discovery.sitemaps import believed, read_sitemap
from newscrawler.discovery.window import all_older

INDEX_LEVELS = 2
"""Sitemap indexes within an index; sitemaps.org allows none, and a loop of them has no end."""


@dataclass
class Finds:
    """What to follow, in order, and what was left out, by reason."""

    found: list[Link | Entry] = field(default_factory=list)
    cut: Counter[str] = field(default_factory=Counter)


def finds_of_feed(body: bytes, url: str, since: date | None) -> Finds:
    """The entries of a feed and its next page, unless that can only be older than ``since``."""
    reading = read_feed(body, url)
    finds = Finds([*reading.entries], _broken(reading.broken))
    if reading.next_url and not all_older([entry.link for entry in reading.entries], since):
        finds.found.append(Link(reading.next_url, "", "feed", "the feed's next page"))
    return finds


def finds_of_sitemap(body: bytes, url: str, level: int, today: date, since: date | None) -> Finds:
    """The sitemaps that an index names, ``level`` indexes below the first, then the articles."""
    reading = read_sitemap(body, url)
    finds = Finds([], _broken(reading.broken))
    if level < INDEX_LEVELS:
        finds.found += believed(reading.sitemaps, today, since)
    else:
        finds.cut["index_level"] += len(reading.sitemaps)
    finds.found += reading.entries
    return finds


def _broken(reasons: Counter[str]) -> Counter[str]:
    return Counter({f"broken_{reason}": count for reason, count in reasons.items()})
