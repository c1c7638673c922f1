"""Closing a crawl without waiting for answers that do not come."""

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any

from scrapy.crawler import Crawler

logger = logging.getLogger(__name__)

_UNDER_WAY: set[asyncio.Task[None]] = set()


def close_crawl(crawler: Crawler, reason: str, patience: float) -> None:
    """Ask for no new page, wait ``patience`` seconds for those under way, then close all the same.

    The pages given up stay in the frontier. Asked again, a closing crawl goes on closing.
    """
    _run(_close(crawler, reason))
    asyncio.get_running_loop().call_later(patience, _abandon_downloads, crawler)


async def _close(crawler: Crawler, reason: str) -> None:
    if reason == "shutdown":
        await crawler.stop_async()
    elif crawler.engine.spider is not None:
        await crawler.engine.close_spider_async(reason=reason)


def _run(closing: Coroutine[Any, Any, None]) -> None:
    """Start it and hold it: the loop itself keeps no tasks alive."""
    task = asyncio.get_running_loop().create_task(closing)
    _UNDER_WAY.add(task)
    task.add_done_callback(_UNDER_WAY.discard)


def _abandon_downloads(crawler: Crawler) -> None:
    """Scrapy closes once no request is in progress, and has no public way to give one up.

    So the set of them is emptied here (scrapy.core.engine._Slot, Scrapy 2.19).
    """
    slot = crawler.engine._slot
    if slot is None or slot.closing is None or slot.closing.called:
        return
    logger.info("Giving up %d requests under way", len(slot.inprogress))
    slot.inprogress.clear()
    slot._maybe_fire_closing()
