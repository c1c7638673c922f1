"""Fetches one page for a command, through everything that a crawl's pages pass."""

from collections.abc import AsyncIterator
from typing import Any

from scrapy import Request, Spider
from scrapy.http import Response
from scrapy.settings import BaseSettings
from twisted.python.failure import Failure

from newscrawler.network.failures import reason_of


class OnePage(Spider):
    """Asks for one address and keeps the answer, or the reason why there is none."""

    name = "one-page"

    def __init__(self, url: str) -> None:
        super().__init__()
        self.seeds = [url]
        self.answer: Response | None = None
        self.reason = "no_answer"

    async def start(self) -> AsyncIterator[Any]:
        """The one request."""
        kind = {"kind": "article"}
        yield Request(self.seeds[0], meta=kind, errback=self.failed, dont_filter=True)

    def parse(self, response: Response) -> None:
        """Keep the page."""
        self.answer = response

    def failed(self, failure: Failure) -> None:
        """Keep the reason."""
        if failure.value is not None:
            self.reason = reason_of(failure.value)


def leave_no_trace(settings: BaseSettings) -> None:
    """Only the page is wanted: nothing is logged, shown or written beside it."""
    for name in ("EXTENSIONS", "ITEM_PIPELINES"):
        for path in settings.getdict(name):
            settings[name].set(path, None, priority="cmdline")
    settings.set("LOG_ENABLED", False, priority="command")
