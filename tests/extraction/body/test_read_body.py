"""Small pages and the blocks a reader must get from them: one for each kind of page that failed."""

import json

import pytest

from newscrawler.extraction.body import Block, read_body
from newscrawler.page import Page

FIRST = (
    "The council met on Tuesday evening to decide about the new bridge over the river, which has "
    "been argued about for eleven years."
)
SECOND = (
    "Work on it will start in spring, the mayor said, once the last permits are signed and the "
    "two farmers on the north bank have been paid."
)
THIRD = (
    "Not everybody is happy with the plan: a group of neighbours fears noise, lorries and the loss "
    "of the old poplars, and wants a tunnel instead."
)
STEP = "Stir once more, and wait for half an hour."
ASIDE = (
    "A man from the next town was fined on Monday for feeding the swans, although he said that "
    "they had asked him to."
)
P1, P2, P3 = Block("p", FIRST), Block("p", SECOND), Block("p", THIRD)
STORY = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
ALL = (P1, P2, P3)
HEAD = "<h1>Council votes for the bridge</h1>"


def article(inner: str) -> str:
    return f"<article>{HEAD}<div class='article-body'>{inner}</div></article>"


PAGES = {
    "paragraphs": (article(STORY), ALL),
    "a list of short terms between paragraphs": (
        f"<body>{HEAD}<p>{FIRST}</p><ul><li>£32m for repairs to the ferry terminal</li>"
        f"<li>A seat for fishermen</li></ul><p>{SECOND}</p></body>",
        (
            P1,
            Block("li", "£32m for repairs to the ferry terminal"),
            Block("li", "A seat for fishermen"),
            P2,
        ),
    ),
    "a live blog whose parts have headings": (
        f"<main class='live-blog'>{HEAD}"
        f"<section class='update'><time>22:42</time><h2>No plan</h2><p>{FIRST}</p></section>"
        f"<section class='update'><time>22:41</time><h2>Two weeks</h2><p>{SECOND}</p></section>"
        f"<section class='update'><time>22:40</time><h2>Costs</h2><p>{THIRD}</p></section></main>",
        (Block("h", "No plan"), P1, Block("h", "Two weeks"), P2, Block("h", "Costs"), P3),
    ),
    "two line breaks part paragraphs": (
        article(f"<div>{FIRST}<br><br>{SECOND}<br/> <br/>{THIRD}</div>"),
        ALL,
    ),
    "stories that only their element calls recommended": (
        f"<body><div class='post_text'>{HEAD}<p>{FIRST}</p></div><div id='hot-recommend-cont'>"
        "<h3>A dog swims home</h3><p>Nobody knows how it came over the river in the storm.</p>"
        "<h3>The school closes</h3><p>Its roof leaks again, and the works take a week.</p>"
        "<h3>The last loaf</h3><p>The baker goes after fifty years, and nobody follows.</p>"
        "</div></body>",
        (P1,),
    ),
    "dialogues and what only subscribers can read": (
        f"<body><div class='clip-modal-comp'><p>{ASIDE}</p></div>"
        f"<main>{HEAD}{STORY}<p class='obfuscated'>Uif nbzps tbje uibu uif qpqmbst xjmm tuboe.</p>"
        f"</main><div class='off-canvas left'><p>{ASIDE}</p></div></body>",
        ALL,
    ),
    "names in elements that HTML does not know": (
        article(
            f"<p>The mayor of <place-name ref='7'>Elm</place-name> spoke. {FIRST}</p>"
            f"<p>So did <org>Quay Works</org>. {SECOND}</p><app-box><p>{THIRD}</p></app-box>"
        ),
        (
            Block("p", f"The mayor of Elm spoke. {FIRST}"),
            Block("p", f"So did Quay Works. {SECOND}"),
            P3,
        ),
    ),
    "one line break does not": (
        article(f"<p>{FIRST}<br>{SECOND}</p><p>{THIRD}</p>"),
        (Block("p", f"{FIRST}\n{SECOND}"), P3),
    ),
    "divs as paragraphs": (
        article(f"<div>{FIRST}</div><div>{SECOND}</div><div>{THIRD}</div>"),
        ALL,
    ),
    "text split over widgets": (
        article(
            f"<div class='text'><p>{FIRST}</p></div><div class='widget-ad'>Advertisement</div>"
            f"<div class='text'><p>{SECOND}</p></div><div class='text'><p>{THIRD}</p></div>"
        ),
        ALL,
    ),
    "soft hyphens and odd spaces": (
        article(STORY.replace("bridge", "brid\u00adge").replace("the mayor", "the\u00a0 mayor")),
        ALL,
    ),
    "navigation, footer and side column": (
        f"<nav><a href=/a>World</a> <a href=/b>Sport</a></nav>{article(STORY)}"
        f"<aside><p>{ASIDE}</p></aside><footer><p>{ASIDE}</p></footer>",
        ALL,
    ),
    "captions and credits": (
        article(
            f"<figure><img src=x><figcaption>{ASIDE}</figcaption></figure>"
            f"<div class='image'><p class='image-caption'>{ASIDE}</p></div>{STORY}"
        ),
        ALL,
    ),
    "comments": (
        article(STORY) + f"<div id='comments'><ol class='comment-list'><li><p>{ASIDE}</p></li></ol>"
        f"</div><div class='article__comments'><p>{ASIDE}</p></div>",
        ALL,
    ),
    "newsletter box inside the text": (
        article(
            f"<p>{FIRST}</p><div class='newsletter-box'><p>{ASIDE}</p></div>"
            f"<p>{SECOND}</p><p>{THIRD}</p>"
        ),
        ALL,
    ),
    "hidden notices": (
        article(
            f"<div class='paywall hidden'><p>{ASIDE}</p></div>"
            f"<div style='display: none'><p>{ASIDE}</p></div>{STORY}"
        ),
        ALL,
    ),
    "consent box": (
        article(STORY) + f"<div id='onetrust-banner'><p>{ASIDE}</p><p>{ASIDE}</p></div>",
        ALL,
    ),
    "words for screen readers inside a link": (
        article(
            STORY.replace(
                "the mayor", "<a href=/m>the mayor<span class='sr-only'>, opens new tab</span></a>"
            )
        ),
        ALL,
    ),
    "the next article on the same page": (
        article(STORY)
        + f"<article><h1>Swan feeder fined</h1><p>{ASIDE}</p><p>{ASIDE}</p></article>",
        ALL,
    ),
    "a step that comes again on purpose": (
        article(f"<p>{FIRST}</p><p>{STEP}</p><p>{SECOND}</p><p>{STEP}</p><p>{THIRD}</p>"),
        (P1, Block("p", STEP), P2, Block("p", STEP), P3),
    ),
    "a pull quote that repeats a sentence, with a name": (
        article(
            f"<p>{FIRST}</p><blockquote><p>“Work on it will start in spring, the mayor said”</p>"
            f"<cite>Jo May, mayor</cite></blockquote><p>{SECOND}</p><p>{THIRD}</p>"
        ),
        ALL,
    ),
    "a quotation that is said nowhere else": (
        article(
            f"<p>{FIRST}</p><p>{SECOND}</p><blockquote>“They had asked me to feed them, I swear.”"
            f"</blockquote><p>{THIRD}</p>"
        ),
        (P1, P2, Block("quote", "“They had asked me to feed them, I swear.”"), P3),
    ),
    "a pull quote that repeats a paragraph": (
        article(f"<p>{FIRST}</p><p>{SECOND}</p><div><p>{FIRST}</p></div><p>{THIRD}</p>"),
        ALL,
    ),
    "times and ornaments": (
        article(f"<div>10:42</div><p>{FIRST}</p><p>* * *</p><p>{SECOND}</p><p>{THIRD}</p>"),
        ALL,
    ),
    "the headline again": (article(f"<h2>Council votes for the bridge</h2>{STORY}"), ALL),
    "a form around the whole page": (f"<form action=/x>{article(STORY)}</form>", ALL),
    "a hidden copy of the text": (
        article(STORY) + f"<div style='display:none' itemprop='articleBody'>{STORY}</div>",
        ALL,
    ),
    "empty page": ("", ()),
    "only links": ("<ul><li><a href=/a>One</a></li><li><a href=/b>Two</a></li></ul>", ()),
}


