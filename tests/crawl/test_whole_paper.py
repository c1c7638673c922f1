"""A whole crawl of the demo newspaper yields its articles: all, once, exactly, nothing else."""

import json
from collections import Counter

import pytest

from newscrawler.demo.story import Story
from tests.crawl.conftest import Served
from tests.crawl.harness import Run

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("demo-crawl")]

EXACT = (
    "title",
    "published",
    "published_date",
    "sections",
    "description",
    "language",
    "publisher",
    "keywords",
    "access",
    "images",
    "rendered",
    "site",
)


def test_it_ends_well(first: Run) -> None:
    assert first.code == 0, first.err


def test_every_article_stands_once_and_nothing_else(served: Served, first: Run) -> None:
    found = served.by_story(first)
    extra = [row["url"] for row in found.pop(0, [])]
    missing = [s.path for s in served.printed.stories if s.number not in found]
    doubled = [rows[0]["url"] for rows in found.values() if len(rows) > 1]
    assert {"missing": missing, "extra": extra, "doubled": doubled} == {
        "missing": [],
        "extra": [],
        "doubled": [],
    }


@pytest.mark.parametrize("name", EXACT)
def test_field_is_exact(served: Served, first: Run, name: str) -> None:
    found = served.by_story(first)
    wrong = {
        (story.design, story.path): (row[name], wanted.as_row()[name])
        for story, wanted in zip(served.printed.stories, served.wanted, strict=True)
        for row in found.get(story.number, [])
        if row[name] != wanted.as_row()[name]
    }
    assert wrong == {}


WHOLE = ("cosmos", "graph", "microdata", "script")
"""Designs whose paragraphs come out word for word."""


def paragraphs_of(text: str, story: Story) -> list[str]:
    """The paragraphs of a body, without subheads."""
    aside = {b.text for b in story.blocks if b.kind == "h2"}
    return [part for part in text.split("\n\n") if part not in aside]


def test_paragraphs_are_exact(served: Served, first: Run) -> None:
    found = served.by_story(first)
    wrong = {
        story.path: rows[0]["body"]
        for story in served.printed.stories
        for rows in [found[story.number]]
        if story.design in WHOLE
        and paragraphs_of(rows[0]["body"], story) != [b.text for b in story.blocks if b.kind == "p"]
    }
    assert wrong == {}


def test_no_body_holds_what_stands_around_it(served: Served, first: Run) -> None:
    around = (
        *("Subscribe", "Sign up", "Comment Policy", "Share on X", "READ MORE", "Read also"),
        *("Most read", "Harbour lights", "You might also like", "Leave a Reply", "Tags:"),
    )
    found = served.by_story(first)
    others = [story.title for story in served.printed.stories]
    wrong = {
        story.path: text
        for story in served.printed.stories
        for text in (*around, *others)
        if text not in (story.title, story.standfirst) and text in found[story.number][0]["body"]
    }
    assert wrong == {}


def test_no_body_opens_with_the_standfirst(served: Served, first: Run) -> None:
    found = served.by_story(first)
    opened = [
        story.path
        for story in served.printed.stories
        if found[story.number][0]["body"].startswith(story.standfirst)
    ]
    assert opened == []


def test_long_reads_live_blogs_and_old_pages_lose_little(served: Served, first: Run) -> None:
    found = served.by_story(first)
    paragraphs = [
        text in found[story.number][0]["body"]
        for story in served.printed.stories
        if story.design not in WHOLE
        for text in story.paragraphs
    ]
    assert sum(paragraphs) >= 0.92 * len(paragraphs)


def test_authors_are_exact_and_in_order(served: Served, first: Run) -> None:
    found = served.by_story(first)
    wrong = {
        story.path: rows[0]["authors"]
        for story in served.printed.stories
        for rows in [found[story.number]]
        if rows[0]["authors"] != list(story.authors)
    }
    assert wrong == {}


def test_agencies_are_exact(served: Served, first: Run) -> None:
    found = served.by_story(first)
    wrong = {
        story.path: (rows[0]["agency"], story.agency)
        for story in served.printed.stories
        for rows in [found[story.number]]
        if rows[0]["agency"] != story.agency
    }
    assert wrong == {}


