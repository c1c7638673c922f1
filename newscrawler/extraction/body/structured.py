"""The article's text as a page states it for machines: JSON-LD articleBody."""

import re
from html import unescape

from newscrawler.extraction.body.block import Block
from newscrawler.extraction.body.kinds import kind_of
from newscrawler.extraction.body.segment import clean, segments
from newscrawler.page import Page
from newscrawler.page.parsing import parse

_MARKUP = re.compile(r"</?(?:p|br|div|h[2-6]|li|ul)\b", re.IGNORECASE)
_BREAK = re.compile(r"\n+")


def stated_blocks(page: Page) -> tuple[Block, ...]:
    """The blocks of the longest articleBody (schema.org/articleBody); none where there is none.

    The property is meant to be plain text; many pages put HTML there, escaped once or twice.
    """
    stated = (node.get("articleBody") for node in page.jsonld)
    text = max((body for body in stated if isinstance(body, str)), key=len, default="")
    return blocks_of(unescape(text))


def blocks_of(text: str) -> tuple[Block, ...]:
    """The blocks of a text, with HTML or plain.

    >>> [block.text for block in blocks_of("<p>One</p><p>Two</p>")]
    ['One', 'Two']
    """
    if _MARKUP.search(text):
        return _marked_up(text)
    return tuple(Block("p", part) for line in _BREAK.split(text) if (part := clean(line)))


def _marked_up(source: str) -> tuple[Block, ...]:
    found = segments(parse(f"<body>{source}".encode("utf-8", "replace")))
    return tuple(Block(kind_of(part.node), part.text) for part in found)
