"""Pages that answer with something else than an article: which, and how one can tell.

A wall or a listing is refused only where nothing says article more loudly: real stories about
cookies, robots or missing pages must pass.
"""

import re
from collections.abc import Callable
from functools import cached_property
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from newscrawler.errors import NotAnArticle
from newscrawler.extraction.evidence import Evidence
from newscrawler.extraction.refusal_words import (
    BOT,
    CONSENT,
    LISTING,
    LOGIN,
    LOGIN_TEXT,
    MISSING,
    SEARCH,
)
from newscrawler.normalise.text import fold, one_line
from newscrawler.page.jsonld import types
from newscrawler.page.shell import looks_like_empty_shell
from newscrawler.urls import absolute, canonical_form, same_site

_NAME = re.compile(r"\s[|–—-]\s")  # before the paper's name in a title
_FRONT = re.compile(r"^/(?:index\.\w+|home|[a-z]{2}(?:-[a-z]{2})?)?/?$", re.IGNORECASE)
_SEARCH_PATH = re.compile(
    r"/(?:search|suche|recherche|buscar|busca|cerca|zoeken|haku|sok)(?:/|\.|$)"
)
_LISTING_TYPES = frozenset(("CollectionPage", "SearchResultsPage", "ProfilePage", "profile"))
_LISTING_PATH = re.compile(
    r"/(?:tags?|topics?|thema|themen|temas?|dossiers?|sujets?|authors?|autor(?:en|es)?|auteurs?"
    r"|autori|people|profile?|schlagwort)/[^/]+/?$",
    re.IGNORECASE,
)
_ITEMS = 6  # headlines that link elsewhere, from which a text is a list of stories
_HEADLINES = (
    ".//a[@href][ancestor::h2 or ancestor::h3 or ancestor::h4 or ancestor::b/parent::td"
    " or ancestor::strong/parent::td or .//h2 or .//h3 or .//h4]"
)
"""Links that are headlines; a union of paths would cost libxml2 the square of their number."""
_MOST = 500  # headlines that are looked at
_FEW = 3  # headlines that do where the page calls itself a website and no text but teasers
_HEADLINE = 20  # characters, the shortest headline; less is the name of a section or a topic
_FEW_BLOCKS = 20  # of a text, up to which each is compared with the page's linked headlines
_NOTICE = 60  # characters, the shortest notice in an alphabet
_TEASER = 200  # characters, up to which a paragraph may stand under a headline of a list
_STORY = 600  # characters of a paragraph that no list of stories has
_CAPTION = 200  # characters, up to which a text only says what is shown
_OPENING = 200  # characters in which a wall comes to its point
_SHORT = 350  # characters, up to which a text may be the wrapping of something else
_BOT_WALL = 900  # characters; such a wall says little
_WALL = 2500  # characters, up to which a text may be that of a wall
_ROW = 80  # characters, the longest row of a table
_SENTENCES = 5  # blocks of a text, of which at least one is a sentence
_STOPS = (".", "!", "?", "…", "。", "！", "？", ".”", ".“", '."', ".»", "؟", "۔", "।", ",")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


