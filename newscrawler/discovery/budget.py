"""When to stop following addresses of one make: calendars, facets, sessions, endless pages."""

import re
from collections import Counter
from urllib.parse import parse_qsl, urlsplit

from newscrawler.discovery.pagination import page_number
from newscrawler.discovery.shape import shape_of

PATIENCE = 20
"""Pages of one make that may give nothing new before the make is given up."""

GENEROSITY = 3
"""Further fruitless pages allowed for each fruitful one."""

_REPEATED = re.compile(r"(/[^/]+(?:/[^/]+)?)(?:/[^/]+)*?\1(?:/[^/]+)*?\1(?:/|$)")
MAX_SEGMENTS = 16


def make_of(url: str) -> str:
    """What addresses that a program makes by the thousand have in common.

    >>> make_of("https://a.org/calendar/2022/12/") == make_of("https://a.org/calendar/1987/01/")
    True
    >>> make_of("https://a.org/list?colour=1&size=2") == make_of("https://a.org/list?shape=3")
    True
    """
    first = urlsplit(url).path.strip("/").partition("/")[0]
    blurred = shape_of(url).partition("?")[0].partition("/")[2].partition("/")[2]
    return f"{urlsplit(url).netloc}/{first}/{blurred}" + ("?" if urlsplit(url).query else "")


def narrows(url: str, page_url: str) -> bool:
    """True for a facet: a listing's own address with more conditions, other than its page.

    >>> narrows("https://a.org/list?s=world&author=7", "https://a.org/list?s=world")
    True
    >>> narrows("https://a.org/list?s=world&page=2", "https://a.org/list?s=world")
    False
    """
    link, page = urlsplit(url), urlsplit(page_url)
    if (link.netloc, link.path) != (page.netloc, page.path) or not page.query:
        return False
    asked, more = set(parse_qsl(page.query)), set(parse_qsl(link.query))
    return asked < more and page_number(url) is None


class Budget:
    """Learns in a crawl which makes of addresses bear fruit, and says which are spent.

    Fruit is an article read, or a listing that names an article not named before.
    """

    def __init__(self) -> None:
        self._fruitful: Counter[tuple[str, str]] = Counter()
        self._fruitless: Counter[tuple[str, str]] = Counter()
        self._cut: Counter[tuple[str, str]] = Counter()
        self._named: set[int] = set()

    def is_news(self, url: str) -> bool:
        """True the first time that an article's address is named."""
        known = len(self._named)
        self._named.add(hash(url))
        return len(self._named) > known

    def learn(self, kind: str, url: str, fruitful: bool) -> None:
        """Count a fetched page of a kind."""
        (self._fruitful if fruitful else self._fruitless)[kind, make_of(url)] += 1

    def why_not(self, kind: str, url: str) -> str | None:
        """The reason to leave an address alone: `repeating_path`, `fruitless`.

        >>> budget = Budget()
        >>> for day in range(21): budget.learn("section", f"https://a.org/events/{day}", False)
        >>> budget.why_not("section", "https://a.org/events/99")
        'fruitless'
        >>> budget.why_not("article", "https://a.org/a/b/a/b/a/b/")
        'repeating_path'
        """
        path = urlsplit(url).path
        if path.count("/") > MAX_SEGMENTS or _REPEATED.search(path):
            return "repeating_path"
        key = kind, make_of(url)
        if self._fruitless[key] > PATIENCE + GENEROSITY * self._fruitful[key]:
            self._cut[key] += 1
            return "fruitless"
        return None

    def sentences(self) -> list[str]:
        """What was given up, for the summary."""
        return [
            f"{make}: gave up after {self._fruitless[kind, make]} pages with nothing new, "
            f"{count} not fetched"
            for (kind, make), count in self._cut.most_common(10)
        ]
