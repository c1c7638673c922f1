"""Written times as RFC 3339 instants."""

from datetime import datetime


def instant(text: str) -> str | None:
    """An ISO 8601 time with its offset, as RFC 3339; None where it has no time or no zone.

    >>> instant("2025-05-21T14:19:07+0200")
    '2025-05-21T14:19:07+02:00'
    """
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return moment.isoformat(timespec="seconds") if moment.tzinfo else None
