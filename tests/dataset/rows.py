"""Rows to work on: the demo newspaper's articles, as a crawl writes them."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import orjson
import pytest
from scrapy.cmdline import execute
from scrapy.utils.project import get_project_settings

from newscrawler.demo import Newspaper
from newscrawler.demo.expected import article_of
from newscrawler.files import open_file
from newscrawler.items import DiscoveredFrom
from newscrawler.schema import problems

Row = dict[str, Any]
Run = Callable[..., int]


def rows_of(site: str = "https://paper.test", fetched: str = "2022-12-08T06:00:00Z") -> list[Row]:
    """The demo newspaper's articles at a site, as rows that keep the schema."""
    articles = [article_of(story, site) for story in Newspaper().stories]
    for number, article in enumerate(articles):
        article.content_hash = f"{number:064x}"
        article.fetched_at = fetched
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


def scrapy(*arguments: object) -> int:
    """Runs a command of `scrapy` in this process; gives the exit code."""
    with pytest.raises(SystemExit) as end:
        execute(["scrapy", *map(str, arguments)], get_project_settings())
    return int(end.value.code or 0)
