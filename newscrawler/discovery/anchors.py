"""A page's links with where they stand: menu, breadcrumb, list, body, header, footer."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from lxml import etree
from lxml.html import HtmlElement

from newscrawler.discovery.listing_days import Teasers, note_day
from newscrawler.page import Page
from newscrawler.urls import absolute

MAX_LINKS = 5_000
"""Distinct addresses read from one page; front pages have a few hundred."""

_TAG_PLACES = {"nav": "menu", "footer": "footer", "header": "header", "aside": "list"}
_NAMED_PLACES: tuple[tuple[str, str], ...] = (
    ("breadcrumb", r"bread-?_?crumb|krumel"),
    ("footer", r"foot(?:er|-)|colophon|imprint"),
    ("share", r"shar(?:e|ing)|social(?!-?issue)|follow-us"),
    (
        "menu",
        r"nav(?:i|\b|(?<=\bnav))|menu|topbar|offcanvas|drawer|masthead|toolbar|hamburger",
    ),
    ("tags", r"tag(?<=\btag)s?\b|topic(?<=\btopic)s?\b|keyword|taxonomy"),
    ("author", r"author(?<=\bauthor)s?\b|byline|autor"),
    (
        "list",
        r"related|teaser|most-?_?read|trending|recirc|popular|sidebar|headline|card|river",
    ),
    ("header", r"header(?<=\bheader)\b"),
)
"""What the class or id of an element calls it; every word begins with letters, to be found fast."""

_ANY_PLACE = re.compile("|".join(words for _, words in _NAMED_PLACES))
_PLACES = tuple((place, re.compile(words)) for place, words in _NAMED_PLACES)
_HEADING_LEVELS = 4
"""How deep inside a link its headline may stand."""

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_MARKING = _HEADINGS | {"time"}
_ANCHORS = ("a", "area")


@dataclass(slots=True)
class Anchor:
    """One address on a page, by its best anchor."""

    url: str
    text: str
    place: str
    heading: bool
    rel: str
    day: str | None = None
    """Day that the page shows beside the link."""


@dataclass
class Anchors:
    """The anchors of a page, each address once."""

    found: list[Anchor] = field(default_factory=list)
    cut: int = 0
    broken: int = 0


class _Place(NamedTuple):
    """What surrounds a link."""

    name: str
    in_heading: bool


_ANYWHERE = _Place("page", in_heading=False)


class _Marks:
    """What is known of a page's elements, each looked at once however many links it holds."""

    def __init__(self, page: Page) -> None:
        self.headed: set[HtmlElement] = set()
        self.days: dict[str, str] = {}
        teasers = Teasers()
        self._around: dict[HtmlElement | None, _Place] = dict.fromkeys(
            (page.tree, *page.tagged("body")[:1]), _ANYWHERE
        )
        for node in (node for node in page.elements if node.tag in _MARKING):
            if node.tag == "time":
                note_day(node, self.days, teasers)
            else:
                self._note_heading(node)

    def _note_heading(self, node: HtmlElement) -> None:
        for parent in islice(node.iterancestors(), _HEADING_LEVELS):
            if parent.tag == "a":
                self.headed.add(parent)

    def around(self, element: HtmlElement | None) -> _Place:
        """Where the links of an element stand."""
        if element is None:
            return _ANYWHERE
        known = self._around.get(element)
        if known is None:
            name = element.get("class") or element.get("id") or ""
            known = _place_within(self.around(element.getparent()), str(element.tag), name)
            self._around[element] = known
        return known


def anchors_of(page: Page) -> Anchors:
    """Every address that an `<a>` of the page names, with the longest text it stands under."""
    reading = Anchors()
    by_url: dict[str, Anchor] = {}
    marks = _Marks(page)
    base = page.base_url
    addresses: dict[str, str | None] = {}
    for node in (node for node in page.elements if node.tag in _ANCHORS):
        href = node.get("href")
        if not href or href.startswith("#"):
            continue
        if href not in addresses:
            addresses[href] = absolute(base, href)
        url = addresses[href]
        if url is None:
            reading.broken += 1
        elif url in by_url:
            _better(by_url[url], node, marks)
        elif len(by_url) >= MAX_LINKS:
            reading.cut += 1
        else:
            place, heading = marks.around(node.getparent())
            heading = heading or node in marks.headed
            rel, day = node.get("rel") or "", marks.days.get(href)
            by_url[url] = Anchor(url, _text(node), place, heading, rel, day)
    reading.found = list(by_url.values())
    return reading


def _text(node: HtmlElement) -> str:
    shown = etree.tostring(node, encoding="unicode", method="text", with_tail=False)
    text = " ".join(shown.split())
    return text or (node.get("title") or node.get("aria-label") or "").strip()


def _better(known: Anchor, node: HtmlElement, marks: _Marks) -> None:
    text = _text(node)
    if len(text) <= len(known.text):
        return
    known.text = text
    place, heading = marks.around(node.getparent())
    known.heading |= heading or node in marks.headed
    if known.place == "page":
        known.place = place


def _place_within(around: _Place, tag: str, name: str) -> _Place:
    """The place of what stands in an element called ``name``; the innermost telling one counts."""
    own = _TAG_PLACES.get(tag) or (_named_place(name) if name else None)
    if own is None and tag == "p":
        own = "body"
    if own is None and tag not in _HEADINGS:
        return around
    return _Place(own or around.name, around.in_heading or tag in _HEADINGS)


@lru_cache(maxsize=4096)
def _named_place(name: str) -> str | None:
    name = name.lower()
    found = _ANY_PLACE.search(name)
    if found is None:
        return None
    return next(place for place, words in _PLACES if words.match(name, found.start()))
