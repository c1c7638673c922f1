"""Scrapy's scheduler on the frontier: what is asked for next, fair across hosts."""

from __future__ import annotations

import heapq
import logging
from itertools import count
from typing import TYPE_CHECKING

from scrapy.core.scheduler import BaseScheduler, Scheduler
from scrapy.exceptions import NotConfigured

from newscrawler.memory import PageEnd
from newscrawler.memory.crawl import CrawlMemory, memory_of
from newscrawler.memory.entry import LISTINGS
from newscrawler.requests import LEASE, entry_from, host_of, request_from

if TYPE_CHECKING:
    from scrapy import Request, Spider
    from scrapy.crawler import Crawler

logger = logging.getLogger(__name__)

BATCH = 8
"""Pages leased at a time: few, so that a more urgent find is not kept waiting behind them."""

AT_LEAST = 2
"""Pages of a host under way at one time: one is read while the next is fetched."""


class FrontierScheduler(BaseScheduler):
    """Hands out the frontier's pages, host by host, the least busy host first.

    A host has no more pages under way, from lease to commit, than it may have requests, so a slow
    one does not starve the others, and a killed crawl has little to fetch again. Redirects and
    retries go on under the lease of their page.
    """

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> BaseScheduler:  # type: ignore[override]
        """Scrapy's own scheduler where the crawl has no memory."""
        try:
            return cls(crawler, memory_of(crawler))
        except NotConfigured:
            return Scheduler.from_crawler(crawler)

    def __init__(self, crawler: Crawler, memory: CrawlMemory) -> None:
        self._crawler = crawler
        self._memory = memory
        self._buffers: dict[str, list[tuple[int, int, Request]]] = {}
        self._order = count()
        self._turns: dict[str, int] = {}
        """When each host was last asked, in the order of requests."""

    def open(self, spider: Spider) -> None:
        """Say where the crawl goes on."""
        self._spider = spider
        job, frontier = self._memory.memory.job, self._memory.memory.frontier
        waiting = sum(frontier.waiting().values())
        logger.info(
            "Run %s, round %d%s: %d pages wait",
            self._memory.memory.run_id,
            job.round,
            " resumed" if job.resumed else "",
            waiting,
        )

    def close(self, reason: str) -> None:
        """Give back what was leased and not asked for, and say which files the run wrote to."""
        leased = [r.meta[LEASE] for buffer in self._buffers.values() for *_, r in buffer]
        keys = [bytes.fromhex(lease) for lease in leased]
        self._memory.attempt(self._memory.memory.release, keys)
        files = self._memory.attempt(self._memory.memory.files_written)
        self._crawler.stats.set_value("newscrawler/files", files or [])

    def has_pending_requests(self) -> bool:
        """True while any page waits, in memory or on disk."""
        waiting = self._memory.memory.frontier.waiting()
        return not self._memory.failed and (bool(self._buffers) or any(waiting.values()))

    def enqueue_request(self, request: Request) -> bool:
        """Take a start request, or one that goes on with a leased page."""
        stats = self._crawler.stats
        if LEASE in request.meta:
            self._memory.under_way.end(request.meta[LEASE])
            taken = not self._leads_to_what_is_read(request)
            if taken:
                self._buffer(request)
        else:
            entry = entry_from(request, self._spider)
            taken = bool(self._memory.attempt(self._memory.memory.add, entry))
        stats.inc_value("scheduler/enqueued" if taken else "dupefilter/filtered")
        return taken

    def _leads_to_what_is_read(self, request: Request) -> bool:
        """True, with the page ended, for a redirect to an article that was read already."""
        memory, meta = self._memory.memory, request.meta
        redirected = "redirect_times" in meta and meta.get("kind") not in LISTINGS
        is_read = memory.frontier.is_read
        if not redirected or not self._memory.attempt(is_read, request.url, meta[LEASE]):
            return False
        self._crawler.stats.inc_value("newscrawler/cut/redirect_to_known")
        end = PageEnd(bytes.fromhex(meta[LEASE]), str(meta.get("kind", "other")))
        self._memory.attempt(memory.end, end)
        return True

    def next_request(self) -> Request | None:
        """The most urgent page of the host with the fewest pages under way, in turns."""
        while not self._memory.failed and (host := self._freest_host()) is not None:
            if host not in self._buffers:
                self._refill(host)
            if host in self._buffers:
                return self._pop(host)
        return None

    def _freest_host(self) -> str | None:
        busy = self._memory.under_way.by_host
        hosts = {*self._buffers, *self._memory.memory.frontier.waiting()}
        free = (host for host in hosts if busy[host] < self._room(host))
        return min(free, key=lambda host: (busy[host], self._turns.get(host, 0)), default=None)

    def _room(self, host: str) -> int:
        downloader = self._crawler.engine.downloader
        slot = downloader.slots.get(host)
        return max(AT_LEAST, slot.concurrency if slot else downloader.domain_concurrency)

    def _refill(self, host: str) -> None:
        memory = self._memory.memory
        for entry in self._memory.attempt(memory.lease, host, BATCH) or ():
            self._buffer(request_from(entry, self._spider, self._memory.on_failure))

    def _buffer(self, request: Request) -> None:
        buffer = self._buffers.setdefault(host_of(request), [])
        heapq.heappush(buffer, (-request.priority, next(self._order), request))

    def _pop(self, host: str) -> Request:
        buffer = self._buffers[host]
        *_, request = heapq.heappop(buffer)
        self._memory.under_way.begin(request.meta[LEASE], host)
        self._turns[host] = next(self._order)
        self._crawler.stats.inc_value("scheduler/dequeued")
        if not buffer:
            del self._buffers[host]
        return request
