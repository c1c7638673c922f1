"""No figure of title and time over the shared dev pages falls below what was reached."""

from pathlib import Path

import pytest

from benchmarks.corpus import load
from benchmarks.running import run
from benchmarks.score import figures

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"

FLOORS = {
    "fundus.title": 0.88,
    "fundus.date": 0.995,
    "fundus.dt": 0.99,
    "mcdate.date": 0.929,
    "traf.title": 0.9,
    "traf.date": 0.9,
}


@pytest.mark.skipif(not CORPUS.exists(), reason="needs the shared corpus")
def test_no_figure_falls_below_its_floor() -> None:
    cases = [case for case in load(CORPUS) if case.gold.keys() & {"title", "published"}]
    outcomes = run("newscrawler", cases, processes=2)
    assert [outcome.error for outcome in outcomes if outcome.error] == []
    found = figures((outcome.case.source, outcome.marks) for outcome in outcomes)
    low = {name: found[name] for name, floor in FLOORS.items() if found[name] < floor}
    assert low == {}
