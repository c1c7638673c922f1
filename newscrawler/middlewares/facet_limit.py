"""A list that can be narrowed in thousands of ways is followed in some of them only."""

from collections import defaultdict
from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response

from newscrawler.discovery.pagination import page_number

BOUNDED = frozenset({"section", "other"})
"""Kinds of links that may multiply without end."""


def variant(url: str) -> tuple[str, str]:
    """The list that an address shows, and in which of its ways; a page's number is none.

    >>> variant("https://a.org/find?tag=x&page=2")
    ('https://a.org/find', 'tag=x')
    """
    parts = urlsplit(url)
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    chosen = sorted(pair for pair in pairs if page_number(f"?{urlencode([pair])}") is None)
    return f"{parts.scheme}://{parts.netloc}{parts.path}", urlencode(chosen)


def _narrows(url: str) -> bool:
    """True for a query that no single article needs: four parameters, or one of them twice."""
    names = [name for name, _ in parse_qsl(urlsplit(url).query, keep_blank_values=True)]
    return len(names) >= 4 or len(set(names)) < len(names)


class FacetLimitMiddleware:
    """Setting QUERY_VARIANTS_MAX: facets, sort orders and session ids make one list endless."""

    def __init__(self, crawler: Crawler) -> None:
        self._most = crawler.settings.getint("QUERY_VARIANTS_MAX")
        self._stats = crawler.stats
        self._seen: dict[str, set[str]] = defaultdict(set)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "FacetLimitMiddleware":
        return cls(crawler)

    async def process_spider_output(
        self, response: Response, result: AsyncIterator[Any]
    ) -> AsyncIterator[Any]:
        """Drop links to further ways of narrowing a list."""
        async for output in result:
            if isinstance(output, Request) and self._is_one_too_many(output):
                self._stats.inc_value("newscrawler/cut/facets")
            else:
                yield output

    def _is_one_too_many(self, request: Request) -> bool:
        if not (_narrows(request.url) or request.meta.get("kind") in BOUNDED):
            return False
        path, query = variant(request.url)
        seen = self._seen[path]
        if len(seen) < self._most:
            seen.add(query)
        return query not in seen
