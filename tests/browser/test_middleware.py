"""Which requests go to the browser."""

from pathlib import Path

import pytest
from scrapy import Request
from scrapy.http import HtmlResponse, Response, XmlResponse
from scrapy.utils.test import get_crawler

from newscrawler.errors import UsageError
from newscrawler.middlewares import browser
from newscrawler.middlewares.browser import BrowserMiddleware
from newscrawler.sites import Site

SHELL = b"<body><div id=root></div><script src=app.js></script></body>"
URL = "https://drawn.example/story"


def middleware(choice: str = "auto") -> BrowserMiddleware:
    return BrowserMiddleware.from_crawler(get_crawler(settings_dict={"BROWSER": choice}))


@pytest.fixture(autouse=True)
def _chromium(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browser, "chromium_path", lambda: Path("/usr/bin/chromium"))


def asked(kind: str = "article") -> Request:
    return Request(URL, meta={"kind": kind})


def answered(body: bytes = SHELL, kind: str = "article", status: int = 200) -> Request | Response:
    request = asked(kind)
    response = HtmlResponse(URL, body=body, status=status, encoding="utf-8")
    return middleware().process_response(request, response)


def test_an_empty_shell_is_asked_for_again() -> None:
    again = answered()
    assert isinstance(again, Request)
    assert again.meta["browser"] is True
    assert again.dont_filter


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [(b"<p>Text</p>", "article", 200), (SHELL, "feed", 200), (SHELL, "article", 404)],
)
def test_nothing_else_is(body: bytes, kind: str, status: int) -> None:
    assert isinstance(answered(body, kind, status), Response)


def test_a_site_may_ask_for_the_browser_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = Site(name="Drawn", domains=("drawn.example",), browser=True)
    monkeypatch.setattr(browser, "site_for", lambda _: drawn)
    request, feed, never = asked(), asked("feed"), asked()
    middleware().process_request(request)
    middleware().process_request(feed)
    middleware("never").process_request(never)
    assert request.meta.get("browser") is True
    assert "browser" not in feed.meta
    assert "browser" not in never.meta


def test_a_seed_goes_there_once_it_is_known_to_be_a_page() -> None:
    seed, always = asked("seed"), middleware("always")
    always.process_request(seed)
    assert "browser" not in seed.meta
    feed = XmlResponse(URL, body=b"<rss/>", encoding="utf-8")
    assert always.process_response(seed, feed) is feed
    again = always.process_response(seed, HtmlResponse(URL, body=b"<p>Text</p>", encoding="utf-8"))
    assert isinstance(again, Request)
    assert again.meta["browser"] is True


def test_without_a_chromium_pages_stay_as_they_are(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(browser, "chromium_path", lambda: None)
    without = middleware("always")
    request = asked()
    without.process_request(request)
    response = HtmlResponse(URL, body=SHELL, encoding="utf-8")
    assert without.process_response(request, response) is response
    assert caplog.text.count("No Chromium here") == 1


def test_another_word_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="'maybe' is none of auto, never, always"):
        middleware("maybe")
