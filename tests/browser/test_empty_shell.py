"""Only pages that show nothing without JavaScript are worth a browser."""

import pytest

from newscrawler.page import Page
from newscrawler.page.shell import looks_like_empty_shell

STORY = b"<p>The council met on Tuesday and agreed on the bridge after a long debate.</p>" * 9
SHELLS = {
    "react": b'<title>Paper</title><body><div id="root"></div><script src=a.js></script>',
    "spinner": b'<body><div class="app"> Loading... </div><script>draw()</script></body>',
    "custom element": b"<body><app-root></app-root><script src=main.js></script></body>",
    "noscript": b"<body><div id=x>Menu</div><noscript>Please enable JavaScript</noscript>"
    b"<script src=a.js></script></body>",
    "data in a script": b'<body><main></main><script>window.story="' + STORY + b'"</script>',
}
PAGES = {
    "article": b"<body><div id=ad></div><article>"
    + STORY
    + b"</article><script src=a.js></script>",
    "not found": b"<body><h1>404</h1><p>No such page.</p></body>",
    "text for search engines": b'<body><div id="root"></div><script src=a.js></script>'
    b'<script type="application/ld+json">{"articleBody": "' + b"word " * 100 + b'"}</script>',
    "no script": b'<body><div id="root"></div></body>',
    "empty": b"",
}


@pytest.mark.parametrize("name", SHELLS)
def test_shells_are_seen(name: str) -> None:
    assert looks_like_empty_shell(Page(SHELLS[name], ""))


@pytest.mark.parametrize("name", PAGES)
def test_pages_with_a_text_need_no_browser(name: str) -> None:
    assert not looks_like_empty_shell(Page(PAGES[name], ""))


@pytest.mark.parametrize("hostile", [b"<div>" * 200_000, b"<!--" * 200_000, b"<script" * 100_000])
@pytest.mark.timeout(10)
def test_hostile_pages_are_looked_at_quickly(hostile: bytes) -> None:
    assert looks_like_empty_shell(Page(hostile + b"<script>", "")) in (True, False)
