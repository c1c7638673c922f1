"""TimesLIVE and the Sunday Times on timeslive.co.za."""

from newscrawler.sites._site import Site

SITE = Site(
    name="TimesLIVE",
    domains=("timeslive.co.za",),
    start=("https://www.timeslive.co.za/",),
    timezone="Africa/Johannesburg",
    language="en-ZA",
    authors=(".author-block .name",),
    body=(".article-widget-text .text",),
    article_url=r"/\d{4}-\d{2}-\d{2}-[\w-]+/?(?:\?|$)",
)
