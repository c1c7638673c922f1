"""What `scrapy crawl` tells cron: an exit code, from a run's counts and how it ended."""

from collections.abc import Callable, Mapping
from enum import IntEnum
from typing import Any

from newscrawler.errors import AlreadyRunning, MemoryDamaged, NotWritable, UsageError


class ExitCode(IntEnum):
    """The exit codes of `scrapy crawl`."""

    DONE = 0
    """All done; a rerun that found no news is done too."""
    ERROR = 1
    """A fault of the program: a spider or pipeline broke."""
    USAGE = 2
    """What was typed cannot be carried out."""
    NOT_WRITABLE = 3
    """Disk full, or the dataset or memory cannot be written."""
    NOTHING_READ = 4
    """No start address answered, or a first run found no article."""
    PARTIAL = 10
    """Some hosts could not be read, and the next run tries again; or an archive breaks off."""
    INTERRUPTED = 11
    """Stopped by a signal; the next run goes on."""
    DAMAGED = 14
    """The crawl's memory is damaged."""
    LOCKED = 75
    """Another run holds the lock."""


Counts = Mapping[str, Any]

BY_ERROR: tuple[tuple[type[BaseException], ExitCode], ...] = (
    (UsageError, ExitCode.USAGE),
    (AlreadyRunning, ExitCode.LOCKED),
    (MemoryDamaged, ExitCode.DAMAGED),
    (NotWritable, ExitCode.NOT_WRITABLE),
)
"""What stops a crawl before it begins; the first class that fits decides, any other is ERROR."""

BY_REASON: Mapping[str, ExitCode] = {
    "shutdown": ExitCode.INTERRUPTED,
    "not_writable": ExitCode.NOT_WRITABLE,
    "memory_damaged": ExitCode.DAMAGED,
    "start_error": ExitCode.ERROR,
    "closespider_errorcount": ExitCode.ERROR,
    "memusage_exceeded": ExitCode.ERROR,
    "drift": ExitCode.ERROR,
}
"""How a crawl ended, by Scrapy's `finish_reason`; any other came to its end."""

_BROKEN = ("spider_exceptions/count", "newscrawler/failed/item_error", "newscrawler/drift/alarm")
_UNREAD = tuple(f"newscrawler/{stage}/" for stage in ("failed", "unread", "postponed"))
_READ = "newscrawler/pages/"
_ROBOTS = "newscrawler/pages/robots"
_FAILED_HOSTS = "newscrawler/hosts/failed"
_BROKEN_ARCHIVES = "newscrawler/unread/broken_archive"
_ANSWERS = "downloader/response_count"


def _nothing_read(counts: Counts) -> bool:
    asked = any(key.startswith(_UNREAD) for key in counts)
    return asked and not any(key.startswith(_READ) and key != _ROBOTS for key in counts)


def _only_put_off(counts: Counts) -> bool:
    """True where the hosts answered, but so that they are left for the next run."""
    put_off = any(key.startswith("newscrawler/postponed/") for key in counts)
    return put_off and bool(counts.get(_ANSWERS)) and _nothing_read(counts)


def _first_run_found_nothing(counts: Counts) -> bool:
    found = any(
        key.startswith(("newscrawler/articles/written", "newscrawler/duplicates/"))
        for key in counts
    )
    return bool(counts.get("newscrawler/run/first")) and not found


BY_COUNTS: tuple[tuple[Callable[[Counts], bool], ExitCode], ...] = (
    (lambda counts: any(counts.get(key) for key in _BROKEN), ExitCode.ERROR),
    (_only_put_off, ExitCode.PARTIAL),
    (_nothing_read, ExitCode.NOTHING_READ),
    (_first_run_found_nothing, ExitCode.NOTHING_READ),
    (lambda counts: bool(counts.get(_FAILED_HOSTS)), ExitCode.PARTIAL),
    (lambda counts: bool(counts.get(_BROKEN_ARCHIVES)), ExitCode.PARTIAL),
)
"""What a run that came to its end says; the first test that fits decides."""


def code_of_run(counts: Counts, reason: str) -> ExitCode:
    """The exit code of a crawl with these stats and this `finish_reason`.

    >>> code_of_run({"newscrawler/pages/seed": 1}, "finished").name
    'DONE'
    >>> code_of_run({"newscrawler/unread/timeout": 1}, "finished").name
    'NOTHING_READ'
    >>> code_of_run({"spider_exceptions/count": 1}, "shutdown").name
    'INTERRUPTED'
    """
    if reason in BY_REASON:
        return BY_REASON[reason]
    return next((code for fits, code in BY_COUNTS if fits(counts)), ExitCode.DONE)


def code_of_error(error: BaseException) -> ExitCode:
    """The exit code of what stopped a crawl before it began.

    >>> code_of_error(AlreadyRunning("another run is writing to output")).value
    75
    """
    return next((code for kind, code in BY_ERROR if isinstance(error, kind)), ExitCode.ERROR)
