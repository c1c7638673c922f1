"""Pages that answer with something else than an article: which, and how one can tell.

A wall or a listing is refused only where nothing says article more loudly: real stories about
cookies, robots or missing pages must pass.
"""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

from newscrawler.errors import NotAnArticle
from newscrawler.extraction.evidence import Evidence
from newscrawler.extraction.refusal_signals import (
    BOT_WALL,
    FEW_BLOCKS,
    NOTICE,
    TEASER,
    WALL,
    Signals,
)
from newscrawler.extraction.refusal_words import (
    BOT,
    CONSENT,
    LISTING,
    LOGIN,
    LOGIN_TEXT,
    MISSING,
    SEARCH,
)
from newscrawler.page.shell import looks_like_empty_shell

_NAME = re.compile(r"\s[|–—-]\s")  # before the paper's name in a title
_FRONT = re.compile(r"^/(?:index\.\w+|home|[a-z]{2}(?:-[a-z]{2})?)?/?$", re.IGNORECASE)
_SEARCH_PATH = re.compile(
    r"/(?:search|suche|recherche|buscar|busca|cerca|zoeken|haku|sok)(?:/|\.|$)"
)
_SEARCH_QUERY = re.compile(r"(?:^|&)(?:s|q|query|search|suche|keywords?|text|buscar)=")
_LISTING_TYPES = frozenset(("CollectionPage", "SearchResultsPage", "ProfilePage", "profile"))
_LISTING_PATH = re.compile(
    r"/(?:tags?|topics?|thema|themen|temas?|dossiers?|sujets?|authors?|autor(?:en|es)?|auteurs?"
    r"|autori|people|profile?|schlagwort)/[^/]+/?$",
    re.IGNORECASE,
)
_ITEMS = 6  # headlines that link elsewhere, from which a text is a list of stories
_FEW = 3  # headlines that do where the page calls itself a website and no text but teasers
_STORY = 600  # characters of a paragraph that no list of stories has
_CAPTION = 200  # characters, up to which a text only says what is shown
_OPENING = 200  # characters in which a wall comes to its point
_SHORT = 350  # characters, up to which a text may be the wrapping of something else
_ROW = 80  # characters, the longest row of a table
_SENTENCES = 5  # blocks of a text, of which at least one is a sentence
_STOPS = (".", "!", "?", "…", "。", "！", "？", ".”", ".“", '."', ".»", "؟", "۔", "।", ",")


def _front_page(s: Signals) -> bool:
    at_root = bool(_FRONT.match(s.path)) and not urlsplit(s.page.url).query
    return at_root and not s.evidence.article and s.headlines >= _ITEMS


def _bot_wall(s: Signals) -> bool:
    """A wall says so in its text, or in a title over hardly any."""
    if s.length >= BOT_WALL or s.is_declared:
        return False
    said = s.start if s.length < _SHORT else s.told
    return BOT.search(said) is not None


def _consent_wall(s: Signals) -> bool:
    """A wall opens with what it asks for; a notice may also close a story's text."""
    if s.length >= WALL or s.is_declared:
        return False
    opening = " \n ".join((*s.titles, s.told[:_OPENING]))
    if not CONSENT.search(opening) or len(CONSENT.findall(s.start)) < 2:
        return False
    sizes = [(len(b.text), CONSENT.search(b.text)) for b in s.evidence.body.blocks]
    return 2 * sum(size for size, found in sizes if found) >= sum(size for size, _ in sizes)


def _missing(s: Signals) -> bool:
    """A page that says so in a title, unless a text tells of else, or in a text of few words."""
    if s.length >= WALL or s.page.meta.get("article:published_time"):
        return False
    if s.length < _SHORT and not s.is_declared and MISSING.search(s.told):
        return True
    if not any(MISSING.search(title) for title in s.titles):
        return False
    says_little = s.length < (_SHORT if s.is_declared else _STORY)
    return says_little or MISSING.search(s.told) is not None or _is_teased(s)


def _login(s: Signals) -> bool:
    """A page whose headline asks to log in; another heading may be that of a window over it."""
    if s.length >= WALL or s.is_declared:
        return False
    titles = s.titles if s.length < _STORY else [s.title]
    asked = any(LOGIN.fullmatch(_NAME.split(title)[0]) for title in titles)
    says_little = s.length < 1.5 * NOTICE or LOGIN_TEXT.search(s.told) is not None
    bare = s.length < _SHORT and says_little and s.visible < WALL
    return asked or (bare and s.has("//input[@type='password']"))


def _search(s: Signals) -> bool:
    """A page at the address of a search; a title may also be that of a story on one."""
    if s.evidence.article:
        return False
    if _SEARCH_PATH.search(s.path) or "SearchResultsPage" in s.kinds:
        return True
    titled = not s.is_declared and any(SEARCH.search(title) for title in s.titles)
    asked = _SEARCH_QUERY.search(urlsplit(s.page.url).query) is not None
    return titled and (asked or _is_teased(s))


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
    teasers = 0 < blocks <= FEW_BLOCKS and _is_teased(s)
    named = s.listed >= _FEW and any(LISTING.search(_NAME.split(title)[0]) for title in s.titles)
    if teasers or named or (_LISTING_PATH.search(s.path) and s.headlines >= _ITEMS):
        return True
    stories = s.listed if s.length > _SHORT else s.headlines
    if "website" in s.kinds and s.length <= 2 * _SHORT:
        return s.longest < TEASER and s.headlines >= _FEW
    return stories >= _ITEMS and (s.longest < TEASER or stories - 1 <= blocks <= 2 * stories)


def _is_teased(s: Signals) -> bool:
    """Whether every second block of the text holds a headline that links to another page."""
    return 0 < len(s.evidence.body.blocks) <= 2 * s.teased


def _empty_shell(s: Signals) -> bool:
    read_from_data = s.length >= NOTICE and s.evidence.body.container is None
    return s.length < _SHORT and not read_from_data and looks_like_empty_shell(s.page)


def _no_text(s: Signals) -> bool:
    least = NOTICE if s.is_declared else 1.5 * NOTICE
    return not s.title or s.length < least or _is_table(s)


def _is_table(s: Signals) -> bool:
    """Rows of a forecast, of quotes or scores: short, and hardly one of them a sentence."""
    if s.is_declared or s.longest >= _ROW:
        return False
    texts = [block.text for block in s.evidence.body.blocks]
    return sum(text.endswith(_STOPS) for text in texts) < len(texts) / _SENTENCES


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
