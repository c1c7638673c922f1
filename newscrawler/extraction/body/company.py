"""A second look at segments in doubt: at what the first look made of those around them.

Taken alone, a subhead or a list looks like a menu and a donation appeal like a paragraph; the
company of sure paragraphs, or of sure menus, tells.
"""

from collections.abc import Callable, Hashable, Sequence
from itertools import accumulate
from operator import itemgetter

from newscrawler.extraction.body.features import NAMES as ALONE
from newscrawler.extraction.body.groups import Row, grandparent_of, likeness_of, parent_of
from newscrawler.extraction.body.segment import Node, Segment

_COMPANY = (
    "likely previous_2 previous_1 next_1 next_2 sure_before sure_after steps_to_sure sure_there "
    "steps_to_most parent_likely parent_chars grand_likely grand_chars alike_likely alike_chars"
)
_OWN = "tag chars link_share opening sentence digits described position near_advert near_date"
NAMES: tuple[str, ...] = (*_COMPANY.split(), *_OWN.split())
DOUBT = (0.03, 0.97)
_SURE = 0.7  # probability from which a paragraph vouches for its neighbours
_PARAGRAPH = 60  # characters from which a segment may vouch
_MOST = 800  # characters of a segment that count
_own = itemgetter(*(ALONE.index(name) for name in _OWN.split()))
_REACH = 12  # elements climbed
_MOSTLY = 0.5
_EDGE = -1.0  # the probability of what is not there
_Group = tuple[list[Hashable], dict[Hashable, tuple[float, float]]]
"""The key of each segment; by key the characters, and those times their probability."""


def company_rows(
    segments: Sequence[Segment], alone: Sequence[Row | None], likely: Sequence[float]
) -> list[Row | None]:
    """For each segment in doubt the numbers in the order of ``NAMES``; None for all others.

    ``alone`` are the rows of the first look, ``likely`` the probabilities that it gave.
    """
    judged = [at for at, row in enumerate(alone) if row is not None]
    company = _Company([segments[at] for at in judged], [likely[at] for at in judged])
    found: list[Row | None] = [None] * len(segments)
    for place, at in enumerate(judged):
        if DOUBT[0] < likely[at] < DOUBT[1]:
            found[at] = [*company.of(place), *_own(alone[at] or [])]
    return found


class _Company:
    """Sums over the judged segments of a page."""

    def __init__(self, segments: Sequence[Segment], likely: Sequence[float]) -> None:
        self.segments = segments
        self.likely = likely
        self.sizes = [min(len(segment.text), _MOST) for segment in segments]
        sure = [
            size if chance > _SURE and size > _PARAGRAPH else 0
            for size, chance in zip(self.sizes, likely, strict=True)
        ]
        self.total = sum(sure) + 1
        self.before = list(accumulate(sure, initial=0))
        self.under = _under(segments, sure)
        self.around = [_EDGE, _EDGE, *likely, _EDGE, _EDGE]
        self.groups = [self._group(key_of) for key_of in (parent_of, grandparent_of, likeness_of)]

    def of(self, at: int) -> Row:
        """The company of one segment, without itself."""
        around, before, total = self.around, self.before, self.total
        row = [self.likely[at], around[at], around[at + 1], around[at + 3], around[at + 4]]
        row += (before[at] / total, (total - before[at + 1]) / total)
        row += _climbed(self.segments[at].node, self.under, total)
        size = self.sizes[at]
        for keys, sums in self.groups:
            chars, vouched = sums[keys[at]]
            chars -= size
            row += ((vouched - size * self.likely[at]) / chars if chars else _EDGE, chars)
        return row

    def _group(self, key_of: Callable[[Node], Hashable]) -> _Group:
        keys = [key_of(segment.node) for segment in self.segments]
        sums: dict[Hashable, tuple[float, float]] = {}
        for key, chance, size in zip(keys, self.likely, self.sizes, strict=True):
            chars, vouched = sums.get(key, (0.0, 0.0))
            sums[key] = (chars + size, vouched + size * chance)
        return keys, sums


def _under(kept: Sequence[Segment], sure: Sequence[int]) -> dict[Node, int]:
    """The sure characters under each element that is not far above one."""
    under: dict[Node, int] = {}
    for segment, size in zip(kept, sure, strict=True):
        at = segment.node if size else None
        for _ in range(_REACH):
            if at is None:
                break
            under[at] = under.get(at, 0) + size
            at = at.parent
    return under


def _climbed(node: Node, under: dict[Node, int], total: int) -> tuple[float, float, float]:
    """Steps up to an element with sure text, its share of it, and steps up to one with most of it.

    ``_REACH`` steps where there is none.
    """
    at: Node | None = node
    steps, share = _REACH, 0.0
    for step in range(_REACH):
        if at is None:
            break
        if at in under:
            here = under[at] / total
            if steps == _REACH:
                steps, share = step, here
            if here > _MOSTLY:
                return steps, share, step
        at = at.parent
    return steps, share, _REACH
