"""The shape of an address, and what addresses of each shape turned out to be on a site."""

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

_DIGITS = re.compile(r"\d+")
_LETTERS = re.compile(r"[^\W\d_]+")


class Address(NamedTuple):
    """The parts of an absolute http(s) address without fragment."""

    host: str
    path: str
    query: str
    segments: tuple[str, ...]


@lru_cache(maxsize=16384)
def split_address(url: str) -> Address:
    """The parts of an address that `urls.absolute` made, several times as fast as `urlsplit`.

    >>> split_address("https://a.org/x/y?z=1")
    Address(host='a.org', path='/x/y', query='z=1', segments=('x', 'y'))
    """
    rest, _, query = url.partition("://")[2].partition("?")
    host, slash, path = rest.partition("/")
    return Address(host, slash + path, query, tuple(filter(None, path.split("/"))))


@lru_cache(maxsize=16384)
def shape_of(url: str) -> str:
    """An address with its particulars blurred, so that articles of one system look alike.

    >>> shape_of("https://www.a.org/world/2022-12-07-minister-quits-at-last/")
    'www.a.org/w/#-#-#-slug'
    >>> shape_of("https://a.org/news/world/1234.html") == shape_of("https://a.org/sport/golf/9876.html")
    True
    """
    host, _, query, segments = split_address(url)
    blurred = "/".join((host, *map(_blur, segments)))
    if not query:
        return blurred
    keys = sorted(part.partition("=")[0] for part in query.split("&") if part)
    return f"{blurred}?{','.join(keys)}"


@lru_cache(maxsize=8192)
def _blur(segment: str) -> str:
    stem, dot, extension = segment.rpartition(".")
    if not dot or not extension.isalpha():
        stem, extension = segment, ""
    digits = _DIGITS.findall(stem)
    words = len(_LETTERS.findall(stem))
    kind = "slug" if words >= 3 else "w" if words else ""
    marks = "#-" * min(len(digits), 3)
    return (marks + kind).rstrip("-") + (f".{extension}" if extension else "")


@dataclass
class SiteShapes:
    """What the addresses of one crawl have turned out to be so far, by shape."""

    articles: Counter[str] = field(default_factory=Counter)
    others: Counter[str] = field(default_factory=Counter)

    def learn(self, url: str, is_article: bool) -> None:
        """Count a fetched page as article or not."""
        (self.articles if is_article else self.others)[shape_of(url)] += 1

    def opinion(self, shape: str) -> float:
        """From -1 (no article had this shape) to 1 (all were articles); 0 where unknown.

        >>> memory = SiteShapes()
        >>> for number in range(9): memory.learn(f"https://a.org/{number}", is_article=True)
        >>> round(memory.opinion("a.org/#"), 1)
        0.8
        """
        good, bad = self.articles[shape], self.others[shape]
        return (good - bad) / (good + bad + 2)
