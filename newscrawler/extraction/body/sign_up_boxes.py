"""Boxes to sign up for a newsletter, told in any language by their field for a mail address."""

from collections.abc import Iterable, Iterator
from itertools import islice

from lxml.html import HtmlElement

from newscrawler.extraction.body.lineage import is_alike, lineage, neighbours
from newscrawler.extraction.body.segment import Node, Segment
from newscrawler.page import Page

_FIELDS = 12  # of a page that are looked at
_CLIMB = 6  # elements from a field up to its box
_TEXTS = 4  # of a box
_LARGEST = 450  # characters of a box
_MINOR = 0.2  # share of the story from which a box may be the story itself, with a form in it
_LINE = 80  # characters of a line over the text beside a field
_NAMES = ("name", "id", "placeholder")

_Held = dict[HtmlElement, list[Segment]]


def without_sign_up_boxes(kept: list[Segment], page: Page) -> list[Segment]:
    """The segments without those of small boxes around a field for the reader's mail address."""
    fields = list(islice(_mail_fields(page), _FIELDS))
    if not fields:
        return kept
    held = _held(kept, fields)
    most = min(_LARGEST, _MINOR * sum(len(segment.text) for segment in kept))
    dropped = {segment for field in fields for segment in _box(field, held, most)}
    return [segment for segment in kept if segment not in dropped]


def _mail_fields(page: Page) -> Iterator[HtmlElement]:
    for field in page.tagged("input"):
        named = ((field.get(name) or "").lower() for name in _NAMES)
        if field.get("type") == "email" or any("mail" in name for name in named):
            yield field


def _held(kept: Iterable[Segment], fields: Iterable[HtmlElement]) -> _Held:
    """The texts in each element close around a field."""
    held: _Held = {e: [] for field in fields for e in islice(field.iterancestors(), _CLIMB)}
    seen: dict[Node | None, list[HtmlElement]] = {}
    for segment in kept:
        parent = segment.node.parent
        if parent not in seen:
            seen[parent] = [node.element for node in lineage(parent) if node.element in held]
        for element in seen[parent]:
            held[element].append(segment)
    return held


def _box(field: HtmlElement, held: _Held, most: float) -> list[Segment]:
    """The texts beside a field, with a line over them."""
    box: list[Segment] = []
    for element in islice(field.iterancestors(), _CLIMB):
        texts, size = held[element], sum(len(text.text) for text in held[element])
        more = size - sum(len(text.text) for text in box)
        if len(texts) > _TEXTS or size > most or (box and more > _LINE):
            break
        if texts and any(is_alike(element, other) for other in neighbours(element)):
            break
        box = texts
    return box
