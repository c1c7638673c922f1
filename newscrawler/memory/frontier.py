"""The pages of a job, as a crawl asks for them and gives them back; behind it any store."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from newscrawler.memory.entry import FrontierEntry


@dataclass(frozen=True)
class Fetched:
    """What is kept of a page that was read."""

    kind: str
    born: float | None = None
    """Publication, or else first sight (Unix time); articles only."""
    due: float | None = None
    """When to ask for it again (Unix time); None for never."""
    etag: str | None = None
    last_modified: str | None = None
    empty: bool = False
    """True where a page expected to be an article gave none that belonged to the crawl; `due`
    then counts a few times."""


class Frontier(Protocol):
    """What a crawl needs of its frontier: SQLite today, a shared one for many workers next."""

    def add(self, entry: FrontierEntry, *, anyway: bool = False) -> bool:
        """Queue a page; False where it is known and need not be asked for again."""

    def lease(self, host: str, limit: int) -> list[FrontierEntry]:
        """Take up to ``limit`` waiting pages of a host, the most urgent first."""

    def done(self, key: bytes, fetched: Fetched) -> None:
        """End the lease of a page that was read."""

    def unchanged(self, key: bytes, due: float | None) -> list[FrontierEntry]:
        """End the lease of a page that answered 304; the listings it named last time."""

    def fail(self, key: bytes, reason: str, rounds: int) -> None:
        """End the lease of a page that was not; up to ``rounds`` later rounds try once more."""

    def release(self, keys: Iterable[bytes]) -> None:
        """Give leased pages back."""

    def reopen(self) -> int:
        """Queue what has come due; how many pages."""

    def seen(self, url: str) -> None:
        """Mark an address as read without a fetch of its own."""

    def knows(self, key: bytes) -> bool:
        """True where an address was met before."""

    def is_read(self, url: str, lease: str) -> bool:
        """True where the article at an address was read, or is being read by another lease."""

    def born(self, key: bytes) -> float | None:
        """Publication or first sight of a page (Unix time)."""

    def waiting(self) -> Mapping[str, int]:
        """How many pages wait, by host."""
