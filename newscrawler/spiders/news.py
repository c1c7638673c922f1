"""The spider for any newspaper: sections, pagination, related stories, feeds and sitemaps."""

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from typing import Any, ClassVar, Self

from scrapy import Request, Spider
from scrapy.crawler import Crawler
from scrapy.http import Response
from twisted.python.failure import Failure
from w3lib.encoding import http_content_type_encoding

from newscrawler.discovery import Entry, Link, LinkKind
from newscrawler.discovery.feeds import read_feed
from newscrawler.discovery.links import page_links
from newscrawler.discovery.pagination import next_pages
from newscrawler.discovery.robots import sitemaps_of
from newscrawler.discovery.sitemaps import read_sitemap
from newscrawler.discovery.sniff import kind_of
from newscrawler.errors import NotAnArticle, UsageError
from newscrawler.items import Article, Reject
from newscrawler.network.failures import reason_of
from newscrawler.page import Page
from newscrawler.reader import read
from newscrawler.sites import Site, site_for
from newscrawler.spiders.arguments import Arguments, Follow, parse_arguments
from newscrawler.spiders.limits import Limits
from newscrawler.spiders.requests import (
    Handlers,
    entry_request,
    found_on,
    hints_of,
    link_request,
    origin_of,
    robots_request,
    seed_request,
)
from newscrawler.urls import absolute, site_of

Output = Article | Reject | Request

FOLLOWED: dict[tuple[bool, LinkKind], Follow] = {
    (False, "article"): "sections",
    (False, "section"): "sections",
    (True, "article"): "related",
    (True, "section"): "sections",
    (False, "feed"): "feeds",
    (True, "feed"): "feeds",
    (False, "sitemap"): "sitemaps",
    (True, "sitemap"): "sitemaps",
}
"""(the page is an article, kind of its link) -> what the user must want followed."""


