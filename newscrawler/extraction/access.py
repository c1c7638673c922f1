"""Who may read the article, where the page says so."""

from collections.abc import Iterator
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


def access_candidates(evidence: Evidence) -> Iterator[Candidate]:
    """The content tier of meta tags, then schema.org's isAccessibleForFree.

    https://developers.google.com/search/docs/appearance/structured-data/paywalled-content
    """
    for name in _TIER_META:
        for text in evidence.page.meta.get(name, []):
            if tier := _TIERS.get(text.strip().lower()):
                yield Candidate(tier, "meta", name)
    for where, free in _statements(evidence.article):
        if free is not None:
            yield Candidate("free" if free else "paid", "jsonld", where)


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
    word = str(value).rpartition("/")[2].strip().lower()
    return {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}.get(word)
