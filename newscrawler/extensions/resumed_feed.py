"""`-O file` after a crawl that was cut off: the file holds what the runs before it wrote, too."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Self, cast

from scrapy import signals
from scrapy.exporters import BaseItemExporter
from scrapy.extensions.feedexport import FeedExporter, FeedSlot

from newscrawler.items import Article
from newscrawler.memory.crawl import memory_of

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

logger = logging.getLogger(__name__)


class ResumedFeedExtension:
    """Begins feeds that overwrite with the rows that the memory has of the crawl so far.

    A feed of a killed run may lack rows or hold one that was not vouched for, so none is gone on
    with; one that appends (`-o`) has its earlier rows already.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._memory = memory_of(crawler)
        crawler.signals.connect(self.refill, signals.spider_opened)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Raises NotConfigured where the crawl has no memory."""
        return cls(crawler)

    def refill(self) -> None:
        """Write the earlier rows; FeedExporter, which comes first, has opened its feeds."""
        exporter = self._crawler.get_extension(FeedExporter)
        overwriting = [
            slot
            for slot in (exporter.slots if exporter else ())
            if slot.feed_options.get("overwrite")
        ]
        for row in self._memory.memory.rows_of_round() if overwriting else ():
            for slot in overwriting:
                _export(slot, Article.from_row(row))
        for slot in overwriting:
            if slot.itemcount:
                logger.info("%s begins with %d earlier articles", slot.uri, slot.itemcount)


def _export(slot: FeedSlot, article: Article) -> None:
    if slot.filter.accepts(article):
        slot.start_exporting()
        cast(BaseItemExporter, slot.exporter).export_item(article)
        slot.itemcount += 1
