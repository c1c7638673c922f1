"""What judging a page's links costs beside parsing: `python -m benchmarks.links_cost CORPUS`.

Every page is judged twice: at first sight, and again as the crawl's next page with the same menus.
Milliseconds of processor time are the least of some rounds, each in a process of its own.
"""

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import mean, median

from benchmarks.corpus import Case, load, needs_corpus
from newscrawler.discovery import classify_links
from newscrawler.page import parsing
from newscrawler.page.charset import as_utf8

MEASURES = ("decoding and parsing", "classify_links at first sight", "classify_links again")
WARMING = '<a href="/x/y">x</a>'


@needs_corpus
def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the figures; 2 where there is no corpus."""
    options = _parser().parse_args(arguments)
    cases = load(options.corpus)[:: options.every]
    if options.json:
        print(json.dumps([costs(case) for case in cases]))
    else:
        print(measured(options.corpus, options.every, options.rounds))
    return 0


def measured(corpus: Path, every: int = 3, rounds: int = 3) -> str:
    """The figures over every so many pages of a corpus, as lines of text."""
    found = [_round(corpus, every) for _ in range(rounds)]
    best = [[min(times) for times in zip(*page, strict=True)] for page in zip(*found, strict=True)]
    return table(best)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.links_cost", description=__doc__)
    parser.add_argument("corpus", type=Path, help="folder with index.jsonl and pages/")
    parser.add_argument("--every", type=int, default=3, help="read every Nth page only")
    parser.add_argument("--rounds", type=int, default=3, help="rounds to take the least of")
    parser.add_argument("--json", action="store_true", help="one round, every page's figures")
    return parser


def _round(corpus: Path, every: int) -> list[list[float]]:
    words = [sys.executable, "-m", "benchmarks.links_cost", str(corpus)]
    words += ["--every", str(every), "--json"]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    found: list[list[float]] = json.loads(done.stdout)
    return found


def costs(case: Case) -> list[float]:
    """Milliseconds for each measure, the parse taken off where links are judged."""
    html = case.html
    classify_links(WARMING, "https://paper.test/")
    parse = _timed(lambda: parsing.parse(as_utf8(html)))
    first = _timed(lambda: classify_links(html, case.url))
    again = _timed(lambda: classify_links(html, case.url))
    return [parse, first - parse, again - parse]


def _timed(work: Callable[[], object]) -> float:
    begin = time.process_time()
    work()
    return 1000 * (time.process_time() - begin)


def table(pages: Sequence[Sequence[float]]) -> str:
    """Median and mean of each measure.

    >>> print(table([[1, 2, 3], [2, 4, 6]]).splitlines()[1])
    decoding and parsing               1.50   1.50
    """
    lines = [f"{f'CPU ms a page, {len(pages)} pages':32}{'median':>7}{'mean':>7}"]
    for name, values in zip(MEASURES, zip(*pages, strict=True), strict=True):
        lines.append(f"{name:32}{median(values):7.2f}{mean(values):7.2f}")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
