"""Rows to work on: the demo newspaper's articles, as a crawl writes them."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import orjson
import pytest

from newscrawler.commands.dataset import Command
from newscrawler.dataset.files import open_file
from newscrawler.demo import Newspaper
from newscrawler.demo.expected import article_of
from newscrawler.items import DiscoveredFrom
from newscrawler.schema import problems

Row = dict[str, Any]
Run = Callable[..., int]


def rows_of(site: str = "https://paper.test") -> list[Row]:
    """The demo newspaper's articles at a site, as rows that keep the schema."""
    articles = [article_of(story, site) for story in Newspaper().stories]
    for number, article in enumerate(articles):
        article.content_hash = f"{number:064x}"
        article.fetched_at = "2022-12-08T06:00:00Z"
        article.discovered_from = DiscoveredFrom("section", site + "/")
    found = [article.as_row() for article in articles]
    assert [problems(row) for row in found] == [[]] * len(found)
    return found


def write(path: Path, rows: Sequence[Row | bytes]) -> Path:
    """A file of rows, compressed as its name says; bytes are written as they are."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with open_file(path, "wb") as file:
        for row in rows:
            file.write(row if isinstance(row, bytes) else orjson.dumps(row) + b"\n")
    return path


@pytest.fixture(scope="session")
def rows() -> list[Row]:
    return rows_of()


@pytest.fixture
def feed(tmp_path: Path, rows: list[Row]) -> Path:
    return write(tmp_path / "in.jsonl", rows)


@pytest.fixture
def dataset(monkeypatch: pytest.MonkeyPatch) -> Run:
    """`scrapy dataset …` in this process; gives the exit code."""

    def run(*arguments: object) -> int:
        from scrapy.cmdline import execute
        from scrapy.utils.project import get_project_settings

        with pytest.raises(SystemExit) as end:
            execute(["scrapy", "dataset", *map(str, arguments)], get_project_settings())
        return int(end.value.code or 0)

    assert Command.requires_crawler_process is False
    return run
