"""What a crawl stops asking for, and what it must never stop asking for."""

import pytest

from newscrawler.discovery.budget import Budget

DAYS = [f"https://a.org/events/{year}/{month}/" for year in range(1990, 2020) for month in (1, 6)]


def fetched_of(kind: str, urls: list[str], fruitful: bool) -> int:
    budget = Budget()
    count = 0
    for url in urls:
        if budget.why_not(kind, url) is None:
            budget.learn(kind, url, fruitful)
            count += 1
    return count


def test_a_calendar_without_news_is_given_up() -> None:
    assert fetched_of("section", DAYS, fruitful=False) == 21


def test_an_archive_by_month_is_followed_to_its_end() -> None:
    assert fetched_of("section", DAYS, fruitful=True) == len(DAYS)


def test_articles_of_one_shape_never_run_out() -> None:
    urls = [f"https://a.org/news/{number}" for number in range(500)]
    assert fetched_of("article", urls, fruitful=True) == 500


def test_facets_count_together_whatever_their_order() -> None:
    urls = [f"https://a.org/list?size={a}&{b}=1" for a in range(9) for b in ("red", "new", "hot")]
    assert fetched_of("section", urls, fruitful=False) == 21


def test_one_list_is_followed_in_a_bounded_number_of_ways() -> None:
    budget = Budget(facets_of_a_list=10)
    ways = [f"https://a.org/list?sort={n}" for n in range(40)]
    assert [budget.why_not("section", url) for url in ways].count(None) == 10
    assert budget.why_not("section", ways[3] + "&page=7") is None
    assert budget.why_not("section", "https://a.org/other?sort=1") is None
    assert budget.why_not("article", "https://a.org/list?id=99") is None
    assert budget.why_not("article", "https://a.org/list?a=1&b=2&c=3&d=4") == "facets"


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/a/b/a/b/a/b/", "repeating_path"),
        ("/news/news/news/", "repeating_path"),
        ("/" + "x/" * 20, "repeating_path"),
        ("/world/africa/world-cup/", None),
        ("/2022/12/12/", None),
        ("/en/news/en-route/", None),
    ],
)
def test_addresses_that_build_on_themselves(path: str, reason: str | None) -> None:
    assert Budget().why_not("section", f"https://a.org{path}") == reason


def test_the_summary_names_what_was_given_up() -> None:
    budget = Budget()
    for url in DAYS:
        if budget.why_not("section", url) is None:
            budget.learn("section", url, fruitful=False)
    assert budget.sentences() == [
        "a.org/events/#/#: gave up after 21 pages with nothing new, 39 not fetched"
    ]
