"""Finding out at the start that the database file is not what the last run left.

A run that ends well seals the file: its checksum lies beside it, with size and time of its last
change, so that an untouched file need not be read. A run that begins breaks the seal. So a file
that fits its seal is sound, one that does not was changed from outside, and one without a seal was
left by a killed run and is looked through by SQLite.
"""

import hashlib
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

_COMPANIONS = ("-wal", "-shm")

THOROUGH_UP_TO = 64 * 2**20
"""Bytes up to which indexes are compared with their tables too, at about ten megabytes a second."""


def seal_of(path: Path) -> Path:
    """Where the checksum of a database lies."""
    return path.with_name(path.name + ".sha256")


def seal(path: Path) -> None:
    """Write checksum, size and time of a closed database."""
    seal_of(path).write_text(f"{_checksum(path)} {_stamp(path)}\n")
    seal_of(path).chmod(0o600)


def _checksum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _stamp(path: Path) -> str:
    state = path.stat()
    return f"{state.st_size} {state.st_mtime_ns}"


def damage_of(path: Path) -> str | None:
    """What is wrong with a database file, in words; None where it is sound."""
    if path.stat().st_size == 0:
        return "it is empty"
    if seal_of(path).exists():
        return None if _fits(path) else "it changed since the last run"
    try:
        with closing(sqlite3.connect(path)) as db:
            small = path.stat().st_size <= THOROUGH_UP_TO
            check = "integrity_check" if small else "quick_check"
            verdict = str(db.execute(f"PRAGMA {check}(1)").fetchone()[0])
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        # What SQLite says of the damage may quote damaged bytes.
        return str(error)
    return None if verdict == "ok" else verdict


def _fits(path: Path) -> bool:
    checksum, _, stamp = seal_of(path).read_text().strip().partition(" ")
    return stamp == _stamp(path) or checksum == _checksum(path)


def set_aside(path: Path) -> Path | None:
    """Move a database and what belongs to it out of the way; where it lies now, if it was there."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    aside = path.with_name(f"{path.name}.damaged-{stamp}")
    seal_of(path).unlink(missing_ok=True)
    for end in ("", *_COMPANIONS):
        part = path.with_name(path.name + end)
        if part.exists():
            part.rename(aside.with_name(aside.name + end))
    return aside if aside.exists() else None
