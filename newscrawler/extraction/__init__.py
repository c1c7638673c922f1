"""From a page to candidates per field, each with its source."""

from collections.abc import Callable, Iterable

from newscrawler.discovery import Hints
from newscrawler.extraction.about import (
    canonical_candidates,
    description_candidates,
    keyword_candidates,
    language_candidates,
    publisher_candidates,
    section_candidates,
)
from newscrawler.extraction.authors import author_candidates
from newscrawler.extraction.body import Body
from newscrawler.extraction.candidate import Candidate
from newscrawler.extraction.evidence import Evidence
from newscrawler.extraction.images import image_candidates
from newscrawler.extraction.precedence import in_order
from newscrawler.extraction.published import modified_candidates, published_candidates
from newscrawler.extraction.title import title_candidates
from newscrawler.page import Page
from newscrawler.sites import Site

__all__ = ["READERS", "Body", "Candidate", "candidates"]

READERS: dict[str, Callable[[Evidence], Iterable[Candidate]]] = {
    "title": title_candidates,
    "description": description_candidates,
    "authors": author_candidates,
    "published": published_candidates,
    "modified": modified_candidates,
    "publisher": publisher_candidates,
    "sections": section_candidates,
    "keywords": keyword_candidates,
    "language": language_candidates,
    "images": image_candidates,
    "canonical_url": canonical_candidates,
}
"""The reader of each field; it yields what the page offers, in page order."""


def candidates(
    page: Page, site: Site | None, hints: Hints | None, body: Body
) -> dict[str, list[Candidate]]:
    """All that a page offers for each field, most believed first."""
    evidence = Evidence(page, site, hints, body)
    found = {field: in_order(field, read(evidence)) for field, read in READERS.items()}
    text = [Candidate(body.text, "text", "the densest part of the page")] if body.blocks else []
    return found | {"body": text}
