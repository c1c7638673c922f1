"""A page with more markup than any newspaper prints is refused before anything parses it."""

from scrapy.crawler import Crawler
from scrapy.http import HtmlResponse, Request, Response

from newscrawler.network.failures import Failed


class MarkupLimitMiddleware:
    """Setting MARKUP_MAXTAGS: memory and time of a parser grow with tags rather than with bytes."""

    def __init__(self, maxtags: int) -> None:
        self._maxtags = maxtags

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "MarkupLimitMiddleware":
        return cls(crawler.settings.getint("MARKUP_MAXTAGS"))

    def process_response(self, request: Request, response: Response) -> Response:
        """Raise Failed where a page holds too many tags."""
        if isinstance(response, HtmlResponse):
            tags = response.body.count(b"<")
            if tags > self._maxtags:
                raise Failed("too_large", f"{request.url} holds {tags} tags")
        return response
