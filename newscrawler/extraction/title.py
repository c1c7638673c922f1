"""Headlines that a page offers, the one that most of its places agree on first.

No single place can be trusted: the first h1 may be a logo, a share title may carry the site's
name or bait, JSON-LD may be cut. So each place backs its own text and, weaker, a text that its own
holds at an end, and the best backed text wins.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from newscrawler.extraction.candidate import Candidate
from newscrawler.extraction.evidence import Evidence
from newscrawler.extraction.headline import Headline
from newscrawler.normalise.text import fold

WEIGHTS = {
    "heading": 3.2,
    "headline": 2.0,
    "og:title": 1.8,
    "entry title": 1.5,
    "title tag": 0.8,
    "twitter:title": 0.4,
}
"""How much each place's word counts; share titles mostly copy one another, so they count once."""
_PART = 0.65
"""Share of its weight that a place gives to a text that is only a part of its own."""


def title_candidates(evidence: Evidence) -> Iterator[Candidate]:
    """Every place's title without the site's name, best backed first."""
    offers = _offers(evidence.headline)
    yield from sorted(offers, key=lambda offer: _backing(offer, offers), reverse=True)


def _offers(headline: Headline) -> list[Candidate]:
    """The heading and the cut titles; a title that the page repeats as it stands is not cut.

    But for the site's name behind a bar, which no newsroom sets into a headline.
    """
    firm = {fold(offer.value) for offer in headline.stated if offer.where == "headline"}
    firm.add(fold(headline.text))
    pairs = zip(headline.stated, headline.cut, strict=True)
    titles = [
        raw if fold(raw.value) in firm and not _is_barred(raw.value, cut.value) else cut
        for raw, cut in pairs
    ]
    heading = Candidate(headline.text, "html", "heading")
    return [offer for offer in (heading, *titles) if offer.value]


def _is_barred(raw: str, cut: str) -> bool:
    """Whether what was cut off a title stood behind a bar at its end."""
    return raw.startswith(cut) and raw[len(cut) :].lstrip().startswith(("|", "｜"))


def _backing(offer: Candidate, offers: list[Candidate]) -> float:
    return sum(WEIGHTS[other.where] * _agreement(offer.value, other.value) for other in offers)


@lru_cache(maxsize=256)
def _agreement(text: str, other: str) -> float:
    """1 where two titles say the same, less where one is the other without a kicker or a tail.

    >>> _agreement("Fire in Ohio", "Fire in Ohio – what we know")
    0.65
    >>> _agreement("Fire in Ohio", "Emergencies Fire in Ohio!"), _agreement("Fire", "Fire in Ohio")
    (0.65, 0.0)
    """
    if text == other:
        return 1.0
    short, long = fold(text), fold(other)
    if short == long:
        return 1.0
    if not short or len(short) < len(long) / 4:
        return 0.0
    tail = other.casefold().removeprefix(text.casefold().rstrip(".?! "))
    is_head = len(tail) < len(other) and re.match(r"[?!.\s]*(?:\s[-–—|»·]|[:|»?!])", tail)
    return _PART if is_head or long.endswith(f" {short}") else 0.0
