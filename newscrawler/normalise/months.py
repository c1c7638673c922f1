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
    "جانفي, كانون الثاني, janvārī, januara, urtarrilaren, urtarrilak",
    "فيفري, شباط, februārī, februara, otsailaren, otsailak",
    "آذار, martā, marta, mart, martxoaren, martxoak",
    "أفريل, افريل, نيسان, aprīlī, aprila, apirilaren, apirilak",
    "ماي, أيار, ايار, maijā, maja, maiatzaren, maiatzak",
    "جوان, حزيران, jūnijā, juna, ekainaren, ekainak",
    "جويلية, يوليوز, تموز, jūlijā, jula, uztailaren, uztailak",
    "أوت, اوت, غشت, آب, augustā, avgusta, avgust, abuztuaren, abuztuak",
    "شتنبر, أيلول, ايلول, septembrī, septembra, septembar, irailaren, irailak",
    "تشرين الأول, تشرين الاول, oktobrī, oktobra, oktobar, urriaren, urriak",
    "نونبر, تشرين الثاني, nofeembar, novembrī, novembra, novembar, azaroaren, azaroak",
    "دجنبر, كانون الأول, كانون الاول, decembrī, decembra, decembar, abenduaren, abenduak",
)
"""What the data lacks, January first: Arabic as the Maghreb and the Levant write it, a Somali
spelling, and cases of Latvian, Serbian and Basque."""


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


_ACCENT = re.compile("[\u0300-\u036f.]")


@lru_cache(maxsize=4096)
def _key(word: str) -> str:
    """A name for comparing: capitals have no accents in Greek, and another i in Turkish."""
    plain = word.casefold().strip(" ,-").replace("ı", "i")
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
