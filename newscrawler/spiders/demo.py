"""Serves the demo newspaper on loopback and crawls it."""

from contextlib import ExitStack
from typing import Any, Self

from scrapy import signals
from scrapy.crawler import Crawler

from newscrawler.demo import Newspaper, Server, Site, serve
from newscrawler.errors import UsageError
from newscrawler.spiders.news import NewsSpider

PORT = 8022
"""Taken where it is free, so that a second crawl finds what the first one remembers."""

AT_HOME: dict[str, Any] = {"DOWNLOAD_DELAY": 0, "CONCURRENT_REQUESTS_PER_DOMAIN": 8}
"""Nobody else's server is asked, so there is nobody to be polite to."""


class DemoSpider(NewsSpider):
    """Crawls the built-in demo newspaper: what a first crawl looks like, without any network."""

    name = "demo"
    custom_settings = AT_HOME

    def __init__(self, **given: str) -> None:
        if "url" in given or "urls" in given:
            raise UsageError("demo crawls its own newspaper; `scrapy crawl news` crawls others")
        self._open = ExitStack()
        server = _served(self._open)
        super().__init__(url=server.url, **given)

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: str, **kwargs: str) -> Self:
        spider = super().from_crawler(crawler, *args, **kwargs)
        crawler.signals.connect(spider._open.close, signals.spider_closed)
        return spider


def _served(stack: ExitStack) -> Server:
    site = Site(Newspaper())
    try:
        return stack.enter_context(serve(site, PORT))
    except OSError:
        return stack.enter_context(serve(site))
