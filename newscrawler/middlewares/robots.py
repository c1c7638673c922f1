"""robots.txt is obeyed, and what it says of pace and sitemaps is passed on."""

import asyncio
import logging
from dataclasses import dataclass, field
from time import monotonic
from urllib.parse import urljoin, urlsplit

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest, NotConfigured, StopDownload
from scrapy.http import Request, Response, TextResponse
from scrapy.http.request import NO_CALLBACK

from newscrawler.network.failures import Cut, Postponed, reason_of
from newscrawler.network.pace import pace_of
from newscrawler.network.robots import (
    EVERYTHING,
    MAXSIZE,
    NOTHING_FOR_NOW,
    Rules,
    product_token,
    rules_of,
)

logger = logging.getLogger(__name__)


@dataclass
class _Known:
    """The rules of an origin, being fetched or fetched, and until when they hold."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    rules: Rules = NOTHING_FOR_NOW
    until: float = 0.0
    body: bytes = b""
    why: str = "robots_unreachable"
    """What keeps the rules away: an error of the server, or of the network."""


class RobotsMiddleware:
    """Takes the place of Scrapy's RobotsTxtMiddleware, which takes errors for permission.

    A site whose robots.txt cannot be had is left for the next run. Setting CRAWL_DELAY_MAX bounds
    the pace that a site may ask for, in seconds.
    """

    def __init__(self, crawler: Crawler) -> None:
        settings = crawler.settings
        if not settings.getbool("ROBOTSTXT_OBEY"):
            raise NotConfigured("ROBOTSTXT_OBEY is off")
        self._crawler = crawler
        self._stats = crawler.stats
        named = settings.get("ROBOTSTXT_USER_AGENT")
        self._agent: str = named or product_token(settings.get("USER_AGENT"))
        self._slowest = settings.getfloat("CRAWL_DELAY_MAX")
        self._known: dict[str, _Known] = {}
        crawler.signals.connect(self._bytes_received, signals.bytes_received)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "RobotsMiddleware":
        return cls(crawler)

    async def process_request(self, request: Request) -> Response | None:
        """Refuse what the rules forbid; answer requests for robots.txt itself from the copy."""
        if request.meta.get("dont_obey_robotstxt"):
            return None
        known = await self._rules(request)
        if known.rules.closed:
            raise Postponed(known.why, f"no robots.txt to be had for {request.url}")
        if urlsplit(request.url).path == "/robots.txt":
            return TextResponse(request.url, body=known.body, encoding="utf-8")
        if not known.rules.allows(request.url, self._agent):
            raise Cut("robots", f"robots.txt forbids {request.url}")
        return None

    async def _rules(self, request: Request) -> _Known:
        parts = urlsplit(request.url)
        known = self._known.setdefault(f"{parts.scheme}://{parts.netloc}", _Known())
        async with known.lock:
            if known.until < monotonic():
                await self._ask(request, known)
                known.until = monotonic() + known.rules.lifetime
        return known

    async def _ask(self, request: Request, known: _Known) -> None:
        robots = Request(
            urljoin(request.url, "/robots.txt"),
            priority=1000,
            callback=NO_CALLBACK,
            meta={
                "dont_obey_robotstxt": True,
                "kind": "robots",
                "max_retry_times": 1,
                # Not refused for its length, but read no further than _bytes_received lets it.
                "download_maxsize": 0,
            },
        )
        self._stats.inc_value("robotstxt/request_count")
        try:
            response = await self._crawler.engine.download_async(robots)
        except Exception as error:  # noqa: BLE001 - whatever keeps the rules away is judged
            logger.warning("No robots.txt from %s: %s", robots.url, error)
            known.rules, known.why = _without(error), reason_of(error)
            return
        known.rules, known.why = rules_of(response.status, response.body), "robots_unreachable"
        known.body = response.body[:MAXSIZE] if response.status == 200 else b""
        delay = min(known.rules.delay(self._agent), self._slowest)
        if delay:
            pace = pace_of(self._crawler)
            pace.at_least(pace.host_of(request), delay)

    def _bytes_received(self, data: bytes, request: Request) -> None:
        if request.meta.get("kind") != "robots":
            return
        received = request.meta.get("robots_received", 0) + len(data)
        request.meta["robots_received"] = received
        if received > MAXSIZE:
            raise StopDownload(fail=False)


def _without(error: Exception) -> Rules:
    """Redirects that lead nowhere mean that there are no rules; all else closes the site."""
    nowhere = isinstance(error, IgnoreRequest) and not isinstance(error, Postponed)
    return EVERYTHING if nowhere else NOTHING_FOR_NOW
