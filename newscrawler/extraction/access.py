"""Who may read the article, where the page says so."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from newscrawler.extraction.candidate import Candidate
from newscrawler.extraction.evidence import Evidence

_TIERS = {
    "free": "free",
    "open": "free",
    "public": "free",
    "metered": "metered",
    "locked": "paid",
    "paid": "paid",
    "premium": "paid",
    "subscriber": "paid",
    "subscription": "paid",
    "paywall": "paid",
}
_TIER_META = ("article:content_tier", "og:article:content_tier", "content_tier", "lp:paywall")
_FREE = {"true": "free", "yes": "free", "1": "free", "false": "paid", "no": "paid", "0": "paid"}
_PAID = {said: "paid" if tier == "free" else "free" for said, tier in _FREE.items()}
_NAMED = (
    (re.compile(r"(?:^|[:._-])is_?accessible_?for_?free$"), _FREE),
    (re.compile(r"(?:^|[:._-])(?:content_?)?tier$|(?:^|[:._-])access_?status$"), _TIERS),
    (re.compile(r"(?:^|[:._-])(?:is_?)?(?:paid|premium)(?:_?content)?$"), _PAID),
)
"""Names that papers and their tools give to the same, and what their values say."""


def access_candidates(evidence: Evidence) -> Iterator[Candidate]:
    """The content tier of meta tags, schema.org's isAccessibleForFree, then names alike.

    https://developers.google.com/search/docs/appearance/structured-data/paywalled-content
    """
    for name in _TIER_META:
        for text in evidence.page.meta.get(name, []):
            if tier := _TIERS.get(text.strip().lower()):
                yield Candidate(tier, "meta", name)
    for where, free in _statements(evidence.article):
        if free is not None:
            yield Candidate("free" if free else "paid", "jsonld", where)
    for name, texts in evidence.page.meta.items():
        for text in texts:
            if tier := _tiers_of(name).get(text.strip().lower()):
                yield Candidate(tier, "meta", name)


@lru_cache(maxsize=1 << 12)
def _tiers_of(name: str) -> dict[str, str]:
    """What the values of a meta tag say by its name; sites repeat few names."""
    return next((tiers for words, tiers in _NAMED if words.search(name)), {})


def _statements(node: dict[str, Any]) -> Iterator[tuple[str, bool | None]]:
    parts = node.get("hasPart")
    for part in parts if isinstance(parts, list) else [parts]:
        if isinstance(part, dict) and _truth(part.get("isAccessibleForFree")) is False:
            yield "hasPart", False
    yield "isAccessibleForFree", _truth(node.get("isAccessibleForFree"))


def _truth(value: Any) -> bool | None:
    """What a boolean of JSON-LD says, written as one or as text.

    >>> _truth("http://schema.org/False"), _truth(True), _truth("yes"), _truth(None)
    (False, True, True, None)
    """
    tier = _FREE.get(str(value).rpartition("/")[2].strip().lower())
    return None if tier is None else tier == "free"
