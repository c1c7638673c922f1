"""One program at a time writes to a folder; the kernel frees the lock of one that dies."""

from pathlib import Path

from filelock import FileLock, Timeout

from newscrawler.errors import AlreadyRunning
from newscrawler.memory.store import translated

LOCK = "newscrawler.lock"


def locked(folder: Path) -> FileLock:
    """The lock of a folder, taken; the folder is made where it is missing.

    Raises AlreadyRunning where another program holds it, NotWritable where it cannot be made.
    """
    with translated(folder):
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / LOCK, mode=0o600)
        try:
            lock.acquire(timeout=0)
        except Timeout as error:
            raise AlreadyRunning(f"another run is writing to {folder}") from error
    return lock
