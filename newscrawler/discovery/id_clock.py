"""Numbers in addresses as a clock: a paper that counts its stories up gave older ones lower."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta

from newscrawler.discovery.window import ANY_DAY, Days
from newscrawler.urls import canonical_form, site_of

FEWEST_WITNESSES = 6
"""Stories on either side of a day that must be known before their numbers are believed.

Were the numbers drawn by lot, six and six of them would stand in order once in 924 times.
"""

DRAFTS = timedelta(days=7)
"""How long a story may have had its number before it was published."""

_NUMBER = re.compile(r"(?<!\d)\d{5,12}(?!\d)")


class IdClock:
    """Knows stories from long before or after a window of days by their numbers.

    >>> clock, old, new = IdClock(date(2022, 12, 9)), date(2022, 11, 30), date(2022, 12, 9)
    >>> for n in range(6): clock.hear(f"https://a.org/?id={10000 + n}", (old, old))
    >>> for n in range(6): clock.hear(f"https://a.org/?id={20000 + n}", (new, new))
    >>> clock.days_of("https://a.org/?id=10004")[1], clock.days_of("https://a.org/?id=10099")[1]
    (datetime.date(2022, 12, 1), datetime.date(9999, 12, 31))
    """

    def __init__(self, since: date | None = None, until: date | None = None) -> None:
        self._since = since - DRAFTS if since else None
        self._until = until + DRAFTS + timedelta(days=1) if until else None
        self._begins: defaultdict[str, _Turn] = defaultdict(_Turn)
        self._ends: defaultdict[str, _Turn] = defaultdict(_Turn)

    def hear(self, url: str, days: Days) -> None:
        """Take note of a story and of the days on which it can have been published."""
        series, number = _series_and_number(url)
        if number and self._since:
            self._begins[series].hear(number, days, self._since)
        if number and self._until:
            self._ends[series].hear(number, days, self._until)

    def days_of(self, url: str) -> Days:
        """The days on which a story's number can have been given, as far as the clock can tell."""
        series, number = _series_and_number(url)
        begins, ends = self._begins[series], self._ends[series]
        if number and self._since and begins.is_trusted and number <= begins.last:
            return date.min, self._since - timedelta(days=1)
        if number and self._until and ends.is_trusted and number >= ends.first:
            return self._until, date.max
        return ANY_DAY


@dataclass
class _Turn:
    """The numbers given before a day and from it on."""

    before: set[int] = field(default_factory=set)
    after: set[int] = field(default_factory=set)
    last: int = 0
    """The highest from before the day."""
    first: int = 10**12
    """The lowest from the day on."""

    def hear(self, number: int, days: Days, day: date) -> None:
        if days[1] < day:
            self.before.add(number)
            self.last = max(self.last, number)
        elif days[0] >= day:
            self.after.add(number)
            self.first = min(self.first, number)

    @property
    def is_trusted(self) -> bool:
        """True where enough numbers are known on both sides, and all of them stand in order."""
        fewest = min(len(self.before), len(self.after))
        return fewest >= FEWEST_WITNESSES and self.last < self.first


def _series_and_number(url: str) -> tuple[str, int]:
    """The site with the length of the address's longest number, and that number, or 0."""
    numbers = _NUMBER.findall(canonical_form(url).partition("//")[2].partition("/")[2])
    longest = max(numbers, key=len, default="")
    return f"{site_of(url)} {len(longest)}", int(longest or 0)
