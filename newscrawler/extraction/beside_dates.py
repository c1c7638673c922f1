"""What stands beside a date, and tells whose it is."""

import re
from collections.abc import Sequence
from itertools import islice

from lxml.html import HtmlElement

from newscrawler.extraction.survey import has_more_than
from newscrawler.page import text_of

_DATELINE = 24
"""Characters of the place before a date that opens a paragraph."""
_HEADLINE = 40
"""Characters of a link that is more than a name, a date or a section."""
_BOXES = frozenset(("div", "li"))
"""What may hold a teaser."""
_BOX = 8
"""Elements of a box that may hold a teaser, itself included."""
_WORDS = 4
"""Words of a short headline."""
_LINKS = 3
"""Links of a teaser that are looked at."""
_SECTION = re.compile(r"(?:https?:)?(?://[^/]+)?/[^/#?]+/?")
"""The address of what stands right under the front page."""
_MENU = 2
"""Links to such that make a menu."""
_SHORT = 140
_YEAR = re.compile(r"(?:19|20)\d\d")
_DIGIT = re.compile(r"\d")


def is_dateline(before: str) -> bool:
    """Whether what stands before a date in a paragraph is that of a dateline: a place, a bracket.

    >>> is_dateline("Wien, "), is_dateline("Held today ("), is_dateline("It is held on ")
    (True, True, False)
    """
    bracketed = before.endswith("(") and len(before) < 2 * _DATELINE
    return bracketed or (len(before) < _DATELINE and not any(w.islower() for w in before.split()))


def is_over_menu(element: HtmlElement, elements: Sequence[HtmlElement], top: int) -> bool:
    """Whether links to several sections stand between an element and the headline.

    ``top`` is the headline's place among all ``elements``.
    """
    below = elements[elements.index(element) : top]
    hrefs = {link.get("href") or "" for link in below if link.tag == "a"}
    return sum(_SECTION.fullmatch(href) is not None for href in hrefs) >= _MENU


def tells_another_story(item: HtmlElement) -> bool:
    """Whether an element is a link with a headline, or holds one."""
    links = islice(item.iter("a"), _LINKS)
    return any(len(" ".join(text_of(link).split())) > _HEADLINE for link in links)


def is_teaser(box: HtmlElement) -> bool:
    """Whether an element is a small box with a link that says as much as a headline and no date."""
    if box.tag not in _BOXES or has_more_than(_BOX, box):
        return False
    texts = (text_of(link) for link in box.iter("a"))
    return any(len(text.split()) >= _WORDS and not _YEAR.search(text) for text in texts)


def words_within(element: HtmlElement) -> str:
    """What a time element says before the time."""
    return _DIGIT.split((element.text or "")[:_SHORT], maxsplit=1)[0]


def words_before(element: HtmlElement) -> str:
    previous, parent = element.getprevious(), element.getparent()
    if previous is not None:
        return f"{previous.text or ''} {previous.tail or ''}"[-40:]
    return (parent.text or "")[-40:] if parent is not None else ""
