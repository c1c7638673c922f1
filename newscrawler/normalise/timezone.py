"""Time zones as pages name them, and the zone of a country that has just one."""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone, tzinfo
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from zoneinfo import ZoneInfo

_OFFSETS: Mapping[str, float] = MappingProxyType(
    {
        "Z": 0,
        "UTC": 0,
        "GMT": 0,
        "WET": 0,
        "WEST": 1,
        "BST": 1,
        "WAT": 1,
        "CET": 1,
        "CEST": 2,
        "MEZ": 1,
        "MESZ": 2,
        "EET": 2,
        "EEST": 3,
        "CAT": 2,
        "SAST": 2,
        "EAT": 3,
        "MSK": 3,
        "TRT": 3,
        "GST": 4,
        "PKT": 5,
        "NPT": 5.75,
        "BDT": 6,
        "ICT": 7,
        "WIB": 7,
        "WITA": 8,
        "WIT": 9,
        "SGT": 8,
        "HKT": 8,
        "MYT": 8,
        "PHT": 8,
        "AWST": 8,
        "JST": 9,
        "KST": 9,
        "ACST": 9.5,
        "AEST": 10,
        "ACDT": 10.5,
        "AEDT": 11,
        "NZST": 12,
        "NZDT": 13,
        "EST": -5,
        "EDT": -4,
        "CDT": -5,
        "MST": -7,
        "MDT": -6,
        "CST": -6,
        "PST": -8,
        "PDT": -7,
        "AKST": -9,
        "AKDT": -8,
        "HST": -10,
        "ADT": -3,
        "NST": -3.5,
        "NDT": -2.5,
        "BRT": -3,
        "ART": -3,
        "CLT": -4,
        "COT": -5,
        "AST": -4,
    }
)
"""Hours east of Greenwich by abbreviation, in its most frequent meaning."""
_IN_COUNTRY: Mapping[tuple[str, str], float] = MappingProxyType(
    {
        ("IST", "IN"): 5.5,
        ("IST", "LK"): 5.5,
        ("IST", "IE"): 1,
        ("IST", "IL"): 2,
        ("CST", "CN"): 8,
        ("CST", "TW"): 8,
        ("BST", "BD"): 6,
        ("PST", "PH"): 8,
        ("PST", "PK"): 5,
        **{(name, country): 3 for name in ("AST", "KSA") for country in ("SA", "QA", "KW", "BH")},
        ("EST", "AU"): 10,
        ("EDT", "AU"): 11,
        ("GST", "AE"): 4,
        ("MST", "MY"): 8,
    }
)
"""Hours by abbreviation and country, where they differ from the table above."""
_REGIONS: Mapping[str, str] = MappingProxyType(
    {
        "ET": "America/New_York",
        "CT": "America/Chicago",
        "MT": "America/Denver",
        "PT": "America/Los_Angeles",
        "AT": "America/Halifax",
        "AET": "Australia/Sydney",
        "IST": "Asia/Kolkata",
        "UK": "Europe/London",
    }
)
_OFFSET = re.compile(r"(?:UTC|GMT)?\s*([+\-−–])\s*(\d{1,2})(?::?(\d{2}))?")


def zone_named(text: str, country: str | None = None) -> tzinfo | None:
    """The zone that a page names, by offset or abbreviation; None where it is no zone.

    ``country`` (ISO 3166, two letters) decides abbreviations with several meanings.

    >>> print(zone_named("GMT+2"), zone_named("−05:30"), zone_named("(SAST)"))
    UTC+02:00 UTC-05:30 UTC+02:00
    >>> print(zone_named("IST", "IE"), zone_named("IST"), zone_named("ET"))
    UTC+01:00 Asia/Kolkata America/New_York
    >>> zone_named("Uhr") is None
    True
    """
    name = text.strip().strip("()[]").strip()
    if found := _OFFSET.fullmatch(name):
        return _fixed(found)
    hours = _IN_COUNTRY.get((name, country or ""), _OFFSETS.get(name))
    if hours is not None:
        return timezone(timedelta(hours=hours))
    return ZoneInfo(_REGIONS[name]) if name in _REGIONS else None


def _fixed(found: re.Match[str]) -> tzinfo | None:
    hours, minutes = int(found[2]), int(found[3] or 0)
    if hours > 14 or minutes > 59:
        return None
    span = timedelta(hours=hours, minutes=minutes)
    return timezone(span if found[1] == "+" else -span)


def country_zone(country: str, moment: datetime) -> ZoneInfo | None:
    """The zone of a country, where all its zones show the same time at a local ``moment``.

    >>> country_zone("ZA", datetime(2022, 12, 7)), country_zone("US", datetime(2022, 12, 7))
    (zoneinfo.ZoneInfo(key='Africa/Johannesburg'), None)
    """
    zones = [ZoneInfo(name) for name in _zones_by_country().get(country.upper(), ())]
    offsets = {moment.replace(tzinfo=zone).utcoffset() for zone in zones}
    return zones[0] if len(offsets) == 1 else None


@cache
def _zones_by_country() -> dict[str, list[str]]:
    """Country to zones, the most peopled first, from the time zone database's `zone.tab`."""
    table: dict[str, list[str]] = {}
    for line in (files("tzdata.zoneinfo") / "zone.tab").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            code, _, name = line.split("\t")[:3]
            table.setdefault(code, []).append(name)
    return table
