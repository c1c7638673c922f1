"""Each article once: by canonical address and by exact content, in this run and all before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scrapy import signals
from scrapy.exceptions import DropItem

from newscrawler.items import Article
from newscrawler.memory.articles import KnownArticle
from newscrawler.memory.crawl import memory_of

if TYPE_CHECKING:
    from scrapy.crawler import Crawler


@dataclass(frozen=True)
class Verdict:
    """What becomes of an article: written as a revision, or dropped for a reason."""

    revision: int = 1
    duplicate: str | None = None
    """`url` (the article is there already) or `content` (its text is, at another address)."""


def judge(
    article: Article, same_id: KnownArticle | None, same_text: KnownArticle | None
) -> Verdict:
    """Compare an article with what the dataset holds.

    An edit is another text at the address where the article was read before; another text at
    another address of the same article (a second page of it, a print view) is a duplicate.

    >>> old = KnownArticle("1", "http://a.org/x", "http://a.org/x", 1, "ab")
    >>> judge(Article(id="1", url="http://a.org/x", content_hash="cd"), old, None)
    Verdict(revision=2, duplicate=None)
    >>> judge(Article(id="2", url="http://a.org/y", content_hash="ab"), None, old).duplicate
    'content'
    """
    if same_id is None:
        return Verdict(duplicate="content" if same_text else None)
    if same_id.content_hash == article.content_hash or same_id.url != article.url:
        return Verdict(duplicate="url")
    return Verdict(revision=same_id.revision + 1)


class Deduplicate:
    """Drops articles that the dataset holds, and numbers the revisions of those that changed."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._memory = memory_of(crawler)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Deduplicate:
        """Raises NotConfigured where the crawl has no memory."""
        pipeline = cls(crawler)
        crawler.signals.connect(pipeline.let_go, signals.item_dropped)
        crawler.signals.connect(pipeline.let_go, signals.item_error)
        return pipeline

    def process_item(self, item: Any) -> Any:
        """Number an article's revision; raises DropItem for what is there already."""
        if not isinstance(item, Article):
            return item
        verdict = self._memory.attempt(self._judge, item)
        if verdict is None:
            raise DropItem(f"the memory has failed: {item.url}", log_level="DEBUG")
        if verdict.duplicate:
            self._crawler.stats.inc_value(f"newscrawler/duplicates/{verdict.duplicate}")
            raise DropItem(f"duplicate by {verdict.duplicate}: {item.url}", log_level="DEBUG")
        item.revision = verdict.revision
        self._memory.claim(item)
        return item

    def _judge(self, item: Article) -> Verdict:
        """Articles on their way through the pipelines count as written."""
        if self._memory.is_claimed(item.id):
            return Verdict(duplicate="url")
        if self._memory.is_claimed(item.content_hash):
            return Verdict(duplicate="content")
        articles = self._memory.memory.articles
        return judge(item, articles.find(item.id), articles.with_content(item.content_hash))

    def let_go(self, item: Any) -> None:
        """Forget the claim of an article that a later pipeline refused."""
        if isinstance(item, Article):
            self._memory.unclaim(item)
