"""The JSON Lines files of the dataset, held to the length that the memory vouches for.

A row is appended and its file's new length recorded in one transaction with the article and the
page. Whatever lies beyond the recorded length was not vouched for: it is moved into quarantine.
"""

import os
import re
import time
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from newscrawler.errors import MemoryDamaged
from newscrawler.files import OPENERS, open_file
from newscrawler.memory.store import Store, translated

QUARANTINE = "quarantine"
"""Folder of OUTPUT_DIR where torn and unvouched bytes are kept."""

SYNC_EVERY = 1.0
"""Seconds after which what was written to a file is forced to the disk.

A killed program loses nothing without it. A power cut loses what came after, which the next start
finds missing and fetches again.
"""

_PATTERN = "*/????-??-??.jsonl"
_NO_SITES = {QUARANTINE, "rejects", "runs"}
_UNSAFE = re.compile(r"[^\w.:\[\]-]+|^\.+")


def file_of(site: str, fetched_at: str) -> str:
    """Path of the file, under OUTPUT_DIR, that rows of a site and day go to.

    >>> file_of("bbc.co.uk", "2022-12-07T15:00:00Z"), file_of("../etc/x", "2022-12-07T15:00:00Z")
    ('bbc.co.uk/2022-12-07.jsonl', '__etc_x/2022-12-07.jsonl')
    """
    folder = _UNSAFE.sub("_", site)[:100] or "unknown"
    day = fetched_at[:10] if re.fullmatch(r"\d{4}-\d\d-\d\d", fetched_at[:10]) else _today()
    return f"{folder}/{day}.jsonl"


def _today() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%d")


class FeedFiles:
    """The files under OUTPUT_DIR and their recorded lengths; opened for one append at a time."""

    def __init__(self, folder: Path, store: Store) -> None:
        self.folder = folder
        self._store = store
        self._synced: dict[str, float] = {}

    def append(self, path: str, line: bytes) -> tuple[int, int]:
        """Write a row and record the file's length; the file's id and the row's start.

        Raises NotWritable, with the file cut back, where the row does not fit on the disk.
        """
        file, start = self._recorded(path)
        with translated(self.folder / path):
            _write(self.folder / path, start, line, sync=self._is_time_to_sync(path))
        self._store.execute("UPDATE files SET length = ? WHERE id = ?", [start + len(line), file])
        return file, start

    def _is_time_to_sync(self, path: str) -> bool:
        now = time.monotonic()
        due = now >= self._synced.get(path, -SYNC_EVERY) + SYNC_EVERY
        if due:
            self._synced[path] = now
        return due

    def _recorded(self, path: str) -> tuple[int, int]:
        row = self._store.execute("SELECT id, length FROM files WHERE path = ?", [path]).fetchone()
        # Rows of a day that was packed since begin a new file beside the packed one.
        return row if row and self.size(path) is not None else (self.record(path, 0), 0)

    def record(self, path: str, length: int) -> int:
        """Vouch for the first bytes of a file; its id."""
        return int(
            self._store.value(
                "INSERT INTO files (path, length) VALUES (?, ?)"
                " ON CONFLICT (path) DO UPDATE SET length = excluded.length RETURNING id",
                path,
                length,
            )
        )

    def recorded(self) -> dict[str, tuple[int, int]]:
        """Id and recorded length of each file."""
        rows = self._store.execute("SELECT path, id, length FROM files")
        return {path: (file, length) for path, file, length in rows}

    def present(self) -> Iterator[str]:
        """The dataset's files that exist, by path under OUTPUT_DIR."""
        for path in sorted(self.folder.glob(_PATTERN)):
            if path.parent.name not in _NO_SITES:
                yield str(path.relative_to(self.folder))

    def packed(self) -> Iterator[str]:
        """The compressed files of rows, by path under OUTPUT_DIR."""
        for path in sorted(self.folder.glob(f"{_PATTERN}.*")):
            if path.suffix in OPENERS and path.parent.name not in _NO_SITES:
                yield str(path.relative_to(self.folder))

    def size(self, path: str) -> int | None:
        """Bytes in a file; None where it is gone and no compressed copy lies in its place."""
        full = self.folder / path
        if full.exists():
            return full.stat().st_size
        return None if self.packed_copies(path) else 0

    def packed_copies(self, path: str) -> list[str]:
        """The compressed files of a day's rows, by path under OUTPUT_DIR."""
        return [f"{path}{end}" for end in OPENERS if (self.folder / f"{path}{end}").exists()]

    def lines(self, path: str, starts: Iterable[int]) -> Iterator[bytes]:
        """The rows that begin at ascending offsets of a file, or of its compressed copy."""
        copy = next(iter(self.packed_copies(path)), path)
        with open_file(self.folder / copy, "rb") as file:
            for start in starts:
                file.seek(start)
                yield file.readline()

    def is_recent(self, path: str) -> bool:
        """True for the files of today and yesterday, unless they were packed already."""
        yesterday = datetime.now(UTC) - timedelta(days=1)
        return Path(path).stem >= f"{yesterday:%Y-%m-%d}" and not self.packed_copies(path)

    def is_whole(self, path: str, length: int) -> bool:
        """True where a file has the recorded length and ends as a row ends."""
        full = self.folder / path
        if self.size(path) != length or not length:
            return self.size(path) == length
        with full.open("rb") as file:
            file.seek(-1, os.SEEK_END)
            return file.read() == b"\n"

    def cut(self, path: str, start: int, end: int | None = None) -> int:
        """Move a stretch of a file, by default all from ``start``, into quarantine; its length."""
        full = self.folder / path
        with translated(full), full.open("r+b") as file:
            content = file.read()
            torn = content[start:end]
            self._keep(path, torn)
            file.seek(start)
            file.write(content[start + len(torn) :])
            file.truncate()
        return len(torn)

    def _keep(self, path: str, torn: bytes) -> None:
        folder = self.folder / QUARANTINE
        folder.mkdir(exist_ok=True)
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%fZ")
        (folder / f"{path.replace('/', '-')}.{stamp}").write_bytes(torn)


def _write(path: Path, start: int, line: bytes, *, sync: bool) -> None:
    """Put a row at an offset, which is the file's end; on failure the file ends there as before."""
    path.parent.mkdir(exist_ok=True)
    file = os.open(path, os.O_WRONLY | os.O_CREAT, 0o666)
    try:
        if os.fstat(file).st_size < start:
            raise MemoryDamaged(f"{path} was cut while the crawl wrote to it")
        _write_all(file, start, line)
        if sync:
            os.fdatasync(file)
    except OSError as error:
        os.ftruncate(file, start)
        error.filename = str(path)
        raise
    finally:
        os.close(file)


def _write_all(file: int, start: int, line: bytes) -> None:
    done = 0
    while done < len(line):
        done += os.pwrite(file, line[done:], start + done)
