"""Times that a page states: its publication and its last change."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from newscrawler.extraction.candidate import Candidate
from newscrawler.extraction.evidence import Evidence
from newscrawler.extraction.jsonld import strings
from newscrawler.extraction.named_dates import named_dates
from newscrawler.extraction.visible_dates import Seen
from newscrawler.normalise.timestamp import Stamp, stamp
from newscrawler.page import text_of

_STRONG_NAMES = re.compile(
    r"^(?:article|og|ogarticle)?(?:published|publication)(?:time|date|at)?$"
    r"|publi(?:sh|cation|c)\w*(?:date|time|at)$|date\w*publi|pubdate|issued$|displaydate$"
    r"|published$|dateoriginal$"
)
"""Squeezed names of meta tags that can mean nothing but the publication."""
_WEAK_NAMES = re.compile(
    r"^(?:sailthru|dc|dcterms|outbrain)?date$|(?:article|post|news|gsa|site)date$|creat(?:ed|ion|eat|etime)|available$|(?:^p|pub|^og)time$"
)
"""Names that some pages also use for the last change, or for the file's date."""
_CHANGED_NAMES = re.compile(r"modif|updat|lastmod|revis(?!it)|moddate")
_OTHER_NAMES = re.compile(
    r"expir|start|end$|render|build|birth|founding|^date(?:published|created)$"
)
_STATE = re.compile(
    r"""["'\\](?:date_?published|(?:article_?)?publish(?:ed)?_?(?:at|date|time|on)|publication_?date|pub_?date"""
    r"""|first_?publi\w+|date_?created|created_?at)\\?["']\s*:\s*\\?["']?"""
    r"""((?:19|20)\d\d-\d\d-\d\d[T ]?[\d:.+Z-]*|\d{10}(?:\d{3})?)\b""",
    re.I,
)
"""A publication time in the data that scripts draw a page from."""
_URL_DAY = re.compile(
    r"(?<!\d)(?:(?P<y>20[0-3]\d|199\d)(?:"
    r"(?P<s>[-/_])(?P<m>0?[1-9]|1[0-2]|[^\W\d_]{3,9})(?P=s)(?P<d>0?[1-9]|[12]\d|3[01])"
    r"|-(?P<m2>0[1-9]|1[0-2])/(?P<d2>0[1-9]|[12]\d|3[01])(?=/)"
    r"|/(?P<m3>0[1-9]|1[0-2])(?P<d3>0[1-9]|[12]\d|3[01])(?=/)"
    r"|(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01]))"
    r"|(?P<written>\d\d(?P<between>[-/_.])\d\d(?P=between)(?:20[0-3]\d)))(?!\d)"
)
"""Year, month and day, or day and month in the order of the country."""
_PARTED_DAY = re.compile(
    r"/(20[0-3]\d|199\d)/[^\W\d][^/\d]{1,30}/(0[1-9]|1[0-2])/(0[1-9]|[12]\d|3[01])/"
)
"""A day with a section after the year."""
_ADDRESS_DAY = re.compile(r"/((?:19|20)\d\d)/(\d\d?)/(\d\d?)/")
"""A day that can be nothing else."""
_MANY = 6  # days
_IMPORTED = timedelta(days=30)
"""Between the day in an address and the stated one: no story is corrected that late."""
_SAME, _DAY = timedelta(minutes=5), timedelta(days=1)


def published_candidates(evidence: Evidence) -> Iterator[Candidate]:
    """When the article was first published, most believed first."""
    found = [offer for read in _IN_ORDER for offer in read(evidence)]
    yield from found or (*_named(evidence), *_from_state(evidence))


def modified_candidates(evidence: Evidence) -> Iterator[Candidate]:
    """When the article was last changed, most believed first."""
    yield from _changed_stated(evidence)
    yield from _from_microdata(evidence, "datemodified")
    yield from (seen.offer for seen in evidence.visible_dates.seen if seen.changed)
    if evidence.hints and evidence.hints.modified:
        yield Candidate(evidence.hints.modified, evidence.hints.source, "entry date")


def _texts(node: dict[str, object], key: str) -> Iterator[Candidate]:
    return (Candidate(text, "jsonld", key) for text in strings(node.get(key)))


def _article(evidence: Evidence) -> Iterator[Candidate]:
    return _texts(evidence.article, "datePublished")


def _strong_meta(evidence: Evidence) -> Iterator[Candidate]:
    return _from_meta(evidence, _STRONG_NAMES)


def _microdata(evidence: Evidence) -> Iterator[Candidate]:
    return _from_microdata(evidence, "datepublished")


def _firmly_seen(evidence: Evidence) -> Iterator[Candidate]:
    return (seen.offer for seen in _seen(evidence) if seen.firm)


def _seen(evidence: Evidence) -> Iterator[Seen]:
    """Dates that readers see, but for changes, and for days after the only one that is stated.

    No story is published after its last change; the day is that of a teaser, or of the crawl.
    """
    last = None if _stated(evidence) else _first_stamp(evidence, _changed_stated)
    for seen in evidence.visible_dates.seen:
        day = stamp(str(seen.offer.value), evidence.habits) if last and not seen.named else None
        if not seen.changed and not (last and day and day.day - last.day > _DAY):
            yield seen


def _weak_meta(evidence: Evidence) -> Iterator[Candidate]:
    return _from_meta(evidence, _WEAK_NAMES)


