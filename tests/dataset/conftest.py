"""What the tests of the dataset share."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.dataset.rows import Row, rows_of, scrapy, write


@pytest.fixture(scope="session")
def rows() -> list[Row]:
    return rows_of()


@pytest.fixture
def feed(tmp_path: Path, rows: list[Row]) -> Path:
    return write(tmp_path / "in.jsonl", rows)


@pytest.fixture
def dataset() -> Callable[..., int]:
    """`scrapy dataset …` in this process; gives the exit code."""
    return partial(scrapy, "dataset")
