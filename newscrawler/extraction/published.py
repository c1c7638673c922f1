"""Times that a page states: its publication and its last change."""

from collections.abc import Iterator

from newscrawler.extraction.candidate import Candidate
from newscrawler.extraction.evidence import Evidence
from newscrawler.extraction.jsonld import strings


def published_candidates(evidence: Evidence) -> Iterator[Candidate]:
    """When the article was first published."""
    yield from _stated(evidence, "datePublished", ("article:published_time", "datepublished"))
    for tag in evidence.page.tree.iter("time"):
        if tag.get("datetime"):
            yield Candidate(tag.get("datetime"), "time", "time element")
    if evidence.hints and evidence.hints.published:
        yield Candidate(evidence.hints.published, evidence.hints.source, "entry date")


def modified_candidates(evidence: Evidence) -> Iterator[Candidate]:
    """When the article was last changed."""
    return _stated(evidence, "dateModified", ("article:modified_time", "datemodified"))


def _stated(evidence: Evidence, key: str, names: tuple[str, ...]) -> Iterator[Candidate]:
    for text in strings(evidence.article.get(key)):
        yield Candidate(text, "jsonld", key)
    for name in names:
        for text in evidence.page.meta.get(name, []):
            yield Candidate(text, "meta", name)
