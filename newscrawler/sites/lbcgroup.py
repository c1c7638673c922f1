"""LBCI, a Lebanese broadcaster; its news desk does not sign."""

from dataclasses import replace

from newscrawler.items import Article
from newscrawler.page import Page
from newscrawler.sites._site import Site


def unsigned(article: Article, _: Page) -> Article:
    """The page's data name the station as author."""
    return replace(article, authors=[a for a in article.authors if a.upper() != "LBCI"])


SITE = Site(
    name="LBCI Lebanon",
    domains=("lbcgroup.tv",),
    start=("https://www.lbcgroup.tv/",),
    timezone="Asia/Beirut",
    language="ar",
    body=(".article_details_body .LongDesc",),
    article_url=r"/news/[\w-]+/\d+/",
    section_url=r"/news/[\w-]+$",
    tidy=unsigned,
)
