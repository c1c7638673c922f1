"""Bringing memory and JSON Lines files into agreement at the start of a run."""

import logging
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any
from zlib import crc32

import orjson

from newscrawler.dedupe import NearDuplicates
from newscrawler.files import BROKEN, lines_of
from newscrawler.memory.articles import Articles, KnownArticle, Row
from newscrawler.memory.damage import THOROUGH_UP_TO
from newscrawler.memory.feeds import FeedFiles
from newscrawler.memory.store import Store

logger = logging.getLogger(__name__)

_KEYS = ("id", "content_hash")


def recover(store: Store, feeds: FeedFiles, articles: Articles) -> list[KnownArticle]:
    """Cut what the memory does not vouch for, read in what it does not know; what was lost.

    A lost article is one that the memory vouches for and whose row is gone or damaged. It is
    forgotten here and handed back, for its page to be fetched again.
    """
    with store.transaction():
        recorded = feeds.recorded()
        lost = [
            article
            for path, (file, length) in recorded.items()
            for article in _agree(feeds, articles, path, file, length)
        ]
        texts = NearDuplicates(store.connection)
        for path in feeds.present():
            if path not in recorded:
                _read_back(path, _adopt(feeds, path, {}), articles, texts)
        for path in feeds.packed():
            if path.rpartition(".")[0] not in recorded:
                _read_back(path, _adopt_packed(feeds, path), articles, texts)
    return lost


def _agree(
    feeds: FeedFiles, articles: Articles, path: str, file: int, length: int
) -> list[KnownArticle]:
    size = feeds.size(path)
    if size is None:
        return []
    if size > length:
        torn = feeds.cut(path, length)
        logger.warning("%s: %d bytes of an unfinished page moved to quarantine", path, torn)
    if feeds.is_whole(path, length) and not _is_flipped(feeds, articles, path, file, length):
        return []
    checksums = articles.checksums(file)
    known = articles.forget_file(file)
    packed = (_adopt_packed(feeds, copy) for copy in feeds.packed_copies(path))
    for place, row in chain(*packed, _adopt(feeds, path, checksums)):
        articles.save(_article(row), place)
    lost = [article for article in known if articles.find(article.id) != article]
    logger.warning("%s is not as it was written: %d articles are fetched again", path, len(lost))
    return lost


def _is_flipped(feeds: FeedFiles, articles: Articles, path: str, file: int, length: int) -> bool:
    """True where a row of a file that is still written to is not what was written.

    Others cost too much to read at every start: `scrapy dataset verify` does.
    """
    if length > THOROUGH_UP_TO or not feeds.is_recent(path):
        return False
    checksums = articles.checksums(file)
    lines = feeds.lines(path, checksums) if checksums else ()
    return any(crc32(line) != sum_ for line, sum_ in zip(lines, checksums.values(), strict=True))


def _drop_what_is_no_row(feeds: FeedFiles, path: str, checksums: dict[int, int]) -> int:
    """Move torn, changed or foreign lines of a file into quarantine; its length then."""
    spans = [
        (start, start + len(line))
        for start, line in _lines(feeds.folder / path)
        if not _is_row(line, checksums.get(start))
    ]
    for start, end in reversed(spans):
        feeds.cut(path, start, end)
        logger.warning("%s: %d bytes that are no row moved to quarantine", path, end - start)
    return feeds.size(path) or 0


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """Each line with where it starts; none where the file is gone."""
    if not path.exists():
        return
    start = 0
    with path.open("rb") as file:
        for line in file:
            yield start, line
            start += len(line)


def _is_row(line: bytes, checksum: int | None) -> bool:
    return checksum in (None, crc32(line)) and _row(line) is not None


def _row(line: bytes) -> dict[str, Any] | None:
    try:
        row = orjson.loads(line) if line.endswith(b"\n") else None
        sound = isinstance(row, dict) and all(bytes.fromhex(row[key]) for key in _KEYS)
    except (ValueError, KeyError, TypeError):
        return None
    return row if sound else None


def _adopt(
    feeds: FeedFiles, path: str, checksums: dict[int, int]
) -> Iterator[tuple[Row, dict[str, Any]]]:
    """The sound rows of a file, which the memory vouches for from now on."""
    file = feeds.record(path, _drop_what_is_no_row(feeds, path, checksums))
    for start, line in _lines(feeds.folder / path):
        if row := _row(line):
            yield Row(file, start, checksum=crc32(line)), row


def _adopt_packed(feeds: FeedFiles, path: str) -> Iterator[tuple[Row, dict[str, Any]]]:
    """The rows of a compressed file that the memory does not know; of a damaged one, the first."""
    file = feeds.record(path.rpartition(".")[0], 0)
    try:
        for number, line in lines_of(feeds.folder / path):
            if row := _row(line):
                yield Row(file, number), row
    except BROKEN as error:
        logger.warning(
            "%s cannot be read to its end: %s; what is lost is fetched again", path, error
        )


def _read_back(
    path: str, rows: Iterator[tuple[Row, dict[str, Any]]], articles: Articles, texts: NearDuplicates
) -> None:
    """Enter the articles of rows, and the texts of those that are no copies."""
    count = 0
    for count, (place, row) in enumerate(rows, 1):  # noqa: B007 - said below
        articles.save(_article(row), place)
        if not row.get("duplicate_of"):
            texts.add(row["id"], str(row.get("body") or ""))
    logger.warning("%s: %d articles read back into the memory", path, count)


def _article(row: dict[str, Any]) -> KnownArticle:
    url = str(row.get("url") or "")
    return KnownArticle(
        id=str(row["id"]),
        url=url,
        canonical=str(row.get("canonical_url") or url),
        revision=int(row.get("revision") or 1),
        content_hash=str(row["content_hash"]),
    )
