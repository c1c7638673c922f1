"""The article's text where only scripts would show it: templates and the data of the page's state.

Looked at where nothing else gives a text. Blogger's newer themes keep the post in a
`<script type="text/template">`, single-page papers in the JSON that their scripts draw the page
from: `__NEXT_DATA__`, Nuxt, Apollo, Arc's `Fusion.globalContent`.
"""

import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from lxml import etree

from newscrawler.extraction.body.block import Block
from newscrawler.extraction.body.structured import blocks_of
from newscrawler.normalise.text import fold
from newscrawler.page import Page

_TEMPLATE = re.compile(r"text/(?:x-|ng-)?(?:template|html|handlebars|mustache)", re.IGNORECASE)
_STATE = re.compile(r"(?:^|[=(])\s*(?=[\[{])|JSON\.parse\((?=\")")
_HOLDERS = ("script", "template", "textarea", "noscript")
_STARTS = 12  # objects of a script that are tried
_LARGEST = 3_000_000  # characters of a script that are read
_MOST = 100_000  # values of a page's data that are looked at
_PROSE = 40  # characters from which a string with spaces is a paragraph
_SHORTEST = 300  # characters from which a text is an article's
_STORIES = 30  # objects with the headline that are read
_ABOVE = 3  # objects around the headline that may be the story
_DEPTH = 6  # of markup in a paragraph's data
_TEXTS = ("content", "text", "html", "value", "body", "paragraph", "children", "data")
"""Keys under which a part of an article holds its text, best first."""
_LINKS = frozenset(("url", "href", "slug", "headline", "link", "canonical_url"))
"""Keys of what is no part of an article but another one."""


def held_blocks(page: Page, title: str) -> tuple[Block, ...]:
    """The blocks of the longest text that templates or the page's state hold; () without one.

    A text of the state is the article's where it stands in the object that has the ``title``.
    """
    return _longest((*_templates(page), *(_states(page, fold(title)) if title else ())))


def _longest(texts: tuple[tuple[Block, ...], ...]) -> tuple[Block, ...]:
    best = max(texts, key=_size, default=())
    return best if _size(best) >= _SHORTEST else ()


def _size(blocks: tuple[Block, ...]) -> int:
    return sum(len(block.text) for block in blocks)


def _templates(page: Page) -> Iterator[tuple[Block, ...]]:
    for element in (element for element in page.elements if element.tag in _HOLDERS):
        if element.tag != "script" or _TEMPLATE.search(element.get("type") or ""):
            inner = (etree.tostring(child, encoding="unicode") for child in element)
            yield blocks_of("".join(((element.text or ""), *inner)))


def _states(page: Page, title: str) -> Iterator[tuple[Block, ...]]:
    for script in page.tagged("script"):
        source = script.text or ""
        if _SHORTEST < len(source) < _LARGEST:
            stories = (s for data in _objects(source) for s in _stories(data, title))
            for story in {id(s): s for s in islice(stories, _STORIES)}.values():
                yield from _texts_of(story)


def _objects(source: str) -> Iterator[Any]:
    """The JSON values in a script: all of it, or what it assigns."""
    decoder, end = json.JSONDecoder(strict=False), 0
    for found in islice(_STATE.finditer(source), _STARTS):
        if found.end() >= end:
            try:
                data, end = decoder.raw_decode(source, found.end())
                yield decoder.decode(data) if isinstance(data, str) else data
            except (ValueError, RecursionError):
                continue


def _stories(data: Any, title: str) -> Iterator[dict[str, Any]]:
    """The objects in the data that hold the headline, or one that does."""
    waiting: list[tuple[Any, tuple[dict[str, Any], ...]]] = [(data, ())]
    for _ in range(_MOST):
        if not waiting:
            return
        value, above = waiting.pop()
        if isinstance(value, dict):
            near = (*above, value)[-_ABOVE:]
            waiting += [(inner, near) for inner in value.values()]
        elif isinstance(value, list):
            waiting += [(inner, above) for inner in value]
        elif isinstance(value, str) and len(value) < 2 * len(title) + 20 and fold(value) == title:
            yield from reversed(above)


def _texts_of(story: dict[str, Any]) -> Iterator[tuple[Block, ...]]:
    """Each text of an object: a long string, or a list whose items hold paragraphs."""
    for value in story.values():
        if isinstance(value, str) and len(value) >= _SHORTEST:
            yield blocks_of(value)
        elif isinstance(value, list) and len(value) > 1:
            yield tuple(block for item in value for block in blocks_of(_text_in(item, 0)))
        elif isinstance(value, dict):
            yield from _texts_of({k: v for k, v in value.items() if not isinstance(v, dict)})


def _text_in(item: Any, depth: int) -> str:
    """The prose of one part of an article; "" for pictures, other stories and whatever else."""
    if isinstance(item, str):
        return item if depth > 1 or (len(item) >= _PROSE and " " in item) else ""
    if isinstance(item, list):
        return "".join(_text_in(part, depth + 1) for part in item) if depth < _DEPTH else ""
    if not isinstance(item, dict) or depth > _DEPTH or (not depth and not _LINKS.isdisjoint(item)):
        return ""
    found = (_text_in(item[key], depth + 1) for key in _TEXTS if key in item)
    return next(filter(None, found), "")
