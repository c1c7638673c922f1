"""Business Day and its sister titles on businesslive.co.za."""

from newscrawler.sites._site import Site

SITE = Site(
    name="BusinessLIVE",
    domains=("businesslive.co.za",),
    start=("https://www.businesslive.co.za/",),
    timezone="Africa/Johannesburg",
    language="en-ZA",
    body=(".article-widget-text .text",),
    article_url=r"/\d{4}-\d{2}-\d{2}-[\w-]+/?$",
)
