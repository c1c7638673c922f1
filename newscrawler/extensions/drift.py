"""The alarm for a site that was redesigned: its pages are no longer read as they were."""

import logging
from collections import defaultdict
from collections.abc import Iterator
from typing import Self

from scrapy import signals
from scrapy.crawler import Crawler

from newscrawler.items import Article, Reject
from newscrawler.memory.crawl import memory_of
from newscrawler.memory.profiles import Profile, Profiles
from newscrawler.urls import site_of

logger = logging.getLogger(__name__)

ENOUGH_NOW = 5
ENOUGH_BEFORE = 20
"""Pages without which nothing is said: a handful of articles proves nothing."""

USUAL = 0.5
"""Share from which on a field counts as one that the site's pages have."""

FALL = 0.5
"""Part of the former figure below which a site counts as changed."""


def drift(site: str, now: Profile, before: Profile) -> Iterator[str]:
    """A sentence for each figure of a site that has fallen by more than half.

    >>> before = Profile(pages=40, articles=40, characters=40_000)
    >>> now = Profile(pages=10, articles=2, characters=2_000)
    >>> list(drift("paper.org", now, before))
    ['paper.org: pages read fell from 100 % to 20 %; its pages may have been redesigned']
    """
    if now.pages < ENOUGH_NOW or before.pages < ENOUGH_BEFORE:
        return
    former = before.shares()
    for name, share in now.shares().items():
        usual = former[name] >= USUAL
        told = name == "pages read" or now.articles >= ENOUGH_NOW
        if usual and told and share < FALL * former[name]:
            figures = f"{_figure(former[name])} to {_figure(share)}"
            yield f"{site}: {name} fell from {figures}; its pages may have been redesigned"


def _figure(value: float) -> str:
    return f"{value:.0%}".replace("%", " %") if value <= 1 else f"{value:.0f}"


class DriftExtension:
    """Watches how each site is read, over runs; warns in the run that finds it changed.

    Setting DRIFT_FAILS makes such a run exit with 1.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._fails = crawler.settings.getbool("DRIFT_FAILS")
        self._memory = memory_of(crawler)
        self._now: defaultdict[str, Profile] = defaultdict(Profile)
        crawler.signals.connect(self._scraped, signals.item_scraped)
        crawler.signals.connect(self._dropped, signals.item_dropped)
        crawler.signals.connect(self._closed, signals.spider_closed)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Raises NotConfigured where the crawl has no memory."""
        return cls(crawler)

    def _scraped(self, item: object) -> None:
        if isinstance(item, Article):
            self._now[item.site].add(item)

    def _dropped(self, item: object) -> None:
        if isinstance(item, Reject):
            self._now[site_of(item.url)].add_reject()

    def _closed(self) -> None:
        self._memory.attempt(self._compare)

    def _compare(self) -> None:
        """Warn of each site that has drifted, then remember what was seen."""
        profiles = Profiles(self._memory.memory.store)
        found: list[str] = []
        for site, now in self._now.items():
            found += drift(site, now, profiles.before(site))
            profiles.save(site, self._memory.memory.run_id, now)
        for sentence in found:
            logger.warning(sentence)
        stats = self._crawler.stats
        warnings = stats.get_value("newscrawler/warnings", [])
        stats.set_value("newscrawler/warnings", [*warnings, *found])
        if found and self._fails:
            stats.set_value("newscrawler/drift/alarm", len(found))
