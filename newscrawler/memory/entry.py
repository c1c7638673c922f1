"""What the frontier holds: a page to be fetched, as plain data."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any

from newscrawler.urls import article_id

LISTINGS = ("seed", "robots", "section", "feed", "sitemap")
"""Kinds of pages whose content changes by nature: every round asks for them again."""


@lru_cache(maxsize=65536)
def key_of(url: str) -> bytes:
    """The 16 bytes that name an address in the memory: its article id."""
    return bytes.fromhex(article_id(url))


@dataclass(frozen=True)
class FrontierEntry:
    """A page to be fetched; everything in it survives JSON."""

    url: str
    host: str
    """Requests of one host wait for each other."""
    kind: str = "other"
    """`seed`, `robots`, `article`, `section`, `feed`, `sitemap` or `other`."""
    priority: int = 0
    """The highest is fetched first."""
    depth: int = 0
    callback: str | None = None
    """Name of the spider's method that reads the page; None for its default."""
    errback: str | None = None
    """Name of the spider's method that hears of a failure."""
    meta: dict[str, Any] = field(default_factory=dict)
    parent: bytes | None = None
    """Key of the page that named this one."""
    etag: str | None = None
    last_modified: str | None = None
    """Validators of the last answer, for a conditional request (RFC 9110 section 13)."""

    @property
    def key(self) -> bytes:
        """What makes two entries the same page."""
        return key_of(self.url)

    @property
    def changed(self) -> float | None:
        """When the feed or sitemap that named the page says it last changed (Unix time)."""
        hints = self.meta.get("hints") or {}
        return stated_change(hints.get("modified"))


def stated_change(modified: str | None) -> float | None:
    """The latest instant that a stated time of change can mean, or None where it says nothing.

    A mere day may mean any moment of it, anywhere on earth.

    >>> stated_change("2026-11-23T06:00:00Z") == datetime(2026, 11, 23, 6, tzinfo=UTC).timestamp()
    True
    >>> stated_change("2026-11-23") == datetime(2026, 11, 24, 12, tzinfo=UTC).timestamp()
    True
    >>> stated_change("yesterday") is None
    True
    """
    try:
        moment = datetime.fromisoformat(modified or "")
    except ValueError:
        return None
    if moment.tzinfo is None:
        whole_day = timedelta(days=1) if len(modified or "") <= len("2026-11-23") else timedelta()
        moment = moment.replace(tzinfo=UTC) + whole_day + timedelta(hours=12)
    return moment.timestamp()
