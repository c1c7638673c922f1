"""`python -m tests.reliability [KEY…] [--write FILE] [--log]`: the scorecard."""

import argparse
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from tests.reliability import checks
from tests.reliability.checks.storage import SEED
from tests.reliability.harness import Crawler, Newscrawler, PlainScrapy
from tests.reliability.score import CHECKS, Result, run
from tests.reliability.table import Row, as_page, as_text

NEEDED = 46


def load() -> None:
    """Register the checks of every module."""
    for module in iter_modules(checks.__path__):
        import_module(f"{checks.__name__}.{module.name}")


def tried(key: str, crawler: Crawler, *, log: bool) -> Result:
    """One check on one crawler, said as it ends."""
    result = run(CHECKS[key], crawler)
    print(
        f"{key:4} {crawler.name:13}", "pass" if result.passed else f"MISS {result.why}", flush=True
    )
    if log:
        print("\n".join(result.runs))
    return result


def main() -> int:
    """Run the named checks, or all of them; 1 where newscrawler misses too many."""
    parser = argparse.ArgumentParser(prog="python -m tests.reliability", description=__doc__)
    parser.add_argument("keys", nargs="*", help="checks to run; all where none is named")
    parser.add_argument("--write", type=Path, help="write the table to this file")
    parser.add_argument("--log", action="store_true", help="show the end of each crawl's log")
    parser.add_argument("--alone", action="store_true", help="leave plain Scrapy out")
    asked = parser.parse_args()
    load()
    rows = []
    for key in asked.keys or CHECKS:
        ours = tried(key, Newscrawler(), log=asked.log)
        plain = None if asked.alone else tried(key, PlainScrapy(), log=asked.log)
        rows.append(Row(key, CHECKS[key].what, ours, plain))
    print(as_text(rows, SEED))
    if asked.write:
        asked.write.write_text(as_page(rows), encoding="utf-8")
    allowed = max(0, len(rows) - NEEDED) if len(rows) == len(CHECKS) else 0
    return int(sum(not row.ours.passed for row in rows) > allowed)


if __name__ == "__main__":
    sys.exit(main())
