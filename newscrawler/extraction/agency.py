"""Which wire service the page credits."""

import re
from collections.abc import Iterator
from functools import lru_cache

from newscrawler.extraction.authors import credits_of
from newscrawler.extraction.byline import signs_the_story
from newscrawler.extraction.candidate import Candidate
from newscrawler.extraction.evidence import Evidence
from newscrawler.extraction.jsonld import by_id, strings
from newscrawler.normalise.agency import agency
from newscrawler.normalise.author import opens_byline

_META = ("source", "dc.source", "article:source", "agency", "news_source", "copyright")
_DATELINE = re.compile(r"^[^.:!?]{0,60}?\(([^()]{2,30})\)\s*[-–—:.]")
_BARE_DATELINE = re.compile(r"^\W*([A-Z][\w/ -]{1,18}?)\s*[-–—]\s")
_BRACKETED_DATELINE = re.compile(
    r"^\W*[\[(【（][^\[\]()【】（）]{0,30}[\s=＝]([^\s\[\]()=＝]{2,12})[\])】）]"
)
"""`[東京 23日 ロイター]`, `(서울=연합뉴스)`: the agency closes a bracket at the beginning."""
_CLOSING = re.compile(r"(?:^|[.!?”\"»]\s*)\W*(?:©\s*\d*\s*)?([^.()]{2,40})\W*$")
_CREDITS = re.compile(r"[/,|&()©·•–—-]|\s(?:and|und|et|y|e)\s")
_NAMES_END = re.compile(r"[/,|(·•]|\s[–—-]\s")
_LONGEST = 40  # characters of a line that only credits
_BYLINE = 120  # characters of a line that names writers too


def agency_candidates(evidence: Evidence) -> Iterator[Candidate]:
    """Credits in metadata and byline, then the dateline and the line that closes the text."""
    for key in ("sourceOrganization", "provider", "creditText", "copyrightHolder"):
        stated = by_id(evidence.page, evidence.article.get(key))
        for text in strings(stated, "name"):
            yield Candidate(text, "jsonld", key)
    for credit in credits_of(evidence):
        for text in credit.value:
            yield Candidate(text, credit.source, credit.where)
    for name in _META:
        for text in evidence.page.meta.get(name, []):
            yield Candidate(text, "meta", name)
    yield from _under_headline(evidence)
    yield from _in_text(evidence)


def _under_headline(evidence: Evidence) -> Iterator[Candidate]:
    survey = evidence.survey
    for role in ("byline", "agency", "line"):
        for hit in survey.head(role):
            text = hit.line
            if _may_credit(role, text) and signs_the_story(survey, hit):
                yield Candidate(text, "html", "line under the headline")


def _may_credit(role: str, text: str) -> bool:
    """Whether a line is short enough to be searched: bylines name writers before the agency."""
    if len(text) <= _LONGEST:
        return True
    is_short = len(text) <= _BYLINE
    return is_short and (role == "byline" or opens_byline(_NAMES_END.split(text)[0]))


def is_credit_line(text: str) -> bool:
    """Whether a block of text only names a wire service.

    >>> is_credit_line("Reuters"), is_credit_line("AFP/Reuters"), is_credit_line("Reuters paid.")
    (True, True, False)
    >>> is_credit_line("")
    False
    """
    return len(text) <= _LONGEST and _names_only_agencies(text)


@lru_cache(maxsize=4096)
def _names_only_agencies(text: str) -> bool:
    parts = [part for part in _CREDITS.split(text) if part]
    return bool(parts) and all(map(agency, parts))


def _in_text(evidence: Evidence) -> Iterator[Candidate]:
    blocks = [block.text for block in evidence.body.blocks]
    for text in blocks[:2]:
        for pattern in (_DATELINE, _BARE_DATELINE, _BRACKETED_DATELINE):
            if found := pattern.match(text):
                yield Candidate(found[1], "text", "dateline")
    for text in blocks[-1:]:
        if len(text) <= _LONGEST and (found := _CLOSING.search(text)):
            yield Candidate(found[1], "text", "closing line")
    survey = evidence.survey
    for hit in (*survey.below("agency"), *survey.below("short line")):
        text = hit.line
        if is_credit_line(text) and signs_the_story(survey, hit):
            yield Candidate(text, "text", "closing line")
