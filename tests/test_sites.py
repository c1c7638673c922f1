"""Each saved page under `sites/` gives what its `expected.json` says, field by field.

A case is a folder `sites/<module of newscrawler/sites>/<case>/` with `page.html` or `page.html.gz`
and `expected.json`, an article's row as `scrapy article` prints it; nothing else names it.
"""

import gzip
import json
import re
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from newscrawler import Article, Site, extract_article
from newscrawler.errors import UsageError
from newscrawler.sites import all_sites, site_for

CASES = sorted(path.parent for path in Path(__file__).parent.glob("sites/*/*/expected.json"))
FREE = {
    *("schema_version", "id", "revision", "site", "discovered_from", "fetched_at", "rendered"),
    *("content_hash", "duplicate_of"),
}
"""Fields that tell of the crawl, not of the page."""


@cache
def expected(case: Path) -> dict[str, Any]:
    row = json.loads((case / "expected.json").read_text("utf-8"))
    return {field: value for field, value in row.items() if field not in FREE}


@cache
def read(case: Path) -> dict[str, Any]:
    page = case / "page.html"
    packed = case / "page.html.gz"
    source = gzip.decompress(packed.read_bytes()) if packed.exists() else page.read_bytes()
    return extract_article(source, expected(case)["url"]).as_row()


def name(case: Path) -> str:
    return f"{case.parent.name}/{case.name}"


@pytest.mark.parametrize(
    ("case", "field"),
    [
        pytest.param(case, field, id=f"{name(case)}/{field}")
        for case in CASES
        for field in expected(case)
    ],
)
def test_a_saved_page_gives_the_field(case: Path, field: str) -> None:
    assert read(case)[field] == expected(case)[field]


@pytest.mark.parametrize("case", CASES, ids=name)
def test_a_saved_page_gives_no_field_that_nobody_expects(case: Path) -> None:
    filled = {field for field, value in read(case).items() if value and field not in FREE}
    assert filled <= expected(case).keys()


@pytest.mark.parametrize("case", CASES, ids=name)
def test_a_saved_page_is_of_its_site(case: Path) -> None:
    assert site_for(expected(case)["url"]) is all_sites()[case.parent.name]


@pytest.mark.parametrize("module", sorted(all_sites()))
def test_a_site_has_a_saved_page(module: str) -> None:
    assert any(case.parent.name == module for case in CASES)


@pytest.mark.parametrize(
    ("stated", "sentence"),
    [
        ({"timezone": "Africa/Jozi"}, "timezone 'Africa/Jozi'"),
        ({"article_url": "("}, "article_url '('"),
        ({"title": ("h1[",)}, "title 'h1['"),
        ({"title": "h1"}, "title takes a tuple, like ('title',)"),
    ],
)
def test_a_bad_value_in_a_site_file_is_named(stated: dict[str, Any], sentence: str) -> None:
    with pytest.raises(UsageError, match="site Quay") as raised:
        Site(name="Quay", domains=("quaypost.org",), **stated)
    assert sentence in str(raised.value)


PAGE = """<html><head><title>Old</title></head><body><div class=wrap><p class=top>The new plan</p>
<p class=who>Ann Lee</p><span class=when>3 March 2024, 10:15</span>
<div class=story><p>The council met.</p><p class=promo>Buy a boat!</p><h2>Why</h2>
<p>It agreed on the plan for the old harbour, which the storm had closed, and on its costs.</p>
<ul><li>One pier</li></ul></div></div></body></html>"""


def shout(article: Article, _: object) -> Article:
    article.description = "tidied"
    return article


def test_a_sites_selectors_come_before_generic_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    site = Site(
        name="Quay Post",
        domains=("quaypost.org",),
        title=(".top",),
        authors=(".who",),
        published=(".when",),
        body=(".story",),
        cut=(".promo",),
        timezone="Europe/Oslo",
        tidy=shout,
    )
    monkeypatch.setattr("newscrawler.reader.site_for", lambda _: site)
    article = extract_article(PAGE, "https://quaypost.org/a")
    assert (article.title, article.authors) == ("The new plan", ["Ann Lee"])
    assert (article.published, article.published_source) == ("2024-03-03T10:15:00+01:00", "site")
    assert article.body.split("\n\n")[:2] == ["The council met.", "Why"]
    assert article.body.endswith("One pier")
    assert (article.publisher, article.description) == ("Quay Post", "tidied")


def test_the_worked_example_of_the_docs_works(monkeypatch: pytest.MonkeyPatch) -> None:
    guide = (Path(__file__).parent.parent / "docs" / "adding-a-site.md").read_text("utf-8")
    blocks = dict(re.findall(r"```(python|html|json)\n(.*?)```", guide, re.S))
    names: dict[str, Any] = {}
    exec(blocks["python"], names)
    monkeypatch.setattr("newscrawler.reader.site_for", lambda _: names["SITE"])
    wanted = json.loads(blocks["json"])
    got = extract_article(blocks["html"], wanted["url"]).as_row()
    filled = {field: value for field, value in got.items() if value and field not in FREE}
    assert filled == wanted


def test_the_docs_name_every_key_of_a_rule() -> None:
    guide = (Path(__file__).parent.parent / "docs" / "adding-a-site.md").read_text("utf-8")
    table = guide[guide.index("| key |") : guide.index("An unknown key")]
    assert {field.name for field in fields(Site)} == set(re.findall(r"`(\w+)`", table)) - {"True"}
