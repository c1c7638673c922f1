"""Pages that JavaScript draws are fetched again with a browser."""

import logging

from scrapy.crawler import Crawler
from scrapy.http import HtmlResponse, Request, Response
from scrapy.settings import BaseSettings

from newscrawler.browser.find import chromium_path
from newscrawler.errors import UsageError
from newscrawler.page import Page
from newscrawler.page.shell import looks_like_empty_shell
from newscrawler.sites import site_for

logger = logging.getLogger(__name__)

CHOICES = ("auto", "never", "always")
DRAWN = ("seed", "article", "section", "other")
"""Kinds of requests that lead to pages; feeds, sitemaps and robots.txt never need a browser."""


def choice_of(settings: BaseSettings) -> str:
    """The setting BROWSER; raises UsageError where it is none of the choices."""
    choice = str(settings.get("BROWSER"))
    if choice not in CHOICES:
        raise UsageError(f"BROWSER {choice!r} is none of {', '.join(CHOICES)}")
    return choice


class BrowserMiddleware:
    """Setting BROWSER: `auto` renders empty shells and sites that ask, `always` every page."""

    def __init__(self, crawler: Crawler) -> None:
        self._stats = crawler.stats
        self._choice = choice_of(crawler.settings)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "BrowserMiddleware":
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Send a page of a site that always needs a browser there at once."""
        # A seed may be a feed, which a browser would only garble: its answer shows.
        known = request.meta.get("kind") != "seed"
        if known and self._may_draw(request) and self._always(request) and self._has_browser():
            request.meta["browser"] = True

    def process_response(self, request: Request, response: Response) -> Request | Response:
        """Send an empty shell to the browser; without a browser it stays the shell it is."""
        if request.meta.get("rendered"):
            self._stats.inc_value("newscrawler/browser/rendered")
            return response
        if not self._may_draw(request) or not _is_page(response):
            return response
        shell = looks_like_empty_shell(Page(response.body, response.url))
        if not (shell or self._always(request)) or not self._has_browser():
            return response
        again = request.replace(url=response.url, dont_filter=True)
        again.meta["browser"] = True
        return again

    def _may_draw(self, request: Request) -> bool:
        drawn = request.meta.get("kind", "other") in DRAWN and request.method == "GET"
        return self._choice != "never" and drawn and not request.meta.get("browser")

    def _always(self, request: Request) -> bool:
        site = site_for(request.url)
        return self._choice == "always" or (site is not None and site.browser)

    def _has_browser(self) -> bool:
        if chromium_path():
            return True
        if not self._stats.get_value("newscrawler/browser/missing"):
            logger.warning(
                "No Chromium here: pages drawn by JavaScript stay unread; `make browser` gets one"
            )
        self._stats.inc_value("newscrawler/browser/missing")
        return False


def _is_page(response: Response) -> bool:
    return isinstance(response, HtmlResponse) and response.status == 200
