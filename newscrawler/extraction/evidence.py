"""All that the field readers may look at, gathered once a page."""

import re
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

from newscrawler.discovery import Hints
from newscrawler.extraction.body import Body
from newscrawler.extraction.candidate import Candidate
from newscrawler.extraction.dated_places import DatedPlaces
from newscrawler.extraction.headline import Headline
from newscrawler.extraction.home import habits_of
from newscrawler.extraction.jsonld import by_id, strings
from newscrawler.extraction.survey import Survey, survey
from newscrawler.extraction.visible_dates import VisibleDates
from newscrawler.normalise.han_name import is_chinese
from newscrawler.normalise.text import fold
from newscrawler.normalise.timestamp import Habits
from newscrawler.page import Page
from newscrawler.sites import Site
from newscrawler.urls import site_of

_PUBLISHER_META = ("og:site_name", "application-name", "apple-mobile-web-app-title", "publisher")
_PARTS = re.compile(
    r"\s*[,|&/]\s*|\s+(?:and|und|et|y|e)\s+|\s+(?=(?:The|Der|Die|Das|Le|La|Les|El|Il|De|Het)\s)"
)
_OPENING = 4  # blocks of the text that tell its language
_ARTICLE = re.compile(r"^(?:the|der|die|das|le|la|les|el|il|de|het) ")


@dataclass(eq=False)
class Evidence:
    """A page with what is known around it."""

    page: Page
    site: Site | None
    hints: Hints | None
    body: Body = field(default_factory=Body)
    title: str | None = None
    credits: list[Candidate] | None = None
    """The writers named anywhere on the page, once extraction/authors.py has looked for them."""

    @cached_property
    def article(self) -> dict[str, Any]:
        """The JSON-LD object that describes this article; empty where there is none."""
        return next(iter(self.page.article_nodes), {})

    @cached_property
    def publisher_names(self) -> frozenset[str]:
        """The names that the paper goes by, folded and without spaces: `lemonde`, `lemondefr`."""
        stated = [name for key in _PUBLISHER_META for name in self.page.meta.get(key, [])]
        stated += strings(by_id(self.page, self.article.get("publisher")), "name")
        domain = site_of(self.page.url)
        stated += [domain, domain.partition(".")[0], *([self.site.name] if self.site else [])]
        return frozenset(_squeezed(name) for name in stated)

    @cached_property
    def is_chinese(self) -> bool:
        """Whether the headline and the text are in Chinese, whatever the page declares."""
        blocks = (block.text for block in self.body.blocks[:_OPENING])
        return is_chinese(" ".join((self.title or "", *blocks)))

    def names_publisher(self, credit: str) -> bool:
        """Whether a credit, or a part of it, names the paper itself."""
        parts = (credit, *_PARTS.split(credit))
        return any(_squeezed(part) in self.publisher_names for part in parts)

    def is_house_account(self, name: str) -> bool:
        """Whether a name opens with the paper's, as accounts of a content system do: `Quay D`."""
        word = fold(name).partition(" ")[0]
        return len(word) > 4 and any(house.startswith(word) for house in self.publisher_names)

    @cached_property
    def survey(self) -> Survey:
        """Where on the page the things of interest stand."""
        return survey(self.page.elements, self.body, self.title)

    @cached_property
    def headline(self) -> Headline:
        """The heading that shows the headline, and titles stated elsewhere."""
        return Headline(self.page, self.article, self.hints)

    @cached_property
    def habits(self) -> Habits:
        """The language and country by which the page's dates are read."""
        return habits_of(self.page, self.body.text)

    @cached_property
    def visible_dates(self) -> VisibleDates:
        """Dates that readers see around the headline."""
        container, text_at = self.body.container, self.survey.text_at
        places = DatedPlaces(self.page.elements, self.headline.element, container, text_at)
        return VisibleDates(places, self.habits)


@lru_cache(maxsize=4096)
def _squeezed(name: str) -> str:
    return _ARTICLE.sub("", fold(name)).replace(" ", "")
