"""What a source says of dates keeps stories of other days from being fetched."""

from datetime import date

import pytest

from newscrawler.discovery import Entry, Hints, Link
from newscrawler.discovery.window import all_older, days_of, overlap

SINCE, UNTIL = date(2022, 12, 5), date(2022, 12, 7)


def story(path: str = "/x", day: str | None = None) -> Link:
    return Link(f"https://paper.test{path}", "", "article", "", day)


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        (story(), True),
        (story("/2022/12/06/x"), True),
        (story("/2022/12/01/x"), False),
        (story("/2022/12/20/x"), False),
        (story("/2022/12/x"), True),
        (story("/2022/11/x"), False),
        (story("/2023/01/x"), False),
        (Link("https://paper.test/sitemaps/2022-11.xml.gz", "", "sitemap", ""), False),
        (story(day="2022-12-06"), True),
        (story(day="2022-11-30"), False),
        (Entry(story(), Hints("feed", published="2022-12-06T23:00:00Z")), True),
        (Entry(story(), Hints("feed", published="2022-12-01T23:00:00Z")), False),
        (Entry(story("/2022/12/01/x"), Hints("feed", published="2022-12-06")), True),
        (Entry(story(), Hints("sitemap", modified="2022-12-01")), False),
        (Entry(story(), Hints("sitemap", modified="2023-12-01")), True),
        (Entry(story(), Hints("sitemap", modified="2022-12-04T23:00:00+02:00")), False),
        (Entry(story(), Hints("sitemap", modified="2022-12-04T23:00:00Z")), True),
        (Entry(story(), Hints("sitemap", modified="2022-12-04")), True),
    ],
)
def test_only_what_may_lie_in_the_window_is_fetched(found: Link | Entry, wanted: bool) -> None:
    assert overlap(days_of(found), SINCE, UNTIL) is wanted


def test_paging_stops_where_every_dated_story_is_older() -> None:
    old, new = story(day="2022-11-01"), story("/2022/12/06/x")
    assert all_older([old, story()], SINCE)
    assert not all_older([old, new], SINCE)
    assert not all_older([story()], SINCE)
    assert not all_older([old], None)
