"""Written times to calendar day, time of day and zone: only what the text says, nothing assumed."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, tzinfo
from email.utils import parsedate_to_datetime
from functools import lru_cache
from typing import NamedTuple

from newscrawler.normalise.clock import clock_near
from newscrawler.normalise.eras import ERA_YEAR, common_year
from newscrawler.normalise.jalali import gregorian, is_solar_year, solar_month
from newscrawler.normalise.months import NAME, TWO_NAMES, month_of
from newscrawler.normalise.timezone import zone_named


class Habits(NamedTuple):
    """What decides texts with several meanings."""

    language: str | None = None
    """BCP 47 tag: whose month names come first."""
    country: str | None = None
    """ISO 3166: `03/04/2020` is 4 March in the US, and `IST` another zone in each country."""
    language_home: str | None = None
    """The country where the language is at home, where none is named: it only reads clocks."""

    @property
    def home(self) -> str | None:
        """The country whose clocks are read: that of the language where none is named."""
        return self.country or self.language_home

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


class Stamp(NamedTuple):
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


class Found(NamedTuple):
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
            before_clock = match.end("m8") if match["y8"] else match.end()
            clock, zone = clock_near(plain, match.start(), before_clock, habits.home)
            yield Found(match.start(), match.end(), Stamp(day, clock, zone))


_DIGITS = re.compile(r"\d(?:.*\d)?", re.DOTALL)
"""All from the first digit of a text to its last."""
_NEAR_DIGITS = 32  # characters; a day's name of a month is shorter
_FOREIGN_DIGIT = re.compile(r"[^\D0-9]")


def _ascii_digits(text: str) -> str:
    """Text with the digits of every script as 0-9: `٢٠٢٢`, `२०२२`, `２０２２`."""
    if text.isascii():
        return text
    plain = unicodedata.normalize("NFKC", text)
    return _FOREIGN_DIGIT.sub(lambda found: str(unicodedata.digit(found[0])), plain)


def _iso(text: str) -> Stamp | None:
    if not text[:4].isdigit():
        return None
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
_OF = (
    r"(?:\s+(?:(?:of|del?|di|da|tháng)\s+|-a\s+de\s+|d['’]|ta['’]\s+|[พค]\.ศ\.\s*)"
    r"|\s*(?:ខែ|ឆ្នាំ)\s*|[\s.,/-]{0,3})"
)
_WORD_START = r"(?:(?<![^\W\d_])|(?-i:(?<=[a-z])(?=[A-Z])))"
"""Before a word, or before a capital that only a lost space sets into one."""
_DAY = re.compile(
    rf"""
    (?<![\d./-])(?<!\d:)(?:
      (?P<y1>{_YEAR}|{ERA_YEAR})(?:\s?[-/.年년]|\s+оны)\s?
      (?P<m1>\d{{1,2}})(?:\s?[-/.月월]|(?:-р)?\s+сарын)\s?
      (?P<d1>\d{{1,2}})(?!\d)(?:\s?[日일])?(?:\s?\([日月火水木金土월화수목금토일一二三四五六]\))?
    | (?=\d)(?:
      (?P<y2>20\d\d)(?P<m2>0[1-9]|1[0-2])(?P<d2>[0-3]\d)(?=T?\d{{4}}|\D|$)
    | (?P<d3>\d{{1,2}})\s?[./|-]\s?(?P<m3>\d{{1,2}})\s?[./|-]\s?(?P<y3>{_YEAR}|\d\d)(?![\d:])
    | (?P<d4>\d{{1,2}})(?:st|nd|rd|th|er|re|[ºª°])?{_OF}
      (?P<m4>{TWO_NAMES}|(?<=tháng\s)\d{{1,2}})(?:,?\s+năm)?{_OF}
      (?P<y4>{_YEAR}|(?:(?<=-)|(?<=\.\s))\d\d)(?!\d)
    | (?P<y7>{_YEAR})(?:\.\s?gada|-?\s?yil|\s(?:жыл\w*|ж\.))\s
      (?P<d7>\d{{1,2}})[.-]?\s?(?P<m7>{NAME})
    | (?P<d8>\d{{1,2}})\.?\s(?P<m8>{NAME}),?\s(?:(?:kl\.?|klo|um|at|u|o)\s)?
      \d{{1,2}}[.:]\d\d,?\s(?P<y8>{_YEAR})(?!\d)
    | (?P<y6>{_YEAR})(?:ko|\.)?\s?(?:m\.\s)?(?P<m6>{NAME})\.?\s(?P<d6>\d{{1,2}})(?!\d)
    )
    | {_WORD_START}(?P<m5>(?>{NAME}))\s{{0,2}}(?P<d5>\d{{1,2}})(?:st|nd|rd|th)?[.,]?\s{{0,2}}
      (?P<y5>{_YEAR})(?!\d)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
"""Days by the forms in which they are written: year, month and day of each have its number."""
_NUMBERS = ("1", "2", "3")
"""The forms without the month's name."""
_YEAR_FIRST = ("zh", "ja", "ko")
"""Languages that never put the day before the month, so `22-12-07` is of 2022."""


def _day(match: re.Match[str], habits: Habits) -> date | None:
    form = str(match.lastgroup)[1]
    written, name, day = match[f"y{form}"], match[f"m{form}"], int(match[f"d{form}"])
    year = common_year(written, habits.tongue)
    month = int(name) if name.isdigit() else month_of(name, habits.language)
    if year is None:
        return None
    if year < 100 and form not in _NUMBERS and habits.tongue != "th" and match[0][-3] != "-":
        return None
    if is_solar_year(year):
        month = solar_month(name) or month or 0
        return gregorian(year, month, day) if habits.counts_solar_years else None
    day_first = habits.country is None and _DAY_FIRST.match(match.string, match.end())
    if form == "3" and year < 100 and habits.tongue in _YEAR_FIRST:
        year, day = day, year
    month_first = habits.month_first and "." not in match[0] and not day_first
    if form == "3" and month and (month > 12 or (month_first and day <= 12)):
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
