"""Text that only scripts would show: in templates, in the page's state, in short JSON-LD."""

import json
from html import escape
from typing import Any

import pytest

from newscrawler import NotAnArticle, extract_article

TITLE = "Crane falls on quay"
URL = "https://www.haven.example/news/crane-falls-on-quay"
PARAGRAPHS = (
    "Two men were hurt when a crane fell on the quay on Monday evening, when the wind was strong.",
    "Police said that nobody else was near and that the crane had been looked at only in March.",
    "The council meets on Friday to talk about what is to be done, and about who is to pay for it.",
    "Until then the ferries leave from the far side of the river, where the water is not deep.",
)
HTML = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
HEAD = (
    f'<title>{TITLE} | Haven</title><meta property="og:title" content="{TITLE}">'
    '<meta property="og:type" content="article">'
)
RELATED = {"title": "Other story", "url": "/other", "text": "A story about something else. " * 40}
NEXT = {"props": {"page": {"article": {"title": TITLE, "body": HTML, "related": [RELATED] * 3}}}}
ARC = {
    "headlines": {"basic": TITLE},
    "content_elements": [
        *({"type": "text", "content": text} for text in PARAGRAPHS),
        {
            "type": "image",
            "url": "/x.jpg",
            "caption": "The crane lies on the quay by night, seen from",
        },
    ],
}
SPANS = {
    "post": {
        "headline": TITLE,
        "content": [{"children": [{"text": t[:60]}, {"text": t[60:]}]} for t in PARAGRAPHS],
    }
}
BLOCKS = {"name": TITLE, "content": {"blocks": [{"data": {"text": text}} for text in PARAGRAPHS]}}
ESCAPED = json.dumps(json.dumps(NEXT))
LD = {"@type": "NewsArticle", "headline": TITLE, "articleBody": "\n".join(PARAGRAPHS)}


def state(assigned: str, data: Any) -> str:
    return f"<div id='root'></div><script>{assigned}{json.dumps(data)};</script>"


PAGES = {
    "a script that is a template": f"<div><script type='text/template'>{HTML}</script></div>",
    "a template": f"<template>{HTML}</template>",
    "what stands in for scripts": f"<div id='app'></div><noscript>{HTML}</noscript>",
    "a text area": f"<textarea>{escape(HTML)}</textarea>",
    "a JSON script": "<div id='__next'></div><script type='application/json'>"
    f"{json.dumps(NEXT)}</script>",
    "an assignment among others": state("window.F=window.F||{};F.globalContent=", ARC),
    "paragraphs in spans": state("window.__STATE__ = ", SPANS),
    "an editor's blocks": state("window.__NUXT__=", BLOCKS),
    "a string of JSON": f"<div id='root'></div><script>s=JSON.parse({ESCAPED})</script>",
    "a short articleBody": "<div id='root'></div><script type='application/ld+json'>"
    f"{json.dumps(LD)}</script>",
}


@pytest.mark.parametrize("body", PAGES.values(), ids=PAGES.keys())
def test_text_that_only_scripts_would_show_is_read(body: str) -> None:
    article = extract_article(f"<html><head>{HEAD}</head><body>{body}</body></html>", URL)
    assert article.title == TITLE
    assert article.body == "\n\n".join(PARAGRAPHS)


def test_other_stories_in_the_state_are_no_text() -> None:
    page = state("window.__STATE__=", {"title": TITLE, "items": [RELATED] * 9})
    with pytest.raises(NotAnArticle) as refused:
        extract_article(f"<html><head>{HEAD}</head><body>{page}</body></html>", URL)
    assert refused.value.reason == "empty_shell"


def test_a_text_that_the_page_shows_is_not_looked_for_elsewhere() -> None:
    shown = (
        "<p>"
        + "The page itself tells of the crane and of the men who were hurt by it. " * 9
        + "</p>"
    )
    page = f"<h1>{TITLE}</h1>{shown}{PAGES['a JSON script']}"
    article = extract_article(f"<html><head>{HEAD}</head><body>{page}</body></html>", URL)
    assert PARAGRAPHS[0] not in article.body
