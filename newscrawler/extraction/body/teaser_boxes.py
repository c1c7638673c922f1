"""Single teasers of other stories between the paragraphs, told by their linked headline."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from newscrawler.extraction.body.lineage import is_alike, lineage
from newscrawler.extraction.body.segment import Node, Segment
from newscrawler.page import Page

_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_LINKED = 0.9  # share of a headline that its link holds
_EXCERPT = 400  # characters beside the headline
_TEXTS = 4  # of a teaser: its headline, a kicker, a day, an excerpt
_MINOR = 0.2  # share of the story from which teasers may be what it is about, as in a list
_CLIMB = 5  # elements from a headline up to its box
_MOST = 200  # linked headlines of a page that are looked at


def without_teaser_boxes(kept: list[Segment], found: list[Segment], page: Page) -> list[Segment]:
    """The segments ``kept`` of all ``found`` without boxes of one linked headline and an excerpt.

    Items of a list of such stay: they are what the story is about.
    """
    if not kept:
        return kept
    wanted = set(kept)
    within = found[found.index(kept[0]) : found.index(kept[-1]) + 1]
    boxes = [
        (node, texts)
        for node, texts in _boxes(within, page)
        if not wanted.isdisjoint(texts) and _is_between(texts, kept)
    ]
    if not boxes:
        return kept
    parts = _parts(kept)
    dropped = {text for node, texts in boxes if not _is_item(node, parts) for text in texts}
    size = sum(len(text.text) for text in dropped & wanted)
    if size > _MINOR * sum(len(segment.text) for segment in kept):
        return kept
    return [segment for segment in kept if segment not in dropped]


def _boxes(found: list[Segment], page: Page) -> Iterator[tuple[Node, list[Segment]]]:
    """The small elements around one linked headline each, with their texts."""
    linked = (at for at, segment in enumerate(found) if _is_linked(segment))
    for at in islice(linked, _MOST):
        if page.leads_on(_target(found[at].node.element)) and (box := _box(found, at)) is not None:
            yield box


def _box(found: list[Segment], at: int) -> tuple[Node, list[Segment]] | None:
    """The innermost element around a headline and other text, where that is no more than a teaser.

    The texts of an element follow each other.
    """
    near = found[max(0, at - _TEXTS) : at + _TEXTS + 1]
    for node in islice(lineage(found[at].node), 1, _CLIMB):
        texts = [text for text in near if node in lineage(text.node)]
        if len(texts) > 1:
            below = sum(len(text.text) for text in texts if text is not found[at])
            return (node, texts) if len(texts) <= _TEXTS and below <= _EXCERPT else None
    return None


def _is_between(texts: list[Segment], kept: list[Segment]) -> bool:
    """Whether the story goes on around a box: it neither opens nor ends the text."""
    return kept[0] not in texts and kept[-1] not in texts


def _parts(kept: list[Segment]) -> dict[Node | None, set[Node]]:
    """The elements with texts of the story, by the element around them."""
    parts: defaultdict[Node | None, set[Node]] = defaultdict(set)
    for node in {up for segment in kept for up in lineage(segment.node)}:
        parts[node.parent].add(node)
    return parts


def _is_item(node: Node, parts: dict[Node | None, set[Node]]) -> bool:
    """Whether the story has texts in elements like this one beside it."""
    beside = parts.get(node.parent, set()) - {node}
    return any(is_alike(other.element, node.element) for other in beside)


def _is_linked(text: Segment) -> bool:
    return text.node.tag in _HEADINGS and text.link_chars >= _LINKED * len(text.text)


def _target(heading: HtmlElement) -> str:
    inner, outer = next(heading.iter("a"), None), next(heading.iterancestors("a"), None)
    link = outer if inner is None else inner
    return "" if link is None else link.get("href") or ""
