"""WARC files: the answers that servers gave, written and read back one by one.

ISO 28500:2017, https://iipc.github.io/warc-specifications/; Common Crawl's CC-NEWS is such files.
"""

import gzip
import zlib
from collections.abc import Callable, Iterator
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

RENDERED = "X-Newscrawler-Rendered"
"""HTTP header that our own archives add to what a browser made of a page."""

_PAGES = ("text/html", "application/xhtml+xml")
_MAGIC, _GZIP = b"WARC/", b"\x1f\x8b"
_TOLD = 120
# AttributeError: of warcio's, where an archive ends in the midst of the headers.
_BROKEN = (ArchiveLoadFailed, OSError, EOFError, ValueError, AttributeError, zlib.error)


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
        with path.open("rb") as file:
            is_packed = file.read(2) == _GZIP
        with (gzip.open if is_packed else open)(path, "rb") as file:
            begins = file.read(len(_MAGIC))
    except _BROKEN as error:
        raise UsageError(f"{path} is no WARC file: {error}") from error
    if begins != _MAGIC:
        raise UsageError(f"{path} is no WARC file: it begins with {begins!r}, not {_MAGIC!r}")


def captures(path: Path, broken: Callable[[str], None]) -> list[Capture]:
    """The pages in an archive, each address once, as it was fetched last.

    Pages are whole HTML documents (status 200). An archive that breaks off gives what lies before,
    and ``broken`` hears of it in a sentence.
    """
    found: dict[str, Capture] = {}
    try:
        for record, offset in _records(path):
            if capture := _capture(path, record, offset):
                found.pop(capture.url, None)
                found[capture.url] = capture
    except _BROKEN as error:
        # Without the bytes that warcio quotes.
        why = " ".join(str(error).partition(", first line")[0].split())[:_TOLD]
        broken(f"{path} breaks off after {len(found)} pages: {why}")
    return list(found.values())


def _records(path: Path) -> Iterator[tuple[Any, int]]:
    """Each record and where it lies; raises EOFError where the last one is not whole."""
    record = None
    with path.open("rb") as file:
        archive = ArchiveIterator(file)
        for record in archive:
            yield record, archive.get_record_offset()
    # warcio takes half a record's headers for the end.
    if (record and _is_cut(record)) or archive.offset < path.stat().st_size:
        raise EOFError("its last record is cut short")


def _is_cut(record: Any) -> bool:
    """True for a record, read to its end, that is shorter than it says."""
    return getattr(record.raw_stream, "limit", 0) > 0


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
            if len(body) <= most and _is_cut(record):
                raise EOFError("it is cut short")
            return Answer(int(record.http_headers.get_statuscode()), headers, body)
    except (*_BROKEN, StopIteration) as error:
        raise UsageError(f"{path} holds no answer at byte {offset}: {error}") from error
