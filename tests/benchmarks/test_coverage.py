"""What a crawl of some days finds and wastes on the two newspapers of our own."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest

from benchmarks.coverage import Paper, demo, gaceta, measure


@pytest.mark.slow
@pytest.mark.parametrize(("newspaper", "most_pages_each"), [(demo, 1.2), (gaceta, 1.8)])
def test_a_week_is_found_whole_for_few_fetches(
    newspaper: Callable[[], AbstractContextManager[Paper]], most_pages_each: float
) -> None:
    with newspaper() as paper:
        row = measure(paper, "window", {})
    assert (row.found, row.foreign, row.doubled) == (row.existing, 0, 0)
    assert row.pages_each <= most_pages_each
