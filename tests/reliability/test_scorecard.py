"""The quick part of the scorecard; `make scorecard` runs all of it, and plain Scrapy beside it."""

import pytest

from tests.reliability.__main__ import load
from tests.reliability.harness import Newscrawler
from tests.reliability.score import CHECKS, run

load()


@pytest.mark.parametrize(
    "key",
    [
        pytest.param(key, marks=() if check.quick else pytest.mark.slow)
        for key, check in CHECKS.items()
    ],
)
def test_check(key: str) -> None:
    result = run(CHECKS[key], Newscrawler())
    assert result.passed, "\n".join([result.why, *result.runs])


def test_the_scorecard_has_48_checks() -> None:
    assert len(CHECKS) == 48
