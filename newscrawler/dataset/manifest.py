"""The manifest of a folder: rows, bytes and sha256 of each closed file, and what became of them."""

from collections.abc import Iterator
from pathlib import Path

import orjson

from newscrawler.errors import UsageError
from newscrawler.files import BROKEN, FileFacts, facts_of, lines_of, sha256_of, written_whole

MANIFEST = "manifest.json"


def entry_of(folder: Path, path: Path, known: dict[str, FileFacts]) -> FileFacts:
    """What a manifest is to say of a file; rows of an unchanged one are not counted again."""
    name = str(path.relative_to(folder))
    old = known.get(name)
    return old if old and old.sha256 == sha256_of(path) else facts_of(folder, name)


def write_manifest(folder: Path, entries: list[FileFacts]) -> None:
    """Puts the manifest in place, whole."""
    with written_whole(folder / MANIFEST, force=True) as part:
        files = [entry._asdict() for entry in entries]
        part.write_bytes(orjson.dumps({"files": files}, option=orjson.OPT_INDENT_2) + b"\n")


def read_manifest(folder: Path) -> dict[str, FileFacts]:
    """The manifest's entries by path; none where no manifest lies there.

    Raises UsageError where it is no manifest.
    """
    path = folder / MANIFEST
    if not path.exists():
        return {}
    try:
        entries = [FileFacts(**file) for file in orjson.loads(path.read_bytes())["files"]]
    except (ValueError, TypeError, KeyError) as error:
        raise UsageError(f"{path} is no manifest that scrapy dataset pack wrote") from error
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


def _problem(path: Path, entry: FileFacts) -> str | None:
    if not path.exists():
        return "is gone"
    if path.stat().st_size != entry.bytes:
        return f"holds {path.stat().st_size} bytes, not {entry.bytes}"
    if sha256_of(path) != entry.sha256:
        return "was changed: its sha256 is another"
    try:
        rows = sum(1 for _ in lines_of(path))
    except BROKEN as error:
        return f"cannot be read: {error}"
    return f"holds {rows} rows, not {entry.rows}" if rows != entry.rows else None
