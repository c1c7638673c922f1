"""Bodies are decoded within bounds; half and empty ones come again, false labels do no harm."""

from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.retry import get_retry_request
from scrapy.http import Request, Response, TextResponse
from scrapy.responsetypes import responsetypes
from w3lib.encoding import http_content_type_encoding

from newscrawler.middlewares.browser import DRAWN
from newscrawler.network.decoding import TooLarge, Truncated, body_limit, decoded
from newscrawler.network.failures import Failed
from newscrawler.page.charset import web_codec

# Scrapy's flag of a body that the crawler itself cut short.
_CUT_SHORT = frozenset({"download_stopped"})


class DecodingMiddleware:
    """Takes the place of Scrapy's HttpCompressionMiddleware.

    That one hands on truncated bodies as whole ones, and loses pages whose label is wrong.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._maxsize = body_limit(crawler.settings)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "DecodingMiddleware":
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Ask for what can be decoded."""
        request.headers.setdefault("Accept-Encoding", "gzip, deflate, br, zstd")

    def process_response(self, request: Request, response: Response) -> Request | Response:
        """Decode the body and settle its charset."""
        codings = _codings(response)
        maxsize = request.meta.get("download_maxsize") or self._maxsize
        try:
            body = decoded(response.body, codings, maxsize)
        except TooLarge as error:
            raise Failed("too_large", f"{response.url}: {error}") from error
        except Truncated as error:
            if not _CUT_SHORT & set(response.flags):
                return self._again(request, "truncated", error)
            body = response.body
        if not body and response.status == 200 and request.meta.get("kind") in DRAWN:
            return self._again(request, "empty")
        if not codings and not isinstance(response, TextResponse):
            return response
        return _as_text(response, body)

    def _again(self, request: Request, reason: str, error: Truncated | None = None) -> Request:
        spider = self._crawler.spider
        again = spider and get_retry_request(request, spider=spider, reason=reason)
        if not again:
            raise Failed(reason, f"{request.url}: {error or reason}") from error
        return again


def _codings(response: Response) -> list[str]:
    named = b",".join(response.headers.getlist("Content-Encoding")).decode("latin-1")
    return [coding for part in named.split(",") if (coding := part.strip().lower())]


def _as_text(response: Response, body: bytes) -> Response:
    headers = response.headers.copy()
    headers.pop("Content-Encoding", None)
    kind = responsetypes.from_args(headers=headers, url=response.url, body=body)
    # A charset that is none (rot13, base64) would make Scrapy lose the page.
    label = http_content_type_encoding((headers.get("Content-Type") or b"").decode("latin-1"))
    named = {"encoding": web_codec(label) or "utf-8"} if issubclass(kind, TextResponse) else {}
    return response.replace(cls=kind, body=body, headers=headers, **named)
