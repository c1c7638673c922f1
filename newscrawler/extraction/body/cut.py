"""Elements that never hold an article's text, and so are not walked into."""

import re
from functools import lru_cache
from itertools import islice

from lxml.html import HtmlElement

from newscrawler.normalise.alternation import by_initial
from newscrawler.normalise.text import word_set
from newscrawler.page import Page, text_of

_FORMS = 10  # of a page that are looked at
_HEADINGS = 50  # of a page and a rank that are looked at

# Elements that hold no running text.
SILENT = word_set(
    "script style noscript template head title svg canvas math iframe object embed video audio map "
    "picture img source track link meta input select option textarea button datalist dialog menu"
)
# Elements that hold running text, but not the article's, unless they hold its headline too.
BESIDE = word_set("nav aside footer figcaption form")
_ROLES = word_set(
    "navigation complementary contentinfo dialog alertdialog alert search menu banner"
)

# What a page calls itself as a whole says nothing of its parts, and it shows once it is ready.
WHOLE = word_set("html body main")

# The same told by a class or id; each alternative is a whole word of it.
_WORDS = (
    r"comments?|commentlist|comment[_-]?(?:list|area|section|body|content|form|wrapper|respond)|"
    r"disqus|respond|replies|kommentare?|comentarios?|commentaires|commenti|"
    r"captions?|figcaption|wp-caption-text|image-?caption|photo-?caption|credits?|copyrights?|"
    r"infobox|factbox|info-box|fact-box|"
    r"footer|site-footer|page-footer|breadcrumbs?|navbar|"
    r"newsletters?|newsletter-?\w+|related-(?:posts|articles|stories|links|news|content)|relatedposts|"
    r"recommend(?:ed|ations?|s)?|tuijian|outbrain|taboola|addthis|addtoany|sharedaddy|jp-relatedposts|social-share|share-buttons?|"
    r"onetrust|didomi|usercentrics|cookiebot|cookie-?(?:banner|consent|notice|bar)|qc-cmp\w*|"
    r"modal|popup|pop-up|toast|snackbar|off-?canvas|obfuscated|screen-reader-text|sr-only|visually-?hidden"
)
_LABELS = re.compile(rf"(?:^|[\s_-])(?:{by_initial(_WORDS)})(?:$|[\s_-])")
_TOLD_OF = re.compile(
    r"\b(?:no|has|with|show|hide)[_-][\w-]*|[\w-]*[_-](?:open|closed|enabled|disabled|active|on|off)\b"
)
"""Classes that tell whether a page has something, and name no element."""
_HIDDEN = word_set("hidden hide d-none is-hidden u-hidden display-none")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_STYLE = re.compile(r"display:\s*none|visibility:\s*hidden|clip:\s*rect", re.IGNORECASE)
_ON_HOVER = re.compile(r"sr-only|visually-?hidden|screen-?reader|rollover|tooltip|popover", re.I)


@lru_cache(maxsize=16384)
def is_beside(label: str) -> bool:
    """Whether a class or id says that the element stands beside the article's text.

    A post of WordPress (`hentry`) has its tags among its classes, whatever they say.

    >>> is_beside("comment-list"), is_beside("image__Caption wide"), is_beside("article-body")
    (True, True, False)
    >>> is_beside("story has-footer"), is_beside("comments-open"), is_beside("no-comments footer")
    (False, False, True)
    """
    words = label if label.islower() else _CAMEL.sub("-", label).lower()
    if "hentry" in words or not _LABELS.search(words):
        return False
    return _LABELS.search(_TOLD_OF.sub(" ", words)) is not None


def is_cut(element: HtmlElement, tag: str, label: str) -> bool:
    """Whether a block-level element stands beside the article's text by its tag, role or name."""
    return tag in BESIDE or (label != " " and is_beside(label)) or element.get("role") in _ROLES


def is_shadow(element: HtmlElement, tag: str) -> bool:
    """Whether a template is shown, as the shadow tree of what it stands in (HTML, 4.12.3)."""
    return tag == "template" and element.get("shadowrootmode") is not None


def is_hidden(element: HtmlElement, label: str) -> bool:
    """Whether a browser shows nothing of a block, told by its own attributes."""
    if label != " " and not _HIDDEN.isdisjoint(label.split()):
        return True
    style = element.get("style")
    return element.get("hidden") is not None or bool(style and _STYLE.search(style))


@lru_cache(maxsize=4096)
def is_unseen(label: str, style: str) -> bool:
    """Whether an inline element is there for screen readers or on hover only.

    >>> is_unseen("sr-only", ""), is_unseen("", "display: none"), is_unseen("bold", "color: red")
    (True, True, False)
    """
    return bool(_ON_HOVER.search(label) or _STYLE.search(style))


def spine(page: Page) -> set[HtmlElement]:
    """The elements around the page's headline and its marked article body: these are never cut.

    Where no heading says what the title tag does, neither is what holds most of the page.
    """
    found: set[HtmlElement] = set()
    marked = page.itemprops.get("articlebody", [])[:3]
    for inner in [*_headlines(page), *marked, *_page_forms(page)]:
        at: HtmlElement | None = inner
        while at is not None and at not in found:
            found.add(at)
            at = at.getparent()
    return found


def _page_forms(page: Page) -> list[HtmlElement]:
    """Forms around most of the page, as ASP.NET sets them."""
    return [form for form in page.tagged("form")[:_FORMS] if _holds_most(form, page)]


def _holds_most(element: HtmlElement, page: Page) -> bool:
    return next(islice(element.iter(), len(page.elements) // 2, None), None) is not None


def _headlines(page: Page) -> list[HtmlElement]:
    title = " ".join(next((t.text or "" for t in page.tagged("title")), "").split())
    first, lower = page.tagged("h1"), [*page.tagged("h2"), *page.tagged("h3")]
    return _named(first, title) or first[:1] or _named(lower, title) or [_frame(page)]


def _named(headings: list[HtmlElement], title: str) -> list[HtmlElement]:
    """The first headings that say what the title tag does, or a part of it."""
    texts = ((e, " ".join(text_of(e).split())) for e in headings[:_HEADINGS])
    return [e for e, text in texts if text and text in title][:3]


def _frame(page: Page) -> HtmlElement:
    """The innermost element that holds most of the page: it must be around the middle one."""
    middle = page.elements[len(page.elements) // 2]
    return next((e for e in middle.iterancestors() if _holds_most(e, page)), middle)
