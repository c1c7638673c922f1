"""A second look at segments in doubt: at what the first look made of those around them.

Taken alone, a subhead or a list looks like a menu and a donation appeal like a paragraph; the
company of sure paragraphs, or of sure menus, tells.
"""

from collections.abc import Callable, Hashable, Sequence
from itertools import accumulate
from operator import itemgetter

from newscrawler.extraction.body.features import NAMES as ALONE
from newscrawler.extraction.body.groups import Row, likeness_of
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


def company_rows(
    segments: Sequence[Segment], alone: Sequence[Row | None], likely: Sequence[float]
) -> list[Row | None]:
    """For each segment in doubt the numbers in the order of ``NAMES``; None for all others.

    ``alone`` are the rows of the first look, ``likely`` the probabilities that it gave.
    """
    places = [at for at, row in enumerate(alone) if row is not None]
    kept = [segments[at] for at in places]
    chances = [likely[at] for at in places]
    sizes = [min(len(segment.text), _MOST) for segment in kept]
    sure = [
        size if chance > _SURE and size > _PARAGRAPH else 0
        for size, chance in zip(sizes, chances, strict=True)
    ]
    total = sum(sure) + 1
    before = list(accumulate(sure, initial=0))
    under = _under(kept, sure)
    groups = [_group(kept, chances, sizes, key) for key in (_parent, _grandparent, likeness_of)]
    around = [_EDGE, _EDGE, *chances, _EDGE, _EDGE]
    found: list[Row | None] = [None] * len(segments)
    for i, at in enumerate(places):
        chance = chances[i]
        if DOUBT[0] < chance < DOUBT[1]:
            own, node, size = alone[at] or [], kept[i].node, sizes[i]
            row = [chance, around[i], around[i + 1], around[i + 3], around[i + 4]]
            row += (before[i] / total, (total - before[i + 1]) / total)
            row += _climbed(node, under, total)
            for keys, sums in groups:
                chars, vouched = sums[keys[i]]
                chars -= size
                row += ((vouched - size * chance) / chars if chars else _EDGE, chars)
            row += _own(own)
            found[at] = row
    return found


def _group(
    kept: Sequence[Segment],
    chances: Sequence[float],
    sizes: Sequence[int],
    key_of: Callable[[Node], Hashable],
) -> tuple[list[Hashable], dict[Hashable, tuple[float, float]]]:
    """The key of each segment; by key the characters, and those times their probability."""
    keys = [key_of(segment.node) for segment in kept]
    sums: dict[Hashable, tuple[float, float]] = {}
    for key, chance, size in zip(keys, chances, sizes, strict=True):
        chars, vouched = sums.get(key, (0.0, 0.0))
        sums[key] = (chars + size, vouched + size * chance)
    return keys, sums


def _parent(node: Node) -> Node | None:
    return node.parent


def _grandparent(node: Node) -> Node | None:
    return node.parent.parent if node.parent else None


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
