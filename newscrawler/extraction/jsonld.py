"""What the values of JSON-LD objects say (https://schema.org/Article has their properties)."""

from collections.abc import Iterator
from typing import Any

from newscrawler.page import Page

_REFERENCE = {"@id", "@type"}


def strings(value: Any, *keys: str) -> Iterator[str]:
    """The texts in a JSON-LD value: itself, its parts, or the first of ``keys`` that it has.

    >>> list(strings([{"name": "A"}, "B", {"@value": "C"}], "name"))
    ['A', 'B', 'C']
    """
    if isinstance(value, str) and value.strip():
        yield value.strip()
    elif isinstance(value, list):
        for part in value:
            yield from strings(part, *keys)
    elif isinstance(value, dict):
        inner = next((value[key] for key in (*keys, "@value", "@list") if value.get(key)), None)
        if isinstance(inner, str | list | dict):
            yield from strings(inner, *keys)


def by_id(page: Page, value: Any) -> Any:
    """The object that ``{"@id": …}`` stands for, with or without its type; or ``value`` itself."""
    if isinstance(value, list):
        return [by_id(page, part) for part in value]
    if isinstance(value, dict) and {"@id"} <= value.keys() <= _REFERENCE:
        same = (node for node in page.jsonld if node.get("@id") == value["@id"])
        named = (node for node in same if not node.keys() <= _REFERENCE)
        return next(named, value)
    return value
