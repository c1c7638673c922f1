"""Runs a reader over cases, over several processes, and marks what it gets."""

import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context

from benchmarks.corpus import Case
from benchmarks.readers import READERS
from benchmarks.score import Marks, Prediction, marks


@dataclass(frozen=True)
class Outcome:
    """A reader's work on one page; ``error`` names the exception that escaped from it."""

    case: Case
    got: Prediction
    marks: Marks
    cpu: float
    """Seconds of processor time."""
    error: str | None = None


def run(name: str, cases: Sequence[Case], processes: int = 1) -> list[Outcome]:
    """The outcome of the reader called ``name`` on each case, in order, in fresh processes."""
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        return list(pool.map(partial(run_one, name), cases, chunksize=8))


def run_one(name: str, case: Case) -> Outcome:
    """The outcome of one reader on one case; an exception of a reader is an empty reading."""
    html, reader = case.html, READERS[name][0]
    got, error, start = Prediction(), None, time.process_time()
    try:
        got = reader(html, case.url)
    except Exception as caught:  # noqa: BLE001  (a peer may raise anything; it is counted and shown)
        error = f"{type(caught).__name__}: {caught}"
    cpu = time.process_time() - start
    return Outcome(case, got, marks(case.gold, got), cpu, error)
