"""The writers whom a page declares: in JSON-LD, microdata, meta tags and its card for Twitter."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from lxml.html import HtmlElement

from newscrawler.extraction.author_credits import LONGEST_CREDIT, MOST_CREDITS, credit, kept
from newscrawler.extraction.byline import line
from newscrawler.extraction.candidate import Candidate
from newscrawler.extraction.evidence import Evidence
from newscrawler.extraction.jsonld import by_id, strings
from newscrawler.extraction.staff_pages import writer_named_in
from newscrawler.normalise.author import Organisation, is_bare_byline, is_lead_in
from newscrawler.page.jsonld import types

_META = (
    "parsely-author",
    "sailthru.author",
    "byl",
    "article:author",
    "author",
    "authors",
    "dc.creator",
    "dcterms.creator",
    "dc.contributor",
    "cxenseparse:author",
    "mrf:authors",
    "shareaholic:article_author_name",
    "citation_author",
    "dable:author",
    "creator",
    "article.author",
    "og:author",
)
_NAME_PARTS = (("givenName", "familyName"), ("firstName", "lastName"))
_TWO_WORDS = re.compile(r"([^\W\d_]+) [^\W\d_]\w+\b(?! [A-ZÀ-Þ])")
_META_LIKE = re.compile(
    r"^(?!.*(?:web|site|theme|template|design|image|photo|video|smartbanner|comment))"
    r"(?:.*[.:_-])?(?:authors?(?:[_-]?names?)?|byline)$"
)
"""How further meta tags for the writer are named, tool by tool; not for those of other works."""
_ARTICLE = re.compile(r"schema\.org/\w*(?:Article|Posting|Review)$")
_WRITTEN_BY = frozenset(
    (
        *("napisane przez", "投稿者", "執筆者", "撰寫者", "napsal", "napsal(a)", "συντάχθηκε από"),
        *("написано автором", "نوشته شده توسط", "كُتب بواسطة", "נכתב על יד", "được viết bởi"),
        "napisao/la",
    )
)
"""Labels of the writer that no byline opens with."""


def declared_credits(evidence: Evidence) -> Iterator[Candidate]:
    """What JSON-LD, microdata, meta tags and cards say of the writers, as found."""
    for read in (_jsonld, _microdata, _meta, _card):
        yield from read(evidence)


def _jsonld(evidence: Evidence) -> Iterator[Candidate]:
    for key in ("author", "authors", "creator", "contributor"):
        stated = by_id(evidence.page, evidence.article.get(key))
        found = list(_credits(evidence, stated))
        if found:
            yield Candidate(found, "jsonld", key)


def _credits(evidence: Evidence, value: Any) -> Iterator[str]:
    for node in value[:MOST_CREDITS] if isinstance(value, list) else [value]:
        house = isinstance(node, dict) and any(t.endswith("Organization") for t in types(node))
        for name in _names_in(node):
            yield from [Organisation(name)] if house else kept(evidence, name, "jsonld")


def _names_in(node: Any) -> list[str]:
    """The names in a JSON-LD value, else one made of its parts, or the address of its page."""
    said = islice(strings(node, "name", "alternateName", "author"), MOST_CREDITS)
    names = [name for name in said if len(name) <= LONGEST_CREDIT]
    if not isinstance(node, dict):
        return names
    if not names:
        names = [" ".join(parts) for keys in _NAME_PARTS if all(parts := _texts(node, keys))]
        pages = strings([node.get("url"), node.get("@id")])
        names = names or [url for url in pages if writer_named_in(url)][:1]
    about = next(strings(node.get("description")), "")
    return [_as_described(name, about) for name in names]


def _as_described(name: str, description: str) -> str:
    """A single word as the full name with which its bearer's description opens.

    >>> _as_described("Ann", "Ann Lee is a reporter."), _as_described("Ann", "Ann has two cats.")
    ('Ann Lee', 'Ann')
    """
    opening = _TWO_WORDS.match(description)
    return opening[0] if opening and opening[1] == name and is_bare_byline(opening[0]) else name


def _texts(node: dict[str, Any], keys: tuple[str, ...]) -> list[str]:
    return [next(strings(node.get(key)), "") for key in keys]


def _microdata(evidence: Evidence) -> Iterator[Candidate]:
    found = evidence.page.itemprops
    named = [e for key in ("author", "creator") for e in found.get(key, [])]
    elements = _of_own_article([e for e in named if not evidence.survey.is_apart(e)], evidence)
    inner = [e.xpath(".//*[@itemprop='name']") or [e] for e in elements]
    texts = [e.get("content") or line(e) for some in inner for e in some]
    yield from credit(evidence, texts, "microdata", "itemprop author")


def _of_own_article(elements: list[HtmlElement], evidence: Evidence) -> list[HtmlElement]:
    """Those in the article around the headline or the text, where a page has several."""
    articles = [_article_of(element) for element in elements]
    ours = {None, *evidence.survey.frames}
    own = [e for e, article in zip(elements, articles, strict=True) if article in ours]
    return own if own and len(set(articles)) > 1 else elements


def _article_of(element: HtmlElement) -> HtmlElement | None:
    """The article, of HTML or of schema.org, that an element stands in."""
    return next((node for node in element.iterancestors() if _is_article(node)), None)


def _is_article(node: HtmlElement) -> bool:
    return node.tag == "article" or _ARTICLE.search(node.get("itemtype") or "") is not None


def _meta(evidence: Evidence) -> Iterator[Candidate]:
    meta = evidence.page.meta
    known = [name for name in _META if name in meta]
    alike = [name for name in meta if "author" in name or "byline" in name]
    more = [name for name in alike if name not in _META and _META_LIKE.search(name)]
    for name in (*known, *more):
        pages = [text for text in meta[name] if writer_named_in(text)]
        names = [text for text in meta[name] if text not in pages]
        yield from credit(evidence, names, "meta", name)
        yield from credit(evidence, pages, "url", name)


def _card(evidence: Evidence) -> Iterator[Candidate]:
    """What the page's card for Twitter says below a label of the writer."""
    meta = evidence.page.meta
    for label, data in (("twitter:label1", "twitter:data1"), ("twitter:label2", "twitter:data2")):
        if any(map(_is_for_writer, meta.get(label, ()))):
            yield from credit(evidence, meta.get(data, []), "meta", data)


def _is_for_writer(label: str) -> bool:
    """Whether a label, as WordPress sets it into its cards, stands over the writer's name.

    >>> _is_for_writer("Verfasst von"), _is_for_writer("Napisao/la"), _is_for_writer("Lesezeit")
    (True, True, False)
    """
    said = label.casefold().strip(" :")
    return said in _WRITTEN_BY or is_lead_in(said)
