"""The SQLite file: opened, checked, brought up to date, written one transaction at a time."""

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from newscrawler.errors import MemoryDamaged, NotWritable
from newscrawler.memory.tables import MIGRATIONS

_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_SCHEMA}


class Store:
    """One database file, readable by its owner only.

    Write-ahead logging with `synchronous=NORMAL`: a killed program loses nothing, a power cut at
    most the last pages, which are then fetched again.

    Raises NotWritable where the disk is full or read-only, MemoryDamaged where the file is no
    sound database or was written by a newer program.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        with translated(path):
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
            self._db = sqlite3.connect(path, isolation_level=None, cached_statements=256)
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("PRAGMA synchronous = NORMAL")
            self._db.execute("PRAGMA cache_size = -32000")
            self._migrate()

    def _migrate(self) -> None:
        taken = int(self.value("PRAGMA user_version"))
        if taken > len(MIGRATIONS):
            raise MemoryDamaged(
                f"{self.path} was written by a newer newscrawler (layout {taken}, this one knows "
                f"{len(MIGRATIONS)}); upgrade, or choose another OUTPUT_DIR"
            )
        for number, step in enumerate(MIGRATIONS[taken:], start=taken + 1):
            self._db.executescript(f"BEGIN; {step} PRAGMA user_version = {number}; COMMIT;")
        self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    @property
    def connection(self) -> sqlite3.Connection:
        """For tables that others keep in the file; written inside `transaction` only."""
        return self._db

    def execute(self, sql: str, values: Iterable[Any] | dict[str, Any] = ()) -> sqlite3.Cursor:
        """Run one statement, on its own or in the open transaction."""
        with translated(self.path):
            return self._db.execute(sql, values if isinstance(values, dict) else tuple(values))

    def value(self, sql: str, *values: Any) -> Any:
        """First column of the first row, or None."""
        row = self.execute(sql, values).fetchone()
        return row[0] if row else None

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing of what is written inside; may be entered again while it is open."""
        if self._db.in_transaction:
            yield
            return
        with translated(self.path):
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise

    def drop(self) -> None:
        """Let go of the file as it is."""
        self._db.close()

    def close(self) -> None:
        """Fold the write-ahead log into the file and let go of it."""
        with translated(self.path):
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self._db.close()


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn what the disk or SQLite says into an error that has an exit code."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        # The low byte is the primary code (https://sqlite.org/rescode.html#extrc).
        damaged = getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGE
        if damaged or "decode to UTF-8" in str(error):  # By the sqlite3 module, without a code.
            raise MemoryDamaged(f"{path} is damaged: {error}") from error
        raise NotWritable(f"cannot write {path}: {error}") from error
    except OSError as error:
        raise NotWritable(f"cannot write {error.filename or path}: {error.strerror}") from error
