"""One Chromium for a crawl: started when first needed, replaced when it dies or hangs."""

import asyncio
import logging
import os
from contextlib import suppress
from itertools import count
from typing import Any, cast

from playwright.async_api import Error as PlaywrightError
from scrapy.crawler import Crawler
from scrapy.exceptions import DownloadFailedError, DownloadTimeoutError
from scrapy.http import Request, Response
from scrapy_playwright.handler import ScrapyPlaywrightDownloadHandler
from scrapy_playwright.page import PageMethod

from newscrawler.browser.find import chromium_path
from newscrawler.browser.page import is_unneeded, settle
from newscrawler.browser.provider import ChromiumProvider
from newscrawler.network.decoding import body_limit
from newscrawler.network.egress_proxy import REFUSED_HEADER, USER, EgressProxy
from newscrawler.network.failures import Cut
from newscrawler.network.resolver import guard_of_reactor

logger = logging.getLogger(__name__)

# Everything that would go around the proxy, or phone home, is switched off.
ARGUMENTS = (
    "--disable-quic",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--dns-prefetch-disable",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--no-pings",
    "--disable-dev-shm-usage",
    "--disable-gpu",
)
CLOSING = 5.0
"""Seconds given to a page or browser to close before it is killed."""


class Chromium:
    """Fetches pages with scrapy-playwright, each in a context of its own.

    No cookie, header or stored value passes from one page to another. A page has
    BROWSER_TIMEOUT seconds from start to end, whatever its scripts do. The browser's traffic goes
    through the egress proxy, and so under the address guard.
    """

    def __init__(self, crawler: Crawler) -> None:
        settings = crawler.settings
        self._crawler = crawler
        self._deadline = settings.getfloat("BROWSER_TIMEOUT")
        self._maxsize = body_limit(settings)
        self._pages = asyncio.Semaphore(settings.getint("BROWSER_PAGES"))
        self._starting = asyncio.Lock()
        self._names = map("page-{}".format, count(1))
        self._proxy: EgressProxy | None = None
        self._engine: Any = None

    async def fetch(self, request: Request) -> Response:
        """The page as it stands after its scripts have run.

        Raises DownloadTimeoutError or DownloadFailedError, which are worth a retry, and Cut where
        the page led to a forbidden address.
        """
        async with self._pages:
            name = next(self._names)
            try:
                engine = await self._running()
                async with asyncio.timeout(self._deadline):
                    response = await self._load(engine, request, name)
            except TimeoutError as error:
                late = f"{request.url} took the browser longer than {self._deadline:g} s"
                raise DownloadTimeoutError(late) from error
            except PlaywrightError as error:
                raise DownloadFailedError(f"browser: {error.message}") from error
            except Exception as error:
                # Playwright raises nothing more exact where its driver has gone.
                if type(error) is Exception:
                    raise DownloadFailedError(f"browser: {error}") from error
                raise
            finally:
                await self._close_page(name)
        self._check_where(request, response)
        return response.replace(request=request)

    def _check_where(self, request: Request, response: Response) -> None:
        if REFUSED_HEADER in response.headers or guard_of_reactor().has_refused(response.url):
            raise Cut("address", f"{request.url} led to a private address")
        if not response.url.startswith(("http://", "https://")):
            raise DownloadFailedError(f"browser: {request.url} ended at {response.url[:80]}")

    async def close(self) -> None:
        """End browser and proxy."""
        await self._discard(self._engine)
        if self._proxy:
            self._proxy.close()

    async def _load(self, engine: Any, request: Request, name: str) -> Response:
        agent = (request.headers.get("User-Agent") or b"").decode("latin-1")
        meta = {
            "playwright": True,
            "playwright_context": name,
            "playwright_context_kwargs": {
                "user_agent": agent or None,
                "accept_downloads": False,
                "service_workers": "block",
            },
            "playwright_page_goto_kwargs": {"wait_until": "domcontentloaded"},
            "playwright_page_methods": [PageMethod(settle, self._maxsize)],
        }
        return cast("Response", await engine.download_request(Request(request.url, meta=meta)))

    async def _running(self) -> Any:
        async with self._starting:
            if self._engine is None:
                self._engine = await self._start()
            return self._engine

    async def _start(self) -> Any:
        self._proxy = self._proxy or EgressProxy(guard_of_reactor(), self._maxsize)
        proxy = {
            "server": await self._proxy.start(),
            "username": USER,
            "password": self._proxy.password,
        }
        # What fails is said once, by the retry and the summary.
        logging.getLogger("scrapy-playwright").setLevel(logging.ERROR)
        engine = ScrapyPlaywrightDownloadHandler(self._crawler)
        options = {
            "executable_path": chromium_path(),
            "args": list(ARGUMENTS),
            # Chromium's sandbox cannot run as root.
            "chromium_sandbox": os.geteuid() != 0,
            "proxy": proxy,
            # Ctrl-C ends the crawl in order; the browser must not die before it.
            "handle_sigint": False,
            "handle_sigterm": False,
            "handle_sighup": False,
        }
        engine.config.launch_options = options | engine.config.launch_options
        engine.browser_provider_cls = ChromiumProvider
        engine.process_request_headers = None
        engine.abort_request = is_unneeded
        # Scrapy would call this at its start; here a browser starts when a page needs one.
        await engine._launch()
        return engine

    async def _close_page(self, name: str) -> None:
        engine = self._engine
        wrapper = engine.context_wrappers.get(name) if engine else None
        if wrapper is None:
            return
        try:
            await asyncio.wait_for(wrapper.context.close(), CLOSING)
        except (TimeoutError, PlaywrightError):
            logger.warning("The browser hangs or is gone; pages under way will be fetched again")
            await self._discard(engine)

    async def _discard(self, engine: Any) -> None:
        if engine is None or engine is not self._engine:
            return
        self._engine = None
        engine.config.target_closed_max_retries = 0
        provider: ChromiumProvider | None = getattr(engine, "browser_provider", None)
        if provider:
            provider.kill()
        # Whatever a dead driver or browser answers, both are of no further use.
        with suppress(Exception):
            await asyncio.wait_for(engine.close(), CLOSING)
