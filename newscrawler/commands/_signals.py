"""Ending a crawl on SIGTERM or Ctrl-C within seconds, whatever hangs."""

import asyncio
import logging
import os
import signal
import threading
from types import FrameType

from scrapy.crawler import Crawler

from newscrawler.closing import close_crawl
from newscrawler.exit_codes import ExitCode

logger = logging.getLogger(__name__)

PATIENCE = 4.0
"""Seconds that pages under way get to arrive and be committed."""

LAST_RESORT = 9.0
"""Seconds after which the process ends by itself; the memory stands an end at any instant."""


class EndOnSignal:
    """The first signal ends the crawl once pages under way had time; later ones do nothing."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._loop = asyncio.get_event_loop()
        self._heard = False

    def install(self) -> None:
        """Take over SIGTERM and SIGINT."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._hear)

    def _hear(self, number: int, frame: FrameType | None) -> None:
        if self._heard:
            return
        self._heard = True
        last = threading.Timer(LAST_RESORT, os._exit, [int(ExitCode.INTERRUPTED)])
        last.daemon = True
        last.start()
        # Nothing else is safe here: the signal may have come in the midst of anything.
        self._loop.call_soon_threadsafe(self._stop, number)

    def _stop(self, number: int) -> None:
        name = signal.Signals(number).name
        # A warning, so that a person at a terminal sees that the keys were heard.
        logger.warning("Received %s: ending within %.0f s; the next run goes on", name, LAST_RESORT)
        close_crawl(self._crawler, "shutdown", PATIENCE)
