"""`scrapy crawl` with a memory, an orderly end on signals, and an exit code to rely on."""

import argparse
import logging
import sys
from typing import ClassVar, cast

from scrapy.commands.crawl import Command as ScrapyCrawl
from scrapy.crawler import AsyncCrawlerProcess

from newscrawler.commands._log import set_log_level
from newscrawler.commands._settings import check_settings
from newscrawler.commands._signals import EndOnSignal
from newscrawler.errors import NewscrawlerError, UsageError
from newscrawler.exit_codes import ExitCode, code_of_error, code_of_run

logger = logging.getLogger(__name__)


class Command(ScrapyCrawl):
    """Scrapy's command; what it prints last says why it ended as it did."""

    default_settings: ClassVar = {"MEMORY_ENABLED": True}

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        """Scrapy's options, and a log level fit for who is reading."""
        super().process_options(args, opts)
        if self.settings:
            set_log_level(self.settings)

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Crawl, and set the exit code of the contract."""
        try:
            self.exitcode = self._crawl(args, opts)
        except NewscrawlerError as error:
            print(f"{type(error).__name__}: {error}", file=sys.stderr)
            self.exitcode = code_of_error(error)

    def _crawl(self, args: list[str], opts: argparse.Namespace) -> int:
        if len(args) != 1:
            raise UsageError(f"scrapy crawl takes the name of one spider, not {args}")
        process = cast(AsyncCrawlerProcess, self.crawler_process)
        check_settings(process.settings)
        process.settings.set("SPIDER_ARGUMENTS", opts.spargs, priority="cmdline")
        known = sorted(process.spider_loader.list())
        if args[0] not in known:
            raise UsageError(f"no spider is called {args[0]!r}; there are {', '.join(known)}")
        crawler = self._create_crawler(args[0])
        task = process.crawl(crawler, **opts.spargs)
        # Scrapy's own handlers wait for hanging requests, and at a second signal just drop all.
        EndOnSignal(crawler).install()
        process.start(install_signal_handlers=False)
        if error := task.exception():
            raise error
        reason = str(crawler.stats.get_value("finish_reason"))
        code = code_of_run(crawler.stats.get_stats(), reason)
        if code is ExitCode.NOTHING_READ:
            print("Nothing could be read: no start address led to an article", file=sys.stderr)
        return code
