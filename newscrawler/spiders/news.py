"""The spider for any newspaper: sections, pagination, related stories, feeds and sitemaps."""

from collections import defaultdict
from collections.abc import AsyncIterator, Iterable, Iterator
from datetime import UTC, datetime
from typing import Any, ClassVar, Self

from scrapy import Request, Spider
from scrapy.crawler import Crawler
from scrapy.http import Response
from twisted.python.failure import Failure
from w3lib.encoding import http_content_type_encoding

from newscrawler.discovery import Entry, Link
from newscrawler.discovery.budget import Budget
from newscrawler.discovery.facets import narrows
from newscrawler.discovery.links import page_links
from newscrawler.discovery.listing_days import days_in_words, with_days
from newscrawler.discovery.pagination import next_pages
from newscrawler.discovery.robots import sitemaps_of
from newscrawler.discovery.shape import SiteShapes
from newscrawler.discovery.sniff import kind_of
from newscrawler.discovery.usual import usual_places
from newscrawler.discovery.window import all_older
from newscrawler.errors import NotAnArticle, UsageError
from newscrawler.items import Article, Reject
from newscrawler.network.failures import Cut, Postponed, reason_of
from newscrawler.page import Page
from newscrawler.reader import read
from newscrawler.sites import Site, site_for
from newscrawler.spiders.arguments import Arguments, parse_arguments
from newscrawler.spiders.feeds import Finds, finds_of_feed, finds_of_sitemap
from newscrawler.spiders.limits import Limits
from newscrawler.spiders.requests import (
    Handlers,
    archived_request,
    entry_request,
    found_on,
    hints_of,
    index_level,
    link_request,
    origin_of,
    robots_request,
    seed_request,
)
from newscrawler.spiders.scope import Scope
from newscrawler.urls import absolute, site_of
from newscrawler.warc import captures, check

Output = Article | Reject | Request

BOUNDED = ("section", "article")
"""Kinds of queued pages whose budget is asked once more before they are fetched."""


