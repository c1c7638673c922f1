"""What belongs to a crawl: its sites, its days, and the ways in that the user wants."""

from dataclasses import dataclass, field
from datetime import date

from newscrawler.discovery import Entry, Link, LinkKind
from newscrawler.discovery.topics import is_topic_page
from newscrawler.discovery.window import may_be_in_window
from newscrawler.items import Article
from newscrawler.spiders.arguments import Arguments, Follow
from newscrawler.urls import canonical_form, site_of

FOLLOWED: dict[tuple[bool, LinkKind], Follow] = {
    (False, "article"): "sections",
    (False, "section"): "sections",
    (True, "article"): "related",
    (True, "section"): "sections",
    (False, "feed"): "feeds",
    (True, "feed"): "feeds",
    (False, "sitemap"): "sitemaps",
    (True, "sitemap"): "sitemaps",
}
"""(the page is an article, kind of its link) -> what the user must want followed."""


def _way(link: Link, on_article: bool) -> Follow | None:
    if link.kind == "section" and is_topic_page(link.url):
        return "topics"
    return FOLLOWED.get((on_article, link.kind))


@dataclass
class Scope:
    """The bounds of one crawl; ``sites`` grows when a seed redirects to another site."""

    args: Arguments
    sites: set[str] = field(default_factory=set)
    _outside: set[int] = field(default_factory=set)
    """Articles that a dated source showed to lie outside the days; others name them undated."""

    def holds(self, url: str) -> bool:
        """True where an address belongs to one of the crawl's sites."""
        return site_of(url) in self.sites

    def why_not(self, found: Link | Entry, *, on_article: bool = False) -> str | None:
        """The reason not to follow a link or entry: `offsite`, `window`, `unwanted`; else None."""
        link = found.link if isinstance(found, Entry) else found
        if isinstance(found, Link) and _way(link, on_article) not in self.args.follow:
            return "unwanted"
        if not self.holds(link.url):
            return "offsite"
        return "window" if self._is_of_other_days(found, link) else None

    def _is_of_other_days(self, found: Link | Entry, link: Link) -> bool:
        if not (self.args.since or self.args.until) or link.kind not in ("article", "sitemap"):
            return False
        key = hash(canonical_form(link.url))
        if not may_be_in_window(found, self.args.since, self.args.until):
            self._outside.add(key)
        return key in self._outside

    def wants(self, article: Article) -> bool:
        """True where an article was published on one of the days asked for."""
        if not (self.args.since or self.args.until):
            return True
        if article.published_date is None:
            return False
        day = date.fromisoformat(article.published_date)
        return (self.args.since or day) <= day <= (self.args.until or day)
