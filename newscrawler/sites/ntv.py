"""NTV, a Turkish news channel, which names its agencies beside the date."""

from dataclasses import replace

from newscrawler.items import Article
from newscrawler.page import Page
from newscrawler.sites._site import Site


def credit_agency(article: Article, page: Page) -> Article:
    """The page's data credit the channel alone; `articleAuthor` holds who wrote the story."""
    stated = next(iter(page.meta.get("articleauthor", [])), "")
    agency = stated if stated.endswith(("Ajansı", "Agency")) else None
    return replace(article, authors=[], agency=agency) if agency else article


SITE = Site(
    name="NTV",
    domains=("ntv.com.tr",),
    start=("https://www.ntv.com.tr/",),
    feeds=("https://www.ntv.com.tr/sporskor.rss",),
    timezone="Europe/Istanbul",
    language="tr",
    body=(".content-news-tag-selector",),
    tidy=credit_agency,
)
