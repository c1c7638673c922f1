"""The days that a listing shows in words beside its stories, where they leave no doubt."""

import time

import pytest

from newscrawler.discovery.listing_days import days_in_words
from newscrawler.page import Page

TEASER = '<li><h3><a href="/x">A story</a></h3><p class="{name}">{text}</p></li>'


def listing(*teasers: str, language: str = "en") -> Page:
    markup = f'<html lang="{language}"><body><ul>{"".join(teasers)}</ul></body></html>'
    return Page(markup.encode(), "https://paper.test/world/", "utf-8")


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("07 December 2022", "en", "2022-12-07"),
        ("Dec 7, 2022 4:51 pm", "en", "2022-12-07"),
        ("7 de diciembre de 2022", "es", "2022-12-07"),
        ("7 listopada 2022", "pl", "2022-11-07"),
        ("07.12.2022", "de", "2022-12-07"),
        ("2022年12月7日", "ja", "2022-12-07"),
        ("2022-12-07 16:51", "en", "2022-12-07"),
        ("03/04/2022", "en", None),
        ("03-04-2022", "en", None),
        ("04/12 22:10", "es", None),
        ("7 December", "en", None),
        ("2 hours ago", "en", None),
        ("Updated 9 December 2022", "en", None),
        ("Our guide to the elections of 7 December 2022 and after", "en", None),
    ],
)
def test_a_day_is_read_only_beyond_doubt(text: str, language: str, day: str | None) -> None:
    page = listing(TEASER.format(name="teaser-date", text=text), language=language)
    assert days_in_words(page).get("https://paper.test/x") == day


def test_a_date_over_a_whole_list_is_no_storys() -> None:
    rows = "".join(f'<li><a href="/{n}">Story {n}</a></li>' for n in range(9))
    page = listing(f'<li class="date">7 December 2022</li>{rows}')
    assert days_in_words(page) == {}


def test_text_that_is_not_marked_as_a_date_is_not_read() -> None:
    page = listing(TEASER.format(name="standfirst", text="7 December 2022"))
    assert days_in_words(page) == {}


def test_many_dates_in_one_list_cost_one_look_each() -> None:
    dates = "<time datetime='2022-12-07'>7 December 2022</time>" * 10_000
    page = listing(f"<div>{dates}{'<a href=/x>A story of the day</a>' * 10_000}</div>")
    start = time.process_time()
    assert days_in_words(page) == {"https://paper.test/x": "2022-12-07"}
    assert time.process_time() - start < 5
