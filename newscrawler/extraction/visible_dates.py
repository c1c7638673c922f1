"""Dates that readers see: time elements and written dates around the headline."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from lxml.html import HtmlElement

from newscrawler.extraction.beside_dates import (
    is_dateline,
    is_over_menu,
    is_teaser,
    tells_another_story,
    words_before,
    words_within,
)
from newscrawler.extraction.candidate import Candidate
from newscrawler.extraction.date_words import (
    CHANGED,
    DATED,
    ELSEWHERE,
    FIRST,
    IN_SENTENCE,
    PRINTED,
    UNRELATED,
    in_hatom,
    is_first,
)
from newscrawler.extraction.pieces import LONG, is_long, joined, pieces_of
from newscrawler.extraction.roles import label_of, naming
from newscrawler.extraction.time_attributes import time_attributes
from newscrawler.normalise.timestamp import Habits, stamp, stamps
from newscrawler.page import text_of

_names_date, _names_elsewhere = naming(DATED), naming(ELSEWHERE)
YEARLIKE = re.compile(
    r"\d(?:(?:(?<=1)[349]|(?<=2)[05])\d\d|[./]\s?\d\d?[./]\s?\d\d|(?<![0-9])\d{3}"
    r"|\s[ก-ฮ]{1,2}\.[ก-ฮ]\.\s?\d\d|月\s?\d|(?<=[RH]\d)\.\d\d?\.\d"
    r"|-\d\d-\d\d(?:\s\d?\d:|\s?$))"
)
"""A year of a calendar in use, a day in numbers or of a month in numbers, or a year in another
script's digits.

