"""A crawl's hold on its memory, from lock to seal; every write is one transaction."""

import logging
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any, Self
from urllib.parse import urlsplit
from zlib import crc32

import orjson

from newscrawler.files import facts_of
from newscrawler.items import Article
from newscrawler.memory import damage
from newscrawler.memory.articles import Articles, KnownArticle, Row
from newscrawler.memory.entry import FrontierEntry, key_of
from newscrawler.memory.feeds import FeedFiles, file_of
from newscrawler.memory.frontier import Fetched, Frontier
from newscrawler.memory.jobs import Job, Runs, new_run_id, open_job
from newscrawler.memory.lock import locked
from newscrawler.memory.recovery import recover
from newscrawler.memory.revisit import AGES, birth, next_visit
from newscrawler.memory.sqlite_frontier import SqliteFrontier
from newscrawler.memory.store import Store, translated
from newscrawler.memory.upgrade import follow_url_rules

logger = logging.getLogger(__name__)

DATABASE = "newscrawler.db"


@dataclass
class PageEnd:
    """What came of a page; written in one transaction."""

    key: bytes
    kind: str
    url: str = ""
    """Address after redirects."""
    links: list[FrontierEntry] = field(default_factory=list)
    rows: list[tuple[Article, bytes]] = field(default_factory=list)
    """Articles to be written, with their lines."""
    published: str | None = None
    """Of the article that the page gave, written or not."""
    is_article: bool = False
    """True where the page gave an article, written or not."""
    is_reject: bool = False
    """True where the page was taken for an article and is none, or none as yet."""
    failure: str | None = None
    """Why the page was not read."""
    rounds: int = 0
    """How many later rounds try once more."""
    etag: str | None = None
    last_modified: str | None = None


class Memory:
    """Lock, store, frontier, articles and files of one run.

    Raises AlreadyRunning where another run holds the folder, NotWritable where it cannot be
    written, MemoryDamaged where a newer program wrote it.
    """

    def __init__(
        self,
        folder: Path,
        spider: str,
        arguments: Mapping[str, Any],
        ages: Sequence[float] = AGES,
    ) -> None:
        self.folder = folder
        self.run_id = new_run_id()
        self._ages = ages
        self._lock = locked(folder)
        self.store = _opened(folder / DATABASE)
        follow_url_rules(self.store)
        self.articles = Articles(self.store)
        self.feeds = FeedFiles(folder, self.store)
        lost = recover(self.store, self.feeds, self.articles)
        self.job: Job = open_job(self.store, spider, arguments)
        self.frontier: Frontier = SqliteFrontier(
            self.store, self.job.id, self.job.round, conditional=self.job.same_limits
        )
        self._queue_again(lost)
        self.runs = Runs(self.store)
        self.runs.start(self.run_id, self.job)

    def _queue_again(self, lost: list[KnownArticle]) -> None:
        with self.store.transaction():
            self.frontier.reopen()
            for article in lost:
                host = urlsplit(article.url).hostname or ""
                self.frontier.add(FrontierEntry(article.url, host, "article"), anyway=True)

    def add(self, entry: FrontierEntry) -> bool:
        """Queue a page outside any other page's end: a start address."""
        with self.store.transaction():
            return self.frontier.add(entry)

    def lease(self, host: str, limit: int) -> list[FrontierEntry]:
        """Take waiting pages of a host."""
        with self.store.transaction():
            return self.frontier.lease(host, limit)

    def end(self, page: PageEnd) -> None:
        """Commit what came of a page: its state, the links on it, its articles and their rows."""
        with self.store.transaction():
            for entry in page.links:
                self.frontier.add(entry)
            for article, line in page.rows:
                self.write(article, line)
            if page.failure is not None:
                self.frontier.fail(page.key, page.failure, page.rounds)
                return
            self.frontier.done(page.key, self._fetched(page))
            if page.is_article and key_of(page.url) != page.key:
                self.frontier.seen(page.url)

    def _fetched(self, page: PageEnd) -> Fetched:
        now = time.time()
        seen = self.frontier.born(page.key) or now
        if page.kind == "article" and not page.is_article:
            # A story may stand there as a headline before it has a text, or behind a notice.
            due = next_visit(seen, now, self._ages) if page.is_reject else None
            return Fetched(page.kind, due=due, empty=True)
        if not page.is_article:
            return Fetched(page.kind, None, None, page.etag, page.last_modified)
        # A start address that is one article and leads nowhere is no listing to ask for each time.
        kind = "article" if page.kind == "seed" and not page.links else page.kind
        born = birth(page.published, seen)
        due = next_visit(born, now, self._ages)
        return Fetched(kind, born, due, page.etag, page.last_modified)

    def unchanged(self, key: bytes, follow: Callable[[FrontierEntry], bool]) -> None:
        """Commit that a page answered 304, and queue the listings it named, those to ``follow``."""
        now = time.time()
        due = next_visit(self.frontier.born(key) or now, now, self._ages)
        with self.store.transaction():
            for entry in filter(follow, self.frontier.unchanged(key, due)):
                self.frontier.add(entry)

    def write(self, article: Article, line: bytes) -> None:
        """Append an article's row and enter it, in one transaction with what surrounds it."""
        path = file_of(article.site, article.fetched_at)
        with self.store.transaction():
            file, start = self.feeds.append(path, line)
            self.articles.save(known(article), Row(file, start, self.run_id, crc32(line)))

    def release(self, keys: Sequence[bytes]) -> None:
        """Give back pages that were leased and not fetched."""
        with self.store.transaction():
            self.frontier.release(keys)

    def files_written(self) -> list[dict[str, Any]]:
        """The files that this run wrote to: path under OUTPUT_DIR, rows, bytes, sha256."""
        paths = self.store.execute(
            "SELECT path FROM files WHERE id IN (SELECT file FROM articles WHERE run = ?)",
            [self.run_id],
        )
        return [facts_of(self.folder, path)._asdict() for (path,) in paths]

    def rows_of_round(self) -> Iterator[dict[str, Any]]:
        """The rows of the articles that this round of the job has written, file by file."""
        places = self.store.execute(
            "SELECT path, start FROM articles JOIN files ON files.id = file"
            " JOIN runs ON runs.id = run WHERE job = ? AND round = ? ORDER BY path, start",
            [self.job.id, self.job.round],
        )
        for path, rows in groupby(places, key=itemgetter(0)):
            yield from map(orjson.loads, self.feeds.lines(path, [start for _, start in rows]))

    def close(self, reason: str) -> None:
        """Record how the run ended, seal the memory and let the next run in."""
        self.runs.finish(self.run_id, self.job, reason)
        self.store.close()
        with translated(self.store.path):
            damage.seal(self.store.path)
        self._lock.release()

    def abandon(self, *, damaged: bool = False) -> None:
        """Let go after a failed write; the next start finds what the last commit left.

        ``damaged``: the next start is to rebuild the memory from the dataset.
        """
        self.store.drop()
        if damaged:
            damage.condemn(self.store.path)
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close("finished")


def known(article: Article) -> KnownArticle:
    """What is remembered of an article."""
    return KnownArticle(
        article.id,
        article.url,
        article.canonical_url or article.url,
        article.revision,
        article.content_hash,
    )


def _opened(path: Path) -> Store:
    """The store of a folder; a damaged one is set aside and a new one begun."""
    with translated(path):
        problem = damage.damage_of(path) if path.exists() else None
        if problem or not path.exists():
            aside = damage.set_aside(path)
            if problem:
                logger.warning("%s: %s; set aside as %s", path, problem, aside)
        damage.seal_of(path).unlink(missing_ok=True)
    return Store(path)
