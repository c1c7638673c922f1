"""The memory of a running crawl: opened once, shared by scheduler, middlewares and pipelines."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec, TypeVar
from weakref import WeakKeyDictionary

from scrapy import signals
from scrapy.exceptions import NotConfigured

from newscrawler.closing import close_crawl
from newscrawler.errors import MemoryDamaged, NotWritable
from newscrawler.items import Article
from newscrawler.memory.session import Memory

if TYPE_CHECKING:
    from scrapy import Spider
    from scrapy.crawler import Crawler
    from twisted.python.failure import Failure

logger = logging.getLogger(__name__)

_P = ParamSpec("_P")
_T = TypeVar("_T")

PATIENCE = 1.0
"""Seconds that pages under way get once the memory can no longer be written."""

REASONS: tuple[tuple[type[Exception], str], ...] = (
    (MemoryDamaged, "memory_damaged"),
    (NotWritable, "not_writable"),
)
"""Why a crawl is closed when its memory fails."""


class UnderWay:
    """The leases whose pages are being fetched or read, by host."""

    def __init__(self) -> None:
        self._host: dict[str, str] = {}
        self.by_host: Counter[str] = Counter()

    def begin(self, lease: str, host: str) -> None:
        """A request of that host goes out."""
        self._host[lease] = host
        self.by_host[host] += 1

    def end(self, lease: str) -> None:
        """Its page is committed, or asked for once more."""
        host = self._host.pop(lease, None)
        if host is not None:
            self.by_host[host] -= 1
        if host is not None and not self.by_host[host]:
            del self.by_host[host]


def _unheard(failure: Failure, heard: bool) -> bool:
    raise AssertionError("a memory needs PageTransactionMiddleware in SPIDER_MIDDLEWARES")


class CrawlMemory:
    """A crawl's memory that ends the crawl at the first write that fails."""

    def __init__(self, crawler: Crawler) -> None:
        settings = crawler.settings
        self._crawler = crawler
        self._reason = "crashed"
        self.failed = False
        self.on_failure: Callable[[Failure, bool], bool] = _unheard
        """Hears of each request that failed; set by the page transaction."""
        self.staged: dict[int, bytes] = {}
        """Rows of articles that have passed all pipelines, by the articles' `id()`."""
        self.under_way = UnderWay()
        self._claims: dict[str, int] = {}
        self.memory = Memory(
            Path(settings["OUTPUT_DIR"]),
            crawler.spidercls.name,
            getattr(crawler.spider, "job", None) or settings.getdict("SPIDER_ARGUMENTS"),
            [float(age) for age in settings.getlist("REVISIT_AGES")],
        )
        crawler.stats.set_value("newscrawler/run_id", self.memory.run_id)
        crawler.stats.set_value("newscrawler/run/first", self.memory.job.first)
        crawler.signals.connect(self._note_reason, signals.spider_closed)
        crawler.signals.connect(self._close, signals.engine_stopped)

    def attempt(self, write: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T | None:
        """Carry out a write; None, and the crawl is ended, where the disk or the file fails."""
        if self.failed:
            return None
        try:
            return write(*args, **kwargs)
        except (NotWritable, MemoryDamaged) as error:
            self._stop(error)
            return None

    def claim(self, article: Article) -> None:
        """Count an article as in the dataset while it is on its way there."""
        self._claims |= {article.id: id(article), article.content_hash: id(article)}

    def is_claimed(self, name: str) -> bool:
        """True where an article of that id or content hash is on its way into the dataset."""
        return name in self._claims

    def unclaim(self, article: Article) -> None:
        """Forget the claim of an article that was written or refused."""
        for name in (article.id, article.content_hash):
            if self._claims.get(name) == id(article):
                del self._claims[name]

    def _stop(self, error: Exception) -> None:
        self.failed = True
        self.memory.abandon(damaged=isinstance(error, MemoryDamaged))
        logger.error("%s", error)
        reason = next(reason for kind, reason in REASONS if isinstance(error, kind))
        close_crawl(self._crawler, reason, PATIENCE)

    def _note_reason(self, spider: Spider, reason: str) -> None:
        self._reason = reason

    def _close(self) -> None:
        if not self.failed:
            self.memory.close(self._reason)
            # Requests that were given up may still fail, and have nothing to tell any more.
            self.failed = True


_OPENED: WeakKeyDictionary[Crawler, CrawlMemory] = WeakKeyDictionary()


def memory_of(crawler: Crawler) -> CrawlMemory:
    """The memory of a crawl, opened at the first call.

    Raises NotConfigured where the crawl has none: `scrapy shell` and `scrapy fetch` leave no trace.
    """
    if not crawler.settings.getbool("MEMORY_ENABLED"):
        raise NotConfigured
    if crawler not in _OPENED:
        _OPENED[crawler] = CrawlMemory(crawler)
    return _OPENED[crawler]
