"""The paper's sitemaps: an index, one gzip file a month, news of two days, a plain text list."""

import gzip
import re
from datetime import timedelta
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
    """The sitemap index, its months newest first, one of its entries blank."""
    months = list(dict.fromkeys(f"{s.published:%Y-%m}" for s in in_sitemaps(paper)))
    names = ["/sitemaps/sections.xml", *(f"/sitemaps/{month}.xml.gz" for month in months)]
    rows = "".join(f"<sitemap><loc>{base}{name}</loc></sitemap>" for name in names)
    return xml_reply(
        f'<sitemapindex xmlns="{_SPACE}">{rows}<sitemap><loc> </loc></sitemap></sitemapindex>',
        "application/xml",
    )


def monthly(paper: Newspaper, base: str, month: str) -> Reply:
    """The stories of a month, compressed; one of its addresses is closed to robots."""
    stories = [s for s in in_sitemaps(paper) if f"{s.published:%Y-%m}" == month]
    rows = [(base + s.path, s.modified.isoformat()) for s in stories]
    body = _urlset([*rows, (base + TRAP, "2022-12-07"), ("/relative/", "2022-12-01")])
    return Reply(gzip.compress(body, mtime=0), "application/gzip")


def sections(base: str) -> Reply:
    """The listings, which are no articles."""
    rows = [(base + section_path(names), "") for names in all_sections()]
    return Reply(_urlset([(base + "/", ""), *rows, (base + "/about/", "")]), "application/xml")


def news(paper: Newspaper, base: str) -> Reply:
    """Google's news sitemap: the stories of the last two days."""
    fresh = [s for s in in_sitemaps(paper) if paper.now - s.published < timedelta(days=2)]
    rows = "".join(
        f"<url><loc>{base}{s.path}</loc><news:news><news:publication><news:name>{PAPER}"
        f"</news:name><news:language>{s.language}</news:language></news:publication>"
        f"<news:publication_date>{_stated(s)}</news:publication_date>"
        f"<news:title>{escape(s.title)}</news:title></news:news></url>"
        for s in fresh
    )
    return xml_reply(
        f'<urlset xmlns="{_SPACE}" xmlns:news="{_NEWS}">{rows}</urlset>',
        "application/xml",
    )


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


def _stated(story: Story) -> str:
    """As exact as the story's own page."""
    exact = story.design != "longread"
    return story.published.isoformat() if exact else story.published.date().isoformat()


def _urlset(rows: list[tuple[str, str]]) -> bytes:
    urls = "".join(
        f"<url><loc>{escape(loc)}</loc>{f'<lastmod>{day}</lastmod>' if day else ''}</url>"
        for loc, day in rows
    )
    return f'<?xml version="1.0"?><urlset xmlns="{_SPACE}">{urls}</urlset>'.encode()
