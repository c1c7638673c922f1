"""Finding the article: the subtree whose segments speak for it the most."""

from newscrawler.extraction.body.segment import Node, Segment


def container_of(segments: list[Segment], weights: list[float]) -> Node | None:
    """The innermost node with the greatest sum of weights; None where no sum is positive."""
    sums: dict[Node, float] = {}
    for segment, weight in zip(segments, weights, strict=True):
        node: Node | None = segment.node
        while node is not None:
            sums[node] = sums.get(node, 0.0) + weight
            node = node.parent
    best = max(sums, key=lambda node: (round(sums[node], 3), node.depth), default=None)
    return best if best is not None and sums[best] > 0 else None


def inside(node: Node, container: Node) -> bool:
    """Whether ``node`` is the container or lies under it."""
    found: Node | None = node
    while found is not None and found.depth >= container.depth:
        if found is container:
            return True
        found = found.parent
    return False
