"""Swiss Radio and Television in German, whose desks sign with initials below the article."""

from dataclasses import replace

from newscrawler.items import Article
from newscrawler.page import Page
from newscrawler.sites._site import Site


def one_by_one(article: Article, _: Page) -> Article:
    """Initials stand in one line: `srf/hosb;kesm`."""
    signed = (part.strip() for name in article.authors for part in name.split(";"))
    return replace(article, authors=[name for name in signed if name])


SITE = Site(
    name="SRF",
    domains=("srf.ch",),
    start=("https://www.srf.ch/news",),
    timezone="Europe/Zurich",
    language="de-CH",
    title=("h1 .article-title__text",),
    authors=(".article-author__name",),
    body=("section.article-content",),
    cut=(".expandable-box", ".related-items-list", ".sharing-bar"),
    tidy=one_by_one,
    article_url=r"/news/[\w-]+(?:/[\w-]+)*/[\w-]{30,}$",
)
