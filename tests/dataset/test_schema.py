"""The contract of a row: made from the dataclass, shipped, and checked in words."""

from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from newscrawler.items import Article, DiscoveredFrom, Image, Related
from newscrawler.schema import Problem, article_schema, problems
from newscrawler.schema.documents import fields_page, shipped_schema

ROW = Article(
    id="0" * 32,
    url="https://paper.test/a",
    site="paper.test",
    title="Harbour opens",
    body="The harbour opened on Monday.",
    images=[Image("https://paper.test/a.jpg")],
    related=[Related("https://paper.test/b")],
    discovered_from=DiscoveredFrom("seed", "https://paper.test/"),
    fetched_at="2022-12-07T15:00:00Z",
    content_hash="0" * 64,
).as_row()


def test_the_shipped_schema_and_the_field_page_are_those_of_the_dataclass() -> None:
    assert shipped_schema() == article_schema()
    page = Path(__file__).parents[2] / "docs" / "fields.md"
    assert page.read_text(encoding="utf-8") == fields_page(), "run python -m newscrawler.schema"


def test_the_schema_is_a_schema_and_the_dataclass_fulfils_it() -> None:
    jsonschema_rs.meta.validate(article_schema())
    assert list(article_schema()["properties"]) == list(ROW)
    assert problems(ROW) == []


@pytest.mark.parametrize(
    ("field", "value", "where", "reason"),
    [
        ("schema_version", "2", "schema_version", 'is "2", not "1"'),
        ("id", "xyz", "id", 'is "xyz", not an id of 32 hex digits'),
        ("revision", 0, "revision", "is 0, less than 1"),
        ("revision", True, "revision", "is true, not integer"),
        ("url", "/a", "url", 'is "/a", not an absolute http or https address'),
        ("publisher", "", "publisher", 'is "", not visible text'),
        ("title", " \n", "title", r'is " \n", not visible text'),
        ("body", None, "body", "is null, not string"),
        ("authors", "Ann", "authors", 'is "Ann", not array'),
        ("authors", ["Ann", ""], "authors[1]", 'is "", not visible text'),
        (
            "published",
            "2022-12-07T16:51",
            "published",
            'is "2022-12-07T16:51", not an RFC 3339 time with seconds and offset',
        ),
        ("published_date", "2022-02-30", "published_date", 'is "2022-02-30", not a valid date'),
        (
            "fetched_at",
            "2022-12-07T16:51:00+02:00",
            "fetched_at",
            'is "2022-12-07T16:51:00+02:00", not an RFC 3339 time in UTC, ending in Z',
        ),
        ("language", "English!", "language", 'is "English!", not a BCP 47 language tag'),
        ("access", "none", "access", 'is "none", not one of: free, metered, paid, null'),
        ("images", [{"url": "https://a.test/"}], "images[0].caption", "is missing"),
        ("colour", 1, "colour", "is no field of this schema version"),
        (
            "title",
            "\ud800",
            "title",
            "holds text that UTF-8 cannot write (surrogates not allowed)",
        ),
    ],
)
def test_a_wrong_value_is_named_by_field_and_reason(
    field: str, value: Any, where: str, reason: str
) -> None:
    assert Problem(where, reason) in problems({**ROW, field: value})


def test_a_long_value_is_cut_in_the_message() -> None:
    (problem,) = problems({**ROW, "authors": "x" * 10_000})
    assert len(problem.reason) < 100


@pytest.mark.parametrize("row", [[], None, "text", 3])
def test_what_is_no_object_is_a_problem_of_the_row(row: Any) -> None:
    assert [p.field for p in problems(row)] == [""]


def test_every_missing_field_is_named() -> None:
    assert {p.field for p in problems({})} == set(ROW)
