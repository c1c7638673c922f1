"""What is written from the dataclass: the shipped JSON Schema and the page about the fields."""

import json
from importlib.resources import files
from typing import Any

from newscrawler.items import Article, DiscoveredFrom, Image, Related
from newscrawler.schema.build import Schema, article_schema, object_schema

SCHEMA_FILE = "article.schema.json"

_INTRODUCTION = """\
# Fields of an article

Made from `newscrawler/items.py` by `python -m newscrawler.schema`; change it there.

One JSON object a line, UTF-8. Every key is always present; what the page does not say is `null`
or `[]`, never `""`. The same contract as JSON Schema (draft 2020-12) ships with the package as
`newscrawler/schema/article.schema.json`; `scrapy dataset validate FILE…` checks files against it.
"""


def shipped_schema() -> dict[str, Any]:
    """The JSON Schema file of the installed package."""
    loaded: dict[str, Any] = json.loads(files(__package__).joinpath(SCHEMA_FILE).read_text("utf-8"))
    return loaded


def schema_text() -> str:
    """What the shipped JSON Schema file holds."""
    return json.dumps(article_schema(), indent=2, ensure_ascii=False) + "\n"


def fields_page() -> str:
    """The page `docs/fields.md`: a table for the row and one for each object in it."""
    parts = ((Article, "Article"), (Image, "Each of images"), (Related, "Each of related"))
    tables = [
        _table(shape, title) for shape, title in (*parts, (DiscoveredFrom, "discovered_from"))
    ]
    return "\n".join((_INTRODUCTION, *tables))


def _table(shape: type, title: str) -> str:
    rules = object_schema(shape)["properties"]
    rows = (f"| `{n}` | {_kind(rule)} | {rule['description']} |" for n, rule in rules.items())
    return "\n".join((f"## {title}\n", "| field | type | meaning |", "|---|---|---|", *rows, ""))


def _kind(rule: Schema) -> str:
    """How a reader says a type: `string or null`, `list of objects`, `one of free, paid`."""
    if rule["type"] == "array":
        return f"list of {_kind(rule['items'])}s"
    if "enum" in rule:
        return ", ".join("null" if choice is None else f"`{choice}`" for choice in rule["enum"])
    types = [rule["type"]] if isinstance(rule["type"], str) else rule["type"]
    return " or ".join(types)
