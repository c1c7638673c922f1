"""The writers whom readers see: bylines, signatures, links to the pages of the staff."""

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from newscrawler.extraction.author_credits import credit
from newscrawler.extraction.byline import bylines, line, signatures
from newscrawler.extraction.candidate import Candidate
from newscrawler.extraction.chinese_bylines import chinese_byline
from newscrawler.extraction.evidence import Evidence
from newscrawler.extraction.reporters import reporters_in
from newscrawler.extraction.section_names import names_section
from newscrawler.extraction.staff_pages import leads_to_writer
from newscrawler.normalise.author import is_bare_byline, is_full, persons
from newscrawler.page import text_of

_MARKED = ("data-testid", "data-test-id", "data-qa", "data-hook", "data-component")
_MARKS = re.compile(r"by-?_?line|author(?![a-z]*-?(?:image|img|bio))", re.IGNORECASE)
_LINE = 160  # characters of a byline
_GUESSES = frozenset(
    (
        *("opening line of the text", "last line of the text"),
        *("line with the date", "line beside the date"),
    )
)
"""Where a name stands without a word that says whose it is."""
_MOST = 30  # links to staff pages that are read


def shown_credits(evidence: Evidence) -> Iterator[Candidate]:
    """Names in bylines, in links to the staff's pages, in the story and in signatures."""
    for where, lines in bylines(evidence.survey, evidence.habits.tongue):
        yield from credit(evidence, _shown_names(evidence, where, lines), "html", where)
    yield from credit(evidence, _profiled(evidence), "html", "author's page under the headline")
    yield from credit(evidence, reporters_in(evidence.body), "text", "reporter in the text")
    for where, lines in signatures(evidence.survey, evidence.habits.tongue):
        yield from credit(evidence, _shown_names(evidence, where, lines), "text", where)


def _shown_names(evidence: Evidence, where: str, lines: list[str]) -> list[str]:
    """Names in visible lines, without those that the paper also gives to a section."""
    if evidence.is_chinese:
        marked = where.startswith("author") and "below" not in where
        lines = [chinese_byline(text, marked=marked) for text in lines]
    if where not in _GUESSES:
        return _full_names(where, lines)
    left = [text for text in lines if not names_section(evidence, text)]
    names = [n for n in _full_names(where, left) if n in left or not names_section(evidence, n)]
    return [name for name in names if not _are_words(evidence, name)]


def _are_words(evidence: Evidence, name: str) -> bool:
    """Whether the story has all words of a name in small letters: `Harbour Plan` is none."""
    told = {word for block in evidence.body.blocks for word in block.text.split()}
    return told.issuperset(word.casefold() for word in name.split())


def _profiled(evidence: Evidence) -> list[str]:
    """Full names between headline and text that link to the page of one of the staff."""
    survey = evidence.survey
    head = evidence.page.elements[survey.title_at : survey.text_at]
    links = (e for e in head if e.tag == "a" and leads_to_writer(e.get("href") or ""))
    lines = [" ".join(text_of(link).split()) for link in islice(links, _MOST)]
    return [text for text in lines if is_bare_byline(text)]


def marked_credits(evidence: Evidence) -> Iterator[Candidate]:
    """Full names between headline and text in what tests and scripts know as the byline.

    Where classes are made up by a build, such attributes stay readable.
    """
    survey = evidence.survey
    head = evidence.page.elements[survey.title_at : survey.text_at]
    marked = (e for e in head if _is_marked(e))
    lines = [text for e in islice(marked, _MOST) if len(text := line(e)) < _LINE]
    names = _full_names("marked", lines)
    yield from credit(evidence, names, "html", "marked under the headline")


def _is_marked(element: HtmlElement) -> bool:
    marks = (element.get(key) or "" for key in _MARKED)
    return element.get("class") == "editor" or any(map(_MARKS.search, marks))


def _full_names(where: str, lines: list[str]) -> list[str]:
    """Names in visible lines; a single word is one only where it links to its author's page."""
    found = [name for text in lines for name in persons(text)]
    full = [name for name in found if is_full(name)]
    return list(dict.fromkeys(full or (found if where.startswith("author link") else [])))
