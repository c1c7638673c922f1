"""`scrapy report`: one HTML page about what has been crawled."""

import argparse
import sys
from pathlib import Path
from typing import ClassVar

from scrapy.commands import ScrapyCommand

from newscrawler.commands._ending import refuse_options, told
from newscrawler.errors import UsageError
from newscrawler.files import written_whole
from newscrawler.report import gather, is_report, render


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
        parser.add_argument(
            "--force", action="store_true", help="replace the file even if it is no report"
        )

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Gather, render, write; an error is one sentence and an exit code."""
        with told(self):
            path = self._write(args, opts)
            print(f"report written to {path}", file=sys.stderr)

    def _write(self, args: list[str], opts: argparse.Namespace) -> Path:
        refuse_options(args)
        if len(args) > 1:
            raise UsageError(f"scrapy report takes one folder, not {' '.join(args)}")
        if opts.articles < 1:
            raise UsageError(f"--articles {opts.articles} is no number above 0")
        assert self.settings is not None  # noqa: S101 - set by scrapy.cmdline
        folder = Path(args[0] if args else self.settings["OUTPUT_DIR"])
        page = render(gather(folder, opts.articles))
        path: Path = opts.output or folder / "report.html"
        # A report can be made again, so the last one gives way; nothing else does unasked.
        with written_whole(path, force=opts.force or is_report(path)) as part:
            part.write_text(page, encoding="utf-8", errors="replace")
        return path
