"""Lines that only date the story stand over its text, not in it."""

import re
from dataclasses import replace

from newscrawler.extraction.body import Body
from newscrawler.normalise.months import month_of
from newscrawler.normalise.timestamp import stamp

_LEADING = 3  # blocks that may hold one
_LONGEST = 40  # characters
_OTHER_WORDS = 2  # a weekday, "Updated", "Uhr"
_WORD = re.compile(r"[^\W\d_]+")


def without_date_lines(body: Body) -> Body:
    """The article's text without a bare date among its first blocks."""
    leading = tuple(b for b in body.blocks[:_LEADING] if not is_date_line(b.text))
    left = leading + body.blocks[_LEADING:]
    return replace(body, blocks=left) if left else body


def is_date_line(text: str) -> bool:
    """True for a short line that holds a day and next to nothing else.

    >>> is_date_line("Wednesday, 7 December 2022, 16:51"), is_date_line("On 7 December it rained.")
    (True, False)
    """
    if len(text) > _LONGEST or stamp(text) is None:
        return False
    return sum(month_of(word) is None for word in _WORD.findall(text)) <= _OTHER_WORDS
