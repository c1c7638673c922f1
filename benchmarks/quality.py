"""This project's figures over a corpus folder, fast: `python -m benchmarks.quality CORPUS`."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.corpus import Case, load, needs_corpus
from benchmarks.running import Outcome, run
from benchmarks.score import figures

GOLD_OF = {
    "title": "title",
    "authors": "authors",
    "authorsF": "authors",
    "date": "published",
    "dt": "published",
    "bodyF": "body",
}
"""Measure to the gold and prediction field that it compares."""


@needs_corpus
def main(arguments: Sequence[str] | None = None) -> int:
    """Prints figures for all pages and for the fit and check publishers.

    Returns 1 if a page raised, 2 where there is no corpus.
    """
    options = _parser().parse_args(arguments)
    cases = [case for case in load(options.corpus) if _wanted(case, options)]
    outcomes = run("newscrawler", cases, options.processes)
    print(table(outcomes))
    for outcome in worst(outcomes, options.worst, options.count) if options.worst else ():
        print(_shown(outcome, options.worst))
    raised = [outcome for outcome in outcomes if outcome.error]
    for outcome in raised:
        print(f"raised on {outcome.case.id}: {outcome.error}", file=sys.stderr)
    return 1 if raised else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.quality", description=__doc__)
    parser.add_argument("corpus", type=Path, help="folder with index.jsonl and pages/")
    parser.add_argument("--part", choices=("fit", "check"), help="only these publishers")
    parser.add_argument("--source", help="only this source: fundus, aeb, funeval, traf, mcdate")
    parser.add_argument("--worst", metavar="FIELD", choices=sorted(GOLD_OF | {"seg": ""}))
    parser.add_argument("--count", type=int, default=20, help="how many worst pages to list")
    parser.add_argument("--processes", type=int, default=2)
    return parser


def _wanted(case: Case, options: argparse.Namespace) -> bool:
    return options.part in (None, case.part) and options.source in (None, case.source)


def table(outcomes: Sequence[Outcome]) -> str:
    """Every figure as a line: all pages, fit publishers, check publishers."""
    columns = [
        figures((o.case.source, o.marks) for o in outcomes if part in (None, o.case.part))
        for part in (None, "fit", "check")
    ]
    lines = [f"{'figure':20}{'all':>8}{'fit':>8}{'check':>8}"]
    for name in columns[0]:
        cells = "".join(f"{c[name]:8.3f}" if name in c else f"{'–':>8}" for c in columns)
        lines.append(f"{name:20}{cells}")
    cpu = 1000 * sum(o.cpu for o in outcomes) / max(1, len(outcomes))
    return "\n".join([*lines, f"{'CPU ms a page':20}{cpu:8.1f}"])


def worst(outcomes: Sequence[Outcome], measure: str, count: int) -> list[Outcome]:
    """The pages with the lowest mark in a measure that are not perfect."""

    def mark(outcome: Outcome) -> float:
        if measure == "seg":
            needed = outcome.marks.get("segNeeded", 0.0)
            return outcome.marks.get("segHit", 0.0) - needed - outcome.marks.get("segSlip", 0.0) + 1
        return outcome.marks.get(measure, 1.0)

    return sorted((o for o in outcomes if mark(o) < 1), key=mark)[:count]


def _shown(outcome: Outcome, measure: str) -> str:
    case = outcome.case
    head = f"\n{case.id} [{case.part}] {case.url}"
    field = GOLD_OF.get(measure)
    if field in (None, "body"):
        found = {k: round(v, 3) for k, v in outcome.marks.items() if k.startswith(measure[:3])}
        return f"{head}\n  {found}"
    return f"{head}\n  gold {case.gold[field]!r}\n  got  {getattr(outcome.got, field)!r}"


if __name__ == "__main__":
    sys.exit(main())
