"""What a dataset holds, in numbers; memory grows with sites, days and sections, not with rows."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, fields

from newscrawler.dataset.rows import Row
from newscrawler.dataset.selection import day_of
from newscrawler.items import Article

OPTIONAL = tuple(
    f.name
    for f in fields(Article)
    if f.name not in ("schema_version", "id", "revision", "url", "site", "title", "body")
    and f.name not in ("fetched_at", "content_hash", "rendered", "timezone_assumed", "duplicate_of")
)
"""Fields that a page may leave unsaid, so that it is worth counting how often they are filled."""


@dataclass
class Stats:
    """Counts over rows; revisions of an article count as rows."""

    rows: int = 0
    revisions: int = 0
    """Rows that are a later revision."""
    copies: int = 0
    rendered: int = 0
    characters: int = 0
    """Of all bodies."""
    first: str = ""
    last: str = ""
    """First and last day of publication; empty where no row has one."""
    sites: Counter[str] = field(default_factory=Counter)
    languages: Counter[str] = field(default_factory=Counter)
    sections: Counter[str] = field(default_factory=Counter)
    days: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Rows by (day, site)."""
    filled: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Rows by (site, field) that have the field."""
    lengths: Counter[str] = field(default_factory=Counter)
    """Characters of bodies by site."""

    def add(self, row: Row) -> None:
        """Count one row."""
        site, day = row["site"], day_of(row)
        self.rows += 1
        self.revisions += row["revision"] > 1
        self.copies += row["duplicate_of"] is not None
        self.rendered += row["rendered"]
        self.characters += len(row["body"])
        if published := row["published_date"]:
            self.first = min(self.first or published, published)
            self.last = max(self.last, published)
        self.sites[site] += 1
        self.languages[row["language"] or "unknown"] += 1
        self.sections[row["sections"][0] if row["sections"] else "none"] += 1
        self.days[day, site] += 1
        self.lengths[site] += len(row["body"])
        for name in OPTIONAL:
            self.filled[site, name] += row[name] not in (None, [])

    def share_filled(self, name: str, site: str | None = None) -> float:
        """The share of rows, of a site or of all, that have a field."""
        sites = [site] if site else list(self.sites)
        rows = sum(self.sites[s] for s in sites)
        return sum(self.filled[s, name] for s in sites) / rows if rows else 0.0


def count(rows: Iterable[Row]) -> Stats:
    """The figures of some rows.

    >>> count([]).rows
    0
    """
    stats = Stats()
    for row in rows:
        stats.add(row)
    return stats
