"""Where a text stands among the elements of the page."""

from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement

from newscrawler.extraction.body.segment import Node


def lineage(node: Node | None) -> Iterator[Node]:
    """A node and all around it, the innermost first."""
    while node is not None:
        yield node
        node = node.parent


def is_alike(one: HtmlElement, other: HtmlElement | None) -> bool:
    """Whether two elements have the same tag and class, as the items of a list do."""
    return other is not None and (other.tag, other.get("class")) == (one.tag, one.get("class"))


def neighbours(element: HtmlElement) -> Iterable[HtmlElement]:
    """The elements directly before and after one."""
    return [e for e in (element.getprevious(), element.getnext()) if e is not None]
