"""The days that a listing shows beside its stories."""

import re

from lxml.html import HtmlElement

_DAY = re.compile(r"\d{4}-\d\d-\d\d(?=$|[T ])")
_LEVELS = 5
"""How far above its date a teaser may begin."""
_MOST_LINKS = 4
"""A teaser links its story, picture, author and section; more links are a whole list."""


def note_day(stamp: HtmlElement, days: dict[str, str]) -> None:
    """Note the day of a `<time datetime>` for the `href`s of its teaser that have none yet.

    >>> from lxml.html import fromstring
    >>> teaser = fromstring('<p><a href="/x">X</a> <time datetime="2022-12-07">now</time></p>')
    >>> days = {}
    >>> note_day(teaser[1], days)
    >>> days
    {'/x': '2022-12-07'}
    """
    day = _DAY.match(stamp.get("datetime") or "")
    if day:
        for href in _teaser_links(stamp):
            days.setdefault(href, day[0])


def _teaser_links(stamp: HtmlElement) -> set[str]:
    """The links of the smallest element around a date that has any; none if it has many."""
    element = stamp.getparent()
    for _ in range(_LEVELS):
        if element is None:
            break
        hrefs = {str(href) for href in element.xpath("descendant-or-self::a/@href")}
        if hrefs:
            return hrefs if len(hrefs) <= _MOST_LINKS else set()
        element = element.getparent()
    return set()
