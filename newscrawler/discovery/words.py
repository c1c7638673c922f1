"""What the words of addresses and anchors say of a page, in many languages (`words.txt`)."""

import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

_SHORTEST_COMPOUND = 8
"""Endings are read only in words at least so long, so that `letters` stays what it is."""

_HEAD = 3
"""Letters of the shortest stem; few words begin as any stem does."""


def plain(text: str) -> str:
    """Lower-case, without accents.

    >>> plain("Über Uns")
    'uber uns'
    """
    if text.isascii():
        return text.lower()
    spread = unicodedata.normalize("NFKD", text.lower())
    return "".join(c for c in spread if not unicodedata.combining(c))


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
        self._heads = frozenset(stem[:_HEAD] for stem in self.stems)
        self._longest = max(map(len, self.stems))
        self._tails = tuple(self.endings)

    def _add(self, sense: str, line: str) -> None:
        for word in map(plain, line.split()):
            table = {
                (False, False): self.whole,
                (False, True): self.stems,
                (True, False): self.endings,
                (True, True): self.parts,
            }[word.startswith("*"), word.endswith("*")]
            table.setdefault(word.strip("*"), sense)

    def sense_of(self, word: str) -> str | None:
        """The sense of the longest entry that fits, whole words first."""
        if word in self.whole:
            return self.whole[word]
        if word[:_HEAD] in self._heads:
            for size in range(min(len(word), self._longest), _HEAD - 1, -1):
                if word[:size] in self.stems:
                    return self.stems[word[:size]]
        if len(word) >= _SHORTEST_COMPOUND and word.endswith(self._tails):
            return next(sense for end, sense in self.endings.items() if word.endswith(end))
        if word.isascii():
            return None
        return next((sense for part, sense in self.parts.items() if part in word), None)


@cache
def _vocabulary() -> _Vocabulary:
    return _Vocabulary(files("newscrawler.discovery").joinpath("words.txt").read_text("utf-8"))


@lru_cache(maxsize=16384)
def sense_of(word: str) -> str | None:
    """What a plain word says of the page it names, or None.

    >>> sense_of("datenschutzerklaerung"), sense_of("tag"), sense_of("minister")
    ('service', 'filing', None)
    """
    return _vocabulary().sense_of(word)
