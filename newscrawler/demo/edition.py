"""The first edition: which stories there are, when they appeared, and their special cases."""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import cycle, islice
from random import Random
from urllib.parse import quote
from zoneinfo import ZoneInfo

from newscrawler.demo.designs import DESIGNS
from newscrawler.demo.desks import DESKS, Desk, section_path
from newscrawler.demo.prose import Text, Writer
from newscrawler.demo.story import Block, Picture, Story, off_midnight
from newscrawler.items import Access

AGENCIES = ("Reuters", "AFP", "AP")
SUPPLIERS = (*AGENCIES, "Harbour Courier")
"""Who a picture is credited to, whatever agency its story is from."""
WORLD = (("World", "Europe"), ("World", "Africa"), ("World", "Asia"))


class Newsroom:
    """Writes stories one after another; the same seed gives the same stories."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311  # repeatable on purpose, nothing secret
        languages = {desk.language for desk in DESKS}
        self.writers = {
            name: Writer(name, Random(f"{seed}/{name}"))  # noqa: S311  # likewise
            for name in sorted(languages)
        }
        self.count = 0

    def first_edition(self, now: datetime) -> list[Story]:
        """All stories that stand on the site when it opens, newest first."""
        lead, *slots = (slot for desk in DESKS for slot in _slots(desk))
        self.random.shuffle(slots)
        stories = []
        moment = now - timedelta(minutes=69)
        for desk, design in (lead, *slots):
            stories.append(self.write(desk, design, moment))
            moment -= timedelta(minutes=self.random.randint(35, 1100))
        return with_special_cases(stories)

    def write(self, desk: Desk, design: str, moment: datetime) -> Story:
        """A new story of a desk in a page design, published at that moment."""
        self.count += 1
        form = DESIGNS[design]
        text = self.writers[desk.language].write(desk.topic, self.random.randint(4, 9))
        published = off_midnight(moment.astimezone(UTC if form.utc else ZoneInfo(desk.zone)))
        return Story(
            number=10400 + self.count * 7,
            design=design,
            path=form.address.format(
                section=section_path(desk.sections),
                day=published.date().isoformat(),
                month=published.strftime("%Y/%m"),
                slug=slug(text.headline) or f"story-{self.count}",
                number=10400 + self.count * 7,
            ),
            sections=desk.sections,
            language=desk.language,
            title=text.headline,
            standfirst=text.standfirst,
            authors=self._authors(desk.language),
            place=text.place,
            published=published,
            modified=off_midnight(published + timedelta(minutes=self.random.randint(2, 90))),
            blocks=_blocks(design, text),
            agency=self.random.choice((None, None, *AGENCIES)),
            keywords=(text.place, text.people[0]),
            pictures=self._pictures(text, 2 if design == "longread" else 1),
            access="free" if design == "graph" else None,
        )

    def _authors(self, language: str) -> tuple[str, ...]:
        names = [self.writers[language].name() for _ in range(self.random.choice((1, 1, 1, 2)))]
        return tuple(dict.fromkeys(names))

    def _pictures(self, text: Text, count: int) -> tuple[Picture, ...]:
        return tuple(
            Picture(
                path=f"/pictures/{self.count}-{place}.png",
                caption=caption,
                credit=f"{self.writers['en'].name()}/{self.random.choice(SUPPLIERS)}",
            )
            for place, caption in enumerate(text.captions[:count])
        )


def slug(headline: str) -> str:
    """The words of a headline as they stand in an address.

    >>> slug("Bürger feiern: 3 Tage lang!"), slug("港の記事"), slug("خبر جديد")[:6]
    ('burger-feiern-3-tage-lang', '', '%D8%AE')
    """
    arabic = any("ARABIC" in unicodedata.name(letter, "") for letter in headline)
    plain = headline if arabic else unicodedata.normalize("NFKD", headline)
    kept = plain if arabic else plain.encode("ascii", "ignore").decode()
    words = "".join(letter if letter.isalnum() else " " for letter in kept.lower()).split()
    return quote("-".join(words[:9]))


def _slots(desk: Desk) -> Iterator[tuple[Desk, str]]:
    return ((desk, design) for design in islice(cycle(desk.designs), desk.stories))


def _blocks(design: str, text: Text) -> tuple[Block, ...]:
    paragraphs = [Block("p", paragraph) for paragraph in text.paragraphs]
    first, second = (Block("h2", subhead) for subhead in text.subheads)
    if design == "live":
        updates = [Block("h2", title) for title in text.updates]
        pairs = zip(updates, paragraphs[1:], strict=False)
        return (paragraphs[0], *(block for pair in pairs for block in pair))
    if design == "longread":
        quoted = Block("quote", text.quote)
        points = [Block("li", point) for point in text.points]
        return (*paragraphs[:2], first, *paragraphs[2:3], quoted, second, *points, *paragraphs[3:])
    return (*paragraphs[:2], first, *paragraphs[2:]) if len(paragraphs) > 6 else tuple(paragraphs)


def with_special_cases(stories: list[Story]) -> list[Story]:
    """The edition with wire copies, paywalls, second addresses and stories hard to find."""
    rows = {story.number: story for story in stories}
    for change in (_wire_copies, _access, _second_addresses, _hidden):
        rows |= {story.number: story for story in change(list(rows.values()))}
    return list(rows.values())


def _of(stories: list[Story], design: str) -> list[Story]:
    plain_cases = (
        s for s in stories if s.design == design and not s.copy_of and s.language == "en"
    )
    return [story for story in plain_cases if story.access in (None, "free")]


def _wire_copies(stories: list[Story]) -> Iterator[Story]:
    """The same agency text in two sections, under two headlines and datelines."""
    originals = [s for s in _of(stories, "cosmos") if s.sections in (WORLD[0], WORLD[1])][1:]
    copies = [s for s in _of(stories, "microdata") if s.sections == WORLD[2]]
    for original, copy, agency in zip(originals, copies, AGENCIES, strict=False):
        first, *rest = original.blocks
        yield replace(
            original,
            agency=agency,
            authors=() if agency == "AFP" else original.authors,
            blocks=(Block("p", f"{original.place} — {first.text}"), *rest),
        )
        yield replace(
            copy,
            agency=agency,
            copy_of=original.number,
            title=original.standfirst,
            standfirst=original.title,
            path=f"/article/{slug(original.standfirst)}-{copy.number}.html",
            blocks=(Block("p", f"{copy.place}, {original.place} — {first.text}"), *rest),
        )


def _access(stories: list[Story]) -> Iterator[Story]:
    """Stories that only subscribers may read whole; the page shows their beginning."""
    cases: tuple[tuple[str, int, Access], ...] = (
        ("cosmos", 2, "paid"),
        ("graph", 5, "paid"),
        ("plain", 3, "metered"),
    )
    for design, place, access in cases:
        story = _of(stories, design)[place]
        yield replace(story, access=access, blocks=story.blocks[:4])


def _second_addresses(stories: list[Story]) -> Iterator[Story]:
    """One story, many addresses; the page names its canonical one, but for `/extra`."""
    patterns = (
        ("cosmos", 0, "/amp{path}"),
        ("cosmos", 1, "/top-stories{path}"),
        ("cosmos", 3, "/extra{path}"),
        ("graph", 0, "{path}amp/"),
        ("graph", 1, "{path}print/"),
        ("graph", 2, "/?p={number}"),
        ("microdata", 0, "/go/{number}"),
        ("microdata", 1, "{path}?print=1"),
    )
    for design, place, pattern in patterns:
        story = _of(stories, design)[place]
        other = pattern.format(path=story.path, number=story.number)
        yield replace(story, duplicate_paths=(other,))


def _hidden(stories: list[Story]) -> Iterator[Story]:
    """Stories that only one way leads to."""
    yield replace(_of(stories, "plain")[5], found_by="feed")
    yield replace(_of(stories, "graph")[7], found_by="sitemap")
    yield replace(_of(stories, "cosmos")[8], found_by="related")
