"""What a crawl of some days leaves out after it has read more: pages of listings gone by."""

from newscrawler.discovery import Entry, Hints, Link
from newscrawler.spiders.arguments import parse_arguments
from newscrawler.spiders.scope import Scope

LISTING = "https://paper.test/world/"


def scope(**days: str) -> Scope:
    args = parse_arguments({"url": "https://paper.test/", **days}, ())
    return Scope(args, {"paper.test"})


def story(name: str) -> Link:
    return Link(f"https://paper.test/{name}", "", "article", "")


def dated(name: str, changed: str) -> Entry:
    return Entry(story(name), Hints("sitemap", modified=changed))


def test_a_listing_is_paged_no_further_when_its_stories_prove_older() -> None:
    crawl = scope(since="2022-12-05")
    crawl.learn(LISTING, [story("a"), story("b")], None)
    following = ("section", LISTING + "page/2/", LISTING)
    assert crawl.why_no_longer(*following) is None
    crawl.why_not(dated("a", "2022-12-01"))
    assert crawl.why_no_longer(*following) == "window"
    assert crawl.why_no_longer("section", "https://paper.test/sport/", LISTING) is None


def test_one_story_that_may_be_of_the_window_keeps_the_paging() -> None:
    crawl = scope(since="2022-12-05")
    crawl.learn(LISTING, [story("a"), story("b")], None)
    crawl.why_not(dated("a", "2022-12-01"))
    crawl.why_not(dated("b", "2022-12-06"))
    assert crawl.why_no_longer("section", LISTING + "page/2/", LISTING) is None


def test_without_days_nothing_is_left_out() -> None:
    crawl = scope()
    crawl.learn(LISTING, [story("a")], None)
    crawl.why_not(dated("a", "2022-12-01"))
    assert crawl.why_no_longer("section", LISTING + "page/2/", LISTING) is None
