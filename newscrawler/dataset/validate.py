"""Checks files against the schema, line by line, in constant memory."""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from newscrawler.dataset.rows import Fault, Place, Row, read_lines


@dataclass
class Verdict:
    """What a check found."""

    rows: int = 0
    bad_rows: int = 0
    versions: Counter[str] = field(default_factory=Counter)
    """Rows by the schema version that they state."""
    twice: int = 0
    """Rows whose id and revision stood before."""
    first_twice: tuple[Place, Place] | None = None
    """The first of them, and where it stood before."""

    def __str__(self) -> str:
        sentence = f"{self.rows} rows keep the schema"
        if self.bad_rows:
            sentence = f"{self.bad_rows} of {self.rows} lines are no rows of the dataset"
        if len(self.versions) > 1:
            mixed = ", ".join(f"{n} of version {v}" for v, n in sorted(self.versions.items()))
            sentence += f"; schema versions are mixed: {mixed}"
        if self.first_twice:
            here, before = self.first_twice
            sentence += f"; {self.twice} stand more than once, first {here}, which is {before} too"
        return sentence


def validate(paths: Iterable[Path], report: Callable[[Fault], None]) -> Verdict:
    """Reports every fault of every line, in order, and says how many lines are bad."""
    verdict = Verdict()
    with closing(_places()) as places:
        for line in read_lines(paths):
            verdict.rows += 1
            verdict.bad_rows += bool(line.faults)
            if isinstance(line.row, dict) and line.row:
                verdict.versions[str(line.row.get("schema_version"))] += 1
            for fault in line.faults:
                report(fault)
            if not line.faults and (before := _before(places, line.row, line.place)):
                verdict.twice += 1
                verdict.first_twice = verdict.first_twice or (line.place, before)
    return verdict


def _places() -> sqlite3.Connection:
    """Where each revision of an article stands: in a file that SQLite makes and removes itself."""
    places = sqlite3.connect("", isolation_level=None)
    places.execute(
        "CREATE TABLE places (id TEXT, revision INTEGER, file TEXT, line INTEGER,"
        " PRIMARY KEY (id, revision)) WITHOUT ROWID"
    )
    places.execute("BEGIN")
    return places


def _before(places: sqlite3.Connection, row: Row, place: Place) -> Place | None:
    """Where a row stood before; enters it where it did not."""
    key = (row["id"], row["revision"])
    new = places.execute(
        "INSERT OR IGNORE INTO places VALUES (?, ?, ?, ?)", (*key, str(place.path), place.line)
    )
    if new.rowcount:
        return None
    query = "SELECT file, line FROM places WHERE id = ? AND revision = ?"
    path, line = places.execute(query, key).fetchone()
    return Place(Path(path), line)
