"""JSON-LD blocks, broken or hostile ones included, to plain objects (JSON-LD 1.1, schema.org)."""

import html
import json
import re
from collections.abc import Iterable, Iterator
from string import whitespace
from typing import Any

import json_repair

REPAIR_COST = 40_000_000
"""What mending a page's broken blocks may cost, about a second in all: see ``_cost_of``."""

_EDGES = f"{whitespace}\xa0\ufeff;"
_WRAPPER = re.compile(
    r"^(?:(?://|/\*)\s*)?(?:<!\[CDATA\[|<!--)\s*(?:\*/)?"
    r"|(?:(?://|/\*)\s*)?(?:\]\]>|-->)\s*(?:\*/)?$"
)
"""Marks by which a block's text is kept from old browsers and XML parsers."""
_SURROGATES = re.compile(
    r"\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\u[dD][89a-fA-F][\da-fA-F]{2}"
)
_FOLDERS = ("@graph", "mainEntity", "mainEntityOfPage")
_ARTICLE_TYPE = re.compile(r"(?:article|posting|^report|^critic(?:al)?review|^review)$", re.I)


def is_jsonld(media_type: str | None) -> bool:
    """True for the `type` of a script that holds JSON-LD, whatever its case and parameters.

    >>> is_jsonld("Application/LD+JSON; charset=utf-8")
    True
    """
    return (media_type or "").partition(";")[0].strip().lower() == "application/ld+json"


def load(blocks: Iterable[str]) -> Iterator[Any]:
    """The value of each block; broken ones are mended where that can be done at a bearable cost.

    >>> list(load(['// <![CDATA[ {"headline": "A "quoted" word",} // ]]>']))
    [{'headline': 'A "quoted" word'}]
    >>> list(load(['{"wordCount": NaN, "name": "\\\\ud83d"}', "", "[1]"]))
    [{'wordCount': None, 'name': '\ufffd'}, [1]]
    """
    left = REPAIR_COST
    for block in blocks:
        text = _SURROGATES.sub(_paired, _unwrapped(block))
        try:
            yield json.loads(text, strict=False, parse_int=_integer, parse_constant=_nothing)
        except (ValueError, RecursionError):
            broken = _unescaped(text)
            cost = _cost_of(broken)
            if broken and cost <= left:
                left -= cost
                yield _mended(broken)


def _cost_of(broken: str) -> int:
    """The work of mending a block: at each quotation mark, all that follows may be looked at."""
    return len(broken) * (100 + broken.count('"') + broken.count("'"))


def _unwrapped(block: str) -> str:
    text = block.strip(_EDGES)
    is_bare = text.startswith(("{", "[")) and text.endswith(("}", "]"))
    return text if is_bare else _WRAPPER.sub("", text).strip(_EDGES)


def _unescaped(text: str) -> str:
    return html.unescape(text) if re.match(r"[\[{\s]*&quot;", text) else text


def _mended(broken: str) -> Any:
    try:
        return json_repair.loads(broken)
    except (ValueError, RecursionError):
        return None


def _integer(digits: str) -> int | None:
    return int(digits) if len(digits) < 30 else None


def _nothing(_: str) -> None:
    return None


def _paired(match: re.Match[str]) -> str:
    return match[0] if len(match[0]) == 12 else r"\ufffd"


def unfolded(data: Any) -> Iterator[dict[str, Any]]:
    """Every object that a block states in its own right: lists, graphs and main entities opened.

    >>> [n["@type"] for n in unfolded([{"@graph": [{"@type": "A"}, {"@type": "B"}], "@type": "C"}])]
    ['C', 'A', 'B']
    """
    waiting = [data]
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting.extend(reversed(value))
        elif isinstance(value, dict):
            yield value
            waiting.extend(value[key] for key in reversed(_FOLDERS) if key in value)


def types(node: dict[str, Any]) -> list[str]:
    """The types of an object without their vocabulary's address.

    >>> types({"@type": ["http://schema.org/NewsArticle", "schema:Article"]})
    ['NewsArticle', 'Article']
    """
    stated = node.get("@type")
    names = stated if isinstance(stated, list) else [stated]
    return [re.split("[/:#]", name)[-1] for name in names if isinstance(name, str)]


def is_article(node: dict[str, Any]) -> bool:
    """True for schema.org's Article, its many subtypes, postings and reviews."""
    return any(_ARTICLE_TYPE.search(name) for name in types(node))


def addresses(node: dict[str, Any]) -> Iterator[str]:
    """The addresses by which an object says which page it is about."""
    for key in ("url", "mainEntityOfPage", "@id"):
        value = node.get(key)
        found = value.get("@id") or value.get("url") if isinstance(value, dict) else value
        if isinstance(found, str):
            yield found
