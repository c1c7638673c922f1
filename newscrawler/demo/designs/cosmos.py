"""The content system of businesslive.co.za in 2022: widgets, author block, teasers with age."""

from typing import Any

from newscrawler.demo.designs._design import Design
from newscrawler.demo.desks import PAPER
from newscrawler.demo.story import Story


def _jsonld(story: Story, base: str) -> dict[str, Any]:
    data: dict[str, Any] = {
        "@context": "http://schema.org",
        "@type": "NewsArticle",
        "mainEntityOfPage": base + story.path,
        "headline": story.title,
        "description": story.standfirst,
        "datePublished": story.published.strftime("%Y-%m-%dT%H:%M:%S%z"),
        "dateModified": story.modified.strftime("%Y-%m-%dT%H:%M:%S%z"),
        "author": {"@type": "Person", "name": " and ".join(story.authors) or "Agency Staff"},
        "image": [
            {"@type": "ImageObject", "url": base + p.path, "author": p.credit, "width": "640"}
            for p in story.pictures
        ],
        "publisher": {"@type": "Organization", "name": PAPER, "url": base},
    }
    return data if story.access is None else data | {"isAccessibleForFree": story.access == "free"}


DESIGN = Design(name="cosmos", address="{section}{day}-{slug}/", jsonld=_jsonld)