def read(body: str, head: str = "") -> tuple[Block, ...]:
    source = (
        "<html><head><title>Council votes for the bridge</title>"
        '<meta property="og:title" content="Council votes for the bridge">'
        f"{head}</head><body>{body}</body></html>"
    )
    return read_body(Page(source.encode(), "https://news.test/a")).blocks


FRAMES = {
    "a body named after its footer": "<body class='single has-footer no-comments'>{}",
    "a body that scripts show": "<body class='has-footer' style='visibility:hidden'>{}",
    "an element named after its bar": "<body><div class='site navbar-fixed'>{}</div>",
    "a menu that is never closed": "<body><nav class='navbar'><a href='/'>Home</a>{}",
    "a button that is never closed": "<body><button>{}",
    "a dialog": "<body><dialog open>{}</dialog>",
    "a shadow tree": "<body><x-app><template shadowrootmode='open'>{}</template></x-app>",
    "a main part that scripts show": "<body><main hidden class='has-comments'>{}</main>",
}
"""What surrounds a whole page, and says nothing of its parts."""


@pytest.mark.parametrize("tag", ["h1", "h2", "div"])
@pytest.mark.parametrize("frame", FRAMES.values(), ids=FRAMES.keys())
def test_a_page_is_read_whatever_is_around_all_of_it(frame: str, tag: str) -> None:
    headline = f"<{tag}>Council votes for the bridge</{tag}>"
    shown = frame.format(f"{headline}<div>{STORY}</div>")
    source = f"<html><head><title>Council votes for the bridge | Quay Post</title></head>{shown}"
    assert read_body(Page(source.encode(), "https://news.test/a")).blocks[-3:] == ALL


