"""Written times to calendar day, time of day and zone: only what the text says, nothing assumed."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo
from email.utils import parsedate_to_datetime
from functools import lru_cache

from newscrawler.normalise.jalali import gregorian, is_solar_year, solar_month
from newscrawler.normalise.months import month_of
from newscrawler.normalise.timezone import zone_named


@dataclass(frozen=True)
class Habits:
    """What decides texts with several meanings."""

    language: str | None = None
    """BCP 47 tag: whose month names come first."""
    country: str | None = None
    """ISO 3166: `03/04/2020` is 4 March in the US, and `IST` another zone in each country."""
    language_home: str | None = None
    """The country where the language is at home, where none is named: it only reads clocks."""

    @property
    def tongue(self) -> str:
        """The language without its region: `th` of `th-TH`."""
        return (self.language or "").lower().partition("-")[0]

    @property
    def counts_solar_years(self) -> bool:
        """True where dates may be of the Persian calendar: in Iran and Afghanistan."""
        return self.tongue in ("fa", "ps", "prs") or self.country in ("IR", "AF")

    @property
    def month_first(self) -> bool:
        """True where numbers stand as month, day, year."""
        american = self.country is None and (self.language or "").lower() in ("en", "en-us")
        return american or self.country in ("US", "PH", "FM", "PW")


PLAIN = Habits()


@dataclass(frozen=True)
class Stamp:
    """A day, with the time of day and the zone if they are written too."""

    day: date
    clock: time | None = None
    zone: tzinfo | None = None

    @property
    def is_midnight(self) -> bool:
        """True for 00:00:00, which mostly means that only the day was known."""
        return self.clock is not None and not (self.clock.hour or self.clock.minute)

    @property
    def local(self) -> datetime:
        """The time as written, without zone; midnight where there is none."""
        return datetime.combine(self.day, self.clock or time())

    def instant(self, zone: tzinfo | None = None) -> datetime:
        """The moment, with ``zone`` where none is written."""
        return self.local.replace(tzinfo=self.zone or zone or UTC)


@lru_cache(maxsize=2048)
def stamp(text: str, habits: Habits = PLAIN) -> Stamp | None:
    """The first time that a text holds: ISO 8601, RFC 5322, Unix time, or as people write it.

    >>> stamp("2025-05-21T14:19:07.5+0200").instant().isoformat()
    '2025-05-21T14:19:07+02:00'
    >>> stamp("7. Dez. 2022, 16:51 Uhr").local.isoformat()
    '2022-12-07T16:51:00'
    >>> stamp("2022-12-07").clock is None
    True
    >>> stamp("Dec 7, 2022 at 4:51 p.m. EST").instant().isoformat()
    '2022-12-07T16:51:00-05:00'
    """
    plain = _ascii_digits(text.strip())
    if found := _iso(plain) or _unix(plain) or _mail(plain) or _program(plain):
        return found
    return next((found.stamp for found in stamps(plain, habits)), None)


@dataclass(frozen=True)
class Found:
    """A time in a running text; its day stands at ``start`` to ``end``."""

    start: int
    end: int
    stamp: Stamp


def stamps(text: str, habits: Habits = PLAIN) -> Iterator[Found]:
    """Every time in a running text, in order."""
    plain = _ascii_digits(text)
    digits = _DIGITS.search(plain)
    if not digits:
        return
    place, end = max(0, digits.start() - _NEAR_DIGITS), digits.end() + _NEAR_DIGITS
    while match := _DAY.search(plain, place, end):
        day = _day(match, habits)
        place = match.end() if day else match.start() + 1
        if day:
            clock, zone = _clock_near(plain, match, habits)
            yield Found(match.start(), match.end(), Stamp(day, clock, zone))


_DIGITS = re.compile(r"\d(?:.*\d)?", re.DOTALL)
"""All from the first digit of a text to its last."""
_NEAR_DIGITS = 32  # characters; a day's name of a month is shorter
_FOREIGN_DIGIT = re.compile(r"(?![0-9])\d")


def _ascii_digits(text: str) -> str:
    """Text with the digits of every script as 0-9: `٢٠٢٢`, `२०२२`, `２０２２`."""
    if text.isascii():
        return text
    plain = unicodedata.normalize("NFKC", text)
    return _FOREIGN_DIGIT.sub(lambda found: str(unicodedata.digit(found[0])), plain)


def _iso(text: str) -> Stamp | None:
    moment = _from_iso(_MISWRITTEN.sub(_mended, text))
    if moment is None:
        return None
    if len(text) <= 10 or not moment.year > 1:
        return _dated(moment.date())
    return _dated(moment.date(), moment.time().replace(microsecond=0), moment.tzinfo)


_MISWRITTEN = re.compile(
    r"(?<=\d\d)[A-Z]{3,4}(?=\d\d:)|(?<=^20\d{6})(?=\d{4}(?:\d\d)?$)|z$|(?<=[+-]\d\d)\.(?=\d\d$)"
    r"|(?<=[+-]\d{4})Z$|(?<=[+-]\d\d:\d\d)Z$"
)
"""Where `2020-03-25CET10:05+0100`, `20200325100500`, `z`, `+05.30` and `+0100Z` leave ISO 8601."""


def _mended(found: re.Match[str]) -> str:
    return {"z": "Z", ".": ":", "Z": ""}.get(found[0], "T")


def _from_iso(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _unix(text: str) -> Stamp | None:
    if not _SECONDS.fullmatch(text):
        return None
    moment = datetime.fromtimestamp(int(text[:10]), UTC)
    return _dated(moment.date(), moment.time(), UTC)


def _mail(text: str) -> Stamp | None:
    if not _MAIL.match(text):
        return None
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError):
        return None
    return _dated(moment.date(), moment.time(), moment.tzinfo)


def _program(text: str) -> Stamp | None:
    """What Java's and JavaScript's own date classes print."""
    if not (found := _PROGRAM.match(text)) or not (month := month_of(found["n"])):
        return None
    year = int(found["y"] or found["year"] or 0)
    try:
        day = date(year, month, int(found["d"]))
        clock = time.fromisoformat(found["t"])
    except ValueError:
        return None
    return _dated(day, clock, zone_named(found["zone"] or ""))


_SECONDS = re.compile(r"\d{10}(?:\d{3}|\.\d+)?")
_PROGRAM = re.compile(
    r"[A-Z][a-z]{2} (?P<n>[A-Z][a-z]{2}) (?P<d>\d{1,2}) (?:(?P<y>\d{4}) )?(?P<t>\d\d:\d\d:\d\d)"
    r" ?(?P<zone>[A-Z]{2,5}(?:[+-]\d{2}:?\d\d)?)?(?: (?P<year>\d{4}))?"
)
_MAIL = re.compile(
    r"(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d(?::\d\d)? (?:[+-]\d{4}|[A-Z]{1,3})$"
)


def _dated(day: date, clock: time | None = None, zone: tzinfo | None = None) -> Stamp | None:
    return Stamp(day, clock, zone) if 1990 <= day.year <= 2100 else None


_YEAR = r"(?:1[34]|19|20|25)\d\d"
_NAME = r"[^\W\d_][^\s\d,|/()\[\]:;]{1,14}(?:\s(?:الأول|الاول|الثاني|الثانى)(?=\s))?"
_OF = (
    r"(?:\s+(?:(?:of|del?|di|da|tháng)\s+|-a\s+de\s+|d['’]|ta['’]\s+|[พค]\.ศ\.\s*)"
    r"|[\s.,/-]{0,3})"
)
_DAY = re.compile(
    rf"""
    (?<![\d./-])(?<!\d:)(?:
      (?P<y1>{_YEAR})(?:\s?[-/.年년]|\s+оны)\s?(?P<m1>\d{{1,2}})(?:\s?[-/.月월]|\s+сарын)\s?
      (?P<d1>\d{{1,2}})(?!\d)(?:\s?[日일])?(?:\s?\([日月火水木金土월화수목금토일一二三四五六]\))?
    | (?P<y2>20\d\d)(?P<m2>0[1-9]|1[0-2])(?P<d2>[0-3]\d)(?=T?\d{{4}}|\D|$)
    | (?P<d3>\d{{1,2}})\s?[./|-]\s?(?P<m3>\d{{1,2}})\s?[./|-]\s?(?P<y3>{_YEAR}|\d\d)(?![\d:])
    | (?P<d4>\d{{1,2}})(?:st|nd|rd|th|er|re|[ºª°])?{_OF}
      (?P<n4>{_NAME}|(?<=tháng\s)\d{{1,2}})(?:,?\s+năm)?{_OF}
      (?P<y4>{_YEAR}|(?:(?<=-)|(?<=\.\s))\d\d)(?!\d)
    | (?P<n5>(?>{_NAME}))\s{{0,2}}(?P<d5>\d{{1,2}})(?:st|nd|rd|th)?[.,]?\s{{0,2}}
      (?P<y5>{_YEAR})(?!\d)
    | (?P<y7>{_YEAR})\.\s?gada\s(?P<d7>\d{{1,2}})\.\s?(?P<n7>{_NAME})
    | (?P<y6>{_YEAR})(?:ko|\.)?\s?(?:m\.\s)?(?P<n6>{_NAME})\.?\s(?P<d6>\d{{1,2}})(?!\d)
    )""",
    re.VERBOSE | re.IGNORECASE,
)


def _day(match: re.Match[str], habits: Habits) -> date | None:
    parts = {key[0]: value for key, value in match.groupdict().items() if value}
    year, day = int(parts["y"]), int(parts["d"])
    name = parts.get("n", "")
    month = int(parts.get("m") or name if name.isdigit() or not name else 0) or month_of(
        name, habits.language
    )
    if year < 100 and name and habits.tongue != "th" and match[0][-3] != "-":
        return None
    if is_solar_year(year):
        month = solar_month(name) or month or 0
        return gregorian(year, month, day) if habits.counts_solar_years else None
    day_first = habits.country is None and _DAY_FIRST.match(match.string, match.end())
    month_first = habits.month_first and "." not in match[0] and not day_first
    if match["d3"] and month and (month > 12 or (month_first and day <= 12)):
        month, day = day, month
    if year < 100:
        year += 2500 if habits.tongue == "th" and year > 50 else 2000
    year -= 543 if year >= 2500 else 0
    try:
        return date(year, month or 0, day) if 1990 <= year <= 2100 else None
    except ValueError:
        return None


_DAY_FIRST = re.compile(
    r"(?i)[\s,|–-]{1,4}(?:(?:1[3-9]|2[0-3])[:.h][0-5]\d(?!\s?(?:[ap]\.?m|\(?GMT\+[3-9]))"
    r"|\d\d?:\d\d\s?(?:CES?T|GMT(?:\+[12])?)\b)"
)  # a clock of 24 hours, or of Europe: no American wrote it

_CLOCK = (
    r"(?P<before>上午|午前|오전|凌晨|早上|下午|午後|오후|晚上)?\s?(?P<h>[01]?\d|2[0-4])"
    r"(?:\s?[:hHu時时点시.]\s?(?P<min>[0-5]\d)(?:分|분)?(?::(?P<s>[0-5]\d))?(?:[.,]\d+)?)?(?!\d)"
    r"\s?(?P<after>[ap]\.?\s?m\b\.?|[πμ]\.?\s?μ\b\.?|[صم](?!\w)|এএম|পিএম|[قب]\.?ظ)?"
)
_ZONE = (
    r"\s?\(?(?P<zone>Z\b|(?:UTC|GMT)?\s?[+−-]\d{1,2}(?::?\d\d)?\b"
    r"|(?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/\w+(?:/\w+)?"
    r"|[A-Z]{2,5}\b|МСК\b)?"
)
_GAP = r"[\s,،;.()\[\]|/·•@–—-]{0,6}"
_AFTER = re.compile(
    rf"(?:T|{_GAP}(?P<words>(?:[^\W\d_]{{1,9}}\.?[\s,:]{{1,3}}){{0,2}}?){_GAP}){_CLOCK}"
    rf"(?P<hours>\s?(?:Uhr|uur|h\b|hrs?\b|Hrs))?{_ZONE}",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"(?<![\d:.]){_CLOCK}(?P<hours>\s?(?:Uhr|uur|h\b|hrs?\b))?{_ZONE}{_GAP}"
    rf"(?P<words>(?:[^\W\d_]{{1,9}}\.?[\s,]{{1,3}}){{0,2}}?)$",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"upd|modif|aktual|edit|chang|mis [aà] jour|maj|actuali|atuali|aggiorn|bijgew|обнов|güncel",
    re.I,
)
_WINDOW = 40
_PM = ("下午", "午後", "오후", "晚上", "p", "μ", "م", "পিএম", "ب")


def _clock_near(text: str, day: re.Match[str], habits: Habits) -> tuple[time | None, tzinfo | None]:
    """Time of day and zone that stand right after a day, else right before it."""
    after = _AFTER.match(text[day.end() : day.end() + _WINDOW])
    before = _BEFORE.search(text[max(0, day.start() - _WINDOW) : day.start()])
    for found in (after, before):
        if found and (clock := _clock(found)) and not _CHANGED.search(found["words"] or ""):
            return clock, zone_named(found["zone"] or "", habits.country or habits.language_home)
    return None, None


def _clock(found: re.Match[str]) -> time | None:
    """The time of day; a bare number is none unless a word says that it counts hours."""
    half = (found["before"] or found["after"] or "").lower()
    if not found["min"] and not (half or (found["hours"] or "").strip()):
        return None
    hour = int(found["h"]) % 24
    if half:
        hour = hour % 12 + 12 if half.startswith(_PM) else hour % 12
    return time(hour, int(found["min"] or 0), int(found["s"] or 0))
