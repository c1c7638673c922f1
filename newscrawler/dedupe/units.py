"""A text as the units that copies are compared by: shingles of its words, and filled slots."""

import re
import unicodedata

_SPACELESS = (
    "\u0e00-\u0eff"  # Thai, Lao
    "\u1000-\u109f\u1780-\u17ff"  # Burmese, Khmer
    "\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"  # kana, Han
)
"""Scripts written without spaces between words: there a character is a unit."""

_WORD = re.compile(rf"[^\W_{_SPACELESS}]+|[{_SPACELESS}]")

_CAPITALS = "".join(filter(str.isupper, map(chr, range(0x590))))  # Latin, Greek, Cyrillic, Armenian
_FACT = rf"(?:[{_CAPITALS}]\w+|\d[\d.,:]*)"
_FACTS = re.compile(rf" (?<![.!?:] ){_FACT}(?:[ –-]{_FACT})*")
_NUMBER = re.compile(rf"(?<=[{_SPACELESS}])\d[\d.,:]*")

_RUN = 3

_READ = 20_000
"""Characters that are looked at: enough for any article, and a bound for what is none."""


def plain(text: str) -> str:
    """The text without differences of mere encoding, cut to a bounded length."""
    return unicodedata.normalize("NFKC", text[:_READ])


def shingles(text: str) -> list[str]:
    """Runs of three words, or characters of a spaceless script; a shorter text is one run.

    >>> shingles("Rain in Durban, today.")
    ['rain in durban', 'in durban today']
    >>> shingles("東京で雨")
    ['東 京 で', '京 で 雨']
    """
    words = _WORD.findall(text.lower())
    if len(words) <= _RUN:
        return [" ".join(words)] if words else []
    return list(map(" ".join, zip(*(words[i:] for i in range(_RUN)), strict=False)))


def slots(text: str) -> list[tuple[str, str]]:
    """Names and numbers, each with the words around it: (what stands around, what fills it).

    >>> slots("Rain fell on Port Elm for 14 hours, says Ann Bo.")
    [('on|for', 'Port Elm'), ('for|hours,', '14'), ('says|', 'Ann Bo')]
    >>> slots("気温は24度")
    [('温は|度', '24')]
    """
    spaced = [_slot(text, *match.span()) for match in _FACTS.finditer(text)]
    spaceless = (match.span() for match in _NUMBER.finditer(text))
    return spaced + [
        (f"{text[max(i - 2, 0) : i]}|{text[j : j + 2]}", text[i:j]) for i, j in spaceless
    ]


def _slot(text: str, start: int, end: int) -> tuple[str, str]:
    before = text[text.rfind(" ", 0, start) + 1 : start]
    next_space = text.find(" ", end + 1)
    after = text[end : next_space if next_space > 0 else None]
    return f"{before}|{after.strip(' .')}", text[start + 1 : end].rstrip(".,:")