def _page_nodes(evidence: Evidence) -> Iterator[Candidate]:
    """The time of the web page, and when the article or what it reports live was begun."""
    for key in ("datePublished", "dateCreated", "uploadDate", "coverageStartTime"):
        for node in (evidence.article, *evidence.page.jsonld):
            yield from _texts(node, key)


def _created(evidence: Evidence) -> Iterator[Candidate]:
    return _from_microdata(evidence, "datecreated")


def _hinted(evidence: Evidence) -> Iterator[Candidate]:
    if evidence.hints and evidence.hints.published:
        yield Candidate(evidence.hints.published, evidence.hints.source, "entry date")


def _from_url(evidence: Evidence) -> Iterator[Candidate]:
    path = unquote(urlsplit(evidence.page.url).path)
    if found := _URL_DAY.search(path):
        parts = [text for key, text in found.groupdict().items() if text and key[0] in "ymd"]
        between = " " if parts and parts[1].isalpha() else "-"
        day = between.join(parts) or found["written"].replace("_", "-")
        yield Candidate(day, "url", "path")
    if parted := _PARTED_DAY.search(path):
        yield Candidate("-".join(parted.groups()), "url", "path")


def _loosely_seen(evidence: Evidence) -> Iterator[Candidate]:
    """Dates that stand by no label; many days make a list of teasers, and tell nothing."""
    loose = [seen.offer for seen in _seen(evidence) if not seen.firm]
    return iter(loose if len(_days(evidence, loose)) < _MANY else ())


def _named(evidence: Evidence) -> Iterator[Candidate]:
    return named_dates(evidence.page.elements, evidence.headline.element, evidence.habits)


def _from_state(evidence: Evidence) -> Iterator[Candidate]:
    """The first publication time in the data that the page's scripts draw it from."""
    if found := _STATE.search(evidence.page.text):
        yield Candidate(found[1], "text", "script data")


def _in_older_address(evidence: Evidence) -> Iterator[Candidate]:
    """The day in an address, where metadata state a far later one: that of an import."""
    path = _ADDRESS_DAY.search(urlsplit(evidence.page.url).path)
    if path and (stated := _stated(evidence)):
        offer = Candidate("-".join(path.groups()), "url", "path")
        if any(stated.day - day > _IMPORTED for day in _days(evidence, [offer])):
            yield offer


def _shown_before_change(evidence: Evidence) -> Iterator[Candidate]:
    """The only day shown, where metadata state the last change once more as the publication."""
    stated, changed = _stated(evidence), _first_stamp(evidence, _changed_stated)
    if stated and changed and abs(stated.instant() - changed.instant()) < _SAME:
        days = _days(evidence, (seen.offer for seen in evidence.visible_dates.seen))
        if len(days) == 1 and stated.day - days.pop() > _DAY:
            yield from _firmly_seen(evidence)


def _stated(evidence: Evidence) -> Stamp | None:
    return _first_stamp(evidence, _article, _strong_meta, _microdata)


def _days(evidence: Evidence, offers: Iterable[Candidate]) -> set[date]:
    stamps = (stamp(str(offer.value), evidence.habits) for offer in offers)
    return {found.day for found in stamps if found}


def _changed_stated(evidence: Evidence) -> Iterator[Candidate]:
    yield from _texts(evidence.article, "dateModified")
    yield from _from_meta(evidence, _CHANGED_NAMES)


def _first_stamp(
    evidence: Evidence, *readers: Callable[[Evidence], Iterator[Candidate]]
) -> Stamp | None:
    offers = (offer for read in readers for offer in read(evidence))
    stamps = (stamp(str(offer.value), evidence.habits) for offer in offers)
    return next(filter(None, stamps), None)


_IN_ORDER: tuple[Callable[[Evidence], Iterator[Candidate]], ...] = (
    _in_older_address,
    _shown_before_change,
    _article,
    _strong_meta,
    _microdata,
    _firmly_seen,
    _weak_meta,
    _page_nodes,
    _created,
    _hinted,
    _from_url,
    _loosely_seen,
)
"""Where a publication is looked for, most believed first."""


def _from_meta(evidence: Evidence, pattern: re.Pattern[str]) -> Iterator[Candidate]:
    for name, texts in evidence.page.meta.items():
        if pattern in _meanings(name):
            yield from (Candidate(text, "meta", name) for text in texts)


@lru_cache(maxsize=8192)
def _meanings(name: str) -> tuple[re.Pattern[str], ...]:
    """Which of the times, by the pattern of its names, a meta tag's name can tell."""
    squeezed = _squeezed(name)
    if _OTHER_NAMES.search(squeezed):
        return ()
    if _CHANGED_NAMES.search(squeezed):
        return (_CHANGED_NAMES,)
    return tuple(names for names in (_STRONG_NAMES, _WEAK_NAMES) if names.search(squeezed))


def _squeezed(name: str) -> str:
    """A meta tag's name without address, dots, colons and dashes.

    >>> _squeezed("http://ogp.me/ns/article#published_time"), _squeezed("parsely-pub-date")
    ('publishedtime', 'parselypubdate')
    """
    return re.sub(r"[\W_]+", "", re.sub(r"^https?://.*[/#]", "", name))


def _from_microdata(evidence: Evidence, name: str) -> Iterator[Candidate]:
    for element in evidence.page.itemprops.get(name, ()):
        stated = (element.get(key) for key in ("content", "datetime", "title"))
        value = next(filter(None, stated), None) or text_of(element)
        yield Candidate(value.strip(), "microdata", name)
