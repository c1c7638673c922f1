"""Regular expressions of many words, regrouped so that few of them are tried at each place."""

import re
from collections import defaultdict

_MARK = re.compile(r"\\.|\[\^?\]?[^\]]*\]|[()|]")
_WORD_STARTS = "(?<![a-z])"


def branches(pattern: str) -> list[str]:
    """The branches of an alternation.

    >>> branches(r"by-?line|(?:co-?)?author(?:s|in)?|[a|b]")
    ['by-?line', '(?:co-?)?author(?:s|in)?', '[a|b]']
    """
    depth, start, found = 0, 0, []
    for mark in _MARK.finditer(pattern):
        depth += (mark[0] == "(") - (mark[0] == ")")
        if mark[0] == "|" and not depth:
            found.append(pattern[start : mark.start()])
            start = mark.end()
    return [*found, pattern[start:]]


def by_initial(pattern: str) -> str:
    """The same alternation, trying at each place only the branches of the letter found there.

    What it matches may be another of the branches that fit: use it to learn whether any does.

    >>> by_initial("author|byline|agency|(?<![a-z])writer|(?:co)?founder")
    'a(?:uthor|gency)|b(?:yline)|(?<![a-z])(?:w(?:riter))|(?:co)?founder'
    """
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for word in branches(pattern):
        initial = _initial(word)
        groups[initial].append(word[len(initial) :])
    return "|".join(_joined(initial, rests) for initial, rests in groups.items())


def _initial(word: str) -> str:
    if word.startswith(_WORD_STARTS):
        return _WORD_STARTS
    return word[0] if word[0].isalpha() and word[1:2] not in ("?", "*", "+", "{") else ""


def _joined(initial: str, rests: list[str]) -> str:
    inner = "|".join(rests)
    if not initial:
        return inner
    return f"{initial}(?:{by_initial(inner) if initial == _WORD_STARTS else inner})"
