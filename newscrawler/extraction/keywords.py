"""Topics and tags that a page gives its article."""

from collections.abc import Iterator

from newscrawler.extraction.candidate import Candidate
from newscrawler.extraction.evidence import Evidence
from newscrawler.extraction.jsonld import strings

_META = ("news_keywords", "article:tag", "parsely-tags", "sailthru.tags", "keywords")


def keyword_candidates(evidence: Evidence) -> Iterator[Candidate]:
    """JSON-LD keywords, keyword meta tags, links that the page marks as tags."""
    named = list(strings(evidence.article.get("keywords"), "name"))
    if named:
        yield Candidate(named, "jsonld", "keywords")
    for name in _META:
        if name in evidence.page.meta:
            yield Candidate(evidence.page.meta[name], "meta", name)
    tags = [a.text_content() for a in evidence.page.tree.iterfind(".//a[@rel='tag']")]
    if tags:
        yield Candidate(tags, "html", "rel=tag")
