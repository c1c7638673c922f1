"""The Taipei Times, an English daily of Taiwan."""

from dataclasses import replace

from newscrawler.items import Article
from newscrawler.normalise.agency import agency
from newscrawler.page import Page
from newscrawler.sites._site import Site


def credit_agency(article: Article, page: Page) -> Article:
    """A byline like `AFP, MANILA` names the agency and where it wrote, and no person."""
    bylines = page.tree.cssselect(".archives > .boxTitle .name")
    credited = agency(bylines[0].text_content().partition(",")[0]) if bylines else None
    return replace(article, authors=[], agency=credited) if credited else article


SITE = Site(
    name="Taipei Times",
    domains=("taipeitimes.com",),
    start=("https://www.taipeitimes.com/",),
    timezone="Asia/Taipei",
    language="en",
    authors=(".archives > .boxTitle .name",),
    body=(".archives > p",),
    tidy=credit_agency,
    article_url=r"/archives/\d{4}/\d{2}/\d{2}/\d+$",
)
