"""Taking the memory along when the rules change by which addresses are told apart."""

import logging

from newscrawler.errors import MemoryDamaged
from newscrawler.memory.store import Store
from newscrawler.urls import RULES_VERSION, article_id

logger = logging.getLogger(__name__)


def follow_url_rules(store: Store) -> None:
    """Make all keys anew where the canonical form has changed since they were made.

    Two addresses that have become one keep the entry that was found first.
    Raises MemoryDamaged where the keys were made by a newer program.
    """
    found = int(store.value("SELECT value FROM meta WHERE name = 'url_rules'") or RULES_VERSION)
    if found > RULES_VERSION:
        raise MemoryDamaged(
            f"{store.path}: its addresses follow rules {found}, this newscrawler knows "
            f"{RULES_VERSION}; upgrade, or choose another OUTPUT_DIR"
        )
    with store.transaction():
        if found < RULES_VERSION:
            logger.warning("%s: making its keys anew (rules %d)", store.path, RULES_VERSION)
            _make_keys_anew(store)
        store.execute("INSERT OR REPLACE INTO meta VALUES ('url_rules', ?)", [RULES_VERSION])


def _make_keys_anew(store: Store) -> None:
    rows = store.execute("SELECT id, url FROM frontier ORDER BY id").fetchall()
    # Parents are keys of the old rules; they are found anew as pages are fetched.
    store.execute("UPDATE frontier SET key = CAST(id AS BLOB), parent = NULL")
    for row, url in rows:
        key = bytes.fromhex(article_id(url))
        store.execute("UPDATE OR IGNORE frontier SET key = ? WHERE id = ?", [key, row])
    store.execute("DELETE FROM frontier WHERE key = CAST(id AS BLOB)")
    articles = store.execute("SELECT id, canonical FROM articles").fetchall()
    for old, canonical in articles:
        new = bytes.fromhex(article_id(canonical))
        store.execute("UPDATE OR IGNORE articles SET id = ? WHERE id = ?", [new, old])
