"""Numbers in addresses as a clock: a paper that counts its stories up gave older ones lower."""

import re
from collections import defaultdict
from datetime import date, timedelta

from newscrawler.discovery.window import Days
from newscrawler.urls import canonical_form, site_of

FEWEST_WITNESSES = 6
"""Stories on either side of the day that must be known before their numbers are believed.

Were the numbers drawn by lot, six and six of them would stand in order once in 924 times.
"""

DRAFTS = timedelta(days=7)
"""How long a story may have had its number before it was published."""

_NUMBER = re.compile(r"(?<!\d)\d{5,12}(?!\d)")


class IdClock:
    """Knows the stories from long before a day by their numbers, where the paper counts them up.

    >>> clock, old, new = IdClock(date(2022, 12, 9)), date(2022, 11, 30), date(2022, 12, 9)
    >>> for n in range(6): clock.hear(f"https://a.org/?id={10000 + n}", (old, old))
    >>> for n in range(6): clock.hear(f"https://a.org/?id={20000 + n}", (new, new))
    >>> [clock.is_older(f"https://a.org/?id={number}") for number in (10004, 10099, 20003)]
    [True, False, False]
    """

    def __init__(self, since: date) -> None:
        self._before = since - DRAFTS
        self._old: defaultdict[str, set[int]] = defaultdict(set)
        self._young: defaultdict[str, set[int]] = defaultdict(set)
        self._highest_old: dict[str, int] = {}
        self._lowest_young: dict[str, int] = {}

    def hear(self, url: str, days: Days) -> None:
        """Take note of a story and of the days on which it can have been published."""
        series, number = _series_and_number(url)
        if number and days[1] < self._before:
            self._old[series].add(number)
            self._highest_old[series] = max(number, self._highest_old.get(series, number))
        elif number and days[0] >= self._before:
            self._young[series].add(number)
            self._lowest_young[series] = min(number, self._lowest_young.get(series, number))

    def is_older(self, url: str) -> bool:
        """True where a story's number is one of those given long before the day."""
        series, number = _series_and_number(url)
        fewest = min(len(self._old[series]), len(self._young[series]))
        if not number or fewest < FEWEST_WITNESSES:
            return False
        return number <= self._highest_old[series] < self._lowest_young[series]


def _series_and_number(url: str) -> tuple[str, int]:
    """The site with the length of the address's longest number, and that number, or 0."""
    numbers = _NUMBER.findall(canonical_form(url).partition("//")[2].partition("/")[2])
    longest = max(numbers, key=len, default="")
    return f"{site_of(url)} {len(longest)}", int(longest or 0)
