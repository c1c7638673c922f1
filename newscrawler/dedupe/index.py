"""The memory of texts: which earlier one does this text copy?"""

import sqlite3
from array import array
from collections import defaultdict
from heapq import nlargest
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Self

from newscrawler.dedupe.sketch import Sketch, is_copy, sketch

_KEYS_ASKED = 24
"""The smallest hashes of a text, by which earlier ones are looked for."""
_KEYS_HELD = 10
"""Those of them that a text is found by: each is written to another place of the file."""
_TEXTS_A_KEY = 5
"""A run of words that more texts have in common tells nothing: the next one is taken instead."""
_RARITY = 0.5
"""What the keys that two texts share must add up to, each as 1 through the texts that have it."""
_COMPARED = 4
_PAGES_LOGGED = 10_000
"""Keys fall all over the index: the log is folded in seldom, many at once."""

_TABLES = """
CREATE TABLE IF NOT EXISTS near_texts (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    original INTEGER,
    size INTEGER,
    text BLOB,
    slots BLOB
);
CREATE TABLE IF NOT EXISTS near_keys (
    key INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (key, seq)
) WITHOUT ROWID;
"""

Holders = defaultdict[int, list[int]]
"""Texts by key."""


class NearDuplicates:
    """Finds the earlier text that a text is an edit of; its index lies in SQLite.

    ``database`` is a file to make or go on with, an open connection, or None for an index in
    memory. On a connection of the caller's nothing is ever committed, so that an article and its
    place in the index are one transaction; a file of its own is written after each text.

    >>> seen = NearDuplicates()
    >>> seen.add("a", "The harbour of Port Elm opened on Monday after two years of repairs.")
    >>> seen.add("b", "ELM, Monday: The harbour of Port Elm opened on Monday after two years of"
    ...     " repairs.")
    'a'
    """

    def __init__(self, database: sqlite3.Connection | str | Path | None = None) -> None:
        self._own = not isinstance(database, sqlite3.Connection)
        self._db = (
            database
            if isinstance(database, sqlite3.Connection)
            else sqlite3.connect(database or ":memory:", isolation_level=None)
        )
        if self._own:
            self._db.execute("PRAGMA journal_mode=WAL")
            self._db.execute("PRAGMA synchronous=NORMAL")
            self._db.execute(f"PRAGMA wal_autocheckpoint={_PAGES_LOGGED}")
        for statement in filter(str.strip, _TABLES.split(";")):
            self._db.execute(statement)

    def add(self, id: str, text: str) -> str | None:  # noqa: A002 - the name in the contract
        """Remembers a text; gives the id of the earliest text that it copies, or None.

        A copy of a copy names the original. An id that was added before keeps its place in the
        order and is compared anew, as a revision.
        """
        if not self._own:
            return self._add(id, text)
        with self._db:
            self._db.execute("BEGIN IMMEDIATE")
            return self._add(id, text)

    def forget(self, id: str) -> None:  # noqa: A002 - as in `add`
        """Takes out what is known of a text; copies found before go on naming its id."""
        query = "SELECT seq, original FROM near_texts WHERE id = ?"
        if known := self._db.execute(query, (id,)).fetchone():
            self._forget(id)
            self._remember(known[0], id, known[1], None)

    def close(self) -> None:
        """Closes the index's own file; a connection of the caller's stays open."""
        if self._own:
            self._db.close()

    def __len__(self) -> int:
        return int(self._db.execute("SELECT count(*) FROM near_texts").fetchone()[0])

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _add(self, name: str, text: str) -> str | None:
        seq = self._forget(name)
        new = sketch(text)
        keys = new.text[:_KEYS_ASKED]
        holders = self._holders(keys, before=seq)
        original, fuller = self._original(new, _likely(holders))
        self._remember(seq, name, original, new if fuller else None)
        if fuller:
            self._index(seq, keys, holders)
        return self._id(original) if original else None

    def _forget(self, name: str) -> int:
        """The place in the order of a text; what was known of an earlier revision is taken out."""
        query = "SELECT seq, text FROM near_texts WHERE id = ?"
        known = self._db.execute(query, (name,)).fetchone()
        if known is None:
            last = self._db.execute("SELECT max(seq) FROM near_texts").fetchone()[0]
            return (last or 0) + 1
        seq, text = known
        keys = array("I", text or b"")[:_KEYS_ASKED]
        pairs = [(key, seq) for key in keys]
        self._db.executemany("DELETE FROM near_keys WHERE key = ? AND seq = ?", pairs)
        self._db.execute("DELETE FROM near_texts WHERE seq = ?", (seq,))
        return int(seq)

    def _holders(self, keys: "array[int]", before: int) -> Holders:
        """The earlier texts that are found by each key."""
        marks = ",".join("?" * len(keys))
        query = f"SELECT key, seq FROM near_keys WHERE key IN ({marks}) AND seq < ?"  # noqa: S608 - marks only
        holders: Holders = defaultdict(list)
        for key, seq in self._db.execute(query, (*keys, before)):
            holders[key].append(seq)
        return holders

    def _original(self, new: Sketch, likely: list[int]) -> tuple[int | None, bool]:
        """The earliest original that the text copies, and whether the text says more than it.

        A copy is worth finding again only where it is longer than what is known already.
        """
        for seq in sorted(likely):
            original, old = self._stored(seq)
            if is_copy(new, old):
                return original or seq, new.size > old.size
        return None, True

    def _stored(self, seq: int) -> tuple[int | None, Sketch]:
        query = "SELECT original, size, text, slots FROM near_texts WHERE seq = ?"
        original, size, text, slots = self._db.execute(query, (seq,)).fetchone()
        return original, Sketch(size, array("I", text), array("Q", slots))

    def _remember(self, seq: int, name: str, original: int | None, new: Sketch | None) -> None:
        parts = (new.size, new.text.tobytes(), new.slots.tobytes()) if new else (None,) * 3
        row = (seq, name, original, *parts)
        self._db.execute("INSERT INTO near_texts VALUES (?,?,?,?,?,?)", row)

    def _index(self, seq: int, keys: "array[int]", holders: Holders) -> None:
        """Makes the text findable by its first keys that are not so common as to tell nothing."""
        telling = (key for key in keys if len(holders[key]) < _TEXTS_A_KEY)
        rows = ((key, seq) for key in islice(telling, _KEYS_HELD))
        self._db.executemany("INSERT INTO near_keys VALUES (?, ?)", rows)

    def _id(self, seq: int) -> str:
        row = self._db.execute("SELECT id FROM near_texts WHERE seq = ?", (seq,)).fetchone()
        return str(row[0])


def _likely(holders: Holders) -> list[int]:
    """The texts worth comparing: those that share keys which few others have.

    >>> _likely({1: [10, 11], 2: [10, 12], 3: [12], 4: [13, 14, 15, 16, 17]})
    [12, 10, 11]
    """
    rarity: defaultdict[int, float] = defaultdict(float)
    for texts in holders.values():
        for seq in texts:
            rarity[seq] += 1 / len(texts)
    likely = (seq for seq in rarity if rarity[seq] >= _RARITY)
    return nlargest(_COMPARED, likely, key=rarity.__getitem__)
