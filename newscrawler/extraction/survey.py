"""One walk over the page that notes, for all field readers, where things of interest stand."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from lxml.html import HtmlElement

from newscrawler.extraction.body import Block, Body
from newscrawler.extraction.roles import label_of, names_other_part, roles_anywhere, roles_near
from newscrawler.normalise.text import fold, word_set
from newscrawler.page import text_of

_APART_TAGS = frozenset(("aside", "footer", "nav", "form", "dialog"))
_BARE = word_set(
    "html head meta link title script style noscript template br source option svg g path use"
)
"""Elements that tell no reader anything by their name."""
_LINE_TAGS = frozenset(("p", "div", "span", "strong", "b", "em", "i", "li", "h4", "h5", "address"))
_CELLS = frozenset(("font", "td", "th", "dt", "small", "cite", "center"))
"""Elements that hold lines on pages of old."""
_PIECES = 8  # children of a cell that is a line
_LINE = 90  # characters
_COMPARED = 60  # characters of a text
_BLOCKS = 3  # of the body, of which any may be its first long text
_TEXTS = 6  # long texts that may be standfirsts
_BESIDE = 60  # elements of a column that holds the writer and the day, and no list of stories
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_PARTS = 60  # elements, of which a line has fewer
_CREDIT = 30  # characters of a line that may only name an agency
_WORKS_OF = re.compile(r"[?&]author=(?!\d+\b)")
"""A search for what somebody wrote, be it centuries ago; accounts of a paper have numbers."""
_ROOT = re.compile(r"(?:https?:)?(?://[^/]+/?|/)")
_Roles = tuple[str, ...]
_RoleOfTag = _Roles | Callable[[HtmlElement], _Roles]
_RolesOfTags = dict[object, _RoleOfTag]
_MOST = 500  # elements of a role; a page with more is no story's
_OVER = 15  # elements before the headline that may name writers in a line
_NEAR = 60  # elements before the headline, or after the text, that may still belong to the article


class Hit(NamedTuple):
    """An element of interest and its place in page order."""

    element: HtmlElement
    at: int
    label: str

    @property
    def line(self) -> str:
        """All the text of the element on one line; empty where that is more than a line."""
        element = self.element
        is_more = len(element) and has_more_than(_PARTS, element)
        return "" if is_more else " ".join(text_of(element).split())


def has_more_than(most: int, element: HtmlElement) -> bool:
    """Whether there are more elements than so many in an element, itself included."""
    return next(islice(element.iter(), most, None), None) is not None


@dataclass
class Survey:
    """Where the headline, the text and the elements of each role stand, in page order."""

    title_at: int
    start: int
    """Place of the element around the article."""
    text_at: int
    """Place of the first long text in it."""
    end: int
    """First place after it."""
    frames: set[HtmlElement] = field(default_factory=set)
    """The element around the article and all around that and around the headline."""
    hits: dict[str, list[Hit]] = field(default_factory=lambda: defaultdict(list))
    signing: dict[HtmlElement, bool] = field(default_factory=dict)
    """What extraction/byline.py has found of elements: whether they can sign the story."""
    _apart: dict[HtmlElement, bool] = field(default_factory=dict)
    """What has been found of elements: whether they, or what is around them, are set apart."""

    def head(self, role: str) -> list[Hit]:
        """Hits between the headline and the text."""
        return [h for h in self.hits[role] if self.title_at <= h.at < self.text_at]

    def opening(self, role: str) -> list[Hit]:
        """Hits between the headline and the first long text, that one included."""
        return [h for h in self.hits[role] if self.title_at <= h.at <= self.text_at]

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
        passed, apart = [], False
        for node in element.iterancestors():
            known = self._apart.get(node)
            if known is not None:
                apart = known
                break
            passed.append(node)
            if node in self.frames:
                break
            if _is_set_apart(node) or names_other_part(label_of(node)):
                apart = True
                break
        self._apart.update(dict.fromkeys(passed, apart))
        return apart


def _is_set_apart(node: HtmlElement) -> bool:
    """Whether an element is no part of an article by its tag; an article's own footer may sign."""
    if node.tag not in _APART_TAGS:
        return False
    parent = node.getparent()
    return node.tag != "footer" or parent is None or parent.tag != "article"


def survey(elements: Sequence[HtmlElement], body: Body, title: str | None) -> Survey:
    """Note what the field readers look for among all elements of a page."""
    found = _placed(elements, body, fold(title or ""))
    first = max(0, min(found.title_at, found.start) - _NEAR)
    last = min(found.end + _NEAR, len(elements))
    _note_roles(found, elements, range(first), _TAGS, roles_anywhere)
    _note_roles(found, elements, range(first, last), _NEAR_TAGS, roles_near)
    _note_roles(found, elements, range(last, len(elements)), _TAGS, roles_anywhere)
    _note_lines(found, elements)
    return found


def _note_roles(
    found: Survey,
    elements: Sequence[HtmlElement],
    places: range,
    by_tag: _RolesOfTags,
    by_label: Callable[[str], _Roles],
) -> None:
    """The elements at some places that have a role by their tag or their label."""
    for at in places:
        element = elements[at]
        tag = element.tag
        if tag in _BARE:
            continue
        label = label_of(element)
        roles = by_label(label) if label != " " else ()
        if tag in by_tag:
            roles = (*_roles_by_tag(element, by_tag[tag]), *roles)
        for role in roles:
            _note(found, role, Hit(element, at, label))
        if found.title_at <= at < found.text_at and _opens_article(element, label):
            found.frames.add(element)


