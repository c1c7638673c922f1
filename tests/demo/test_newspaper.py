"""The demo newspaper is what it says: distinct stories, shown whole, at every address it names."""

import gzip
import json
import re
from datetime import time, timedelta
from html import unescape
from urllib.request import Request as HTTPRequest
from urllib.request import urlopen

import pytest
from lxml import etree

from newscrawler.demo import Newspaper, Site, serve
from newscrawler.demo.designs import DESIGNS
from newscrawler.demo.reply import Request

BASE = "http://127.0.0.1:8000"
PAPER = Newspaper()


def get(site: Site, target: str) -> str:
    """The page at an address; the one that fails once is asked twice."""
    reply = site(Request(target, BASE))
    if reply.status == 500:
        reply = site(Request(target, BASE))
    assert reply.status == 200, target
    return unescape(reply.body.decode())


def shingles(text: str, width: int = 24) -> set[str]:
    return {text[at : at + width] for at in range(len(text) - width)}


def test_it_is_large_and_varied_enough() -> None:
    assert len(PAPER.stories) >= 60
    assert {story.design for story in PAPER.stories} == set(DESIGNS)
    assert len({story.language for story in PAPER.stories}) >= 6


def test_same_seed_same_paper() -> None:
    assert Newspaper(5).stories == Newspaper(5).stories
    assert Newspaper(5).stories != Newspaper(6).stories


def test_no_story_is_dated_at_a_bare_midnight_whenever_the_paper_is_printed() -> None:
    moments = [moment for s in PAPER.stories for moment in (s.published, s.modified)]
    until = [timedelta(days=1) - timedelta(hours=m.hour, minutes=m.minute) for m in moments]
    papers = [Newspaper(now=PAPER.now + gap) for gap in until]
    dated = {m for paper in papers for s in paper.stories for m in (s.published, s.modified)}
    assert [m for m in dated if m.time() == time.min] == []


def test_every_story_is_shown_whole_at_each_of_its_addresses() -> None:
    site = Site(PAPER)
    for story in PAPER.stories:
        for target in (story.path, *story.duplicate_paths):
            if target.startswith(("/go/", "/?p=")):
                assert site(Request(target, BASE)).extra["Location"] == story.path
                continue
            shown = get(site, target)
            if story.design == "script":
                shown = json.dumps(json.loads(get(site, f"/api/stories/{story.number}.json")))
                continue
            missing = [text for text in (story.title, *story.paragraphs) if text not in shown]
            assert missing == [], target


def test_stories_are_distinct_but_for_the_wire_copies() -> None:
    bodies = {story.number: shingles(" ".join(story.paragraphs)) for story in PAPER.stories}
    alike = {
        (one, other)
        for one in bodies
        for other in bodies
        if one < other
        and len(bodies[one] & bodies[other]) > 0.3 * min(len(bodies[one]), len(bodies[other]))
    }
    copies = {
        tuple(sorted((story.number, story.copy_of))) for story in PAPER.stories if story.copy_of
    }
    assert len(copies) == 3
    assert alike == copies


@pytest.mark.parametrize("name", ["rss.xml", "world/atom.xml", "sport/index.rdf", "sitemap.xml"])
def test_feeds_are_well_formed(name: str) -> None:
    etree.fromstring(Site(PAPER)(Request(f"/{name}", BASE)).body)


def test_sitemaps_name_every_story_but_those_to_be_found_otherwise() -> None:
    site = Site(PAPER)
    months = re.findall(r"/sitemaps/\d{4}-\d\d\.xml\.gz", get(site, "/sitemap.xml"))
    text = "".join(gzip.decompress(site(Request(m, BASE)).body).decode() for m in months)
    named = {story.number for story in PAPER.stories if f"{BASE}{story.path}</loc>" in text}
    other_ways = {s.number for s in PAPER.stories if s.found_by in ("feed", "related")}
    assert named == {story.number for story in PAPER.stories} - other_ways


def test_an_edit_and_a_new_story_show_everywhere() -> None:
    paper = Newspaper()
    site, first = Site(paper), paper.stories[3]
    before = get(site, "/rss.xml")
    edited = paper.edit(first.number, title="Quite another headline", paragraph="One more thing.")
    added = paper.add(2)
    assert "One more thing." in get(site, edited.path)
    assert edited.modified > first.modified
    assert all(story.title in get(site, "/") for story in added)
    assert before != get(site, "/rss.xml")
    assert len(paper.articles(BASE)) == len(paper.stories)


def test_the_server_answers_conditional_requests_and_keeps_a_log() -> None:
    with serve(Site(PAPER)) as server:
        asked = HTTPRequest(server.url + "/world/", headers={"User-Agent": "reader"})
        with urlopen(asked, timeout=10) as answer:
            etag = answer.headers["ETag"]
        asked.add_header("If-None-Match", etag)
        with pytest.raises(Exception, match="304"):
            urlopen(asked, timeout=10)
        assert [(hit.target, hit.status, hit.agent) for hit in server.log] == [
            ("/world/", 200, "reader"),
            ("/world/", 304, "reader"),
        ]
