"""Dates that readers see: time elements and written dates around the headline."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from lxml.html import HtmlElement

from newscrawler.extraction.beside_dates import is_dateline, words_before, words_within
from newscrawler.extraction.candidate import Candidate
from newscrawler.extraction.date_words import (
    CHANGED,
    FIRST,
    IN_SENTENCE,
    PRINTED,
    UNRELATED,
    in_hatom,
    is_first,
)
from newscrawler.extraction.dated_places import MOST_DATED, DatedPlaces, names_date
from newscrawler.extraction.pieces import LONG, joined, pieces_of
from newscrawler.extraction.time_attributes import time_attributes, time_in
from newscrawler.normalise.timestamp import Habits, stamp, stamps
from newscrawler.page import text_of

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
_LISTED = 3
"""Days that stand by themselves make a list of events or teasers."""


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

    places: DatedPlaces
    habits: Habits

    @cached_property
    def seen(self) -> list[Seen]:
        """Dates in the head of the story; where it has none, in labelled elements of the story.

        Written ones under the headline come before those above it, where papers show today's.
        """
        found = [*self._read(self.places.over), *self._of_one_day(self._read(self.places.below))]
        for further in (self._in_labelled, self._attributes, self._only_time, self._only_written):
            if all(date.changed for date in found):
                found += further()
        return found

    def _in_labelled(self) -> Iterator[Seen]:
        return self._read(self.places.labelled)

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
        for element, value in time_attributes((*self.places.over, *self.places.below)):
            if stamp(value, self.habits) and not self.places.is_elsewhere(element):
                about = f"{element.get('property')} {words_before(element)}"
                changed = CHANGED.search(about) is not None
                yield Seen(Candidate(value, "time", "attribute"), changed, firm=True)

    def _only_time(self) -> list[Seen]:
        """The page's time elements, where all tell the same day: it can only be the story's."""
        times = list(islice(self._times(self.places.elements), MOST_DATED))
        return times if len({date.offer.value[:10] for date in times}) == 1 else []

    def _only_written(self) -> list[Seen]:
        """The day that stands by itself around the story, where it is the only one there."""
        for frame in self.places.around_story:
            written = self._written(list(islice(frame.iter(), MOST_DATED)))
            dates = [d._replace(firm=False) for d in written if d.firm and not d.changed]
            if len(self._days(dates)) == 1:
                return dates
        return []

    def _times(self, elements: Sequence[HtmlElement]) -> Iterator[Seen]:
        times = [e for e in elements if e.tag == "time" or in_hatom(e.get("class"))]
        has_first = any(is_first(e.get("class", "")) for e in times if e.tag == "time")
        for element in times:
            if self.places.is_elsewhere(element):
                continue
            kinds = element.get("class", "")
            value = time_in(element) or text_of(element)[: 2 * LONG]
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
        for at in sorted(dated, key=lambda at: pieces[at][0] in self.places.above):
            element, piece = pieces[at]
            if not self.places.is_elsewhere(element):
                before = joined(pieces[max(0, at - 3) : at])[-60:]
                after = joined(pieces[at + 1 : at + 4])[:60]
                placed = element not in self.places.above or names_date(element.get("class", ""))
                text = " ".join(piece[: 2 * LONG].split())
                found = list(self._dates(text, before, after, placed=placed))
                if found and self.places.is_in_masthead(element):
                    found = [seen for seen in found if seen.named]
                yield from found

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
