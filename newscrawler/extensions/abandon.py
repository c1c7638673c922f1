"""Closing a crawl without waiting for answers that do not come."""

import logging

from scrapy.crawler import Crawler

logger = logging.getLogger(__name__)


def abandon_downloads(crawler: Crawler) -> None:
    """Let a closing crawl end although requests are under way; their pages stay in the frontier.

    Scrapy closes once the set of requests in progress is empty and has no public way to give one
    up, so the set is emptied here (scrapy.core.engine._Slot, Scrapy 2.19).
    """
    slot = crawler.engine._slot
    if slot is None or slot.closing is None or slot.closing.called:
        return
    logger.info("Giving up %d requests under way", len(slot.inprogress))
    slot.inprogress.clear()
    slot._maybe_fire_closing()
