"""Days told from the moment of reading: `2 hours ago`, `vor 2 Tagen`, `昨日`."""

from datetime import date, datetime
from functools import lru_cache

_LONG = 40
"""Characters of a text that tells more than a time."""


@lru_cache(maxsize=256)
def day_before(now: datetime, text: str, language: str) -> date | None:
    """The day that a text names by its distance from now; None where it names none exactly.

    ``now`` is the reader's local time, ``language`` a BCP 47 tag.

    >>> noon = datetime(2023, 6, 1, 12)
    >>> str(day_before(noon, "vor 2 Tagen", "de")), str(day_before(noon, "13 hours ago", "en-GB"))
    ('2023-05-30', '2023-05-31')
    >>> day_before(noon, "5 months ago", "en"), day_before(noon, "5 min read", "en")
    (None, None)
    """
    from dateparser.date import DateDataParser  # takes 0.2 s to load, and few pages need it

    if len(text) > _LONG:
        return None
    settings = {"RELATIVE_BASE": now.replace(tzinfo=None), "PARSERS": ["relative-time"]}
    try:
        parser = DateDataParser(languages=[language.partition("-")[0].lower()], settings=settings)
    except ValueError:  # a language that dateparser does not know
        return None
    found = parser.get_date_data(text)
    moment = found.date_obj
    if moment is None or found.period != "day" or moment > now.replace(tzinfo=None):
        return None
    return moment.date()
