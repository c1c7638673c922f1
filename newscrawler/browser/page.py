"""What is done with one page of the browser: what it may load, and when it is drawn."""

import asyncio
from contextlib import suppress

from playwright.async_api import Error, Page, Request

from newscrawler.network.failures import Failed

UNNEEDED = frozenset({"image", "media", "font", "beacon", "ping", "imageset", "texttrack"})
"""Kinds of subresources that draw no text; never loaded."""

QUIET = 4_000
"""Milliseconds given to the network to come to rest."""
_STEPS, _STEP = 12, 0.25


def is_unneeded(request: Request) -> bool:
    """True for a subresource that is not loaded."""
    return request.resource_type in UNNEEDED


async def settle(page: Page, maxsize: int) -> None:
    """Wait until scripts have drawn the page: a quiet network, then a text that stays as it is.

    A page that never rests is taken as it stands. Raises Failed where it has grown beyond
    ``maxsize`` characters.
    """
    with suppress(Error):
        await page.wait_for_load_state("networkidle", timeout=QUIET)
    before = -1
    for _ in range(_STEPS):
        length = await page.evaluate("document.body ? document.body.innerText.length : 0")
        if length == before and length > 400:
            break
        before = length
        await asyncio.sleep(_STEP)
    size = await page.evaluate("document.documentElement.outerHTML.length")
    if size > maxsize:
        raise Failed("too_large", f"the drawn page holds {size} characters")
