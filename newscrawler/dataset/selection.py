"""Which rows of a dataset are wanted."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from newscrawler.dataset.rows import Line, Row, read_lines


@dataclass(frozen=True, kw_only=True)
class Selection:
    """Conditions that a row must all meet; one that is empty lets every row pass."""

    sites: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    """BCP 47 tags; `pt` takes `pt-BR` too."""
    since: date | None = None
    until: date | None = None
    copies: bool = True
    """False leaves out rows that copy an earlier one."""

    def wants(self, row: Row) -> bool:
        """True where a row meets every condition.

        >>> Selection(languages=frozenset({"pt"})).wants({"language": "pt-BR"})
        True
        >>> Selection(since=date(2023, 1, 1)).wants({"published_date": "2022-12-31"})
        False
        """
        return (
            (not self.sites or row["site"] in self.sites)
            and (not self.languages or speaks(row["language"], self.languages))
            and (self.copies or row["duplicate_of"] is None)
            and (self.since is None or day_of(row) >= self.since.isoformat())
            and (self.until is None or day_of(row) <= self.until.isoformat())
        )


def day_of(row: Row) -> str:
    """The day a row belongs to: of publication, or of the fetch where that is not known.

    >>> day_of({"published_date": None, "fetched_at": "2022-12-07T15:00:00Z"})
    '2022-12-07'
    """
    return str(row["published_date"] or row["fetched_at"][:10])


def speaks(language: str | None, wanted: frozenset[str]) -> bool:
    """True where a tag is one of the wanted, or a variety of one."""
    parts = (language or "").lower().split("-")
    wanted = frozenset(tag.lower() for tag in wanted)
    return any("-".join(parts[:n]) in wanted for n in range(1, len(parts) + 1))


def latest_revisions(lines: Iterable[Line]) -> dict[bytes, int]:
    """The highest revision of each article, by the bytes of its id."""
    latest: dict[bytes, int] = {}
    for line in lines:
        if not line.faults:
            name = bytes.fromhex(line.row["id"])
            latest[name] = max(latest.get(name, 0), line.row["revision"])
    return latest


def only_latest(paths: list[Path], rows: Iterable[Row]) -> Iterator[Row]:
    """The rows without revisions that a later one replaces; the files are read once more."""
    latest = latest_revisions(read_lines(paths))
    for row in rows:
        name = bytes.fromhex(row["id"])
        if latest.get(name) == row["revision"]:
            del latest[name]
            yield row
