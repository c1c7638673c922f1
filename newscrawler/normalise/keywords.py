"""Lists of topics, however a page writes them."""

import re

from newscrawler.normalise.text import one_line

_CUT = re.compile(r"\s*[,;|،、，]\s*")
_LONGEST = 80  # characters; what is longer is a sentence


def topics(text: str) -> list[str]:
    """The topics in one value.

    >>> topics("Budget, #tax; Ann Lee"), topics(" ")
    (['Budget', 'tax', 'Ann Lee'], [])
    """
    parts = (part.strip(" #\"'.") for part in _CUT.split(one_line(text) or ""))
    return [part for part in parts if 1 < len(part) <= _LONGEST]


def unique(values: list[str]) -> list[str]:
    """Values in order, each once whatever its case.

    >>> unique(["Tax", "tax", "Budget"])
    ['Tax', 'Budget']
    """
    seen: dict[str, str] = {}
    for value in values:
        seen.setdefault(value.casefold(), value)
    return list(seen.values())
