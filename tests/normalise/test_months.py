"""Months under both of their Arabic names, as papers from Beirut to Rabat print them."""

from itertools import product

import pytest

from newscrawler.normalise.months import month_of
from newscrawler.normalise.timestamp import Habits, stamp

TWICE = (
    ("كانون الثاني", "يناير"),
    ("شباط", "فبراير"),
    ("آذار", "مارس"),
    ("نيسان", "أبريل"),
    ("أيار", "مايو"),
    ("حزيران", "يونيو"),
    ("تموز", "يوليو"),
    ("آب", "أغسطس"),
    ("أيلول", "سبتمبر"),
    ("تشرين الأول", "أكتوبر"),
    ("تشرين الثاني", "نوفمبر"),
    ("كانون الأول", "ديسمبر"),
)
FORMS = ("{}/{}", "{} / {}", "{} ({})", "{} - {}")
TWO_MONTHS = ("July/August", "آب/سبتمبر", "Sept-Oct", "a/b/c")


@pytest.mark.parametrize(("number", "names"), [*enumerate(TWICE, start=1)])
def test_a_month_with_both_names_in_any_order_and_spelling(
    number: int, names: tuple[str, str]
) -> None:
    for form, pair in product(FORMS, (names, names[::-1])):
        for bare in (str, _without_hamza):
            text = f"الأحد، 23 {bare(form.format(*pair))} 2026، 10:42"
            found = stamp(text, Habits("ar"))
            assert found, text
            assert found.local.isoformat() == f"2026-{number:02}-23T10:42:00", text


def _without_hamza(name: str) -> str:
    return name.replace("أ", "ا").replace("آ", "ا")


@pytest.mark.parametrize("name", TWO_MONTHS)
def test_two_months_are_none(name: str) -> None:
    assert month_of(name) is None
