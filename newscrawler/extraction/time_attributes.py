"""Times in the attributes of elements that are no time elements, where scripts find them."""

from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from newscrawler.extraction.roles import naming

_ANYWHERE = ("datetime",)
_WHERE_NAMED = (
    *("data-datetime", "data-date", "data-published", "data-time", "data-timestamp"),
    *("data-publish-date", "data-pubdate", "data-utime", "data-epoch", "content", "title"),
)
_ALL = frozenset((*_ANYWHERE, *_WHERE_NAMED))
_names_time = naming(r"date|time|publi|posted|datum|fecha|stamp")
"""Classes and RDFa properties of what holds a time."""
_TIMES = frozenset(("time", "meta"))
"""Elements that are read elsewhere."""


def time_in(element: HtmlElement) -> str:
    """What the attributes of a time element tell; "" where its text alone does."""
    return element.get("datetime") or next(
        (said for key in ("title", *_WHERE_NAMED) if (said := element.get(key))), ""
    )


def time_attributes(elements: Sequence[HtmlElement]) -> Iterator[tuple[HtmlElement, str]]:
    """Elements with what their attributes tell: custom ones, RDFa, and those classed as dates.

    An abbreviation's title is where microformats keep a time
    (https://microformats.org/wiki/datetime-design-pattern).
    """
    for element in elements:
        said = dict(element.items())
        if _ALL.isdisjoint(said) or element.tag in _TIMES:
            continue
        named = element.tag == "abbr" or _names_time(f"{said.get('class')} {said.get('property')}")
        keys = (*_ANYWHERE, *_WHERE_NAMED) if named else _ANYWHERE
        if value := next((said[key] for key in keys if said.get(key)), ""):
            yield element, value
