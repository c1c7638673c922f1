"""Weighing the signs of a link; the weights are learned by `benchmarks/train_links.py`."""

import json
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from newscrawler.discovery.address import Signs
from newscrawler.discovery.link import LinkKind

KINDS: tuple[LinkKind, ...] = ("article", "section", "other")
_SEEN_WEIGHT = 3.0
"""How much a shape that was always (or never) an article in this crawl weighs."""

_LIKE_ARTICLES = "the shape of this site's articles"
_UNLIKE_ARTICLES = "a shape that was no article here"

Weights = tuple[float, float, float]
_NOTHING: Weights = (0.0, 0.0, 0.0)
"""What a sign weighs that was too rare to be learned."""


class Judgement(NamedTuple):
    """The likeliest kind and the sign that spoke loudest for it."""

    kind: LinkKind
    reason: str


@cache
def _learned() -> tuple[Weights, dict[str, Weights]]:
    text = files("newscrawler.discovery").joinpath("link_weights.json").read_text("utf-8")
    data = json.loads(text)
    return tuple(data["bias"]), {sign: tuple(row) for sign, row in data["signs"].items()}


@lru_cache(maxsize=16384)
def judge(signs: Signs, seen: float = 0.0) -> Judgement:
    """The kind that the signs add up to.

    ``seen`` runs from -1 to 1: what links of this shape turned out to be earlier in the crawl.

    >>> judge(("depth 1", "service address", "no news", "service text", "no news text")).kind
    'other'
    """
    bias, weights = _learned()
    columns = [*zip(*[weights.get(sign, _NOTHING) for sign in signs], strict=True)]
    totals = [sum(column, start) for column, start in zip(columns, bias, strict=True)]
    totals[0] += _SEEN_WEIGHT * seen
    best = totals.index(max(totals))
    if abs(seen) > 0.5 and (best == 0) == (seen > 0):
        return Judgement(KINDS[best], _LIKE_ARTICLES if best == 0 else _UNLIKE_ARTICLES)
    return Judgement(KINDS[best], signs[columns[best].index(max(columns[best]))])
