"""Where a page is at home: the language and country by which its dates are read."""

import re

from newscrawler.normalise.language import checked
from newscrawler.normalise.text import word_set
from newscrawler.normalise.timestamp import Habits
from newscrawler.page import Page
from newscrawler.urls import host_of

_BRANDS = re.compile(r"ai|cc|co|eu|fm|gg|io|la|ly|me|nu|sh|so|tk|to|tv|vc|ws")
"""Country domains that are mostly bought for their look."""
_LOCALE = re.compile(r"^([a-z]{2,3})(?:[-_]\w{4})?(?:[-_]([a-z]{2}))?\b", re.I)

_PLACELESS = frozenset(
    ("ar-ar", "ca-ca", "es-es", "es-la", "et-et", "ms-ms", "my-my", "sl-sl", "sv-sv")
)
"""Locales that name no country: Facebook's `ar_AR` is Arabic, not Argentina's Spanish, and
WordPress says `es-ES` all over the Americas."""


_HOMES = {
    pair[:2]: pair[3:]
    for pair in word_set(
        """
        az-AZ be-BY bg-BG ca-ES cs-CZ da-DK de-DE el-GR et-EE eu-ES fa-IR fi-FI fo-FO gl-ES gu-IN
        he-IL hi-IN hr-HR hu-HU hy-AM id-ID is-IS it-IT ja-JP ka-GE kk-KZ kl-GL km-KH kn-IN ko-KR
        lo-LA lt-LT lv-LV mk-MK ml-IN mn-MN mr-IN ms-MY mt-MT my-MM nb-NO ne-NP nl-NL nn-NO no-NO
        pl-PL ro-RO si-LK sk-SK sl-SI sq-AL sr-RS sv-SE te-IN th-TH tr-TR uk-UA ur-PK uz-UZ vi-VN
        zh-CN
        """
    )
}
"""The country where a language is at home, for languages of one country or one zone."""


def habits_of(page: Page, text: str) -> Habits:
    """Language from the html tag; country from the host, the tag's region, or `og:locale`.

    Where no country is named, the one where the language is at home stands beside it. The article's
    ``text`` tells the language where the page names none, or one that has no such home.
    """
    stated = [page.tree.get("lang"), *page.meta.get("og:locale", [])[:1]]
    locales = [found for tag in stated if (found := _LOCALE.match(tag or ""))]
    regions = [country_of_host(host_of(page.url)), *(_region(*found.groups()) for found in locales)]
    country = next((region.upper() for region in regions if region), None)
    said = locales[0][0] if locales else None
    home = None if country else _home_of(said) or _home_of(checked(said, text))
    return Habits(said or checked(said, text), country, home)


def _home_of(language: str | None) -> str | None:
    return _HOMES.get(re.split("[-_]", (language or "").lower())[0])


def _region(language: str, region: str | None) -> str | None:
    """A locale's country; None where the region is only the language again, or a made-up one.

    >>> _region("de", "AT"), _region("ar", "AR"), _region("es", "LA")
    ('AT', None, None)
    """
    return None if f"{language}-{region}".lower() in _PLACELESS else region


def country_of_host(host: str) -> str | None:
    """The country of a host name's top-level domain; None for generic ones.

    >>> country_of_host("www.news.co.za"), country_of_host("bbc.co.uk"), country_of_host("t.co")
    ('ZA', 'GB', None)
    >>> country_of_host("www.eltiempo.com.co")
    'CO'
    """
    *_, second, domain = ["", *host.partition(":")[0].lower().split(".")]
    if len(domain) != 2 or not domain.isalpha():
        return None
    if _BRANDS.fullmatch(domain) and second not in ("com", "co", "net", "org"):
        return None
    return "GB" if domain == "uk" else domain.upper()
