"""How long to leave a host alone that asks for it, or that is in trouble."""

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_SECONDS = re.compile(r"\d{1,12}(\.\d+)?")


def retry_after(value: str | None, now: datetime) -> float | None:
    """Seconds that a Retry-After header asks for: a number or an HTTP date (RFC 9110 10.2.3).

    None where there is none, or where it makes no sense.

    >>> now = datetime(2026, 1, 1, tzinfo=UTC)
    >>> retry_after("120", now), retry_after("Thu, 01 Jan 2026 00:00:30 GMT", now)
    (120.0, 30.0)
    >>> [retry_after(value, now) for value in (None, "-5", "soon", "NaN")]
    [None, None, None, None]
    """
    text = (value or "").strip()
    if _SECONDS.fullmatch(text):
        return float(text)
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, OverflowError):
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (moment - now).total_seconds())


@dataclass(frozen=True)
class Patience:
    """How a crawl treats hosts in trouble; times in seconds."""

    start: float = 1.0
    """The first pause; each further one is twice as long."""
    longest: float = 120.0
    """A host that asks for more is left for the next run."""
    pages: int = 6
    """Pages in trouble, with none read between them, after which a host is left."""


@dataclass
class HostHealth:
    """What a host's answers so far say about asking it again; times are monotonic seconds.

    >>> host = HostHealth(Patience(start=1, pages=3))
    >>> [host.trouble("/a", 0.0), host.trouble("/b", 10.0)], host.closed
    ([1.0, 2.0], None)
    >>> host.well(20.0)
    >>> host.trouble("/a", 30.0), host.trouble("/b", 31.5, wanted=9999.0)
    (1.0, 0.0)
    >>> host.closed
    'retry_after'
    """

    patience: Patience
    troubled: set[str] = field(default_factory=set)
    """Pages in trouble since the last one that was read."""
    paused_until: float = 0.0
    closed: str | None = None
    """Why the host is left for the next run."""
    answered: bool = False

    @property
    def failed(self) -> bool:
        """True for a host that was given up, or that gave nothing but trouble."""
        return self.closed is not None or (bool(self.troubled) and not self.answered)

    def well(self, now: float) -> None:
        """Take down a good answer; one that was under way when a pause began says little."""
        self.answered = True
        if now >= self.paused_until:
            self.troubled.clear()

    def trouble(self, page: str, now: float, wanted: float | None = None) -> float:
        """Take down that a page failed; the pause that it asks for, from now.

        Those that were under way when a pause began count as one, and so do the tries of a page:
        a few broken pages are not a broken host.
        """
        if wanted is not None and wanted > self.patience.longest:
            self.closed = "retry_after"
            return 0.0
        if now >= self.paused_until:
            self.troubled.add(page)
        if len(self.troubled) >= self.patience.pages:
            self.closed = "unavailable"
            return 0.0
        growing = self.patience.start * 2.0 ** max(0, len(self.troubled) - 1)
        pause = max(wanted or 0.0, min(growing, self.patience.longest))
        self.paused_until = max(self.paused_until, now + pause)
        return pause
