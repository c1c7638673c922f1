"""Who a page says wrote it: persons, and for want of them the organisation that it credits."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from lxml.html import HtmlElement

from newscrawler.extraction.byline import bylines, line, signatures, signs_the_story
from newscrawler.extraction.candidate import Candidate, Source
from newscrawler.extraction.chinese_bylines import chinese_byline, may_be_named
from newscrawler.extraction.evidence import Evidence
from newscrawler.extraction.jsonld import by_id, strings
from newscrawler.extraction.reporters import reporters_in
from newscrawler.extraction.section_names import names_section
from newscrawler.extraction.staff_pages import leads_to_writer, writer_named_in
from newscrawler.normalise.agency import agency
from newscrawler.normalise.author import (
    Organisation,
    PenName,
    is_anonymous,
    is_bare_byline,
    is_full,
    is_lead_in,
    persons,
)
from newscrawler.normalise.byline_parts import OTHER_WORK, credits_picture
from newscrawler.normalise.han_name import names_apart
from newscrawler.page import text_of
from newscrawler.page.jsonld import types

_META = (
    "parsely-author",
    "sailthru.author",
    "byl",
    "article:author",
    "author",
    "authors",
    "dc.creator",
    "dcterms.creator",
    "dc.contributor",
    "cxenseparse:author",
    "mrf:authors",
    "shareaholic:article_author_name",
    "citation_author",
    "dable:author",
    "creator",
    "article.author",
    "og:author",
)
_MARKED = ("data-testid", "data-test-id", "data-qa", "data-hook", "data-component")
_MARKS = re.compile(r"by-?_?line|author(?![a-z]*-?(?:image|img|bio))", re.IGNORECASE)
_LINE = 160  # characters of a byline
_NAME_PARTS = (("givenName", "familyName"), ("firstName", "lastName"))
_TWO_WORDS = re.compile(r"([^\W\d_]+) [^\W\d_]\w+\b(?! [A-ZÀ-Þ])")
_META_LIKE = re.compile(
    r"^(?!.*(?:web|site|theme|template|design|image|photo|video|smartbanner|comment))"
    r"(?:.*[.:_-])?(?:authors?(?:[_-]?names?)?|byline)$"
)
"""How further meta tags for the writer are named, tool by tool; not for those of other works."""
_GUESSES = frozenset(
    (
        *("opening line of the text", "last line of the text"),
        *("line with the date", "line beside the date"),
    )
)
"""Where a name stands without a word that says whose it is."""
_STATED = frozenset(("jsonld", "microdata", "meta"))
"""Sources that papers also fill with their own names."""
_MOST = 30  # links to staff pages that are read
_CREDITS = 100  # credits in one place that are read: a page built to wear a reader out has more
_LONGEST = 2000  # characters of a credit; what is longer names nobody
_PEN_NAME = 30  # characters
_WRITTEN_BY = frozenset(
    (
        *("napisane przez", "投稿者", "執筆者", "撰寫者", "napsal", "napsal(a)", "συντάχθηκε από"),
        *("написано автором", "نوشته شده توسط", "كُتب بواسطة", "נכתב על יד", "được viết bởi"),
        "napisao/la",
    )
)
"""Labels of the writer that no byline opens with."""


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
        readers = (_jsonld, _microdata, _meta, _card, _visible)
        found = [credit for read in readers for credit in read(evidence)]
        evidence.credits = found or list(_marked(evidence))
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
    house = is_anonymous(name) or agency(name) or _is_house(evidence, name)
    return alone and not house


def _names_person(text: str) -> bool:
    return not isinstance(text, Organisation) and bool(persons(text))


def _jsonld(evidence: Evidence) -> Iterator[Candidate]:
    for key in ("author", "authors", "creator", "contributor"):
        stated = by_id(evidence.page, evidence.article.get(key))
        found = list(_credits(evidence, stated))
        if found:
            yield Candidate(found, "jsonld", key)


def _credits(evidence: Evidence, value: Any) -> Iterator[str]:
    for node in value[:_CREDITS] if isinstance(value, list) else [value]:
        house = isinstance(node, dict) and any(t.endswith("Organization") for t in types(node))
        for name in _names_in(node):
            yield from [Organisation(name)] if house else _kept(evidence, name, "jsonld")


def _names_in(node: Any) -> list[str]:
    """The names in a JSON-LD value, else one made of its parts, or the address of its page."""
    said = islice(strings(node, "name", "alternateName", "author"), _CREDITS)
    names = [name for name in said if len(name) <= _LONGEST]
    if not isinstance(node, dict):
        return names
    if not names:
        names = [" ".join(parts) for keys in _NAME_PARTS if all(parts := _texts(node, keys))]
        pages = strings([node.get("url"), node.get("@id")])
        names = names or [url for url in pages if writer_named_in(url)][:1]
    about = next(strings(node.get("description")), "")
    return [_as_described(name, about) for name in names]


def _as_described(name: str, description: str) -> str:
    """A single word as the full name with which its bearer's description opens.

    >>> _as_described("Ann", "Ann Lee is a reporter."), _as_described("Ann", "Ann has two cats.")
    ('Ann Lee', 'Ann')
    """
    opening = _TWO_WORDS.match(description)
    return opening[0] if opening and opening[1] == name and is_bare_byline(opening[0]) else name


def _texts(node: dict[str, Any], keys: tuple[str, ...]) -> list[str]:
    return [next(strings(node.get(key)), "") for key in keys]


def _microdata(evidence: Evidence) -> Iterator[Candidate]:
    found = evidence.page.itemprops
    named = [e for key in ("author", "creator") for e in found.get(key, [])]
    elements = [e for e in named if not evidence.survey.is_apart(e)]
    inner = [e.xpath(".//*[@itemprop='name']") or [e] for e in elements]
    texts = [e.get("content") or line(e) for some in inner for e in some]
    yield from _credit(evidence, texts, "microdata", "itemprop author")


def _meta(evidence: Evidence) -> Iterator[Candidate]:
    meta = evidence.page.meta
    known = [name for name in _META if name in meta]
    alike = [name for name in meta if "author" in name or "byline" in name]
    more = [name for name in alike if name not in _META and _META_LIKE.search(name)]
    for name in (*known, *more):
        pages = [text for text in meta[name] if writer_named_in(text)]
        names = [text for text in meta[name] if text not in pages]
        yield from _credit(evidence, names, "meta", name)
        yield from _credit(evidence, pages, "url", name)


def _card(evidence: Evidence) -> Iterator[Candidate]:
    """What the page's card for Twitter says below a label of the writer."""
    meta = evidence.page.meta
    for label, data in (("twitter:label1", "twitter:data1"), ("twitter:label2", "twitter:data2")):
        if any(map(_is_for_writer, meta.get(label, ()))):
            yield from _credit(evidence, meta.get(data, []), "meta", data)


