"""Where content systems put the names of writers, and that they are found there."""

import json
from typing import Any

import pytest

from newscrawler import extract_article

HEADLINE = "Council agrees on the harbour plan"
TEXT = "The council met on Monday and agreed on the new plan for the old harbour of the town. "
PARAGRAPHS = f"<p>{TEXT * 4}</p>" * 4


def authors(head: str = "", above: str = "", last: str = "") -> list[str]:
    source = (
        f"<html><head><title>{HEADLINE} | Quay Post</title>{head}"
        '<meta property="og:site_name" content="Quay Post"></head>'
        f"<body><main><article><h1>{HEADLINE}</h1>{above}<div class='body'>{PARAGRAPHS}{last}</div>"
        "</article></main></body></html>"
    )
    return extract_article(source, "https://quaypost.org/news/harbour-plan-12").authors


def script(value: Any) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def article(**properties: Any) -> str:
    return script({"@type": "NewsArticle", "headline": HEADLINE, **properties})


ANN = {"@type": "Person", "name": "Ann Lee"}
BO = {"@type": "Person", "name": "Bo Ek"}

JSONLD = [
    ({"author": {"@type": "Person", "name": {"@value": "Ann Lee"}}}, ["Ann Lee"]),
    ({"author": {"@type": "Person", "name": {"name": "Ann Lee"}}}, ["Ann Lee"]),
    ({"author": {"@type": "Person", "firstName": "Ann", "lastName": "Lee"}}, ["Ann Lee"]),
    ({"author": {"@type": "Person", "givenName": "Ann", "familyName": "Lee"}}, ["Ann Lee"]),
    ({"author": {"@list": [ANN, BO]}}, ["Ann Lee", "Bo Ek"]),
    ({"author": {"@type": "Role", "author": ANN, "roleName": "Reporter"}}, ["Ann Lee"]),
    ({"authors": [ANN, BO]}, ["Ann Lee", "Bo Ek"]),
    ({"contributor": [ANN]}, ["Ann Lee"]),
    ({"author": {"name": '<a href="/ann">Ann Lee</a>'}}, ["Ann Lee"]),
    ({"author": {"name": "By Ann Lee | Quay Post"}}, ["Ann Lee"]),
    ({"author": {"name": "https://quaypost.org/author/ann-lee"}}, ["Ann Lee"]),
    ({"author": {"name": "https://quaypost.org/author/web-desk"}}, []),
    ({"author": {"@type": "Person", "url": "https://quaypost.org/author/ann-lee/"}}, ["Ann Lee"]),
    ({"author": {"@type": "Person", "url": "https://quaypost.org/harbour-plan"}}, []),
    ({"author": {"@id": "https://quaypost.org/author/ann-lee"}}, ["Ann Lee"]),
    ({"author": {"@id": "https://quaypost.org/#/schema/person/1"}}, []),
    ({"author": {"name": "LEE, Ann"}}, ["Ann Lee"]),
]
"""Properties of the article's object, persons."""


@pytest.mark.parametrize(("properties", "expected"), JSONLD)
def test_every_shape_of_an_author_in_jsonld(
    properties: dict[str, Any], expected: list[str]
) -> None:
    assert authors(head=article(**properties)) == expected


def test_a_reference_that_repeats_the_type() -> None:
    stated = script({**ANN, "@id": "#ann"}) + article(author={"@type": "Person", "@id": "#ann"})
    assert authors(head=stated) == ["Ann Lee"]


META = [
    *("cse_author", "article:author_name", "dc.author", "article_author", "bt:author"),
    *("content-author", "og:article:author", "rnews:author", "byline", "news_authors"),
]


@pytest.mark.parametrize("name", META)
def test_a_meta_tag_named_for_the_author(name: str) -> None:
    assert authors(head=f'<meta name="{name}" content="Ann Lee">') == ["Ann Lee"]


@pytest.mark.parametrize("name", ["smartbanner:author", "web_author", "og:image:author"])
def test_the_author_of_something_else(name: str) -> None:
    assert authors(head=f'<meta name="{name}" content="Ann Lee">') == []


