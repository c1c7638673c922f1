"""`scrapy dataset`: check, count, export and keep the rows that crawls have written."""

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, ClassVar

from rich.console import Console
from rich.table import Table
from scrapy.commands import ScrapyCommand

from newscrawler.commands._ending import told
from newscrawler.dataset.exports import FORMATS, format_of
from newscrawler.dataset.manifest import verify
from newscrawler.dataset.packing import pack
from newscrawler.dataset.retention import outdated, remove
from newscrawler.dataset.rows import Fault, Row, read_lines, read_rows
from newscrawler.dataset.selection import Selection, only_latest
from newscrawler.dataset.stats import OPTIONAL, Stats, count
from newscrawler.dataset.validate import validate
from newscrawler.errors import UsageError
from newscrawler.files import files_in, written_whole

Options = argparse.Namespace


class Command(ScrapyCommand):
    """One sub-command an action; each says what it takes with `scrapy dataset ACTION --help`."""

    requires_crawler_process = False
    default_settings: ClassVar = {"LOG_ENABLED": False}

    def syntax(self) -> str:
        """How it is typed."""
        return "ACTION FILE… [options]"

    def short_desc(self) -> str:
        """What `scrapy -h` says of it."""
        return "Check, count and export the rows of a crawl"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """An argument parser for each action, with Scrapy's global options."""
        common = argparse.ArgumentParser(add_help=False)
        super().add_options(common)
        actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
        for name, (about, add, _) in ACTIONS.items():
            prog = f"scrapy dataset {name}"
            add(
                actions.add_parser(name, prog=prog, parents=[common], help=about, description=about)
            )

    def run(self, args: list[str], opts: Options) -> None:
        """Carry out the action; an error is one sentence and an exit code."""
        with told(self):
            if args:
                raise UsageError(f"scrapy dataset {opts.action} does not know {' '.join(args)}")
            self.exitcode = ACTIONS[opts.action][2](opts)


def _add_files(parser: argparse.ArgumentParser) -> None:
    help_text = "files of rows: .jsonl, .jsonl.gz or .jsonl.zst; a folder means all that lie in it"
    parser.add_argument("files", nargs="+", metavar="FILE", type=Path, help=help_text)


def _add_selection(parser: argparse.ArgumentParser) -> None:
    _add_files(parser)
    add = parser.add_argument
    add("--site", action="append", default=[], metavar="DOMAIN", help="only this site; repeatable")
    add("--language", action="append", default=[], metavar="TAG", help="only this; repeatable")
    add("--since", type=_day, metavar="DAY", help="published on this day or later")
    add("--until", type=_day, metavar="DAY", help="published on this day or earlier")
    add("--no-copies", action="store_true", help="leave out rows that copy an earlier article")
    add("--latest", action="store_true", help="only the latest revision of each article")
    add("--skip-bad", action="store_true", help="leave out lines that are no rows, and count them")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no day like 2022-12-07") from error


def _add_export(parser: argparse.ArgumentParser) -> None:
    _add_selection(parser)
    add = parser.add_argument
    add("-o", "--output", type=Path, required=True, metavar="OUT", help="the file to write")
    add("--format", choices=FORMATS, help="where the end of the file's name does not say it")
    add("--force", action="store_true", help="replace the file if it exists")


def _add_folder(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="DIR", help="the folder of a crawl")


def _add_removal(parser: argparse.ArgumentParser) -> None:
    _add_folder(parser)
    add = parser.add_argument
    add("--older-than", type=int, required=True, metavar="DAYS", help="days of crawling to keep")
    add("--yes", action="store_true", help="remove; without it the files are only named")


def _validate(opts: Options) -> int:
    verdict = validate(_files(opts), print)
    print(verdict, file=sys.stderr)
    return 1 if verdict.bad_rows else 0


def _export(opts: Options) -> int:
    write = format_of(opts.output, opts.format)
    with _selected(opts) as rows, written_whole(opts.output, force=opts.force) as part:
        rows_written = write(part, rows, opts.output)
    print(f"{rows_written} rows written to {opts.output}", file=sys.stderr)
    return 0


