"""What a site's own selectors give; it comes before all generic reading."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from lxml.cssselect import CSSSelector
from lxml.html import HtmlElement

from newscrawler.extraction.body import Block, Body, Kind, read_body
from newscrawler.extraction.candidate import Candidate
from newscrawler.extraction.evidence import Evidence
from newscrawler.normalise.text import one_line
from newscrawler.page import Page, text_of
from newscrawler.sites import Site

_KINDS: dict[str, Kind] = {"h2": "h", "h3": "h", "h4": "h", "li": "li", "blockquote": "quote"}
_SELECTED = ("title", "authors", "published")
_BLOCKS = ("p", *_KINDS)


def site_candidates(evidence: Evidence, field: str) -> list[Candidate]:
    """What the site's selectors for a field find: all of it as one list for authors."""
    if evidence.site is None or field not in _SELECTED:
        return []
    found = [
        (selector, text)
        for selector in getattr(evidence.site, field)
        for element in matches(evidence.page.tree, selector)
        if (text := one_line(_value(element)))
    ]
    if field == "authors" and found:
        return [Candidate([text for _, text in found], "site", found[0][0])]
    return [Candidate(text, "site", selector) for selector, text in found]


def _value(element: HtmlElement) -> str:
    stated = element.get("datetime") or element.get("content")
    return stated or text_of(element)


def trimmed(page: Page, site: Site | None) -> Page:
    """The page without what the site's `cut` selectors find; the given page stays whole."""
    if site is None or not site.cut:
        return page
    copy = replace(page)
    for element in [e for selector in site.cut for e in matches(copy.tree, selector)]:
        if element.getparent() is not None:
            element.drop_tree()
    return copy


def body_of(evidence: Evidence) -> Body:
    """The text in the elements that the site's `body` selectors find, else the generic reading."""
    selectors = evidence.site.body if evidence.site else ()
    found = [e for selector in selectors for e in matches(evidence.page.tree, selector)]
    blocks = tuple(block for element in found for block in _blocks(element))
    if not blocks:
        return read_body(evidence.page, title=evidence.title)
    return Body(blocks, _common_element(found[0], found[-1]))


def _common_element(first: HtmlElement, last: HtmlElement) -> HtmlElement:
    """The innermost element around two elements."""
    around = {last, *last.iterancestors()}
    return next(e for e in (first, *first.iterancestors()) if e in around)


def _blocks(element: HtmlElement) -> Iterator[Block]:
    nodes = list(element.iter(*_BLOCKS)) or [element]
    for node in nodes:
        text = one_line(text_of(node))
        if text and next(node.iterancestors(*_BLOCKS), None) not in nodes:
            yield Block(_KINDS.get(str(node.tag), "p"), text)


def matches(root: HtmlElement, selector: str) -> list[HtmlElement]:
    """The elements that a CSS selector finds, in page order."""
    return list(_compiled(selector)(root))


@lru_cache(maxsize=512)
def _compiled(selector: str) -> CSSSelector:
    return CSSSelector(selector, translator="html")
