"""No page, redirect or name server leads the crawl into a private network."""

import logging
from urllib.request import getproxies

from scrapy import Spider, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import CannotResolveHostError
from scrapy.http import Request
from scrapy.utils.spider import DefaultSpider

from newscrawler.network.failures import Cut
from newscrawler.network.guard import endpoint_of
from newscrawler.network.resolver import guard_of_reactor

logger = logging.getLogger(__name__)


class AddressGuardMiddleware:
    """Stands last before the downloader, so redirects, retries and robots.txt pass it too.

    The connection itself is guarded by the resolver; this middleware names what the user opened
    (`spider.seeds`, `spider.start_urls`, the proxy), refuses spelled-out addresses early, which
    is all there is to see behind a proxy, and says which hosts were refused.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._guard = guard_of_reactor()
        self._guard.open(crawler.settings.getlist("ALLOWED_NETWORKS"))
        self._said: set[str] = set()
        crawler.signals.connect(self.spider_opened, signals.spider_opened)
        crawler.signals.connect(self.request_scheduled, signals.request_scheduled)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "AddressGuardMiddleware":
        return cls(crawler)

    def spider_opened(self, spider: Spider) -> None:
        """Open what the user typed, and the proxy that the user set."""
        for url in (*getattr(spider, "seeds", ()), *getattr(spider, "start_urls", ())):
            self._guard.allow(url)
        for scheme in ("http", "https", "all"):
            proxy = getproxies().get(scheme)
            if proxy:
                self._guard.allow(proxy if "://" in proxy else f"http://{proxy}")

    def request_scheduled(self, request: Request, spider: Spider) -> None:
        """Open what `scrapy shell` and `scrapy fetch` ask for: the user typed it."""
        if isinstance(spider, DefaultSpider) and "redirect_urls" not in request.meta:
            self._guard.allow(request.url)

    def process_request(self, request: Request) -> None:
        """Refuse what is no web address, and addresses that spell out a forbidden target."""
        if not request.url.startswith(("http://", "https://")):
            raise Cut("scheme", f"no web address: {request.url[:80]}")
        if not self._guard.admits_url(request.url):
            raise self._refusal(request)

    def process_exception(self, request: Request, exception: Exception) -> None:
        """Tell a host that the guard left without addresses from one that does not exist."""
        unresolved = isinstance(exception, CannotResolveHostError)
        if unresolved and endpoint_of(request.url) in self._guard.refused:
            raise self._refusal(request)

    def _refusal(self, request: Request) -> Cut:
        host = endpoint_of(request.url)[0]
        if host not in self._said:
            self._said.add(host)
            logger.warning("Refused to connect to %s: a private address nobody asked for", host)
        return Cut("address", f"{host} is a private address")
