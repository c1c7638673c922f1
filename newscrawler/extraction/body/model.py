"""The trained judge of segments: boosted decision trees as plain nested lists.

``model.json`` is written by ``benchmarks/train_body.py``: for each of the two looks the names of
its features, and trees whose nodes are ``[feature, threshold, left, right]`` with a number at each
leaf.
"""

import json
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from newscrawler.extraction.body import company, features
from newscrawler.extraction.body.groups import Row

_ENOUGH = 45  # trees asked before the answer may be taken as sure
_NO_DOUBT = 2.0  # log-odds from which it is
Score = Callable[[Row], float]
"""How likely it is, from 0 to 1, that a segment with this row is the article's."""


@dataclass(frozen=True, slots=True)
class Judge:
    """The first look, over the rows of ``features``, and the second, over those of ``company``."""

    alone: Score
    in_company: Score


@cache
def trained_judge() -> Judge:
    """The judge that ships with the package."""
    data = json.loads(files(__package__ or "").joinpath("model.json").read_text("utf-8"))
    looks = data["alone"], data["company"]
    if [tuple(look["features"]) for look in looks] != [features.NAMES, company.NAMES]:
        raise ValueError("model.json was trained on other features: run benchmarks/train_body.py")
    return judge_of(*(look["trees"] for look in looks))


def judge_of(alone: Sequence[Any], in_company: Sequence[Any]) -> Judge:
    """A judge with the trees of its two looks."""
    widths = len(features.NAMES), len(company.NAMES)
    return Judge(*map(score_of, (alone, in_company), widths))


def score_of(trees: Sequence[Any], width: int) -> Score:
    """What trees say of a row so wide; where the first leave no doubt, the rest are not asked."""
    first, rest = _sum_of(trees[:_ENOUGH], width), _sum_of(trees[_ENOUGH:], width)

    def score(row: Row) -> float:
        # Python compares two floats several times as fast as an integer with a float.
        numbers = [*map(float, row)]
        odds = first(*numbers)
        if abs(odds) < _NO_DOUBT:
            odds += rest(*numbers)
        return 1 / (1 + math.exp(-odds))

    return score


def _sum_of(trees: Iterable[Any], width: int) -> Callable[..., float]:
    """The sum of trees as one expression over a row's numbers, far faster than walking them."""
    names = ",".join(f"v{feature}" for feature in range(width))
    source = "+".join(map(_expression, trees)) or "0.0"
    return eval(f"lambda {names}: {source}")  # type: ignore[no-any-return] # noqa: S307 - numbers only


def _expression(tree: Any) -> str:
    if isinstance(tree, list):
        feature, threshold, left, right = tree
        test = f"v{int(feature)}<={float(threshold)!r}"
        return f"({_expression(left)} if {test} else {_expression(right)})"
    return repr(float(tree))
