"""Dagbladet, a Norwegian tabloid in the Labrador system."""

from newscrawler.sites._site import Site

SITE = Site(
    name="Dagbladet",
    domains=("dagbladet.no",),
    start=("https://www.dagbladet.no/", "https://www.dagbladet.no/nyheter"),
    timezone="Europe/Oslo",
    language="nb",
    authors=(".article-top .bylines .byline .name > a",),
    body=(".article-entity .body-copy",),
    cut=(
        ".body-copy .factbox",
        ".body-copy article",
        ".aiArticleSummary",
        ".lab-hidden-byline-name",
    ),
    article_url=r"/[\w-]+/\d{8}$",
    ignore_url=r"/annonse/",
)
