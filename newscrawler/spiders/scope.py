"""What belongs to a crawl: its sites, its days, and the ways in that the user wants."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from newscrawler.discovery import Entry, Link, LinkKind
from newscrawler.discovery.coverage import Coverage
from newscrawler.discovery.dates import day_of
from newscrawler.discovery.id_clock import IdClock
from newscrawler.discovery.pagination import page_number
from newscrawler.discovery.topics import is_topic_page
from newscrawler.discovery.window import ANY_DAY, Days, days_of, leads_away, overlap
from newscrawler.items import Article
from newscrawler.spiders.arguments import Arguments, Follow
from newscrawler.urls import article_id, site_of

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


NEARBY = timedelta(days=62)
"""Listings still name stories of the months around the window, which their sitemaps date."""


@dataclass
class Scope:
    """The bounds of one crawl; ``sites`` grows when a seed redirects to another site."""

    args: Arguments
    sites: set[str] = field(default_factory=set)
    days: dict[str, Days] = field(default_factory=dict)
    """By article id, when it can have been published, as feeds, sitemaps and listings said."""

    listings: dict[str, list[str]] = field(default_factory=dict)
    """By address of a listing, the ids of the articles that it names."""

    def __post_init__(self) -> None:
        self.coverage = Coverage(self.args.since, self.args.until)
        self.clock = IdClock(self.args.since, self.args.until)

    @property
    def is_bounded(self) -> bool:
        """True where the user asked for some days only."""
        return bool(self.args.since or self.args.until)

    def holds(self, url: str) -> bool:
        """True where an address belongs to one of the crawl's sites."""
        return site_of(url) in self.sites

    def why_not(self, found: Link | Entry, *, on_article: bool = False) -> str | None:
        """The reason not to follow a link or entry: `offsite`, `window`, `unwanted`; else None."""
        link = found.link if isinstance(found, Entry) else found
        if not self.holds(link.url):
            return "offsite"
        is_named = isinstance(found, Entry) and link.kind != "sitemap"
        if not is_named and _way(link, on_article) not in self.args.follow:
            return "unwanted"
        far = link.kind == "sitemap" and self._is_far(found)
        return "window" if far or (link.kind == "article" and self._outside(found)) else None

    def leads_away(self, link: Link, page_url: str) -> bool:
        """True for a page of a calendar beyond the window, named by one that is no farther."""
        bounds = self.args.since, self.args.until
        return link.kind == "section" and leads_away(link.url, page_url, *bounds)

    def _is_far(self, sitemap: Link | Entry) -> bool:
        """True for a sitemap of months long before or after the window, or untouched as long."""
        since, until = self.args.since, self.args.until
        return not overlap(days_of(sitemap), since and since - NEARBY, until and until + NEARBY)

    def _outside(self, found: Link | Entry) -> bool:
        """True where all that sources have said of an article puts it outside the window."""
        if not self.is_bounded:
            return False
        url = found.link.url if isinstance(found, Entry) else found.url
        article, told = article_id(url), days_of(found)
        if told != ANY_DAY:
            known = self.days.get(article, ANY_DAY)
            days = self.days[article] = max(told[0], known[0]), min(told[1], known[1])
            by_sitemap = isinstance(found, Entry) and found.hints.source == "sitemap"
            self.coverage.hear(article, days, by_sitemap=by_sitemap)
            self.clock.hear(url, days)
        return self._is_outside(url) or self._is_numbered_outside(url)

    def _is_outside(self, url: str) -> bool:
        """True where an article that was once wanted is now known to lie outside the window."""
        return not overlap(self._known(url), self.args.since, self.args.until)

    def _is_numbered_outside(self, url: str) -> bool:
        """True where no source says when an article was published, but its number does."""
        if not self.is_bounded or {date.min, date.max}.isdisjoint(self._known(url)):
            return False
        days = self.clock.days_of(url)
        if days != ANY_DAY:
            self.days[article_id(url)] = days
        return self._is_outside(url)

    def why_no_longer(self, kind: str, url: str, found_on: str = "") -> str | None:
        """Why to leave out what was queued: `window`, or `covered` for a needless section."""
        if kind == "section" and self.coverage.is_whole:
            return "covered"
        if kind == "section" and page_number(url) is not None and self._all_older(found_on):
            return "window"
        numbered = kind == "article" and self._is_numbered_outside(url)
        return "window" if numbered or self._is_outside(url) else None

    def learn(self, url: str, links: Iterable[Link], article: Article | None) -> None:
        """Remember the day of an article that was read, or the articles that a listing names."""
        if not self.is_bounded:
            return
        if article is None:
            named = [article_id(link.url) for link in links if link.kind == "article"]
            self.listings[url] = named
        elif day := day_of(article.published_date):
            self.days[article_id(url)] = day, day
            self.clock.hear(url, (day, day))

    def _all_older(self, listing: str) -> bool:
        """True where a listing names dated articles, and all of them lie before the window."""
        known = [self.days[a] for a in self.listings.get(listing, ()) if a in self.days]
        since = self.args.since
        return since is not None and bool(known) and max(last for _, last in known) < since

    def _known(self, url: str) -> Days:
        return self.days.get(article_id(url), ANY_DAY) if self.days else ANY_DAY

    def wants(self, article: Article) -> bool:
        """True where an article was published on one of the days asked for."""
        if not self.is_bounded:
            return True
        day = day_of(article.published_date)
        if day is None:
            return False
        return (self.args.since or day) <= day <= (self.args.until or day)

    def is_older(self, article: Article) -> bool:
        """True where an article lies before the window; its related ones are older yet."""
        day = day_of(article.published_date)
        return bool(day and self.args.since and day < self.args.since)
