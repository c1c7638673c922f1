"""From a page to candidates per field, each with its source."""

from collections.abc import Callable, Iterable

from newscrawler.extraction.about import (
    canonical_candidates,
    description_candidates,
    language_candidates,
    publisher_candidates,
)
from newscrawler.extraction.access import access_candidates
from newscrawler.extraction.agency import agency_candidates, is_credit_line
from newscrawler.extraction.authors import author_candidates
from newscrawler.extraction.candidate import Candidate
from newscrawler.extraction.evidence import Evidence
from newscrawler.extraction.images import image_candidates
from newscrawler.extraction.keywords import keyword_candidates
from newscrawler.extraction.precedence import in_order
from newscrawler.extraction.published import modified_candidates, published_candidates
from newscrawler.extraction.related import related_candidates
from newscrawler.extraction.sections import section_candidates
from newscrawler.extraction.site_rules import site_candidates
from newscrawler.extraction.times import times_of
from newscrawler.extraction.title import title_candidates

__all__ = ["READERS", "Candidate", "Evidence", "candidates", "times_of", "titles"]

READERS: dict[str, Callable[[Evidence], Iterable[Candidate]]] = {
    "description": description_candidates,
    "authors": author_candidates,
    "agency": agency_candidates,
    "published": published_candidates,
    "modified": modified_candidates,
    "publisher": publisher_candidates,
    "sections": section_candidates,
    "keywords": keyword_candidates,
    "language": language_candidates,
    "images": image_candidates,
    "access": access_candidates,
    "related": related_candidates,
    "canonical_url": canonical_candidates,
}
"""The reader of each field; it yields what the page offers, in page order."""


def candidates(evidence: Evidence) -> dict[str, list[Candidate]]:
    """All that a page offers for each field but the title, most believed first."""
    found = {
        field: in_order(field, (*site_candidates(evidence, field), *read(evidence)))
        for field, read in READERS.items()
    }
    blocks = [block.text for block in evidence.body.blocks]
    if blocks and is_credit_line(blocks[-1]):
        blocks.pop()
    return found | {"body": [Candidate("\n\n".join(blocks), "text", "article text")]}


def titles(evidence: Evidence) -> list[Candidate]:
    """The headlines that a page offers, most believed first; the other fields build on it."""
    offers = (*site_candidates(evidence, "title"), *title_candidates(evidence))
    return in_order("title", offers)
