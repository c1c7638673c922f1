"""Groups of articles that say the same: an original and its copies."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import orjson

from newscrawler.dataset.rows import Row
from newscrawler.files import BROKEN, lines_of

_SHOWN = 12
_COPIES_SHOWN = 6


class Member(NamedTuple):
    """An article as a line of a cluster."""

    title: str
    url: str
    site: str
    day: str


@dataclass
class Cluster:
    """An original and some of its copies."""

    name: str
    size: int
    """Copies in all."""
    copies: list[Member]
    original: Member | None = None
    """None where its row lies in no file that was read."""


@dataclass
class Clusters:
    """Counts the copies of each original; the largest groups are shown with their members."""

    sizes: Counter[str] = field(default_factory=Counter)
    _copies: defaultdict[str, list[Member]] = field(default_factory=lambda: defaultdict(list))
    _originals: dict[str, Member] = field(default_factory=dict)

    def add(self, row: Row) -> None:
        """Enter a row where it is a copy."""
        original = row["duplicate_of"]
        if original is None:
            return
        self.sizes[original] += 1
        if len(self._copies[original]) < _COPIES_SHOWN:
            self._copies[original].append(member(row))

    def largest(self) -> list[Cluster]:
        """The groups with most copies."""
        return [
            Cluster(name, size, self._copies[name], self._originals.get(name))
            for name, size in self.sizes.most_common(_SHOWN)
        ]

    def name_originals(self, files: Iterable[Path]) -> None:
        """Find the originals of the largest groups; reads the files until all are found."""
        wanted = {name.encode(): name for name, _ in self.sizes.most_common(_SHOWN)}
        for path in files:
            try:
                for _, line in lines_of(path) if wanted else ():
                    self._note(line, wanted)
            except BROKEN:
                continue

    def _note(self, line: bytes, wanted: dict[bytes, str]) -> None:
        head = line[:200]
        for key, name in wanted.items():
            if key in head:
                self._originals[name] = member(orjson.loads(line))
                del wanted[key]
                return


def member(row: Row) -> Member:
    """What is shown of an article in a cluster."""
    day = row["published_date"] or row["fetched_at"][:10]
    return Member(row["title"], row["url"], row["site"], day)
