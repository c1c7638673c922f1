"""What a page says about the article besides headline, time, authors and text."""

from collections.abc import Iterator

from newscrawler.extraction.candidate import Candidate
from newscrawler.extraction.evidence import Evidence
from newscrawler.extraction.jsonld import by_id, strings
from newscrawler.urls import absolute, same_site


def description_candidates(evidence: Evidence) -> Iterator[Candidate]:
    """The JSON-LD and meta descriptions."""
    for text in strings(evidence.article.get("description")):
        yield Candidate(text, "jsonld", "description")
    for name in ("og:description", "description", "twitter:description"):
        for text in evidence.page.meta.get(name, []):
            yield Candidate(text, "meta", name)


def publisher_candidates(evidence: Evidence) -> Iterator[Candidate]:
    """The paper's name."""
    if evidence.site:
        yield Candidate(evidence.site.name, "site", "name")
    for text in evidence.page.meta.get("og:site_name", []):
        yield Candidate(text, "meta", "og:site_name")
    for text in strings(by_id(evidence.page, evidence.article.get("publisher")), "name"):
        yield Candidate(text, "jsonld", "publisher")


def keyword_candidates(evidence: Evidence) -> Iterator[Candidate]:
    """Topics and tags."""
    for where in ("news_keywords", "keywords", "article:tag"):
        if where in evidence.page.meta:
            yield Candidate(evidence.page.meta[where], "meta", where)


def section_candidates(evidence: Evidence) -> Iterator[Candidate]:
    """The sections the article stands in."""
    named = list(strings(evidence.article.get("articleSection")))
    if named:
        yield Candidate(named, "jsonld", "articleSection")
    if "article:section" in evidence.page.meta:
        yield Candidate(evidence.page.meta["article:section"], "meta", "article:section")


def language_candidates(evidence: Evidence) -> Iterator[Candidate]:
    """The language the page declares."""
    if evidence.page.tree.get("lang"):
        yield Candidate(evidence.page.tree.get("lang"), "html", "html lang")
    for text in strings(evidence.article.get("inLanguage"), "alternateName", "name"):
        yield Candidate(text, "jsonld", "inLanguage")
    for text in evidence.page.meta.get("og:locale", []):
        yield Candidate(text, "meta", "og:locale")


def canonical_candidates(evidence: Evidence) -> Iterator[Candidate]:
    """The page's own canonical address, where it is on the same site."""
    page = evidence.page
    links = page.tree.iterfind(".//link[@rel='canonical']")
    found = [("html", "rel=canonical", link.get("href", "")) for link in links]
    found += [("meta", "og:url", text) for text in page.meta.get("og:url", [])]
    for source, where, href in found:
        url = absolute(page.base_url, href)
        if url and same_site(url, page.url):
            yield Candidate(url, "html" if source == "html" else "meta", where)
