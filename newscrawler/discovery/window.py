"""Whether something can lie in the window of days that the user asked for, before fetching it."""

from datetime import date, timedelta

from newscrawler.discovery.dates import day_of
from newscrawler.discovery.link import Entry, Hints, Link
from newscrawler.urls import date_in_url, days_in_url

SLACK = timedelta(days=1)
"""A day on the server's clock may be its neighbour where the story was published."""


def may_be_in_window(
    found: Link | Entry, since: date | None = None, until: date | None = None
) -> bool:
    """False only where the source's date, or the address, shows that it lies outside.

    >>> link = Link("https://a.org/2022/12/07/x", "", "article", "")
    >>> may_be_in_window(link, since=date(2022, 12, 9)), may_be_in_window(link)
    (False, True)
    """
    link = found.link if isinstance(found, Entry) else found
    hints = found.hints if isinstance(found, Entry) else None
    day = stated_day(link, hints)
    days = (day, day) if day else days_in_url(link.url)
    return not _outside(days, since, until) and not _edited_before(hints, since)


def _outside(days: tuple[date, date] | None, since: date | None, until: date | None) -> bool:
    """True for days that all lie more than a day outside the window."""
    if days is None:
        return False
    first, last = days
    return bool((since and last < since - SLACK) or (until and first > until + SLACK))


def stated_day(link: Link, hints: Hints | None = None) -> date | None:
    """The day of publication that the source, the listing or the address names."""
    told = day_of(hints.published) if hints else None
    return told or day_of(link.day) or date_in_url(link.url)


def all_older(links: list[Link], since: date | None) -> bool:
    """True where every dated article of a listing lies before the window, so paging may stop."""
    days = [d for link in links if link.kind == "article" and (d := stated_day(link))]
    return since is not None and bool(days) and max(days) < since - SLACK


def _edited_before(hints: Hints | None, since: date | None) -> bool:
    """A page last changed before the window cannot have been published inside it."""
    changed = day_of(hints.modified) if hints else None
    return bool(since and changed and changed < since - SLACK)
