"""Regular expressions of many words, regrouped so that few of them are tried at each place."""

import re
from collections import defaultdict
from collections.abc import Iterator

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

    >>> by_initial("author|byline|agency|(?<![a-z])writer|(?:co-)?founder")
    'a(?:uthor|gency)|b(?:yline)|w(?:(?<![a-z]w)riter)|c(?:o-founder)|f(?:ounder)'
    """
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for word in (word for branch in branches(pattern) for word in _opened(branch)):
        initial, rest = _parted(word)
        groups[initial].append(rest)
    return "|".join(
        f"{initial}(?:{'|'.join(rests)})" if initial else "|".join(rests)
        for initial, rests in groups.items()
    )


def _opened(branch: str) -> Iterator[str]:
    """A branch for each of those in the group that it opens with.

    >>> list(_opened("(?<![a-z])(?:dek|lede)s"))
    ['(?<![a-z])deks', '(?<![a-z])ledes']
    """
    start = _WORD_STARTS if branch.startswith(_WORD_STARTS) else ""
    group = branch[len(start) :]
    end = _end_of_group(group) if group.startswith("(?:") else 0
    after = group[end:]
    if not end or after[:1] in ("*", "+", "{"):
        yield branch
        return
    for word in (*branches(group[3 : end - 1]), *([""] if after[:1] == "?" else [])):
        yield from _opened(f"{start}{word}{after.removeprefix('?')}")


def _end_of_group(pattern: str) -> int:
    """Where the group ends that a pattern opens with."""
    depth = 0
    for mark in _MARK.finditer(pattern):
        depth += (mark[0] == "(") - (mark[0] == ")")
        if not depth:
            return mark.end()
    raise ValueError(f"a group never ends in {pattern!r}")


def _parted(word: str) -> tuple[str, str]:
    """A word's first letter and the rest; no letter where that is not one and certain."""
    plain = word.removeprefix(_WORD_STARTS)
    if not plain[:1].isalpha() or plain[1:2] in ("?", "*", "+", "{"):
        return "", word
    initial, rest = plain[0], plain[1:]
    return initial, rest if plain is word else f"(?<![a-z]{initial}){rest}"
