"""Sections are left unread only where sitemaps demonstrably name the whole window."""

from datetime import date

import pytest

from newscrawler.discovery.coverage import Coverage

INSIDE = (date(2022, 12, 6), date(2022, 12, 6))
BEFORE = (date(2022, 12, 1), date(2022, 12, 1))
UNKNOWN = (date.min, date.max)


@pytest.mark.parametrize(
    ("mapped", "reach", "witnessed", "whole"),
    [
        ("abcde", BEFORE, "abcd", True),
        ("abcde", BEFORE, "abcdx", True),
        ("abcde", INSIDE, "abcd", False),
        ("abcde", UNKNOWN, "abcd", False),
        ("abcde", BEFORE, "", False),
        ("abcde", BEFORE, "ab", False),
        ("ab", BEFORE, "abcdx", False),
    ],
    ids=[
        "sitemap names all",
        "all but a film",
        "sitemap is of the last days only",
        "sitemap says no days",
        "no other source",
        "too few witnesses",
        "sitemap of one desk",
    ],
)
def test_when_sitemaps_cover_a_window(
    mapped: str, reach: tuple[date, date], witnessed: str, whole: bool
) -> None:
    coverage = Coverage(since=date(2022, 12, 5), until=date(2022, 12, 7))
    for name in witnessed:
        coverage.hear(name, INSIDE, by_sitemap=False)
    for name in mapped:
        coverage.hear(name, INSIDE, by_sitemap=True)
    coverage.hear("old", reach, by_sitemap=True)
    assert coverage.is_whole is whole


def test_without_a_first_day_nothing_covers() -> None:
    coverage = Coverage(since=None, until=date(2022, 12, 7))
    for name in "abcd":
        coverage.hear(name, INSIDE, by_sitemap=True)
        coverage.hear(name, INSIDE, by_sitemap=False)
    coverage.hear("old", BEFORE, by_sitemap=True)
    assert not coverage.is_whole
