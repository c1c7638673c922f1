"""Is a page an empty shell that only JavaScript fills?"""

import re

from lxml import etree
from lxml.html import HtmlElement

from newscrawler.page.page import Page

SILENT = frozenset({"script", "style", "noscript", "template", "svg", "head"})
MOUNTS = frozenset({"div", "main", "section", "article", "body"})
FEW_LETTERS = 400
"""Visible text below which a page says nothing: a menu and a footer at most."""

_ASKS_FOR_SCRIPT = re.compile(r"java\s?script|scripting|activer|aktivieren", re.I)
_WAITS = re.compile(r"\W*(loading\W*)?", re.I)
# Publishers that give the whole text to search engines need no browser.
_TEXT_IN_DATA = re.compile(rb"\"articleBody\"\s*:\s*\"[^\"]{400}")


def looks_like_empty_shell(page: Page) -> bool:
    """True where a page shows next to nothing by itself but has scripts that would fill it.

    Cheap enough for every page: most are told from their bytes, unparsed.

    >>> page = Page(b'<body><div id="root"></div><script src="app.js"></script>', "")
    >>> looks_like_empty_shell(page), looks_like_empty_shell(Page(b"<h1>Not found</h1>", ""))
    (True, False)
    """
    source = page.body
    says_enough = source.count(b"<p") > 12 or _TEXT_IN_DATA.search(source)
    if says_enough or b"<script" not in source.lower():
        return False
    root = page.tree
    waits = any(_is_mount(e) for e in root.iter()) or _asks_for_script(root)
    return waits and _visible_letters(root) < FEW_LETTERS


def _is_mount(element: HtmlElement) -> bool:
    """An element with nothing, or a spinner, in it for scripts to draw into."""
    tag = element.tag
    drawable = isinstance(tag, str) and (tag in MOUNTS or "-" in tag)
    return drawable and len(element) == 0 and bool(_WAITS.fullmatch(element.text or ""))


def _asks_for_script(root: HtmlElement) -> bool:
    asked = " ".join(text for e in root.iter("noscript") for text in e.itertext())
    return bool(_ASKS_FOR_SCRIPT.search(asked))


def _visible_letters(root: HtmlElement) -> int:
    """Length of the text outside of silent elements; counted no further than is of interest."""
    letters = silent = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        is_silent = element.tag in SILENT
        if event == "start":
            silent += is_silent
            letters += 0 if silent else len((element.text or "").strip())
        else:
            silent -= is_silent
            letters += 0 if silent else len((element.tail or "").strip())
        if letters >= FEW_LETTERS:
            break
    return letters
