"""The manifest of a folder: rows, bytes and sha256 of each closed file, and what became of them."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import orjson

from newscrawler.errors import UsageError
from newscrawler.files import BROKEN, lines_of, written_whole

MANIFEST = "manifest.json"


class Entry(NamedTuple):
    """What the manifest says of a file."""

    path: str
    """Under the folder."""
    rows: int
    bytes: int
    """As the file lies there."""
    sha256: str
    """Of those bytes."""


def entry_of(folder: Path, path: Path, known: dict[str, Entry]) -> Entry:
    """What a manifest is to say of a file; rows of an unchanged one are not counted again."""
    name, digest = str(path.relative_to(folder)), _sha256(path)
    old = known.get(name)
    if old and old.sha256 == digest:
        return old
    rows = sum(1 for _ in lines_of(path))
    return Entry(name, rows, path.stat().st_size, digest)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write_manifest(folder: Path, entries: list[Entry]) -> None:
    """Puts the manifest in place, whole."""
    with written_whole(folder / MANIFEST, force=True) as part:
        files = [entry._asdict() for entry in entries]
        part.write_bytes(orjson.dumps({"files": files}, option=orjson.OPT_INDENT_2) + b"\n")


def read_manifest(folder: Path) -> dict[str, Entry]:
    """The manifest's entries by path; none where no manifest lies there.

    Raises UsageError where it is no manifest.
    """
    path = folder / MANIFEST
    if not path.exists():
        return {}
    try:
        entries = [Entry(**file) for file in orjson.loads(path.read_bytes())["files"]]
    except (ValueError, TypeError, KeyError) as error:
        raise UsageError(f"{path} is no manifest: {error}") from error
    return {entry.path: entry for entry in entries}


def verify(folder: Path) -> Iterator[str]:
    """A sentence for each file that is not as the manifest has it.

    Raises UsageError where the folder has no manifest.
    """
    entries = read_manifest(folder)
    if not entries:
        raise UsageError(f"{folder} has no {MANIFEST}; scrapy dataset pack writes it")
    for entry in entries.values():
        if problem := _problem(folder / entry.path, entry):
            yield f"{folder / entry.path}: {problem}"


def _problem(path: Path, entry: Entry) -> str | None:
    if not path.exists():
        return "is gone"
    if path.stat().st_size != entry.bytes:
        return f"holds {path.stat().st_size} bytes, not {entry.bytes}"
    if _sha256(path) != entry.sha256:
        return "was changed: its sha256 is another"
    try:
        rows = sum(1 for _ in lines_of(path))
    except BROKEN as error:
        return f"cannot be read: {error}"
    return f"holds {rows} rows, not {entry.rows}" if rows != entry.rows else None
