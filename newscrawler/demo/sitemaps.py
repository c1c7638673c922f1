"""The paper's sitemaps: an index, one gzip file a month, news of two days, a plain text list."""

import gzip
import re
from datetime import datetime, timedelta
from html import escape

from newscrawler.demo.desks import PAPER, all_sections, section_path
from newscrawler.demo.feeds import xml_reply
from newscrawler.demo.newspaper import Newspaper
from newscrawler.demo.reply import Reply
from newscrawler.demo.story import Story

MONTHLY = re.compile(r"/sitemaps/(\d{4}-\d\d)\.xml\.gz")
TRAP = "/private/2022-12-07-this-page-is-not-for-robots/"
_SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_NEWS = "http://www.google.com/schemas/sitemap-news/0.9"


def in_sitemaps(paper: Newspaper) -> list[Story]:
    """What sitemaps name: all but the stories to be found another way only."""
    return [story for story in paper.stories if story.found_by in ("all", "sitemap")]


def index(paper: Newspaper, base: str) -> Reply:
    """The sitemap index, its months newest first with their last change, one entry blank."""
    changes: dict[str, datetime] = {}
    for story in in_sitemaps(paper):
        month = f"{story.published:%Y-%m}"
        changes[month] = max(story.modified, changes.get(month, story.modified))
    rows = "".join(
        f"<sitemap><loc>{base}/sitemaps/{month}.xml.gz</loc>"
        f"<lastmod>{changed.isoformat()}</lastmod></sitemap>"
        for month, changed in changes.items()
    )
    return xml_reply(
        f'<sitemapindex xmlns="{_SPACE}"><sitemap><loc>{base}/sitemaps/sections.xml</loc></sitemap>'
        f"{rows}<sitemap><loc> </loc></sitemap></sitemapindex>",
        "application/xml",
    )


def monthly(paper: Newspaper, base: str, month: str) -> Reply:
    """The stories of a month, compressed; one of its addresses is closed, one is relative."""
    stories = [s for s in in_sitemaps(paper) if f"{s.published:%Y-%m}" == month]
    odd = (base + TRAP, "/relative/")
    body = _urlset([*(_entry(s, base) for s in stories), *map(_address, odd)])
    return Reply(gzip.compress(body, mtime=0), "application/gzip")


def sections(base: str) -> Reply:
    """The listings, which are no articles."""
    paths = ["/", *(section_path(names) for names in all_sections())]
    return Reply(_urlset([_address(base + path) for path in paths]), "application/xml")


def news(paper: Newspaper, base: str) -> Reply:
    """Google's news sitemap: the stories of the last two days."""
    fresh = [s for s in in_sitemaps(paper) if paper.now - s.published < timedelta(days=2)]
    return Reply(_urlset([_entry(s, base) for s in fresh]), "application/xml")


def text(paper: Newspaper, base: str) -> Reply:
    """A sitemap of bare addresses: the magazine."""
    lines = [base + s.path for s in in_sitemaps(paper) if s.design == "longread"]
    return Reply("\n".join(lines).encode(), "text/plain; charset=utf-8")


def robots(base: str) -> Reply:
    """Rules for robots (RFC 9309) and where the sitemaps are."""
    rules = (
        "User-agent: *",
        "Disallow: /private/",
        "Disallow: /search",
        "Disallow: /login",
        "Disallow: /*?sort=",
        "Allow: /private/imprint",
        "",
        f"Sitemap: {base}/sitemap.xml",
        f"Sitemap: {base}/sitemaps/news.xml",
        f"Sitemap: {base}/sitemap.txt",
    )
    return Reply("\n".join(rules).encode(), "text/plain; charset=utf-8")


def _entry(story: Story, base: str) -> str:
    """A story with its times, as exact as its own page, and what news sitemaps say besides."""
    exact = story.design != "longread"
    published = story.published if exact else story.published.date()
    return (
        f"<url><loc>{base}{escape(story.path)}</loc><lastmod>{story.modified.isoformat()}</lastmod>"
        f"<news:news><news:publication><news:name>{PAPER}</news:name>"
        f"<news:language>{story.language}</news:language></news:publication>"
        f"<news:publication_date>{published.isoformat()}</news:publication_date>"
        f"<news:title>{escape(story.title)}</news:title></news:news></url>"
    )


def _address(loc: str) -> str:
    return f"<url><loc>{escape(loc)}</loc></url>"


def _urlset(urls: list[str]) -> bytes:
    head = f'<?xml version="1.0"?><urlset xmlns="{_SPACE}" xmlns:news="{_NEWS}">'
    return f"{head}{''.join(urls)}</urlset>".encode()
