"""The frontier of a job in SQLite: waiting, leased, done, failed; each address once."""

import json
import time
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any
from zlib import crc32

from newscrawler.errors import MemoryDamaged
from newscrawler.memory.entry import FrontierEntry, key_of
from newscrawler.memory.frontier import Fetched
from newscrawler.memory.store import Store

PENDING, LEASED, DONE, FAILED = range(4)

EMPTY = "empty"
"""Reason noted at a page that gave no article; other bounds may want what it has."""

SECOND_LOOKS = 2
"""How often a page that gave no article is asked for again."""

BELIEVED_FOR = 30 * 86400.0
"""Seconds during which a sitemap that calls an article changed is believed; many always do."""


class SqliteFrontier:
    """The frontier of one job in the store; writes belong to the caller's transaction."""

    def __init__(self, store: Store, job: int, round_: int, *, conditional: bool = True) -> None:
        self._store = store
        self._job = job
        self._round = round_
        self._conditional = conditional
        self._release_all()
        rows = store.execute(
            "SELECT host, count(*) FROM frontier WHERE job = ? AND state = 0 GROUP BY host", [job]
        )
        self._waiting: Counter[str] = Counter(dict(rows))

    def _release_all(self) -> None:
        self._store.execute(
            "UPDATE frontier SET state = 0 WHERE job = ? AND state = 1", [self._job]
        )

    def add(self, entry: FrontierEntry, *, anyway: bool = False) -> bool:
        """Queue a page that is new, or that this round has not asked for and should.

        Should: a listing, or a page that its feed or sitemap calls changed since the last fetch; a
        sitemap that its index calls unchanged is none, unless the crawl has other bounds now.
        ``anyway`` queues it whatever is known of it, to be fetched unconditionally.
        """
        now = time.time()
        meta = json.dumps(entry.meta, separators=(",", ":"))
        cursor = self._store.execute(
            _ADD,
            {
                **vars(entry),
                "job": self._job,
                "round": self._round,
                "key": entry.key,
                "meta": meta,
                "checksum": _checksum(
                    *(entry.url, entry.host, entry.depth, entry.callback, entry.errback, meta)
                ),
                "born": now,
                "anyway": anyway,
                "changed": entry.changed,
                "conditional": self._conditional,
                "believed": now - BELIEVED_FOR,
            },
        )
        added = cursor.rowcount == 1
        self._waiting[entry.host] += added
        return added

    def lease(self, host: str, limit: int) -> list[FrontierEntry]:
        """Take up to ``limit`` waiting pages of a host: by priority, then first found.

        Raises MemoryDamaged where one is not what was queued.
        """
        rows = self._store.execute(_NEXT, [self._job, host, limit]).fetchall()
        for row in rows:
            self._store.execute("UPDATE frontier SET state = 1 WHERE id = ?", row[:1])
        self._waiting[host] -= len(rows)
        if len(rows) < limit:
            self._waiting.pop(host, None)
        return [self._entry(row[1:]) for row in rows]

    def _entry(self, row: tuple[Any, ...]) -> FrontierEntry:
        url, host, kind, priority, depth, callback, errback, meta, parent, checksum = row[:10]
        if checksum not in (None, _checksum(url, host, depth, callback, errback, meta)):
            raise MemoryDamaged(f"{self._store.path} is damaged: {url!r} is not as it was queued")
        etag, last_modified = row[10:] if self._conditional else (None, None)
        request = (url, host, kind, priority, depth, callback, errback, json.loads(meta), parent)
        return FrontierEntry(*request, etag, last_modified)

    def done(self, key: bytes, fetched: Fetched) -> None:
        """End the lease of a page that was read."""
        self._store.execute(
            _DONE,
            {
                **vars(fetched),
                "reason": EMPTY if fetched.empty else None,
                "looks": SECOND_LOOKS,
                "now": time.time(),
                "job": self._job,
                "key": key,
            },
        )

    def unchanged(self, key: bytes, due: float | None) -> list[FrontierEntry]:
        """End the lease of a page that answered 304; the listings it named last time, to follow."""
        self._store.execute(
            "UPDATE frontier SET state = 2, fetched = ?, due = ? WHERE job = ? AND key = ?",
            [time.time(), due, self._job, key],
        )
        rows = self._store.execute(_CHILDREN, [self._job, key])
        return [self._entry(row) for row in rows]

    def fail(self, key: bytes, reason: str, rounds: int) -> None:
        """End the lease of a page that was not read; up to ``rounds`` later rounds try again."""
        self._store.execute(
            "UPDATE frontier SET state = 3, reason = ?, attempts = attempts + 1,"
            " due = CASE WHEN attempts < ? THEN 0 END WHERE job = ? AND key = ?",
            [reason, rounds, self._job, key],
        )

    def release(self, keys: Iterable[bytes]) -> None:
        """Give leased pages back."""
        for key in keys:
            host = self._store.value(
                "UPDATE frontier SET state = 0 WHERE job = ? AND key = ? AND state = 1"
                " RETURNING host",
                self._job,
                key,
            )
            self._waiting.update([host] if host else [])

    def seen(self, url: str) -> None:
        """Mark an address as read without a fetch of its own: a redirect's last stop."""
        state, host = self._store.execute(
            "SELECT state, host FROM frontier WHERE job = ? AND key = ?", [self._job, key_of(url)]
        ).fetchone() or (None, "")
        if state == PENDING:
            self._waiting[host] -= 1
        self._store.execute(_SEEN, [self._job, key_of(url), url, self._round, time.time()])

    def knows(self, key: bytes) -> bool:
        """True where the job has met an address before."""
        return bool(
            self._store.value("SELECT 1 FROM frontier WHERE job = ? AND key = ?", self._job, key)
        )

    def is_read(self, url: str, lease: str) -> bool:
        """True where the article at an address was read, or is being read under another lease."""
        kind = self._store.value(
            "SELECT kind FROM frontier WHERE job = ? AND key = ? AND state IN (1, 2)",
            *(self._job, key_of(url)),
        )
        return kind == "article" and key_of(url).hex() != lease

    def born(self, key: bytes) -> float | None:
        """Publication or first sight of a page (Unix time)."""
        found: float | None = self._store.value(
            "SELECT born FROM frontier WHERE job = ? AND key = ?", self._job, key
        )
        return found

    def reopen(self) -> int:
        """Queue what has come due since the last run: young articles, and failures to retry."""
        found = self._reopen(_REOPEN_DUE, time.time())
        if not self._conditional:
            found += self._reopen(_REOPEN_EMPTY, EMPTY)
        self._waiting.update(found)
        return len(found)

    def _reopen(self, sql: str, value: float | str) -> list[str]:
        return [host for (host,) in self._store.execute(sql, [self._round, self._job, value])]

    def waiting(self) -> Mapping[str, int]:
        """How many pages wait, by host."""
        return self._waiting