VISIBLE = [
    ('<span class="x user-name" title="Ann Lee">Ann Lee</span>', ["Ann Lee"]),
    (
        '<div class="byline"><ul><li itemprop="author" itemscope><address class="name">'
        '<span class="firstname">Ann </span><span class="lastname">Lee</span></address></li></ul>'
        "</div>",
        ["Ann Lee"],
    ),
    ('<span class="signature">Ann Lee</span>', ["Ann Lee"]),
    ('<div class="cikk-szerzo"><a href="/szerzo/k">Kovács Anna</a></div>', ["Kovács Anna"]),
    ('<p class="full-name">Ann Lee</p>', ["Ann Lee"]),
    ("<p>By Ann Lee, Staff Writer</p>", ["Ann Lee"]),
    ("<p>By Ann Lee in Oslo</p>", ["Ann Lee"]),
    ('<div class="from">Por Ana Souza, g1 — Brasília</div>', ["Ana Souza"]),
    ("<div><span>新闻网</span> <span>记者 王小明</span></div>", ["王小明"]),
    ("<div>05.02.2026 <span>- Redaktion: Eva Fuhr (Pressesprecherin)</span></div>", ["Eva Fuhr"]),
    ("<h5>Autor: </h5>Peter Mahn/SP-X", ["Peter Mahn"]),
    ("<div><span>By</span><span>Ann Lee</span></div>", ["Ann Lee"]),
    (
        "<div><i>By</i> <b>Ann Lee</b>, <b>Bo Ek</b> and <b>Cy Fox</b></div>",
        ["Ann Lee", "Bo Ek", "Cy Fox"],
    ),
    (
        "<div><b>By </b><a>Ann Lee</a><b>, </b><a>Bo Ek</a> in <a>Town Hall</a></div>",
        ["Ann Lee", "Bo Ek"],
    ),
    ("<div><b>By</b> <a>Ann Lee</a> <a>Town Hall</a></div>", ["Ann Lee"]),
    ("<div><div><p><b>By</b></p></div><div><p>Ann Lee</p></div></div>", ["Ann Lee"]),
    (
        '<div class="written_by">Written By: <a href="/author/lee">Ann Lee</a></div>'
        '<div class="edited_by">Edited By: <a href="/author/ek">Bo Ek</a></div>',
        ["Ann Lee"],
    ),
    ("<p>20 novembre 2022, di Anna Rossi</p>", ["Anna Rossi"]),
    ("<p>20 november 2022, av Anna Lind</p>", ["Anna Lind"]),
    ("<p>Ana Ruiz / Corresponsal</p>", ["Ana Ruiz"]),
    ('<p>Par <a href="/a">Anne Martin</a> avec <a href="/b">Belga</a></p>', ["Anne Martin"]),
    ("<dl><dt>Author</dt><dd>Ann Lee</dd><dt>Date</dt><dd>20.11.2022</dd></dl>", ["Ann Lee"]),
    ("<table><tr><th>Author:</th><td>Ann Lee</td></tr></table>", ["Ann Lee"]),
    ("<p>Words by Ann Lee. Photography by Bo Ek</p>", ["Ann Lee"]),
    ("<p>BY JO MCCARTHY AND AL O'NEIL</p>", ["Jo McCarthy", "Al O'Neil"]),
    ("<p><strong>Listen Now</strong></p>", []),
    ("<p><strong>Key Points</strong></p>", []),
    ("<p><b>Harbour Plan</b></p>", []),
    ("<p><b>Ann Lee</b> | Staff Writer</p>", ["Ann Lee"]),
    ("<p>Ona Petraitienė, žurnalistė</p>", ["Ona Petraitienė"]),
    ("<p>Rabat - Ann Lee | 20.11.2022</p>", ["Ann Lee"]),
    ("<p>ANN LEE | alee@quaypost.org</p>", ["Ann Lee"]),
    ("<p>Ann Lee, PhD, Contributor</p>", ["Ann Lee"]),
    ("<p>Ann Lee @annlee · Sunday 20 November 2022 10:42</p>", ["Ann Lee"]),
    ("<p>November 20, 2022 at 10:42 am by Ann Lee, Quay Post</p>", ["Ann Lee"]),
    ("<p>BY ANN LEE AND BO EK STAFF WRITERS</p>", ["Ann Lee", "Bo Ek"]),
    ("<p>Von Eva Fuhr, Bo Eck (Text) und Cy Fuchs (Fotos)</p>", ["Eva Fuhr", "Bo Eck"]),
    ("<p>דנה כהן, כתבת</p>", ["דנה כהן"]),
    ("<p>編集委員 山田太郎</p>", ["山田太郎"]),
    ("<p>記者王小明／台北報導</p>", ["王小明"]),
    ("<p>2022年11月20日10:42 来源：新华社 作者：王小明</p>", ["王小明"]),
    ("<p>2022年11月20日 记者会召开</p>", []),
    ("<p>2022年11月20日 作者：编辑部</p>", []),
    ("<p>Contact us at desk@quaypost.org</p>", []),
    ("<p>Press Office | press@quaypost.org</p>", []),
    ("<p>Harbour Diary | Reporter's notebook</p>", []),
    ("<p>Port City | Editorial</p>", []),
    ("<p>Aus Kiel | Redaktion</p>", []),
    ("<p>Good Cause - Journalism today</p>", []),
    ("<p>By Monday the harbour will be closed</p>", []),
    ("<p>Interview mit Ann Lee</p>", []),
]
"""What stands under the headline, persons."""


