"""Queued pages that what the crawl has learned since has made needless."""

from typing import Self

from scrapy.crawler import Crawler
from scrapy.http import Request

from newscrawler.network.failures import Cut


class StillWantedMiddleware:
    """Asks the spider once more before a page is fetched; one without an opinion wants them all."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Let the request pass, or raise Cut where its page is not wanted any more."""
        why_no_longer = getattr(self._crawler.spider, "why_no_longer", None)
        if why_no_longer and (reason := why_no_longer(request)):
            raise Cut(reason)
