"""`python -m benchmarks.coverage`: what a crawl finds and wastes on two newspapers of our own.

Each newspaper is crawled with no site file: from its front page, once for each way in and once with
all of them, and by related stories from its newest article. The table shows articles found of those
that exist, rows that are no article, rows that double another, and requests for each article found.
"""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.table import Table

from benchmarks.gaceta import Gaceta
from newscrawler.demo import Newspaper, Server, Site, serve
from newscrawler.urls import article_id

WAYS = ("sections", "related", "feeds", "sitemaps", "sections,related,feeds,sitemaps")
MOST_PAGES = 1500
"""Where a crawl that a trap has caught is ended."""
SETTINGS = {"DOWNLOAD_DELAY": "0", "CONCURRENT_REQUESTS_PER_DOMAIN": "4", "LOG_LEVEL": "ERROR"}


@dataclass(frozen=True)
class Paper:
    """A served newspaper."""

    name: str
    start: str
    newest: str
    """Its newest article, where a crawl by related stories begins."""
    articles: list[set[str]]
    """The ids that each article may have."""
    server: Server
    environment: dict[str, str]


@dataclass(frozen=True)
class Row:
    """The figures of one crawl."""

    paper: str
    way: str
    existing: int
    found: int
    foreign: int
    """Rows that are no article of the paper."""
    doubled: int
    """Rows beyond the first of an article."""
    requests: int

    @property
    def cost(self) -> float:
        """Requests for each article found."""
        return self.requests / max(self.found, 1)


@contextmanager
def demo() -> Iterator[Paper]:
    """The demo newspaper, at its own address."""
    paper = Newspaper()
    with serve(Site(paper)) as server:
        ids = [
            {
                article_id(server.url + path)
                for path in (story.path, *story.duplicate_paths)
                if not path.startswith(("/go/", "/?p=", "/amp/", "/top-stories/"))
            }
            for story in paper.stories
        ]
        newest = server.url + paper.stories[0].path
        yield Paper("demo", server.url + "/", newest, ids, server, {})


@contextmanager
def gaceta() -> Iterator[Paper]:
    """La Gaceta, behind a proxy so that its hosts have names."""
    paper = Gaceta()
    with serve(paper) as server:
        ids = [{article_id(address)} for address in paper.addresses]
        proxy = {"http_proxy": server.url}
        yield Paper("gaceta", paper.start, paper.addresses[0], ids, server, proxy)


def measure(paper: Paper, way: str, spare: dict[str, str]) -> Row:
    """Crawl a paper by one way in."""
    asked = len(paper.server.log)
    with TemporaryDirectory() as folder:
        _crawl(paper, way, {**SETTINGS, **spare, "OUTPUT_DIR": folder})
        rows = [row["id"] for row in _rows(Path(folder))]
    owners = [next((n for n, ids in enumerate(paper.articles) if i in ids), None) for i in rows]
    mine = [owner for owner in owners if owner is not None]
    return Row(
        paper=paper.name,
        way=way,
        existing=len(paper.articles),
        found=len(set(mine)),
        foreign=len(rows) - len(mine),
        doubled=len(mine) - len(set(mine)),
        requests=len(paper.server.log) - asked,
    )


def _crawl(paper: Paper, way: str, settings: dict[str, str]) -> None:
    start = paper.newest if way == "related" else paper.start
    words = [sys.executable, "-m", "scrapy", "crawl", "news", "-a", f"url={start}"]
    words += ["-a", f"follow={way}", "-a", f"max_pages={MOST_PAGES}"]
    words += [word for name, value in settings.items() for word in ("-s", f"{name}={value}")]
    done = subprocess.run(
        words,
        env={**os.environ, **paper.environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    if done.returncode not in (0, 4):
        raise RuntimeError(f"crawl of {paper.name} by {way}: exit {done.returncode}\n{done.stderr}")


def _rows(folder: Path) -> Iterator[dict[str, str]]:
    for path in folder.glob("*/????-??-??.jsonl"):
        if path.parent.name != "rejects":
            yield from map(json.loads, path.read_text().splitlines())


def table_of(rows: list[Row]) -> Table:
    """The figures for a terminal."""
    table = Table("site", "way in", "found", "no article", "doubled", "requests", "per article")
    for row in rows:
        way = "all" if "," in row.way else row.way
        counts = (f"{row.found} / {row.existing}", row.foreign, row.doubled, row.requests)
        table.add_row(row.paper, way, *map(str, counts), f"{row.cost:.2f}")
    return table


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.coverage", description=__doc__)
    parser.add_argument("--way", action="append", choices=WAYS, help="one way in; all if not given")
    parser.add_argument(
        "--set", action="append", default=[], metavar="NAME=VALUE", help="a setting"
    )
    options = parser.parse_args()
    spare = dict(part.split("=", 1) for part in options.set)
    rows = []
    for served in (demo, gaceta):
        with served() as paper:
            for way in options.way or WAYS:
                rows.append(measure(paper, way, spare))
                print(rows[-1], file=sys.stderr)
    Console().print(table_of(rows))


if __name__ == "__main__":
    main()
