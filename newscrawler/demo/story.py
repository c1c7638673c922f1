"""What the demo newspaper knows of a story, before any page is drawn."""

from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from itertools import groupby
from typing import Literal

from newscrawler.items import Access

BlockKind = Literal["p", "h2", "quote", "li"]


def off_midnight(moment: datetime) -> datetime:
    """The moment, or the minute before a bare midnight, which readers take for no time of day.

    >>> off_midnight(datetime(2022, 12, 8)), off_midnight(datetime(2022, 12, 8, 0, 1)).minute
    (datetime.datetime(2022, 12, 7, 23, 59), 1)
    """
    return moment if moment.time() != time.min else moment - timedelta(minutes=1)


@dataclass(frozen=True)
class Block:
    """One paragraph, subhead, quoted paragraph or list item."""

    kind: BlockKind
    text: str


@dataclass(frozen=True)
class Picture:
    """A picture that the server draws; ``path`` is its address on the site."""

    path: str
    caption: str
    credit: str


@dataclass
class Story:
    """A story with everything that any page design shows of it."""

    number: int
    design: str
    """Name of a row of `designs.DESIGNS`."""
    path: str
    """Canonical address on the site."""
    sections: tuple[str, ...]
    """Breadcrumb, outermost first."""
    language: str
    title: str
    standfirst: str
    authors: tuple[str, ...]
    place: str
    published: datetime
    """With the offset that the page states."""
    modified: datetime
    blocks: tuple[Block, ...]
    agency: str | None = None
    keywords: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()
    access: Access | None = None
    copy_of: int | None = None
    """Number of the story whose agency text this one repeats."""
    duplicate_paths: tuple[str, ...] = field(default=())
    """Other addresses that show the same story."""
    found_by: Literal["all", "feed", "sitemap", "related"] = "all"
    """The only way to it, or all ways."""

    @property
    def runs(self) -> list[tuple[BlockKind, list[str]]]:
        """The blocks with neighbours of one kind put together, as lists and quotes need it."""
        grouped = groupby(self.blocks, key=lambda block: block.kind)
        return [(kind, [block.text for block in blocks]) for kind, blocks in grouped]

    @property
    def paragraphs(self) -> list[str]:
        """The plain texts of the body in order."""
        return [block.text for block in self.blocks]
