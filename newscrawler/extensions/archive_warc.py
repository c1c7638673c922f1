"""`-s ARCHIVE_WARC=1`: every answer of a crawl is kept as it came, in WARC files."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING, Self

from scrapy import signals
from scrapy.exceptions import NotConfigured
from scrapy.utils.response import response_status_message

from newscrawler import __version__
from newscrawler.memory.crawl import memory_of
from newscrawler.memory.store import translated
from newscrawler.warc import RENDERED, Answer, info_record, response_record

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response

_LARGEST = 2**30
_TRANSFER = ("transfer-encoding", "content-length")


class ArchiveWarcExtension:
    """Writes `OUTPUT_DIR/warc/<run id>-<number>.warc.gz`, a new file at each GiB.

    A record is one gzip member and goes to the disk at once, so a killed run leaves all but the
    one it was writing. A disk that is full ends the crawl.
    """

    def __init__(self, crawler: Crawler) -> None:
        if not crawler.settings.getbool("ARCHIVE_WARC"):
            raise NotConfigured
        self._memory = memory_of(crawler)
        self._folder = Path(crawler.settings["OUTPUT_DIR"]) / "warc"
        self._number = 0
        self._file: IO[bytes] | None = None
        crawler.signals.connect(self.keep, signals.response_downloaded)
        crawler.signals.connect(self.close, signals.engine_stopped)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Raises NotConfigured where no archive is wanted."""
        return cls(crawler)

    def keep(self, response: Response, request: Request) -> None:
        """Write an answer as the downloader got it, before anything decodes or judges it."""
        self._memory.attempt(self._write, response, request)

    def close(self) -> None:
        """Let go of the last file."""
        if self._file:
            self._file.close()
            self._file = None

    def _write(self, response: Response, request: Request) -> None:
        answer = _answer(response, drawn="browser" in request.meta)
        status = response_status_message(response.status)
        record = response_record(response.url, status, answer, _about(response))
        with translated(self._folder):
            file = self._opened()
            file.write(record)
            file.flush()

    def _opened(self) -> IO[bytes]:
        """The file to write to, which is the next one where the last is full."""
        if self._file and self._file.tell() >= _LARGEST:
            self.close()
        if self._file is None:
            self._folder.mkdir(parents=True, exist_ok=True)
            name = f"{self._memory.memory.run_id}-{self._number:05}.warc.gz"
            self._number += 1
            self._file = (self._folder / name).open("ab")
            self._file.write(info_record(name, f"newscrawler/{__version__}"))
        return self._file


def _answer(response: Response, *, drawn: bool) -> Answer:
    """The answer with headers that are true of the body as it is stored."""
    gone = (*_TRANSFER, "content-encoding") if drawn else _TRANSFER
    headers = [
        (name.decode("latin-1"), value.decode("latin-1"))
        for name, values in response.headers.items()
        for value in values
        if name.lower().decode("latin-1") not in gone
    ]
    headers.append(("Content-Length", str(len(response.body))))
    if drawn:
        headers.append((RENDERED, "1"))
    return Answer(response.status, headers, response.body)


def _about(response: Response) -> dict[str, str]:
    address = {"WARC-IP-Address": str(response.ip_address)} if response.ip_address else {}
    return {"WARC-Date": f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}", **address}
