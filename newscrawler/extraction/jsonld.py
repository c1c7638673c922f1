"""Which JSON-LD object of a page is the article, and what its values say.

Types and properties: https://schema.org/Article
"""

from collections.abc import Iterator
from typing import Any

from newscrawler.page import Page
from newscrawler.urls import canonical_form

ARTICLE_TYPES = ("NewsArticle", "Article", "Report", "BlogPosting", "Posting", "LiveBlog", "Review")
_PAGE_TYPES = frozenset({"WebPage", "ItemPage"})


def types_of(node: dict[str, Any]) -> list[str]:
    """The types of an object without their prefix.

    >>> types_of({"@type": ["schema:NewsArticle", "CreativeWork"]})
    ['NewsArticle', 'CreativeWork']
    """
    kinds = node.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return [n.replace(":", "/").rsplit("/", 1)[-1] for n in names if isinstance(n, str)]


def is_article(node: dict[str, Any]) -> bool:
    """True where an object says that it is a written piece.

    >>> is_article({"@type": "AnalysisNewsArticle"}), is_article({"@type": "Person"})
    (True, False)
    """
    return any(name.endswith(ARTICLE_TYPES) for name in types_of(node))


def main_article(page: Page) -> dict[str, Any]:
    """The object that describes the page's own article; empty where there is none.

    A list of teasers may be marked up as articles too, so one that names this page wins, then the
    one that says most.
    """
    nodes = [node for node in page.jsonld if is_article(node)]
    here = canonical_form(page.url)
    return max(nodes, key=lambda node: (_names(node, here), len(node)), default={})


def _names(node: dict[str, Any], here: str) -> bool:
    addresses = (node.get("url"), node.get("@id"), node.get("mainEntityOfPage"))
    return any(
        canonical_form(text) == here for value in addresses for text in strings(value, "@id")
    )


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
        inner = next((value[key] for key in (*keys, "@value") if value.get(key)), None)
        if isinstance(inner, str | list):
            yield from strings(inner, *keys)


def by_id(page: Page, value: Any) -> Any:
    """The object that ``{"@id": …}`` stands for, or ``value`` itself."""
    if isinstance(value, list):
        return [by_id(page, part) for part in value]
    if isinstance(value, dict) and value.keys() == {"@id"}:
        named = (node for node in page.jsonld if node.get("@id") == value["@id"] and len(node) > 1)
        return next(named, value)
    return value
