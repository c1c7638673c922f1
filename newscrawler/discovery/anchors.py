"""A page's links with where they stand: menu, breadcrumb, list, body, header, footer."""

import re
from dataclasses import dataclass, field

from lxml.html import HtmlElement

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
_BODY_TAGS = frozenset(("p", "li", "blockquote", "td"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


@dataclass(slots=True)
class Anchor:
    """One address on a page, by its best anchor."""

    url: str
    text: str
    place: str
    heading: bool
    image: bool
    rel: str


@dataclass
class Anchors:
    """The anchors of a page, each address once."""

    found: list[Anchor] = field(default_factory=list)
    cut: int = 0
    broken: int = 0


def anchors_of(page: Page) -> Anchors:
    """Every address that an `<a>` of the page names, with the longest text it stands under."""
    reading = Anchors()
    by_url: dict[str, Anchor] = {}
    places: dict[HtmlElement, tuple[str, bool]] = {}
    addresses: dict[str, str | None] = {}
    for node in page.tree.iter("a", "area"):
        href = node.get("href")
        if not href or href.startswith("#"):
            continue
        if href not in addresses:
            addresses[href] = absolute(page.base_url, href)
        url = addresses[href]
        if url is None:
            reading.broken += 1
        elif url in by_url:
            _better(by_url[url], node, places)
        elif len(by_url) >= MAX_LINKS:
            reading.cut += 1
        else:
            by_url[url] = _anchor(node, url, places)
    reading.found = list(by_url.values())
    return reading


def _anchor(node: HtmlElement, url: str, places: dict[HtmlElement, tuple[str, bool]]) -> Anchor:
    place, heading = _place(node.getparent(), places)
    inside = [child.tag for child in node.iterdescendants()] if len(node) else ()
    heading = heading or not _HEADINGS.isdisjoint(inside)
    image = "img" in inside or "picture" in inside
    return Anchor(url, _text(node), place, heading, image, node.get("rel") or "")


def _text(node: HtmlElement) -> str:
    text = " ".join("".join(node.itertext()).split())
    return text or (node.get("title") or node.get("aria-label") or "").strip()


def _better(known: Anchor, node: HtmlElement, places: dict[HtmlElement, tuple[str, bool]]) -> None:
    other = _anchor(node, known.url, places)
    if len(other.text) > len(known.text):
        known.text = other.text
    known.heading |= other.heading
    known.image |= other.image
    if known.place == "page":
        known.place = other.place


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
    found = _NAME_PLACES.search(name.lower()) if name else None
    if found:
        return found.lastgroup
    return "body" if tag == "p" else None
