"""Fields that most pages simply state: description, publisher, language, canonical address."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from newscrawler.extraction.candidate import Candidate
from newscrawler.extraction.evidence import Evidence
from newscrawler.extraction.stated import from_jsonld, from_meta
from newscrawler.normalise.text import one_line
from newscrawler.urls import absolute, same_site

_SHORTEST, _LONGEST = 40, 700  # characters of a standfirst


def description_candidates(evidence: Evidence) -> Iterator[Candidate]:
    """The visible standfirst, then what metadata say."""
    for hit in evidence.survey.head("standfirst"):
        text = _standfirst(hit.element)
        if text and not evidence.survey.is_apart(hit.element):
            yield Candidate(text, "html", "standfirst")
    yield from stated_descriptions(evidence)


def stated_descriptions(evidence: Evidence) -> Iterator[Candidate]:
    """What metadata say that the article is about."""
    yield from from_jsonld(evidence, "description", "abstract")
    yield from from_meta(evidence, "og:description", "description", "twitter:description")


def _standfirst(element: HtmlElement) -> str | None:
    """The text of a standfirst; None where the element holds pictures, scripts or no sentence."""
    if next(element.iter("img", "figure", "script", "style", "form"), None) is not None:
        return None
    text = one_line(element.text_content()) or ""
    return text if _SHORTEST <= len(text) <= _LONGEST else None


def publisher_candidates(evidence: Evidence) -> Iterator[Candidate]:
    """The paper's name."""
    if evidence.site:
        yield Candidate(evidence.site.name, "site", "name")
    yield from from_meta(evidence, "og:site_name", "application-name")
    yield from from_jsonld(evidence, "publisher")


def language_candidates(evidence: Evidence) -> Iterator[Candidate]:
    """The language that the page, its source or its site declares."""
    root = evidence.page.tree
    for value in (root.get("lang"), root.get("{http://www.w3.org/XML/1998/namespace}lang")):
        if value:
            yield Candidate(value, "html", "html lang")
    yield from from_jsonld(evidence, "inLanguage")
    yield from from_meta(
        evidence, "og:locale", "content-language", "language", "dc.language", "inlanguage"
    )
    if evidence.hints and evidence.hints.language:
        yield Candidate(evidence.hints.language, evidence.hints.source, "entry language")
    if evidence.site and evidence.site.language:
        yield Candidate(evidence.site.language, "site", "language")


def canonical_candidates(evidence: Evidence) -> Iterator[Candidate]:
    """The page's own canonical address, where it is on the same site."""
    page = evidence.page
    found = [Candidate(link, "html", "rel=canonical") for link in page.canonical_links]
    for offer in (*found, *from_meta(evidence, "og:url")):
        url = absolute(page.base_url, offer.value)
        if url and same_site(url, page.url):
            yield Candidate(url, offer.source, offer.where)
