"""Who a page says wrote it: persons, and for want of them the organisation that it credits."""

from collections.abc import Iterator

from newscrawler.extraction.author_credits import is_house
from newscrawler.extraction.byline import signs_the_story
from newscrawler.extraction.candidate import Candidate
from newscrawler.extraction.declared_authors import declared_credits
from newscrawler.extraction.evidence import Evidence
from newscrawler.extraction.shown_authors import marked_credits, shown_credits
from newscrawler.normalise.agency import agency
from newscrawler.normalise.author import Organisation, PenName, is_anonymous, persons
from newscrawler.normalise.byline_parts import OTHER_WORK
from newscrawler.page import text_of

_PEN_NAME = 30  # characters


def author_candidates(evidence: Evidence) -> Iterator[Candidate]:
    """JSON-LD authors, microdata, meta tags and visible bylines; then organisations."""
    credit = credits_of(evidence)
    for found in credit:
        named = [text for text in found.value if _names_person(text)]
        if named:
            yield Candidate(named, found.source, found.where)
    for found in (found for found in credit if found.source in ("jsonld", "microdata")):
        others = (text for text in found.value if not _names_person(text))
        houses = [Organisation(t) for t in others if not (is_anonymous(t) or OTHER_WORK.match(t))]
        if houses:
            yield Candidate(houses, "organisation", found.where)
    yield from _accounts(evidence)


def credits_of(evidence: Evidence) -> list[Candidate]:
    """All credits of the page, as found; kept for the agency, which is read from them too."""
    if evidence.credits is None:
        found = [*declared_credits(evidence), *shown_credits(evidence)]
        evidence.credits = found or list(marked_credits(evidence))
    return evidence.credits


def _accounts(evidence: Evidence) -> Iterator[Candidate]:
    """Pen names: links to the page's author (rel=author) that say one word, as on blogs."""
    survey = evidence.survey
    links = (*survey.head("author link"), *survey.below("author link"))
    for hit in (hit for hit in links if hit.element.get("rel") == "author"):
        name = text_of(hit.element).strip()
        if _is_account(evidence, name) and signs_the_story(survey, hit):
            yield Candidate([PenName(name)], "text", "rel=author")


def _is_account(evidence: Evidence, name: str) -> bool:
    """Whether a name is one word that stands for no office, agency or the paper itself."""
    alone = 1 < len(name) <= _PEN_NAME and len(name.split()) == 1
    house = is_anonymous(name) or agency(name) or is_house(evidence, name)
    return alone and not house


def _names_person(text: str) -> bool:
    return not isinstance(text, Organisation) and bool(persons(text))
