"""Charts choose a unit that shows most of the data, and escape what they are given."""

from collections import Counter
from datetime import date, timedelta

import pytest

from newscrawler.report.charts import meter, spark, stacked_bars, timeline
from newscrawler.report.drift import Drift
from newscrawler.report.newest import Newest
from tests.dataset.rows import rows_of


@pytest.mark.parametrize(
    ("days", "unit"), [(1, "day"), (60, "day"), (300, "week"), (1500, "month"), (9000, "year")]
)
def test_the_unit_follows_the_span(days: int, unit: str) -> None:
    last = date(2022, 12, 8)
    counts = Counter({(str(last - timedelta(days=n)), "a"): 1 for n in range(days)})
    chart = timeline(counts, ["a"])
    assert chart.period == unit
    assert sum(chart.totals) + chart.elsewhere == days
    assert len(chart.starts) == len(chart.totals) <= 60


@pytest.mark.parametrize("odd", ["1999-01-01", "2031-01-01"])
def test_one_article_of_another_time_does_not_flatten_the_rest(odd: str) -> None:
    counts = Counter({(odd, "a"): 1} | {(f"2022-12-{n:02}", "a"): 5 for n in range(1, 9)})
    chart = timeline(counts, [])
    assert (chart.period, chart.elsewhere, chart.totals) == ("day", 1, [5] * 8)
    assert (chart.starts[0], chart.last) == ("2022-12-01", "2022-12-08")


def test_names_are_escaped() -> None:
    chart = timeline(Counter({("2022-12-01", "<b>"): 1}), ["<b>"])
    for svg in (stacked_bars(chart, '"><b>'), meter(2.0, "<b>"), spark([1], "<b>")):
        assert "<b>" not in svg


def test_drift_names_what_a_redesign_broke() -> None:
    drift = Drift()
    for row in rows_of():
        drift.add(row)
    assert drift.changes() == []
    for row in rows_of(fetched="2022-12-09T06:00:00Z"):
        drift.add(row | {"authors": [], "body": row["body"][:90]})
    assert {(c.figure, c.worse) for c in drift.changes()} == {
        ("authors", True),
        ("body length", True),
    }


def test_the_newest_come_first_in_their_latest_revision() -> None:
    newest, rows = Newest(5), rows_of()
    for row in [*rows, {**rows[0], "revision": 2}]:
        newest.add(row)
    kept = newest.rows()
    assert len(kept) == len({row["id"] for row in kept}) <= 5
    assert kept[0]["published_date"] == max(row["published_date"] or "" for row in rows)
