"""Names of months in many languages, from the locale data that dateparser carries (CLDR)."""

import re
from functools import cache, lru_cache
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

_MORE = (
    "جانفي, كانون الثاني, كانون ثاني, janvārī, januara, urtarrilaren, urtarrilak",
    "فيفري, شباط, februārī, februara, otsailaren, otsailak",
    "آذار, martā, marta, mart, martxoaren, martxoak",
    "أفريل, نيسان, aprīlī, aprila, apirilaren, apirilak",
    "ماي, أيار, maijā, maja, maiatzaren, maiatzak",
    "جوان, حزيران, jūnijā, juna, ekainaren, ekainak",
    "جويلية, يوليوز, تموز, jūlijā, jula, uztailaren, uztailak",
    "أوت, غشت, آب, augustā, avgusta, avgust, abuztuaren, abuztuak",
    "شتنبر, أيلول, septembrī, septembra, septembar, irailaren, irailak",
    "تشرين الأول, تشرين أول, oktobrī, oktobra, oktobar, urriaren, urriak",
    "نونبر, تشرين الثاني, تشرين ثاني, nofeembar, novembrī, novembra, novembar, azaroaren, azaroak",
    "دجنبر, كانون الأول, كانون أول, decembrī, decembra, decembar, abenduaren, abenduak",
)
"""What the data lacks, January first: Arabic as the Maghreb and the Levant write it, a Somali
spelling, and cases of Latvian, Serbian and Basque."""


_ARABIC_ORDINAL = r"(?:\s(?:ال)?(?:[أا]ول|ثان[يى])(?!\w))?"
NAME = rf"[^\W\d_][^\s\d,|/()\[\]:;]{{1,14}}{_ARABIC_ORDINAL}"
"""A pattern for what may be a month's name."""
TWO_NAMES = rf"{NAME}(?:\s?[/(–-]\s?(?=[آ-ي]){NAME}\)?)?"
"""The same, with the month's other name beside it, as the Arab press sets two: `آب/أغسطس`."""


def month_of(word: str, language: str | None = None) -> int | None:
    """The number of a month by its name or abbreviation in the page's language, or in any.

    ``language`` is a BCP 47 tag. A word may mean different months: `listopad` is October in
    Croatian and November in Polish.

    >>> month_of("Sept."), month_of("décembre"), month_of("มกราคม"), month_of("Monday")
    (9, 12, 1, None)
    >>> month_of("listopada", "hr-HR"), month_of("listopada", "pl")
    (10, 11)
    >>> month_of("أغسطس (آب)"), month_of("July/August")
    (8, None)
    """
    key = _key(word)
    own = _names((language or "").split("-")[0].split("_")[0].lower()).get(key)
    return own or _anywhere().get(key) or _named_twice(word, language)


def _named_twice(word: str, language: str | None) -> int | None:
    """The month of which both names are given; None for two months."""
    names = [name for name in _BETWEEN_NAMES.split(word) if name]
    if len(names) != 2:
        return None
    first, second = (month_of(name, language) for name in names)
    return first if first == second else None


_BETWEEN_NAMES = re.compile(r"\s?[/()–-]\s?")
_ACCENT = re.compile("[\u0300-\u036f\u064b-\u0655.]")
"""What names are written with or without: accents, dots, and the signs over Arabic letters."""


@lru_cache(maxsize=4096)
def _key(word: str) -> str:
    """A name for comparing: capitals have no accents in Greek, and another i in Turkish."""
    plain = word.casefold().strip(" ,-").replace("ı", "i").replace("ى", "ي")
    return _ACCENT.sub("", normalize("NFD", plain))


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
    merged = {
        _key(name): number
        for number, names in enumerate(_MORE, start=1)
        for name in names.split(", ")
    }
    for language in _OTHERS:
        merged = _names(language) | merged
    return merged
