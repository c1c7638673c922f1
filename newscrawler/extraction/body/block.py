"""What the body reader hands on: the article's blocks and the element that holds them."""

from dataclasses import dataclass
from typing import Literal

from lxml.html import HtmlElement

Kind = Literal["p", "h", "li", "quote"]


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, subhead, list item or quoted paragraph of an article."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Body:
    """The article's blocks in reading order; no blocks where the page holds no article text.

    ``container`` is the element around the article, or None where the text came from elsewhere
    (JSON-LD) or there is none.

    >>> Body((Block("h", "Why"), Block("p", "Because."))).text
    'Why\\n\\nBecause.'
    """

    blocks: tuple[Block, ...] = ()
    container: HtmlElement | None = None

    @property
    def text(self) -> str:
        """The blocks joined by a blank line."""
        return "\n\n".join(block.text for block in self.blocks)
