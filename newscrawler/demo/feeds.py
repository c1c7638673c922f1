"""The paper's feeds: RSS 2.0, RSS 1.0, Atom and JSON Feed, some entries of them broken."""

import json
from datetime import UTC
from email.utils import format_datetime
from html import escape

from newscrawler.demo.desks import PAPER
from newscrawler.demo.newspaper import Newspaper
from newscrawler.demo.reply import Reply
from newscrawler.demo.story import Story

NEWEST = 20


def in_feeds(paper: Newspaper) -> list[Story]:
    """What feeds may name: stories with a time of day that are not reached otherwise only."""
    return [s for s in paper.stories if s.found_by in ("all", "feed") and s.design != "longread"]


def rss(paper: Newspaper, base: str) -> Reply:
    """RSS 2.0 with the newest stories, and two entries whose addresses lead nowhere."""
    stories = in_feeds(paper)[:NEWEST] + [s for s in paper.stories if s.found_by == "feed"]
    items = "".join(
        f"<item><title>{escape(s.title)}</title><link>{base}{s.path}?utm_source=rss</link>"
        f"<guid isPermaLink='false'>courier-{s.number}</guid>"
        f"<pubDate>{format_datetime(s.published)}</pubDate>"
        f"<category>{escape(s.sections[-1])}</category>"
        f"<description>{escape(s.standfirst)}</description></item>"
        for s in stories
    )
    broken = "<item><title>Broken</title><link>http://[::1</link></item><item><link/></item>"
    return xml_reply(
        f'<rss version="2.0"><channel><title>{PAPER}</title><link>{base}/</link>'
        f"<description>News from the harbour</description>{items}{broken}</channel></rss>",
        "application/rss+xml",
    )


def rdf(paper: Newspaper, base: str) -> Reply:
    """RSS 1.0 with the sports pages."""
    items = "".join(
        f"<item rdf:about='{base}{s.path}'><title>{escape(s.title)}</title>"
        f"<link>{base}{s.path}</link><dc:date>{s.published.isoformat()}</dc:date></item>"
        for s in in_feeds(paper)
        if s.sections[0] == "Sport"
    )
    return xml_reply(
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
        ' xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<channel rdf:about='{base}/'><title>{PAPER} Sport</title></channel>{items}</rdf:RDF>",
        "application/rdf+xml",
    )


def atom(paper: Newspaper, base: str) -> Reply:
    """Atom with the newest world news."""
    entries = "".join(
        f"<entry><id>tag:courier,{s.published:%Y}:{s.number}</id><title>{escape(s.title)}</title>"
        f"<link rel='alternate' href='{base}{s.path}'/>"
        f"<published>{s.published.isoformat()}</published>"
        f"<updated>{s.modified.isoformat()}</updated></entry>"
        for s in in_feeds(paper)
        if s.sections[0] == "World"
    )
    return xml_reply(
        f'<feed xmlns="http://www.w3.org/2005/Atom"><title>{PAPER} World</title><id>{base}/</id>'
        f"<updated>{paper.now.isoformat()}</updated>{entries}</feed>",
        "application/atom+xml",
    )


def json_feed(paper: Newspaper, base: str) -> Reply:
    """JSON Feed 1.1 with the pages in other languages."""
    items = [
        {
            "id": str(s.number),
            "url": base + s.path,
            "title": s.title,
            "date_published": s.published.isoformat(),
            "language": s.language,
        }
        for s in in_feeds(paper)
        if s.language != "en"
    ]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": PAPER, "items": items}
    return Reply(json.dumps(feed, ensure_ascii=False).encode(), "application/feed+json")


def xml_reply(text: str, kind: str) -> Reply:
    return Reply(b'<?xml version="1.0" encoding="utf-8"?>' + text.encode(), kind)


def last_change(stories: list[Story]) -> str:
    """The newest change as an HTTP date."""
    newest = max(story.modified for story in stories)
    return format_datetime(newest.astimezone(UTC), usegmt=True)
