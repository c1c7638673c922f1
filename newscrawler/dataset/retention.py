"""Removes, when asked, what is older than a number of days."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from newscrawler.dataset.manifest import read_manifest, write_manifest
from newscrawler.memory.lock import locked
from newscrawler.memory.retention import forget_files

_DATED = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?:T|\.jsonl)")
"""Files of rows and rejects by day, of runs by their time."""


def outdated(folder: Path, days: int) -> list[Path]:
    """Files of rows and what else a run of a day left, of more than ``days`` days ago (UTC)."""
    try:
        oldest = f"{datetime.now(UTC).date() - timedelta(days=days)}"
    except OverflowError:  # Before the year 1 there is nothing.
        return []
    return sorted(path for path in _dated(folder) if _day(path) < oldest)


def _dated(folder: Path) -> Iterator[Path]:
    return (path for path in folder.glob("*/*") if path.is_file() and _DATED.search(path.name))


def _day(path: Path) -> str:
    found = _DATED.search(path.name)
    return "-".join(found.groups()) if found else ""


def remove(folder: Path, days: int) -> tuple[int, int]:
    """Removes outdated files, and their articles from the memory; how many files and articles.

    Raises AlreadyRunning while a crawl writes to the folder.
    """
    with locked(folder):
        paths = outdated(folder, days)
        names = [str(path.relative_to(folder)) for path in paths]
        plain = dict.fromkeys(re.sub(r"(\.jsonl)\..*", r"\1", name) for name in names)
        articles = forget_files(folder, plain)
        for path in paths:
            path.unlink()
        if entries := read_manifest(folder):
            kept = [entry for name, entry in entries.items() if name not in names]
            write_manifest(folder, kept)
    return len(paths), articles
