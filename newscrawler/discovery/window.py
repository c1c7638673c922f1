"""Whether something can lie in the window of days that the user asked for, before fetching it."""

from datetime import date, datetime, timedelta

from newscrawler.discovery.dates import day_of
from newscrawler.discovery.link import Entry, Hints, Link
from newscrawler.discovery.url_days import date_in_url, days_in_url, listed_days

SLACK = timedelta(days=1)
"""A day on the server's clock may be its neighbour where the story was published."""


Days = tuple[date, date]
"""The first and the last day on which something can have been published."""

YEARS = range(1600, 3000)
"""A system that knows no date may write the year 1 or 9999."""

ANY_DAY: Days = (date.min, date.max)


def overlap(days: Days, since: date | None, until: date | None) -> bool:
    """True where at least one of the possible days lies inside the window."""
    return (until is None or days[0] <= until) and (since is None or days[1] >= since)


def days_of(found: Link | Entry) -> Days:
    """On which days a link's article can have been published, as far as source and address say.

    An instant with a local offset is exact; one in UTC may be of the day before or after where
    it was published (offsets run from -12 to +14 hours), and so may a bare day. A page last
    changed on a day cannot have been published later.

    >>> [str(day) for day in days_of(Link("https://a.org/2022/12/07/x", "", "article", ""))]
    ['2022-12-06', '2022-12-08']
    >>> told = Hints("feed", published="2022-12-07T00:30:00+02:00")
    >>> [str(day) for day in days_of(Entry(Link("https://a.org/x", "", "article", ""), told))]
    ['2022-12-07', '2022-12-07']
    """
    link, hints = (found.link, found.hints) if isinstance(found, Entry) else (found, None)
    first, last = _published(link, hints)
    changed = hints.modified if hints else None
    return first, min(last, _span(changed)[1]) if changed else last


def _published(link: Link, hints: Hints | None) -> Days:
    told = (hints.published if hints else None) or link.day
    return _span(told) if told else _around(*(days_in_url(link.url) or ANY_DAY))


def _span(stated: str) -> Days:
    """The days that a stated instant or day can be where the article was published."""
    moment = datetime.fromisoformat(stated)
    offset = moment.utcoffset()
    if offset is None or moment.year not in YEARS:
        return _around(moment.date(), moment.date())
    if offset:
        return moment.date(), moment.date()
    return (moment - timedelta(hours=12)).date(), (moment + timedelta(hours=14)).date()


def _around(first: date, last: date) -> Days:
    sane = first.year in YEARS and last.year in YEARS
    return (first - SLACK, last + SLACK) if sane else ANY_DAY


def stated_day(link: Link, hints: Hints | None = None) -> date | None:
    """The day of publication that the source, the listing or the address names."""
    told = day_of(hints.published) if hints else None
    return told or day_of(link.day) or date_in_url(link.url)


def leads_away(
    listing: str, found_on: str, since: date | None = None, until: date | None = None
) -> bool:
    """True for a calendar's page outside the window that is no nearer to it than the page before.

    >>> day, bounds = "https://a.org/?day=2022-12-{}".format, (date(2022, 12, 5), None)
    >>> leads_away(day("02"), day("03"), *bounds), leads_away(day("03"), day("02"), *bounds)
    (True, False)
    """
    there, here = _distance(listing, since, until), _distance(found_on, since, until)
    return there is not None and here is not None and there > timedelta() and there >= here


def _distance(listing: str, since: date | None, until: date | None) -> timedelta | None:
    """How far the days of a listing lie from the window, the neighbouring days being none."""
    days = listed_days(listing)
    if days is None:
        return None
    first, last = _around(*days)
    return max(
        since - last if since else timedelta(), first - until if until else timedelta(), timedelta()
    )


def all_older(links: list[Link], since: date | None) -> bool:
    """True where every dated article of a listing lies before the window, so paging may stop."""
    days = [d for link in links if link.kind == "article" and (d := stated_day(link))]
    return since is not None and bool(days) and max(days) < since - SLACK
