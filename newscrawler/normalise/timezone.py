"""Time zones as pages name them, and the zone of a country that has just one."""

import re
from datetime import datetime, timedelta, timezone, tzinfo
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from newscrawler.normalise.alternation import by_initial
from newscrawler.normalise.text import phrases, word_set

_BY_HOURS: tuple[tuple[float, str], ...] = (
    (-10, "HST"),
    (-9, "AKST"),
    (-8, "PST AKDT"),
    (-7, "MST PDT"),
    (-6, "CST MDT"),
    (-5, "EST CDT COT PET ECT HNE"),
    (-4, "EDT AST CLT BOT VET HAE"),
    (-3.5, "NST"),
    (-3, "ADT BRT ART UYT"),
    (-2.5, "NDT"),
    (0, "Z UTC GMT WET"),
    (1, "CET MEZ WEST BST WAT"),
    (2, "EET CEST MESZ CAT SAST"),
    (3, "EEST MSK МСК EAT TRT"),
    (3.5, "IRST"),
    (4, "GST AZT GET"),
    (4.5, "AFT"),
    (5, "PKT"),
    (5.75, "NPT"),
    (6, "BDT"),
    (6.5, "MMT"),
    (7, "ICT WIB"),
    (8, "SGT HKT MYT PHT WITA AWST"),
    (9, "JST KST WIT"),
    (9.5, "ACST"),
    (10, "AEST"),
    (10.5, "ACDT"),
    (11, "AEDT"),
    (12, "NZST"),
    (13, "NZDT"),
)
"""Hours east of Greenwich, with the abbreviations that most often mean them."""
_OFFSETS = {name: hours for hours, names in _BY_HOURS for name in names.split()}
_ELSEWHERE: tuple[tuple[str, str, float], ...] = (
    ("IST", "IN LK", 5.5),
    ("IST", "IE", 1),
    ("IST", "IL", 2),
    ("CST", "CN TW", 8),
    ("PST", "PH", 8),
    ("BST", "BD", 6),
    ("AST", "SA QA KW BH", 3),
    ("EST", "AU", 10),
    ("EDT", "AU", 11),
)
"""Abbreviation, countries, and the hours that it means there."""
_IN_COUNTRY = {
    (name, country): hours for name, countries, hours in _ELSEWHERE for country in countries.split()
}
_REGIONS = {
    "ET": "America/New_York",
    "CT": "America/Chicago",
    "MT": "America/Denver",
    "PT": "America/Los_Angeles",
    "AET": "Australia/Sydney",
    "IST": "Asia/Kolkata",
}
"""Abbreviations that leave summer time to the reader."""
_BY_WORDS: tuple[tuple[str, str], ...] = (
    ("UTC", "غرينتش | جرينتش | بتوقيت غرينتش | بتوقيت جرينتش"),
    ("UTC", "格林尼治标准时间 | 格林尼治时间 | 格林威治時間"),
    ("Africa/Cairo", "بتوقيت القاهرة"),
    ("Asia/Beirut", "بتوقيت بيروت"),
    ("Asia/Riyadh", "مكة المكرمة | بتوقيت مكة | بتوقيت السعودية"),
    ("Asia/Shanghai", "北京时间 | 北京時間"),
    ("Asia/Hong_Kong", "香港时间 | 香港時間"),
    ("Asia/Taipei", "台北時間 | 台灣時間"),
    ("Asia/Tokyo", "日本時間"),
    ("Asia/Seoul", "한국시간 | 한국 시간"),
    ("America/Sao_Paulo", "horário de Brasília"),
    ("Europe/Moscow", "по Москве | по московскому времени"),
    ("Europe/Kyiv", "за Києвом | за київським часом"),
)
"""Zones that papers tell by the name of a place."""
_PLACES = {words.lower(): zone for zone, told in _BY_WORDS for words in phrases(told)}
ZONE_WORDS = by_initial("|".join(sorted(map(re.escape, _PLACES), key=len, reverse=True)))
"""A pattern for them, to be matched without regard to case."""
_OUTLYING = word_set(
    """
    Asia/Urumqi Atlantic/Canary Africa/Ceuta Atlantic/Madeira Atlantic/Azores Pacific/Easter
    Pacific/Galapagos Pacific/Chatham Europe/Simferopol America/Punta_Arenas America/Coyhaique
    """
)
_FOREMOST = word_set("America/Toronto America/Sao_Paulo Australia/Sydney Europe/Moscow")
"""The most peopled zones of countries that the database lists from the east, or from the west."""
_OFFSET = re.compile(r"(?:UTC|GMT)?\s*([+\-−–])\s*(\d{1,2})(?::?(\d{2}))?")


def zone_named(text: str, country: str | None = None) -> tzinfo | None:
    """The zone that a page names, by offset or abbreviation; None where it is no zone.

    ``country`` (ISO 3166, two letters) decides abbreviations with several meanings.

    >>> print(zone_named("GMT+2"), zone_named("−05:30"), zone_named("(SAST)"))
    UTC+02:00 UTC-05:30 UTC+02:00
    >>> print(zone_named("IST", "IE"), zone_named("IST"), zone_named("ET"))
    UTC+01:00 Asia/Kolkata America/New_York
    >>> print(zone_named("北京时间"), zone_named("Uhr"))
    Asia/Shanghai None
    """
    name = text.strip().strip("()[]").strip()
    if found := _OFFSET.fullmatch(name):
        return _fixed(found)
    if "/" in name or name.lower() in _PLACES:
        return _by_place(_PLACES.get(name.lower(), name))
    hours = _IN_COUNTRY.get((name, country or ""), _OFFSETS.get(name))
    if hours is not None:
        return timezone(timedelta(hours=hours))
    return ZoneInfo(_REGIONS[name]) if name in _REGIONS else None


def _by_place(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return None


def _fixed(found: re.Match[str]) -> tzinfo | None:
    hours, minutes = int(found[2]), int(found[3] or 0)
    if hours > 14 or minutes > 59:
        return None
    span = timedelta(hours=hours, minutes=minutes)
    return timezone(span if found[1] == "+" else -span)


def country_zone(country: str, moment: datetime) -> ZoneInfo | None:
    """The zone of a country, where all its zones show the same time at a local ``moment``.

    Islands far from the mainland, and regions that keep another time than their country, are left
    out.

    >>> country_zone("ZA", datetime(2022, 12, 7)), country_zone("US", datetime(2022, 12, 7))
    (zoneinfo.ZoneInfo(key='Africa/Johannesburg'), None)
    """
    zones = [zone for zone in country_zones(country.upper()) if zone.key not in _OUTLYING]
    offsets = {moment.replace(tzinfo=zone).utcoffset() for zone in zones}
    return zones[0] if len(offsets) == 1 else None


@cache
def country_zones(country: str) -> tuple[ZoneInfo, ...]:
    """The zones of a country in capitals, the most peopled first; none where it is unknown.

    Kept, as zoneinfo itself forgets all but the last eight.
    """
    names = _zones_by_country().get(country, ())
    return tuple(ZoneInfo(name) for name in sorted(names, key=lambda name: name not in _FOREMOST))


@cache
def _zones_by_country() -> dict[str, list[str]]:
    """Country to zones, the most peopled first, from the time zone database's `zone.tab`."""
    table: dict[str, list[str]] = {}
    for line in (files("tzdata.zoneinfo") / "zone.tab").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            code, _, name = line.split("\t")[:3]
            table.setdefault(code, []).append(name)
    return table
