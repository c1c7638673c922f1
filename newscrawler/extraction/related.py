"""Other stories that a page points to, by the words over and around each list."""

import re
from collections.abc import Container, Iterable, Iterator
from functools import lru_cache
from itertools import islice

from lxml.etree import XPath
from lxml.html import HtmlElement

from newscrawler.extraction.candidate import Candidate
from newscrawler.extraction.evidence import Evidence
from newscrawler.extraction.related_words import KINDS
from newscrawler.extraction.staff_pages import leads_to_writer
from newscrawler.items import Related, RelatedKind
from newscrawler.normalise.alternation import by_initial
from newscrawler.normalise.text import one_line
from newscrawler.urls import absolute, canonical_form, same_site

_MOST = 60  # stories
_LINKS = 2000  # links looked at
_SHORTEST = 15  # characters of a headline in an alphabet; a third of it in Chinese characters
_WORDS = 3  # of a headline; with fewer it is the name of a section or of a form
_NAME = 4  # words of a writer's name at most
_BEFORE = re.compile(r"(?:\d{1,2}(?:[.):]?\s+)(?=[^\W\d])|\d{1,2}:\d\d(?::\d\d)?(?: Min\.?)?\s+)+")
_WIDE = re.compile("[\u2e81-\U0010ffff]")
"""A Chinese character, and what else says as much as a few letters."""
_UNSEEN = ("script", "style", "noscript", "template")
_SEEN = XPath(f".//text()[not({' or '.join(f'ancestor::{tag}' for tag in _UNSEEN)})]")
_PROMPT = re.compile(
    "(?:link )?zum (?:ganzen )?artikel|(?:jetzt |hier )?(?:weiter|mehr) ?lesen|article with video"
    "|(?:read|see|view) (?:the )?(?:full |whole |more )?(?:article|story|stories|coverage|report)"
    "|view saved stories|(?:join|sign up for) (?:our|the) newsletters?|lire (?:l['’]article"
    "|la suite)|leer (?:la )?(?:noticia|nota|más)(?: completa)?|leggi (?:l['’]articolo|tutto)"
    "|(?:in den|auf den) (?:warenkorb(?: legen)?|wunschzettel)|continue reading"
    "|click here to read more",
    re.IGNORECASE,
)
"""A link that says what to do with it, and not to what story it leads."""
_SPACED = re.compile(r" ([,.;:!?»”])")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5")
_PATTERNS: tuple[tuple[RelatedKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(by_initial(words))) for kind, words in KINDS
)


@lru_cache(maxsize=1 << 14)
def kind_of(words: str) -> RelatedKind | None:
    """What a list of stories is, by its heading, class or id.

    >>> kind_of("Most read"), kind_of("article-widget-related_articles"), kind_of("Lesen Sie auch")
    ('most_read', 'related', 'related')
    >>> kind_of("Latest news"), kind_of("comments")
    ('teaser', None)
    """
    lowered = words.lower()
    return next((kind for kind, pattern in _PATTERNS if pattern.search(lowered)), None)


def related_candidates(evidence: Evidence) -> Iterator[Candidate]:
    """The stories of all lists whose heading or class says what they are."""
    lists = _lists(evidence)
    links = islice(((a, kind) for region, kind in lists for a in region.iter("a")), _LINKS)
    stories = (_story(evidence, link, kind) for link, kind in _once(links))
    others = list(islice(_others(filter(None, stories), evidence.page.own_forms), _MOST))
    if others:
        yield Candidate(others, "html", "lists of stories")


def _once(
    links: Iterable[tuple[HtmlElement, RelatedKind]],
) -> Iterator[tuple[HtmlElement, RelatedKind]]:
    """Each link with the kind of the first list that holds it: lists often stand in one another."""
    seen: set[HtmlElement] = set()
    for link, kind in links:
        if link not in seen:
            seen.add(link)
            yield link, kind


def _others(stories: Iterable[Related], own: Container[str]) -> Iterator[Related]:
    """Each story once, whatever its address looks like, without the page's own."""
    urls: set[str] = set()
    forms: set[str] = set()
    for story in stories:
        if story.url in urls:
            continue
        urls.add(story.url)
        form = canonical_form(story.url)
        if form not in forms and form not in own:
            yield story
        forms.add(form)


def _lists(evidence: Evidence) -> Iterator[tuple[HtmlElement, RelatedKind]]:
    survey = evidence.survey
    for hit in survey.hits["stories"]:
        if kind := kind_of(hit.label):
            yield hit.element, kind
    for hit in survey.hits["heading"]:
        text = one_line(hit.line)
        if text and len(text) < 50 and (kind := kind_of(text)):
            yield from ((region, kind) for region in _region(hit.element))


def _region(heading: HtmlElement) -> Iterator[HtmlElement]:
    """The nearest element around a heading that holds links besides its own.

    A single link, right beside the heading, may be its only story or lead to more of them.
    """
    own = sum(1 for _ in heading.iter("a"))
    for element in islice(heading.iterancestors(), 4):
        if element.tag in ("body", "main", "article"):
            return
        others = sum(1 for _ in islice(element.iter("a"), own + 2)) - own
        if others > 1 or (others and element is heading.getparent()):
            yield element
        if others > 1:
            return


def _title(element: HtmlElement) -> str:
    """The headline of a link without its place in a ranking and the length of its video."""
    text = _SPACED.sub(r"\1", one_line(_said(element)) or "")
    before = _BEFORE.match(text)
    return text[before.end() :] if before else text


def _words_in(title: str) -> int:
    """Words of a headline: `Arts & Culture` has two."""
    return sum(any(map(str.isalnum, word)) for word in title.split())


def _said(element: HtmlElement) -> str:
    """What readers see of a link; pictures that wait for their script are told in text, too."""
    if not len(element):
        return element.text or ""
    is_plain = next(element.iter(*_UNSEEN), None) is None
    return " ".join(element.itertext() if is_plain else _SEEN(element))


def _story(evidence: Evidence, link: HtmlElement, kind: RelatedKind) -> Related | None:
    heading = next(link.iter(*_HEADINGS), None) if len(link) else None
    title = _title(link if heading is None else heading)
    if _PROMPT.fullmatch(title):
        return None
    wide = 0 if title.isascii() else len(_WIDE.findall(title))
    if len(title) + 3 * wide < _SHORTEST or (not wide and _words_in(title) < _WORDS):
        return None
    href = link.get("href") or ""
    if _words_in(title) <= _NAME and leads_to_writer(href):
        return None
    url = absolute(evidence.page.base_url, href)
    return Related(url, title, kind) if url and same_site(url, evidence.page.url) else None
