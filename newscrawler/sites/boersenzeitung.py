"""Börsen-Zeitung, whose pages state their times twelve hours west of Greenwich."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from newscrawler.items import Article
from newscrawler.page import Page
from newscrawler.sites._site import Site

_FRANKFURT = ZoneInfo("Europe/Berlin")


def in_frankfurt(article: Article, _: Page) -> Article:
    """The instant is right, its offset is not: `2024-10-23T03:48:15-12:00` was 17:48 there."""
    if article.published is None:
        return article
    there = datetime.fromisoformat(article.published).astimezone(_FRANKFURT)
    return replace(article, published=there.isoformat(), published_date=there.date().isoformat())


SITE = Site(
    name="Börsen-Zeitung",
    domains=("boersen-zeitung.de",),
    start=("https://www.boersen-zeitung.de/",),
    timezone="Europe/Berlin",
    language="de",
    authors=("#authors",),
    body=("#post-content-body .entry-content",),
    tidy=in_frankfurt,
)
