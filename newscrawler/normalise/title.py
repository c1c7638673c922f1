"""A headline cut free from the site's name and its sections."""

import re
from collections.abc import Collection
from unicodedata import category, normalize

_SEPARATOR = re.compile(
    r"\s+(?:[-–—―|»«·•›‹<>:/~*⋆★●∙]|::|//)+\s+|\s*[|｜»：]\s*|(?<=[\u3040-\u9fff\uac00-\ud7af！？」』])[-_－—]+"
    r"|(?<=\S):\s+|\s+[-–—](?=\S)"
)
_SECTION_WORDS = 4
"""A segment of at most so many words beside the site's name is a section: ` | World | Metro`."""
_MOST_PARTS = 8
_BARS = ("|", "｜", "<", "«", "‹")
"""Separators that stand in no headline."""
_HANGING = re.compile(r"\s+[-–—|»«·⋆★]$")
"""A separator behind which no name follows."""
_BRACKETED = re.compile(r"\s*[\[(（【]([^\[\]()（）【】]{2,40})[\])）】]$")
_DOMAIN = re.compile(
    r"[\w-]+(?:\.[\w-]+)?\.(?:[a-z]{2}|com|net|org|info|news|online)", re.IGNORECASE
)


def squash(text: str) -> str:
    """Letters and digits alone, lower case, without accents: how a name looks in a host name.

    >>> squash("The Daily-Mail.com"), squash("El País")
    ('thedailymailcom', 'elpais')
    """
    flat = re.sub(r"[\W_]+", "", text.casefold())
    return flat if flat.isascii() else _without_accents(flat)


def _without_accents(text: str) -> str:
    plain = (letter for letter in normalize("NFD", text) if category(letter) != "Mn")
    return normalize("NFC", "".join(plain))


_WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "æ": "ae"})
"""Letters as host names write them."""


def segments(text: str) -> list[str]:
    """A title cut at its separators; every odd part is a separator.

    >>> segments("Fire in Ohio | World News - The Paper")
    ['Fire in Ohio', ' | ', 'World News', ' - ', 'The Paper']
    """
    parts, start = [], 0
    for found in _SEPARATOR.finditer(text):
        if found.start() > start and found.end() < len(text):
            parts += [text[start : found.start()], found[0]]
            start = found.end()
    return [*parts, text[start:]]


def runs(text: str) -> list[str]:
    """What a title's parts say alone and together, but for the whole of it.

    >>> runs("Board - Rain: what now - Paper")
    ['Board', 'Board - Rain', 'Board - Rain: what now', 'Rain', 'Rain: what now', \
'Rain: what now - Paper', 'what now', 'what now - Paper', 'Paper']
    """
    parts = segments(text)[: 2 * _MOST_PARTS]
    places = range(0, len(parts), 2)
    spans = ((start, end) for start in places for end in places if start <= end)
    return ["".join(parts[a : b + 1]).strip() for a, b in spans if b - a + 1 < len(parts)]


def without_site(text: str, names: Collection[str]) -> str:
    """The title without the site's name at its end or start, nor sections beside that name.

    ``names`` are squashed names of the site.

    >>> without_site("Fire in Ohio - and why | World News | Metro", {"metro"})
    'Fire in Ohio - and why'
    >>> without_site("Fire in Ohio < News < Article - Metro", {"metro"})
    'Fire in Ohio'
    >>> without_site("Fire in Ohio [Metro]", {"metro"}), without_site("Fire - SZ.de", {"zeitung"})
    ('Fire in Ohio', 'Fire')
    >>> without_site("BSI - Presse - Autos werden sicherer", {"bsi"})
    'Autos werden sicherer'
    >>> without_site("Sports: the year in review", {"paper"})
    'Sports: the year in review'
    """
    if (found := _BRACKETED.search(text)) and squash(found[1]) in names:
        text = text[: found.start()]
    parts = _tail_cut(segments(text), names)
    parts = _end_cut(parts, names)
    parts = _end_cut(parts[::-1], names)[::-1]
    return _HANGING.sub("", "".join(parts)).strip()


def _tail_cut(parts: list[str], names: Collection[str]) -> list[str]:
    """Parts up to one inside that is a name of the site: `Story * The Paper * by A. Writer`."""
    for place in range(2, len(parts) - 2, 2):
        if squash(parts[place]) in names:
            return parts[: place + 1]
    return parts


def _end_cut(parts: list[str], names: Collection[str]) -> list[str]:
    """Parts without the last one where it names the site, and short ones before it."""
    if len(parts) < 3 or not names_site(parts[-1], names):
        return parts
    separator = parts[-2].strip()
    kept = parts[:-2]
    while (
        len(kept) >= 3
        and kept[-2].strip() in (separator, *_BARS)
        and len(kept[-1].split()) <= _SECTION_WORDS
        and len(kept[-1]) < len("".join(kept[:-2]))
    ):
        kept = kept[:-2]
    return kept


def names_site(segment: str, names: Collection[str]) -> bool:
    """True where a part of a title is one of the site's names, or one with a word or two more.

    >>> names_site("Metro News", {"metro"}), names_site("Metro strike goes on", {"metro"})
    (True, False)
    """
    flat = squash(segment)
    if not flat:
        return True
    if _DOMAIN.fullmatch(segment.strip()):
        return True
    if flat in names or any(_within(name, flat) or _within(flat, name) for name in names):
        return True
    spelled = flat if segment.isascii() else squash(segment.casefold().translate(_WRITTEN_OUT))
    return spelled != flat and any(spelled == name or _within(name, spelled) for name in names)


def _within(short: str, long: str) -> bool:
    return (
        len(short) >= (3 if short.isascii() else 2)
        and short in long
        and len(long) <= 2.2 * len(short) + 3
    )
