"""A live blog: updates with their times, described by a LiveBlogPosting."""

from typing import Any

from newscrawler.demo.designs._design import Design
from newscrawler.demo.desks import PAPER
from newscrawler.demo.story import Story


def _jsonld(story: Story, base: str) -> dict[str, Any]:
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
                "datePublished": story.modified.isoformat(),
            }
            for block in story.blocks
            if block.kind == "h2"
        ],
    }


DESIGN = Design(
    name="live",
    address="/live/{day}/{slug}",
    jsonld=_jsonld,
    silent=frozenset({"keywords"}),
)