@pytest.mark.parametrize(("above", "expected"), VISIBLE)
def test_a_visible_byline(above: str, expected: list[str]) -> None:
    assert authors(above=above) == expected


SIGNATURES = [
    ("<p>Ann Lee</p>", ["Ann Lee"]),
    ("<p><strong>Ann Lee</strong></p>", ["Ann Lee"]),
    ('<p style="text-align:right"><strong>Nguyễn An</strong></p>', ["Nguyễn An"]),
    ("<p>(Ann Lee)</p>", ["Ann Lee"]),
    ("<p>– Ann Lee</p>", ["Ann Lee"]),
    ("<p><em>By Ann Lee in Oslo</em></p>", ["Ann Lee"]),
    ("<p><em>Text: Ann Lee, Fotos: Bo Ek</em></p>", ["Ann Lee"]),
    ("<p><em>Ann Lee</em></p><h4>Autor: </h4>Bo Ek/SP-X<p>Tags: harbour</p>", ["Bo Ek"]),
    ("<p><b>Text:</b> Ann Lee</p><p><b>Fotos:</b> Bo Ek</p>", ["Ann Lee"]),
    ("<p>The winners:</p><p>Ann Lee</p>", []),
    ("<p>Ann Lee</p><p>Bo Ek</p>", []),
    ("<blockquote><p>The plan is ours.</p><p>Ann Lee</p></blockquote>", []),
    ("<p><strong>Opening Hours</strong></p>", []),
    ("<p>© 2022 Ann Lee</p>", []),
    ("<p>Contact: Ann Lee, ann@council.gov, 555 1234</p>", []),
    ("<p>Edited by Ann Lee</p>", []),
    ("<p><b>Ann Lee</b> is the mayor of the town and leads its council.</p>", []),
    ("<p><em>dpa</em></p>", []),
    ("<p><strong>Weitere Informationen</strong></p>", []),
    ("<p><strong>Energie der Zukunft</strong></p>", []),
]
"""The last paragraph, persons."""


def test_a_line_over_the_headline() -> None:
    over = "<html><body><article><p>5.2.2026 <span>- Redaktion: Eva Fuhr (Presse)</span></p>"
    source = f"{over}<h1>{HEADLINE}</h1>{PARAGRAPHS}</article></body></html>"
    assert extract_article(source, "https://quaypost.org/news/harbour").authors == ["Eva Fuhr"]


BY_THE_DATE = [
    ("<p>Ana Ruiz (EFE)</p>", ["Ana Ruiz"]),
    ("<p>Anne Martin (avec AFP)</p>", ["Anne Martin"]),
    ("<p>ANP/Anna de Vries</p>", ["Anna de Vries"]),
    ("<p>Anna Lind/TT</p>", ["Anna Lind"]),
    ("<p>Anna Nová, ČTK</p>", ["Anna Nová"]),
    ("<p>Ayşe Kaya / İSTANBUL, (DHA)</p>", ["Ayşe Kaya"]),
    ("<p>Ana Souza e Luís Gil</p>", ["Ana Souza", "Luís Gil"]),
    ("<p>Health and Social Care</p>", []),
    ("<p>EFE | Madrid</p>", []),
    ("<p>New Harbour</p>", []),
    ("<p>AFP in Kabul / Reuters</p>", []),
    ('<p><img src="pier.jpg"></p><p>Ann Lee/AFP</p>', []),
    ('<div class="caption">Ann Lee/AFP</div>', []),
]
"""What stands right over the date, persons."""


@pytest.mark.parametrize(("line", "expected"), BY_THE_DATE)
def test_names_beside_the_date(line: str, expected: list[str]) -> None:
    assert authors(above=f"{line}<p>20 November 2022, 10:42</p>") == expected


MENUS = [
    ('<nav><a href="/home-affairs">Home Affairs</a></nav>', []),
    ('<div class="menu"><a href="/news/home-affairs/">Home Affairs</a></div>', []),
    ('<nav><a href="https://quaypost.org/tag/home-affairs">HOME AFFAIRS</a></nav>', []),
    ('<meta property="article:section" content="Home Affairs">', []),
    ('<nav><a href="/columnists/home-affairs">Home Affairs</a></nav>', ["Home Affairs"]),
    ('<nav><a href="/opinion/home-affairs">Home Affairs</a></nav>', ["Home Affairs"]),
    ('<nav><a href="https://other.org/home-affairs">Home Affairs</a></nav>', ["Home Affairs"]),
    ("", ["Home Affairs"]),
]
"""What stands around the story, and whether two words of it are then its writer."""


