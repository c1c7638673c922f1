"""`python -m benchmarks.coverage`: what a crawl finds and wastes on two newspapers of our own.

Each newspaper is crawled with no site file: from its front page, once for each way in and once with
all of them, by related stories from its newest article, and for the articles of one week. The table
shows articles found of those that exist, rows that are no article, rows that double another, and
the fetches of article pages and all requests, also for each article found.
"""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.table import Table

from benchmarks.gaceta import Gaceta
from benchmarks.gaceta.note import MAIN, SPORT
from newscrawler.demo import Newspaper, Server, Site, serve
from newscrawler.urls import article_id

ALL = "sections,related,feeds,sitemaps"
WAYS = ("sections", "related", "feeds", "sitemaps", ALL, "window")
WINDOW = timedelta(days=8), timedelta(days=2)
"""The week that is asked for by `window`, in days before the newest article."""
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
    days: list[date]
    """The day of each article, newest first."""
    server: Server
    environment: dict[str, str]
    bases: tuple[str, ...]
    """Its hosts."""

    @property
    def window(self) -> tuple[date, date]:
        """The week asked for by the way `window`."""
        return self.days[0] - WINDOW[0], self.days[0] - WINDOW[1]


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
    pages: int
    """Fetches of pages that show an article, also those that failed."""
    requests: int

    @property
    def pages_each(self) -> float:
        """Fetches of article pages for each article found."""
        return self.pages / max(self.found, 1)

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
        days = [story.published.date() for story in paper.stories]
        yield Paper("demo", server.url + "/", newest, ids, days, server, {}, (server.url,))


@contextmanager
def gaceta() -> Iterator[Paper]:
    """La Gaceta, behind a proxy so that its hosts have names."""
    paper = Gaceta()
    with serve(paper) as server:
        ids = [{article_id(address)} for address in paper.addresses]
        proxy = {"http_proxy": server.url}
        days = [note.published.date() for note in paper.notes]
        yield Paper(
            "gaceta", paper.start, paper.addresses[0], ids, days, server, proxy, (MAIN, SPORT)
        )


def measure(paper: Paper, way: str, spare: dict[str, str]) -> Row:
    """Crawl a paper by one way in."""
    asked = len(paper.server.log)
    with TemporaryDirectory() as folder:
        _crawl(paper, way, {**SETTINGS, **spare, "OUTPUT_DIR": folder})
        rows = [row["id"] for row in _rows(Path(folder))]
    wanted = [
        ids for ids, day in zip(paper.articles, paper.days, strict=True) if _asks(way, paper, day)
    ]
    owners = [next((n for n, ids in enumerate(wanted) if i in ids), None) for i in rows]
    mine = [owner for owner in owners if owner is not None]
    hits = paper.server.log[asked:]
    everything = set[str]().union(*paper.articles)
    return Row(
        paper=paper.name,
        way=way,
        existing=len(wanted),
        found=len(set(mine)),
        foreign=len(rows) - len(mine),
        doubled=len(mine) - len(set(mine)),
        pages=sum(
            any(article_id(base + h.target) in everything for base in paper.bases) for h in hits
        ),
        requests=len(hits),
    )


def _asks(way: str, paper: Paper, day: date) -> bool:
    first, last = paper.window
    return way != "window" or first <= day <= last


def _crawl(paper: Paper, way: str, settings: dict[str, str]) -> None:
    start = paper.newest if way == "related" else paper.start
    words = [sys.executable, "-m", "scrapy", "crawl", "news", "-a", f"url={start}"]
    words += ["-a", f"follow={ALL if way == 'window' else way}", "-a", f"max_pages={MOST_PAGES}"]
    if way == "window":
        words += [
            word
            for name, day in zip(("since", "until"), paper.window, strict=True)
            for word in ("-a", f"{name}={day}")
        ]
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
    table = Table("site", "way in", "found", "no article", "doubled", "article pages", "requests")
    for row in rows:
        way = "all" if "," in row.way else row.way
        pages = f"{row.pages} ({row.pages_each:.2f} each)"
        counts = (f"{row.found} / {row.existing}", row.foreign, row.doubled, pages)
        table.add_row(row.paper, way, *map(str, counts), f"{row.requests} ({row.cost:.2f} each)")
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
