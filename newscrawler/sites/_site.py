"""The rule for one site: only what differs from the generic reading."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from newscrawler.errors import UsageError
from newscrawler.items import Article
from newscrawler.page import Page


@dataclass(frozen=True, kw_only=True)
class Site:
    """What is known of a site; every field but the name and domains may be left out.

    Selectors are CSS. A selector that finds nothing falls back to the generic reading.
    """

    name: str
    """The paper's name, as `publisher` shows it."""
    domains: tuple[str, ...]
    """Host names that the rule is for; subdomains are included."""
    start: tuple[str, ...] = ()
    """Addresses where a crawl begins: front page, sections."""
    feeds: tuple[str, ...] = ()
    """Addresses of RSS, Atom or JSON feeds."""
    sitemaps: tuple[str, ...] = ()
    """Addresses of sitemaps."""
    hosts: tuple[str, ...] = ()
    """Other domains of the publisher whose links are followed too."""
    timezone: str | None = None
    """IANA zone of times that the page gives without one."""
    language: str | None = None
    """BCP 47 tag used where the page names none."""
    article_url: str | None = None
    """Regular expression that finds an article in its address."""
    section_url: str | None = None
    """Regular expression that finds a listing in its address."""
    ignore_url: str | None = None
    """Regular expression of addresses never fetched."""
    title: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    published: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    cut: tuple[str, ...] = ()
    """Elements taken out before the body is read."""
    browser: bool = False
    """True where every page needs a browser."""
    tidy: Callable[[Article, Page], Article] | None = None
    """Last word over an article, for what no selector can say."""

    def __post_init__(self) -> None:
        for key in ("article_url", "section_url", "ignore_url"):
            pattern = getattr(self, key)
            try:
                re.compile(pattern or "")
            except re.error as error:
                raise UsageError(f"site {self.name}: {key} {pattern!r}: {error}") from error
        try:
            ZoneInfo(self.timezone or "UTC")
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise UsageError(f"site {self.name}: no time zone {self.timezone!r}") from error