class Signals:
    """What tells an article from a wall, a listing or a shell; each is looked up when asked for."""

    def __init__(self, evidence: Evidence) -> None:
        self.evidence = evidence
        self.page = evidence.page
        self.title = evidence.title or ""
        self.path = urlsplit(evidence.page.url).path

    @cached_property
    def text(self) -> str:
        """The text that was read as the article's."""
        return self.evidence.body.text

    @cached_property
    def length(self) -> int:
        """Characters of that text; a Chinese, Japanese or Korean one counts as three."""
        return len(self.text) + _wide(self.text[: 2 * _WALL])

    @cached_property
    def longest(self) -> int:
        """Characters of its longest block, counted alike."""
        blocks = (block.text for block in self.evidence.body.blocks)
        return max((len(text) + _wide(text) for text in blocks), default=0)

    @cached_property
    def is_declared(self) -> bool:
        """Whether metadata say that the page is an article, or when it was published."""
        meta = self.page.meta
        kinds = {kind.lower() for kind in meta.get("og:type", [])}
        return bool(
            self.evidence.article
            or "article" in kinds
            or meta.get("article:published_time")
            or self.page.itemprops.get("articlebody")
        )

    @cached_property
    def kinds(self) -> set[str]:
        """Types of the JSON-LD objects and `og:type`."""
        stated = {name for node in self.page.jsonld for name in types(node)}
        return stated | {kind.lower() for kind in self.page.meta.get("og:type", [])}

    @cached_property
    def seen(self) -> list[str]:
        """Texts that a reader without scripts sees."""
        hidden = ("script", "style", "noscript", "template", "title", "head")
        pairs = ((e.text if e.tag not in hidden else "", e.tail) for e in self.page.elements)
        return [" ".join(part.split()) for pair in pairs for part in pair if part]

    @cached_property
    def visible(self) -> int:
        """Characters of those texts."""
        return sum(map(len, self.seen))

    @cached_property
    def told(self) -> str:
        """The first words of the text; where there is none, all that a small page shows."""
        if self.length >= _NOTICE or self.visible >= _BOT_WALL:
            return _plain(self.text[:600])
        return _plain(" ".join(self.seen))

    @cached_property
    def start(self) -> str:
        """Title tag, headings and the first words of the text."""
        return " \n ".join((*self.titles, self.told))

    @cached_property
    def titles(self) -> list[str]:
        """Headline, title tag and first headings: a wall may show what its title does not say."""
        tags = (*self.page.tagged("title")[:1], *self.page.tagged("h1")[:2])
        texts = (self.title, *(_plain(tag.text_content()) for tag in tags))
        return [text for text in texts if 0 < len(text) <= _TEASER]

    @cached_property
    def listed(self) -> int:
        """Headlines inside the text's element that link to other pages of the site."""
        container = self.evidence.body.container
        return 0 if container is None else len(self._headlines(container))

    @cached_property
    def headlines(self) -> int:
        """Headlines anywhere on the page that link to other pages of the site."""
        return len(self._all_headlines)

    @cached_property
    def teased(self) -> int:
        """Blocks of the text that hold a headline which links to another page of the site."""
        own = canonical_form(self.page.url)
        linked = self._all_headlines.items()
        titles = {fold(text) for url, text in linked if canonical_form(url) != own}
        titles = {title for title in titles if len(title) + _wide(title) >= _HEADLINE}
        texts = [fold(block.text) for block in self.evidence.body.blocks[:_FEW_BLOCKS]]
        return sum(1 for text in texts if any(title in text for title in titles))

    @cached_property
    def _all_headlines(self) -> dict[str, str]:
        return self._headlines(self.page.tree)

    def _headlines(self, element: HtmlElement) -> dict[str, str]:
        """Addresses on the site to which headlines in an element link, with their texts."""
        links = element.xpath(_HEADLINES)[:_MOST]
        found = {absolute(self.page.base_url, a.get("href")): a.text_content() for a in links}
        return {url: text for url, text in found.items() if url and same_site(url, self.page.url)}

    def has(self, xpath: str) -> bool:
        """Whether the page has such an element."""
        return bool(self.page.tree.xpath(f"boolean({xpath})"))


def _wide(text: str) -> int:
    """What a text's Chinese, Japanese and Korean characters count beyond one each."""
    return 0 if text.isascii() else 2 * len(_WIDE.findall(text))


def _front_page(s: Signals) -> bool:
    at_root = bool(_FRONT.match(s.path)) and not urlsplit(s.page.url).query
    return at_root and not s.evidence.article and s.headlines >= _ITEMS


def _bot_wall(s: Signals) -> bool:
    """A wall says so in its text, or in a title over hardly any."""
    if s.length >= _BOT_WALL or s.is_declared:
        return False
    said = s.start if s.length < _SHORT else s.told
    return BOT.search(said) is not None


def _consent_wall(s: Signals) -> bool:
    """A wall opens with what it asks for; a notice may also close a story's text."""
    if s.length >= _WALL or s.is_declared:
        return False
    opening = " \n ".join((*s.titles, s.told[:_OPENING]))
    if not CONSENT.search(opening) or len(CONSENT.findall(s.start)) < 2:
        return False
    sizes = [(len(b.text), CONSENT.search(b.text)) for b in s.evidence.body.blocks]
    return 2 * sum(size for size, found in sizes if found) >= sum(size for size, _ in sizes)


