"""WARC files: the answers that servers gave, written and read back one by one.

ISO 28500:2017, https://iipc.github.io/warc-specifications/; Common Crawl's CC-NEWS is such files.
"""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from newscrawler.errors import UsageError
from newscrawler.urls import absolute

logger = logging.getLogger(__name__)

RENDERED = "X-Newscrawler-Rendered"
"""HTTP header that our own archives add to what a browser made of a page."""

_PAGES = ("text/html", "application/xhtml+xml")
_BROKEN = (ArchiveLoadFailed, OSError, EOFError, ValueError)


class Capture(NamedTuple):
    """Where a page lies in an archive, and when it was fetched."""

    url: str
    path: str
    offset: int
    date: str
    """RFC 3339, UTC, whole seconds."""


@dataclass(frozen=True)
class Answer:
    """What a server answered, as it was stored."""

    status: int
    headers: list[tuple[str, str]]
    body: bytes


class _InMemory(WARCWriter):  # type: ignore[misc]  # warcio is untyped
    """A writer that keeps what it digests in memory: answers are bounded."""

    @staticmethod
    def _create_temp_file() -> BytesIO:
        return BytesIO()


def response_record(url: str, status: str, answer: Answer, about: dict[str, str]) -> bytes:
    """An answer as a WARC record, one gzip member; ``about`` are headers of the record."""
    buffer = BytesIO()
    writer = _InMemory(buffer, gzip=True, warc_version="1.1")
    record = writer.create_warc_record(
        url,
        "response",
        payload=BytesIO(answer.body),
        http_headers=StatusAndHeaders(status, answer.headers, protocol="HTTP/1.1"),
        warc_headers_dict=about,
    )
    writer.write_record(record)
    return buffer.getvalue()


def info_record(name: str, software: str) -> bytes:
    """The record that an archive begins with: who wrote it."""
    buffer = BytesIO()
    writer = _InMemory(buffer, gzip=True, warc_version="1.1")
    about = {"software": software, "format": "WARC File Format 1.1"}
    writer.write_record(writer.create_warcinfo_record(name, about))
    return buffer.getvalue()


def check(path: Path) -> None:
    """Raises UsageError where a file does not begin as an archive does."""
    try:
        next(_records(path))
    except StopIteration:
        raise UsageError(f"{path} is no WARC file: it is empty") from None
    except _BROKEN as error:
        raise UsageError(f"{path} is no WARC file: {error}") from error


def captures(path: Path) -> list[Capture]:
    """The pages in an archive, each address once, as it was fetched last.

    Pages are whole HTML documents (status 200). An archive that breaks off gives what lies before.
    """
    found: dict[str, Capture] = {}
    try:
        for record, offset in _records(path):
            if capture := _capture(path, record, offset):
                found.pop(capture.url, None)
                found[capture.url] = capture
    except _BROKEN as error:
        logger.warning("%s breaks off after %d pages: %s", path, len(found), error)
    return list(found.values())


def _records(path: Path) -> Iterator[tuple[Any, int]]:
    with path.open("rb") as file:
        archive = ArchiveIterator(file)
        for record in archive:
            yield record, archive.get_record_offset()


def _capture(path: Path, record: Any, offset: int) -> Capture | None:
    if record.rec_type != "response" or not _is_page(record.http_headers):
        return None
    named = record.rec_headers.get_header("WARC-Target-URI") or ""
    date = str(record.rec_headers.get_header("WARC-Date") or "")
    url = absolute(named, named)
    return Capture(url, str(path.absolute()), offset, f"{date[:19]}Z") if url else None


def _is_page(headers: Any) -> bool:
    if headers is None or headers.get_statuscode() != "200":
        return False
    kind = headers.get_header("Content-Type") or _PAGES[0]
    return kind.partition(";")[0].strip().lower() in _PAGES


def answer_at(path: Path, offset: int, most: int) -> Answer:
    """The answer at an offset, its transfer coding undone, its content coding kept.

    Of a body longer than ``most`` bytes one byte more than that is read. Raises UsageError where
    no answer can be read there.
    """
    try:
        with path.open("rb") as file:
            file.seek(offset)
            record = next(iter(ArchiveIterator(file)))
            headers = [(name, value) for name, value in record.http_headers.headers]
            # Undone by the downloader's own middleware, within its bounds.
            record.http_headers.remove_header("Content-Encoding")
            body = record.content_stream().read(most + 1)
            return Answer(int(record.http_headers.get_statuscode()), headers, body)
    except (*_BROKEN, StopIteration, AttributeError) as error:
        raise UsageError(f"{path} holds no answer at byte {offset}: {error}") from error
