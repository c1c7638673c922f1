"""From a story of the demo newspaper to the row that a perfect crawl writes of it."""

from newscrawler.demo.designs import DESIGNS
from newscrawler.demo.desks import PAPER
from newscrawler.demo.story import Story
from newscrawler.items import Article, Image
from newscrawler.urls import article_id, site_of


def article_of(story: Story, base: str) -> Article:
    """The row of a story on the site at a base address.

    What depends on the way of the crawl (`discovered_from`, `fetched_at`, `content_hash`,
    `duplicate_of`, `related`) is left at its default.
    """
    design, url = DESIGNS[story.design], base + story.path
    row = Article(
        id=article_id(url),
        url=url,
        canonical_url=url,
        site=site_of(url),
        publisher=PAPER,
        title=story.title,
        description=story.standfirst,
        authors=list(story.authors),
        agency=story.agency,
        published=None if design.day_only else story.published.isoformat(),
        modified=story.modified.isoformat(),
        published_date=story.published.date().isoformat(),
        published_source=design.source,
        sections=list(story.sections),
        keywords=list(story.keywords),
        language=story.language,
        body="\n\n".join(story.paragraphs),
        images=[Image(base + p.path, p.caption, p.credit) for p in story.pictures],
        access=story.access,
        rendered=design.rendered,
    )
    for name in design.silent:
        setattr(row, name, _ABSENT.get(name))
    return row


_ABSENT: dict[str, list[str]] = {"keywords": []}
