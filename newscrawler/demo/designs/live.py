"""A live blog: updates with their times, described by a LiveBlogPosting."""

from datetime import datetime, timedelta
from typing import Any

from newscrawler.demo.designs._design import Design
from newscrawler.demo.desks import PAPER
from newscrawler.demo.story import Story


def update_time(story: Story, place: int) -> datetime:
    """When an update was made; the newest stands first."""
    return story.modified - timedelta(minutes=place)


def _jsonld(story: Story, base: str) -> dict[str, Any]:
    updates = [block for block in story.blocks if block.kind == "h2"]
    return {
        "@context": "https://schema.org",
        "@type": "LiveBlogPosting",
        "url": base + story.path,
        "headline": story.title,
        "description": story.standfirst,
        "datePublished": story.published.isoformat(),
        "dateModified": story.modified.isoformat(),
        "coverageStartTime": story.published.isoformat(),
        "author": [{"@type": "Person", "name": name} for name in story.authors],
        "image": [base + picture.path for picture in story.pictures],
        "publisher": {"@type": "Organization", "name": PAPER},
        "liveBlogUpdate": [
            {
                "@type": "BlogPosting",
                "headline": block.text,
                "datePublished": update_time(story, place).isoformat(),
            }
            for place, block in enumerate(updates)
        ],
    }


DESIGN = Design(
    name="live",
    address="/live/{day}/{slug}",
    jsonld=_jsonld,
    silent=frozenset({"keywords"}),
)
