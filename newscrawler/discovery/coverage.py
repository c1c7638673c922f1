"""Whether sitemaps name all that was published in a window, so that sections need not be read."""

from dataclasses import dataclass, field
from datetime import date

from newscrawler.discovery.window import Days, overlap

FEWEST_WITNESSES = 3
"""So many articles of the window must another source have dated, before sitemaps are believed."""

SHARE = 0.8
"""The part of them that sitemaps must name too; feeds date films and pictures besides."""


@dataclass
class Coverage:
    """What sitemaps have dated, and what other sources have dated inside the window.

    A sitemap of one desk reaches as far back as one of the whole paper; what the other sources
    name inside the window tells them apart.
    """

    since: date | None
    until: date | None
    _listed: set[str] = field(default_factory=set)
    _witnessed: set[str] = field(default_factory=set)
    _reaches_back: bool = False

    def hear(self, article: str, days: Days, *, by_sitemap: bool) -> None:
        """Take note of an article and of the days on which a source says it can have appeared."""
        if self.since is None or days[1] == date.max:
            return
        if by_sitemap:
            self._listed.add(article)
            self._reaches_back |= days[1] < self.since
        elif overlap(days, self.since, self.until):
            self._witnessed.add(article)

    @property
    def is_whole(self) -> bool:
        """True where sitemaps reach behind the window and name nearly all that others date in it.

        >>> from datetime import date
        >>> coverage, day = Coverage(date(2022, 12, 5), None), (date(2022, 12, 6),) * 2
        >>> for name in "abc": coverage.hear(name, day, by_sitemap=True)
        >>> coverage.hear("z", (date(2022, 12, 1),) * 2, by_sitemap=True)
        >>> coverage.is_whole
        False
        >>> for name in "abc": coverage.hear(name, day, by_sitemap=False)
        >>> coverage.is_whole
        True
        """
        known = len(self._witnessed & self._listed)
        enough = len(self._witnessed) >= FEWEST_WITNESSES
        return self._reaches_back and enough and known >= SHARE * len(self._witnessed)
