"""Captions that nothing names: the one short line beside a picture in an element of their own."""

from itertools import islice, pairwise

from newscrawler.extraction.body.kinds import kind_of
from newscrawler.extraction.body.lineage import is_alike, lineage, neighbours
from newscrawler.extraction.body.segment import Node, Segment

_LENGTHS = range(20, 160)  # characters of a caption; less is a subhead, more may be a paragraph
_CLIMB = 5  # elements from a line up to the frame of its picture
_BOLD = 0.9  # share of a line from which it is a subhead
_MINOR = 0.2  # share of the story from which it is told under its pictures


def without_picture_lines(kept: list[Segment], found: list[Segment]) -> list[Segment]:
    """The segments ``kept`` of all ``found`` without captions.

    Lines that follow each other stay, as in a story told step by step or picture by picture.
    """
    short = {segment for segment in kept if len(segment.text) in _LENGTHS}
    lines = {
        segment
        for at, segment in enumerate(found)
        if segment in short and _is_caption(segment, found[max(0, at - 1) : at + 2])
    }
    told = sum(len(line.text) for line in lines)
    if not lines or told > _MINOR * sum(len(segment.text) for segment in kept):
        return kept
    rows = {s for pair in pairwise(kept) if lines.issuperset(pair) for s in pair}
    return [segment for segment in kept if segment not in lines or segment in rows]


def _is_caption(line: Segment, near: list[Segment]) -> bool:
    if any(other.node.parent is line.node.parent for other in near if other is not line):
        return False
    if kind_of(line.node) != "p" or line.bold_chars > _BOLD * len(line.text):
        return False
    frame = _frame(line, near)
    return frame is not None and not any(
        is_alike(frame.element, other) and next(other.iter("img"), None) is None
        for other in neighbours(frame.element)
    )


def _frame(line: Segment, near: list[Segment]) -> Node | None:
    """The innermost element around a line and a picture before it, and no other text."""
    others = {node for other in near if other is not line for node in lineage(other.node)}
    for node in islice(lineage(line.node), _CLIMB):
        if node in others:
            break
        if next(node.element.iter("img"), None) is not None:
            return node if node is not line.node and _shows_first(node, line) else None
    return None


def _shows_first(frame: Node, line: Segment) -> bool:
    """Whether a picture stands before a line, not under it."""
    order = (e for e in frame.element.iter() if e is line.node.element or e.tag == "img")
    return next(order).tag == "img"
