"""What tells an article from a wall, a listing or a shell."""

from functools import cached_property
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from newscrawler.extraction.evidence import Evidence
from newscrawler.normalise.text import fold, one_line, width
from newscrawler.page import text_of
from newscrawler.page.jsonld import types
from newscrawler.urls import absolute, canonical_form, same_site

_HEADLINES = (
    ".//a[@href][ancestor::h2 or ancestor::h3 or ancestor::h4 or ancestor::b/parent::td"
    " or ancestor::strong/parent::td or .//h2 or .//h3 or .//h4]"
)
"""Links that are headlines; a union of paths would cost libxml2 the square of their number."""
_MOST = 500  # headlines that are looked at
_HEADLINE = 20  # characters, the shortest headline; less is the name of a section or a topic
FEW_BLOCKS = 20  # of a text, up to which each is compared with the page's linked headlines
NOTICE = 60  # characters, the shortest notice in an alphabet
TEASER = 200  # characters, up to which a paragraph may stand under a headline of a list
BOT_WALL = 900  # characters; such a wall says little
WALL = 2500  # characters, up to which a text may be that of a wall


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
        return width(self.text[: 2 * WALL]) + len(self.text[2 * WALL :])

    @cached_property
    def longest(self) -> int:
        """Characters of its longest block, counted alike."""
        blocks = (block.text for block in self.evidence.body.blocks)
        return max(map(width, blocks), default=0)

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
        if self.length >= NOTICE or self.visible >= BOT_WALL:
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
        texts = (self.title, *(_plain(text_of(tag)) for tag in tags))
        return [text for text in texts if 0 < len(text) <= TEASER]

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
        titles = {title for title in titles if width(title) >= _HEADLINE}
        texts = [fold(block.text) for block in self.evidence.body.blocks[:FEW_BLOCKS]]
        return sum(1 for text in texts if any(title in text for title in titles))

    @cached_property
    def _all_headlines(self) -> dict[str, str]:
        return self._headlines(self.page.tree)

    def _headlines(self, element: HtmlElement) -> dict[str, str]:
        """Addresses on the site to which headlines in an element link, with their texts."""
        links = element.xpath(_HEADLINES)[:_MOST]
        found = {absolute(self.page.base_url, a.get("href")): text_of(a) for a in links}
        return {url: text for url, text in found.items() if url and same_site(url, self.page.url)}

    def has(self, xpath: str) -> bool:
        """Whether the page has such an element."""
        return bool(self.page.tree.xpath(f"boolean({xpath})"))


def _plain(text: str) -> str:
    """Text on one line with typewriter's apostrophes, as the words of walls are listed."""
    return (one_line(text) or "").replace("’", "'")
