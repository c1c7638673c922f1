"""A spider as many write it: follow every link of the site, take what has a headline and a text."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from scrapy import Request, Spider
from scrapy.http import HtmlResponse, Response
from scrapy.linkextractors import LinkExtractor


class NewsSpider(Spider):
    """`-a url=` or `-a urls=FILE`, like newscrawler's."""

    name = "news"

    def __init__(self, url: str = "", urls: str = "", **given: Any) -> None:
        super().__init__(**given)
        listed = Path(urls).read_text().split() if urls else []
        self.start_urls = [*filter(None, url.split(",")), *listed]
        self.allowed_domains = [urlsplit(u).hostname or "" for u in self.start_urls]
        self.links = LinkExtractor()

    async def start(self) -> AsyncIterator[Request]:
        for url in self.start_urls:
            yield Request(url)

    def parse(self, response: Response) -> Iterator[Any]:
        if not isinstance(response, HtmlResponse):
            return
        if response.css("article p"):
            body = "\n\n".join(response.css("article p").xpath("string()").getall())
            yield {"url": response.url, "title": response.css("h1::text").get(), "body": body}
        for link in self.links.extract_links(response):
            yield response.follow(link)
