"""The day that a page names as its publication, wherever it stands: looked for last."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice

from lxml.html import HtmlElement

from newscrawler.extraction.beside_dates import is_over_menu
from newscrawler.extraction.candidate import Candidate
from newscrawler.extraction.date_words import FIRST
from newscrawler.extraction.pieces import joined, pieces_of
from newscrawler.extraction.roles import label_of
from newscrawler.extraction.visible_dates import YEARLIKE
from newscrawler.normalise.timestamp import Habits, stamps

_LABEL = re.compile(r"\b(?:date|datum|dato|data|fecha|tarih|дата|日付|날짜)\s?:?\s*$", re.I)
"""A label right before a date."""
_NAMED = re.compile(
    r"mise en ligne|online gestellt|gepostet|geschrieben am|written on|inserito|escrito em",
    re.I,
)
"""Further words beside a publication, too common to be looked at first."""
_DATED = re.compile(
    r"(?<![a-z])(?:date|datum|fecha|pubdate)(?![a-z])|(?:artik[ae]l|news)-?dat", re.I
)
"""Classes of what holds nothing else."""
_ELSEWHERE = re.compile(
    r"comment|related|teaser|(?<![a-z])foot(?![a-z])|(?<![a-z])(?<!article-)(?<!entry-)(?<!post-)footer|copyright|event"
    r"|termin|review|rating|widget|bewertung",
    re.I,
)
_NEAR = 40  # characters around a date that may say what it is
_PIECES = 20_000  # texts of a page that are looked at
_MOST = 60  # of them that hold a date
_LONGEST = 120  # characters of a text that is a line about the story


def named_dates(
    elements: Sequence[HtmlElement], headline: HtmlElement | None, habits: Habits
) -> Iterator[Candidate]:
    """Dates with a word for the publication beside them; none where they tell several days.

    A class names them too, but for today's date, which stands over the menu. A footer of the
    article element around the headline is a part of the story, any other one is the page's.
    """
    top = elements.index(headline) if headline is not None else 0
    story = next(headline.iterancestors("article"), None) if headline is not None else None
    found = list(islice(_named(elements, top, story, habits), _MOST))
    if len({day for _, day in found}) == 1:
        yield Candidate(found[0][0], "text", "named as the publication")


def _named(
    elements: Sequence[HtmlElement], top: int, story: HtmlElement | None, habits: Habits
) -> Iterator[tuple[str, date]]:
    pieces = list(islice(pieces_of(elements), _PIECES))
    for place, (element, text) in enumerate(pieces):
        if not YEARLIKE.search(text, 0, _LONGEST) or _is_elsewhere(element, story):
            continue
        before = joined(pieces[max(0, place - 3) : place])[-_NEAR:]
        piece = " ".join(text[:_LONGEST].split())
        whole = f"{before} {piece} {joined(pieces[place + 1 : place + 4])[:_NEAR]}"
        for day in stamps(whole, habits):
            here = len(before) < day.end <= len(before) + 1 + len(piece)
            if here and (
                _says(whole, day.start, day.end)
                or (_DATED.search(label_of(element)) and not is_over_menu(element, elements, top))
            ):
                yield whole[max(0, day.start - _NEAR) : day.end + _NEAR].strip(), day.stamp.day


def _says(text: str, start: int, end: int) -> bool:
    """Whether words before or after a date, in the same sentence, name it as the publication.

    >>> _says("Date: 7/2/2014", 6, 14), _says("The Quay (7/2/2014) What Your Birth Date", 10, 18)
    (True, False)
    """
    before = text[max(0, start - _NEAR) : start].lower()
    after = re.split(r"[.;|]\s", text[end : end + _NEAR])[0].lower()
    named = any(words.search(part) for words in (FIRST, _NAMED) for part in (before, after))
    return named or _LABEL.search(before) is not None


def _is_elsewhere(element: HtmlElement, story: HtmlElement | None) -> bool:
    near = (element, *islice(element.iterancestors(), 4))
    return any(
        (node.tag == "footer" or _ELSEWHERE.search(label_of(node)))
        and not (node.tag == "footer" and story in set(node.iterancestors()))
        for node in near
    )
