"""Names that a page sets in capitals as people write them."""

import re

from newscrawler.normalise.byline_words import PARTICLES

_GIVEN = frozenset(("al", "ben", "do", "mac", "ten"))
"""Particles that are given names too, where they come first."""


def proper_case(name: str) -> str:
    """A name with small letters where it is shouted.

    >>> proper_case("ANN LEE"), proper_case("JO MCCARTHY"), proper_case("AL VAN DER BERG")
    ('Ann Lee', 'Jo McCarthy', 'Al van der Berg')
    """
    words = name.split()
    shouting = name.isupper() and len(name) > 3
    proper = [_proper_word(word) if shouting or _shouted(word) else word for word in words]
    if proper[-1] != words[-1]:
        proper[-1] = proper[-1][0].upper() + proper[-1][1:]
    if proper[0] in _GIVEN and proper[0] != words[0]:
        proper[0] = proper[0].title()
    return " ".join(proper)


def _shouted(word: str) -> bool:
    return word.isupper() and len(word) > 3 and "." not in word


def _proper_word(word: str) -> str:
    lower = word.replace("İ", "i").lower()
    if lower in PARTICLES:
        return lower
    return re.sub(
        r"(?:^(?:mc(?=\w))?|(?<=[-'’.]))[^\W\d_]",
        lambda m: m[0][:-1].title() + m[0][-1].upper(),
        lower,
    )
