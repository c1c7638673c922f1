"""`scrapy report`: one HTML page about what has been crawled."""

import argparse
import sys
from pathlib import Path
from typing import ClassVar

from scrapy.commands import ScrapyCommand

from newscrawler.errors import NewscrawlerError, UsageError
from newscrawler.exit_codes import code_of_error
from newscrawler.files import written_whole
from newscrawler.report import gather, render


class Command(ScrapyCommand):
    """Writes `report.html` into the folder of a crawl, or where `-o` says."""

    requires_crawler_process = False
    default_settings: ClassVar = {"LOG_ENABLED": False}

    def syntax(self) -> str:
        """How it is typed."""
        return "[DIR] [options]"

    def short_desc(self) -> str:
        """What `scrapy -h` says of it."""
        return "Write an HTML report of what has been crawled"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Where to write, and how many articles to show."""
        super().add_options(parser)
        parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="the page to write")
        parser.add_argument(
            "--articles", type=int, default=200, metavar="N", help="newest articles shown"
        )

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Gather, render, write; an error is one sentence and an exit code."""
        try:
            path = self._write(args, opts)
            print(f"report written to {path}", file=sys.stderr)
        except NewscrawlerError as error:
            print(f"{type(error).__name__}: {error}", file=sys.stderr)
            self.exitcode = code_of_error(error)

    def _write(self, args: list[str], opts: argparse.Namespace) -> Path:
        if len(args) > 1 or any(arg.startswith("-") for arg in args):
            raise UsageError(f"scrapy report takes one folder, not {' '.join(args)}")
        if opts.articles < 1:
            raise UsageError(f"--articles {opts.articles} is no number above 0")
        assert self.settings is not None  # noqa: S101 - set by scrapy.cmdline
        folder = Path(args[0] if args else self.settings["OUTPUT_DIR"])
        page = render(gather(folder, opts.articles))
        path: Path = opts.output or folder / "report.html"
        # The page is made from the folder and can be made again, so the last one is replaced.
        with written_whole(path, force=True) as part:
            part.write_text(page, encoding="utf-8")
        return path
