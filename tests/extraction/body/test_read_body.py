"""Small pages and the blocks a reader must get from them."""

import pytest

from newscrawler.extraction.body import Block, read_body
from newscrawler.page import Page

FIRST = "The council met on Tuesday evening to decide about the new bridge over the river."
SECOND = "Work on it will start in spring, the mayor said, once the last permits are signed."
P1, P2 = Block("p", FIRST), Block("p", SECOND)

PAGES = {
    "paragraphs": (f"<p>{FIRST}</p><p>{SECOND}</p>", (P1, P2)),
    "two line breaks part paragraphs": (f"<div>{FIRST}<br><br>{SECOND}</div>", (P1, P2)),
    "divs as paragraphs": (f"<div><div>{FIRST}</div><div>{SECOND}</div></div>", (P1, P2)),
    "navigation is left out": (
        f"<nav><a href=/a>World</a> <a href=/b>Sport</a></nav><p>{FIRST}</p><p>{SECOND}</p>",
        (P1, P2),
    ),
    "empty page": ("", ()),
    "only links": ("<ul><li><a href=/a>One</a></li><li><a href=/b>Two</a></li></ul>", ()),
}


@pytest.mark.parametrize(("body", "blocks"), PAGES.values(), ids=PAGES.keys())
def test_blocks(body: str, blocks: tuple[Block, ...]) -> None:
    page = Page(f"<html><body>{body}</body></html>".encode(), "https://news.test/a")
    assert read_body(page).blocks == blocks
