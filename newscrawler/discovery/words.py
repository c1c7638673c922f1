"""What the words of addresses and anchors say of a page, in many languages (`words.txt`)."""

import re
import unicodedata
from collections import defaultdict
from functools import cache, lru_cache
from importlib.resources import files
from itertools import filterfalse

LETTERS = re.compile(r"[^\W\d_]+")
DIGITS = re.compile(r"\d+")
WORD = re.compile(r"[^\W\d_]+|\d+")
"""A run of letters or of digits."""

NO_NEWS = frozenset(("service", "account", "shop", "tool"))
"""Senses of pages that tell no stories."""

_SHORTEST_COMPOUND = 8
"""Endings are read only in words at least so long, so that `letters` stays what it is."""

_HEAD = 3
"""Letters of the shortest stem and of the shortest ending."""


def plain(text: str) -> str:
    """Lower-case, without accents.

    >>> plain("Über Uns")
    'uber uns'
    """
    if text.isascii():
        return text.lower()
    spread = unicodedata.normalize("NFKD", text.lower())
    return "".join(filterfalse(unicodedata.combining, spread))


class _Vocabulary:
    """The senses of whole words, and of the stems, endings and parts of words."""

    def __init__(self, text: str) -> None:
        self.whole: dict[str, str] = {}
        self.stems: dict[str, str] = {}
        self.endings: dict[str, str] = {}
        self.parts: dict[str, str] = {}
        sense = ""
        for line in text.splitlines():
            if line.startswith("["):
                sense = line.strip("[]")
            elif not line.startswith("#"):
                self._add(sense, line)
        self.heads = frozenset(word[:_HEAD] for word in (*self.whole, *self.stems))
        self.tails = frozenset(ending[-_HEAD:] for ending in self.endings)
        self._stems_by_head: defaultdict[str, list[str]] = defaultdict(list)
        for stem in sorted(self.stems, key=len, reverse=True):
            self._stems_by_head[stem[:_HEAD]].append(stem)

    def _add(self, sense: str, line: str) -> None:
        for word in map(plain, line.split()):
            table = {
                (False, False): self.whole,
                (False, True): self.stems,
                (True, False): self.endings,
                (True, True): self.parts,
            }[word.startswith("*"), word.endswith("*")]
            table.setdefault(word.strip("*"), sense)

    def by_head(self, word: str) -> str | None:
        """The sense of a whole word, or of the longest stem that it begins with."""
        if word in self.whole:
            return self.whole[word]
        for stem in self._stems_by_head.get(word[:_HEAD], ()):
            if word.startswith(stem):
                return self.stems[stem]
        return None

    def by_tail(self, word: str) -> str | None:
        """The sense of the ending of a compound."""
        if len(word) < _SHORTEST_COMPOUND:
            return None
        return next((sense for end, sense in self.endings.items() if word.endswith(end)), None)


@cache
def _vocabulary() -> _Vocabulary:
    return _Vocabulary(files("newscrawler.discovery").joinpath("words.txt").read_text("utf-8"))


def sense_of(word: str) -> str | None:
    """What a plain word says of the page it names, or None.

    Most words begin and end as none that is known does, which three letters tell.

    >>> sense_of("datenschutzerklaerung"), sense_of("tag"), sense_of("minister")
    ('service', 'filing', None)
    """
    known = _vocabulary()
    sense = known.by_head(word) if word[:_HEAD] in known.heads else None
    if sense is None and word[-_HEAD:] in known.tails:
        sense = known.by_tail(word)
    return sense or (None if word.isascii() else _by_part(word))


@lru_cache(maxsize=4096)
def _by_part(word: str) -> str | None:
    """The sense of what stands anywhere in a word, in scripts that write words together."""
    parts = _vocabulary().parts.items()
    return next((sense for part, sense in parts if part in word), None)