def _is_for_writer(label: str) -> bool:
    """Whether a label, as WordPress sets it into its cards, stands over the writer's name.

    >>> _is_for_writer("Verfasst von"), _is_for_writer("Napisao/la"), _is_for_writer("Lesezeit")
    (True, True, False)
    """
    said = label.casefold().strip(" :")
    return said in _WRITTEN_BY or is_lead_in(said)


def _visible(evidence: Evidence) -> Iterator[Candidate]:
    for where, lines in bylines(evidence.survey, evidence.habits.tongue):
        yield from _credit(evidence, _shown_names(evidence, where, lines), "html", where)
    yield from _credit(evidence, _profiled(evidence), "html", "author's page under the headline")
    yield from _credit(evidence, reporters_in(evidence.body), "text", "reporter in the text")
    for where, lines in signatures(evidence.survey, evidence.habits.tongue):
        yield from _credit(evidence, _shown_names(evidence, where, lines), "text", where)


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


def _marked(evidence: Evidence) -> Iterator[Candidate]:
    """Full names between headline and text in what tests and scripts know as the byline.

    Where classes are made up by a build, such attributes stay readable.
    """
    survey = evidence.survey
    head = evidence.page.elements[survey.title_at : survey.text_at]
    marked = (e for e in head if _is_marked(e))
    lines = [text for e in islice(marked, _MOST) if len(text := line(e)) < _LINE]
    names = _full_names("marked", lines)
    yield from _credit(evidence, names, "html", "marked under the headline")


def _is_marked(element: HtmlElement) -> bool:
    marks = (element.get(key) or "" for key in _MARKED)
    return element.get("class") == "editor" or any(map(_MARKS.search, marks))


def _full_names(where: str, lines: list[str]) -> list[str]:
    """Names in visible lines; a single word is one only where it links to its author's page."""
    found = [name for text in lines for name in persons(text)]
    full = [name for name in found if is_full(name)]
    return list(dict.fromkeys(full or (found if where.startswith("author link") else [])))


def _credit(
    evidence: Evidence, texts: Iterable[str], source: Source, where: str
) -> Iterator[Candidate]:
    said = [text for text in texts if text.strip() and len(text) <= _LONGEST]
    said = [text for text in said if not credits_picture(text)] or said
    found = [kept for text in said[:_CREDITS] for kept in _kept(evidence, text, source)]
    if found:
        yield Candidate(found, source, where)


def _kept(evidence: Evidence, name: str, source: Source) -> list[str]:
    """A credit as it stands; its persons where the paper itself is named beside them."""
    name = writer_named_in(name) or name
    name = names_apart(name) if evidence.is_chinese else name
    named = persons(name)
    others = [part for part in named if not _is_house(evidence, part, source)]
    is_whole = len(others) == len(named or [name])
    if is_whole and (others == [name] or not evidence.names_publisher(name)):
        return [name]
    return others if source == "jsonld" and any(map(is_full, others)) else [Organisation(name)]


def _is_house(evidence: Evidence, name: str, source: Source = "html") -> bool:
    if source in _STATED and evidence.is_chinese and not may_be_named(name):
        return True
    return evidence.names_publisher(name) or evidence.is_house_account(name)
