"""A page's links with where they stand: menu, breadcrumb, list, body, header, footer."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

from lxml.html import HtmlElement

from newscrawler.discovery.listing_days import note_day
from newscrawler.page import Page
from newscrawler.urls import absolute

MAX_LINKS = 5_000
"""Distinct addresses read from one page; front pages have a few hundred."""

_TAG_PLACES = {"nav": "menu", "footer": "footer", "header": "header", "aside": "list"}
_NAME_PLACES = re.compile(
    r"(?P<breadcrumb>bread-?_?crumb|krumel)"
    r"|(?P<footer>footer|foot-|colophon|imprint)"
    r"|(?P<share>share|sharing|social(?!-?issue)|follow-us)"
    r"|(?P<menu>\bnav|nav\b|navi|menu|topbar|offcanvas|drawer|masthead|toolbar|hamburger)"
    r"|(?P<tags>\btags?\b|\btopics?\b|keyword|taxonomy)"
    r"|(?P<author>\bauthors?\b|byline|autor)"
    r"|(?P<list>related|teaser|most-?_?read|trending|recirc|popular|sidebar|headline|card|river)"
    r"|(?P<header>\bheader\b)"
)
_HEADING_LEVELS = 4
"""How deep inside a link its headline may stand."""

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


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


class _Marks:
    """What one walk over the page finds for all its links."""

    def __init__(self, tree: HtmlElement) -> None:
        self.headed: set[HtmlElement] = set()
        self.days: dict[str, str] = {}
        self.places: dict[HtmlElement, tuple[str, bool]] = {}
        for node in tree.iter("time", *_HEADINGS):
            if node.tag == "time":
                note_day(node, self.days)
            else:
                self._note_heading(node)

    def _note_heading(self, node: HtmlElement) -> None:
        for parent in islice(node.iterancestors(), _HEADING_LEVELS):
            if parent.tag == "a":
                self.headed.add(parent)


def anchors_of(page: Page) -> Anchors:
    """Every address that an `<a>` of the page names, with the longest text it stands under."""
    reading = Anchors()
    by_url: dict[str, Anchor] = {}
    marks = _Marks(page.tree)
    base = page.base_url
    addresses: dict[str, str | None] = {}
    for node in page.tree.iter("a", "area"):
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
            by_url[url] = _anchor(node, url, marks)
    reading.found = list(by_url.values())
    return reading


def _anchor(node: HtmlElement, url: str, marks: _Marks) -> Anchor:
    place, heading = _place(node.getparent(), marks.places)
    heading = heading or node in marks.headed
    return Anchor(
        url,
        _text(node),
        place,
        heading,
        node.get("rel") or "",
        marks.days.get(node.get("href") or ""),
    )


def _text(node: HtmlElement) -> str:
    text = " ".join(("".join(node.itertext()) if len(node) else node.text or "").split())
    return text or (node.get("title") or node.get("aria-label") or "").strip()


def _better(known: Anchor, node: HtmlElement, marks: _Marks) -> None:
    text = _text(node)
    if len(text) <= len(known.text):
        return
    known.text = text
    place, heading = _place(node.getparent(), marks.places)
    known.heading |= heading or node in marks.headed
    if known.place == "page":
        known.place = place


def _place(
    node: HtmlElement | None, places: dict[HtmlElement, tuple[str, bool]]
) -> tuple[str, bool]:
    """Nearest telling ancestor, and whether a heading wraps the link; each ancestor judged once."""
    chain: list[HtmlElement] = []
    while node is not None and node not in places:
        chain.append(node)
        node = node.getparent()
    place, heading = places[node] if node is not None else ("page", False)
    for element in reversed(chain):
        place = _own_place(element) or place
        heading = heading or element.tag in _HEADINGS
        places[element] = (place, heading)
    return place, heading


def _own_place(element: HtmlElement) -> str | None:
    tag = element.tag
    if tag in ("body", "html"):
        return None
    if tag in _TAG_PLACES:
        return _TAG_PLACES[tag]
    name = element.get("class") or element.get("id")
    named = _named_place(name) if name else None
    return named or ("body" if tag == "p" else None)


@lru_cache(maxsize=8192)
def _named_place(name: str) -> str | None:
    found = _NAME_PLACES.search(name.lower())
    return found.lastgroup if found else None
