"""Finding the article: the subtree whose segments speak for it the most."""

from operator import attrgetter

from lxml.html import HtmlElement

from newscrawler.extraction.body.segment import Node, Segment

# Elements that are a part of an article, and never the whole of it.
_PARTS = frozenset(("p", "li", "ul", "ol", "tr", "td", "blockquote", "h1", "h2", "h3", "h4"))
_NOISE = 0.001  # of a sum of weights
_depth = attrgetter("depth")


def container_of(segments: list[Segment], weights: list[float]) -> Node | None:
    """The innermost node with the greatest sum of weights; None where no sum is positive."""
    sums: dict[Node, float] = {}
    for segment, weight in zip(segments, weights, strict=True):
        sums[segment.node] = sums.get(segment.node, 0.0) + weight
    waiting = list(sums)
    for node in waiting:
        if node.parent is not None and node.parent not in sums:
            sums[node.parent] = 0.0
            waiting.append(node.parent)
    best, most = None, 0.0
    for node in sorted(sums, key=_depth, reverse=True):
        total = sums[node]
        if total > most + _NOISE:
            best, most = node, total
        if node.parent is not None:
            sums[node.parent] += total
    while best is not None and best.tag in _PARTS and best.parent is not None:
        best = best.parent
    return best


def members(nodes: list[Node], container: Node) -> set[Node]:
    """Those of the nodes that are the container or lie under it."""
    known: dict[Node, bool] = {container: True}
    for node in nodes:
        path = []
        at: Node | None = node
        while at is not None and at not in known:
            path.append(at)
            at = at.parent
        known.update(dict.fromkeys(path, at is not None and known[at]))
    return {node for node in nodes if known[node]}


def is_story(article: HtmlElement | None) -> bool:
    """True for an <article> with a headline of the first level."""
    return article is not None and next(article.iter("h1"), None) is not None
