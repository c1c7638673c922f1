"""A WordPress page with an SEO plugin: one JSON-LD ``@graph`` whose nodes refer to each other."""

from datetime import UTC
from typing import Any

from newscrawler.demo.designs._design import Design
from newscrawler.demo.desks import PAPER, section_path
from newscrawler.demo.story import Story


def _jsonld(story: Story, base: str) -> dict[str, Any]:
    page = base + story.path
    people = [{"@id": f"{base}/#/person/{index}"} for index, _ in enumerate(story.authors)]
    agency = [{"@type": "Organization", "name": story.agency}] if story.agency else []
    article = {
        "@type": "NewsArticle",
        "@id": page + "#article",
        "isPartOf": {"@id": page},
        "headline": story.title,
        "description": story.standfirst,
        "author": [*people, *agency],
        "datePublished": story.published.astimezone(UTC).isoformat(),
        "dateModified": story.modified.astimezone(UTC).isoformat(),
        "image": {"@id": page + "#primaryimage"},
        "articleSection": [story.sections[-1]],
        "keywords": list(story.keywords),
        "inLanguage": story.language,
        "isAccessibleForFree": story.access == "free",
        "publisher": {"@id": base + "/#organization"},
    }
    return {
        "@context": "https://schema.org",
        "@graph": [
            article,
            {"@type": "WebPage", "@id": page, "url": page, "name": f"{story.title} - {PAPER}"},
            *_pictures(story, base),
            _breadcrumbs(story, base),
            {"@type": "WebSite", "@id": base + "/#website", "url": base + "/", "name": PAPER},
            {"@type": "Organization", "@id": base + "/#organization", "name": PAPER},
            *(
                {"@type": "Person", "@id": f"{base}/#/person/{index}", "name": name}
                for index, name in enumerate(story.authors)
            ),
        ],
    }


def _pictures(story: Story, base: str) -> list[dict[str, Any]]:
    return [
        {
            "@type": "ImageObject",
            "@id": base + story.path + "#primaryimage",
            "url": base + picture.path,
            "contentUrl": base + picture.path,
            "caption": picture.caption,
            "creditText": picture.credit,
        }
        for picture in story.pictures[:1]
    ]


def _breadcrumbs(story: Story, base: str) -> dict[str, Any]:
    crumbs = [("Home", "/")] + [
        (name, section_path(story.sections[: depth + 1]))
        for depth, name in enumerate(story.sections)
    ]
    items = [
        {"@type": "ListItem", "position": place, "name": name, "item": base + path}
        for place, (name, path) in enumerate(crumbs, 1)
    ]
    last = {"@type": "ListItem", "position": len(items) + 1, "name": story.title}
    return {"@type": "BreadcrumbList", "itemListElement": [*items, last]}


DESIGN = Design(name="graph", address="/{month}/{slug}/", jsonld=_jsonld, utc=True)
