"""The shape of an address, and what addresses of each shape turned out to be on a site."""

import re
from collections import Counter
from dataclasses import dataclass, field
from urllib.parse import urlsplit

_DIGITS = re.compile(r"\d+")
_SLUG = re.compile(r"[^/]*[-_][^/]*[-_][^/]*")


def shape_of(url: str) -> str:
    """An address with its particulars blurred, so that articles of one system look alike.

    >>> shape_of("https://www.a.org/world/2022-12-07-minister-quits-at-last/")
    'www.a.org/w/#-#-#-slug'
    >>> shape_of("https://a.org/news/world/1234.html") == shape_of("https://a.org/sport/golf/9876.html")
    True
    """
    parts = urlsplit(url)
    segments = [s for s in parts.path.split("/") if s]
    blurred = [_blur(s) for s in segments]
    keys = ",".join(sorted(p.partition("=")[0] for p in parts.query.split("&") if p))
    return "/".join((parts.netloc, *blurred)) + (f"?{keys}" if keys else "")


def _blur(segment: str) -> str:
    stem, dot, extension = segment.rpartition(".")
    if not dot or not extension.isalpha():
        stem, extension = segment, ""
    digits = _DIGITS.findall(stem)
    words = len(re.findall(r"[^\W\d_]+", stem))
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
