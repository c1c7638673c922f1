"""When an article is asked for again: often while it is young, then never."""

from collections.abc import Sequence
from datetime import datetime

HOUR = 3600.0
AGES = (HOUR, 6 * HOUR, 24 * HOUR, 7 * 24 * HOUR)
"""Ages at which newsrooms correct: within the hour, the shift, the day, the week."""


def next_visit(born: float, fetched: float, ages: Sequence[float] = AGES) -> float | None:
    """The first moment after a fetch at which the article reaches one of the ages (Unix times).

    >>> next_visit(born=0, fetched=60)
    3600.0
    >>> next_visit(born=0, fetched=2 * HOUR)
    21600.0
    >>> next_visit(born=0, fetched=30 * 24 * HOUR) is None
    True
    """
    return next((born + age for age in sorted(ages) if born + age > fetched), None)


def birth(published: str | None, first_seen: float) -> float:
    """When an article came into the world (Unix time): as published, else when first seen.

    >>> birth("1970-01-01T01:00:00+00:00", 9e9), birth(None, 60.0), birth("2999-01-01", 60.0)
    (3600.0, 60.0, 60.0)
    """
    try:
        moment = datetime.fromisoformat(published or "")
    except ValueError:
        return first_seen
    return min(moment.timestamp(), first_seen) if moment.tzinfo else first_seen
