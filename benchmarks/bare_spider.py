"""A spider that does as little as can be with a page, to measure what lies around it."""

import time
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime

from scrapy import Request, Spider
from scrapy.http import Response

from newscrawler.items import Article
from newscrawler.urls import article_id, site_of


class BareSpider(Spider):
    """Follows all links of a page and gives its title and text as an article."""

    name = "bare"

    def __init__(self, url: str) -> None:
        super().__init__()
        self.seeds = [url]
        self._read = 0
        self._began = self._worked = 0.0

    async def start(self) -> AsyncIterator[Request]:
        """The one address."""
        self._began = time.perf_counter()
        self._worked = time.process_time()
        yield Request(self.seeds[0], meta={"kind": "seed"}, dont_filter=True)

    def parse(self, response: Response) -> Iterator[Article | Request]:
        """An article and its links."""
        self._read += 1
        for link in response.xpath("//a/@href"):
            yield Request(response.urljoin(link.get()), meta={"kind": "article"})
        yield Article(
            id=article_id(response.url),
            url=response.url,
            site=site_of(response.url),
            title=response.xpath("string(//h1)").get() or "",
            body=" ".join(response.xpath("//p/text()").getall()),
            fetched_at=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            content_hash=article_id(response.url) * 2,
        )

    def closed(self, reason: str) -> None:
        """Pages, seconds and seconds of processor time, for the benchmark to read."""
        print(self._read, time.perf_counter() - self._began, time.process_time() - self._worked)
