"""What a crawl of some days leaves out after it has read more: pages of listings gone by."""

from newscrawler.discovery import Entry, Hints, Link
from newscrawler.items import Article
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


def numbered(number: int) -> Link:
    return Link(f"https://paper.test/story.php?id={number}", "", "article", "")


def read_on(crawl: Scope, number: int, day: str) -> None:
    crawl.learn(numbered(number).url, [], Article(published_date=day))


def test_numbers_that_count_up_tell_older_stories_unread() -> None:
    crawl = scope(since="2022-12-05")
    for place in range(6):
        crawl.why_not(Entry(numbered(40000 + place), Hints("sitemap", modified="2022-11-20")))
        assert crawl.why_not(numbered(39000)) is None
        read_on(crawl, 41000 + place, "2022-12-06")
    assert crawl.why_not(numbered(39000)) == "window"
    assert crawl.why_no_longer("article", numbered(40003).url) == "window"
    assert crawl.why_not(numbered(40500)) is None, "it may be of the week before the window"
    section = "https://paper.test/section.php?id=10017"
    assert crawl.why_no_longer("section", section) is None, "sections have numbers of their own"


def test_numbers_tell_stories_from_long_after_the_window_too() -> None:
    crawl = scope(since="2022-11-01", until="2022-11-05")
    for place in range(6):
        read_on(crawl, 40000 + place, "2022-11-05")
        read_on(crawl, 42000 + place, "2022-12-06")
    assert crawl.why_not(numbered(42000)) == "window"
    assert crawl.why_not(numbered(43000)) == "window"
    assert crawl.why_not(numbered(41000)) is None


def test_numbers_in_no_order_tell_nothing() -> None:
    crawl = scope(since="2022-12-05")
    for place in range(9):
        crawl.why_not(Entry(numbered(40000 + place), Hints("sitemap", modified="2022-11-20")))
        read_on(crawl, 41000 + place, "2022-12-06")
    read_on(crawl, 38000, "2022-12-06")
    assert crawl.why_not(numbered(39000)) is None


def test_a_story_that_is_dated_in_the_window_needs_no_number() -> None:
    crawl = scope(since="2022-12-05")
    for place in range(6):
        crawl.why_not(Entry(numbered(40000 + place), Hints("sitemap", modified="2022-11-20")))
        read_on(crawl, 41000 + place, "2022-12-06")
    told = Hints("feed", published="2022-12-06T10:00:00+02:00")
    assert crawl.why_not(Entry(numbered(39000), told)) is None


def test_a_calendar_is_followed_towards_the_window_and_no_farther() -> None:
    crawl = scope(since="2022-12-05", until="2022-12-07")

    def away(day: str, found_on: str) -> bool:
        link = Link(f"https://paper.test/calendar?day=2022-12-{day}", "", "section", "")
        return crawl.leads_away(link, f"https://paper.test/calendar{found_on}")

    assert not away("20", ""), "the way in may be a menu's link to today"
    assert not away("19", "?day=2022-12-20")
    assert away("21", "?day=2022-12-20")
    assert not away("05", "?day=2022-12-06")
    assert not away("04", "?day=2022-12-05"), "a neighbour may hold stories of the next day"
    assert away("03", "?day=2022-12-04")
