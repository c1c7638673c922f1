"""Texts of a page in order, with the elements whose they are."""

from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

SKIPPED = frozenset(
    ["script", "style", "noscript", "template", "select", "option", "svg", "h1", "title"]
)
"""Elements whose text tells readers nothing about the story, or is its headline."""


def pieces_of(elements: Sequence[HtmlElement]) -> Iterator[tuple[HtmlElement, str]]:
    """Texts in page order, with the element whose text or tail they are."""
    for element in elements:
        text = element.text
        if text and element.tag not in SKIPPED and not text.isspace():
            yield element, text
        tail = element.tail
        if tail and not tail.isspace():
            yield element, tail


def joined(pieces: Sequence[tuple[HtmlElement, str]]) -> str:
    return " ".join(word for _, piece in pieces for word in piece.split())
