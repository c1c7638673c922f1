"""A host in trouble gets time, and is not asked for ever."""

from datetime import UTC, datetime

import pytest

from newscrawler.network.backoff import HostHealth, Patience, retry_after

NOW = datetime(2026, 1, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("5", 5.0),
        ("0", 0.0),
        (" 31536000 ", 31536000.0),
        ("Thu, 01 Jan 2026 12:01:00 GMT", 60.0),
        ("Thu, 01 Jan 2026 11:00:00 GMT", 0.0),
        ("-1", None),
        ("1e9", None),
        ("9" * 400, None),
        ("inf", None),
        ("Someday", None),
        ("", None),
        (None, None),
    ],
)
def test_retry_after(value: str | None, seconds: float | None) -> None:
    assert retry_after(value, NOW) == seconds


def test_pauses_grow_and_end() -> None:
    host, now = HostHealth(Patience(start=1, longest=6, pages=6)), 0.0
    pauses: list[float] = []
    while not host.closed:
        pauses.append(host.trouble(f"/{len(pauses)}", now))
        now += pauses[-1]
    assert pauses == [1, 2, 4, 6, 6, 0]
    assert host.closed == "unavailable"


def test_failures_under_way_together_count_once() -> None:
    host = HostHealth(Patience(start=10, pages=3))
    for number in range(16):
        host.trouble(f"/{number}", 1.0)
    assert len(host.troubled) == 1
    assert not host.closed


def test_a_broken_page_tried_again_is_no_broken_host() -> None:
    host = HostHealth(Patience(start=1, pages=3))
    assert [host.trouble("/broken", now) for now in (0.0, 10.0, 20.0, 30.0)] == [1, 1, 1, 1]
    assert not host.closed


def test_a_good_answer_starts_afresh() -> None:
    host = HostHealth(Patience(start=1, pages=3))
    host.trouble("/1", 0.0)
    host.trouble("/2", 2.0)
    host.well(9.0)
    assert host.trouble("/3", 10.0) == 1
    assert not host.failed


def test_what_a_host_asks_for_is_kept_and_too_much_closes_it() -> None:
    host = HostHealth(Patience(start=1, longest=120))
    assert host.trouble("/1", 0.0, wanted=90.0) == 90
    host.trouble("/2", 100.0, wanted=31_536_000.0)
    assert host.closed == "retry_after"
    assert host.failed
