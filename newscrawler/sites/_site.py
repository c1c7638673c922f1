"""The rule for one site: only what differs from the generic reading."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from cssselect import HTMLTranslator, SelectorError

from newscrawler.errors import UsageError
from newscrawler.items import Article
from newscrawler.page import Page

Faults = type[Exception] | tuple[type[Exception], ...]
_SELECTORS = ("title", "authors", "published", "body", "cut")
_TUPLES = (*_SELECTORS, "domains", "start", "feeds", "sitemaps", "hosts")
_PATTERNS = ("article_url", "section_url", "ignore_url")
_NO_ZONE = (ZoneInfoNotFoundError, ValueError)


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
        for key in _TUPLES:
            if isinstance(getattr(self, key), str):
                raise UsageError(f"site {self.name}: {key} takes a tuple, like ({key!r},)")
        for key in _SELECTORS:
            self._check(key, HTMLTranslator().css_to_xpath, getattr(self, key), SelectorError)
        for key in _PATTERNS:
            self._check(key, re.compile, (getattr(self, key) or "",), re.error)
        self._check("timezone", ZoneInfo, (self.timezone or "UTC",), _NO_ZONE)

    def _check(
        self, key: str, parse: Callable[[str], Any], texts: Iterable[str], fault: Faults
    ) -> None:
        for text in texts:
            try:
                parse(text)
            except fault as error:
                raise UsageError(f"site {self.name}: {key} {text!r}: {error}") from error
