"""The first stage: only rows that keep the schema go on; the rest is kept apart with its reason."""

from typing import Self

from scrapy.crawler import Crawler
from scrapy.exceptions import DropItem

from newscrawler.items import Article, Reject
from newscrawler.rejects import RejectsFile
from newscrawler.schema import problems


class ValidatePipeline:
    """Counts what was found; writes rejects under `OUTPUT_DIR/rejects/` and drops them."""

    def __init__(self, crawler: Crawler) -> None:
        self.stats = crawler.stats
        self.rejects = RejectsFile(crawler.settings["OUTPUT_DIR"])

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_item(self, item: Article | Reject) -> Article:
        """The article itself; raises DropItem for a reject and for an article off the schema."""
        self._count("articles/found")
        if isinstance(item, Reject):
            raise self._dropped(item)
        if fault := off_schema(item):
            raise self._dropped(fault)
        return item

    def _dropped(self, reject: Reject) -> DropItem:
        self._count(f"rejects/{reject.reason}")
        self.rejects.write(reject)
        return DropItem(f"{reject.url}: {reject.detail}", log_level="DEBUG")

    def _count(self, key: str) -> None:
        self.stats.inc_value(f"newscrawler/{key}")


def off_schema(article: Article) -> Reject | None:
    """The article as a reject naming its first fault, or None where it has none.

    >>> off_schema(Article(url="https://a.org/x", title="")).reason
    'schema'
    """
    fault = next(iter(problems(article.as_row())), None)
    if fault is None:
        return None
    detail = f"{fault.field}: {fault.reason}"
    origin, fetched = article.discovered_from, article.fetched_at
    return Reject(article.url, "schema", detail, origin, fetched)