class NewsSpider(Spider):
    """Crawls the newspapers at the addresses that the user names."""

    name = "news"
    site: ClassVar[Site | None] = None
    """The site rule that gives addresses where the user names none."""

    def __init__(self, **given: str) -> None:
        super().__init__()
        self.given = given
        self.args: Arguments = parse_arguments(given, self.default_seeds())
        if not self.args.seeds and not self.args.warc:
            raise UsageError(f"{self.name} needs an address: -a url=https://… or -a urls=FILE")
        self.listed = "urls" in given
        self.seeds = list(self.args.seeds)
        self.job = self.args.job()
        self._handlers = Handlers(self.parse, self.failed)
        self.sites = {site_of(seed) for seed in self.seeds} | self._own_hosts()

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        spider = super().from_crawler(crawler, *args, **kwargs)
        spider.limits = Limits(crawler, spider.args.max_articles, spider.args.max_pages)
        return spider

    limits: Limits

    @classmethod
    def default_seeds(cls) -> tuple[str, ...]:
        """Addresses to begin with where the user names none."""
        return cls.site.start + cls.site.feeds + cls.site.sitemaps if cls.site else ()

    def _own_hosts(self) -> set[str]:
        rules = [self.site, *(site_for(seed) for seed in self.seeds)]
        return {host for rule in rules if rule for host in (*rule.domains, *rule.hosts)}

    async def start(self) -> AsyncIterator[Request]:
        """Requests for the seeds, and for robots.txt of their hosts where sitemaps are wanted."""
        for seed in self.seeds:
            yield seed_request(seed, self._handlers)
        if "sitemaps" in self.args.follow:
            for robots in dict.fromkeys(absolute(seed, "/robots.txt") for seed in self.seeds):
                if robots:
                    yield robots_request(robots, Handlers(self.parse_robots, self.ignore))

    async def parse(self, response: Response) -> AsyncIterator[Output]:
        """Read whatever came: page, feed or sitemap."""
        self.limits.count_page()
        if not self._on_site(response):
            self._count("cut/offsite")
            return
        content_type = (response.headers.get("Content-Type") or b"").decode("latin-1")
        what = kind_of(response.body, content_type, response.url)
        self._count(f"pages/{what}")
        if what == "feed":
            outputs = self._entries(response, read_feed(response.body, response.url).entries)
        elif what == "sitemap":
            outputs = self._sitemap(response)
        elif what == "html":
            outputs = self._page(response, Page(response.body, response.url, _charset(response)))
        else:
            outputs = self._unreadable(response, "content_type", f"{content_type} is no page")
        for output in outputs:
            if isinstance(output, Article):
                await self.limits.admit_article()
            yield output

    def parse_robots(self, response: Response) -> Iterator[Request]:
        """Requests for the sitemaps that robots.txt names."""
        for url in sitemaps_of(response.text, response.url):
            link = Link(url, "", "sitemap", "named in robots.txt")
            yield link_request(link, origin_of(response), self._handlers)

    def _page(self, response: Response, page: Page) -> Iterator[Output]:
        article = None
        try:
            article = self._read(response, page)
        except NotAnArticle as error:
            if self._expected_article(response):
                yield self._reject(response, error.reason, str(error))
        if article:
            yield article
        for link in (*page_links(page, site_for(page.url)), *self._older(page, article)):
            if self._wanted(link, is_article=article is not None):
                where = found_on(response, is_article=article is not None)
                yield link_request(link, where, self._handlers)

    def _older(self, page: Page, article: Article | None) -> list[Link]:
        return [] if article else next_pages(page)

    def _read(self, response: Response, page: Page) -> Article:
        return read(
            page,
            hints=hints_of(response),
            discovered_from=origin_of(response),
            fetched_at=_now(),
            rendered=bool(response.meta.get("rendered")),
        ).article

    def _expected_article(self, response: Response) -> bool:
        kind = response.meta.get("kind")
        return kind == "article" or (kind == "seed" and self.listed)

    def _reject(self, response: Response, reason: str, detail: str) -> Reject:
        return Reject(response.url, reason, detail, origin_of(response), _now())

    def _unreadable(self, response: Response, reason: str, detail: str) -> Iterator[Output]:
        if self._expected_article(response):
            yield self._reject(response, reason, detail)

    def _sitemap(self, response: Response) -> Iterator[Request]:
        reading = read_sitemap(response.body, response.url)
        for url, _lastmod in reading.sitemaps:
            link = Link(url, "", "sitemap", "named in a sitemap index")
            if self._wanted(link, is_article=False):
                yield link_request(link, origin_of(response), self._handlers)
        yield from self._entries(response, reading.entries)

    def _entries(self, response: Response, entries: list[Entry]) -> Iterator[Request]:
        for entry in entries:
            if self._is_own(entry.link):
                yield entry_request(entry, response.url, self._handlers)

    def _wanted(self, link: Link, *, is_article: bool) -> bool:
        wanted = FOLLOWED.get((is_article, link.kind))
        return wanted in self.args.follow and self._is_own(link)

    def _is_own(self, link: Link) -> bool:
        own = site_of(link.url) in self.sites
        if not own:
            self._count("cut/offsite")
        return own

    def _on_site(self, response: Response) -> bool:
        if response.meta.get("kind") == "seed":
            self.sites.add(site_of(response.url))
        return site_of(response.url) in self.sites

    def failed(self, failure: Failure) -> None:
        """Count a page that could not be fetched; an article that is lost counts as found."""
        request: Request = failure.request  # type: ignore[attr-defined]
        reason = reason_of(failure.value)
        if request.meta.get("kind") == "article" or (self.listed and self._is_seed(request)):
            self._count("articles/found")
            self._count(f"failed/{reason}")
        else:
            self._count(f"unread/{reason}")

    def _is_seed(self, request: Request) -> bool:
        return request.meta.get("kind") == "seed"

    def ignore(self, _failure: Failure) -> None:
        """A site without robots.txt is no failure."""
        self._count("pages/no_robots")

    def _count(self, key: str) -> None:
        self.crawler.stats.inc_value(f"newscrawler/{key}")  # type: ignore[union-attr]


def _charset(response: Response) -> str | None:
    header = response.headers.get("Content-Type")
    return http_content_type_encoding(header.decode("latin-1")) if header else None


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
