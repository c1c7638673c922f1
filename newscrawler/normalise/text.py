"""White space, entities and invisible characters of any text."""

import html
import re
import unicodedata

_CONTROLS = dict.fromkeys((*range(9), *range(14, 28), *range(127, 160))) | dict.fromkeys(
    (11, 12, *range(28, 32), 0x85, 0x2028, 0x2029), " "
)
_INVISIBLE = _CONTROLS | dict.fromkeys(map(ord, "\u00ad\u200b\u200e\u200f\u2060\ufeff"))
_HAS_CONTROL, _HAS_INVISIBLE = (
    re.compile(f"[{''.join(map(chr, sorted(codes)))}]") for codes in (_CONTROLS, _INVISIBLE)
)
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WORD = re.compile(r"\w+")
_MARKS = "“”‘’„‚‹›–—…•€"
"""What most texts in Latin letters hold besides Latin-1; none stands in a word."""
_LATIN_WORDS = {
    char: " ".join(_WORD.findall(unicodedata.normalize("NFKC", char).casefold()))
    for char in map(chr, range(256))
}
"""Each character of Latin-1 as `fold` leaves it."""
_LONGER = {char: words for char, words in _LATIN_WORDS.items() if len(words) > 1 or words > "ÿ"}
_ONE_FOR_ONE = bytes(
    ord(char if char in _LONGER else words or " ") for char, words in _LATIN_WORDS.items()
)


def printable(text: str) -> str:
    """Text without control characters; those that break lines or pages become a space.

    >>> printable("a\\x1b[31m\\x00b\\u2028c\\nd")
    'a[31mb c\\nd'
    """
    return text.translate(_CONTROLS) if _HAS_CONTROL.search(text) else text


def one_line(text: str) -> str | None:
    """Text with entities resolved and white space folded; None where nothing is left.

    >>> one_line(" Caf&eacute;\\u00a0 Europa\\u200b ")
    'Café Europa'
    >>> one_line(" ") is None
    True
    """
    plain = html.unescape(html.unescape(text)) if "&" in text else text
    seen = plain.translate(_INVISIBLE) if _HAS_INVISIBLE.search(plain) else plain
    return " ".join(unicodedata.normalize("NFC", seen).split()) or None


def fold(text: str) -> str:
    """Text for comparing: case, quotes, dashes, punctuation and white space set aside.

    >>> fold("“Never – again!”") == fold("never again")
    True
    """
    if not text.isascii():
        for mark in _MARKS:
            text = text.replace(mark, " ")
    try:
        latin = text.encode("latin-1").translate(_ONE_FOR_ONE).decode("latin-1")
    except UnicodeEncodeError:
        return " ".join(_WORD.findall(unicodedata.normalize("NFKC", text).casefold()))
    return " ".join(_spelt_out(latin).split())


def _spelt_out(latin: str) -> str:
    """Folded Latin-1 with what becomes several characters, such as ß, replaced by them."""
    if not latin.isascii():
        for char, words in _LONGER.items():
            latin = latin.replace(char, words)
    return latin


def width(text: str, *, wide: int = 3) -> int:
    """Characters of a text; one of Chinese, Japanese or Korean tells more, and counts ``wide``.

    >>> width("harbour"), width("港が開く")
    (7, 12)
    """
    return len(text) + (0 if text.isascii() else (wide - 1) * len(_WIDE.findall(text)))


def word_set(text: str) -> frozenset[str]:
    """The words of a table written as running text.

    >>> sorted(word_set("de von"))
    ['de', 'von']
    """
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """The entries of a table written as running text with bars between them, in order.

    >>> phrases("New York | Hong\\n Kong")
    ('New York', 'Hong Kong')
    """
    return tuple(" ".join(entry.split()) for entry in text.split("|"))
