"""White space, entities and invisible characters of any text."""

import html
import re
import unicodedata

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200e\u200f\u2060\ufeff"))


def one_line(text: str) -> str | None:
    """Text with entities resolved and white space folded; None where nothing is left.

    >>> one_line(" Caf&eacute;\\u00a0 Europa\\u200b ")
    'Café Europa'
    >>> one_line(" ") is None
    True
    """
    plain = html.unescape(html.unescape(text)) if "&" in text else text
    folded = " ".join(unicodedata.normalize("NFC", plain.translate(_INVISIBLE)).split())
    return folded or None


def fold(text: str) -> str:
    """Text for comparing: case, quotes, dashes, punctuation and white space set aside.

    >>> fold("“Never – again!”") == fold("never again")
    True
    """
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold()))


def word_set(text: str) -> frozenset[str]:
    """The words of a table written as running text.

    >>> sorted(word_set("de von"))
    ['de', 'von']
    """
    return frozenset(text.split())
