"""The trained judge of segments: boosted decision trees as plain nested tuples.

``model.json`` is written by ``benchmarks/train_body.py``: the names of the features, and trees
whose nodes are ``[feature, threshold, left, right]`` with a number at each leaf.
"""

import json
import math
from functools import cache
from importlib.resources import files
from typing import Any, TypeAlias

from newscrawler.extraction.body.features import NAMES, Row

_ENOUGH = 24  # trees asked before the answer may be taken as sure
_NO_DOUBT = 2.0  # log-odds from which it is
Tree: TypeAlias = "float | tuple[int, float, Tree, Tree]"


def probability(row: Row) -> float:
    """How likely it is, from 0 to 1, that a segment with these features is the article's.

    The first trees tell most: once they leave no doubt, the rest are not asked.
    """
    score = 0.0
    for asked, tree in enumerate(_trees()):
        while isinstance(tree, tuple):
            feature, threshold, left, right = tree
            tree = left if row[feature] <= threshold else right
        score += tree
        if asked == _ENOUGH and abs(score) > _NO_DOUBT:
            break
    return 1 / (1 + math.exp(-score))


@cache
def _trees() -> tuple[Tree, ...]:
    data = json.loads(files(__package__ or "").joinpath("model.json").read_text("utf-8"))
    if tuple(data["features"]) != NAMES:
        raise ValueError("model.json was trained on other features: run benchmarks/train_body.py")
    return tuple(_tree(tree) for tree in data["trees"])


def _tree(data: Any) -> Tree:
    if isinstance(data, list):
        feature, threshold, left, right = data
        return int(feature), float(threshold), _tree(left), _tree(right)
    return float(data)