def _stats(opts: Options) -> int:
    with _selected(opts) as rows:
        Console(highlight=False).print(*_tables(count(rows)), sep="\n")
    return 0


def _pack(opts: Options) -> int:
    _print_lines(pack(_folder(opts)))
    return 0


def _verify(opts: Options) -> int:
    problems = list(verify(_folder(opts)))
    _print_lines(problems)
    return 1 if problems else 0


def _remove(opts: Options) -> int:
    if opts.older_than < 1:
        raise UsageError(f"--older-than {opts.older_than} is no number of days above 0")
    folder = _folder(opts)
    if not opts.yes:
        _print_lines(outdated(folder, opts.older_than))
        print("nothing is removed without --yes", file=sys.stderr)
        return 0
    files, articles = remove(folder, opts.older_than)
    print(f"{files} files removed, {articles} articles forgotten", file=sys.stderr)
    return 0


def _print_lines(found: Iterable[object]) -> None:
    for each in found:
        print(each)


def _folder(opts: Options) -> Path:
    folder: Path = opts.folder
    if not folder.is_dir():
        raise UsageError(f"there is no folder {folder}")
    return folder


@contextmanager
def _selected(opts: Options) -> Iterator[Iterator[Row]]:
    """The rows that the options ask for; says at the end how many lines were left out as bad."""
    if opts.since and opts.until and opts.since > opts.until:
        raise UsageError(f"--since {opts.since} is after --until {opts.until}")
    files, bad = _files(opts), list[Fault]()
    rows = _good_rows(files, bad.append) if opts.skip_bad else read_rows(files)
    rows = only_latest(files, rows) if opts.latest else rows
    selection = Selection(
        sites=frozenset(opts.site),
        languages=frozenset(opts.language),
        since=opts.since,
        until=opts.until,
        copies=not opts.no_copies,
    )
    yield filter(selection.wants, rows)
    if bad:
        print(f"{len(bad)} lines left out, the first: {bad[0]}", file=sys.stderr)


def _good_rows(files: list[Path], leave_out: Callable[[Fault], Any]) -> Iterator[Row]:
    for line in read_lines(files):
        if line.faults:
            leave_out(line.faults[0])
        else:
            yield line.row


def _files(opts: Options) -> list[Path]:
    return [file for path in opts.files for file in files_in(path)]


def _tables(stats: Stats) -> Iterator[Table]:
    totals = Table(box=None, show_header=False, pad_edge=False)
    totals.add_column(justify="right")
    for number, what in (
        (stats.rows, "rows"),
        (stats.revisions, "of them later revisions"),
        (stats.copies, "marked as copies"),
        (len(stats.sites), "sites"),
        (stats.characters // max(stats.rows, 1), "characters a body"),
    ):
        totals.add_row(f"{number:,}", what)
    yield totals
    yield _counted("site", stats.sites)
    yield _counted("language", stats.languages)
    yield _counted("section", stats.sections)
    shares = Table("field", "filled", box=None, pad_edge=False)
    for name in OPTIONAL:
        shares.add_row(name, f"{stats.share_filled(name):.0%}")
    yield shares


def _counted(what: str, counts: Any, most: int = 15) -> Table:
    table = Table(what, "rows", box=None, pad_edge=False)
    for name, number in counts.most_common(most):
        table.add_row(name, f"{number:,}")
    if len(counts) > most:
        table.add_row(f"and {len(counts) - most} more", "")
    return table


ACTIONS: dict[
    str, tuple[str, Callable[[argparse.ArgumentParser], None], Callable[[Options], int]]
] = {
    "validate": ("name every line that is no row, by field and reason", _add_files, _validate),
    "export": ("write rows as Parquet, CSV, JSON Lines or JSON-LD", _add_export, _export),
    "pack": ("compress the files of days that are over, and list them", _add_folder, _pack),
    "verify": ("name closed files that are no longer as they were", _add_folder, _verify),
    "remove": ("remove what is older than some days", _add_removal, _remove),
    "stats": ("count rows by site, language and section", _add_selection, _stats),
}
"""What can be done, as (description, its arguments, how)."""