@pytest.mark.parametrize(
    "story",
    [
        f"<h1>{HEADLINE}</h1><p>Home Affairs | 20 November 2022</p>{PARAGRAPHS}",
        f"<h1>{HEADLINE}</h1><p>20 November 2022</p>{PARAGRAPHS}<p>Home Affairs</p>",
        f"<h1>{HEADLINE}</h1><div><p><b>Home Affairs</b></p>{PARAGRAPHS}</div>",
    ],
    ids=["beside the date", "last line", "bold first line"],
)
@pytest.mark.parametrize(("around", "expected"), MENUS)
def test_a_section_of_the_paper_signs_nothing(around: str, expected: list[str], story: str) -> None:
    source = f"<html><body>{around}<div class='story'>{story}</div></body></html>"
    assert extract_article(source, "https://quaypost.org/news/harbour-plan").authors == expected


def test_a_section_of_two_names_signs_nothing() -> None:
    line = "<p>Love Songs and Wild Gardens | 20 November 2022</p>"
    menu = '<nav><a href="/love">Love Songs and Wild Gardens</a></nav>'
    assert authors(above=line) == ["Love Songs", "Wild Gardens"]
    assert authors(above=line + menu) == []


def test_words_of_the_story_sign_nothing() -> None:
    told = "<p>The council of the town had no other harbour plan when it met on Monday.</p>"
    assert authors(above="<p>Harbour Plan | 20 November 2022</p>", last=told) == []


def test_who_edited_a_story_has_not_written_it() -> None:
    assert authors(above='<p class="byline edited-by">Bo Ekberg</p>') == []


def test_bold_names_inside_a_sentence_sign_nothing() -> None:
    first = "<p>On Sunday <b>San Carlos</b> won against <b>Puerto Viejo</b> in the old harbour.</p>"
    assert authors(above=f"<p>20 November 2022</p>{first}") == []


@pytest.mark.parametrize(("last", "expected"), SIGNATURES)
def test_a_signature_closes_the_text(last: str, expected: list[str]) -> None:
    assert authors(last=last) == expected


def test_bylines_of_teasers_over_the_headline_sign_nothing() -> None:
    teaser = (
        '<div><a href="/n/2"><h2>Pier closed again</h2></a><p>By Ed Gil | 2 January 2023</p></div>'
    )
    for byline, expected in (("<p>By Ann Lee</p>", ["Ann Lee"]), ("", [])):
        story = f"<main><h1>{HEADLINE}</h1>{byline}{PARAGRAPHS}</main>"
        source = f"<html><head><title>{HEADLINE}</title></head><body>{teaser}{story}</body></html>"
        assert extract_article(source, "https://quaypost.org/news/harbour").authors == expected


def test_a_single_visible_word_yields_to_a_full_name_that_two_places_agree_on() -> None:
    linked = '<div class="links"><a rel="author" href="/author/quay">Page</a></div>'
    bylines = '<div class="byline">Ann Lee</div><p>By Ann Lee</p>'
    assert authors(above=linked + bylines) == ["Ann Lee"]
    assert authors(above=linked) == ["Page"]
    assert authors(head='<meta name="author" content="Zoë">', above=bylines) == ["Zoë"]


def test_a_house_that_is_named_after_the_paper_yields_to_the_byline() -> None:
    house = '<meta name="author" content="Ediciones El Puerto">'
    site = '<meta property="og:site_name" content="El Puerto">'
    assert authors(head=site + house, above="<p>By Ann Lee</p>") == ["Ann Lee"]


@pytest.mark.parametrize(
    ("meta", "expected"),
    [
        ('<a href="/tag/harbour-life" rel="tag">Harbour Life</a>', []),
        ('<a href="/c/social-issues" rel="category tag">Social Issues</a> by Ann Lee', ["Ann Lee"]),
        ('<a href="/author/ann" rel="author">Ann Lee</a>', ["Ann Lee"]),
        ('<a href="/tag/ann-lee">Ann Lee</a>', ["Ann Lee"]),
    ],
)
def test_a_topic_of_the_story_is_no_writer(meta: str, expected: list[str]) -> None:
    assert authors(above=f'<div class="entry-meta">{meta}</div>') == expected
    assert authors(last=f'<footer class="entry-meta">{meta}</footer>') == expected
