"""Hosts in trouble are given time, then left for the next run."""

import logging
from datetime import UTC, datetime
from time import monotonic

from scrapy.crawler import Crawler
from scrapy.exceptions import DownloadCancelledError
from scrapy.http import Request, Response

from newscrawler.network.backoff import HostHealth, Patience, retry_after
from newscrawler.network.failures import Postponed, Refusal
from newscrawler.network.pace import Pace, pace_of

logger = logging.getLogger(__name__)

OVERLOADED = frozenset({408, 429, 500, 502, 503, 504, 522, 524})
"""Statuses that speak of the host rather than of the page."""


class PolitenessMiddleware:
    """Sees every answer before the retries do, and sets how fast each host may be asked.

    A pause holds for the whole host; it lies in the downloader's own queue for that host, so
    waiting requests take no slot from others. Settings BACKOFF_START, BACKOFF_MAX, BACKOFF_PAGES.
    """

    def __init__(self, crawler: Crawler) -> None:
        settings = crawler.settings
        self._stats = crawler.stats
        self._pace: Pace = pace_of(crawler)
        self._patience = Patience(
            settings.getfloat("BACKOFF_START"),
            settings.getfloat("BACKOFF_MAX"),
            settings.getint("BACKOFF_PAGES"),
        )
        self._hosts: dict[str, HostHealth] = {}
        self._failed: set[str] = set()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "PolitenessMiddleware":
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Leave the pages of a closed host for the next run."""
        host = self._pace.host_of(request)
        if self._health(host).closed:
            raise self._refusal(host)

    def process_response(self, request: Request, response: Response) -> Response:
        """Take down how the host is doing; the failed page of a closed host is left as well."""
        host = self._pace.host_of(request)
        if response.status in OVERLOADED:
            header = (response.headers.get("Retry-After") or b"").decode("latin-1")
            wanted = retry_after(header, datetime.now(UTC))
            self._trouble(request, wanted, f"HTTP {response.status}")
        else:
            self._health(host).well(monotonic())
            self._pace.ease(host)
            self._note(host)
        return response

    def process_exception(self, request: Request, exception: Exception) -> None:
        """Take down that the host did not answer; a Refusal was never sent there."""
        if not isinstance(exception, Refusal | DownloadCancelledError):
            self._trouble(request, None, type(exception).__name__)

    def _trouble(self, request: Request, wanted: float | None, why: str) -> None:
        host = self._pace.host_of(request)
        health = self._health(host)
        if health.closed:
            raise self._refusal(host)
        pause = health.trouble(request.url, monotonic(), wanted)
        self._note(host)
        if health.closed:
            logger.warning("Leaving %s for the next run: %s (%s)", host, health.closed, why)
            self._pace.drop(host, self._refusal(host))
            raise self._refusal(host)
        self._pace.pause(host, pause)

    def _refusal(self, host: str) -> Postponed:
        return Postponed(self._health(host).closed or "", f"{host} is left for the next run")

    def _health(self, host: str) -> HostHealth:
        return self._hosts.setdefault(host, HostHealth(self._patience))

    def _note(self, host: str) -> None:
        """Keep the count of hosts that failed, which the exit code goes by."""
        if self._health(host).failed:
            self._failed.add(host)
        else:
            self._failed.discard(host)
        self._stats.set_value("newscrawler/hosts/failed", len(self._failed))
