"""A page's tree cut into segments: the runs of text that a reader sees as one block."""

import re
from dataclasses import dataclass, field

from lxml.html import HtmlElement


def _names(line: str) -> frozenset[str]:
    return frozenset(line.split())


# Elements that hold no running text, whatever they are called.
SILENT = _names(
    "script style noscript template head title svg canvas math iframe object embed video audio map "
    "picture img source track link meta input select option textarea button datalist dialog nav "
    "menu"
)
INLINE = _names(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby "
    "s samp small span strike strong sub sup time tt u var wbr nobr"
)
_SPACES = re.compile(r"[^\S\n]+")
_LINES = re.compile(r" ?\n[ \n]*")
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200e\u200f\u2060\ufeff"))


@dataclass(slots=True, eq=False)
class Node:
    """A block-level element on the way from the root to a segment."""

    element: HtmlElement
    parent: "Node | None"
    depth: int
    tag: str
    label: str  # class and id as written


@dataclass(slots=True, eq=False)
class Segment:
    """One run of text: the block that holds it, and how much of it lies in links or in bold."""

    node: Node
    text: str
    link_chars: int = 0
    links: int = 0
    bold_chars: int = 0


@dataclass(slots=True)
class _Run:
    """The text gathered since the last block boundary."""

    parts: list[str] = field(default_factory=list)
    link_chars: int = 0
    links: int = 0
    bold_chars: int = 0
    breaks: int = 0


def clean(text: str) -> str:
    """Text with single spaces, single line breaks and no invisible characters.

    >>> clean(" one\\u00ad\\u00a0 two \\n\\n three ")
    'one two\\nthree'
    """
    return _LINES.sub("\n", _SPACES.sub(" ", text.translate(_INVISIBLE))).strip()


def segments(root: HtmlElement) -> list[Segment]:
    """Every run of text under ``root`` in page order; two line breaks in a row end a run."""
    return _Walk().walk(root)


class _Walk:
    """One pass over the tree with a stack of its own, for pages nested deeper than Python calls."""

    def __init__(self) -> None:
        self.found: list[Segment] = []
        self.run = _Run()

    def walk(self, root: HtmlElement) -> list[Segment]:
        top = Node(root, None, 0, "html", "")
        todo: list[tuple[HtmlElement | str | None, Node, bool, bool]] = [(root, top, False, False)]
        while todo:
            item, node, link, bold = todo.pop()
            if item is None:
                self.flush(node)
            elif isinstance(item, str):
                self.add(item, link, bold)
            else:
                self.enter(item, node, link, bold, todo)
        self.flush(top)
        return self.found

    def enter(
        self,
        element: HtmlElement,
        node: Node,
        link: bool,
        bold: bool,
        todo: list[tuple[HtmlElement | str | None, Node, bool, bool]],
    ) -> None:
        tag = element.tag
        if tag == "br":
            self.line_break(node)
            return
        if not isinstance(tag, str) or tag in SILENT:
            return
        if tag not in INLINE:
            self.flush(node)
            label = f"{element.get('class', '')} {element.get('id', '')}"
            todo.append((None, node := Node(element, node, node.depth + 1, tag, label), link, bold))
        elif tag == "a":
            link = True
            self.run.links += 1
        elif tag in ("b", "strong"):
            bold = True
        if element.text:
            self.add(element.text, link, bold)
        for child in reversed(element):
            if child.tail:
                todo.append((child.tail, node, link, bold))
            todo.append((child, node, link, bold))

    def add(self, text: str, link: bool, bold: bool) -> None:
        run = self.run
        run.parts.append(text.replace("\n", " "))
        if not text.isspace():
            run.breaks = 0
            run.link_chars += len(text) * link
            run.bold_chars += len(text) * bold

    def line_break(self, node: Node) -> None:
        self.run.breaks += 1
        if self.run.breaks > 1:
            self.flush(node)
        else:
            self.run.parts.append("\n")

    def flush(self, node: Node) -> None:
        run = self.run
        if run.parts:
            if text := clean("".join(run.parts)):
                self.found.append(Segment(node, text, run.link_chars, run.links, run.bold_chars))
            self.run = _Run()
