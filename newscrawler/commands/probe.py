"""`scrapy probe`: what a newspaper offers a crawler, and a site file for it."""

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar, cast

from scrapy.commands import ScrapyCommand
from scrapy.crawler import AsyncCrawlerProcess

from newscrawler.commands._ending import fail, refuse_options, told
from newscrawler.commands._one_page import leave_no_trace
from newscrawler.commands._settings import check_settings
from newscrawler.errors import NewscrawlerError, UsageError
from newscrawler.exit_codes import ExitCode
from newscrawler.probe.findings import Findings
from newscrawler.probe.show import lines
from newscrawler.probe.site_file import SITES, module_name, render, write
from newscrawler.probe.spider import ProbeSpider
from newscrawler.sites import site_for
from newscrawler.urls import absolute


class NothingFound(NewscrawlerError):
    """The front page did not answer, or no article could be read."""


class Command(ScrapyCommand):
    """Looks at a newspaper with some twenty polite requests."""

    default_settings: ClassVar = {"LOG_ENABLED": False}

    def syntax(self) -> str:
        """How it is typed."""
        return "URL [--output FILE]"

    def short_desc(self) -> str:
        """What `scrapy -h` says of it."""
        return "Find a site's feeds, sitemaps and sections, and write a site file"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Scrapy's options and our own."""
        super().add_options(parser)
        parser.add_argument(
            "--output", type=Path, help="the site file (default: newscrawler/sites/NAME.py)"
        )

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Print what was found and write the site file; an error is one sentence and a code."""
        with told(self):
            try:
                self._probe(_address(args), opts.output)
            except NothingFound as error:
                fail(self, str(error), ExitCode.NOTHING_READ)

    def _probe(self, url: str, output: Path | None) -> None:
        _refuse_in_vain(url, output)
        found = self._found(url)
        print("\n".join(lines(found)))
        if not found.articles:
            raise NothingFound(f"{url}: no article could be read, so no site file was written")
        path = output or SITES / f"{module_name(found.domain)}.py"
        written = write(render(found, datetime.now(UTC).date()), path)
        print(f"  {'site file':<16}{written}")

    def _found(self, url: str) -> Findings:
        process = cast(AsyncCrawlerProcess, self.crawler_process)
        check_settings(process.settings)
        leave_no_trace(process.settings)
        crawler = process.create_crawler(ProbeSpider)
        process.crawl(crawler, url=url)
        process.start()
        spider = cast(ProbeSpider, crawler.spider)
        if spider.found is None:
            raise NothingFound(f"{url} could not be fetched: {spider.reason.replace('_', ' ')}")
        return spider.found


def _address(args: list[str]) -> str:
    refuse_options(args)
    if len(args) != 1:
        raise UsageError("scrapy probe takes one address")
    if absolute(args[0], "") is None:
        raise UsageError(f"{args[0]!r} is no http(s) address")
    return args[0]


def _refuse_in_vain(url: str, output: Path | None) -> None:
    """Say before any request that the site file could not be written."""
    known = site_for(url)
    if output is None and known:
        raise UsageError(f"{known.name} has a site file already; --output writes another")
    if output is not None and output.exists():
        raise UsageError(f"{output} is there already; --output writes elsewhere")
    if output is not None and not output.parent.is_dir():
        raise UsageError(f"there is no folder {output.parent}")
