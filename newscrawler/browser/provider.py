"""Starts Chromium for scrapy-playwright, and can end it when it no longer listens."""

import os
import signal
from contextlib import suppress
from typing import Any

from playwright.async_api import Browser
from scrapy_playwright.provider import PlaywrightBrowserProvider


class ChromiumProvider(PlaywrightBrowserProvider):  # type: ignore[misc]
    """Playwright's Chromium, whose process is known by its id."""

    def __init__(self, config: Any) -> None:
        super().__init__(config)
        self.pid: int | None = None

    async def launch_browser(self) -> Browser:
        """Start Chromium and ask it for its process id."""
        browser: Browser = await super().launch_browser()
        session = await browser.new_browser_cdp_session()
        asked = await session.send("SystemInfo.getProcessInfo")
        self.pid = next(p["id"] for p in asked["processInfo"] if p["type"] == "browser")
        await session.detach()
        return browser

    def kill(self) -> None:
        """End the browser at once, even a hung or stopped one; its children follow."""
        if self.pid is not None:
            with suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)
            self.pid = None
