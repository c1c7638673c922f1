"""What an element is for, by the words of its class and id."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from lxml.html import HtmlElement

from newscrawler.extraction.related_words import KINDS
from newscrawler.normalise.alternation import branches, by_initial

_ANYWHERE = (
    (
        "breadcrumb",
        r"bread-?_?crumb|(?<![a-z])crumbs?(?![a-z])|(?<![a-z])pathway(?![a-z])|speedbar|brotkrume"
        r"|fil-?d?-?ariane|migas?-?de-?pan|kruimel",
    ),
    ("stories", "|".join(words for _, words in KINDS)),
)
"""Roles that elements may have on all of a page."""
_NEAR = (
    (
        "byline",
        r"by-?_?line|artikel-?autor"
        r"|(?<![a-z])(?:co-?)?auth?or(?:e|es|en|in|s|i|ship|info|name|link)?(?![a-z])"
        r"|auteurs?(?![a-z])|written[-_]?by|posted-?by|(?<![a-z])by-?author|journalist"
        r"|redact(?:eur|or)|redakteur|(?<![a-z])reporters?(?![a-z])|(?<![a-z])writers?(?![a-z])"
        r"|verfasser|firmas?(?![a-z])|skribent|forfatter|yazar|muhabir|penulis"
        r"|contributors?(?![a-z])|vcard|person-link|kisha|avtor(?![a-z])|szerzo|tac-?gia"
        r"|kirjoittaja|columnist|signature(?![a-z])|full-?name|article-?info|meta-?info"
        r"|entry-?meta|post-?meta|article-?meta|article-?origins|user-?name",
    ),
    (
        "standfirst",
        r"stand-?_?first|sub-?_?(?:title|head|heading|headline)(?![a-z])"
        r"|(?<![a-z])(?:dek|lede|deck)(?![a-z])|(?<![a-z])(?:chapo|chapeau|bajada|entradilla"
        r"|sottotitolo|sommario|ingress|intro|abstract|vorspann|teaser-?text|lead(?:-?(?:text"
        r"|in))?)(?![a-z])|(?:article|entry|post|story)[-_]*(?:summary|description|excerpt)"
        r"|tertiary-?title",
    ),
    (
        "section",
        r"(?<![a-z])(?:section|category|categories|kicker|rubri[ck]\w*|eyebrow|topic"
        r"|ressort)(?![a-z])",
    ),
    ("agency", r"agency|agence|agentur|agencia|agenzia|(?<![a-z])source|quelle|fuente|fonte"),
)
"""Roles that elements have near the article only."""

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
OTHER_PARTS = (
    r"comment(?!s?-(?:enabled|open|closed|on|off))|sidebar|related|recommend|popular|most-?read"
    r"|newsletter|kommentar|comentario|commenti|yorum(?!lu)|relacionad|correlat|verwandt"
    r"|gerelateerd|similaires|(?:lire|voir)-aussi|leggi-anche|lees-ook|les-ogsa|ilgili-|benzer-"
    r"|cok-okunan|meistgelesen|mas-(?:leid|vist)|plus-lus|piu-lett|mest-l[ae]st|meest-gelezen"
    r"|recirc"
)
"""Classes of comments and of lists of other stories, in lower case."""
_APART = re.compile(
    by_initial(
        rf"{OTHER_PARTS}|respond|testimonial|more-|trending|(?<![\w-])widget|gallery|promo|menu|advert"
        r"|(?<!post-)(?<!entry-)(?<!article-)(?<!artikel)footer|teaser-?(?:list|box|group)"
        r"|(?<![a-z])nav|outbrain|taboola"
    )
)
"""Classes of all that is not the article."""


def naming(words: str | re.Pattern[str]) -> Callable[[str], bool]:
    """Whether a label, in lower case, holds one of the words; each label is searched once.

    >>> names_picture = naming("photo|image")
    >>> names_picture("Article-Photo wide"), names_picture("article")
    (True, False)
    """
    pattern = re.compile(words)

    @lru_cache(maxsize=1 << 14)
    def names(label: str) -> bool:
        return pattern.search(label.lower()) is not None

    return names


def label_of(element: HtmlElement) -> str:
    """Class and id of an element as written."""
    return f"{element.get('class', '')} {element.get('id', '')}"


def roles_of(rows: Sequence[tuple[str, str]]) -> Callable[[str], tuple[str, ...]]:
    """What tells the roles that a label names, by a table of roles and their words.

    >>> roles_near("article__author-name"), roles_anywhere("article__author-name")
    (('byline',), ())
    >>> roles_anywhere("nav breadcrumbs"), roles_near("authority"), roles_near("storyAuthorDate")
    (('breadcrumb',), (), ('byline',))
    """
    patterns = [(role, re.compile(words)) for role, words in rows]
    of_ascii = (word for _, words in rows for word in branches(words) if word[0].isascii())
    any_in_ascii = re.compile(by_initial("|".join(of_ascii)))

    @lru_cache(maxsize=1 << 15)
    def of_word(word: str) -> tuple[str, ...]:
        """Sites repeat few words in many labels, so each is looked at once; most name nothing."""
        if word.isascii() and not any_in_ascii.search(word):
            return ()
        return tuple(role for role, pattern in patterns if pattern.search(word))

    @lru_cache(maxsize=1 << 15)
    def of_label(label: str) -> tuple[str, ...]:
        words = (label if label.islower() else _HUMP.sub("-", label).lower()).split()
        if not any(map(of_word, words)):
            return ()
        return tuple(dict.fromkeys(role for word in words for role in of_word(word)))

    return of_label


roles_anywhere = roles_of(_ANYWHERE)
roles_near = roles_of((*_NEAR, *_ANYWHERE))
"""The roles of a label near the article."""


@lru_cache(maxsize=1 << 15)
def names_other_part(label: str) -> bool:
    """Whether a label names a part of the page that is not the article.

    >>> names_other_part("comments"), names_other_part("sidebar-left"), names_other_part("story")
    (True, True, False)
    """
    return any(map(_names_other_part, label.lower().split()))


@lru_cache(maxsize=1 << 15)
def _names_other_part(word: str) -> bool:
    return _APART.search(word) is not None
