"""`scrapy article`: one article as JSON, from an address or a saved page."""

import argparse
import gzip
import json
import zlib
from pathlib import Path
from typing import ClassVar, cast

from rich.console import Console
from scrapy.commands import ScrapyCommand
from scrapy.crawler import AsyncCrawlerProcess
from w3lib.encoding import http_content_type_encoding

from newscrawler.commands._ending import fail, refuse_options, told
from newscrawler.commands._explain import explain
from newscrawler.commands._one_page import OnePage, leave_no_trace
from newscrawler.commands._settings import check_settings
from newscrawler.errors import NewscrawlerError, NotAnArticle, UsageError
from newscrawler.exit_codes import ExitCode
from newscrawler.page import Page
from newscrawler.reader import Reading, page_at, read
from newscrawler.urls import absolute

_GZIP = b"\x1f\x8b"


class NotFetched(NewscrawlerError):
    """No page came back; the message says why."""


class Command(ScrapyCommand):
    """Reads one page as a crawl would and writes nothing but its article."""

    default_settings: ClassVar = {"LOG_ENABLED": False}

    def syntax(self) -> str:
        """How it is typed."""
        return "URL-or-FILE [--url URL] [--explain]"

    def short_desc(self) -> str:
        """What `scrapy -h` says of it."""
        return "Read one article and print it as JSON"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Scrapy's options and our own."""
        super().add_options(parser)
        parser.add_argument("--url", help="the address that a saved page was fetched from")
        parser.add_argument(
            "--explain", action="store_true", help="show each field's source and what lost to it"
        )

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Print the article; an error is one sentence and an exit code."""
        with told(self):
            try:
                self._show(self._read(args, opts.url), with_reasons=opts.explain)
            except NotAnArticle as error:
                why = f"{args[0]} is no article: {error} ({error.reason})"
                fail(self, why, ExitCode.NOTHING_READ)
            except NotFetched as error:
                fail(self, f"{args[0]} could not be fetched: {error}", ExitCode.NOTHING_READ)

    def _read(self, args: list[str], url: str | None) -> Reading:
        refuse_options(args)
        if len(args) != 1:
            raise UsageError("scrapy article takes one address or one file")
        if url is not None and absolute(url, "") is None:
            raise UsageError(f"--url {url!r} is no http(s) address")
        rendered = False
        if args[0].lower().startswith(("http://", "https://")):
            page, rendered = self._fetched(args[0])
        else:
            page = saved_page(args[0], url)
        return read(page, rendered=rendered)

    def _fetched(self, url: str) -> tuple[Page, bool]:
        if absolute(url, "") is None:
            raise UsageError(f"{url!r} is no http(s) address")
        process = cast(AsyncCrawlerProcess, self.crawler_process)
        check_settings(process.settings)
        leave_no_trace(process.settings)
        crawler = process.create_crawler(OnePage)
        process.crawl(crawler, url=url)
        process.start()
        spider = cast(OnePage, crawler.spider)
        if spider.answer is None:
            raise NotFetched(spider.reason.replace("_", " "))
        answer = spider.answer
        header = answer.headers.get("Content-Type") or b""
        charset = http_content_type_encoding(header.decode("latin-1"))
        return Page(answer.body, answer.url, charset), bool(answer.meta.get("rendered"))

    def _show(self, reading: Reading, *, with_reasons: bool) -> None:
        if with_reasons:
            explain(reading, Console(highlight=False, soft_wrap=True))
        else:
            print(json.dumps(reading.article.as_row(), ensure_ascii=False, indent=2))


def saved_page(name: str, url: str | None) -> Page:
    """The page in a file, gzip-compressed or not, at ``url`` or the address that it states.

    Raises UsageError for what is no file that can be read.
    """
    if "://" in name:
        raise UsageError(f"{name!r} is no http(s) address")
    try:
        body = Path(name).read_bytes()
        body = gzip.decompress(body) if body.startswith(_GZIP) else body
    except FileNotFoundError as error:
        raise UsageError(f"no file is called {name!r}, and an address begins with http") from error
    except (OSError, EOFError, zlib.error, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise UsageError(f"{name!r} cannot be read: {why}") from error
    return page_at(body, url or "")
