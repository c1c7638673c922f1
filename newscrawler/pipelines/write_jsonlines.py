"""Article to line of the dataset; the line is written when its page is committed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from newscrawler.items import Article
from newscrawler.memory.crawl import CrawlMemory, memory_of

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

# Line ends to some readers, plain characters to JSON.
_LINE_ENDS = str.maketrans({"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def as_line(article: Article) -> bytes:
    r"""An article as one line of UTF-8 JSON that no reader breaks in two.

    Raises TypeError where the article holds what JSON cannot say.

    >>> len(as_line(Article(title="a\u2028b")).decode().splitlines())
    1
    """
    text = orjson.dumps(article.as_row()).decode()
    return text.translate(_LINE_ENDS).encode() + b"\n"


class WriteJsonLines:
    """The last pipeline: what passes it stands in OUTPUT_DIR once its page is committed."""

    def __init__(self, memory: CrawlMemory) -> None:
        self._memory = memory

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> WriteJsonLines:
        """Raises NotConfigured where the crawl has no memory."""
        return cls(memory_of(crawler))

    def process_item(self, item: Any) -> Any:
        """Stage the row of an article."""
        if isinstance(item, Article):
            self._memory.staged[id(item)] = as_line(item)
        return item