def test_the_only_text_is_read_whatever_its_element_is_called() -> None:
    story = STORY + "".join(f"<p>Berth {n}: {SECOND}</p>" for n in range(3))
    assert read(f"{HEAD}<div class='newsletter-wide'>{story}</div>")[:3] == ALL


def test_a_page_that_goes_on_with_other_articles() -> None:
    further = "".join(
        f"<article><header><h2><a href='/swans-{n}'>Man fined for swans {n}</a></h2></header>"
        f"<p>{ASIDE} That was case {n}.</p><p>{STEP} {SECOND}</p></article>"
        for n in range(3)
    )
    assert read(f"<main>{article(STORY)}{further}</main>") == ALL


@pytest.mark.parametrize(("body", "blocks"), PAGES.values(), ids=PAGES.keys())
def test_blocks(body: str, blocks: tuple[Block, ...]) -> None:
    assert read(body) == blocks


def test_subheads_lists_and_quotes_keep_their_kind_and_place() -> None:
    said = "We have waited for this bridge for eleven years, and my knees have not become younger."
    after = "Work is to begin in March, once the river's water has gone down, the council said."
    blocks = read(
        article(
            f"<p>{FIRST}</p><h2>What happens next</h2><p>{SECOND}</p>"
            f"<ul><li>{THIRD}</li></ul><blockquote><p>{said}</p></blockquote><p>{after}</p>"
        )
    )
    assert [block.kind for block in blocks if block.kind != "p"][:1] == ["h"]
    assert Block("li", THIRD) in blocks
    assert Block("quote", said) in blocks


HIDDEN = [FIRST, SECOND, THIRD, ASIDE, FIRST.upper(), SECOND.upper()]


