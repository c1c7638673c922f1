"""What is fetched first: what dates its articles, then the newest, then listings, then archives."""

from datetime import date

from newscrawler.discovery.link import Entry, Link
from newscrawler.discovery.pagination import page_number
from newscrawler.discovery.window import stated_day

BASE: dict[str, int] = {
    "robots": 100,
    "seed": 90,
    "feed": 80,
    "sitemap": 60,
    "section": 50,
    "article": 40,
    "other": 0,
}
"""The highest is fetched first."""

NEWS_SITEMAP = 80
"""A Google News sitemap holds the last two days only, and dates them."""

FRESH = 25
"""Points of an article published today, one less a day; the freshest stand before sections."""

PAGE_OF_LISTING, ARCHIVE = 20, 10
"""Further pages of a listing, and sitemaps of former months, come after all articles named."""


def priority_of(found: Link | Entry, today: date) -> int:
    """The priority of a link or entry; the highest is fetched first.

    >>> today = date(2022, 12, 7)
    >>> fresh = Link("https://a.org/2022/12/07/x", "", "article", "")
    >>> section = Link("https://a.org/world/", "", "section", "")
    >>> older = Link("https://a.org/2022/10/01/x", "", "article", "")
    >>> page_2 = Link("https://a.org/world/?page=2", "", "section", "")
    >>> [priority_of(link, today) for link in (fresh, section, older, page_2)]
    [65, 50, 40, 20]
    """
    link, hints = (found.link, found.hints) if isinstance(found, Entry) else (found, None)
    day = stated_day(link, hints)
    if link.kind == "article":
        return BASE["article"] + (max(0, FRESH - abs((today - day).days)) if day else 0)
    if link.kind == "section" and page_number(link.url) is not None:
        return PAGE_OF_LISTING
    if link.kind == "sitemap" and "news" in link.url.lower():
        return NEWS_SITEMAP
    if link.kind == "sitemap" and day and (today - day).days > FRESH:
        return ARCHIVE
    return BASE[link.kind]
