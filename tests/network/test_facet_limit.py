"""Lists are followed in a bounded number of ways, articles and pages without bound."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from typing import Any

from scrapy import Request
from scrapy.http import Response
from scrapy.utils.test import get_crawler

from newscrawler.middlewares.facet_limit import FacetLimitMiddleware


def followed(urls: Iterable[str], kind: str) -> list[str]:
    crawler = get_crawler(settings_dict={"QUERY_VARIANTS_MAX": 10})
    middleware = FacetLimitMiddleware.from_crawler(crawler)

    async def output() -> AsyncIterator[Any]:
        for url in urls:
            yield Request(url, meta={"kind": kind})

    async def run() -> list[str]:
        response = Response("https://paper.com/")
        return [r.url async for r in middleware.process_spider_output(response, output())]

    return asyncio.run(run())


def test_facets_end() -> None:
    urls = [f"https://paper.com/find?tag={n}" for n in range(50)]
    assert followed(urls, "section") == urls[:10]
    assert followed([*urls, *urls[:3]], "section") == [*urls[:10], *urls[:3]]


def test_each_list_has_its_own_bound() -> None:
    urls = [f"https://paper.com/{n}/?sort=a" for n in range(50)]
    assert followed(urls, "section") == urls


def test_pages_of_a_list_do_not_end() -> None:
    urls = [f"https://paper.com/world?tag=x&page={n}" for n in range(50)]
    assert followed(urls, "section") == urls


def test_articles_named_in_a_query_do_not_end() -> None:
    urls = [f"https://paper.com/story.php?id={n}" for n in range(50)]
    assert followed(urls, "article") == urls
    urls = [f"https://paper.com/story.php?f=1&f={n}" for n in range(50)]
    assert followed(urls, "article") == urls[:10]
