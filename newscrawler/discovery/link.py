"""What discovery hands on: addresses with their kind, the reason, and what their source said."""

from dataclasses import dataclass
from typing import Literal

LinkKind = Literal["article", "section", "feed", "sitemap", "other"]


@dataclass(frozen=True)
class Link:
    """An address found on a page."""

    url: str
    """Absolute, without fragment."""
    text: str
    """Anchor text, white space folded."""
    kind: LinkKind
    reason: str
    """Why this kind, for a person: `dated path`, `in the menu`, `rel=next`."""


@dataclass(frozen=True)
class Hints:
    """What a feed or sitemap said of an article before it was fetched."""

    source: Literal["feed", "sitemap"]
    title: str | None = None
    published: str | None = None
    """RFC 3339 instant or day."""
    modified: str | None = None
    language: str | None = None


@dataclass(frozen=True)
class Entry:
    """One address named by a feed or sitemap, with its hints."""

    link: Link
    hints: Hints
