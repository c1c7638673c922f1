"""The demo newspaper: its stories, what has happened to them, and what a perfect crawl yields."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from itertools import cycle

from newscrawler.demo.desks import DESKS
from newscrawler.demo.edition import Newsroom
from newscrawler.demo.expected import article_of
from newscrawler.demo.story import Block, Story, off_midnight
from newscrawler.items import Article

NOW = datetime(2022, 12, 7, 18, 0, tzinfo=timezone(timedelta(hours=2)))


class Newspaper:
    """A newspaper that is the same for the same seed.

    ``now`` is the paper's clock: ages such as "2 hours ago" count from it, and the newest story
    of the first edition is 69 minutes older.
    """

    def __init__(self, seed: int = 2022, now: datetime = NOW) -> None:
        self.now = now
        self._newsroom = Newsroom(seed)
        self._stories = {story.number: story for story in self._newsroom.first_edition(now)}

    @property
    def stories(self) -> list[Story]:
        """All stories, newest first."""
        return sorted(self._stories.values(), key=lambda story: story.published, reverse=True)

    def articles(self, base: str) -> list[Article]:
        """The rows that a perfect crawl of the paper at a base address yields, newest first."""
        return [article_of(story, base) for story in self.stories]

    def edit(
        self,
        number: int,
        *,
        title: str | None = None,
        paragraph: str | None = None,
        at: datetime | None = None,
    ) -> Story:
        """Correct a story: a new headline, one more paragraph, or both; an hour later if unsaid."""
        self.now = at or self.now + timedelta(hours=1)
        story = self._stories[number]
        added = (Block("p", paragraph),) if paragraph else ()
        self._stories[number] = replace(
            story,
            title=title or story.title,
            blocks=story.blocks + added,
            modified=off_midnight(self.now.astimezone(story.published.tzinfo)),
        )
        return self._stories[number]

    def add(self, count: int = 1, *, at: datetime | None = None) -> list[Story]:
        """Publish new stories a minute apart, going round the desks; an hour later if unsaid."""
        self.now = at or self.now + timedelta(hours=1)
        moments = (self.now - timedelta(minutes=place) for place in range(count))
        added = [
            self._newsroom.write(desk, desk.designs[0], moment)
            for desk, moment in zip(cycle(DESKS), moments, strict=False)
        ]
        self._stories |= {story.number: story for story in added}
        return added

    def related_to(self, story: Story) -> list[Story]:
        """The three stories that a story's page calls related."""
        hidden = [s for s in self.stories if s.found_by == "related"]
        shown = [s for s in self.stories if s.found_by == "all" and s.number != story.number]
        mates = [s for s in shown if s.sections[0] == story.sections[0]]
        carries = story.number == next(s.number for s in self.stories if s.design == "cosmos")
        return ((hidden if carries else []) + mates + shown)[:3]

    def most_read(self) -> list[Story]:
        """The five stories of the box that stands on every page."""
        shown = [s for s in self.stories if s.found_by == "all"]
        return shown[3 : 3 + 5 * 7 : 7]