def _checksum(*request: str | int | None) -> int:
    """What tells a row of the frontier from one whose bytes were flipped on the disk."""
    return crc32("\0".join(map(str, request)).encode())


_ADD = """
    INSERT INTO frontier
        (job, key, url, kind, host, priority, depth, callback, errback, meta, parent,
        checksum, round, state, born)
    VALUES (:job, :key, :url, :kind, :host, :priority, :depth, :callback, :errback, :meta,
        :parent, :checksum, :round, 0, :born)
    ON CONFLICT (job, key) DO UPDATE SET state = 0, round = :round, priority = :priority,
        url = :url, host = :host, depth = :depth, callback = :callback, errback = :errback,
        meta = :meta, checksum = :checksum,
        etag = CASE WHEN :anyway THEN NULL ELSE etag END,
        last_modified = CASE WHEN :anyway THEN NULL ELSE last_modified END
    WHERE state IN (2, 3) AND (:anyway OR round < :round AND CASE kind
        WHEN 'sitemap' THEN NOT :conditional OR coalesce(:changed > fetched, 1)
        WHEN 'seed' THEN 1 WHEN 'robots' THEN 1 WHEN 'section' THEN 1 WHEN 'feed' THEN 1
        ELSE :changed > fetched AND born > :believed END)
"""
_DONE = """
    UPDATE frontier SET state = 2, reason = :reason, fetched = :now, kind = :kind,
        attempts = CASE WHEN :empty THEN attempts + 1 ELSE 0 END,
        born = coalesce(:born, born),
        due = CASE WHEN NOT :empty OR attempts < :looks THEN :due END,
        etag = :etag, last_modified = :last_modified
    WHERE job = :job AND key = :key
"""
_NEXT = """
    SELECT id, url, host, kind, priority, depth, callback, errback,
        meta, parent, checksum, etag, last_modified
    FROM frontier WHERE job = ? AND host = ? AND state = 0 ORDER BY priority DESC, id LIMIT ?
"""
_CHILDREN = """
    SELECT url, host, kind, priority, depth, callback, errback,
        meta, parent, checksum, etag, last_modified
    FROM frontier WHERE job = ? AND parent = ? AND kind IN ('section', 'feed', 'sitemap')
"""
_SEEN = """
    INSERT INTO frontier (job, key, url, kind, host, priority, depth, meta, round, state, fetched)
    VALUES (?, ?, ?, 'article', '', 0, 0, '{}', ?, 2, ?)
    ON CONFLICT (job, key) DO UPDATE SET state = 2, fetched = excluded.fetched WHERE state <> 1
"""
_REOPEN_DUE = """
    UPDATE frontier SET state = 0, round = ? WHERE job = ? AND due <= ? AND state IN (2, 3)
    RETURNING host
"""
_REOPEN_EMPTY = """
    UPDATE frontier SET state = 0, round = ? WHERE job = ? AND reason = ? AND state = 2
    RETURNING host
"""
