"""The second look: what the segments around one say of it."""

from itertools import pairwise

import pytest
from lxml import html

from newscrawler.extraction.body.company import DOUBT, NAMES, company_rows
from newscrawler.extraction.body.features import Context, rows
from newscrawler.extraction.body.segment import segments

LONG = "The ferry left the quay an hour late because the tide was lower than the captain had said."
PAGE = f"<div><section><p>{LONG}</p><h3>Why</h3><p>{LONG}</p></section><ul><li>Menu</li></ul></div>"
FIRST = (0.9, 0.4, 0.9, 0.4)


def looks(first: tuple[float, ...]) -> list[dict[str, float] | None]:
    found = segments(html.fromstring(PAGE))
    seen = company_rows(found, rows(found, Context()), first)
    return [dict(zip(NAMES, row, strict=True)) if row else None for row in seen]


def test_only_segments_in_doubt_are_looked_at_again() -> None:
    sure = (DOUBT[1] + 0.01, 0.4, DOUBT[1] + 0.01, DOUBT[0] - 0.01)
    assert [row is not None for row in looks(sure)] == [False, True, False, False]


def test_a_subhead_among_paragraphs_differs_from_a_menu_behind_them() -> None:
    _, subhead, _, menu = looks(FIRST)
    assert subhead
    assert menu
    assert (subhead["previous_1"], subhead["next_1"]) == (0.9, 0.9)
    assert (menu["previous_1"], menu["next_1"]) == (0.9, -1)
    assert subhead["parent_likely"] == pytest.approx(0.9)
    assert menu["parent_likely"] == -1
    assert subhead["steps_to_most"] < menu["steps_to_most"]
    assert menu["sure_after"] == pytest.approx(0, abs=0.01)


def test_a_segment_does_not_vouch_for_itself() -> None:
    before, after = looks((0.4, 0.4, 0.4, 0.4)), looks((0.6, 0.4, 0.4, 0.4))
    changed = {name for name, *pair in _told(before[0], after[0]) if pair[0] != pair[1]}
    assert changed == {"likely"}


def _told(
    one: dict[str, float] | None, other: dict[str, float] | None
) -> list[tuple[str, float, float]]:
    assert one
    assert other
    return [(name, one[name], other[name]) for name in NAMES]


def test_neighbours_follow_the_order_of_the_page() -> None:
    found = [row for row in looks((0.5, 0.6, 0.4, 0.3)) if row]
    assert all(one["next_1"] == other["likely"] for one, other in pairwise(found))
