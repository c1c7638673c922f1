"""Compresses the files of days that are over, and takes stock of all that are."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from newscrawler.dataset.manifest import entry_of, read_manifest, write_manifest
from newscrawler.dataset.rows import BadRow
from newscrawler.errors import NotWritable
from newscrawler.files import BROKEN, files_in, lines_of, open_file, written_whole
from newscrawler.memory.lock import locked

_BLOCK = 2**20


def pack(folder: Path) -> Iterator[Path]:
    """Packs each closed day's `.jsonl` to `.jsonl.zst`; gives the packed files as they are made.

    The plain file goes when the packed one was read back whole. At the end the manifest names all
    closed files; of one that was changed since, it goes on saying what it said. Raises
    AlreadyRunning while a crawl writes to the folder, and BadRow at the end for files that were
    changed or cannot be read.
    """
    with locked(folder):
        known, damaged = read_manifest(folder), dict[Path, str]()
        for path in closed_files(folder):
            if path.suffix == ".jsonl" and path.stat().st_size:
                with _noted(path, damaged):
                    packed = _packed(path)
                    known.pop(str(packed.relative_to(folder)), None)
                    yield packed
        for path in closed_files(folder):
            with _noted(path, damaged):
                entry = entry_of(folder, path, known)
                if known.setdefault(entry.path, entry) != entry:
                    damaged[path] = "was changed since it was packed"
        write_manifest(folder, [e for e in known.values() if (folder / e.path).exists()])
    if damaged:
        raise BadRow("; ".join(f"{path} {what}" for path, what in damaged.items()))


@contextmanager
def _noted(path: Path, damaged: dict[Path, str]) -> Iterator[None]:
    try:
        yield
    except BROKEN as error:
        damaged[path] = f"cannot be read: {error}"


def closed_files(folder: Path) -> Iterator[Path]:
    """The files of rows of days before today (UTC), to which no crawl adds any more."""
    today = f"{datetime.now(UTC):%Y-%m-%d}"
    return (path for path in files_in(folder) if path.name[:10] < today)


def _packed(path: Path) -> Path:
    """Rows that came after a day was packed follow those that were."""
    packed = path.with_name(path.name + ".zst")
    sources = [packed, path] if packed.exists() else [path]
    if packed.exists() and _holds_first_row(packed, path):
        path.unlink()
        return packed
    with written_whole(packed, force=True) as part:
        written = _copied(sources, part, packed)
        if written != _digest(part, packed):
            raise NotWritable(f"cannot pack {path}: what was written reads back otherwise")
    path.unlink()
    return packed


def _holds_first_row(packed: Path, path: Path) -> bool:
    """True where an earlier packing was stopped just before it took the plain file away.

    No two rows are the same, so one row tells of all.
    """
    first = next(lines_of(path), (0, b""))[1]
    return any(line == first for _, line in lines_of(packed))


def _copied(sources: list[Path], part: Path, final: Path) -> str:
    digest = hashlib.sha256()
    with open_file(part, "wb", named=final) as target:
        for source in sources:
            with open_file(source, "rb") as file:
                while block := file.read(_BLOCK):
                    digest.update(block)
                    target.write(block)
    return digest.hexdigest()


def _digest(part: Path, final: Path) -> str:
    digest = hashlib.sha256()
    with open_file(part, "rb", named=final) as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()
