"""Credits as a page gives them: persons, or the organisation that a name stands for."""

from collections.abc import Iterable, Iterator

from newscrawler.extraction.candidate import Candidate, Source
from newscrawler.extraction.chinese_bylines import may_be_named
from newscrawler.extraction.evidence import Evidence
from newscrawler.extraction.staff_pages import writer_named_in
from newscrawler.normalise.author import Organisation, is_full, persons
from newscrawler.normalise.byline_parts import credits_picture
from newscrawler.normalise.han_name import names_apart

_STATED = frozenset(("jsonld", "microdata", "meta"))
"""Sources that papers also fill with their own names."""
MOST_CREDITS = 100  # credits in one place that are read: a page built to wear a reader out has more
LONGEST_CREDIT = 2000  # characters of a credit; what is longer names nobody


def credit(
    evidence: Evidence, texts: Iterable[str], source: Source, where: str
) -> Iterator[Candidate]:
    """What is kept of the credits in one place, where any is."""
    said = [text for text in texts if text.strip() and len(text) <= LONGEST_CREDIT]
    said = [text for text in said if not credits_picture(text)] or said
    found = [name for text in said[:MOST_CREDITS] for name in kept(evidence, text, source)]
    if found:
        yield Candidate(found, source, where)


def kept(evidence: Evidence, name: str, source: Source) -> list[str]:
    """A credit as it stands; its persons where the paper itself is named beside them."""
    name = writer_named_in(name) or name
    name = names_apart(name) if evidence.is_chinese else name
    named = persons(name)
    others = [part for part in named if not is_house(evidence, part, source)]
    is_whole = len(others) == len(named or [name])
    if is_whole and (others == [name] or not evidence.names_publisher(name)):
        return [name]
    return others if source == "jsonld" and any(map(is_full, others)) else [Organisation(name)]


def is_house(evidence: Evidence, name: str, source: Source = "html") -> bool:
    """Whether a name is the paper's own, or on a Chinese page none that a person can have."""
    if source in _STATED and evidence.is_chinese and not may_be_named(name):
        return True
    return evidence.names_publisher(name) or evidence.is_house_account(name)
