"""robots.txt by RFC 9309: what an answer, or none, allows."""

import re
from dataclasses import dataclass

from protego import Protego

# RFC 9309 section 2.5: a crawler parses at least 500 KiB.
MAXSIZE = 500 * 2**10
DAY = 24 * 3600.0
"""RFC 9309 section 2.4: rules are used no longer than 24 hours."""
SOON = 3600.0
"""A site whose rules could not be had is asked again after this time."""


_TOKEN = re.compile(r"(?:.*\bcompatible;\s*)?([A-Za-z_-]+)")


def product_token(agent: str) -> str:
    """The name by which robots.txt calls a crawler that sends this User-Agent (2.2.1).

    >>> product_token("newscrawler/0.1 (+https://scrapy.org)")
    'newscrawler'
    >>> product_token("Mozilla/5.0 (compatible; PaperBot/1.0; +https://paper.com/bot)")
    'PaperBot'
    """
    found = _TOKEN.match(agent)
    return found[1] if found else agent


@dataclass(frozen=True)
class Rules:
    """The rules of one origin."""

    parsed: Protego | None = None
    """None where nothing is ruled."""
    closed: bool = False
    """True where the site could not be asked, so nothing may be fetched for now (2.3.1.4)."""

    @property
    def lifetime(self) -> float:
        """Seconds until the site is asked again."""
        return SOON if self.closed else DAY

    def allows(self, url: str, agent: str) -> bool:
        """Whether an address may be fetched."""
        if self.closed:
            return False
        return self.parsed is None or bool(self.parsed.can_fetch(url, agent))

    def delay(self, agent: str) -> float:
        """Seconds between requests that the site asks for; 0 where it does not."""
        return float(self.parsed.crawl_delay(agent) or 0.0) if self.parsed else 0.0


EVERYTHING = Rules()
NOTHING_FOR_NOW = Rules(closed=True)


def rules_of(status: int, body: bytes) -> Rules:
    """The rules that an answer states.

    Server errors, and 429, which asks to slow down, close the site; other errors and redirects
    that lead nowhere mean that there are no rules (2.3.1.3).

    >>> rules = rules_of(200, b"User-agent: *\\nDisallow: /private\\nCrawl-delay: 2")
    >>> rules.allows("https://a.org/private/x", "bot"), rules.delay("bot")
    (False, 2.0)
    >>> rules_of(503, b"").closed, rules_of(404, b"Disallow: /").allows("https://a.org/", "bot")
    (True, True)
    """
    if status >= 500 or status == 429:
        return NOTHING_FOR_NOW
    if status != 200 or is_markup(body):
        return EVERYTHING
    kept = body[:MAXSIZE]
    if len(body) > MAXSIZE:
        kept = kept[: kept.rfind(b"\n") + 1]
    return Rules(Protego.parse(kept.decode("utf-8-sig", "replace")))


def is_markup(body: bytes) -> bool:
    """True where a server sent a page in place of rules.

    >>> is_markup(b" <!DOCTYPE html><html>"), is_markup(b"User-agent: *")
    (True, False)
    """
    return body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<"
