"""How a site's figures change from one day of crawling to the next."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import NamedTuple

from newscrawler.dataset.rows import Row
from newscrawler.dataset.stats import OPTIONAL

_ROWS_NEEDED = 5
_POINTS = 0.2
_LENGTH = 1.5


@dataclass
class Day:
    """A site's rows of one day of crawling."""

    rows: int = 0
    characters: int = 0
    filled: Counter[str] = field(default_factory=Counter)

    def add(self, row: Row) -> None:
        """Count a row."""
        self.rows += 1
        self.characters += len(row["body"])
        self.filled.update(name for name in OPTIONAL if row[name] not in (None, []))


class Change(NamedTuple):
    """A figure of a site that is no longer what it was."""

    site: str
    figure: str
    """`body length`, or a field that is filled more or less often."""
    before: str
    now: str
    day: str
    worse: bool


@dataclass
class Drift:
    """Rows, lengths and filled fields by site and day of the fetch."""

    sites: defaultdict[str, defaultdict[str, Day]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(Day))
    )

    def add(self, row: Row) -> None:
        """Count a row under its site and day."""
        self.sites[row["site"]][row["fetched_at"][:10]].add(row)

    def days_of(self, site: str, most: int = 30) -> list[tuple[str, Day]]:
        """The last days of a site, in order."""
        return sorted(self.sites[site].items())[-most:]

    def changes(self) -> list[Change]:
        """Where a site's last day differs from all its days before."""
        return [change for site in sorted(self.sites) for change in self._changes(site)]

    def _changes(self, site: str) -> list[Change]:
        *earlier, (day, last) = sorted(self.sites[site].items())
        before = Day()
        for _, each in earlier:
            before.rows += each.rows
            before.characters += each.characters
            before.filled += each.filled
        if min(before.rows, last.rows) < _ROWS_NEEDED:
            return []
        return [*_length(site, day, before, last), *_fields(site, day, before, last)]


def _length(site: str, day: str, before: Day, last: Day) -> list[Change]:
    old, new = before.characters / before.rows, last.characters / last.rows
    if max(old, new) < _LENGTH * min(old, new):
        return []
    return [Change(site, "body length", f"{old:,.0f}", f"{new:,.0f}", day, worse=new < old)]


def _fields(site: str, day: str, before: Day, last: Day) -> list[Change]:
    shares = (
        (name, before.filled[name] / before.rows, last.filled[name] / last.rows)
        for name in OPTIONAL
    )
    return [
        Change(site, name, f"{old:.0%}", f"{new:.0%}", day, worse=new < old)
        for name, old, new in shares
        if abs(new - old) >= _POINTS
    ]
