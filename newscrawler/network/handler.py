"""Scrapy's HTTP handler, with a bound on what a server may send before the body begins."""

from typing import Any

from scrapy.core.downloader.handlers.http11 import (
    HTTP11DownloadHandler,
    _LenientHTTP11ClientFactory,
    _LenientHTTP11ClientProtocol,
)
from scrapy.crawler import Crawler
from twisted.web._newclient import HEADER, STATUS

# Where Chromium stops too.
HEADERS_MAXSIZE = 256 * 2**10


class BoundedProtocol(_LenientHTTP11ClientProtocol):
    """Drops a connection whose status lines and headers exceed HEADERS_MAXSIZE bytes.

    DOWNLOAD_MAXSIZE bounds bodies alone; headers are kept in memory whole.
    """

    _head = 0

    def request(self, request: Any) -> Any:
        """Send a request; its answer's headers are counted from zero."""
        self._head = 0
        return super().request(request)

    def dataReceived(self, data: bytes) -> None:
        """Count what arrives until the body begins."""
        before = self._in_head()
        super().dataReceived(data)  # type: ignore[no-untyped-call]
        if before and self._in_head():
            self._head += len(data)
            if self._head > HEADERS_MAXSIZE and self.transport:
                self.transport.abortConnection()

    def _in_head(self) -> bool:
        return getattr(getattr(self, "_parser", None), "state", None) in (STATUS, HEADER)


class BoundedFactory(_LenientHTTP11ClientFactory):
    """Builds bounded protocols for the connection pool."""

    def buildProtocol(self, addr: Any) -> BoundedProtocol:
        return BoundedProtocol(self._quiescentCallback)  # type: ignore[no-untyped-call]


class BoundedHandler(HTTP11DownloadHandler):
    """The download handler for http and https."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._pool._factory = BoundedFactory