class NewsSpider(Spider):
    """Crawls the newspapers at the addresses that the user names."""

    name = "news"
    site: ClassVar[Site | None] = None
    """The site rule that gives addresses where the user names none."""
    limits: Limits
    budget: Budget

    def __init__(self, **given: str) -> None:
        super().__init__()
        self.given = given
        self.args: Arguments = parse_arguments(given, self.default_seeds())
        if not self.args.seeds and not self.args.warc:
            raise UsageError(f"{self.name} needs an address: -a url=https://… or -a urls=FILE")
        for archive in self.args.warc:
            check(archive)
        self.listed = "urls" in given
        self.seeds = list(self.args.seeds)
        self.job = self.args.job()
        self.scope = Scope(self.args, {site_of(seed) for seed in self.seeds} | self._own_hosts())
        self.shapes: defaultdict[str, SiteShapes] = defaultdict(SiteShapes)
        self._handlers = Handlers(self.parse, self.failed)

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        spider = super().from_crawler(crawler, *args, **kwargs)
        spider.budget = Budget(crawler.settings.getint("QUERY_VARIANTS_MAX"))
        spider.limits = Limits(crawler, spider.args.max_articles, spider.args.max_pages)
        return spider

    def default_seeds(self) -> tuple[str, ...]:
        """Addresses to begin with where the user names none."""
        return self.site.start + self.site.feeds + self.site.sitemaps if self.site else ()

    def _own_hosts(self) -> set[str]:
        rules = [self.site, *(site_for(seed) for seed in self.seeds)]
        return {host for rule in rules if rule for host in (*rule.domains, *rule.hosts)}

    async def start(self) -> AsyncIterator[Request]:
        """Requests for the seeds, and for robots.txt of their hosts where sitemaps are wanted."""
        for seed in self.seeds:
            yield seed_request(seed, self._handlers)
        for archive in self.args.warc:
            for page in captures(archive, self._archive_broken):
                yield archived_request(page, self._handlers)
        if "sitemaps" in self.args.follow:
            for robots in dict.fromkeys(absolute(seed, "/robots.txt") for seed in self.seeds):
                if robots:
                    yield robots_request(robots, Handlers(self.parse_robots, self.no_robots))

    def _archive_broken(self, told: str) -> None:
        self.logger.warning(told)
        self.crawler.stats.inc_value("newscrawler/unread/broken_archive")

    async def parse(self, response: Response) -> AsyncIterator[Output]:
        """Read whatever came: page, feed or sitemap."""
        self.limits.count_page()
        if response.meta.get("kind") == "seed":
            self.scope.sites.add(site_of(response.url))
        if "warc" not in response.meta and not self.scope.holds(response.url):
            self._count("cut/offsite")
            return
        for output in self._outputs(response):
            if isinstance(output, Article):
                await self.limits.admit_article()
            yield output

    def _outputs(self, response: Response) -> Iterator[Output]:
        content_type = (response.headers.get("Content-Type") or b"").decode("latin-1")
        what = kind_of(response.body, content_type, response.url)
        self._count(f"pages/{what}")
        if what == "html":
            return self._page(
                response,
                Page(response.body, response.url, http_content_type_encoding(content_type)),
            )
        if what == "feed":
            return self._feed(response)
        if what == "sitemap":
            return self._sitemap(response)
        return self._reject(response, "no_page", f"{content_type or 'its content'} is no page")

    def parse_robots(self, response: Response) -> Iterator[Request]:
        """Requests for the sitemaps that robots.txt names, or at their usual places."""
        named = sitemaps_of(response.text, response.url) if response.status == 200 else []
        links = [Link(url, "", "sitemap", "named in robots.txt") for url in named]
        yield from self._follow(response, links or usual_places(response.url, "sitemap"))

    def _page(self, response: Response, page: Page) -> Iterator[Output]:
        article = None
        try:
            article = self._read(response, page)
        except NotAnArticle as error:
            yield from self._reject(response, error.reason, str(error))
        self.shapes[site_of(page.url)].learn(page.url, article is not None)
        links = self._links(page, article)
        self._learn(response, links, article)
        self.scope.learn(response.url, links, article)
        if article and self.scope.wants(article):
            yield article
        elif article:
            self._count("cut/window")
        if article and self.scope.is_older(article) and response.meta.get("kind") != "seed":
            links = [link for link in links if link.kind != "article"]
        yield from self._follow(response, links, on_article=bool(article))
        if response.meta.get("kind") == "seed" and not any(link.kind == "feed" for link in links):
            yield from self._follow(response, usual_places(response.url, "feed"))

    def _learn(self, response: Response, links: list[Link], article: Article | None) -> None:
        """What a page was worth, for the budget of those like it."""
        named = [link.url for link in links if link.kind == "article"]
        news = [url for url in named if self.budget.is_news(url)]
        kind = str(response.meta.get("kind"))
        self.budget.learn(kind, response.url, bool(article) if kind == "article" else bool(news))

    def _links(self, page: Page, article: Article | None) -> list[Link]:
        found = page_links(page, site_for(page.url), self.shapes[site_of(page.url)])
        self._count("cut/links_on_page", found.cut)
        links: list[Link] = found
        if article:
            return links
        if self.scope.is_bounded:
            links = with_days(links, days_in_words(page))
        return links if all_older(links, self.args.since) else [*links, *next_pages(page)]

    def _read(self, response: Response, page: Page) -> Article:
        return read(
            page,
            hints=hints_of(response),
            discovered_from=origin_of(response),
            fetched_at=_fetched(response),
            rendered=bool(response.meta.get("rendered")),
        ).article

    def _reject(self, response: Response, reason: str, detail: str) -> Iterator[Reject]:
        """A reject, where an article was to be expected."""
        if self._promised_article(response.meta):
            yield Reject(response.url, reason, detail, origin_of(response), _fetched(response))

    def _feed(self, response: Response) -> Iterator[Request]:
        return self._listed(response, finds_of_feed(response.body, response.url, self.args.since))

    def _sitemap(self, response: Response) -> Iterator[Request]:
        level, today = index_level(response), datetime.now(UTC).date()
        finds = finds_of_sitemap(response.body, response.url, level, today, self.args.since)
        return self._listed(response, finds)

    def _listed(self, response: Response, finds: Finds) -> Iterator[Request]:
        for reason, count in finds.cut.items():
            self._count(f"cut/{reason}", count)
        yield from self._follow(response, finds.found)

    def _follow(
        self, response: Response, found: Iterable[Link | Entry], *, on_article: bool = False
    ) -> Iterator[Request]:
        """Requests for what belongs to the crawl; the rest is counted by reason."""
        for each in found:
            reason = self._why_not(each, response.url, on_article)
            if reason == "unwanted":
                continue
            if reason:
                self._count(f"cut/{reason}")
            elif isinstance(each, Entry):
                yield entry_request(each, response, self._handlers)
            else:
                where = found_on(response, is_article=on_article)
                yield link_request(each, where, self._handlers)

    def _why_not(self, found: Link | Entry, page_url: str, on_article: bool) -> str | None:
        link = found.link if isinstance(found, Entry) else found
        if reason := self.scope.why_not(found, on_article=on_article):
            return reason
        if self.scope.leads_away(link, page_url):
            return "window"
        if link.kind == "section" and narrows(link.url, page_url):
            return "facets"
        return self.budget.why_not(link.kind, link.url)

    def why_no_longer(self, request: Request) -> str | None:
        """The reason to leave a queued page: its make is spent, or it lies outside the window."""
        kind = str(request.meta.get("kind"))
        found_on = request.meta.get("discovered_from", {}).get("url", "")
        spent = self.budget.why_not(kind, request.url) if kind in BOUNDED else None
        return spent or self.scope.why_no_longer(kind, request.url, found_on)

    def _promised_article(self, meta: dict[str, Any]) -> bool:
        return meta.get("kind") == "article" or (meta.get("kind") == "seed" and self.listed)

    def failed(self, failure: Failure) -> None:
        """Count a page that could not be fetched; an article that is lost counts as found."""
        error, request = failure.value, failure.request  # type: ignore[attr-defined]
        stage = "unread"
        if isinstance(error, Cut):
            stage = "cut"
        elif isinstance(error, Postponed):
            stage = "postponed"
        elif self._promised_article(request.meta):
            stage = "failed"
            self._count("articles/found")
        self._count(f"{stage}/{reason_of(error or failure)}")

    def closed(self, reason: str) -> None:
        """Name in the summary what was given up as fruitless."""
        if self.crawler.stats and (given_up := self.budget.sentences()):
            told = self.crawler.stats.get_value("newscrawler/warnings", [])
            self.crawler.stats.set_value("newscrawler/warnings", [*told, *given_up])

    def no_robots(self, failure: Failure) -> None:
        """A site without robots.txt names no sitemaps, which is no failure."""
        self.logger.debug("no robots.txt: %s", failure.value)

    def _count(self, key: str, count: int = 1) -> None:
        if count and self.crawler.stats:
            self.crawler.stats.inc_value(f"newscrawler/{key}", count)


def _fetched(response: Response) -> str:
    """When a page was fetched: now, or when it was archived."""
    archived = response.meta.get("warc", {}).get("date")
    return archived or datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
