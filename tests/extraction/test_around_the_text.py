"""Standfirst, names, dates, ad labels and captions around the text are no paragraphs of it."""

import pytest

from newscrawler import Article, extract_article

LINE = "Fishermen ask for patience until spring"
LONG = (
    "The council met late on Monday in the town hall of Marlow Quay and agreed, after five hours"
    " of debate, on a new plan for the harbour."
)
TEXT = (
    "<p>Ships were kept out since a storm in March broke the outer wall of the basin, and the"
    " works are to begin on Monday.</p>"
    "<p>Engineers found in summer that the piles beneath it are hollow and have to be replaced,"
    " which takes two winters.</p>"
    "<p>The mayor said that nobody would be sent away, and that the money comes from the region"
    " and from a loan.</p>"
)


def article(under: str, description: str = LINE) -> Article:
    head = f'<title>The plan</title><meta name="description" content="{description}">'
    return extract_article(
        f"<html><head>{head}</head><body><article><h1>The plan</h1>{under}"
        f'<p class="byline">By Ann Lee</p>{TEXT}</article></body></html>',
        "https://paper.example/a/the-plan-17",
    )


MARKED = [
    f'<p class="standfirst">{LINE}</p>',
    f'<p class="lede" itemprop="description">{LINE}</p>',
    f'<p class="entry-excerpt">{LINE}</p>',
    f'<div class="intro">{LINE}</div>',
    f"<h2>{LINE}</h2>",
    f'<div class="tertiary-title"><h3><span>{LINE}</span></h3></div>',
]


@pytest.mark.parametrize("under", MARKED)
def test_a_marked_line_under_the_headline_is_the_description(under: str) -> None:
    found = article(under)
    assert found.description == LINE
    assert found.body.startswith("Ships were kept out")


def test_a_subhead_made_for_it_needs_no_metadata() -> None:
    found = article(f'<h2 class="subtitle">{LINE}</h2>', description="News of the quay")
    assert found.body.startswith("Ships were kept out")


def test_a_first_paragraph_stays_though_the_page_repeats_it_as_its_description() -> None:
    assert article(f"<p>{LONG}</p>", LONG).body.startswith(LONG)
    assert article(f'<p class="lead">{LONG}</p>', LONG).body.startswith(LONG)


@pytest.mark.parametrize(
    "line",
    ["By ANN LEE", "Ann Lee", "by Ann Lee and Bo Ek", "Posted on 7 May 2024 at 10:00 by Ann Lee"],
)
def test_the_writers_names_over_the_text_are_no_paragraph(line: str) -> None:
    names = '<meta name="author" content="Ann Lee, Bo Ek">'
    found = extract_article(
        f"<title>The plan</title>{names}<h1>The plan</h1><div>{line}</div>{TEXT}",
        "https://paper.example/a/the-plan-17",
    )
    assert found.authors == ["Ann Lee", "Bo Ek"]
    assert found.body.startswith("Ships were kept out")


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "Read also: The storm of March and what it broke",
        "The basin in May. Photo: Bo Ek / Quay Post",
        "Subscribe to continue reading this story",
        "HARBOUR The plan for the basin of Marlow Quay",
    ],
)
def test_what_stands_between_paragraphs_and_is_none_is_left_out(line: str) -> None:
    title = "The plan for the basin of Marlow Quay"
    found = extract_article(
        f"<title>{title}</title><article><h1>{title}</h1><p>{line}</p>{TEXT}</article>",
        "https://paper.example/a/the-plan-17",
    )
    assert found.body.startswith("Ships were kept out")
    assert line not in found.body
