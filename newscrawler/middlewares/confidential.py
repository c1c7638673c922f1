"""What was meant for one site is sent to no other."""

from scrapy import Spider, signals
from scrapy.crawler import Crawler
from scrapy.http import Request

from newscrawler.urls import site_of

ANYONE = frozenset(
    name.lower()
    for name in (
        *("Accept", "Accept-Encoding", "Accept-Language", "User-Agent", "Referer", "Host"),
        *("If-None-Match", "If-Modified-Since", "Cache-Control", "Pragma", "Connection"),
        # The proxy's own, which no site gets to see.
        "Proxy-Authorization",
    )
)
"""Headers that any site may see."""


class ConfidentialMiddleware:
    """Takes cookies, credentials and the user's own headers off requests that leave their site.

    Scrapy drops Cookie and Authorization on a redirect to another host; an X-Api-Key travels on.
    Here every header that is not for anyone goes to the sites that the user typed alone, and not
    to one of them from another.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._sites: set[str] = set()
        crawler.signals.connect(self.spider_opened, signals.spider_opened)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "ConfidentialMiddleware":
        return cls(crawler)

    def spider_opened(self, spider: Spider) -> None:
        """Learn which sites the user typed."""
        typed = (*getattr(spider, "seeds", ()), *getattr(spider, "start_urls", ()))
        self._sites = {site_of(url) for url in typed}

    def process_request(self, request: Request) -> None:
        """Leave only what any site may see on a request to another site."""
        came_from = [site_of(url) for url in request.meta.get("redirect_urls", ())]
        site = site_of(request.url)
        if site in self._sites and all(origin == site for origin in came_from):
            return
        for name in list(request.headers):
            if name.decode("latin-1").lower() not in ANYONE:
                del request.headers[name]
