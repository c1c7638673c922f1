"""The days that a listing shows beside its stories."""

import re
from datetime import date
from itertools import islice

from lxml.html import HtmlElement

from newscrawler.discovery.link import Link
from newscrawler.normalise.timestamp import PLAIN, Habits, stamp
from newscrawler.page import Page
from newscrawler.urls import absolute

_DAY = re.compile(r"\d{4}-\d\d-\d\d(?=$|[T ])")
_LEVELS = 5
"""How far above its date a teaser may begin."""
_MOST_LINKS = 4
"""A teaser links its story, picture, author and section; more links are a whole list."""

_DATED = "//*[self::time or contains(@class, 'date') or contains(@class, 'time')]"
_LONGEST = 40
"""Letters of a date in words, with weekday and time of day; longer texts tell more than a date."""
_MOST_PIECES = 9
"""Pieces of text between tags; what has so many is more than a date, and is not read on."""
_AMBIGUOUS = re.compile(r"(?<!\d)\d{1,2}[/-]\d{1,2}[/-]\d{2}|(?<!\d)\d{1,2}[/.]\d{1,2}(?![/.\d])")
"""03/04/2022 may be of March or April, and 03/04 of any year."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_CHANGED = re.compile(r"updat|modif|actuali|aktuali|mis à jour|aggiorn|bijgewerkt|обновл", re.I)


class Teasers:
    """The links around the dates of a page; each element is looked into once."""

    def __init__(self) -> None:
        self._known: dict[HtmlElement, frozenset[str]] = {}

    def links_around(self, stamp: HtmlElement) -> frozenset[str]:
        """The links of the smallest element around a date that has any; none if it has many."""
        for element in islice(stamp.iterancestors(), _LEVELS):
            if hrefs := self._links_in(element):
                return hrefs if len(hrefs) <= _MOST_LINKS else frozenset()
        return frozenset()

    def _links_in(self, element: HtmlElement) -> frozenset[str]:
        """The first few addresses under an element, one more than a teaser has."""
        if element not in self._known:
            found: set[str] = set()
            for link in element.iter("a"):
                if (href := link.get("href")) is not None:
                    found.add(href)
                if len(found) > _MOST_LINKS:
                    break
            self._known[element] = frozenset(found)
        return self._known[element]


def days_in_words(page: Page) -> dict[str, str]:
    """The days that a listing shows in words beside its stories, by address.

    Only days that can be read in one way: with a year, and no numbers that may change places.
    """
    habits = Habits(language=page.tree.get("lang"))
    days: dict[str, str] = {}
    teasers = Teasers()
    for element in page.tree.xpath(_DATED):
        pieces = list(islice(element.itertext(), _MOST_PIECES))
        text = " ".join("".join(pieces).split())
        day = _written_day(text, habits) if len(pieces) < _MOST_PIECES else None
        for href in teasers.links_around(element) if day else ():
            if url := absolute(page.base_url, href):
                days.setdefault(url, str(day))
    return days


def with_days(links: list[Link], days: dict[str, str]) -> list[Link]:
    """The links, with the day of each that had none.

    >>> link = Link("https://a.org/x", "", "article", "")
    >>> with_days([link], {"https://a.org/x": "2022-12-07"})[0].day
    '2022-12-07'
    """
    return [link._replace(day=link.day or days.get(link.url)) for link in links]


def _written_day(text: str, habits: Habits = PLAIN) -> date | None:
    """The day that a short text names beyond doubt.

    >>> _written_day("Wed 7 Dec 2022, 16:51"), _written_day("03/04/2022"), _written_day("7 Dec")
    (datetime.date(2022, 12, 7), None, None)
    """
    if len(text) > _LONGEST or not _YEAR.search(text):
        return None
    if _AMBIGUOUS.search(text) or _CHANGED.search(text):
        return None
    found = stamp(text, habits)
    return found.day if found else None


def note_day(stamp: HtmlElement, days: dict[str, str], teasers: Teasers) -> None:
    """Note the day of a `<time datetime>` for the `href`s of its teaser that have none yet.

    >>> from lxml.html import fromstring
    >>> teaser = fromstring('<p><a href="/x">X</a> <time datetime="2022-12-07">now</time></p>')
    >>> days = {}
    >>> note_day(teaser[1], days, Teasers())
    >>> days
    {'/x': '2022-12-07'}
    """
    day = _DAY.match(stamp.get("datetime") or "")
    if day:
        for href in teasers.links_around(stamp):
            days.setdefault(href, day[0])
