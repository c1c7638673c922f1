"""`scrapy crawl` with a memory, an orderly end on signals, and an exit code to rely on."""

import argparse
import sys
from typing import ClassVar, cast

from scrapy.commands.crawl import Command as ScrapyCrawl
from scrapy.crawler import AsyncCrawlerProcess

from newscrawler.commands._ending import refuse_options, told
from newscrawler.commands._log import check_log, set_log_level
from newscrawler.commands._settings import check_settings
from newscrawler.commands._signals import EndOnSignal
from newscrawler.errors import UsageError
from newscrawler.exit_codes import ExitCode, code_of_run


class Command(ScrapyCrawl):
    """Scrapy's command; what it prints last says why it ended as it did."""

    default_settings: ClassVar = {"MEMORY_ENABLED": True}

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        """Scrapy's options, and a log level fit for who is reading."""
        super().process_options(args, opts)
        if not self.settings:
            return
        with told(self):
            check_log(self.settings)
        if self.exitcode:
            sys.exit(self.exitcode)
        set_log_level(self.settings)

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Crawl, and set the exit code of the contract."""
        with told(self):
            self.exitcode = self._crawl(args, opts)

    def _crawl(self, args: list[str], opts: argparse.Namespace) -> int:
        refuse_options(args)
        if len(args) != 1:
            given = " and ".join(args) or "nothing"
            raise UsageError(f"scrapy crawl takes the name of one spider, not {given}")
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
