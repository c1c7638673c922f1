"""One walk over the page that notes, for all field readers, where things of interest stand."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from lxml.html import HtmlElement

from newscrawler.extraction.body import Body
from newscrawler.extraction.related_words import KINDS
from newscrawler.normalise.text import fold

_ROLES = (
    (
        "byline",
        r"by-?_?line|(?<![a-z])(?:co-?)?auth?or(?:e|es|en|in|s|i|ship|info|name|link)?(?![a-z])"
        r"|auteurs?(?![a-z])|written-?by|posted-?by|(?<![a-z])by-?author|journalist|redact(?:eur"
        r"|or)"
        r"|redakteur|(?<![a-z])reporters?(?![a-z])|(?<![a-z])writers?(?![a-z])|verfasser"
        r"|firmas?(?![a-z])"
        r"|skribent|forfatter|yazar|muhabir|penulis|contributors?(?![a-z])|vcard|person-link|kisha"
        r"|article-?info|meta-?info|entry-?meta|post-?meta|article-?meta|article-?origins"
        r"|username",
    ),
    ("breadcrumb", r"bread-?_?crumb|brotkrume|fil-?d?-?ariane|migas?-?de-?pan|kruimel"),
    (
        "standfirst",
        r"stand-?_?first|sub-?_?(?:title|head|heading|headline)(?![a-z])|(?<![a-z])(?:dek|lede"
        r"|deck)(?![a-z])"
        r"|(?<![a-z])(?:chapo|chapeau|bajada|entradilla|sottotitolo|sommario|ingress|intro"
        r"|abstract"
        r"|vorspann|teaser-?text|lead(?:-?(?:text|in))?)(?![a-z])|article-?__?-?(?:summary"
        r"|description|excerpt)"
        r"|tertiary-?title",
    ),
    (
        "section",
        r"(?<![a-z])(?:section|category|categories|kicker|rubri[ck]\w*|eyebrow|topic"
        r"|ressort)(?![a-z])",
    ),
    ("agency", r"agency|agence|agentur|agencia|agenzia|(?<![a-z])source|quelle|fuente|fonte"),
    ("stories", "|".join(words for _, words in KINDS)),
)
_PATTERNS = tuple((role, re.compile(pattern, re.IGNORECASE)) for role, pattern in _ROLES)
_APART = re.compile(
    r"comment|respond|sidebar|related|recommend|more-|popular|trending|widget|footer|gallery"
    r"|most-?read|newsletter|promo|teaser-?(?:list|box|group)|(?<![a-z])nav|menu|advert|outbrain"
    r"|taboola",
    re.IGNORECASE,
)
_APART_TAGS = frozenset(("aside", "footer", "nav", "form", "dialog"))
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
_LINE_TAGS = frozenset(("p", "div", "span", "strong", "b", "em", "i", "li", "h4", "h5", "address"))
_LINE = 90  # characters
_NEAR = 60  # elements before the headline, or after the text, that may still belong to the article


@dataclass(frozen=True)
class Hit:
    """An element of interest and its place in page order."""

    element: HtmlElement
    at: int
    label: str


@dataclass
class Survey:
    """Where the headline, the text and the elements of each role stand, in page order."""

    title_at: int = -1
    start: int = -1
    """Place of the element around the article."""
    text_at: int = -1
    """Place of the first long text in it."""
    end: int = -1
    """First place after it."""
    hits: dict[str, list[Hit]] = field(default_factory=lambda: defaultdict(list))

    def head(self, role: str) -> list[Hit]:
        """Hits between the headline and the text."""
        return [h for h in self.hits[role] if self.title_at <= h.at < self.text_at]

    def above(self, role: str) -> list[Hit]:
        """Hits shortly before the headline."""
        return [h for h in self.hits[role] if self.title_at - _NEAR <= h.at < self.title_at]

    def around(self, role: str) -> Iterator[Hit]:
        """Hits from shortly before the headline or the text to the end of the text."""
        first = min(self.title_at, self.start) - _NEAR
        return (hit for hit in self.hits[role] if first <= hit.at < self.end)

    def below(self, role: str) -> list[Hit]:
        """Hits in the text and shortly after it."""
        return [h for h in self.hits[role] if self.text_at <= h.at < self.end + _NEAR]


@lru_cache(maxsize=1 << 15)
def roles_of(label: str) -> tuple[str, ...]:
    """What an element is for, by the words of its class and id.

    >>> roles_of("article__author-name"), roles_of("nav breadcrumbs"), roles_of("authority")
    (('byline',), ('breadcrumb',), ())
    """
    return tuple(role for role, pattern in _PATTERNS if pattern.search(label))


@lru_cache(maxsize=1 << 15)
def _is_apart(label: str) -> bool:
    return _APART.search(label) is not None


def label_of(element: HtmlElement) -> str:
    """Class and id of an element as written."""
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def apart(element: HtmlElement) -> bool:
    """Whether an element stands in what is not the article: comments, teasers, footers."""
    return any(
        node.tag in _APART_TAGS or _is_apart(label_of(node))
        for node in element.iterancestors()
        if node.tag not in ("body", "html", "main", "article")
    )


def survey(root: HtmlElement, body: Body, title: str | None) -> Survey:
    """Walk the page once and note what the field readers look for."""
    found = Survey()
    container = body.container
    while container is not None and container.tag in _LINE_TAGS - {"div"}:
        container = container.getparent()
    wanted = fold(title or "")
    for at, element in enumerate(root.iter()):
        tag = element.tag
        if (tag == "h1" and found.start < 0) or (tag in ("h1", "h2") and found.title_at < 0):
            _note_title(found, element, at, wanted)
        if element is container:
            found.start = at
            found.end = at + sum(1 for _ in element.iter())
        if found.start >= 0 and found.text_at < 0 and _has_long_text(element):
            found.text_at = at
        if found.text_at < 0 and tag in _LINE_TAGS and 3 < len(element.text or "") < _LINE:
            found.hits["line"].append(Hit(element, at, ""))
        for role in _roles(element):
            found.hits[role].append(Hit(element, at, label_of(element)))
    return _completed(found)


def _note_title(found: Survey, element: HtmlElement, at: int, wanted: str) -> None:
    if wanted and fold(element.text_content()) == wanted:
        found.title_at = at


def _has_long_text(element: HtmlElement) -> bool:
    if element.tag in ("script", "style", "noscript"):
        return False
    return len((element.text or "").strip()) > _LINE or any(
        len((child.tail or "").strip()) > _LINE for child in element
    )


def _roles(element: HtmlElement) -> Iterator[str]:
    classes, name = element.get("class"), element.get("id")
    if classes or name:
        yield from roles_of(f"{classes or ''} {name or ''}")
    if element.tag == "a":
        if element.get("rel") == "author" or "author" in (element.get("href") or ""):
            yield "author link"
    elif element.tag == "img":
        yield "img"
    elif element.tag in _HEADINGS:
        yield "heading"


def _completed(found: Survey) -> Survey:
    if found.start < 0:
        found.start = found.end = 0
    if found.text_at < 0:
        found.text_at = found.end
    if found.title_at < 0:
        found.title_at = max(0, found.start - _NEAR)
    return found
