"""Files of JSON Lines, plain, gzip or zstd: read a line at a time, written whole or not at all."""

import gzip
import hashlib
import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple, cast

from newscrawler.errors import NotWritable, UsageError

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

OPENERS: dict[str, Callable[[Path, Any], Any]] = {
    ".gz": gzip.GzipFile,
    ".zst": zstd.ZstdFile,
}
"""How to open a compressed file, by the end of its name; any other is plain."""

BROKEN = (OSError, EOFError, zstd.ZstdError)
"""What a damaged or unreadable file raises while it is read."""

_LONGEST = 64 * 2**20


_ROWS = re.compile(r"\d{4}-\d{2}-\d{2}\.jsonl(?:\.gz|\.zst)?")
_NOT_ROWS = {"rejects", "runs", "quarantine"}


def files_in(path: Path) -> list[Path]:
    """The file itself; or, of a crawl's folder, all its files of rows in order of site and day.

    Raises UsageError where there is none.
    """
    if not path.is_dir():
        return [path]
    found = (file for file in path.rglob("*.jsonl*") if _ROWS.fullmatch(file.name))
    rows = sorted(file for file in found if not _NOT_ROWS & set(file.relative_to(path).parts))
    if not rows:
        raise UsageError(f"{path} holds no file of rows")
    return rows


def open_file(path: Path, mode: str, named: Path | None = None) -> BinaryIO:
    """Open a file in binary, through the compression that its name (or ``named``) says."""
    opener = OPENERS.get((named or path).suffix)
    return cast(BinaryIO, opener(path, mode) if opener else path.open(mode))


def lines_of(path: Path) -> Iterator[tuple[int, bytes]]:
    """Numbered lines of a file, from 1, in constant memory.

    A line longer than 64 MiB is given in parts, under one number. Raises UsageError where the file
    cannot be opened, and any of BROKEN where it ends in the middle.
    """
    number = 0
    with _opened(path) as file:
        ended = True
        while line := file.readline(_LONGEST):
            number += ended
            ended = line.endswith(b"\n")
            yield number, line


class FileFacts(NamedTuple):
    """What summaries and manifests say of a file of rows."""

    path: str
    """Under the folder."""
    rows: int
    bytes: int
    """As the file lies there."""
    sha256: str
    """Of those bytes."""


def facts_of(folder: Path, path: str) -> FileFacts:
    """Reads a file under a folder through; raises as `lines_of` does."""
    file = folder / path
    rows = sum(1 for _ in lines_of(file))
    return FileFacts(path, rows, file.stat().st_size, sha256_of(file))


def sha256_of(path: Path) -> str:
    """In hex, of the bytes as they lie there."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _opened(path: Path) -> BinaryIO:
    try:
        return open_file(path, "rb")
    except OSError as error:
        raise UsageError(f"cannot read {path}: {(error.strerror or str(error)).lower()}") from error


@contextmanager
def written_whole(path: Path, *, force: bool = False) -> Iterator[Path]:
    """A path to write to, beside the final one; what was written takes its name at the end.

    Nothing is left where the block fails. Raises UsageError where the file exists and ``force`` is
    not given, or its folder does not, or the name is that of a device, a pipe or a folder;
    NotWritable where the disk is full or read-only.
    """
    if str(path) == "-" or (path.exists() and not path.is_file()):
        raise UsageError(f"{path} is no file; only a file can be written whole or not at all")
    if path.exists() and not force:
        raise UsageError(f"{path} exists; choose another name, or replace it with --force")
    if not path.parent.is_dir():
        raise UsageError(f"there is no folder {path.parent}")
    path = path.resolve()  # A link stays a link: what it names is replaced.
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        yield part
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        raise NotWritable(f"cannot write {path}: {error.strerror or error}") from error
    finally:
        with suppress(OSError):  # Where nothing can be written, there is nothing to take away.
            part.unlink()
