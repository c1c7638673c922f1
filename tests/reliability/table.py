"""The scorecard as a table, for a terminal and for the documentation."""

import re
from dataclasses import dataclass

import scrapy

from tests.reliability.harness import RSS_LIMIT
from tests.reliability.score import Result

_PAGE = """# Reliability

What happens when a crawl is killed, runs out of disk, overlaps itself, or meets broken and hostile
servers? `make scorecard` tries {count} such faults for real: it starts a hostile web server of its
own on loopback, runs `scrapy crawl news` against it in child processes, kills, starves and misleads
them, and looks at what they leave. This page is written by it.

**newscrawler passes {ours} of {count}; plain Scrapy {scrapy}, a spider and settings as its template
gives them, with `JOBDIR` and a feed, passes {plain}.**

A check is passed only if, besides what it says, no crawl hangs or needs {limit} MB of memory, every
row is strict JSON and stands once, nothing on the inner address (a private one that nobody allowed)
is asked for anything, and the log holds no control characters. Most checks demand the right exit
code too, which Scrapy does not give.

| | check | newscrawler | plain Scrapy |
|---|---|---|---|
{rows}
"""


@dataclass(frozen=True)
class Row:
    """One check on both crawlers."""

    key: str
    what: str
    ours: Result
    plain: Result | None


def as_text(rows: list[Row], seed: int) -> str:
    """For a terminal."""
    lines = [f"{row.key:4} {_word(row.ours):5} {_word(row.plain):5} {row.what}" for row in rows]
    ours, plain = _passed(rows)
    total = f"newscrawler {ours} of {len(rows)}, plain Scrapy {plain} (seed of the kills: {seed})"
    return "\n".join(["", "     ours  plain", *lines, total])


def as_page(rows: list[Row]) -> str:
    """For the documentation, in Markdown."""
    ours, plain = _passed(rows)
    lines = [f"| {row.key} | {row.what} | {_told(row.ours)} | {_told(row.plain)} |" for row in rows]
    return _PAGE.format(
        count=len(rows),
        ours=ours,
        plain=plain,
        scrapy=scrapy.__version__,
        limit=RSS_LIMIT,
        rows="\n".join(lines),
    )


def _passed(rows: list[Row]) -> tuple[int, int]:
    plain = sum(row.plain is not None and row.plain.passed for row in rows)
    return sum(row.ours.passed for row in rows), plain


def _word(result: Result | None) -> str:
    return "-" if result is None else "pass" if result.passed else "MISS"


def _told(result: Result | None) -> str:
    if result is None:
        return "–"
    why = re.sub(r"\s+", " ", result.why).strip().replace("|", "\\|")
    return "pass" if result.passed else f"miss: {why[:90]}"
