"""`python -m tests.reliability [KEY…]`: the checks, on newscrawler and on plain Scrapy."""

import sys
from importlib import import_module
from pkgutil import iter_modules

from tests.reliability import checks
from tests.reliability.harness import Crawler, Newscrawler, PlainScrapy
from tests.reliability.score import CHECKS, run


def load() -> None:
    """Register the checks of every module."""
    for module in iter_modules(checks.__path__):
        import_module(f"{checks.__name__}.{module.name}")


def main(keys: list[str]) -> int:
    """Run the named checks, or all of them; 1 where newscrawler misses one."""
    load()
    plain = "--plain" in keys
    verbose = "-v" in keys
    chosen = [key for key in keys if not key.startswith("-")] or list(CHECKS)
    missed = 0
    for key in chosen:
        crawlers: list[Crawler] = [Newscrawler(), *([PlainScrapy()] if plain else [])]
        for crawler in crawlers:
            result = run(CHECKS[key], crawler)
            missed += not result.passed and isinstance(crawler, Newscrawler)
            print(key, crawler.name, "pass" if result.passed else f"FAIL: {result.why}", flush=True)
            if verbose:
                print("\n".join(result.runs))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
