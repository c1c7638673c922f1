"""Forgetting, on demand, the articles of files that are no longer kept."""

from collections.abc import Iterable
from pathlib import Path

from newscrawler.dedupe import NearDuplicates
from newscrawler.memory import damage
from newscrawler.memory.session import DATABASE
from newscrawler.memory.store import Store, translated


def forget_files(folder: Path, paths: Iterable[str]) -> int:
    """Takes the articles of files out of a folder's memory; how many they were.

    Their addresses stay known, so that they are not fetched again. What is taken out is
    overwritten. The caller holds the folder's lock.
    """
    path = folder / DATABASE
    if not path.exists():
        return 0
    store = Store(path)
    store.execute("PRAGMA secure_delete = ON")
    with store.transaction():
        forgotten = sum(_forget_file(store, name) for name in paths)
    store.execute("VACUUM")
    store.close()
    with translated(path):
        damage.seal(path)
    return forgotten


def _forget_file(store: Store, path: str) -> int:
    texts = NearDuplicates(store.connection)
    file = store.value("SELECT id FROM files WHERE path = ?", path)
    rows = store.execute("DELETE FROM articles WHERE file = ? RETURNING id", [file]).fetchall()
    for (name,) in rows:
        texts.forget(name.hex())
    store.execute("DELETE FROM files WHERE id = ?", [file])
    return len(rows)
