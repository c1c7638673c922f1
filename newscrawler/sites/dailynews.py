"""The Daily News of Tanzania."""

from newscrawler.sites._site import Site

SITE = Site(
    name="Daily News",
    domains=("dailynews.co.tz",),
    start=("https://dailynews.co.tz/",),
    feeds=("https://dailynews.co.tz/feed/",),
    timezone="Africa/Dar_es_Salaam",
    language="en-TZ",
    authors=(".cs-entry__infobar .cs-meta-author-name",),
    body=(".cs-entry__content-wrap > .entry-content",),
)
