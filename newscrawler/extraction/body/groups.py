"""The company a segment keeps: sums over the segments around it and alike it."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass

from newscrawler.extraction.body.segment import Node, Segment

_NAMES = "prose prose_share best_share each_prose links_share segments each_chars"
GROUP_NAMES = tuple(
    f"{group}_{name}" for group in ("parent", "grand", "alike") for name in _NAMES.split()
)
Row = list[float]


@dataclass(slots=True)
class _Group:
    """Sums over segments that belong together."""

    segments: int = 0
    prose: int = 0
    link_chars: int = 0
    chars: int = 0

    def row(self, total: int, best: int) -> Row:
        return [
            self.prose,
            self.prose / total,
            self.prose / best,
            self.prose / self.segments,
            self.link_chars / self.chars,
            self.segments,
            self.chars / self.segments,
        ]


def group_rows(segments: list[Segment], prose: list[int], wanted: list[int]) -> Iterator[Row]:
    """Of the segments of the same parent, of the same grandparent, and alike in tag and label."""
    total = sum(prose) + 1
    kinds = [
        _sums(segments, prose, [kind(segment.node) for segment in segments], total)
        for kind in (parent_of, grandparent_of, likeness_of)
    ]
    return ([number for rows in kinds for number in rows[at]] for at in wanted)


def _sums(
    segments: list[Segment], prose: list[int], keys: Sequence[Hashable], total: int
) -> list[Row]:
    """For each segment the row of the group that shares its key."""
    groups: defaultdict[Hashable, _Group] = defaultdict(_Group)
    for segment, size, key in zip(segments, prose, keys, strict=True):
        group = groups[key]
        group.segments += 1
        group.prose += size
        group.link_chars += segment.link_chars
        group.chars += len(segment.text)
    best = max((group.prose for group in groups.values()), default=0) + 1
    known = {key: group.row(total, best) for key, group in groups.items()}
    return [known[key] for key in keys]


def parent_of(node: Node) -> Node | None:
    return node.parent


def grandparent_of(node: Node) -> Node | None:
    return node.parent.parent if node.parent else None


def likeness_of(node: Node) -> tuple[str, ...]:
    parent = node.parent
    return (node.tag, node.label, parent.tag, parent.label) if parent else (node.tag, node.label)
