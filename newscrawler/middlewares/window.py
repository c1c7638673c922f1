"""Queued pages that what feeds and sitemaps have said since has made needless."""

from typing import Self

from scrapy.crawler import Crawler
from scrapy.http import Request

from newscrawler.network.failures import Cut


class WindowMiddleware:
    """Leaves out articles now known to lie outside `since` and `until`, and needless sections."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Let the request pass, or raise Cut where its page is not wanted."""
        scope = getattr(self._crawler.spider, "scope", None)
        kind = str(request.meta.get("kind"))
        found_on = request.meta.get("discovered_from", {}).get("url", "")
        if scope and (reason := scope.why_no_longer(kind, request.url, found_on)):
            raise Cut(reason)
