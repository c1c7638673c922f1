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
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text)
    return " ".join(_WORD.findall(plain.casefold()))


def word_set(text: str) -> frozenset[str]:
    """The words of a table written as running text.

    >>> sorted(word_set("de von"))
    ['de', 'von']
    """
    return frozenset(text.split())
