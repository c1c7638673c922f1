"""This project and its peers over a corpus folder in one run, side by side: `make bench`."""

import argparse
import platform
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from statistics import median

from benchmarks.corpus import Case, load, needs_corpus
from benchmarks.links_cost import measured
from benchmarks.quality import table
from benchmarks.readers import READERS
from benchmarks.running import Outcome, run
from benchmarks.score import figures

HEADLINE = (
    *("aeb.bodyF1", "fundus.bodyF1", "funeval.bodyF1", "traf.segF"),
    *("fundus.title", "traf.title", "fundus.authors", "traf.authors"),
    *("fundus.date", "fundus.dt", "mcdate.date", "traf.date"),
)
"""The figures that are shown, in order; those that the corpus has no gold for are left out."""


@needs_corpus
def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the comparison and writes it to ``--out``; 2 if the corpus cannot be read."""
    options = _parser().parse_args(arguments)
    cases = load(options.corpus)[:: options.every]
    outcomes = {name: _read(name, cases, options.processes) for name in options.readers}
    cpu = cpu_medians(options.readers, _sample(cases, options.sample), options.rounds)
    report = _report(outcomes, cpu, options)
    print(report)
    options.out.write_text(report, "utf-8")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("corpus", type=Path, help="folder with index.jsonl and pages/")
    parser.add_argument("--readers", nargs="+", choices=READERS, default=list(READERS))
    parser.add_argument("--every", type=int, default=1, help="read every Nth page only")
    parser.add_argument("--rounds", type=int, default=5, help="rounds that CPU is the median of")
    parser.add_argument("--sample", type=int, default=100, help="pages of a CPU round")
    parser.add_argument("--processes", type=int, default=2, help="processes for quality")
    parser.add_argument("--out", type=Path, default=Path("docs/benchmarks.md"))
    return parser


def _read(name: str, cases: Sequence[Case], processes: int) -> list[Outcome]:
    print(f"{name}: {len(cases)} pages", file=sys.stderr, flush=True)
    outcomes = run(name, cases, processes)
    if first := next((o for o in outcomes if o.error), None):
        print(f"{name} raised on {first.case.id}: {first.error}", file=sys.stderr)
    return outcomes


def _sample(cases: Sequence[Case], size: int) -> list[Case]:
    """Pages spread evenly over the corpus."""
    return list(cases[:: max(1, len(cases) // size)])[:size]


def cpu_medians(names: Sequence[str], cases: Sequence[Case], rounds: int) -> dict[str, float]:
    """Milliseconds of processor time a page, the median of interleaved single-process rounds."""
    times: dict[str, list[float]] = {name: [] for name in names}
    warmed = [*cases[:8], *cases]
    for _ in range(rounds):
        for name in names:
            timed = run(name, warmed)[8:]
            times[name].append(1000 * sum(outcome.cpu for outcome in timed) / max(1, len(timed)))
    return {name: median(values) for name, values in times.items()}


def _report(
    outcomes: dict[str, list[Outcome]], cpu: dict[str, float], options: argparse.Namespace
) -> str:
    pages = len(next(iter(outcomes.values())))
    parts = [
        "# Benchmarks",
        f"Written by `make bench` on {datetime.now(UTC):%Y-%m-%d}, Python "
        f"{platform.python_version()}, over {pages} pages. Every reader got the same bytes in the "
        f"same run. CPU is the median of {options.rounds} rounds over "
        f"{min(options.sample, pages)} of the pages, one process; read it as a ratio. A dash marks "
        "a field that a reader does not give.",
        _side_by_side(outcomes, cpu),
    ]
    if "newscrawler" in outcomes:
        parts += [
            "## newscrawler, by publisher",
            "Rules were written looking at one half of the publishers (fit) more than at the other "
            "(check). The shipped judge of bodies is trained on all pages with a body here, so "
            "its figures flatter; `python -m benchmarks.train_body CORPUS --folds 10` shows judges "
            "on publishers that they were not trained on.",
            f"```\n{table(outcomes['newscrawler'])}\n```",
            "## Links",
            "What `classify_links` costs beside decoding and parsing a page: when the crawl first "
            "meets its site's addresses, and again for a page whose menus are known "
            "(`python -m benchmarks.links_cost CORPUS`).",
            f"```\n{measured(options.corpus, rounds=options.rounds)}\n```",
        ]
    return "\n\n".join(parts) + "\n"


def _side_by_side(outcomes: dict[str, list[Outcome]], cpu: dict[str, float]) -> str:
    columns = {
        name: figures((o.case.source, o.marks) for o in found) for name, found in outcomes.items()
    }
    shown = [figure for figure in HEADLINE if any(figure in c for c in columns.values())]
    rows = [["figure", *columns], ["---", *("---:" for _ in columns)]]
    rows += [[figure, *(_cell(columns[n].get(figure)) for n in columns)] for figure in shown]
    rows.append(["CPU ms a page", *(f"{cpu[name]:.1f}" for name in columns)])
    rows.append(["pages that raised", *(str(_raised(found)) for found in outcomes.values())])
    rows.append(["version", *(_version(READERS[name][1]) for name in columns)])
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def _cell(value: float | None) -> str:
    return f"{value:.3f}" if value else "–"


def _raised(outcomes: Sequence[Outcome]) -> int:
    return sum(outcome.error is not None for outcome in outcomes)


def _version(distribution: str) -> str:
    try:
        return version(distribution)
    except PackageNotFoundError:
        return "this tree"


if __name__ == "__main__":
    sys.exit(main())
