"""Copies of earlier articles, wire stories most of all: marked, or dropped where one asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scrapy.exceptions import DropItem

from newscrawler.dedupe import NearDuplicates
from newscrawler.items import Article
from newscrawler.memory.crawl import memory_of

if TYPE_CHECKING:
    from scrapy.crawler import Crawler


class MarkCopies:
    """Sets `duplicate_of` to the earliest article of any site and run that a text is an edit of.

    With `DROP_COPIES` such articles are dropped and counted instead.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._stats = crawler.stats
        self._drop = crawler.settings.getbool("DROP_COPIES")
        self._memory = memory_of(crawler)
        store = self._memory.memory.store
        with store.transaction():
            self._texts = NearDuplicates(store.connection)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> MarkCopies:
        """Raises NotConfigured where the crawl has no memory."""
        return cls(crawler)

    def process_item(self, item: Any) -> Any:
        """The article, marked where it is a copy; raises DropItem where copies are not wanted."""
        if not isinstance(item, Article):
            return item
        item.duplicate_of = self._memory.attempt(self._original, item)
        if item.duplicate_of and self._drop:
            self._stats.inc_value("newscrawler/duplicates/near")
            raise DropItem(f"copy of {item.duplicate_of}: {item.url}", log_level="DEBUG")
        if item.duplicate_of:
            self._stats.inc_value("newscrawler/articles/copies")
        return item

    def _original(self, article: Article) -> str | None:
        """Safe to repeat: an article that is read again keeps its place among the texts."""
        with self._memory.memory.store.transaction():
            return self._texts.add(article.id, article.body)
