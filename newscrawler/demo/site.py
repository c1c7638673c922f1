"""The demo newspaper as a web site: which address shows what."""

import json
import re
from collections.abc import Callable
from dataclasses import asdict
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from newscrawler.demo import feeds, sitemaps
from newscrawler.demo.designs import DESIGNS
from newscrawler.demo.designs.live import update_time
from newscrawler.demo.desks import BYLINES, PAPER, all_sections, section_path
from newscrawler.demo.furniture import FURNITURE, NOT_FOUND
from newscrawler.demo.listings import age, author_path, listing, topic_path
from newscrawler.demo.newspaper import Newspaper
from newscrawler.demo.pictures import picture
from newscrawler.demo.reply import Reply, Request, redirect
from newscrawler.demo.story import Story


class Site:
    """Answers requests for the pages of a newspaper."""

    def __init__(self, paper: Newspaper) -> None:
        self.paper = paper
        self._failed: set[str] = set()

    def __call__(self, request: Request) -> Reply:
        """The page at an address: a fixed one, a story, a list, or the 404 page."""
        path = request.parts.path
        for pattern, answer in ROUTES:
            if found := re.fullmatch(pattern, path):
                return answer(self, request, *found.groups())
        return self._story(request) or self._listing(request) or self._missing(request)

    def _story(self, request: Request) -> Reply | None:
        target = request.target.partition("#")[0]
        path = request.parts.path
        for story in self.paper.stories:
            if target in story.duplicate_paths:
                return self._second_address(story, request)
            if path == story.path:
                return self._fails_once(story) or self._page(story, request)
        return None

    def _second_address(self, story: Story, request: Request) -> Reply:
        if request.target.startswith(("/go/", "/?p=")):
            return redirect(story.path)
        unmarked = request.target.startswith("/extra/")
        return self._page(story, request, canonical=None if unmarked else story.path)

    def _fails_once(self, story: Story) -> Reply | None:
        fails = story.number == next(
            s.number for s in self.paper.stories if s.design == "microdata"
        )
        if not fails or story.path in self._failed:
            return None
        self._failed.add(story.path)
        return Reply(b"<h1>Internal Server Error</h1>", status=500)

    def _page(self, story: Story, request: Request, canonical: str | None = "") -> Reply:
        design = DESIGNS[story.design]
        data = design.jsonld(story, request.base)
        text = self.draw(
            f"{design.name}.html",
            request,
            story=story,
            canonical=story.path if canonical == "" else canonical,
            jsonld=json.dumps(data, ensure_ascii=False).replace("</", "<\\/") if data else None,
            related=self.paper.related_to(story),
            byline=BYLINES[story.language],
        )
        return Reply(text, extra={"Last-Modified": feeds.last_change([story])})

    def _listing(self, request: Request) -> Reply | None:
        found = listing(self.paper, request.parts.path)
        if not found:
            return None
        changed = feeds.last_change(found.stories or self.paper.stories)
        return Reply(
            self.draw("section.html", request, listing=found), extra={"Last-Modified": changed}
        )

    def _missing(self, request: Request) -> Reply:
        return Reply(self.draw("furniture.html", request, page=NOT_FOUND), status=404)

    def draw(self, template: str, request: Request, **values: Any) -> bytes:
        """A template filled with what every page shows and with the values given."""
        shared = {
            "paper": PAPER,
            "base": request.base,
            "path": request.parts.path,
            "menu": [names for names in all_sections() if len(names) == 1],
            "subsections": [names for names in all_sections() if len(names) == 2],
            "most_read": self.paper.most_read(),
            "age": lambda story: age(story.published, self.paper.now),
        }
        return templates().get_template(template).render(**shared | values).encode()


def _front(site: Site, request: Request) -> Reply:
    if request.parts.query:
        return site._story(request) or _front(site, Request("/", request.base, request.headers))
    shown = [story for story in site.paper.stories if story.found_by == "all"]
    return Reply(site.draw("front.html", request, stories=shown[:14]))


def _furniture(site: Site, request: Request, path: str) -> Reply:
    return Reply(site.draw("furniture.html", request, page=FURNITURE[path]))


def _archived(site: Site, request: Request) -> Reply:
    """A soft 404: says that there is nothing, with status 200."""
    return Reply(site.draw("furniture.html", request, page=NOT_FOUND))


def _closed(site: Site, request: Request) -> Reply:
    """The page that robots.txt forbids; it looks like a story so that a fetch of it shows."""
    trap = site.paper.stories[0]
    return Reply(site.draw("trap.html", request, story=trap))


def _script_story(site: Site, request: Request, number: str) -> Reply:
    found = next((s for s in site.paper.stories if str(s.number) == number), None)
    if not found:
        return site._missing(request)
    facts = asdict(found) | {"published": found.published.isoformat(), "modified": None}
    return Reply(json.dumps(facts, ensure_ascii=False).encode(), "application/json")


def _static(_site: Site, _request: Request, name: str, ending: str) -> Reply:
    source = files("newscrawler.demo") / "static" / f"{name}.{ending}"
    return Reply(source.read_bytes(), _KINDS[ending], extra={"Cache-Control": "max-age=3600"})


def _noise(_site: Site, _request: Request, ending: str) -> Reply:
    """A font, a film or a paper edition: bytes that no article needs."""
    return Reply(b"\0" * 512, _KINDS[ending])


_KINDS = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "woff2": "font/woff2",
    "mp4": "video/mp4",
    "pdf": "application/pdf",
}

ROUTES: tuple[tuple[str, Callable[..., Reply]], ...] = (
    (r"/", _front),
    (r"/robots\.txt", lambda site, request: sitemaps.robots(request.base)),
    (r"/rss\.xml", lambda site, request: feeds.rss(site.paper, request.base)),
    (r"/sport/index\.rdf", lambda site, request: feeds.rdf(site.paper, request.base)),
    (r"/world/atom\.xml", lambda site, request: feeds.atom(site.paper, request.base)),
    (r"/feed\.json", lambda site, request: feeds.json_feed(site.paper, request.base)),
    (r"/sitemap\.xml", lambda site, request: sitemaps.index(site.paper, request.base)),
    (r"/sitemap\.txt", lambda site, request: sitemaps.text(site.paper, request.base)),
    (r"/sitemaps/news\.xml", lambda site, request: sitemaps.news(site.paper, request.base)),
    (r"/sitemaps/sections\.xml", lambda site, request: sitemaps.sections(request.base)),
    (
        r"/sitemaps/(\d{4}-\d\d)\.xml\.gz",
        lambda site, request, month: sitemaps.monthly(site.paper, request.base, month),
    ),
    (r"/pictures/([\w-]+)\.png", lambda site, request, name: Reply(picture(name), "image/png")),
    (r"/api/stories/(\d+)\.json", _script_story),
    (r"/static/(style|app)\.(css|js)", _static),
    (r"/(?:static|media|epaper)/[\w-]+\.(woff2|mp4|pdf)", _noise),
    (r"/private/.*", _closed),
    (r"/archive/.*", _archived),
    (f"({'|'.join(map(re.escape, FURNITURE))})", _furniture),
)


@cache
def templates() -> Environment:
    """The templates of the demo newspaper; a name that a page lacks is an error."""
    loader = PackageLoader("newscrawler.demo")
    env = Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.globals.update(
        section_path=section_path,
        author_path=author_path,
        topic_path=topic_path,
        update_time=update_time,
    )
    return env
