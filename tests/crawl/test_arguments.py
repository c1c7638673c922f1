"""What `-a` can ask for: fewer articles, fewer pages, some days, some ways in, a list."""

from datetime import timedelta
from pathlib import Path

import pytest

from newscrawler.demo.designs import DESIGNS
from tests.crawl.conftest import Fresh


def test_max_articles_is_exact(fresh: Fresh) -> None:
    run = fresh.crawl(max_articles=5)
    assert run.code == 0, run.err
    assert len(run.rows) == 5
    assert len(run.targets) < 40


def test_max_pages_bounds_the_pages(fresh: Fresh) -> None:
    run = fresh.crawl(max_pages=30)
    assert run.code == 0, run.err
    assert run.summary["pages"] == 30


@pytest.mark.parametrize(("oldest", "newest"), [(2, 0), (15, 4)])
def test_a_window_of_days_costs_few_fetches(fresh: Fresh, oldest: int, newest: int) -> None:
    today = fresh.paper.now.date()
    since, until = str(today - timedelta(days=oldest)), str(today - timedelta(days=newest))
    run = fresh.crawl(since=since, until=until)
    assert run.code == 0, run.err
    # What one page alone relates to is out of reach where that page lies outside the window.
    reached = {fresh.server.url + s.path for s in fresh.paper.stories if s.found_by != "related"}
    inside = {
        a.canonical_url
        for a in fresh.paper.articles(fresh.server.url)
        if since <= str(a.published_date) <= until and not a.rendered
    }
    found = {row["canonical_url"] for row in run.rows}
    assert inside & reached <= found <= inside
    stories = {s.path for s in fresh.paper.stories if not DESIGNS[s.design].rendered}
    fetched = [target for target in run.targets if target.partition("?")[0] in stories]
    # A day in UTC at the window's edge may be another at home, and a slow sitemap may come later
    # than the front page with its links.
    outside = {fresh.server.url + target.partition("?")[0] for target in fetched} - inside
    assert len(outside) <= len(stories) / 10
    assert len(run.targets) <= 20 + len(fetched)


@pytest.mark.parametrize(
    ("follow", "ways"),
    [("feeds", {"feed"}), ("sitemaps", {"sitemap"}), ("sections", {"section"})],
)
def test_only_the_ways_asked_for_are_gone(fresh: Fresh, follow: str, ways: set[str]) -> None:
    run = fresh.crawl(follow=follow, max_articles=12)
    assert run.code == 0, run.err
    assert len(run.rows) == 12
    assert {row["discovered_from"]["kind"] for row in run.rows} == ways


def test_a_list_of_addresses_is_read_and_nothing_followed(fresh: Fresh, tmp_path: Path) -> None:
    stories = [s for s in fresh.paper.stories if not DESIGNS[s.design].rendered][:6]
    listed = tmp_path / "list.txt"
    lines = [fresh.server.url + story.path for story in stories]
    listed.write_text("\n".join(["# six stories", "", *lines, lines[0] + "?utm_source=list"]))
    run = fresh.crawl(urls=str(listed))
    assert run.code == 0, run.err
    assert sorted(row["url"] for row in run.rows) == sorted(lines)
    assert {row["discovered_from"]["kind"] for row in run.rows} == {"seed"}
    asked = {t for t in run.targets if t != "/robots.txt"}
    assert asked <= {story.path for story in stories} | {stories[0].path + "?utm_source=list"}
