"""A text as the units that copies are compared by: shingles of its words, and filled slots."""

import re
import unicodedata

_SPACELESS = re.compile(
    "["
    "\u0e00-\u0eff"  # Thai, Lao
    "\u1000-\u109f\u1780-\u17ff"  # Burmese, Khmer
    "\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"  # kana, Han
    "]+"
)
"""Scripts written without spaces between words: there a character is a unit."""

_MARKS = "".join(c for c in map(chr, range(0x3100)) if unicodedata.category(c)[0] in "PS")
_MARK = re.compile(f"[{re.escape(_MARKS)}]")

_CAPITALS = "".join(filter(str.isupper, map(chr, range(0x590))))  # Latin, Greek, Cyrillic, Armenian
_FACT = rf"(?:[{_CAPITALS}]\w+|\d[\d.,:]*)"
_FACTS = re.compile(rf" (?<![.!?:] )({_FACT}(?:[ –-]{_FACT})*)(?=\W*(\w*))")

_RUN = 3

_READ = 20_000
"""Characters that are looked at: enough for any article, and a bound for what is none."""


def plain(text: str) -> str:
    """The text without differences of mere encoding, cut to a bounded length; units set apart.

    >>> plain("ｉｎ東京24度")
    'in 東 京 24 度 '
    """
    same = unicodedata.normalize("NFKC", text[:_READ])
    return _SPACELESS.sub(lambda run: f" {' '.join(run[0])} ", same)


def shingles(text: str) -> list[str]:
    """Runs of three words, or characters of a spaceless script; a shorter text is one run.

    >>> shingles(plain("Rain in Durban, today."))
    ['rain in durban', 'in durban today']
    >>> shingles(plain("東京で雨"))
    ['東 京 で', '京 で 雨']
    """
    words = _MARK.sub(" ", text.lower()).split()
    if len(words) <= _RUN:
        return [" ".join(words)] if words else []
    return list(map(" ".join, zip(*(words[i:] for i in range(_RUN)), strict=False)))


def slots(text: str) -> list[tuple[str, str]]:
    """Names and numbers, each with the words around it: (what stands around, what fills it).

    >>> slots("Rain fell on Port Elm for 14 hours, says Ann Bo.")
    [('on|for', 'Port Elm'), ('for|hours', '14'), ('says|', 'Ann Bo')]
    """
    return [_slot(text, fact) for fact in _FACTS.finditer(text)]


def _slot(text: str, fact: re.Match[str]) -> tuple[str, str]:
    start = fact.start()
    before = text[text.rfind(" ", 0, start) + 1 : start]
    return f"{before}|{fact[2]}", fact[1].rstrip(".,:")
