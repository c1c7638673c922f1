"""Lines that only name the story's writers stand over its text, not in it."""

from collections.abc import Collection
from itertools import takewhile

from newscrawler.normalise.author import is_bare_byline, opens_byline, persons
from newscrawler.normalise.text import fold

_LEADING = 3  # paragraphs that may be one
_LONGEST = 80  # characters


def without_byline_lines(body: str, authors: Collection[str]) -> str:
    r"""The text without the names of its authors over the first long paragraph.

    >>> without_byline_lines("By ANN LEE\n\nThe pier is closed.", ["Ann Lee"])
    'The pier is closed.'
    >>> without_byline_lines("Max Weber\n\nHe was a sociologist.", ["Ann Lee"])
    'Max Weber\n\nHe was a sociologist.'
    """
    blocks = body.split("\n\n", _LEADING)
    over = [*takewhile(lambda block: len(block) <= _LONGEST, blocks[:_LEADING])]
    written_by = {fold(author) for author in authors}
    left = [block for block in over if not _only_names(block, written_by)] + blocks[len(over) :]
    return "\n\n".join(left) or body


def _only_names(text: str, authors: Collection[str]) -> bool:
    named = [fold(name) for name in persons(text)]
    bare = bool(named) and (is_bare_byline(text) or opens_byline(text))
    return bare and all(name in authors for name in named)
