"""`max_articles` and `max_pages`: when a crawl has had enough."""

import asyncio

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import CloseSpider

from newscrawler.items import Article


class Limits:
    """Counts pages and written articles, and closes the spider at the user's limits.

    Pages left over stay in the frontier for the next run.
    """

    def __init__(self, crawler: Crawler, max_articles: int | None, max_pages: int | None) -> None:
        self._max_articles = max_articles
        self._max_pages = max_pages
        self._pages = 0
        self._written = 0
        self._in_pipelines = 0
        self._settled = asyncio.Event()
        crawler.signals.connect(self._scraped, signals.item_scraped)
        crawler.signals.connect(self._not_scraped, signals.item_dropped)
        crawler.signals.connect(self._not_scraped, signals.item_error)

    def count_page(self) -> None:
        """Count one page; raises CloseSpider where it is one too many."""
        if self._max_pages is not None and self._pages >= self._max_pages:
            raise CloseSpider("max_pages")
        self._pages += 1

    async def admit_article(self) -> None:
        """Wait until one more article cannot exceed the limit; raises CloseSpider if it would."""
        while self._full() and self._in_pipelines:
            self._settled.clear()
            await self._settled.wait()
        if self._full():
            raise CloseSpider("max_articles")
        self._in_pipelines += 1

    def _full(self) -> bool:
        taken = self._written + self._in_pipelines
        return self._max_articles is not None and taken >= self._max_articles

    def _scraped(self, item: object) -> None:
        if isinstance(item, Article):
            self._in_pipelines -= 1
            self._written += 1
            self._settled.set()

    def _not_scraped(self, item: object) -> None:
        if isinstance(item, Article):
            self._in_pipelines -= 1
            self._settled.set()
