"""Where in the paper an article stands: breadcrumbs of every kind, section links, properties."""

from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import Any

from lxml.html import HtmlElement

from newscrawler.extraction.authors import credits_of
from newscrawler.extraction.candidate import Candidate, Source
from newscrawler.extraction.evidence import Evidence
from newscrawler.extraction.jsonld import by_id, strings
from newscrawler.normalise.section import is_home, is_no_section
from newscrawler.normalise.text import fold, one_line
from newscrawler.page import text_of
from newscrawler.page.jsonld import types
from newscrawler.urls import host_of

_ARROWS = frozenset("»›>/→|•·:▸▶»")
_LONGEST = 60  # characters; what is longer is a headline, not a section
_MANY = 3  # names between commas that are a list of sections
_SECTION_META = ("article:section", "parsely-section", "sailthru.section", "section", "dc.subject")


def section_candidates(evidence: Evidence) -> Iterator[Candidate]:
    """Breadcrumbs first, each outermost first, then a section link, then properties."""
    aside, meta = _beside_sections(evidence), evidence.page.meta
    stated = strings(evidence.article.get("articleSection"), "name")
    places: tuple[tuple[str, Source, Iterable[str]], ...] = (
        ("BreadcrumbList", "jsonld", _jsonld_trail(evidence)),
        ("breadcrumb microdata", "microdata", _microdata_trail(evidence)),
        ("breadcrumb", "html", _visible_trail(evidence)),
        ("section label", "html", _label(evidence)),
        ("articleSection", "jsonld", _listed(stated)),
        *((name, "meta", _listed(meta.get(name, []))) for name in _SECTION_META),
    )
    for where, source, names in places:
        if trail := _trail(evidence, names, aside):
            yield Candidate(trail, source, where)


def _beside_sections(evidence: Evidence) -> frozenset[str]:
    """Headline and writers, folded: what a page lists among sections and is none."""
    stated = [c for c in credits_of(evidence) if c.source in ("jsonld", "microdata", "meta")]
    writers = (text for credit in stated for text in credit.value)
    return frozenset(map(fold, (evidence.title or "", *writers)))


def _trail(evidence: Evidence, names: Iterable[str], aside: frozenset[str]) -> list[str]:
    """Sections without the way home, the paper's name and address, writers and the article."""
    stated = (text for name in names if (text := one_line(name)))
    clean = list(takewhile(_is_no_day, stated))
    if not clean:
        return []
    title = fold(evidence.title or "")
    house = host_of(evidence.page.url).removeprefix("www.")
    kept = [
        text.strip(" /›»>|:·")
        for text in clean
        if len(text) <= _LONGEST
        and not (is_home(text) or is_no_section(text))
        and not evidence.names_publisher(text)
        and text.lower().removeprefix("www.") != house
        and fold(text) not in aside
        and not (len(text) > 25 and title.startswith(fold(text)))
    ]
    return list(dict.fromkeys(text for text in kept if text))


def _listed(values: Iterable[str]) -> Iterator[str]:
    """Declared sections, those apart that a system sets into one value.

    A comma alone may be part of a name.

    >>> list(_listed(["Health, Science, World", "Arts, Culture"]))
    ['Health', 'Science', 'World', 'Arts, Culture']
    """
    for value in values:
        parts = [part.strip() for part in value.split(",")]
        yield from parts if len(parts) >= _MANY and len(value) <= _LONGEST else [value]


def _is_no_day(text: str) -> bool:
    """Whether a step of a trail is none into the archive of a year, of a month or of a day."""
    return not text.isdecimal()


def _jsonld_trail(evidence: Evidence) -> list[str]:
    lists = [node for node in _nodes(evidence) if "BreadcrumbList" in types(node)]
    trails = [[name for item in _items(node) for name in item] for node in lists]
    return max(trails, key=len, default=[])


def _nodes(evidence: Evidence) -> Iterator[dict[str, Any]]:
    for node in evidence.page.jsonld:
        yield node
        inner = by_id(evidence.page, node.get("breadcrumb"))
        if isinstance(inner, dict):
            yield inner


def _items(node: dict[str, Any]) -> Iterator[list[str]]:
    items = node.get("itemListElement")
    rows = items if isinstance(items, list) else [items]
    for row in sorted((r for r in rows if isinstance(r, dict)), key=_position):
        item = row.get("item")
        named = list(strings(row.get("name")))
        yield (named or (list(strings(item.get("name"))) if isinstance(item, dict) else []))[:1]


def _position(row: dict[str, Any]) -> float:
    try:
        return float(row.get("position") or 0)
    except (TypeError, ValueError):
        return 0


def _microdata_trail(evidence: Evidence) -> list[str]:
    items = evidence.page.itemprops.get("itemlistelement", [])
    lists = dict.fromkeys(item.getparent() for item in items)
    named = (e for e in lists if e is not None and "BreadcrumbList" in (e.get("itemtype") or ""))
    return _longest([e.xpath(".//*[@itemprop='name']") for e in named])


def _visible_trail(evidence: Evidence) -> list[str]:
    hits = [hit.element for hit in evidence.survey.hits["breadcrumb"]]
    home = {hit.element for hit in evidence.survey.hits["home link"]}
    trails = [[step for step in _steps(element) if step not in home] for element in hits]
    return _longest(trails) or _longest(_unnamed_trails(evidence))


def _unnamed_trails(evidence: Evidence) -> Iterator[list[HtmlElement]]:
    """Links set apart by arrows or strokes over the headline, the first of them home."""
    for hit in evidence.survey.above("home link"):
        line = hit.element.getparent()
        steps = [] if line is None else _steps(line)
        between = {(step.tail or "").strip() for step in steps[:-1]}
        if len(steps) > 1 and steps[0] is hit.element and between <= _ARROWS:
            yield steps


def _steps(element: HtmlElement) -> list[HtmlElement]:
    links = list(element.iter("a"))
    items = [item for item in element.iter("li") if not any(True for _ in item.iter("ul", "ol"))]
    return links if links else items


def _longest(trails: Iterable[list[HtmlElement]]) -> list[str]:
    texts = [[e.get("content") or text_of(e) for e in trail] for trail in trails]
    return max((t for t in texts if len(t) < 8), key=len, default=[])


def _label(evidence: Evidence) -> list[str]:
    """The text of a short element named as section or kicker next to the headline."""
    survey = evidence.survey
    for hit in (*reversed(survey.above("section")), *survey.head("section")):
        if survey.is_apart(hit.element):
            continue
        links = [text_of(a) for a in hit.element.iter("a")]
        if len(links) in (1, 2, 3) and 0 < len(hit.line.split()) <= 8:
            return links
    return []
