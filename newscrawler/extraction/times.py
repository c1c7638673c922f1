"""The publication and the last change, settled from all that the page offers.

The most believed offer names the day. Among the offers for that day one with a time of day wins
over one without, for a bare midnight is no time. An offer with the page's own offset wins over the
same wall clock labelled UTC, and over the same moment told in UTC.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from newscrawler.extraction.candidate import Candidate
from newscrawler.extraction.evidence import Evidence
from newscrawler.normalise.relative import day_before
from newscrawler.normalise.timestamp import Habits, Stamp, stamp
from newscrawler.normalise.timezone import country_zone, country_zones

_DAY = timedelta(days=1)
_QUARTER = timedelta(minutes=15)
_WESTMOST, _EASTMOST = timedelta(hours=-10), timedelta(hours=13)
"""Offsets beyond which next to nobody lives."""
_MOST = 200
"""Characters of an offer that are looked at."""
_SHOWN = frozenset(("time", "text", "url"))
"""Sources that follow the calendar of the newsroom."""


@dataclass(frozen=True)
class Setting:
    """What is known of where and when a page was made."""

    habits: Habits
    site_zone: tzinfo | None
    fetched: datetime
    """No publication is later than the fetch."""


@dataclass(frozen=True)
class Moment:
    """A settled time with the offer that it came from."""

    day: date
    """The calendar day where it was published."""
    instant: datetime | None
    """None where only the day is known."""
    assumed: bool
    """True where no offer names a zone."""
    offer: Candidate


@dataclass(frozen=True)
class Times:
    """When an article was published and last changed."""

    published: Moment | None
    modified: Moment | None

    @property
    def fields(self) -> dict[str, Any]:
        """The fields of an Article that tell them."""
        published, modified = self.published, self.modified
        return {
            "published": _rfc3339(published),
            "published_date": published.day.isoformat() if published else None,
            "published_source": published.offer.source if published else None,
            "timezone_assumed": published.assumed if published else False,
            "modified": _rfc3339(modified),
        }

    @property
    def winners(self) -> dict[str, Candidate]:
        """The offer that each field was read from."""
        moments = {"published": self.published, "modified": self.modified}
        return {field: moment.offer for field, moment in moments.items() if moment}


def _rfc3339(moment: Moment | None) -> str | None:
    """To the minute: sources of one page often differ in the seconds, and readers see none."""
    instant = moment.instant if moment else None
    return instant.replace(second=0).isoformat(timespec="seconds") if instant else None


def times_of(
    evidence: Evidence,
    offers: Mapping[str, Sequence[Candidate]],
    fetched: datetime,
    *,
    is_fresh: bool = False,
) -> Times:
    """The times of an article, from its candidates for `published` and `modified`.

    ``is_fresh`` says that the page was drawn when it was fetched, so `2 hours ago` tells a day; a
    page from a file may be of any age.
    """
    named = evidence.site.timezone if evidence.site else None
    setting = Setting(evidence.habits, ZoneInfo(named) if named else None, fetched)
    modified = settled(offers["modified"], setting)
    published = settled(offers["published"], setting)
    if published is None and is_fresh:
        published = _told_from_now(offers["published"], setting)
    return Times(published or _day_of_change(modified), _in_zone_of(modified, published))


def _in_zone_of(moment: Moment | None, other: Moment | None) -> Moment | None:
    """A moment whose zone had to be assumed, in the offset that the page names beside another."""
    if not (moment and moment.instant and moment.assumed and other and other.instant):
        return moment
    offset = other.instant.utcoffset()
    if other.assumed or not offset:
        return moment
    return replace(moment, instant=moment.instant.replace(tzinfo=timezone(offset)))


def _told_from_now(offers: Iterable[Candidate], setting: Setting) -> Moment | None:
    now = setting.fetched.astimezone(UTC)
    local = now.astimezone(_home(now.replace(tzinfo=None), setting)).replace(tzinfo=None)
    for offer in offers:
        if day := day_before(local, str(offer.value), setting.habits.language or "en"):
            return Moment(day, None, False, offer)
    return None


def _day_of_change(modified: Moment | None) -> Moment | None:
    """The day of the last change stands for that of a publication which the page does not tell.

    A feed's or sitemap's date of change does not: it is often that of the file.
    """
    if modified is None or modified.offer.source in ("feed", "sitemap"):
        return None
    return Moment(modified.day, None, False, modified.offer)


@dataclass(frozen=True)
class _Reading:
    stamp: Stamp
    offer: Candidate


def settled(offers: Iterable[Candidate], setting: Setting) -> Moment | None:
    """The time that offers, most believed first, tell together; None where none can be read."""
    readings = list(_readings(offers, setting))
    if not readings:
        return None
    first = readings[0]
    near = [r for r in readings if abs(r.stamp.day - first.stamp.day) <= _DAY]
    timed = [r for r in near if r.stamp.clock and not r.stamp.is_midnight]
    if first not in timed:
        timed = [r for r in timed if r.stamp.day == first.stamp.day]
    if not timed:
        return Moment(first.stamp.day, None, False, first.offer)
    chosen = timed[0]
    instant, assumed = _instant(chosen.stamp, [r.stamp for r in timed], setting)
    instant = _as_shown(instant, near, setting)
    return Moment(_day(instant, near, setting), instant, assumed, chosen.offer)


def _readings(offers: Iterable[Candidate], setting: Setting) -> Iterable[_Reading]:
    last = setting.fetched.date() + _DAY
    for offer in offers:
        found = stamp(str(offer.value)[:_MOST], setting.habits)
        if found and found.day <= last:
            yield _Reading(found, offer)


def _instant(chosen: Stamp, others: Sequence[Stamp], setting: Setting) -> tuple[datetime, bool]:
    """The moment in the page's own offset, and whether its zone had to be assumed."""
    if chosen.zone and chosen.instant().utcoffset():
        return chosen.instant(), False
    alike = [s for s in others if s.zone and s.local == chosen.local]
    told = next((s.instant() for s in alike if s.instant().utcoffset()), None)
    if told:
        return told, False
    if chosen.zone:
        return chosen.instant().astimezone(_shown_offset(chosen, others)), False
    if alike:
        return alike[0].instant(), False
    return chosen.instant(_clock(chosen.local, setting)), True


