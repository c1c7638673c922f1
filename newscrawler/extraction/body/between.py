"""What stands between an article's paragraphs is the article's: its lists, subheads, pull quotes.

Taken alone, they look like the menus and boxes of a page.
"""

from collections.abc import Iterable, Sequence
from itertools import islice

from newscrawler.extraction.body.groups import likeness_of
from newscrawler.extraction.body.lineage import lineage
from newscrawler.extraction.body.segment import Node, Segment

_SUBHEADS = ("h2", "h3", "h4")
_LEAST = {
    **dict.fromkeys((*_SUBHEADS, "li", "dt", "dd"), 0.15),
    **dict.fromkeys(("p", "blockquote"), 0.4),
}
"""The probability that is enough between two paragraphs, by tag."""
_ENOUGH = 0.5
_BOXED = 0.22  # the probability that is enough for a subhead in a box of its own
_REACH = 4  # elements from a paragraph's box up to the one around all boxes
_Place = tuple[Node | None, Node | None, Node | None]
"""The frame of a segment, and those of the nearest paragraphs before and after."""
_LISTS = frozenset(("ul", "ol", "dl", "li", "dt", "dd"))


def raised(segments: Sequence[Segment], probabilities: Sequence[float]) -> list[float]:
    """The probabilities, those of segments between two paragraphs of the article raised."""
    frames = [_frame(segment.node) for segment in segments]
    paragraphs = [
        frame if segment.node.tag == "p" and probability > _ENOUGH else None
        for segment, probability, frame in zip(segments, probabilities, frames, strict=True)
    ]
    before, after = _last(paragraphs), reversed(_last(reversed(paragraphs)))
    places = list(zip(frames, before, after, strict=True))
    found = [
        max(probability, _ENOUGH + 0.01)
        if _may_rise(segment, probability)
        and (_is_between(segment.node.tag, *place) or _is_boxed(at, segments, probability, place))
        else probability
        for at, (segment, probability, place) in enumerate(
            zip(segments, probabilities, places, strict=True)
        )
    ]
    _raise_first_subhead(segments, found, places)
    return found


def _may_rise(segment: Segment, probability: float) -> bool:
    return probability > _LEAST.get(segment.node.tag, 1) and not segment.link_chars


def _is_between(tag: str, frame: Node | None, first: Node | None, last: Node | None) -> bool:
    """Whether the paragraphs before and after lie in the same element.

    A subhead may open an element of its own, as the parts of a live blog do.
    """
    return last is frame and (first is frame or (tag in _SUBHEADS and first is not None))


def _is_boxed(at: int, segments: Sequence[Segment], probability: float, place: _Place) -> bool:
    """Whether a subhead in a box of its own stands among the boxes of paragraphs."""
    node, (_, first, last) = segments[at].node, place
    if node.tag not in _SUBHEADS or probability <= _BOXED or first is None or last is None:
        return False
    beside = {*lineage(segments[at - 1].node), *lineage(segments[at + 1].node)}
    around = next(box for box in lineage(node) if box in beside)
    return all(around in {*islice(lineage(frame), _REACH)} for frame in (first, last))


def _raise_first_subhead(
    segments: Sequence[Segment], found: list[float], places: Sequence[_Place]
) -> None:
    """Raises subheads that no paragraph stands before, where others like them are subheads."""
    kinds = {
        likeness_of(segment.node)
        for segment, probability in zip(segments, found, strict=True)
        if segment.node.tag in _SUBHEADS and probability > _ENOUGH
    }
    for at, (segment, (frame, first, last)) in enumerate(zip(segments, places, strict=True)):
        if (
            first is None
            and last is frame
            and likeness_of(segment.node) in kinds
            and _may_rise(segment, found[at])
        ):
            found[at] = max(found[at], _ENOUGH + 0.01)


def _frame(node: Node) -> Node | None:
    """The element around a paragraph, or around the list that an item belongs to."""
    at = node.parent
    while at is not None and at.tag in _LISTS:
        at = at.parent
    return at


def _last(frames: Iterable[Node | None]) -> list[Node | None]:
    """For each place the nearest frame before it; None where there is none."""
    found: list[Node | None] = []
    last: Node | None = None
    for frame in frames:
        found.append(last)
        last = frame or last
    return found
