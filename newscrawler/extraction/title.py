"""Headlines that a page offers."""

from collections.abc import Iterator

from newscrawler.extraction.candidate import Candidate
from newscrawler.extraction.evidence import Evidence
from newscrawler.extraction.jsonld import strings


def title_candidates(evidence: Evidence) -> Iterator[Candidate]:
    """The headings, JSON-LD headline, share titles and the title tag."""
    page = evidence.page
    for heading in page.tree.iter("h1"):
        yield Candidate(heading.text_content(), "html", "h1")
    for text in strings(evidence.article.get("headline")):
        yield Candidate(text, "jsonld", "headline")
    for name in ("og:title", "twitter:title"):
        for text in page.meta.get(name, []):
            yield Candidate(text, "meta", name)
    for tag in page.tree.iter("title"):
        yield Candidate(tag.text_content(), "meta", "title tag")
    if evidence.hints and evidence.hints.title:
        yield Candidate(evidence.hints.title, evidence.hints.source, "entry title")
