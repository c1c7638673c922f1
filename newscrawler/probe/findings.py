"""What a probe saw of a newspaper, and what follows from it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from urllib.parse import urlsplit

from newscrawler.discovery import Entry
from newscrawler.discovery.window import stated_day
from newscrawler.items import Article
from newscrawler.normalise.timezone import country_zone
from newscrawler.urls import is_address, registered_domain

FEWEST_DATED = 3
"""Fewer dated stories than this tell no pace."""


@dataclass(frozen=True)
class Source:
    """A feed or sitemap that answered."""

    url: str
    entries: Sequence[Entry]
    sitemaps: int = 0
    """Sitemaps that it names in turn."""


@dataclass
class Findings:
    """What came back for the few requests of a probe."""

    url: str
    """The front page, after redirects."""
    feeds: list[Source] = field(default_factory=list)
    sitemaps: list[Source] = field(default_factory=list)
    sections: list[str] = field(default_factory=list)
    stories: set[str] = field(default_factory=set)
    """Addresses of articles that front page and sections name."""
    articles: list[Article] = field(default_factory=list)
    """The few that were read."""
    refused: Counter[str] = field(default_factory=Counter)
    """Pages that were taken for articles and were none, by reason."""

    @property
    def domain(self) -> str:
        """The domain that a site file is for."""
        host = urlsplit(self.url).hostname or ""
        return host if is_address(host) else registered_domain(host)

    @property
    def name(self) -> str:
        """The paper's name, or its domain where no page says it."""
        return _commonest(a.publisher for a in self.articles) or self.domain

    @property
    def language(self) -> str | None:
        """The language of most articles read."""
        return _commonest(a.language for a in self.articles)

    @property
    def offsets(self) -> list[str]:
        """Offsets from UTC that the articles' times state, the commonest first."""
        stated = (a.published for a in self.articles if not a.timezone_assumed)
        return [o for o, _ in Counter(s[19:] for s in stated if s).most_common()]

    @property
    def timezone(self) -> str | None:
        """The zone of the domain's country, where times lack one and the country has just one."""
        unsaid = [a for a in self.articles if a.timezone_assumed and a.published_date]
        country = self.domain.rpartition(".")[2]
        if not unsaid or len(country) != 2:
            return None
        moment = max(date.fromisoformat(a.published_date or "") for a in unsaid)
        zone = country_zone(country, datetime.combine(moment, time(12)))
        return zone.key if zone else None

    @property
    def needs_browser(self) -> bool:
        """True where the articles could be read only once a browser had drawn them."""
        return bool(self.articles) and all(a.rendered for a in self.articles)

    @property
    def stories_a_day(self) -> float | None:
        """The pace of the busiest feed or sitemap; None where too few stories are dated."""
        paces = (pace(source.entries) for source in (*self.feeds, *self.sitemaps))
        return max(filter(None, paces), default=None)


def _commonest(values: Iterable[str | None]) -> str | None:
    counted = Counter(v for v in values if v)
    return counted.most_common(1)[0][0] if counted else None


def pace(entries: Sequence[Entry]) -> float | None:
    """Stories a day, over the newest days that a source covers; None where too few are dated.

    >>> from newscrawler.discovery import Hints, Link
    >>> link = Link("https://a.org/x", "", "article", "")
    >>> days = ("2022-12-05", "2022-12-06", "2022-12-06", "2022-12-07")
    >>> pace([Entry(link, Hints("feed", published=day)) for day in days])
    1.3333333333333333
    """
    days = sorted(d for e in entries if (d := stated_day(e.link, e.hints)))
    if len(days) < FEWEST_DATED:
        return None
    return len(days) / ((days[-1] - days[0]).days + 1)