def _shown_offset(chosen: Stamp, others: Sequence[Stamp]) -> tzinfo:
    """The offset at which the page shows a moment that it also tells in UTC; else UTC."""
    for other in others:
        if other.zone and other.instant() == chosen.instant():
            offset = other.instant().utcoffset()
        elif other.zone is None:
            offset = other.local.replace(second=0) - chosen.local.replace(second=0)
        else:
            continue
        if offset and not offset % _QUARTER and -12 * 4 * _QUARTER <= offset <= 14 * 4 * _QUARTER:
            return timezone(offset)
    return UTC


def _as_shown(instant: datetime, near: Sequence[_Reading], setting: Setting) -> datetime:
    """A moment told in UTC by the home's clock, where the page shows the day that it was there."""
    if instant.utcoffset():
        return instant
    days = _shown_days(near)
    if not days or instant.date() in days:
        return instant
    home = _home(instant.replace(tzinfo=None), setting)
    zones = (home, *_country_zones(setting))
    return next(
        (told for zone in zones if (told := instant.astimezone(zone)).date() in days), instant
    )


def _clock(local: datetime, setting: Setting) -> tzinfo:
    """The zone that a time without one is read in: home's, or that of the language, else UTC."""
    home, guess = _home(local, setting), setting.habits.language_home
    return (country_zone(guess, local) if guess and home is UTC else None) or home


def _home(local: datetime, setting: Setting) -> tzinfo:
    """The site's zone, or its country's, else UTC."""
    country = setting.habits.country
    return setting.site_zone or (country_zone(country, local) if country else None) or UTC


def _country_zones(setting: Setting) -> tuple[ZoneInfo, ...]:
    return country_zones(setting.habits.country or "")


def _day(instant: datetime, near: Sequence[_Reading], setting: Setting) -> date:
    """The calendar day at the place of publication.

    UTC alone does not say it: then the home's zone does, else a day that the page shows and that
    it is at that moment somewhere, else the day that it is in the whole country.
    """
    if instant.utcoffset():
        return instant.date()
    home = instant.astimezone(_home(instant.replace(tzinfo=None), setting))
    if home.utcoffset():
        return home.date()
    shown = _shown_days(near)
    if instant.date() in shown:
        return instant.date()
    somewhere = {(instant + offset).date() for offset in (_WESTMOST, _EASTMOST)}
    told = next((day for day in shown if day in somewhere), None)
    return told or _day_in_country(instant, setting) or instant.date()


def _day_in_country(instant: datetime, setting: Setting) -> date | None:
    """The day that it is in all of a country; many systems say `en-US` wherever they stand."""
    zones = () if setting.habits.country == "US" else _country_zones(setting)
    days = {instant.astimezone(zone).date() for zone in zones}
    return days.pop() if len(days) == 1 else None


def _shown_days(near: Sequence[_Reading]) -> list[date]:
    """The days that readers see, in the newsroom's calendar."""
    return [r.stamp.day for r in near if r.offer.source in _SHOWN and not r.stamp.zone]
