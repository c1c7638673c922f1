"""When to stop following addresses of one make: calendars, facets, sessions, endless pages."""

import re
from collections import Counter, defaultdict
from urllib.parse import urlsplit

from newscrawler.discovery.facets import list_and_facet, multiplies
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


class Budget:
    """Learns in a crawl which makes of addresses bear fruit, and says which are spent.

    Fruit is an article read, or a listing that names an article not named before.
    """

    def __init__(self, facets_of_a_list: int = 150) -> None:
        self._facets_of_a_list = facets_of_a_list
        self._facets: defaultdict[str, set[str]] = defaultdict(set)
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
        """The reason to leave an address alone: `repeating_path`, `facets`, `fruitless`.

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
        if (kind == "section" or multiplies(url)) and self._is_one_facet_too_many(url):
            return "facets"
        key = kind, make_of(url)
        if self._fruitless[key] > PATIENCE + GENEROSITY * self._fruitful[key]:
            self._cut[key] += 1
            return "fruitless"
        return None

    def _is_one_facet_too_many(self, url: str) -> bool:
        shown, facet = list_and_facet(url)
        known = self._facets[shown]
        if len(known) < self._facets_of_a_list:
            known.add(facet)
        return facet not in known

    def sentences(self) -> list[str]:
        """What was given up, for the summary."""
        return [
            f"{make}: gave up after {self._fruitless[kind, make]} pages with nothing new, "
            f"{count} not fetched"
            for (kind, make), count in self._cut.most_common(10)
        ]
