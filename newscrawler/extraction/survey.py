"""One walk over the page that notes, for all field readers, where things of interest stand."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from newscrawler.extraction.body import Body
from newscrawler.extraction.roles import label_of, names_other_part, roles_of
from newscrawler.normalise.text import fold

_APART_TAGS = frozenset(("aside", "footer", "nav", "form", "dialog"))
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
_LINE_TAGS = frozenset(("p", "div", "span", "strong", "b", "em", "i", "li", "h4", "h5", "address"))
_LINE = 90  # characters
_ROOT = re.compile(r"(?:https?:)?(?://[^/]+/?|/)")
_NEAR = 60  # elements before the headline, or after the text, that may still belong to the article


@dataclass(frozen=True)
class Hit:
    """An element of interest and its place in page order."""

    element: HtmlElement
    at: int
    label: str


@dataclass
class Survey:
    """Where the headline, the text and the elements of each role stand, in page order."""

    title_at: int = -1
    start: int = -1
    """Place of the element around the article."""
    text_at: int = -1
    """Place of the first long text in it."""
    end: int = -1
    """First place after it."""
    frames: set[HtmlElement] = field(default_factory=set)
    """The element around the article and all around that."""
    hits: dict[str, list[Hit]] = field(default_factory=lambda: defaultdict(list))

    def head(self, role: str) -> list[Hit]:
        """Hits between the headline and the text."""
        return [h for h in self.hits[role] if self.title_at <= h.at < self.text_at]

    def above(self, role: str) -> list[Hit]:
        """Hits shortly before the headline."""
        return [h for h in self.hits[role] if self.title_at - _NEAR <= h.at < self.title_at]

    def around(self, role: str) -> Iterator[Hit]:
        """Hits from shortly before the headline or the text to the end of the text."""
        first = min(self.title_at, self.start) - _NEAR
        return (hit for hit in self.hits[role] if first <= hit.at < self.end)

    def below(self, role: str) -> list[Hit]:
        """Hits in the text and shortly after it."""
        return [h for h in self.hits[role] if self.text_at <= h.at < self.end + _NEAR]

    def is_apart(self, element: HtmlElement) -> bool:
        """Whether an element stands in what is not the article: comments, teasers, footers."""
        for node in element.iterancestors():
            if node in self.frames:
                return False
            if node.tag in _APART_TAGS or names_other_part(label_of(node)):
                return True
        return False


def survey(root: HtmlElement, body: Body, title: str | None) -> Survey:
    """Walk the page once and note what the field readers look for."""
    container = body.container
    while container is not None and container.tag in _LINE_TAGS - {"div"}:
        container = container.getparent()
    around = () if container is None else (container, *container.iterancestors())
    found = Survey(frames=set(around))
    wanted = fold(title or "")
    for at, element in enumerate(root.iter()):
        tag = element.tag
        if (tag == "h1" and found.start < 0) or (tag in ("h1", "h2") and found.title_at < 0):
            _note_title(found, element, at, wanted)
        if element is container:
            found.start = at
            found.end = at + sum(1 for _ in element.iter())
        if found.start >= 0 and found.text_at < 0 and _has_long_text(element):
            found.text_at = at
        if found.text_at < 0 and tag in _LINE_TAGS and 3 < len(element.text or "") < _LINE:
            found.hits["line"].append(Hit(element, at, ""))
        for role in _roles(element):
            found.hits[role].append(Hit(element, at, label_of(element)))
    return _completed(found)


def _note_title(found: Survey, element: HtmlElement, at: int, wanted: str) -> None:
    if wanted and fold(element.text_content()) == wanted:
        found.title_at = at


def _has_long_text(element: HtmlElement) -> bool:
    if element.tag in ("script", "style", "noscript"):
        return False
    return len((element.text or "").strip()) > _LINE or any(
        len((child.tail or "").strip()) > _LINE for child in element
    )


def _roles(element: HtmlElement) -> Iterator[str]:
    classes, name = element.get("class"), element.get("id")
    if classes or name:
        yield from roles_of(f"{classes or ''} {name or ''}")
    if element.tag == "a":
        href = element.get("href") or ""
        if element.get("rel") == "author" or "author" in href:
            yield "author link"
        elif _ROOT.fullmatch(href):
            yield "home link"
    elif element.tag == "img":
        yield "img"
    elif element.tag in _HEADINGS:
        yield "heading"


def _completed(found: Survey) -> Survey:
    if found.start < 0:
        found.start = found.end = 0
    if found.text_at < 0:
        found.text_at = found.end
    if found.title_at < 0:
        found.title_at = max(0, found.start - _NEAR)
    return found
