"""Pages that list stories: front page, sections with pagination, authors, topics."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from newscrawler.demo.desks import all_sections, section_path
from newscrawler.demo.edition import slug
from newscrawler.demo.newspaper import Newspaper
from newscrawler.demo.story import Story

PER_PAGE = 8
PAGE = re.compile(r"(?P<start>/.*?)(?:page/(?P<page>\d+)/)?")


@dataclass(frozen=True)
class Listing:
    """One page of a list: its name, its stories, the addresses of its neighbours."""

    title: str
    stories: list[Story]
    numbers: list[tuple[int, str]]
    page: int

    @property
    def following(self) -> str | None:
        """The address of the next page."""
        return next((path for number, path in self.numbers if number == self.page + 1), None)


def age(published: datetime, now: datetime) -> str:
    """How long ago, in the words of a teaser.

    >>> from datetime import timedelta
    >>> now = datetime(2022, 12, 7, 18)
    >>> age(now - timedelta(minutes=130), now), age(now - timedelta(days=1), now)
    ('2 hours ago', '1 day ago')
    """
    minutes = int((now - published).total_seconds() // 60)
    units = ((60 * 24, "day"), (60, "hour"), (1, "minute"))
    size, unit = next((row for row in units if minutes >= row[0]), (1, "minute"))
    count = minutes // size
    return f"{count} {unit}{'' if count == 1 else 's'} ago"


def listing(paper: Newspaper, path: str) -> Listing | None:
    """The list that stands at an address, or None."""
    found = PAGE.fullmatch(path)
    if not found:
        return None
    title, stories = _lists(paper).get(found["start"], ("", []))
    page = int(found["page"] or 1)
    last = max(1, -(-len(stories) // PER_PAGE))
    if not title or page > last:
        return None
    numbers = [(n, found["start"] + (f"page/{n}/" if n > 1 else "")) for n in range(1, last + 1)]
    return Listing(title, stories[(page - 1) * PER_PAGE : page * PER_PAGE], numbers, page)


def author_path(name: str) -> str:
    """The address of an author's page.

    >>> author_path("Rosa Quist")
    '/authors/rosa-quist/'
    """
    return f"/authors/{slug(name) or 'desk'}/"


def topic_path(name: str) -> str:
    """The address of a topic's page."""
    return f"/topic/{slug(name) or 'other'}/"


def _lists(paper: Newspaper) -> dict[str, tuple[str, list[Story]]]:
    shown = [story for story in paper.stories if story.found_by == "all"]
    found: dict[str, tuple[str, list[Story]]] = {}
    for names in all_sections():
        mates = [story for story in shown if story.sections[: len(names)] == names]
        found[section_path(names)] = (names[-1], mates)
    for story in paper.stories:
        for path, name in _people_and_topics(story):
            found.setdefault(path, (name, []))[1].extend([story] if story in shown else [])
    return found


def _people_and_topics(story: Story) -> Iterator[tuple[str, str]]:
    yield from ((author_path(name), name) for name in story.authors)
    yield from ((topic_path(name), name) for name in story.keywords)