A number with dashes is a telephone's, unless it ends the text or a clock follows. All begin
with a digit, whatever follows, so that a text without any is passed at once.
"""
_LINE = 62
"""Characters of a line that may date the story."""
_LABELLED = 120
"""Characters of a line that may name its dates."""
_BEFORE_HEADLINE, _AFTER_STORY = 80, 15
_ITEMS = frozenset(("a", "li", "article"))
"""What may hold a teaser."""
_APART = frozenset(("nav", "figcaption"))
_LISTED = 3
"""Days that stand by themselves make a list of events or teasers."""
_MOST = 300
"""Elements looked at in the head of the story."""


class Seen(NamedTuple):
    """A date that readers see."""

    offer: Candidate
    changed: bool
    """True where the page calls it a change, not the publication."""
    firm: bool
    """True where it stands by itself under the headline or is called the publication."""
    named: bool = False
    """True where a word calls it the publication."""


@dataclass
class VisibleDates:
    """The dates of one page, read where they are asked for."""

    elements: Sequence[HtmlElement]
    """All of the page."""
    headline: HtmlElement | None
    container: HtmlElement | None
    habits: Habits
    text_at: int
    """Place where the body's text begins."""

    @cached_property
    def seen(self) -> list[Seen]:
        """Dates in the head of the story; where it has none, in labelled elements of the story.

        Written ones under the headline come before those above it, where papers show today's.
        """
        found = [*self._read(self._over), *self._of_one_day(self._read(self._below))]
        for further in (self._in_labelled, self._attributes, self._only_time, self._only_written):
            if all(date.changed for date in found):
                found += further()
        return found

    def _in_labelled(self) -> Iterator[Seen]:
        return self._read(self._labelled)

    def _read(self, elements: Sequence[HtmlElement]) -> Iterator[Seen]:
        yield from self._times(elements)
        written = sorted(self._written(elements), key=lambda seen: not seen.named)
        is_list = len(self._days(seen for seen in written if seen.firm)) >= _LISTED
        yield from (seen._replace(firm=seen.firm and not is_list) for seen in written)

    def _of_one_day(self, dates: Iterator[Seen]) -> list[Seen]:
        """Dates, but for publications of several days: those of teasers."""
        found = list(dates)
        told = [seen for seen in found if seen.changed or seen.named]
        return told if len(self._days(seen for seen in found if seen not in told)) > 1 else found

    def _days(self, dates: Iterable[Seen]) -> set[date]:
        read = (stamp(seen.offer.value, self.habits) for seen in dates)
        return {found.day for found in read if found}

    def _attributes(self) -> Iterator[Seen]:
        for element, value in time_attributes((*self._over, *self._below)):
            if stamp(value, self.habits) and not self._elsewhere(element):
                about = f"{element.get('property')} {words_before(element)}"
                changed = CHANGED.search(about) is not None
                yield Seen(Candidate(value, "time", "attribute"), changed, firm=True)

    def _only_time(self) -> list[Seen]:
        """The page's time elements, where all tell the same day: it can only be the story's."""
        times = list(islice(self._times(self.elements), _MOST))
        return times if len({date.offer.value[:10] for date in times}) == 1 else []

    def _only_written(self) -> list[Seen]:
        """The day that stands by itself around the story, where it is the only one there."""
        if self.container is None:
            return []
        for frame in dict.fromkeys((self.container, _around(self.container))):
            written = self._written(list(islice(frame.iter(), _MOST)))
            dates = [d._replace(firm=False) for d in written if d.firm and not d.changed]
            if len(self._days(dates)) == 1:
                return dates
        return []

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
        end = min(begin + _MOST, len(self.elements))
        first = (n for n in range(begin, end) if is_long(self.elements[n]))
        return max(next(first, begin), min(self.text_at, end))

    @cached_property
    def _over(self) -> Sequence[HtmlElement]:
        start = max(0, self._top - _BEFORE_HEADLINE, self._story - _MOST)
        return self.elements[start : self._story + 1]

    @cached_property
    def _below(self) -> Sequence[HtmlElement]:
        """What a short story's foot may be, but for the teasers that follow it."""
        near = self.elements[self._story + 1 : self._story + _AFTER_STORY]
        if self.container is None:
            return near
        frame = _around(self.container)
        return [element for element in near if frame in element.iterancestors()]

    @cached_property
    def _labelled(self) -> list[HtmlElement]:
        """Elements of the story whose class says that they hold a date, with what they hold."""
        root = _around(self.container) if self.container is not None else self.elements[0]
        named = (e for e in root.iterdescendants() if _names_date(e.get("class", "")))
        dated = (e for e in named if not self._elsewhere(e))
        inner = (e for element in islice(dated, 20) for e in islice(element.iter(), _MOST))
        return list(dict.fromkeys(inner))[:_MOST]

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

    def _elsewhere(self, element: HtmlElement | None) -> bool:
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

    def _times(self, elements: Sequence[HtmlElement]) -> Iterator[Seen]:
        times = [e for e in elements if e.tag == "time" or in_hatom(e.get("class"))]
        has_first = any(is_first(e.get("class", "")) for e in times if e.tag == "time")
        for element in times:
            if self._elsewhere(element):
                continue
            kinds = element.get("class", "")
            stated = element.get("datetime") or element.get("title")
            value = stated or text_of(element)[: 2 * LONG]
            about = (
                f"{element.get('itemprop')} {words_before(element)} {words_within(element)}".lower()
            )
            later = (has_first and "updated" in kinds) or CHANGED.search(about) is not None
            changed = "published" not in kinds and later
            if value.strip() and not PRINTED.search(about):
                yield Seen(Candidate(value.strip(), "time", "time element"), changed, firm=True)

    def _written(self, elements: Sequence[HtmlElement]) -> Iterator[Seen]:
        pieces = list(pieces_of(elements))
        dated = [at for at, (_, text) in enumerate(pieces) if YEARLIKE.search(text, 0, 2 * LONG)]
        for at in sorted(dated, key=lambda at: pieces[at][0] in self._above):
            element, piece = pieces[at]
            if not self._elsewhere(element):
                before = joined(pieces[max(0, at - 3) : at])[-60:]
                after = joined(pieces[at + 1 : at + 4])[:60]
                placed = element not in self._above or _names_date(element.get("class", ""))
                text = " ".join(piece[: 2 * LONG].split())
                found = list(self._dates(text, before, after, placed=placed))
                if found and self._is_in_masthead(element):
                    found = [seen for seen in found if seen.named]
                yield from found

    @cached_property
    def _above(self) -> set[HtmlElement]:
        """What stands shortly before the headline."""
        return set(self.elements[max(0, self._top - _BEFORE_HEADLINE) : self._top])

    def _is_in_masthead(self, element: HtmlElement) -> bool:
        """Whether an element stands over the menu, where papers show today's date."""
        return element in self._above and is_over_menu(element, self.elements, self._top)

    def _dates(self, piece: str, before: str, after: str, *, placed: bool) -> Iterator[Seen]:
        """The dates of one piece of text, with what stands around it.

        ``placed`` is true under the headline and in elements that are classed as dates.
        """
        text = f"{before} {piece} {after}"
        first, last, end = len(before) + 1, len(before) + 1 + len(piece), 0
        for found in stamps(text, self.habits):
            label = text[max(end, found.start - 40) : found.start].lower()
            value = text[max(end, found.start - 30) : found.end + 40].strip()
            end = found.end
            of_other = UNRELATED.search(label) or IN_SENTENCE.match(text, found.end - 1)
            if of_other or not first < found.end <= last:
                continue
            told = bool(FIRST.search(label))
            changed = bool(CHANGED.search(label)) and not told
            named = told or changed
            is_line = len(piece) <= (_LABELLED if named else _LINE)
            if not is_line and not is_dateline(text[first : found.start]):
                continue
            alone = len(piece) < found.end - found.start + 30 or found.start - first < 4
            offer = Candidate(value, "text", "beside the headline")
            yield Seen(offer, changed, firm=is_line and (told or (placed and alone)), named=told)


def _around(container: HtmlElement) -> HtmlElement:
    """The element that holds the story with its head and foot: the article, or four levels up."""
    lineage = [container, *container.iterancestors()]
    article = (element for element in lineage if element.tag in ("article", "main"))
    return next(article, lineage[min(4, len(lineage) - 1)])
