"""The articles that are in the dataset: by id, by content, with their revision."""

from dataclasses import dataclass
from typing import Any

from newscrawler.memory.store import Store


@dataclass(frozen=True)
class KnownArticle:
    """The latest row of an article."""

    id: str
    url: str
    """Where it was read."""
    canonical: str
    """The address that its id is made of."""
    revision: int
    content_hash: str


@dataclass(frozen=True)
class Row:
    """Where an article's latest row stands in the dataset."""

    file: int
    start: int
    run: str | None = None
    checksum: int | None = None
    """CRC-32 of its line."""


class Articles:
    """Shared by all jobs of an OUTPUT_DIR; writes belong to the caller's transaction."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def find(self, article_id: str) -> KnownArticle | None:
        """The article of that id, if it is in the dataset."""
        row = self._store.execute(f"{_SELECT} WHERE id = ?", [bytes.fromhex(article_id)]).fetchone()
        return _known(row) if row else None

    def with_content(self, content_hash: str) -> KnownArticle | None:
        """The first article of exactly that title and body, if any is in the dataset."""
        row = self._store.execute(
            f"{_SELECT} WHERE content_hash = ? LIMIT 1", [bytes.fromhex(content_hash)]
        ).fetchone()
        return _known(row) if row else None

    def save(self, article: KnownArticle, row: Row) -> None:
        """Enter an article or its new revision; an older revision changes nothing."""
        self._store.execute(
            "INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
            " url = excluded.url, revision = excluded.revision,"
            " content_hash = excluded.content_hash, file = excluded.file, start = excluded.start,"
            " run = excluded.run, checksum = excluded.checksum WHERE excluded.revision >= revision",
            [
                bytes.fromhex(article.id),
                article.url,
                article.canonical,
                article.revision,
                bytes.fromhex(article.content_hash),
                row.file,
                row.start,
                row.run,
                row.checksum,
            ],
        )

    def checksums(self, file: int) -> dict[int, int]:
        """CRC-32 of the rows of a file, where they are known, by where they start."""
        rows = self._store.execute(
            "SELECT start, checksum FROM articles WHERE file = ? AND checksum IS NOT NULL"
            " ORDER BY start",
            [file],
        )
        return dict(rows.fetchall())

    def forget_file(self, file: int) -> list[KnownArticle]:
        """Take out the articles whose latest row stands in a file."""
        rows = self._store.execute(
            "DELETE FROM articles WHERE file = ?"
            " RETURNING id, url, canonical, revision, content_hash",
            [file],
        )
        return [_known(row) for row in rows]

    def __len__(self) -> int:
        return int(self._store.value("SELECT count(*) FROM articles"))


_SELECT = "SELECT id, url, canonical, revision, content_hash FROM articles"


def _known(row: tuple[Any, ...]) -> KnownArticle:
    key, url, canonical, revision, digest = row
    return KnownArticle(key.hex(), url, canonical, revision, digest.hex())
