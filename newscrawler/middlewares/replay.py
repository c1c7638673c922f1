"""Pages out of WARC files, in place of the network."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Self

from scrapy.exceptions import NotConfigured
from scrapy.http import Headers
from scrapy.responsetypes import responsetypes

from newscrawler.errors import UsageError
from newscrawler.network.decoding import body_limit
from newscrawler.network.failures import Cut, Failed
from newscrawler.warc import RENDERED, answer_at

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response

_TRANSFER = ("Transfer-Encoding", "Content-Length")


class ReplayMiddleware:
    """Answers a request whose meta names a place in an archive; first of all middlewares.

    A crawl of archives alone asks the network for nothing.
    """

    def __init__(self, crawler: Crawler) -> None:
        arguments = getattr(crawler.spider, "args", None)
        if not getattr(arguments, "warc", None):
            raise NotConfigured
        self._alone = not getattr(arguments, "seeds", None)
        self._most = body_limit(crawler.settings)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Raises NotConfigured where the crawl reads no archive."""
        return cls(crawler)

    def process_request(self, request: Request) -> Response | None:
        """The stored answer; raises Failed where it is broken or too large."""
        place = request.meta.get("warc")
        if place is None:
            if self._alone:
                raise Cut("not_archived")
            return None
        try:
            answer = answer_at(Path(place["path"]), place["offset"], self._most)
        except UsageError as error:
            raise Failed("broken_archive", str(error)) from error
        if len(answer.body) > self._most:
            raise Failed("too_large")
        headers = Headers([(name, value) for name, value in answer.headers])
        for name in _TRANSFER:
            headers.pop(name, None)
        if RENDERED in headers:
            request.meta["rendered"] = True
        kind = responsetypes.from_args(headers=headers, url=request.url, body=answer.body)
        return kind(request.url, status=answer.status, headers=headers, body=answer.body)
