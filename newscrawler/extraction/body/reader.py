"""From a page to the blocks of its article."""

import re

from newscrawler.extraction.body.block import Block, Body, Kind
from newscrawler.extraction.body.container import container_of, inside
from newscrawler.extraction.body.segment import Node, Segment, segments
from newscrawler.extraction.body.words import is_boilerplate
from newscrawler.page import Page

_KINDS: dict[str, Kind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "h"),
    **dict.fromkeys(("li", "dt", "dd"), "li"),
    "blockquote": "quote",
}
_OUTSIDE = frozenset(("footer", "aside", "header", "figure", "figcaption", "form", "table", "h1"))
_SENTENCE_END = re.compile(r"[.!?…。！？؟।:”\"»“')\]]$")


def read_body(page: Page, *, title: str | None = None) -> Body:
    """The article's text as blocks; a Body without blocks where there is none.

    ``title`` is the article's headline where it is known: a block that repeats it is dropped.
    """
    found = segments(page.tree)
    weights = [_weight(segment) for segment in found]
    container = container_of(found, weights)
    if container is None:
        return Body()
    kept = [
        (segment, weight)
        for segment, weight in zip(found, weights, strict=True)
        if weight > -5 and segment.text != title and inside(segment.node, container)
    ]
    while kept and _kind(kept[-1][0].node) == "h":
        kept.pop()
    blocks = tuple(Block(_kind(segment.node), segment.text) for segment, _ in kept)
    return Body(blocks, container.element)


def _weight(segment: Segment) -> float:
    """How much a segment speaks for the article: about its length outside links, or below zero."""
    length = len(segment.text)
    if _cut(segment.node):
        return -20.0
    if segment.link_chars > 0.5 * length:
        return -20.0
    if _kind(segment.node) == "h":
        return -1.0
    plain = length - segment.link_chars
    if plain < 40 and not _SENTENCE_END.search(segment.text):
        return -6.0 if segment.node.tag != "p" else -2.0
    return min(plain, 600) / 10


def _cut(node: Node) -> bool:
    found: Node | None = node
    while found is not None and found.tag not in ("article", "main", "body"):
        if found.tag in _OUTSIDE or is_boilerplate(found.label):
            return True
        found = found.parent
    return False


def _kind(node: Node) -> Kind:
    found: Node | None = node
    for _ in range(3):
        if found is None:
            break
        if found.tag in _KINDS:
            return _KINDS[found.tag]
        found = found.parent
    return "p"
