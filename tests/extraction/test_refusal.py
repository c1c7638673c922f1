"""What is no article is refused with its reason, and real articles about such things pass."""

import pytest

from newscrawler import NotAnArticle, extract_article

STORY = (
    "<p>The council met on Monday and agreed on a new plan for the old harbour, which has been"
    " closed since the storm in March. The works begin next week.</p>"
)
LONG = STORY + (
    "<p>Engineers had found in summer that the outer wall leans by a hand’s breadth, and that the"
    " piles beneath it are hollow. To replace them takes two winters, they told the council, for no"
    " ship may lie there while the sea is rough.</p>"
    "<p>Fishermen fear for their berths. They were promised places on the far side of the river,"
    " but the quay there is low, and at spring tide the water stands on it for an hour.</p>"
    "<p>The mayor said that nobody would be sent away. The money comes from the region and from a"
    " loan; what it will cost in the end is to be known by May.</p>"
)
ARTICLE = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"T"}</script>'


def page(title: str, body: str, head: str = "") -> str:
    return f"<html><head><title>{title}</title>{head}</head><body>{body}</body></html>"


def teasers(count: int) -> str:
    return "".join(
        f'<div class="item"><h3><a href="/news/story-{n}">Story number {n} of this day</a></h3>'
        f"<p>The council of town {n} met on Monday and agreed on a new plan.</p></div>"
        for n in range(count)
    )


def table_of_teasers(count: int) -> str:
    rows = "".join(
        f'<tr><td>05/12 14:1{n}</td><td><b><a href="/note?id={n}">Harbour vote number {n} is put'
        f" off</a></b><br><small>Fishermen of berth {n} ask for patience until spring comes</small>"
        "</td></tr>"
        for n in range(count)
    )
    return f'<h2>Archive</h2><a href="/day?d=4">Day before</a><table>{rows}</table>'


REFUSED = [
    ("section_page", "/day?d=5", page("Archive", table_of_teasers(2))),
    ("section_page", "/day?d=6", page("Archive", table_of_teasers(4))),
    ("front_page", "/", page("Quay Post", f"<h1>Quay Post</h1>{teasers(20)}")),
    ("section_page", "/sport", page("Sport", f"<main><h1>Sport</h1>{teasers(20)}</main>")),
    (
        "section_page",
        "/tag/port",
        page(
            "Port",
            f"<main><h1>Port</h1>{teasers(12)}</main>",
            '<script type="application/ld+json">{"@type":"CollectionPage"}</script>',
        ),
    ),
    (
        "bot_wall",
        "/a",
        page(
            "Just a moment...",
            "<h1>Checking your browser</h1><p>Please complete the security check to go on.</p>",
        ),
    ),
    (
        "bot_wall",
        "/a",
        page("Access denied", "<h1>Access denied</h1><p>Verify that you are human first.</p>"),
    ),
    (
        "consent_wall",
        "/a",
        page(
            "Before you continue",
            "<h1>We value your privacy</h1><p>We and our partners store cookies on your device."
            " With your consent we may use them to show advertisements.</p><button>Agree</button>",
        ),
    ),
    (
        "consent_wall",
        "/a",
        page(
            "Einwilligung",
            "<h1>Mit Werbung weiterlesen</h1><p>Mit Ihrer Zustimmung setzen wir und unsere Partner"
            " Cookies ein. Mehr dazu steht in der Erklärung zum Datenschutz.</p>",
        ),
    ),
    (
        "login",
        "/a",
        page(
            "Sign in | Quay Post",
            "<h1>Sign in</h1><form><input name=u><input type=password></form><p>Forgotten?</p>",
        ),
    ),
    (
        "soft_404",
        "/a",
        page("Page not found", "<h1>Page not found</h1><p>The page you want is not here.</p>"),
    ),
    ("soft_404", "/a", page("404", "<h1>404</h1><p>Seite nicht gefunden.</p>")),
    (
        "search_page",
        "/search?q=port",
        page("Search results for port", f"<h1>Search</h1>{teasers(8)}"),
    ),
    (
        "empty_shell",
        "/a",
        page(
            "Quay Post",
            '<div id="root"></div><noscript>You need to enable JavaScript.</noscript>',
            '<script src="/app.js"></script>',
        ),
    ),
    (
        "video",
        "/video/a",
        page(
            "The port from above",
            "<h1>The port from above</h1><video src=a.mp4></video><p>A flight over the port.</p>",
            '<script type="application/ld+json">{"@type":"VideoObject"}</script>',
        ),
    ),
    (
        "gallery",
        "/gallery/a",
        page(
            "The port in pictures",
            "<h1>The port in pictures</h1><img src=a.jpg><img src=b.jpg><p>Ten views.</p>",
            '<script type="application/ld+json">{"@type":"ImageGallery"}</script>',
        ),
    ),
    ("no_text", "/a", page("Quay Post", "<h1>The plan</h1><p>Soon.</p>")),
]


@pytest.mark.parametrize(
    ("reason", "path", "source"), REFUSED, ids=[f"{r[0]}-{n}" for n, r in enumerate(REFUSED)]
)
def test_what_is_no_article_is_refused_with_its_reason(reason: str, path: str, source: str) -> None:
    with pytest.raises(NotAnArticle) as refused:
        extract_article(source, f"https://quaypost.org{path}")
    assert refused.value.reason == reason


PASSED = [
    ("a short notice", "/a", page("Road closed", f"<h1>Road closed</h1>{STORY}", ARTICLE)),
    (
        "a story about cookies",
        "/a",
        page(
            "Cookies and consent",
            "<article><h1>Cookies and consent</h1>"
            "<p>The court ruled that cookies need consent, and that privacy settings count.</p>"
            f"{STORY}</article>",
            ARTICLE,
        ),
    ),
    (
        "a short story that a cookie notice closes",
        "/a",
        page(
            "Harbour plan agreed",
            f"<div><h1>Harbour plan agreed</h1>{STORY}{STORY.replace('Monday', 'Friday')}<p>This"
            " site stores cookies. With your consent our partners store cookies too.</p></div>",
        ),
    ),
    (
        "a story about robots",
        "/a",
        page(
            "Are you a robot?",
            f"<article><h1>Are you a robot?</h1>{LONG}</article>",
            ARTICLE,
        ),
    ),
    (
        "a story with many teasers below",
        "/a",
        page("The plan", f"<article><h1>The plan</h1>{LONG}</article>{teasers(30)}"),
    ),
    (
        "a story with a login form in the header",
        "/a",
        page(
            "The plan",
            f"<form><input type=password></form><article><h1>The plan</h1>{LONG}</article>",
        ),
    ),
    (
        "a story of what the headings of a menu name",
        "/a",
        page(
            "The plan",
            '<div><h3><a href="/council">Council</a></h3><h3><a href="/harbour">Harbour</a></h3>'
            f"</div><article><h1>The plan</h1>{STORY}{STORY.replace('Monday', 'Friday')}</article>",
        ),
    ),
    (
        "a story under a window to log in",
        "/a",
        page(
            "The plan | Quay Post",
            "<div><h1>Log in</h1><form><input name=u><input type=password></form></div>"
            f"<article><h2>The plan</h2>{LONG}</article>",
        ),
    ),
    (
        "a story at the root with its number",
        "/?p=123",
        page("The plan", f"<article><h1>The plan</h1>{LONG}</article>{teasers(9)}"),
    ),
]


@pytest.mark.parametrize(("path", "source"), [p[1:] for p in PASSED], ids=[p[0] for p in PASSED])
def test_a_real_article_passes(path: str, source: str) -> None:
    assert extract_article(source, f"https://quaypost.org{path}").body
