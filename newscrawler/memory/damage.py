"""Finding out at the start that the database file is not what the last run left.

A run that ends well seals the file: its checksum lies beside it. A run that begins breaks the
seal. So a file that fits its seal is sound, one that does not was changed from outside or damaged,
and one without a seal was left by a killed run and is looked through by SQLite.
"""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from newscrawler.files import sha256_of

_COMPANIONS = ("-wal", "-shm")

THOROUGH_UP_TO = 64 * 2**20
"""Bytes up to which a file is read through at a start; a database's indexes are then compared with
its tables, at about ten megabytes a second."""


def seal_of(path: Path) -> Path:
    """Where the checksum of a database lies."""
    return path.with_name(path.name + ".sha256")


def seal(path: Path) -> None:
    """Write the checksum of a closed database, read at about a gigabyte a second."""
    _write_seal(path, sha256_of(path))


def condemn(path: Path) -> None:
    """Have the next start set aside a database whose damage came to light while it was used."""
    _write_seal(path, "damaged")


def _write_seal(path: Path, checksum: str) -> None:
    seal_of(path).write_text(f"{checksum}\n")
    seal_of(path).chmod(0o600)


def damage_of(path: Path) -> str | None:
    """What is wrong with a database file, in words; None where it is sound."""
    if path.stat().st_size == 0:
        return "it is empty"
    if seal_of(path).exists():
        fits = seal_of(path).read_bytes().strip() == sha256_of(path).encode()
        return None if fits else "it is not as the last run left it"
    try:
        with closing(sqlite3.connect(path)) as db:
            small = path.stat().st_size <= THOROUGH_UP_TO
            check = "integrity_check" if small else "quick_check"
            verdict = str(db.execute(f"PRAGMA {check}(1)").fetchone()[0])
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        # What SQLite says of the damage may quote damaged bytes.
        return str(error)
    return None if verdict == "ok" else verdict


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
