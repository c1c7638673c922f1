"""One page, one transaction: its state, the links on it and its articles are committed together."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from scrapy import Request, signals
from scrapy.exceptions import CloseSpider, IgnoreRequest
from twisted.python.failure import Failure

from newscrawler.discovery.pagination import page_number
from newscrawler.items import Article, Reject
from newscrawler.memory import FrontierEntry, PageEnd, key_of
from newscrawler.memory.crawl import memory_of
from newscrawler.memory.entry import LISTINGS
from newscrawler.network.failures import Cut, Postponed, reason_of
from newscrawler.requests import LEASE, entry_from

if TYPE_CHECKING:
    from scrapy import Spider
    from scrapy.crawler import Crawler
    from scrapy.http import Response

logger = logging.getLogger(__name__)

FOR_GOOD = {"http_404", "http_410", "http_451", "scheme", "too_large", "spider_error", "item_error"}
"""Failures that another try does not mend."""

ROUNDS = 5
"""How many later runs try a page that failed for now."""

ALWAYS = 10**6


@dataclass
class _OpenPage:
    end: PageEnd
    reading: bool = True
    items: int = 0
    """Articles in the pipelines."""


class PageTransactionMiddleware:
    """Gathers what the spider makes of a page and commits it when the last part is settled.

    Requests become frontier entries instead of going to the engine; articles go through the
    pipelines first. A request for the same page (a retry, a browser) keeps the page open.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._memory = memory_of(crawler)
        self._memory.on_failure = self.failed
        self._pages: dict[str, _OpenPage] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> PageTransactionMiddleware:
        """Raises NotConfigured where the crawl has no memory."""
        middleware = cls(crawler)
        crawler.signals.connect(middleware.item_scraped, signals.item_scraped)
        crawler.signals.connect(middleware.item_dropped, signals.item_dropped)
        crawler.signals.connect(middleware.item_error, signals.item_error)
        crawler.signals.connect(middleware.spider_error, signals.spider_error)
        return middleware

    async def process_spider_output(
        self, response: Response, result: AsyncIterator[Any]
    ) -> AsyncIterator[Any]:
        """Keep the page's links, pass on its articles."""
        page = self._opened(response)
        try:
            async for output in result:
                if page is None or self._is_same_page(output, response):
                    yield output
                elif isinstance(output, Request):
                    page.end.links.append(self._entry(output, page))
                else:
                    page.items += 1
                    yield output
        except CloseSpider:
            self._put_back(response)
            raise
        except Exception:
            self._read(page, response, failure="spider_error")
            raise
        self._read(page, response)

    def _read(self, page: _OpenPage | None, response: Response, failure: str | None = None) -> None:
        """The callback has ended."""
        if page is not None:
            page.end.failure = page.end.failure or failure
            page.reading = False
            self._settle(response)

    def _put_back(self, response: Response) -> None:
        """The crawl ends before this page was read: the next run reads it."""
        if page := self._page_of(response):
            self._pages.pop(self._end_of_lease(response).hex())
            self._memory.attempt(self._memory.memory.release, [page.end.key])

    def _opened(self, response: Response) -> _OpenPage | None:
        lease = response.meta.get(LEASE)
        if lease is None:
            return None
        end = PageEnd(
            key=bytes.fromhex(lease),
            kind=str(response.meta.get("kind", "other")),
            url=response.url,
            etag=_header(response, "ETag"),
            last_modified=_header(response, "Last-Modified"),
        )
        return self._pages.setdefault(lease, _OpenPage(end))

    def _is_same_page(self, output: Any, response: Response) -> bool:
        """True for a request that asks for the page once more, whose lease then goes on."""
        if not isinstance(output, Request) or LEASE not in output.meta:
            return False
        again = key_of(output.url) in (key_of(response.url), bytes.fromhex(output.meta[LEASE]))
        if again:
            self._pages.pop(output.meta[LEASE], None)
        return again

    def _entry(self, request: Request, page: _OpenPage) -> FrontierEntry:
        return entry_from(request, cast("Spider", self._crawler.spider), parent=page.end.key)

    def item_scraped(self, item: Any, response: Response | None) -> None:
        """An article passed all pipelines: it is written with its page."""
        line = self._memory.staged.pop(id(item), None)
        page = self._page_of(response)
        if line is None:
            self._item_ended(item, response)
        elif page is None:
            self._commit(PageEnd(b"", "other", rows=[(item, line)]))
        else:
            page.end.rows.append((item, line))
            self._item_ended(item, response)

    def item_dropped(self, item: Any, response: Response | None) -> None:
        """A pipeline refused an article: its page ends without."""
        self._item_ended(item, response)

    def item_error(self, item: Any, response: Response | None) -> None:
        """A pipeline broke over an article."""
        self._memory.staged.pop(id(item), None)
        if page := self._page_of(response):
            page.end.failure = "item_error"
        self._item_ended(item, response)

    def _item_ended(self, item: Any, response: Response | None) -> None:
        page = self._page_of(response)
        if page is None or response is None:
            return
        page.items -= 1
        if isinstance(item, Article):
            page.end.is_article = True
            page.end.published = item.published
        page.end.is_reject |= isinstance(item, Reject)
        self._settle(response)

    def _page_of(self, response: Response | None) -> _OpenPage | None:
        return self._pages.get(response.meta.get(LEASE, "")) if response is not None else None

    def spider_error(self, failure: Failure, response: Any, spider: Spider) -> None:
        """The spider broke before it gave anything."""
        if getattr(response, "meta", None) and (page := self._opened(response)):
            self._read(page, response, failure="spider_error")

    def failed(self, failure: Failure, heard: bool) -> bool:
        """The page was not fetched, or answered with an error; False for one that is unchanged.

        ``heard``: the spider has an errback, which counts the failure.
        """
        request: Request = failure.request  # type: ignore[attr-defined]
        key = self._end_of_lease(request)
        error = failure.value or IgnoreRequest()
        reason = reason_of(error)
        if reason == "http_304":
            self._crawler.stats.inc_value("newscrawler/pages/not_modified")
            self._memory.attempt(self._memory.memory.unchanged, key, _is_no_further_page)
            return False
        kind = str(request.meta.get("kind", "other"))
        stage, rounds = _weigh(error, reason, kind)
        logger.log(logging.DEBUG if stage == "cut" else logging.INFO, "%s: %s", request.url, reason)
        if not heard:
            self._crawler.stats.inc_value(f"newscrawler/{stage}/{reason}")
        end = PageEnd(key, kind, failure=reason, rounds=rounds)
        self._memory.attempt(self._memory.memory.end, end)
        return True

    def _settle(self, response: Response) -> None:
        """Commit a page whose callback has ended and whose articles are all through."""
        page = self._page_of(response)
        if page is None or page.reading or page.items:
            return
        self._pages.pop(self._end_of_lease(response).hex())
        if page.end.failure:
            self._count_failure(page.end)
        page.end.links = self._memory.attempt(self._worth_following, page.end) or []
        self._commit(page.end)

    def _end_of_lease(self, of: Request | Response) -> bytes:
        """The key of the page that a request was made for, whose end has come."""
        lease = of.meta.pop(LEASE)
        self._memory.under_way.end(lease)
        return bytes.fromhex(lease)

    def _count_failure(self, end: PageEnd) -> None:
        """An article that broke a pipeline was found before; one that broke the spider was not."""
        stats = self._crawler.stats
        if end.failure == "spider_error" and end.kind == "article":
            stats.inc_value("newscrawler/articles/found")
        stage = "failed" if end.kind == "article" or end.failure == "item_error" else "unread"
        stats.inc_value(f"newscrawler/{stage}/{end.failure}")

    def _worth_following(self, end: PageEnd) -> list[FrontierEntry]:
        """The links, without further pages of a listing that shows nothing new since last time."""
        memory = self._memory.memory
        if end.kind not in LISTINGS or memory.job.round == 1:
            return end.links
        if any(e.kind == "article" and not memory.frontier.knows(e.key) for e in end.links):
            return end.links
        return list(filter(_is_no_further_page, end.links))

    def _commit(self, end: PageEnd) -> None:
        self._memory.attempt(self._memory.memory.end, end)
        if self._memory.failed:
            return
        stats = self._crawler.stats
        for article, _ in end.rows:
            self._memory.unclaim(article)
            stats.inc_value("newscrawler/articles/written")
            if article.revision > 1:
                stats.inc_value("newscrawler/articles/revised")


def _weigh(error: BaseException, reason: str, kind: str) -> tuple[str, int]:
    """The stage that counts a failure, and how many later rounds try again.

    Articles given up unseen, because others like them gave nothing, may be readable another day.

    >>> _weigh(KeyError(), "http_404", "feed"), _weigh(Postponed("late"), "late", "article")
    (('unread', 0), ('postponed', 1000000))
    >>> _weigh(Cut("fruitless"), "fruitless", "article")
    ('cut', 5)
    """
    if isinstance(error, Postponed):
        return "postponed", ALWAYS
    if isinstance(error, Cut) or reason == "robots":
        return "cut", ROUNDS if (reason, kind) == ("fruitless", "article") else 0
    return "unread", 0 if reason in FOR_GOOD else ROUNDS


def _is_no_further_page(entry: FrontierEntry) -> bool:
    """False for the second and later pages of a list."""
    return entry.kind != "section" or page_number(entry.url) is None


def _header(response: Response, name: str) -> str | None:
    value = response.headers.get(name)
    return value.decode("latin-1") if value else None
