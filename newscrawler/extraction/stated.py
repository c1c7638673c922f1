"""Values that a page states outside its visible part: JSON-LD properties and meta tags."""

from collections.abc import Iterator

from newscrawler.extraction.candidate import Candidate
from newscrawler.extraction.evidence import Evidence
from newscrawler.extraction.jsonld import by_id, strings


def from_jsonld(evidence: Evidence, *properties: str) -> Iterator[Candidate]:
    """Each text that a property of the article's JSON-LD object holds."""
    for name in properties:
        value = by_id(evidence.page, evidence.article.get(name))
        for text in strings(value, "name", "url"):
            yield Candidate(text, "jsonld", name)


def from_meta(evidence: Evidence, *names: str) -> Iterator[Candidate]:
    """Each content of the meta tags of these names."""
    for name in names:
        for text in evidence.page.meta.get(name, []):
            yield Candidate(text, "meta", name)
