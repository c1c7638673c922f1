"""Source text to an element tree, bounded in depth whatever the source."""

import re
from itertools import accumulate

from lxml import etree, html

from newscrawler.page.attributes import without_surplus

DEPTH_LIMIT = 200
"""Open elements kept in a source that nests too deep; beyond, tags go and their text stays.

libxml2 stops at 255 levels (2,048 with `huge_tree`) and silently drops the rest of the page.
"""
_DEEPEST = 300
"""Levels that a tree may have, for what walks it calls itself at every one of them."""

_CLASSES = etree.ElementDefaultClassLookup(element=html.HtmlElement)
"""One class for all elements: lxml.html's own choice among several costs a Python call each."""
_HEAD = frozenset(("title", "meta", "link", "base", "script", "style", "noscript", "template"))
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)[^>]*>")
_VOID = re.compile(r"area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr")
"""Elements that hold nothing (HTML Living Standard, 13.1.2)."""
_SHALLOW = re.compile(
    rf"{_VOID.pattern}|p|li|d[td]|opt(?:ion|group)|t[rdh]|thead|tbody|tfoot|colgroup"
)
"""Elements that hold nothing, or that HTML closes by itself."""
_LEVELS = {"table": 4, "ul": 2, "ol": 2, "dl": 2}
"""Levels of elements that go with such as HTML closes by itself: rows and cells, or items."""


def parse(source: bytes) -> html.HtmlElement:
    """The root element of a source in UTF-8, without comments; an empty document for none."""
    clean = without_surplus(source.replace(b"\x00", b""))
    root, whole = _parsed(clean, huge=False)
    if not whole:
        text = clean.decode()
        root = _parsed(flattened(text).encode(), huge=True)[0]
        if _depth(root) > _DEEPEST:
            root = _parsed(flattened(text, closes=False).encode(), huge=True)[0]
    _free_from_head(root)
    return root


def _free_from_head(root: html.HtmlElement) -> None:
    """Move to the body what libxml2 leaves in an unclosed head: elements that HTML 4 lacks."""
    head = root.find("head")
    strays = [child for child in head if child.tag not in _HEAD] if head is not None else []
    if strays:
        body = root.find("body")
        place = body if body is not None else etree.SubElement(root, "body")
        place[:0] = strays


def _parsed(source: bytes, *, huge: bool) -> tuple[html.HtmlElement, bool]:
    """The root, and whether libxml2 read to the end."""
    parser = html.HTMLParser(
        encoding="utf-8",
        huge_tree=huge,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    parser.set_element_class_lookup(_CLASSES)
    try:
        root = html.document_fromstring(source, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        root = html.document_fromstring("<html><body></body></html>")
    error = parser.error_log.last_error
    return root, error is None or error.type_name != "ERR_RESOURCE_LIMIT"


def _depth(root: html.HtmlElement) -> int:
    """The levels of a tree."""
    events = (event for event, _ in etree.iterwalk(root, events=("start", "end")))
    return max(accumulate(1 if event == "start" else -1 for event in events))


def flattened(source: str, limit: int = DEPTH_LIMIT, *, closes: bool = True) -> str:
    """The source with the tags of elements nested deeper than ``limit`` taken out.

    Where elements do not end as they seem to, let ``closes`` be false: then no tag is taken to
    close any, and what comes after the first ``limit`` is but text.

    >>> flattened("<div><div><b>x</b></div></div>", limit=2)
    '<div><div>x</div></div>'
    >>> flattened("<i></b><i></b><i></b>x", limit=2, closes=False)
    '<i></b><i></b></b>x'
    """
    holds_nothing = _SHALLOW if closes else _VOID
    depth = 0

    def kept(tag: re.Match[str]) -> str:
        nonlocal depth
        closing, name = tag[1], tag[2].lower()
        if holds_nothing.fullmatch(name) or (closing and not closes):
            return tag[0]
        levels = _LEVELS.get(name, 1)
        depth = max(0, depth - levels) if closing else depth + levels
        return tag[0] if depth + (levels if closing else 0) <= limit else ""

    return _TAG.sub(kept, source)
