"""Articles that are queued, but of which a feed or sitemap has said since that they are too old."""

from typing import Self

from scrapy.crawler import Crawler
from scrapy.http import Request

from newscrawler.network.failures import Cut


class WindowMiddleware:
    """Leaves out articles that the spider now knows to lie outside `since` and `until`."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Let the request pass, or raise Cut where its article is not wanted."""
        scope = getattr(self._crawler.spider, "scope", None)
        if scope and scope.is_outside(request.url):
            raise Cut("window")
