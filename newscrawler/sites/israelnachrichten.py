"""Israel-Nachrichten, a German paper of Tel Aviv, in an old WordPress."""

from newscrawler.sites._site import Site

SITE = Site(
    name="Israel Nachrichten",
    domains=("israel-nachrichten.org",),
    start=("https://www.israel-nachrichten.org/",),
    feeds=("https://www.israel-nachrichten.org/feed",),
    timezone="Asia/Jerusalem",
    language="de",
    body=(".entry.post > p",),
    cut=(".entry.post > p:has(> em:only-child)", ".entry.post > p:has(> b:only-child)"),
    article_url=r"/archive/\d+$",
    ignore_url=r"/comment-page-\d",
)
