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
_WORD = re.compile(r"\w+")
_MARKS = "“”‘’–—\u00a0"
"""What most texts hold besides ASCII."""
_ASCII_WORDS = bytes(ord(c.lower()) if _WORD.match(c) else 32 for c in map(chr, range(128)))
_ASCII_WORDS += bytes(128)
"""Each byte of an ASCII text as `fold` leaves it."""


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
    if text.isascii():  # ten times as fast
        return " ".join(text.encode().translate(_ASCII_WORDS).decode().split())
    return " ".join(_WORD.findall(unicodedata.normalize("NFKC", text).casefold()))


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