@pytest.mark.parametrize(
    "stated",
    [
        "\n".join(HIDDEN),
        "".join(f"<p>{text}</p>" for text in HIDDEN),
        "".join(f"&lt;p&gt;{text}&lt;/p&gt;" for text in HIDDEN),
        "<html>" + "".join(f"<body><p>{text}</p></body>" for text in HIDDEN),
        "<div>" * 2_000 + "".join(f"<p>{text}</p>" for text in HIDDEN),
    ],
    ids=["lines", "markup", "escaped markup", "documents in a row", "nested too deep"],
)
def test_text_that_only_json_ld_has(stated: str) -> None:
    data = json.dumps({"@type": "NewsArticle", "articleBody": stated})
    blocks = read(HEAD, f'<script type="application/ld+json">{data}</script>')
    assert [block.text for block in blocks] == HIDDEN


def test_text_that_a_wall_hides() -> None:
    hidden = "".join(f"<p>{text}</p>" for text in HIDDEN)
    blocks = read(f"{HEAD}<p>{FIRST}</p><div class='body' style='display:none'>{hidden}</div>")
    assert {SECOND, THIRD, ASIDE} <= {block.text for block in blocks}


def test_a_short_japanese_story_is_whole_beside_hidden_data() -> None:
    story = (
        "港湾局は月曜日、新しい防波堤の工事を来月始めると発表した。工事は二年かかり、その間、漁船は別の水路を通る。"
        "市長は費用を県と国が分担すると述べ、漁業者は補助を申請できるという。古い堤防の下の杭は夏の調査で空洞が"
        "見つかり、冬の嵐の前にすべて取り替える必要がある。住民の一部は騒音を心配し、説明会を求めている。"
        "次の会合は来週火曜日に町役場で開かれ、工事の日程と迂回路の地図が配られる予定だ。"
        "町長は、春の祭りまでに最初の区間を終えたいと話し、協力を求めた。"
    )
    data = "".join(f"<span>532859 0 2019/04/11 22:22:{at:02} 港 防波堤</span> " for at in range(40))
    page = f"<main><h1>防波堤の工事</h1><p>{story}</p><div style='display:none'>{data}</div></main>"
    assert [block.text for block in read(page)] == [story]


def test_paragraphs_in_a_heading_that_is_never_closed() -> None:
    blocks = read(f"<article><h1>Bridge opens</h1><h2 class='intro'><div>{STORY}</div></article>")
    assert {FIRST, SECOND, THIRD} <= {block.text for block in blocks}


def test_linked_headlines_with_excerpts_are_teasers() -> None:
    teasers = "".join(
        f"<li><h3><a href='/news/{at}'>Council number {at} meets about the new market hall</a></h3>"
        f"<p>The {at} members met in the town hall on Monday and talked about the costs.</p></li>"
        for at in range(4)
    )
    blocks = read(f"{HEAD}<div>{STORY}</div><ul>{teasers}</ul>")
    assert FIRST in {block.text for block in blocks}
    assert not any("town hall on Monday" in block.text for block in blocks)


def test_the_container_is_the_element_around_the_text() -> None:
    page = Page(f"<html><body>{article(STORY)}</body></html>".encode(), "https://news.test/a")
    container = read_body(page).container
    assert container is not None
    assert container.get("class") == "article-body"


def test_the_given_title_is_not_a_block() -> None:
    page = Page(
        f"<html><body><div><p>Bridge!</p>{STORY}</div></body></html>".encode(), "https://n.test"
    )
    assert "Bridge!" not in read_body(page, title="Bridge!").text


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 100_000 + STORY,
        "<p>" + "<span>" * 100_000 + FIRST,
        "<a href=/x>link text</a> " * 100_000,
        "<div>" + (FIRST + "<br><br>") * 40_000 + "</div>",
    ],
    ids=["nested blocks", "nested spans", "links", "5 MB of paragraphs"],
)
@pytest.mark.timeout(60)
def test_monstrous_pages_end(source: str) -> None:
    page = Page(f"<html><body>{source}</body></html>".encode(), "https://news.test/a")
    assert len(read_body(page).blocks) <= 20_000
