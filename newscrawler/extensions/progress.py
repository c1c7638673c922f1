"""While a crawl runs: one live line on a terminal, a plain log line now and then elsewhere."""

import logging
import sys
from time import monotonic
from typing import Self

from rich.live import Live
from rich.text import Text
from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.utils.asyncio import create_looping_call

from newscrawler.extensions.console import CrawlConsole
from newscrawler.summary import figures

logger = logging.getLogger(__name__)


class ProgressExtension:
    """Shows pages, articles, duplicates, rejects and pages a second.

    Setting `PROGRESS_INTERVAL`: seconds between two log lines where there is no terminal.
    """

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.console = CrawlConsole()
        self.live: Live | None = None
        self.interval = 0.5 if self.console.is_terminal else self._log_interval()
        self.task = create_looping_call(self.show)
        self.started = monotonic()
        crawler.signals.connect(self.opened, signals.spider_opened)
        crawler.signals.connect(self.closed, signals.spider_closed)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def _log_interval(self) -> float:
        return self.crawler.settings.getfloat("PROGRESS_INTERVAL")

    def opened(self) -> None:
        """Begin to show."""
        self.started = monotonic()
        if self.console.is_terminal:
            self.live = Live(console=self.console, transient=True, auto_refresh=False)
            self.live.start()
            self._log_above()
        self.task.start(self.interval, now=False)

    def closed(self) -> None:
        """Show no more; the summary follows."""
        if self.task.running:
            self.task.stop()
        if self.live:
            self.live.stop()
            self._log_above()

    def show(self) -> None:
        """Draw or log the line once."""
        line = line_of(self.crawler.stats.get_stats(), monotonic() - self.started)
        if self.live:
            self.live.update(Text(line, no_wrap=True, overflow="ellipsis"), refresh=True)
        else:
            logger.info(line)

    def _log_above(self) -> None:
        """Send log lines through the live display's stream, so that they do not tear its line."""
        for handler in logging.root.handlers:
            if type(handler) is logging.StreamHandler:
                handler.setStream(sys.stderr)


def line_of(stats: dict[str, object], seconds: float) -> str:
    """The line: `120 pages · 96 articles · 4 duplicates · 1 rejected · 0 failed · 9.5 pages/s`.

    >>> line_of({"newscrawler/pages/html": 30, "newscrawler/articles/written": 20}, 10)
    '30 pages · 20 articles · 0 duplicates · 0 rejected · 0 failed · 3.0 pages/s'
    """
    now = figures(stats)
    parts = (
        f"{now['pages']} pages",
        f"{now['written']} articles",
        f"{sum(now['duplicates'].values())} duplicates",
        f"{sum(now['rejects'].values())} rejected",
        f"{sum(now['failed'].values())} failed",
        f"{now['pages'] / max(seconds, 0.001):.1f} pages/s",
    )
    return " · ".join(parts)
