"""A cookie is kept or not without asking anybody for a list."""

import socket

import pytest
from scrapy import Request
from scrapy.http import Response
from scrapy.utils.test import get_crawler

from newscrawler.middlewares.cookies import OfflineCookiesMiddleware


@pytest.mark.parametrize(
    ("domain", "sent"), [("paper.co.uk", b"seen=1"), ("co.uk", None), ("github.io", None)]
)
def test_cookies_of_a_domain_need_no_network(
    domain: str, sent: bytes | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    def resolve(*args: object, **_: object) -> list[object]:
        asked.append(args)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    crawler = get_crawler(settings_dict={"COOKIES_ENABLED": True})
    middleware = OfflineCookiesMiddleware.from_crawler(crawler)
    host = domain if domain.startswith("paper") else f"paper.{domain}"
    first, second = Request(f"https://{host}/a"), Request(f"https://{host}/b")
    answer = Response(first.url, headers={"Set-Cookie": f"seen=1; Domain=.{domain}; Path=/"})
    middleware.process_response(first, answer)
    middleware.process_request(second)
    assert second.headers.get("Cookie") == sent
    assert asked == []
