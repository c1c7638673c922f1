"""Headlines that a page offers, the one that most of its places agree on first.

No single place can be trusted: the first h1 may be a logo, a share title may carry the site's
name or bait, JSON-LD may be cut. So each place backs its own text and, weaker, a text that its own
holds at an end, and the best backed text wins.
"""

import re
from collections.abc import Iterator

from newscrawler.extraction.candidate import Candidate
from newscrawler.extraction.evidence import Evidence
from newscrawler.extraction.heading import logos, main_heading
from newscrawler.extraction.jsonld import by_id, strings
from newscrawler.normalise.text import fold, one_line
from newscrawler.normalise.title import squash, without_site
from newscrawler.page.jsonld import types
from newscrawler.urls import host_of, registered_domain

WEIGHTS = {
    "heading": 3.2,
    "headline": 2.0,
    "og:title": 1.8,
    "entry title": 1.5,
    "title tag": 0.8,
    "twitter:title": 0.4,
}
"""How much each place's word counts; share titles mostly copy one another, so they count once."""
_PART = 0.8
"""Share of its weight that a place gives to a text that is only a part of its own."""


def title_candidates(evidence: Evidence) -> Iterator[Candidate]:
    """Every place's title without the site's name, best backed first."""
    offers = _offers(evidence)
    yield from sorted(offers, key=lambda offer: _backing(offer, offers), reverse=True)


def _offers(evidence: Evidence) -> list[Candidate]:
    stated = list(_stated(evidence))
    names = site_names(evidence)
    cut = [_cut(offer, names) for offer in stated]
    heading = main_heading(evidence.page, [offer.value for offer in (*cut, *stated)], names)
    firm = {fold(offer.value) for offer in stated if offer.where == "headline"} | {fold(heading)}
    meta = [raw if fold(raw.value) in firm else c for raw, c in zip(stated, cut, strict=True)]
    found = [Candidate(heading, "html", "heading")] if heading else []
    return [offer for offer in (*found, *meta) if offer.value]


def _stated(evidence: Evidence) -> Iterator[Candidate]:
    """What is said outside the visible page, as it stands."""
    page = evidence.page
    tags = [tag.text_content() for tag in page.tree.iter("title")][:1]
    places = [
        Candidate(text, "jsonld", "headline") for text in strings(evidence.article.get("headline"))
    ][:1]
    for name in ("og:title", "twitter:title"):
        places += [Candidate(text, "meta", name) for text in page.meta.get(name, [])[:1]]
    places += [Candidate(text, "meta", "title tag") for text in tags]
    if evidence.hints and evidence.hints.title:
        places.append(Candidate(evidence.hints.title, evidence.hints.source, "entry title"))
    for place in places:
        if text := one_line(place.value):
            yield Candidate(text, place.source, place.where)


def _cut(offer: Candidate, names: set[str]) -> Candidate:
    return Candidate(without_site(offer.value, names), offer.source, offer.where)


def _backing(offer: Candidate, offers: list[Candidate]) -> float:
    return sum(WEIGHTS[other.where] * _agreement(offer.value, other.value) for other in offers)


def _agreement(text: str, other: str) -> float:
    """1 where two titles say the same, less where one is the other without a kicker or a tail.

    >>> _agreement("Fire in Ohio", "Fire in Ohio – what we know")
    0.8
    >>> _agreement("Fire in Ohio", "Emergencies Fire in Ohio!"), _agreement("Fire", "Fire in Ohio")
    (0.8, 0.0)
    """
    short, long = fold(text), fold(other)
    if short == long:
        return 1.0
    if not short or len(short) < len(long) / 4:
        return 0.0
    tail = other.casefold().removeprefix(text.casefold().rstrip(".?! "))
    is_head = len(tail) < len(other) and re.match(r"[?!.\s]*(?:\s[-–—|»·]|[:|»?!])", tail)
    return _PART if is_head or long.endswith(f" {short}") else 0.0


def site_names(evidence: Evidence) -> set[str]:
    """What the site calls itself, squashed: share name, publisher, logo, parts of the host."""
    page = evidence.page
    host = host_of(page.url).removeprefix("www.")
    domain = registered_domain(host)
    sites = [node.get("name") for node in page.jsonld if "WebSite" in types(node)]
    names = [
        *page.meta.get("og:site_name", []),
        *page.meta.get("application-name", []),
        *strings(by_id(page, evidence.article.get("publisher")), "name"),
        *strings(sites),
        *logos(page),
        *(host, host.split(".")[0], domain, domain.split(".")[0]),
    ]
    return {flat for name in names if len(flat := squash(name)) > 1}
