"""Leaves alone what was queued before its make of addresses proved fruitless."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from newscrawler.discovery.budget import Budget
from newscrawler.network.failures import Cut

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler

BOUNDED = ("section", "article")


class BudgetMiddleware:
    """Asks the spider's budget once more before a page is fetched."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Raises Cut where the budget for such pages is spent."""
        budget = getattr(self._crawler.spider, "budget", None)
        kind = request.meta.get("kind")
        if not isinstance(budget, Budget) or kind not in BOUNDED:
            return
        if reason := budget.why_not(kind, request.url):
            raise Cut(reason)