def test_addresses_and_ids_are_canonical(served: Served, first: Run) -> None:
    unmarked = [s for s in served.printed.stories if "/extra/" in "".join(s.duplicate_paths)]
    wanted = {a.id: a.canonical_url for a in served.wanted}
    other = {i for story in unmarked for i in served.ids_of(story)}
    found = {row["id"]: row["canonical_url"] for row in first.rows if row["id"] not in other}
    assert found == {i: url for i, url in wanted.items() if i not in other}


def test_modification_times_are_those_of_the_pages(served: Served, first: Run) -> None:
    found = served.by_story(first)
    wrong = {
        story.path: (row["modified"], wanted.modified)
        for story, wanted in zip(served.printed.stories, served.wanted, strict=True)
        for row in found.get(story.number, [])
        if wanted.modified and row["modified"] != wanted.modified
    }
    assert wrong == {}


def test_wire_copies_are_kept_and_marked(served: Served, first: Run) -> None:
    found = {number: rows[0] for number, rows in served.by_story(first).items()}
    pairs = [(s.number, s.copy_of) for s in served.printed.stories if s.copy_of]
    assert len(pairs) == 3
    for number, original in pairs:
        one, other = found[number], found[original]
        assert {one["duplicate_of"], other["duplicate_of"]} in (
            {None, other["id"]},
            {None, one["id"]},
        )
    marked = [row["url"] for row in first.rows if row["duplicate_of"]]
    assert len(marked) == len(pairs)


def test_every_way_in_was_used(first: Run) -> None:
    ways = Counter(row["discovered_from"]["kind"] for row in first.rows)
    assert set(ways) >= {"section", "related", "feed", "sitemap"}


def test_related_stories_name_their_kind(served: Served, first: Run) -> None:
    base = served.server.url
    found = served.by_story(first)
    for story in (s for s in served.printed.stories if s.design == "cosmos"):
        row = found[story.number][0]
        related = {link["url"] for link in row["related"] if link["kind"] == "related"}
        most_read = {link["url"] for link in row["related"] if link["kind"] == "most_read"}
        assert related == {base + other.path for other in served.printed.related_to(story)}
        assert (
            most_read
            >= {base + other.path for other in served.printed.most_read() if other != story}
            - related
        )


def test_the_forbidden_page_was_never_asked_for(first: Run) -> None:
    asked = [t for t in first.targets if t.startswith(("/private/", "/search", "/login"))]
    assert asked == []


def test_pictures_fonts_and_films_were_not_loaded(first: Run) -> None:
    endings = (".png", ".woff2", ".mp4", ".pdf")
    assert [target for target in first.targets if target.endswith(endings)] == []


def test_the_browser_was_used_for_the_script_pages_only(served: Served, first: Run) -> None:
    drawn = {t for t in first.targets if t.startswith("/api/stories/")}
    scripts = [story for story in served.printed.stories if story.design == "script"]
    assert drawn == {f"/api/stories/{story.number}.json" for story in scripts}
    assert sum(row["rendered"] for row in first.rows) == len(scripts)


def test_pages_are_asked_for_once(served: Served, first: Run) -> None:
    """But for the page that fails once, those that a browser draws, and a redirect's last stop."""
    stories = served.printed.stories
    failing = next(s.path for s in stories if s.design == "microdata")
    moved = {s.path for s in stories for p in s.duplicate_paths if p.startswith(("/go/", "/?p="))}
    twice = {
        path
        for path, count in Counter(t.partition("?utm")[0] for t in first.targets).items()
        if count > 1 and not path.startswith(("/interactive/", "/static/"))
    }
    assert failing in twice
    assert twice <= {failing} | moved


def test_the_summary_adds_up(first: Run) -> None:
    summary = first.summary
    fates = (summary[name] for name in ("duplicates", "rejects", "failed"))
    assert summary["found"] == summary["written"] + sum(sum(fate.values()) for fate in fates)
    assert summary["written"] == len(first.rows)
    assert summary["copies"] == 3
    assert summary["cut"]["offsite"] > 0
    assert summary["failed"] == {"http_404": 1}


def test_the_users_own_feed_holds_the_same_rows(served: Served, first: Run) -> None:
    lines = (served.folder.parent / "own.jsonl").read_text().splitlines()
    rows = {row["id"]: row for row in map(json.loads, lines)}
    assert rows == {row["id"]: row for row in first.rows}


def test_output_lies_under_one_folder_named_by_site(served: Served, first: Run) -> None:
    names = {path.name for path in served.folder.iterdir()}
    site = served.server.url.removeprefix("http://")
    assert {site, "runs", "newscrawler.db"} <= names
