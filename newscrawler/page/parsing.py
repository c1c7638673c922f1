"""Source text to an element tree, bounded in depth whatever the source."""

import re

from lxml import etree, html

from newscrawler.page.attributes import without_surplus

DEPTH_LIMIT = 200
"""Open elements kept in a source that nests too deep; beyond, tags go and their text stays.

libxml2 stops at 255 levels (2,048 with `huge_tree`) and silently drops the rest of the page.
"""

_CLASSES = etree.ElementDefaultClassLookup(element=html.HtmlElement)
"""One class for all elements: lxml.html's own choice among several costs a Python call each."""
_HEAD = frozenset(("title", "meta", "link", "base", "script", "style", "noscript", "template"))
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)[^>]*>")
_SHALLOW = re.compile(
    r"area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr"
    r"|p|li|d[td]|opt(?:ion|group)|t[rdh]|thead|tbody|tfoot|colgroup"
)
"""Elements that hold nothing, or that HTML closes by itself."""


def parse(source: bytes) -> html.HtmlElement:
    """The root element of a source in UTF-8, without comments; an empty document for none."""
    clean = without_surplus(source.replace(b"\x00", b""))
    root, whole = _parsed(clean, huge=False)
    if not whole:
        root = _parsed(flattened(clean.decode()).encode(), huge=True)[0]
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


def flattened(source: str, limit: int = DEPTH_LIMIT) -> str:
    """The source with the tags of elements nested deeper than ``limit`` taken out.

    >>> flattened("<div><div><b>x</b></div></div>", limit=2)
    '<div><div>x</div></div>'
    """
    depth = 0

    def kept(tag: re.Match[str]) -> str:
        nonlocal depth
        closing, name = tag[1], tag[2].lower()
        if _SHALLOW.fullmatch(name):
            return tag[0]
        depth = max(0, depth - 1) if closing else depth + 1
        return tag[0] if depth + bool(closing) <= limit else ""

    return _TAG.sub(kept, source)