def _opens_article(element: HtmlElement, label: str) -> bool:
    """Whether what lies between headline and text is the article's, though its tag sets it apart.

    Where it has a heading, that is of something else; a nav element is a menu unless it dates or
    signs the story.
    """
    tag = element.tag
    if tag == "nav":
        return any(e.tag == "time" or e.get("itemprop") == "author" for e in element.iter())
    if tag not in ("footer", "aside") and not (tag == "div" and label == "footer "):
        return False
    return not has_more_than(_BESIDE, element) and next(element.iter(*_HEADINGS), None) is None


def _note_lines(found: Survey, elements: Sequence[HtmlElement]) -> None:
    """Short lines from a little over the headline to the text, and shorter ones from there on."""
    first = max(0, min(found.title_at, found.text_at) - _OVER)
    for at in range(first, min(found.end + _NEAR, len(elements))):
        element = elements[at]
        length = len(element.text or "") if element.tag in _LINE_TAGS else 0
        if found.title_at <= at < found.text_at:
            length = length or _behind_mark(element)
        if at < found.text_at and 1 < length < _LINE:
            _note(found, "line", Hit(element, at, label_of(element)))
        elif at >= found.text_at and 1 < length < _CREDIT:
            _note(found, "short line", Hit(element, at, label_of(element)))


def _behind_mark(element: HtmlElement) -> int:
    """Characters of a line that stands in a cell, or behind an icon."""
    if element.tag in _CELLS:
        return len(element.text or "") if len(element) < _PIECES else 0
    mark = element[0] if element.tag in _LINE_TAGS and len(element) else None
    return len(mark.tail or "") if mark is not None and mark.tag in ("i", "svg", "img") else 0


def _note(found: Survey, role: str, hit: Hit) -> None:
    if len(found.hits[role]) < _MOST:
        found.hits[role].append(hit)


def _placed(elements: Sequence[HtmlElement], body: Body, wanted: str) -> Survey:
    container = body.container
    while container is not None and container.tag in _LINE_TAGS - {"div"}:
        container = container.getparent()
    if container is None:
        return Survey(start=0, end=0, title_at=0, text_at=0)
    start = elements.index(container)
    end = start + len(list(container.iter()))
    title_at = _title_place(elements, end, wanted)
    text_from = max(start, -1 if title_at is None else title_at)
    text_at = _text_place(elements, range(text_from, end), body.blocks)
    headline = elements[title_at] if title_at is not None else container
    return Survey(
        title_at=max(0, start - _NEAR) if title_at is None else title_at,
        start=start,
        text_at=start if text_at is None else text_at,
        end=end,
        frames={container, *container.iterancestors(), *headline.iterancestors()},
    )


def _text_place(
    elements: Sequence[HtmlElement], places: range, blocks: Sequence[Block]
) -> int | None:
    """Place of the first long text, or of one soon after it that is the body's first.

    A standfirst may be long as well, and stand over the writer and the day.
    """
    opening = tuple(filter(None, (fold(block.text[:_COMPARED]) for block in blocks[:_BLOCKS])))
    first: int | None = None
    for at in islice((at for at in places if _has_long_text(elements[at])), _TEXTS):
        stands_first = "standfirst" in roles_near(label_of(elements[at]))
        said = fold(text_of(elements[at])[: 2 * _COMPARED])
        if said.startswith(opening) and not stands_first:
            return at
        first = at if first is None else first
    return first


def _title_place(elements: Sequence[HtmlElement], end: int, wanted: str) -> int | None:
    """Place of the last heading before the article's end that says the headline."""
    places = (
        at
        for at in range(end - 1, -1, -1)
        if elements[at].tag in ("h1", "h2") and fold(text_of(elements[at])) == wanted
    )
    return next(places, None)


def _has_long_text(element: HtmlElement) -> bool:
    if element.tag in ("script", "style", "noscript"):
        return False
    return len((element.text or "").strip()) > _LINE or any(
        len((child.tail or "").strip()) > _LINE for child in element
    )


def _roles_by_tag(element: HtmlElement, role: _RoleOfTag) -> _Roles:
    return role(element) if callable(role) else role


def _role_of_link(link: HtmlElement) -> _Roles:
    href = link.get("href") or ""
    if link.get("rel") == "author" or ("author" in href and not _WORKS_OF.search(href)):
        return ("author link",)
    return ("home link",) if "/" in href[:8] and _ROOT.fullmatch(href) else ()


def _role_of_list(element: HtmlElement) -> _Roles:
    return ("breadcrumb",) if "readcrumb" in (element.get("aria-label") or "") else ()


_TAGS: _RolesOfTags = {
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), ("heading",)),
    **dict.fromkeys(("nav", "ol", "ul"), _role_of_list),
}
"""Roles that elements have by their tag on all of a page."""
_NEAR_TAGS: _RolesOfTags = {
    **_TAGS,
    **dict.fromkeys(("img", "amp-img"), ("img",)),
    "a": _role_of_link,
}
"""The same near the article."""
