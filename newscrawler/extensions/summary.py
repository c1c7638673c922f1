"""At the end of a run: its summary as a table for the person and as JSON for programs."""

import json
import logging
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from rich.table import Table
from scrapy import Spider, signals
from scrapy.crawler import Crawler

from newscrawler.extensions.console import CrawlConsole
from newscrawler.items import Article
from newscrawler.summary import Summary, figures

logger = logging.getLogger(__name__)


FILES_SHOWN = 5
"""More files than these are told as one line; the JSON names them all."""


class SummaryExtension:
    """Writes `OUTPUT_DIR/runs/<run id>.json` and prints the table on standard error."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.output_dir = Path(crawler.settings["OUTPUT_DIR"])
        self.folder = self.output_dir / "runs"
        self.started = datetime.now(UTC)
        crawler.signals.connect(self.scraped, signals.item_scraped)
        crawler.signals.connect(self.closed, signals.spider_closed)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def scraped(self, item: object) -> None:
        """Count a row under its site."""
        if isinstance(item, Article):
            self.crawler.stats.inc_value(f"newscrawler/sites/{item.site}")

    def closed(self, spider: Spider, reason: str) -> None:
        """Write and print the summary of the run."""
        summary = self.summarise(spider, reason)
        try:
            self.write(summary)
        except OSError as error:
            logger.warning("no summary in %s: %s", self.folder, error.strerror)
        CrawlConsole().print(
            headline_of(summary), table_of(summary, self.output_dir), sep="\n", soft_wrap=True
        )

    def summarise(self, spider: Spider, reason: str) -> Summary:
        """The figures of the run so far."""
        stats = self.crawler.stats.get_stats()
        now = datetime.now(UTC)
        return Summary(
            run_id=str(stats.get("newscrawler/run_id") or f"{self.started:%Y%m%dT%H%M%SZ}"),
            spider=spider.name,
            arguments=dict(getattr(spider, "given", {})),
            started=_utc(self.started),
            finished=_utc(now),
            seconds=round((now - self.started).total_seconds(), 1),
            outcome=reason,
            files=list(stats.get("newscrawler/files", [])),
            warnings=list(stats.get("newscrawler/warnings", [])),
            **figures({k: v for k, v in stats.items() if k.startswith(("newscrawler/", "down"))}),
        )

    def write(self, summary: Summary) -> None:
        """Write the JSON file under its final name only when it is whole."""
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / f"{summary.run_id}.json"
        part = path.with_suffix(".part")
        part.write_text(json.dumps(summary.as_row(), ensure_ascii=False, indent=2) + "\n", "utf-8")
        part.replace(path)


def _utc(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def headline_of(summary: Summary) -> str:
    """One line: spider, why it ended, how much it fetched.

    >>> headline_of(Summary(spider="news", outcome="finished", pages=3, seconds=1.5))
    'news: finished, 3 pages in 1.5 s'
    """
    return f"{summary.spider}: {summary.ended}, {summary.pages} pages in {summary.seconds} s"


def table_of(summary: Summary, output_dir: Path) -> Table:
    """The summary as a table whose first block adds up."""
    table = Table(show_header=False, box=None, pad_edge=False)
    table.add_column(justify="right", min_width=6)
    table.add_column()
    for count, what, style in _rows(summary, output_dir):
        table.add_row(count, what, style=style)
    return table


def _rows(summary: Summary, output_dir: Path) -> Iterator[tuple[str, str, str]]:
    yield str(summary.found), "articles found", "bold"
    yield str(summary.written), _written(summary), ""
    for name, fate, style in (
        ("duplicate", summary.duplicates, ""),
        ("rejected", summary.rejects, ""),
        ("failed", summary.failed, "red"),
        ("not answered", summary.unread, "dim"),
        ("left for the next run", summary.postponed, "dim"),
        ("not followed", summary.cut, "dim"),
    ):
        for reason, count in fate.items():
            yield str(count), f"{name}: {reason.replace('_', ' ')}", style
    if len(summary.files) <= FILES_SHOWN:
        for file in summary.files:
            yield str(file["rows"]), f"rows in {output_dir / file['path']}", "green"
    else:
        rows = sum(file["rows"] for file in summary.files)
        yield str(rows), f"rows in {len(summary.files)} files under {output_dir}", "green"
    for warning in summary.warnings:
        yield "!", warning, "yellow"


def _written(summary: Summary) -> str:
    extra = [
        f"{count} {what}"
        for count, what in ((summary.revised, "revised"), (summary.copies, "marked as copies"))
        if count
    ]
    return "written" + (f" ({', '.join(extra)})" if extra else "")
