"""Times as feeds and sitemaps write them, to RFC 3339, nothing guessed."""

from datetime import date, datetime
from email.utils import parsedate_to_datetime


def stated_time(text: str | None) -> str | None:
    """An instant with its own offset, a day, or None; a time without a zone counts as its day.

    >>> stated_time("Wed, 07 Dec 2022 16:51:00 +0200")
    '2022-12-07T16:51:00+02:00'
    >>> stated_time("2022-12-07T14:51:00Z"), stated_time("2022-12-07"), stated_time("soon")
    ('2022-12-07T14:51:00+00:00', '2022-12-07', None)
    >>> stated_time("2022-12-07 16:51:00")
    '2022-12-07'
    """
    moment = _moment(text.strip()) if text else None
    if moment is None:
        return None
    aware = isinstance(moment, datetime) and moment.utcoffset() is not None
    return moment.isoformat() if aware else moment.isoformat()[:10]


def _moment(text: str) -> date | None:
    for read in (date.fromisoformat, datetime.fromisoformat, parsedate_to_datetime):
        try:
            return read(text)
        except (ValueError, OverflowError):
            continue
    return None


def day_of(stated: str | None) -> date | None:
    """The calendar day of an RFC 3339 instant or day.

    >>> day_of("2022-12-07T16:51:00+02:00")
    datetime.date(2022, 12, 7)
    """
    return date.fromisoformat(stated[:10]) if stated else None
