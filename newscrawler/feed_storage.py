"""Where `-O file` and `-o file` are written: a good file gives way to a whole one only."""

from __future__ import annotations

import io
import logging
import os
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from w3lib.url import file_uri_to_path

from newscrawler.closing import close_crawl
from newscrawler.errors import NotWritable

if TYPE_CHECKING:
    from scrapy import Spider
    from scrapy.crawler import Crawler

logger = logging.getLogger(__name__)

PATIENCE = 1.0
"""Seconds that pages under way get once the feed can no longer be written."""


class WholeFileStorage:
    """Scrapy's feed storage for local files.

    `-O` writes beside the old file and takes its place at the end of a run that was not cut off;
    else the rows stay in `<file>.part`, until a run that ends well has them all. `-o` appends.
    Rows go to the disk one by one, and the crawl ends at the first that does not fit.

    Raises NotWritable where the folder cannot be written.
    """

    def __init__(self, crawler: Crawler, uri: str, overwrite: bool) -> None:
        self._crawler = crawler
        self._path = Path(file_uri_to_path(uri) if uri.startswith("file:") else uri)
        # A device or a pipe takes rows and nothing takes its place.
        self._overwrite = overwrite and (self._path.is_file() or not self._path.exists())
        _check(self._path)

    @classmethod
    def from_crawler(
        cls, crawler: Crawler, uri: str, *, feed_options: dict[str, Any] | None = None
    ) -> WholeFileStorage:
        """What Scrapy calls for each feed."""
        return cls(crawler, uri, bool((feed_options or {}).get("overwrite")))

    @property
    def _part(self) -> Path:
        return self._path.with_name(f"{self._path.name}.part")

    def open(self, spider: Spider) -> IO[bytes]:
        """The file that rows go to."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            target, mode = (self._part, "w") if self._overwrite else (self._path, "a")
            return _Rows(target, mode, self._crawler)
        except OSError as error:
            _end(self._crawler, error)
            raise

    def store(self, file: IO[bytes]) -> None:
        """Put the new file in the old one's place, if it is whole."""
        try:
            os.fsync(file.fileno())
            file.close()
        except OSError as error:
            _end(self._crawler, error)
            raise
        if not self._overwrite:
            return
        if self._crawler.stats.get_value("finish_reason") in ("shutdown", "not_writable"):
            logger.warning(
                "%s is as it was: the new rows, so far, are in %s; the next run completes them",
                *(self._path, self._part),
            )
        else:
            self._part.replace(self._path)


class _Rows(io.FileIO):
    """A file that writes all or ends the crawl."""

    def __init__(self, path: Path, mode: str, crawler: Crawler) -> None:
        super().__init__(path, mode)
        self._crawler = crawler

    def write(self, data: Any, /) -> int:
        """Write all of it."""
        rest = memoryview(data).cast("B")
        try:
            while rest:
                rest = rest[super().write(rest) :]
        except OSError as error:
            _end(self._crawler, error)
            raise
        return len(data)


def _check(path: Path) -> None:
    folder = next(parent for parent in path.absolute().parents if parent.exists())
    if path.is_dir() or not folder.is_dir() or not os.access(folder, os.W_OK):
        raise NotWritable(f"cannot write {path}")


def _end(crawler: Crawler, error: OSError) -> None:
    logger.error("cannot write the feed: %s", error)
    close_crawl(crawler, "not_writable", PATIENCE)
