"""The days that an address names."""

import re
from calendar import monthrange
from datetime import date

_DAY_IN_PATH = re.compile(
    r"(?<!\d)(?P<year>(?:19[89]|20\d)\d)"
    r"(?:(?P<mark>[-/_.])(?P<month>\d\d?|[a-z]{3})(?P=mark)(?P<day>\d\d?)(?!\d)"
    r"|(?P<month2>\d\d)(?P<day2>\d\d)(?=\D|$|\d{4}(?:\d\d)?(?!\d)))",
    re.IGNORECASE,
)
"""A day, year first, also with the time of day run on: `/2022/12/07/`, `-20221207165100-`."""
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


def date_in_url(url: str) -> date | None:
    """The calendar day that an address names, year first; None where there is no such day.

    >>> date_in_url("https://a.org/2022/12/07/x"), date_in_url("https://a.org/x-20221207.html")
    (datetime.date(2022, 12, 7), datetime.date(2022, 12, 7))
    >>> date_in_url("https://a.org/world/2022/dec/7/x")
    datetime.date(2022, 12, 7)
    >>> date_in_url("https://a.org/20229999/x") is None
    True
    """
    for found in _DAY_IN_PATH.finditer(url.partition("?")[0]):
        named = (found["month"] or found["month2"]).lower()
        month = _MONTHS.index(named) + 1 if named in _MONTHS else named
        try:
            return date(int(found["year"]), int(month), int(found["day"] or found["day2"]))
        except ValueError:
            continue
    return None


_MONTH_IN_PATH = re.compile(
    r"(?<!\d)(?P<year>(?:19[89]|20\d)\d)[-/_](?P<month>0[1-9]|1[0-2]|[1-9])(?=[/.]|$)"
)


def days_in_url(url: str) -> tuple[date, date] | None:
    """First and last day that an address may mean: its day or month; None where it names neither.

    >>> days_in_url("https://a.org/2022/11/story/")
    (datetime.date(2022, 11, 1), datetime.date(2022, 11, 30))
    >>> days_in_url("https://a.org/2022/11/07/story/")[1], days_in_url("https://a.org/story/")
    (datetime.date(2022, 11, 7), None)
    """
    day = date_in_url(url)
    if day:
        return day, day
    named = _MONTH_IN_PATH.search(url.partition("?")[0])
    if named is None:
        return None
    first = date(int(named["year"]), int(named["month"]), 1)
    return first, first.replace(day=monthrange(first.year, first.month)[1])


def listed_days(url: str) -> tuple[date, date] | None:
    """First and last day whose stories an archive's or calendar's address asks for.

    >>> listed_days("https://a.org/archive.php?day=2022-12-07")[0]
    datetime.date(2022, 12, 7)
    >>> listed_days("https://a.org/archive/2022/11/")[1], listed_days("https://a.org/world/")
    (datetime.date(2022, 11, 30), None)
    """
    return days_in_url(url) or days_in_url(url.replace("?", "/", 1))
