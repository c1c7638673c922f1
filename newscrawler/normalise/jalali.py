"""Days of the Persian solar calendar as days of the Gregorian one.

The 33-year arithmetic of leap years (https://en.wikipedia.org/wiki/Solar_Hijri_calendar) agrees
with the astronomical calendar for all years that news pages can hold.
"""

from datetime import date, timedelta

from newscrawler.normalise.text import phrases

_PERSIAN = phrases(
    "فروردین | اردیبهشت | خرداد | تیر | مرداد | شهریور | مهر | آبان | آذر | دی | بهمن | اسفند"
)
_AFGHAN = phrases("حمل | ثور | جوزا | سرطان | اسد | سنبله | میزان | عقرب | قوس | جدی | دلو | حوت")
_NUMBERS = {name: number for names in (_PERSIAN, _AFGHAN) for number, name in enumerate(names, 1)}
_FIRST_YEAR, _LAST_YEAR = 1369, 1450
_NEW_YEAR = date(1990, 3, 21)  # 1 Farvardin 1369
_LEAPS = frozenset((1, 5, 9, 13, 17, 22, 26, 30))
"""Places of the leap years in a cycle of 33."""


def is_solar_year(year: int) -> bool:
    """Whether a year can only be one of the Persian calendar.

    >>> is_solar_year(1403), is_solar_year(2024)
    (True, False)
    """
    return _FIRST_YEAR <= year <= _LAST_YEAR


def solar_month(name: str) -> int | None:
    """The number of a month by its Persian name.

    >>> solar_month("اردیبهشت"), solar_month("May")
    (2, None)
    """
    return _NUMBERS.get(name.replace("ي", "ی").strip(" ،,"))


def gregorian(year: int, month: int, day: int) -> date | None:
    """The Gregorian day; None where the calendar has no such day.

    >>> gregorian(1403, 2, 24), gregorian(1399, 12, 30), gregorian(1403, 13, 1)
    (datetime.date(2024, 5, 13), datetime.date(2021, 3, 20), None)
    """
    longest = 31 if month <= 6 else 30 if month < 12 or year % 33 in _LEAPS else 29
    if not (is_solar_year(year) and 1 <= month <= 12 and 1 <= day <= longest):
        return None
    leaps = sum(before % 33 in _LEAPS for before in range(_FIRST_YEAR, year))
    in_year = 31 * (month - 1) - max(0, month - 7) + day - 1
    return _NEW_YEAR + timedelta(days=365 * (year - _FIRST_YEAR) + leaps + in_year)