def _missing(s: Signals) -> bool:
    """A page that says so in a title, unless a text goes on about it, or in a text of few words."""
    if s.length >= _WALL or s.page.meta.get("article:published_time"):
        return False
    if s.length < _SHORT and not s.is_declared and MISSING.search(s.told):
        return True
    said = any(MISSING.search(title) for title in s.titles)
    return said and (s.length < _STORY or s.headlines >= _FEW)


def _login(s: Signals) -> bool:
    if s.length >= _WALL or s.is_declared:
        return False
    asked = any(LOGIN.fullmatch(_NAME.split(title)[0]) for title in s.titles)
    says_little = s.length < 1.5 * _NOTICE or LOGIN_TEXT.search(s.told) is not None
    bare = s.length < _SHORT and says_little and s.visible < _WALL
    return asked or (bare and s.has("//input[@type='password']"))


def _search(s: Signals) -> bool:
    asked = bool(_SEARCH_PATH.search(s.path)) or any(SEARCH.search(title) for title in s.titles)
    return not s.evidence.article and (asked or "SearchResultsPage" in s.kinds)


def _video(s: Signals) -> bool:
    shown = any(kind == "VideoObject" or kind.startswith("video") for kind in s.kinds)
    return shown and s.length < _CAPTION and not s.evidence.article


def _gallery(s: Signals) -> bool:
    shown = not s.kinds.isdisjoint({"ImageGallery", "MediaGallery", "gallery"})
    return shown and s.length < _CAPTION and not s.evidence.article


def _section(s: Signals) -> bool:
    if s.evidence.article or s.longest >= _STORY:
        return False
    if not s.kinds.isdisjoint(_LISTING_TYPES):
        return s.headlines > 2
    if s.is_declared:
        return False
    blocks = len(s.evidence.body.blocks)
    teasers = 0 < blocks <= _FEW_BLOCKS and blocks <= 2 * s.teased
    named = s.listed >= _FEW and any(LISTING.search(_NAME.split(title)[0]) for title in s.titles)
    if teasers or named or (_LISTING_PATH.search(s.path) and s.headlines >= _ITEMS):
        return True
    stories = s.listed if s.length > _SHORT else s.headlines
    if "website" in s.kinds and s.length <= 2 * _SHORT:
        return s.longest < _TEASER and s.headlines >= _FEW
    return stories >= _ITEMS and (s.longest < _TEASER or stories - 1 <= blocks <= 2 * stories)


def _empty_shell(s: Signals) -> bool:
    read_from_data = s.length >= _NOTICE and s.evidence.body.container is None
    return s.length < _SHORT and not read_from_data and looks_like_empty_shell(s.page)


def _no_text(s: Signals) -> bool:
    least = _NOTICE if s.is_declared else 1.5 * _NOTICE
    return not s.title or s.length < least or _is_table(s)


def _is_table(s: Signals) -> bool:
    """Rows of a forecast, of quotes or scores: short, and hardly one of them a sentence."""
    if s.is_declared or s.longest >= _ROW:
        return False
    texts = [block.text for block in s.evidence.body.blocks]
    return sum(text.endswith(_STOPS) for text in texts) < len(texts) / _SENTENCES


def _plain(text: str) -> str:
    """Text on one line with typewriter's apostrophes, as the words of walls are listed."""
    return (one_line(text) or "").replace("’", "'")


RULES: tuple[tuple[str, str, Callable[[Signals], bool]], ...] = (
    ("front_page", "the address is that of a front page", _front_page),
    ("bot_wall", "the site asks whether a person is reading", _bot_wall),
    ("consent_wall", "the page only asks for consent", _consent_wall),
    ("soft_404", "the page says that there is no such page", _missing),
    ("login", "the page only asks to log in", _login),
    ("search_page", "the page shows the results of a search", _search),
    ("empty_shell", "the page shows nothing without JavaScript", _empty_shell),
    ("video", "the page shows a video without a text", _video),
    ("gallery", "the page shows pictures without a text", _gallery),
    ("section_page", "the page lists other stories", _section),
    ("no_text", "the page holds no article text", _no_text),
)
"""Reason, sentence and test; the first that holds refuses the page."""


def refusal(evidence: Evidence) -> NotAnArticle | None:
    """Why a page is no article; None where it is one."""
    signals = Signals(evidence)
    held = ((reason, detail) for reason, detail, test in RULES if test(signals))
    return next((NotAnArticle(reason, detail) for reason, detail in held), None)
