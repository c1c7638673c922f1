"""Where the dates of a story may stand: over and under its headline, and in what is labelled."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from lxml.html import HtmlElement

from newscrawler.extraction.beside_dates import is_over_menu, is_teaser, tells_another_story
from newscrawler.extraction.date_words import DATED, ELSEWHERE
from newscrawler.extraction.pieces import is_long
from newscrawler.extraction.roles import label_of, naming

names_date, _names_elsewhere = naming(DATED), naming(ELSEWHERE)
_BEFORE_HEADLINE, _AFTER_STORY = 80, 15
_ITEMS = frozenset(("a", "li", "article"))
"""What may hold a teaser."""
_APART = frozenset(("nav", "figcaption"))
MOST_DATED = 300
"""Elements looked at in the head of the story."""


@dataclass
class DatedPlaces:
    """The places of one page, found where they are asked for."""

    elements: Sequence[HtmlElement]
    """All of the page."""
    headline: HtmlElement | None
    container: HtmlElement | None
    text_at: int
    """Place where the body's text begins."""

    @cached_property
    def _top(self) -> int:
        """Place of the headline; where no heading shows it, a little above the story."""
        if self.headline is not None:
            return self.elements.index(self.headline)
        return max(0, self._place_of_container - _BEFORE_HEADLINE)

    @cached_property
    def _place_of_container(self) -> int:
        return self.elements.index(self.container) if self.container is not None else 0

    @cached_property
    def _story(self) -> int:
        """Place of the story's first paragraph: the first long text under the headline.

        Below a long standfirst, it is where the body's text begins.
        """
        begin = max(self._top, self._place_of_container)
        end = min(begin + MOST_DATED, len(self.elements))
        first = (n for n in range(begin, end) if is_long(self.elements[n]))
        return max(next(first, begin), min(self.text_at, end))

    @cached_property
    def over(self) -> Sequence[HtmlElement]:
        """What stands from shortly before the headline to the story's first paragraph."""
        start = max(0, self._top - _BEFORE_HEADLINE, self._story - MOST_DATED)
        return self.elements[start : self._story + 1]

    @cached_property
    def below(self) -> Sequence[HtmlElement]:
        """What a short story's foot may be, but for the teasers that follow it."""
        near = self.elements[self._story + 1 : self._story + _AFTER_STORY]
        if self.container is None:
            return near
        frame = _around(self.container)
        return [element for element in near if frame in element.iterancestors()]

    @cached_property
    def around_story(self) -> list[HtmlElement]:
        """The story's element and the one that holds it with its head and foot."""
        held = () if self.container is None else (self.container, _around(self.container))
        return list(dict.fromkeys(held))

    @cached_property
    def labelled(self) -> list[HtmlElement]:
        """Elements of the story whose class says that they hold a date, with what they hold."""
        root = _around(self.container) if self.container is not None else self.elements[0]
        named = (e for e in root.iterdescendants() if names_date(e.get("class", "")))
        dated = (e for e in named if not self.is_elsewhere(e))
        inner = (e for element in islice(dated, 20) for e in islice(element.iter(), MOST_DATED))
        return list(dict.fromkeys(inner))[:MOST_DATED]

    @cached_property
    def _frames(self) -> set[HtmlElement]:
        """What holds the headline or the story: no class can say that it stands elsewhere."""
        held = (element for element in (self.headline, self.container) if element is not None)
        return {frame for element in held for frame in element.iterancestors()}

    @cached_property
    def _is_framed(self) -> bool:
        """Whether the story stands in an article element, so other ones are other stories."""
        return any(frame.tag == "article" for frame in self._frames)

    def _is_other_story(self, element: HtmlElement) -> bool:
        return (
            (element.tag == "article" and self._is_framed)
            or (element.tag in _ITEMS and tells_another_story(element))
            or (element not in self._over_story and is_teaser(element))
        )

    def is_elsewhere(self, element: HtmlElement | None) -> bool:
        """True for what stands in a list of teasers, comments, or the page's foot."""
        in_footer = False
        for _ in range(6):
            if element is None:
                return in_footer
            if element in self._frames:
                return in_footer and element.tag != "article"
            if self._is_other_story(element):
                return True
            label = label_of(element)
            if element.tag in _APART or _names_elsewhere(label):
                in_head = element.tag == "nav" or label.strip() == "footer"
                return not (in_head and element in self._over_story)
            in_footer = in_footer or (element.tag == "footer" and element not in self._over_story)
            element = element.getparent()
        return in_footer

    @cached_property
    def _over_story(self) -> set[HtmlElement]:
        """What stands between the headline and the story; no foot of a page does."""
        return set(self.elements[self._top : self._story])

    @cached_property
    def above(self) -> set[HtmlElement]:
        """What stands shortly before the headline."""
        return set(self.elements[max(0, self._top - _BEFORE_HEADLINE) : self._top])

    def is_in_masthead(self, element: HtmlElement) -> bool:
        """Whether an element stands over the menu, where papers show today's date."""
        return element in self.above and is_over_menu(element, self.elements, self._top)


def _around(container: HtmlElement) -> HtmlElement:
    """The element that holds the story with its head and foot: the article, or four levels up."""
    lineage = [container, *container.iterancestors()]
    article = (element for element in lineage if element.tag in ("article", "main"))
    return next(article, lineage[min(4, len(lineage) - 1)])
