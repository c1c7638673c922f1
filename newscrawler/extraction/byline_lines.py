"""Lines that only name the story's writers stand over its text, not in it."""

from collections.abc import Collection
from itertools import takewhile

from newscrawler.extraction.date_lines import other_words
from newscrawler.normalise.author import is_bare_byline, opens_byline, persons
from newscrawler.normalise.text import fold
from newscrawler.normalise.timestamp import stamp

_LEADING = 3  # paragraphs that may be one
_LONGEST = 80  # characters
_OTHER_WORDS = 4  # "Posted on … by", a weekday, beside a date


def without_byline_lines(body: str, authors: Collection[str]) -> str:
    r"""The text without the names of its authors over the first long paragraph.

    >>> without_byline_lines("By ANN LEE\n\nThe pier is closed.", ["Ann Lee"])
    'The pier is closed.'
    >>> without_byline_lines("Posted on 22 November 2026 by Ann Lee\n\nThe pier.", ["Ann Lee"])
    'The pier.'
    >>> without_byline_lines("Max Weber\n\nHe was a sociologist.", ["Ann Lee"])
    'Max Weber\n\nHe was a sociologist.'
    """
    blocks = body.split("\n\n", _LEADING)
    over = [*takewhile(lambda block: len(block) <= _LONGEST, blocks[:_LEADING])]
    written_by = {fold(author) for author in authors}
    left = [block for block in over if not _only_signs(block, written_by)] + blocks[len(over) :]
    return "\n\n".join(left) or body


def _only_signs(text: str, authors: Collection[str]) -> bool:
    """Whether a line holds nothing but names of the authors, or those and a date."""
    rest = fold(text)
    for author in authors:
        rest = rest.replace(author, "")
    if len(rest) < len(fold(text)) and stamp(rest) is not None:
        return other_words(rest) <= _OTHER_WORDS
    named = [fold(name) for name in persons(text)]
    bare = bool(named) and (is_bare_byline(text) or opens_byline(text))
    return bare and all(name in authors for name in named)
