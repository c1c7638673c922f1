"""Fields that most pages simply state: description, publisher, language, canonical address."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from newscrawler.discovery.by_address import kind_by_address
from newscrawler.extraction.candidate import Candidate
from newscrawler.extraction.evidence import Evidence
from newscrawler.extraction.stated import from_jsonld, from_meta
from newscrawler.normalise.text import fold, one_line
from newscrawler.normalise.title import squash
from newscrawler.page import text_of
from newscrawler.urls import absolute, canonical_form, host_of, same_site

_CLAIM = re.compile(r"\s+[|–—:·-]\s+|\s*[|：]\s*")
_UNFILLED = re.compile(r"\{\$|\$\{|\{\{|\{%")
"""What a template writes into a name that it has not."""
_SHORTEST, _LONGEST = 40, 700  # characters of a standfirst
_UNSET = frozenset(("", "#", "null", "undefined", "None"))
"""What a template writes into an address that it has not."""


def description_candidates(evidence: Evidence) -> Iterator[Candidate]:
    """The visible standfirst, all its lines where metadata join them, then what metadata say."""
    shown = list(_shown(evidence))
    stated = list(stated_descriptions(evidence))
    lines = [fold(offer.value) for offer in shown]
    for offer in stated:
        if len(lines) > 1 and _joins(fold(offer.value), lines):
            yield Candidate(offer.value, "html", "standfirst in several lines")
    yield from shown
    yield from stated


def _shown(evidence: Evidence) -> Iterator[Candidate]:
    for hit in evidence.survey.head("standfirst"):
        text = _standfirst(hit.element)
        if text and not evidence.survey.is_apart(hit.element):
            yield Candidate(text, "html", "standfirst")


def _joins(text: str, lines: list[str]) -> bool:
    return any(text.startswith(line) and text != line for line in lines)


def stated_descriptions(evidence: Evidence) -> Iterator[Candidate]:
    """What metadata say that the article is about."""
    yield from from_jsonld(evidence, "description", "abstract")
    yield from from_meta(evidence, "og:description", "description", "twitter:description")


def _standfirst(element: HtmlElement) -> str | None:
    """The text of a standfirst; None where the element holds pictures, scripts or no sentence."""
    if next(element.iter("img", "figure", "script", "style", "form"), None) is not None:
        return None
    text = one_line(text_of(element)) or ""
    return text if _SHORTEST <= len(text) <= _LONGEST else None


def publisher_candidates(evidence: Evidence) -> Iterator[Candidate]:
    """The paper's name."""
    if evidence.site:
        yield Candidate(evidence.site.name, "site", "name")
    for offer in from_meta(evidence, "og:site_name", "application-name"):
        name = _without_title(offer.value, evidence.title or "")
        if name and not _UNFILLED.search(name):
            yield offer._replace(value=_without_claim(name, host_of(evidence.page.url)))
    yield from from_jsonld(evidence, "publisher")


def _without_title(name: str, title: str) -> str:
    """A paper's name without the headline that its system puts before it; empty for a headline.

    >>> _without_title("Crane falls | Quay Post", "Crane falls"), _without_title("Cranes", "Crane")
    ('Quay Post', 'Cranes')
    >>> _without_title("Crane falls!", "Crane falls")
    ''
    """
    if fold(name) == fold(title):
        return ""
    rest = name[len(title) :] if title and name.casefold().startswith(title.casefold()) else ""
    between = _CLAIM.match(rest)
    return rest[between.end() :] if between else name


def _without_claim(name: str, host: str) -> str:
    """A paper's name without what it says of itself: the part that its host repeats.

    >>> _without_claim("Quay Post | News from the harbour", "quaypost.org")
    'Quay Post'
    >>> _without_claim("News from the harbour", "quaypost.org")
    'News from the harbour'
    """
    flat = squash(host.removeprefix("www."))
    parts = [part.strip() for part in _CLAIM.split(name)]
    return next((p for p in parts if len(squash(p)) > 2 and squash(p) in flat), name)


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
    """The page's own canonical address, where it is on the same site and may be an article's.

    RFC 6596, 3: what it names holds the same text. Templates by mistake name the front page or a
    section on every article, which would make one article of them all.
    """
    page = evidence.page
    found = [Candidate(link, "html", "rel=canonical") for link in page.canonical_links]
    for offer in (*found, *from_meta(evidence, "og:url")):
        url = absolute(page.base_url, offer.value)
        if not url or offer.value.strip() in _UNSET or not same_site(url, page.url):
            continue
        if not _names_a_list(url, page.url):
            yield Candidate(url, offer.source, offer.where)


def _names_a_list(url: str, own: str) -> bool:
    """Whether an article's page states the address of a list of them.

    >>> _names_a_list("https://a.org/news/", "https://a.org/news/minister-quits-over-budget")
    True
    >>> _names_a_list("https://a.org/news/storm", "https://a.org/news/storm?from=front")
    False
    """
    if canonical_form(url) == canonical_form(own):
        return False
    return kind_by_address(own) == "article" != kind_by_address(url)
