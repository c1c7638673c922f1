"""A page's tree cut into segments: the runs of text that a reader sees as one block."""

import re
from collections.abc import Set
from dataclasses import dataclass, field

from lxml.html import HtmlElement, defs

from newscrawler.extraction.body.cut import (
    SILENT,
    WHOLE,
    is_beside,
    is_cut,
    is_hidden,
    is_shadow,
    is_unseen,
)
from newscrawler.extraction.roles import label_of
from newscrawler.normalise.text import word_set

INLINE = word_set(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rb rp rt "
    "rtc ruby s samp small span strike strong sub sup time tt u var wbr nobr"
)
BOLD = word_set("b strong")
CELLS = word_set("td th")
_PHRASING_ONLY = word_set("p h1 h2 h3 h4 h5 h6")
"""What holds no block, so that an element HTML does not know is a part of its line there."""
_LONG_CELL = 120  # characters from which a table cell is a column of the page, not of a data table
_MOST_SEGMENTS = 20_000  # no article is longer; a page built to wear a reader out is
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u2060\ufeff]")


class Node:
    """A block-level element on the way from the root to a segment.

    ``label`` is its class and id as written, ``article`` the outermost <article> around it. No node
    refers to itself, so that a page is freed at once and not when the collector comes by.
    """

    __slots__ = ("article", "depth", "element", "label", "parent", "tag")

    def __init__(self, element: HtmlElement, parent: "Node | None", tag: str, label: str) -> None:
        self.element = element
        self.parent = parent
        self.tag = tag
        self.label = label
        self.depth: int = parent.depth + 1 if parent else 0
        self.article: HtmlElement | None = parent.article if parent else None
        if self.article is None and tag == "article":
            self.article = element


@dataclass(slots=True, eq=False)
class Segment:
    """One run of text: the block that holds it, and how much of it lies in links or in bold."""

    node: Node
    text: str
    link_chars: int = 0
    links: int = 0
    bold_chars: int = 0
    label: str = ""  # class of the inline elements that the text opens with
    opens_link: bool = False  # whether its first words lie in a link


@dataclass(slots=True)
class _Run:
    """The text gathered since the last block boundary."""

    parts: list[str] = field(default_factory=list)
    chars: int = 0
    link_chars: int = 0
    links: int = 0
    bold_chars: int = 0
    breaks: int = 0
    label: str = ""
    opens_link: bool = False


def clean(text: str) -> str:
    """Text with single spaces, single line breaks and no invisible characters.

    >>> clean(" one\\u00ad\\u00a0 two \\n\\n three ")
    'one two\\nthree'
    """
    if not text.isascii():
        text = _INVISIBLE.sub("", text)
    if "\n" in text:
        lines = (" ".join(line.split()) for line in text.split("\n"))
        return "\n".join(line for line in lines if line)
    return " ".join(text.split())


def segments(
    root: HtmlElement,
    kept: Set[HtmlElement] = frozenset(),
    *,
    hidden: bool = False,
    unnamed: bool = False,
) -> list[Segment]:
    """Every run of text under ``root`` in page order; two line breaks in a row end a run.

    What stands beside an article by its name is passed over; so are ``hidden`` parts, navigation,
    side columns and forms, unless they are wanted. Elements ``kept`` are never passed over by name,
    and where names are not to be trusted, ``unnamed``, nothing is.
    """
    return _Walk(kept, hidden, unnamed).walk(root)


class _Walk:
    """One pass over the tree; a page nests no deeper than Python's calls can (page/parsing.py)."""

    def __init__(self, kept: Set[HtmlElement], hidden: bool, unnamed: bool) -> None:
        self.kept = kept
        self.hidden = hidden
        self.unnamed = unnamed
        self.found: list[Segment] = []
        self.run = _Run()

    def walk(self, root: HtmlElement) -> list[Segment]:
        top = Node(root, None, "html", "")
        self.enter(root, top, False, False)
        self.flush(top)
        return self.found[:_MOST_SEGMENTS]

    def enter(self, element: HtmlElement, node: Node, link: bool, bold: bool) -> None:
        tag = element.tag
        if not isinstance(tag, str) or len(self.found) >= _MOST_SEGMENTS:
            return
        if tag in SILENT and element not in self.kept and not is_shadow(element, tag):
            return
        if tag == "br":
            self.line_break(node)
        elif tag in INLINE or (node.tag in _PHRASING_ONLY and tag not in defs.tags):
            if not self.opens_unseen(element):
                self.run.links += tag == "a"
                self.descend(element, node, link or tag == "a", bold or tag in BOLD)
        elif tag in CELLS and self.run.chars < _LONG_CELL:
            self.run.parts.append(" | " if self.run.chars else "")
            self.descend(element, node, link, bold)
        else:
            self.flush(node)
            label = label_of(element)
            if not self.is_cut(element, tag, label):
                block = Node(element, node, tag, label)
                self.descend(element, block, link, bold)
                self.flush(block)

    def descend(self, element: HtmlElement, node: Node, link: bool, bold: bool) -> None:
        if text := element.text:
            self.add(text, link, bold)
        for child in element:
            self.enter(child, node, link, bold)
            if tail := child.tail:
                self.add(tail, link, bold)

    def opens_unseen(self, element: HtmlElement) -> bool:
        label, style = element.get("class") or "", element.get("style") or ""
        if (label or style) and is_unseen(label, style):
            return True
        if label and not self.run.chars:
            self.run.label += f" {label}"
        return False

    def is_cut(self, element: HtmlElement, tag: str, label: str) -> bool:
        if tag in WHOLE:
            return False
        if not self.hidden and is_hidden(element, label):
            return True
        if element in self.kept:
            return False
        if self.hidden:
            return tag in ("footer", "figcaption") or (not self.unnamed and is_beside(label))
        return is_cut(element, tag, label)

    def add(self, text: str, link: bool, bold: bool) -> None:
        run = self.run
        if text.isspace():
            if run.chars:
                run.parts.append(" ")
            return
        size = len(text)
        if link and not run.chars:
            run.opens_link = True
        run.parts.append(text.replace("\n", " "))
        run.breaks = 0
        run.chars += size
        run.link_chars += size * link
        run.bold_chars += size * bold

    def line_break(self, node: Node) -> None:
        self.run.breaks += 1
        if self.run.breaks > 1:
            self.flush(node)
        else:
            self.run.parts.append("\n")

    def flush(self, node: Node) -> None:
        run = self.run
        if run.parts or run.links or run.label:
            if run.chars and (text := clean("".join(run.parts))):
                self.found.append(
                    Segment(
                        node,
                        text,
                        run.link_chars,
                        run.links,
                        run.bold_chars,
                        run.label,
                        run.opens_link,
                    )
                )
            self.run = _Run()
