"""The download handler: plain HTTP, or a browser for requests that ask for one."""

from weakref import WeakKeyDictionary

from scrapy.crawler import Crawler
from scrapy.http import Request, Response

from newscrawler.browser.chromium import Chromium
from newscrawler.network.handler import BoundedHandler

# One browser a crawl, shared by the handlers of http and https.
_BROWSERS: WeakKeyDictionary[Crawler, Chromium] = WeakKeyDictionary()


class Handler(BoundedHandler):
    """Fetches with a browser where `meta["browser"]` is true.

    Neither browser nor driver is started before the first such request.
    """

    async def download_request(self, request: Request) -> Response:
        """Fetch a page; `meta["rendered"]` says that a browser drew it."""
        if not request.meta.get("browser"):
            return await super().download_request(request)
        if self.crawler not in _BROWSERS:
            _BROWSERS[self.crawler] = Chromium(self.crawler)
        response = await _BROWSERS[self.crawler].fetch(request)
        request.meta["rendered"] = True
        return response

    async def close(self) -> None:
        """End the browser, if one was started, and the connections."""
        browser = _BROWSERS.pop(self.crawler, None)
        if browser:
            await browser.close()
        await super().close()
