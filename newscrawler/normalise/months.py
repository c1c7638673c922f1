"""Names of months in many languages, from the locale data that dateparser carries (CLDR)."""

import re
from functools import cache
from importlib import import_module
from unicodedata import normalize

MONTHS = re.findall(
    r"\w+",
    "january february march april may june july august september october november december",
)
"""Keys of dateparser's data, January first."""
_OTHERS = re.findall(
    r"\w+",
    "en de fr es it pt nl ru uk pl sv da nb fi et lv lt hu ro el tr cs sk sl sr bg mk sq ca gl eu "
    "is ar fa ur he hi bn gu mr ta te ml kn pa ne si th id ms sw af az ka hy kk mn my km ga cy mt",
)
"""Languages looked at after the page's own; of two meanings of a word the earlier counts."""

_MAGHREB = {
    "جانفي": 1,
    "فيفري": 2,
    "أفريل": 4,
    "افريل": 4,
    "ماي": 5,
    "جوان": 6,
    "جويلية": 7,
    "أوت": 8,
    "اوت": 8,
}
"""French names in Arabic script, as Algeria and Tunisia write them; the data has one country's."""


def month_of(word: str, language: str | None = None) -> int | None:
    """The number of a month by its name or abbreviation in the page's language, or in any.

    ``language`` is a BCP 47 tag. A word may mean different months: `listopad` is October in
    Croatian and November in Polish.

    >>> month_of("Sept."), month_of("décembre"), month_of("มกราคม"), month_of("Monday")
    (9, 12, 1, None)
    >>> month_of("listopada", "hr-HR"), month_of("listopada", "pl")
    (10, 11)
    """
    key = _key(word)
    own = _names((language or "").split("-")[0].split("_")[0].lower()).get(key)
    return own or _anywhere().get(key)


def _key(word: str) -> str:
    return normalize("NFC", word).casefold().strip(" .,")


@cache
def _names(language: str) -> dict[str, int]:
    if not language.isalpha() or not language.isascii():
        return {}
    try:
        data = import_module(f"dateparser.data.date_translation_data.{language}")
    except ModuleNotFoundError:
        return {}
    return {
        _key(name): number
        for number, month in enumerate(MONTHS, start=1)
        for name in data.info.get(month, ())
        if not name.strip(" .").isdigit()
    }


@cache
def _anywhere() -> dict[str, int]:
    merged = _MAGHREB
    for language in _OTHERS:
        merged = _names(language) | merged
    return merged
