"""What an address says by itself: its parts, its shape, and the signs of its kind."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote

from newscrawler.discovery.url_days import date_in_url
from newscrawler.discovery.words import DIGITS, LETTERS, NO_NEWS, plain, sense_of

Signs = tuple[str, ...]

_MONTH = re.compile(r"/(?:19|20)\d\d/(?:0?[1-9]|1[0-2]|[a-z]{3})(?=/)", re.IGNORECASE)
_DAY_ENDS = re.compile(r"/(?:19|20)\d\d(?:[-/]\d\d?){0,2}/?$")
_ID_VALUE = re.compile(r"=[^&]*\d{4}")
_OPAQUE = re.compile(r"(?<![A-Za-z0-9])(?=[A-Za-z0-9]{6})(?:[A-Za-z]+[0-9]|[0-9]+[A-Za-z])")
"""A mix of letters and digits, as ids are: `d41586`, `dmf20250202`."""
_DEPTHS = ("depth 0", "depth 1", "depth 2", "depth 3", "depth 4", "depth 5")
_LONGEST_EXTENSION = 5
_MOST_DIRECTORIES = 30
"""Segments that are looked at; an address with more is a trap's."""
_NAME_WORDS = 4
"""Words of a section's or service page's name; what has more is a headline."""


class Address(NamedTuple):
    """An absolute http(s) address without fragment, as `urls.absolute` makes them."""

    host: str
    path: str
    first: str
    """The path's first segment with its slash, or nothing."""
    shape: str
    """The address with its particulars blurred, so that articles of one system look alike."""
    signs: Signs


class _Directory(NamedTuple):
    """The host and the segments of a path but for its last."""

    host: str
    first: str
    depth: int
    shape: str
    signs: Signs


@lru_cache(maxsize=16384)
def read_address(url: str) -> Address:
    """The address at ``url``, read once however many pages name it.

    >>> address = read_address("https://a.org/world/2022-12-07-minister-quits-at-last/")
    >>> address.host, address.first, address.shape
    ('a.org', '/world', 'a.org/w/#-#-#-slug')
    """
    whole, _, query = url.partition("://")[2].partition("?")
    above, _, last = whole.rstrip("/").rpartition("/")
    if above.count("/") > _MOST_DIRECTORIES:
        above = "/".join(above.split("/")[:_MOST_DIRECTORIES])
    host, first, depth, shape, signs_above = _directory(above or last)
    path = whole[len(host) :]
    signs: Signs = ()
    if above:
        depth, first = depth + 1, first or f"/{last}"
        blurred, signs = _last_segment(last)
        shape = f"{shape}/{blurred}"
        signs += signs_above
    if path.endswith("/"):
        signs += ("trailing slash",)
    if "20" in path or "19" in path:
        signs += _date_signs(path)
    if query:
        shape = f"{shape}?{','.join(sorted(_names(query)))}"
        signs += ("query", *_query_signs(query))
    return Address(host, path, first, shape, (_DEPTHS[min(depth, 5)], *signs))


@lru_cache(maxsize=8192)
def _directory(path: str) -> _Directory:
    above, slash, segment = path.rpartition("/")
    if not slash:
        return _Directory(path, "", 0, path, ())
    host, first, depth, shape, signs = _directory(above)
    if not segment:
        return _Directory(host, first, depth, shape, signs)
    text, words, digits = _tokens(segment)
    blurred, _ = _counted(len(words), len(digits), 0)
    signs += _senses(text, words, " above")
    if digits and (max(map(len, digits)) >= 5 or _OPAQUE.search(segment)):
        signs += ("an id above",)
    if len(words) >= 4:
        signs += ("a slug above",)
    return _Directory(host, first or f"/{segment}", depth + 1, f"{shape}/{blurred}", signs)


def _last_segment(segment: str) -> tuple[str, Signs]:
    """Shape and signs of the segment that tells most."""
    stem, _, extension = segment.rpartition(".")
    if not stem or not extension.isalpha() or len(extension) > _LONGEST_EXTENSION:
        stem, extension = segment, ""
    text, words, digits = _tokens(stem)
    longest = max(map(len, digits)) if digits else 0
    shape, signs = _counted(len(words), len(digits), longest)
    if extension:
        shape, signs = f"{shape}.{extension}", (*signs, f".{extension.lower()}")
    if digits and _OPAQUE.search(stem):
        signs += ("an opaque id",)
    if len(text) >= 40:
        signs += ("very long slug",)
    return shape, signs + _senses(text, words, "")


def _tokens(segment: str) -> tuple[str, list[str], list[str]]:
    """The segment as its readers see it, its words, its numbers."""
    text = plain(unquote(segment) if "%" in segment else segment)
    return text, LETTERS.findall(text), DIGITS.findall(text)


@lru_cache
def _counted(words: int, numbers: int, digits: int) -> tuple[str, Signs]:
    """Shape and signs of a segment by its words, its numbers, and the digits of the longest."""
    kind = ("slug" if words >= 3 else "w") if words else ""
    signs = f"{bucket(words)} words in slug", f"{_digit_bucket(digits)} digits in slug"
    shape = ("#-" * min(numbers, 3) + kind).rstrip("-")
    return shape, signs if words else (*signs, "only a number")


def _senses(text: str, words: list[str], where: str) -> Signs:
    if sense := sense_of(text):
        return _sense_signs(sense, f"address{where}", where)
    if len(words) > _NAME_WORDS:
        return ()
    named = [sense for word in words if (sense := sense_of(word))]
    return _sense_signs(max(named, key=named.count), f"word{where}", where) if named else ()


@lru_cache
def _sense_signs(sense: str, place: str, where: str) -> Signs:
    return (f"{sense} {place}", f"no news{where}") if sense in NO_NEWS else (f"{sense} {place}",)


def _date_signs(path: str) -> Signs:
    if _DAY_ENDS.search(path):
        return ("ends with a date",)
    if date_in_url(path):
        return ("dated path",)
    return ("month in path",) if _MONTH.search(path) else ()


def _query_signs(query: str) -> Iterator[str]:
    if _ID_VALUE.search(query):
        yield "number in query"
    for pair in query.split("&"):
        name, _, value = pair.partition("=")
        sense = sense_of(name.lower()) or sense_of(value.lower())
        if sense:
            yield f"{sense} query"


def _names(query: str) -> Iterator[str]:
    return (pair.partition("=")[0] for pair in query.split("&") if pair)


def bucket(count: int) -> str:
    """A count of words, coarse where it is large."""
    return str(count) if count <= 3 else "4-5" if count <= 5 else "6-8" if count <= 8 else "9+"


def _digit_bucket(count: int) -> str:
    return "no" if count == 0 else "1-2" if count <= 2 else "3-5" if count <= 5 else "6+"
