"""Lines that only date the story stand over its text, not in it."""

import re
from dataclasses import replace
from unicodedata import normalize

from newscrawler.extraction.body import Body
from newscrawler.extraction.date_words import CHANGED, FIRST
from newscrawler.normalise.months import month_of
from newscrawler.normalise.timestamp import stamp, stamps

_LEADING = 3  # blocks that may hold one
_CLOSING = 2  # blocks at the end that may hold one, with what it is the date of
_LONGEST = 48  # characters
_BESIDE = 40  # characters beside the day
_STOPS = (".", "。", "!", "！", "?", "？")
_OTHER_WORDS = 3  # a weekday, "Updated", "Uhr"
_UNITS = frozenset((*"年月日時时分秒년월일시분초", "GMT", "UTC"))
_WORD = re.compile(r"[^\W\d_][^\s\d.,،:;|()+/–—-]*")
"""A word with the vowel signs of India's scripts, which are no letters to Python."""
_LABELLED = 120  # characters of a line that names what its dates are
_DIGITS = 6  # characters of such a line, of which one is a digit


_GLUED = re.compile(
    r"(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}),?\s+\d{1,2}:\d\d(?::\d\d)?"
    r"(?=[^\W\d_])"
)
"""A date that runs into the text, for it stands in an element on the same line."""


def without_date_lines(body: Body) -> Body:
    """The article's text without bare dates at its start, and labelled ones at its end."""
    leading = tuple(b for b in body.blocks[:_LEADING] if not is_date_line(b.text))
    if leading and (date := _GLUED.match(leading[0].text)):
        leading = (replace(leading[0], text=leading[0].text[date.end() :]), *leading[1:])
    rest = body.blocks[_LEADING:]
    closing = tuple(b for b in rest[-_CLOSING:] if not _tells_dates(b.text))
    left = leading + rest[:-_CLOSING] + closing
    return replace(body, blocks=left) if left else body


def _tells_dates(text: str) -> bool:
    """Whether a line only says when a story was published or changed.

    >>> _tells_dates("Last updated: 4 May 2023, 10:30"), _tells_dates("Monday, 4 May 2023")
    (True, False)
    """
    if len(text) > _LONGEST or not is_date_line(text):
        return False
    lowered = text.lower()
    return CHANGED.search(lowered) is not None or FIRST.search(lowered) is not None


def is_date_line(text: str) -> bool:
    """True for a short line that holds a day and next to nothing else.

    >>> is_date_line("Wednesday, 7 December 2022, 16:51"), is_date_line("On 7 December it rained.")
    (True, False)
    """
    if len(text) > _LABELLED or text.endswith(_STOPS) or stamp(text) is None:
        return False
    rest = _beside_day(text)
    return (len(rest) <= _BESIDE and other_words(rest) <= _OTHER_WORDS) or _is_labelled(text)


def _beside_day(text: str) -> str:
    """What a line says beside its first day.

    >>> _beside_day("Wednesday, 7 December 2022, 16:51")
    'Wednesday, , 16:51'
    """
    plain = normalize("NFKC", text)
    day = next(stamps(plain), None)
    return plain[: day.start] + plain[day.end :] if day else plain


def _is_labelled(text: str) -> bool:
    """Whether a line sets the dates of publication and change, or of one and a writer, apart.

    >>> _is_labelled("Giriş: 18.10.2022 - 09:40 Güncelleme: 18.10.2022 - 12:05")
    True
    >>> _is_labelled("The plan was published on 5 May 2022 and updated on 7 June 2022")
    False
    """
    lowered = text.lower()
    parted = CHANGED.search(lowered) is not None or "|" in text
    digits = sum(character.isdigit() for character in text)
    return parted and digits * _DIGITS >= len(text) and FIRST.search(lowered) is not None


def other_words(text: str) -> int:
    """How many words of a line are neither a month nor a unit of a date, as in Chinese.

    >>> other_words("Posted on 7 December"), other_words("2022年12月7日 21時14分")
    (2, 0)
    >>> other_words("প্রকাশ: ০৭ ফেব্রুয়ারি ২০২৩")
    1
    """
    words = _WORD.findall(text)
    return sum(month_of(word) is None and word not in _UNITS for word in words)
