"""The few requests that tell what a newspaper offers."""

from collections.abc import AsyncIterator, Iterable, Iterator
from typing import Any

from scrapy import Request, Spider
from scrapy.http import Response
from twisted.python.failure import Failure
from w3lib.encoding import http_content_type_encoding

from newscrawler.discovery import Link, PageLinks, usual_places
from newscrawler.discovery.feeds import read_feed
from newscrawler.discovery.links import page_links
from newscrawler.discovery.robots import sitemaps_of
from newscrawler.discovery.sitemaps import read_sitemap
from newscrawler.discovery.sniff import kind_of
from newscrawler.errors import NotAnArticle
from newscrawler.network.failures import reason_of
from newscrawler.page import Page
from newscrawler.probe.findings import Findings, Source
from newscrawler.reader import read
from newscrawler.urls import absolute, same_site

MOST_FEEDS = 8
MOST_SITEMAPS = 4
MOST_SECTIONS = 3
MOST_ARTICLES = 5


class ProbeSpider(Spider):
    """Asks for the front page, robots.txt, feeds, sitemaps, a few sections and articles."""

    name = "probe"

    def __init__(self, url: str) -> None:
        super().__init__()
        self.seeds = [url]
        self.found: Findings | None = None
        self.reason = "no_answer"
        self._articles_asked = 0
        self._asked: set[str] = set()

    async def start(self) -> AsyncIterator[Any]:
        """The front page."""
        yield Request(self.seeds[0], self.front, errback=self.failed, meta={"kind": "seed"})

    def failed(self, failure: Failure) -> None:
        """Keep the reason why there is no front page."""
        if failure.value is not None:
            self.reason = reason_of(failure.value)

    def front(self, response: Response) -> Iterator[Request]:
        """Everything that starts from the front page."""
        self.found = Findings(response.url)
        links = self._note_links(response)
        feeds = [link.url for link in links if link.kind == "feed"]
        usual = usual_places(response.url)
        feeds = feeds or [link.url for link in usual if link.kind == "feed"]
        yield from self._ask(feeds[:MOST_FEEDS], "feed", self.feed)
        robots = absolute(response.url, "/robots.txt") or response.url
        yield Request(robots, self.robots, errback=self.no_robots, meta=_meta("robots"))
        yield from self._ask(self.found.sections[:MOST_SECTIONS], "section", self.section)
        yield from self._ask_articles(links)

    def robots(self, response: Response) -> Iterator[Request]:
        """The sitemaps that robots.txt names, or those at the usual places."""
        named = sitemaps_of(response.text, response.url) if response.status == 200 else []
        yield from self._sitemaps(response.url, named)

    def no_robots(self, failure: Failure) -> Iterator[Request]:
        """Sitemaps at the usual places."""
        yield from self._sitemaps(failure.request.url, [])  # type: ignore[attr-defined]

    def _sitemaps(self, url: str, named: list[str]) -> Iterator[Request]:
        usual = [link.url for link in usual_places(url) if link.kind == "sitemap"]
        yield from self._ask((named or usual)[:MOST_SITEMAPS], "sitemap", self.sitemap)

    def feed(self, response: Response) -> None:
        """Keep a feed that holds stories."""
        entries = read_feed(response.body, response.url).entries
        if self.found and response.status == 200 and entries:
            self.found.feeds.append(Source(response.url, entries))

    def sitemap(self, response: Response) -> Iterator[Request]:
        """Keep a sitemap; of those it names, look into the newest."""
        reading = read_sitemap(response.body, response.url)
        if not self.found or response.status != 200 or not (reading.entries or reading.sitemaps):
            return
        if response.meta.get("inner"):
            self.found.sitemaps = [
                Source(s.url, [*s.entries, *reading.entries], s.sitemaps)
                if s.url == response.meta["inner"]
                else s
                for s in self.found.sitemaps
            ]
            return
        self.found.sitemaps.append(Source(response.url, reading.entries, len(reading.sitemaps)))
        newest = sorted(reading.sitemaps, key=lambda named: named.hints.modified or "")[-1:]
        for request in self._ask([n.link.url for n in newest], "sitemap", self.sitemap):
            request.meta["inner"] = response.url
            yield request

    def section(self, response: Response) -> Iterator[Request]:
        """The stories that a section names."""
        yield from self._ask_articles(self._note_links(response))

    def article(self, response: Response) -> None:
        """Read one article."""
        if self.found is None or response.status != 200:
            return
        try:
            reading = read(_page(response), rendered=bool(response.meta.get("rendered")))
            self.found.articles.append(reading.article)
        except NotAnArticle as error:
            self.found.refused[error.reason] += 1

    def _note_links(self, response: Response) -> PageLinks:
        header = (response.headers.get("Content-Type") or b"").decode("latin-1")
        if self.found is None or kind_of(response.body, header, response.url) != "html":
            return PageLinks()
        links = page_links(_page(response))
        own = [link for link in links if same_site(link.url, response.url)]
        sections = (link.url for link in own if link.kind == "section" and link.url != response.url)
        self.found.sections = list(dict.fromkeys((*self.found.sections, *sections)))
        self.found.stories |= {link.url for link in own if link.kind == "article"}
        return PageLinks(own)

    def _ask_articles(self, links: list[Link]) -> Iterator[Request]:
        room = MOST_ARTICLES - self._articles_asked
        urls = [link.url for link in links if link.kind == "article"][: max(room, 0)]
        self._articles_asked += len(urls)
        yield from self._ask(urls, "article", self.article)

    def _ask(self, urls: Iterable[str], kind: str, callback: Any) -> Iterator[Request]:
        for url in urls:
            if url not in self._asked:
                self._asked.add(url)
                yield Request(url, callback, errback=self.lost, meta=_meta(kind))

    def lost(self, failure: Failure) -> None:
        """A page less; the findings say what came."""
        self.logger.debug("not probed: %s", failure.value)


def _meta(kind: str) -> dict[str, Any]:
    return {"kind": kind, "handle_httpstatus_all": kind != "article"}


def _page(response: Response) -> Page:
    header = (response.headers.get("Content-Type") or b"").decode("latin-1")
    return Page(response.body, response.url, http_content_type_encoding(header))
