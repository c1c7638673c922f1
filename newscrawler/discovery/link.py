"""What discovery hands on: addresses with their kind, the reason, and what their source said."""

from collections import Counter
from dataclasses import asdict, dataclass, field
from typing import Any, Literal, NamedTuple

LinkKind = Literal["article", "section", "feed", "sitemap", "other"]


class Link(NamedTuple):
    """An address found on a page."""

    url: str
    """Absolute, without fragment."""
    text: str
    """Anchor text, white space folded."""
    kind: LinkKind
    reason: str
    """Why this kind, for a person: `dated path`, `in the menu`, `rel=next`."""
    day: str | None = None
    """Calendar day that the page shows beside the link: `2022-12-07`."""


class PageLinks(list[Link]):
    """The links of a page, each address once, in page order."""

    cut: int = 0
    """Addresses beyond the page's limit, not read."""
    broken: int = 0
    """Links that name no http(s) address: `mailto:`, `javascript:`, `http://[::1`."""


@dataclass(frozen=True)
class Hints:
    """What a feed or sitemap said of a page before it was fetched."""

    source: Literal["feed", "sitemap"]
    title: str | None = None
    published: str | None = None
    """RFC 3339 instant or day."""
    modified: str | None = None
    language: str | None = None

    def as_dict(self) -> dict[str, Any]:
        """Plain JSON data, for a request's meta."""
        return asdict(self)


@dataclass(frozen=True)
class Entry:
    """One address named by a feed or sitemap, with what it says of it."""

    link: Link
    hints: Hints


@dataclass
class FeedReading:
    """What a feed gave."""

    entries: list[Entry] = field(default_factory=list)
    next_url: str | None = None
    """The feed's next page (RFC 5005, JSON Feed `next_url`)."""
    broken: Counter[str] = field(default_factory=Counter)
    """What was skipped, by reason."""


@dataclass
class SitemapReading:
    """What a sitemap or sitemap index gave."""

    entries: list[Entry] = field(default_factory=list)
    sitemaps: list[Entry] = field(default_factory=list)
    """Further sitemaps, with the times of their last change."""
    broken: Counter[str] = field(default_factory=Counter)
    """What was skipped, by reason."""
