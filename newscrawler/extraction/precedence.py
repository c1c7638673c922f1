"""Which source is believed first, field by field. This table is the whole rule."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from newscrawler.extraction.candidate import Candidate, Source
from newscrawler.normalise.author import is_full, persons
from newscrawler.normalise.text import fold


@dataclass(frozen=True)
class Order:
    """The sources of a field, most believed first, and why."""

    sources: tuple[Source, ...]
    reason: str
    refine: Callable[[list[Candidate]], list[Candidate]] = list
    """What no order of sources can say."""

    def place(self, source: Source) -> int:
        """Place of a source; those that are not named come last."""
        return self.sources.index(source) if source in self.sources else len(self.sources)


def fullest(ranked: list[Candidate]) -> list[Candidate]:
    """An offer that says more of the same persons than the first candidate comes before it.

    Content systems often put one author only into JSON-LD, or the first name of an account; a meta
    tag or the line under the headline has all of them, and any place may have the whole name. A
    single word that only readers see yields to a full name that two places agree on.
    """
    if len(ranked) < 2:
        return ranked
    lists = [(c, {fold(n) for text in c.value for n in persons(text)}) for c in ranked]
    more = [c for c, names in lists if _says_more(c, names, *lists[0])] or _agreed(lists)
    return [*more[:1], *(c for c in ranked if c not in more[:1])]


def _says_more(offer: Candidate, names: set[str], chosen: Candidate, first: set[str]) -> bool:
    if offer.source == "meta" or offer.where == "line under the headline":
        return names > first
    if offer.where == "line in or below the text" and chosen.source == "meta":
        return names > first
    return len(names) >= len(first) and all(_is_longer(names, name) for name in first)


def _agreed(lists: list[tuple[Candidate, set[str]]]) -> list[Candidate]:
    """The first of two offers of the same full names, where the chosen one is one visible word."""
    (chosen, first), *others = lists
    if chosen.source not in ("html", "text") or any(map(is_full, first)):
        return []
    full = [(c, names) for c, names in others if names and all(map(is_full, names))]
    return [c for n, (c, names) in enumerate(full) if any(names == m for _, m in full[n + 1 :])]


def _is_longer(names: set[str], name: str) -> bool:
    """Whether a single word is the first name of one of the persons."""
    return " " not in name and any(other.startswith(f"{name} ") for other in names)


def breadcrumbs_first(ranked: list[Candidate]) -> list[Candidate]:
    """Trails before single sections, whichever source has them."""
    return sorted(ranked, key=lambda candidate: "readcrumb" not in candidate.where)


PRECEDENCE: dict[str, Order] = {
    "title": Order(
        ("site",), "then the text that most places back, by the weights in extraction/title.py"
    ),
    "description": Order(
        ("site", "html", "jsonld", "meta"),
        "a standfirst is written for readers, a meta description for search engines",
    ),
    "authors": Order(
        ("site", "jsonld", "microdata", "meta", "html", "organisation", "text"),
        "marked-up names come one by one, a visible byline has to be cut apart; "
        "any person before an organisation",
        fullest,
    ),
    "agency": Order(
        ("site", "jsonld", "microdata", "html", "meta", "text"),
        "a credit before what has to be read out of running text",
    ),
    "published": Order(("site",), "then the places listed in extraction/published.py"),
    "modified": Order(("site",), "as published"),
    "publisher": Order(
        ("site", "meta", "jsonld"),
        "og:site_name is the paper's name; JSON-LD often names its company",
    ),
    "sections": Order(
        ("site", "jsonld", "microdata", "html", "meta"),
        "a breadcrumb has every level, a section property one",
        breadcrumbs_first,
    ),
    "keywords": Order(
        ("site", "jsonld", "meta", "html"), "a list of its own needs no cutting at commas"
    ),
    "language": Order(
        ("html", "jsonld", "meta", "feed", "sitemap", "site"),
        "the html tag is what browsers act on",
    ),
    "images": Order(
        ("site", "html", "jsonld", "meta"), "a figure carries its caption; metadata seldom does"
    ),
    "access": Order(
        ("site", "meta", "jsonld"),
        "a content tier knows metered, isAccessibleForFree only yes or no",
    ),
    "related": Order(("site", "html"), "only the page shows them"),
    "canonical_url": Order(("html", "meta", "jsonld"), "rel=canonical is the standard (RFC 6596)"),
}


def in_order(field: str, found: Iterable[Candidate]) -> list[Candidate]:
    """Candidates of a field, most believed first; sources that are not named stay in page order."""
    order = PRECEDENCE[field]
    return order.refine(sorted(found, key=lambda candidate: order.place(candidate.source)))
