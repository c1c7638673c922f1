"""The one door from a page to an article: extraction, loader and site rules joined."""

import hashlib
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from newscrawler.collector import collector_paused
from newscrawler.discovery import Hints
from newscrawler.extraction import Candidate, Evidence, candidates, times_of, titles
from newscrawler.extraction.author_notes import without_author_notes
from newscrawler.extraction.byline_lines import without_byline_lines
from newscrawler.extraction.captions import with_captions
from newscrawler.extraction.date_lines import without_date_lines
from newscrawler.extraction.leftovers import without_leftovers
from newscrawler.extraction.refusal import refusal
from newscrawler.extraction.site_rules import body_of, trimmed
from newscrawler.extraction.standfirst import without_standfirst
from newscrawler.items import Article, DiscoveredFrom
from newscrawler.loaders import ArticleLoader
from newscrawler.normalise.content_hash import content_hash
from newscrawler.normalise.language import checked
from newscrawler.page import Page
from newscrawler.sites import site_for
from newscrawler.urls import absolute, article_id, site_of

_SETTLED_APART = frozenset(("title", "published", "modified"))
"""The title, for the other fields build on it; what no single offer tells: extraction/times.py."""


@dataclass(frozen=True)
class Reading:
    """An article with the offers it was chosen from."""

    article: Article
    candidates: dict[str, list[Candidate]]
    """All offers of each field, most believed first."""
    winners: dict[str, Candidate]
    """The offer that filled each field."""


@collector_paused()
def extract_article(html: bytes | str, url: str, *, encoding: str | None = None) -> Article:
    """The article on a page, read without any network; raises NotAnArticle with the reason.

    ``url`` is the page's address; where that is no http(s) address, the one that the page itself
    states is taken, else a made-up one under `.invalid` (RFC 2606). ``encoding`` is the charset of
    the HTTP header, if known.
    """
    body, charset = (html.encode(), "utf-8") if isinstance(html, str) else (html, encoding)
    return read(page_at(body, url, charset)).article


def page_at(body: bytes, url: str, encoding: str | None = None) -> Page:
    """The page at an address; where that is no http(s) one, at the address that it states."""
    page = Page(body, url, encoding)
    if not absolute(url, ""):
        page.url = _stated_address(page)
    return page


def _stated_address(page: Page) -> str:
    stated = (absolute(url, "") for url in (*page.canonical_links, *page.meta.get("og:url", [])))
    unknown = f"https://unknown.invalid/{hashlib.sha256(page.body).hexdigest()[:32]}"
    return next((url for url in stated if url), unknown)


@collector_paused()
def read(
    page: Page,
    *,
    hints: Hints | None = None,
    discovered_from: DiscoveredFrom | None = None,
    fetched_at: str | None = None,
    rendered: bool = False,
) -> Reading:
    """The article on a page with the source of each field; raises NotAnArticle."""
    loader = ArticleLoader()
    site = site_for(page.url)
    evidence = Evidence(trimmed(page, site), site, hints)
    offers = _offers(evidence, loader)
    fetched = datetime.fromisoformat(fetched_at) if fetched_at else datetime.now(UTC)
    times = times_of(evidence, offers, fetched, is_fresh=fetched_at is not None)
    for field, found in offers.items():
        if field not in _SETTLED_APART:
            loader.settle(field, found)
    article = loader.article()
    article = replace(
        article,
        **times.fields,
        body=without_author_notes(
            without_byline_lines(article.body, article.authors), article.authors
        ),
        language=checked(article.language, article.body),
        discovered_from=discovered_from,
        fetched_at=fetched.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        rendered=rendered,
    )
    if site is not None and site.tidy is not None:
        article = site.tidy(article, evidence.page)
    return Reading(_identified(article, page.url), offers, loader.winners | times.winners)


def _offers(evidence: Evidence, loader: ArticleLoader) -> dict[str, list[Candidate]]:
    """What the page offers for each field; headline and text come first, for the rest need them."""
    headlines = titles(evidence)
    evidence.title = loader.title_from(headlines)
    evidence.body = body_of(evidence)
    evidence.body = with_captions(evidence)
    refused = refusal(evidence)
    if refused is not None:
        raise refused
    evidence.body = without_date_lines(without_standfirst(evidence))
    evidence.body = without_leftovers(evidence.body, evidence.title)
    return {"title": headlines, **candidates(evidence)}


def _identified(article: Article, url: str) -> Article:
    return replace(
        article,
        url=url,
        site=site_of(url),
        id=article_id(article.canonical_url or url),
        content_hash=content_hash(article.title, article.body),
    )
