"""Who a page says wrote it."""

from collections.abc import Iterator

from newscrawler.extraction.candidate import Candidate
from newscrawler.extraction.evidence import Evidence
from newscrawler.extraction.jsonld import by_id, strings

_META = ("author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author")


def author_candidates(evidence: Evidence) -> Iterator[Candidate]:
    """JSON-LD authors, author meta tags, rel=author."""
    named = list(strings(by_id(evidence.page, evidence.article.get("author")), "name"))
    if named:
        yield Candidate(named, "jsonld", "author")
    for name in _META:
        if name in evidence.page.meta:
            yield Candidate(evidence.page.meta[name], "meta", name)
    linked = [a.text_content() for a in evidence.page.tree.iterfind(".//a[@rel='author']")]
    if linked:
        yield Candidate(linked, "html", "rel=author")
