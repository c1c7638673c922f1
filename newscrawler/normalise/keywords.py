"""Lists of topics, however a page writes them."""

import re

from newscrawler.normalise.text import one_line

_CUT = re.compile(r"\s*[,;|،、，]\s*")
_ESCAPED = re.compile(r"&(?:amp;)+")
"""`AT&amp;amp;T`: each system on the way to the page may escape the mark once more."""
_LONGEST = 80  # characters; what is longer is a sentence
_KIND = re.compile(
    r"^(?:NLP )?(?:categor(?:y|ies)|subjects?|topics?|tags?|entity tokens|persons?|people|places?"
    r"|locations?|compan(?:y|ies)|organi[sz]ations?)\s*:\s*|^\(\d+\)\s+",
    re.I,
)
"""What a system puts before a topic: `Category: World`."""
_LABEL = re.compile(r"tags|topics|keywords|categories|schlagw[oö]rter|etiquetas", re.I)
"""What stands over a list of topics."""
_OF_SYSTEM = re.compile(
    r"[\da-f]{8}-[\da-f]{4}-[\da-f-]{20,}|\w*_\w*"
    r"|(?:day|time|page type|article type|wc|partner|nlp .+|language|author|source|slug|id|template"
    r"|format|type|medium|section|word count)\s*:.+"
    r"|@?(?:adnode|package|rules|[\w-]+-id):\S+|bx:\w+|\w+_[^ ]*(?: - \S+)?\.(?:com|net|org)",
    re.I,
)
"""Identifiers and flags that systems keep among topics."""
_CODE = re.compile(r"[A-Z\d:-]{2,14}")
_CODES = 5
"""So many codes beside next to no words are a wire service's own: `AER`, `AIRS08`."""


def topics(text: str) -> list[str]:
    """The topics in one value.

    >>> topics("Budget, #tax; Ann Lee"), topics(" ")
    (['Budget', 'tax', 'Ann Lee'], [])
    >>> topics("Category: World; NLP Category: General, editors_pick, WC: 1000-1999")
    ['World', 'General']
    >>> topics("package:world-news, @post-id:19, Section: News:World, Amazon.com")
    ['Amazon.com']
    >>> topics("AT&amp;amp;T, Tags")
    ['AT&T']
    """
    line = one_line(_ESCAPED.sub("&", text)) or ""
    cut = (part.strip(" #\"'.") for part in _CUT.split(line))
    parts = (_KIND.sub("", part) for part in cut)
    kept = (part for part in parts if 1 < len(part) <= _LONGEST and not _LABEL.fullmatch(part))
    return [part for part in kept if not _OF_SYSTEM.fullmatch(part)]


def without_codes(values: list[str]) -> list[str]:
    """Topics without a wire service's codes, where those are most of them.

    >>> without_codes(["AER", "AIRS08", "GEN", "INDG", "CRSH", "Nepal"]), without_codes(["EU"])
    (['Nepal'], ['EU'])
    """
    words = [value for value in values if not _CODE.fullmatch(value)]
    codes = len(values) - len(words)
    return words if codes >= _CODES and codes > len(words) else values


def unique(values: list[str]) -> list[str]:
    """Values in order, each once whatever its case.

    >>> unique(["Tax", "tax", "Budget"])
    ['Tax', 'Budget']
    """
    seen: dict[str, str] = {}
    for value in values:
        seen.setdefault(value.casefold(), value)
    return list(seen.values())
