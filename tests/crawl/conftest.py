"""One served newspaper and one whole crawl of it, shared by the tests that look at its parts."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from newscrawler.demo import Newspaper, Server, Site, serve
from newscrawler.demo.story import Story
from newscrawler.items import Article
from newscrawler.urls import article_id
from tests.crawl.harness import Run, crawl


def this_minute() -> datetime:
    """Now, without seconds, as the pages show it."""
    return datetime.now(UTC).replace(second=0, microsecond=0)


@dataclass
class Served:
    """A newspaper, its server, and a folder that all crawls of it share."""

    paper: Newspaper
    """The paper as the server shows it, which a test may edit."""
    printed: Newspaper
    """The same paper as the first crawl found it."""
    server: Server
    folder: Path

    def crawl(self, *words: str) -> Run:
        """One more run of the same crawl, with what it wrote and what it asked for."""
        asked = len(self.server.log)
        run = crawl("news", self.folder, {"url": self.server.url + "/"}, *words)
        run.targets = [hit.target for hit in self.server.log[asked:]]
        return run

    @property
    def wanted(self) -> list[Article]:
        """The rows that the first crawl should give."""
        return self.printed.articles(self.server.url)

    def ids_of(self, story: Story) -> set[str]:
        """The ids that a story may have: its canonical address, or one that names no other."""
        unmarked = [path for path in story.duplicate_paths if path.startswith("/extra/")]
        return {article_id(self.server.url + path) for path in (story.path, *unmarked)}

    def by_story(self, run: Run) -> dict[int, list[dict[str, Any]]]:
        """The rows of a run by the number of their story; those of none under 0."""
        numbers = {i: s.number for s in self.printed.stories for i in self.ids_of(s)}
        found: dict[int, list[dict[str, Any]]] = {}
        for row in run.rows:
            found.setdefault(numbers.get(row["id"], 0), []).append(row)
        return found


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The demo newspaper of today on loopback; an edit of today is newer than its crawl."""
    now = this_minute()
    paper = Newspaper(now=now)
    with serve(Site(paper)) as server:
        yield Served(paper, Newspaper(now=now), server, tmp_path_factory.mktemp("crawl") / "output")


@pytest.fixture(scope="session")
def first(served: Served) -> Run:
    """The first, whole crawl of the newspaper, with a feed of the user's own beside it."""
    return served.crawl("-O", str(served.folder.parent / "own.jsonl"))


@pytest.fixture(scope="session")
def rerun(served: Served, first: Run) -> Run:
    """The same crawl again, nothing having changed."""
    assert first.code == 0, first.err
    return served.crawl()


@dataclass
class Fresh:
    """A newspaper of a test's own, with a folder for one crawl of it."""

    paper: Newspaper
    server: Server
    folder: Path

    def crawl(self, *words: str, settings: dict[str, str] | None = None, **given: str | int) -> Run:
        """Crawl it without a browser, with what was asked for; `url` is its front page if unset."""
        given = given if "urls" in given else {"url": self.server.url + "/", **given}
        asked = len(self.server.log)
        chosen = {"BROWSER": "never", **(settings or {})}
        run = crawl("news", self.folder, given, *words, settings=chosen)
        run.targets = [hit.target for hit in self.server.log[asked:]]
        return run


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Fresh]:
    """A newspaper of today that no other test has crawled."""
    paper = Newspaper(now=this_minute())
    with serve(Site(paper)) as server:
        yield Fresh(paper, server, tmp_path / "output")
