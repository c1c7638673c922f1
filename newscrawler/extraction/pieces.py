"""Texts of a page in order, with the elements whose they are."""

from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

SKIPPED = frozenset(
    ["script", "style", "noscript", "template", "select", "option", "svg", "h1", "title"]
)
"""Elements whose text tells readers nothing about the story, or is its headline."""
LONG = 140
"""Characters of a text that belongs to the story, not to what stands over it."""


def pieces_of(elements: Sequence[HtmlElement]) -> Iterator[tuple[HtmlElement, str]]:
    """Texts in page order, with the element whose text or tail they are."""
    for element in elements:
        text = element.text
        if text and not text.isspace() and element.tag not in SKIPPED:
            yield element, text
        tail = element.tail
        if tail and not tail.isspace():
            yield element, tail


def joined(pieces: Sequence[tuple[HtmlElement, str]]) -> str:
    return " ".join(" ".join([piece for _, piece in pieces]).split())


def is_long(element: HtmlElement) -> bool:
    """Whether a text of an element, or behind it, belongs to the story."""
    text, tail = element.text or "", element.tail or ""
    return len(tail.strip()) >= LONG or (len(text.strip()) >= LONG and element.tag not in SKIPPED)
