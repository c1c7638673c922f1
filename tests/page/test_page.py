"""What a page makes of broken, hostile and oddly encoded sources."""

import json
import time

import pytest

from newscrawler.page import Page
from newscrawler.page.attributes import MOST
from newscrawler.page.charset import web_codec

URL = "https://paper.example/a"
RUSSIAN = "Мост снова открыт после наводнения, сообщили власти города"
JAPANESE = "橋は洪水のあと再び開通したと市の当局が発表した"


def page(text: str) -> Page:
    return Page(text.encode(), URL)


ENCODED = [
    (f"<p>{RUSSIAN}</p>".encode(), "iso-8859-1", RUSSIAN),
    (f"<p>{RUSSIAN}</p>".encode("cp1251"), "windows-1251", RUSSIAN),
    (f"<meta charset=koi8-r><p>{RUSSIAN}</p>".encode("koi8-r"), None, RUSSIAN),
    (f"<p>{RUSSIAN * 5}</p>".encode("cp1251"), None, RUSSIAN),
    (f"<meta charset='x-sjis'><p>{JAPANESE}</p>".encode("cp932"), None, JAPANESE),
    (f"<meta charset=gb2312><p>{'大桥重新开放'}</p>".encode("gbk"), "rot13", "大桥重新开放"),
    (f"<meta charset=iso-2022-jp><p>{JAPANESE}</p>".encode("iso2022_jp"), None, JAPANESE),
    (f"<p>{RUSSIAN}</p>".encode("utf-16"), None, RUSSIAN),
    (f"<p>{RUSSIAN}</p>".encode("utf-16-le"), None, RUSSIAN),
    (f"<p>{RUSSIAN}</p>".encode("utf-16-be"), "utf-8", RUSSIAN),
    ("<meta charset=iso-8859-1><p>“Yes” – €5</p>".encode("cp1252"), None, "“Yes” – €5"),
    (b"\xef\xbb\xbf<p>caf\xc3\xa9</p>", "latin1", "café"),
    (b"<p>caf\xc3\xa9 " + b"\xc3\xa9" * 50 + b" \xff broken</p>", "utf-8", "café"),
]


@pytest.mark.parametrize(("body", "header", "text"), ENCODED)
def test_text_in_the_charset_that_it_is_written_in(
    body: bytes, header: str | None, text: str
) -> None:
    assert text in Page(body, URL, header).tree.text_content()


@pytest.mark.parametrize("label", ["rot13", "base64", "idna", "unicode_escape", "zip", "", "\x00"])
def test_no_codec_of_python_is_taken_for_a_charset(label: str) -> None:
    assert web_codec(label) is None
    assert Page(b"<p>plain</p>", URL, label).text == "<p>plain</p>"


@pytest.mark.parametrize(
    "body", [b"", b"   ", b"<!-- only -->", b"\x00\x00", b"<?xml version='1'?>"]
)
def test_an_empty_source_is_an_empty_document(body: bytes) -> None:
    assert Page(body, URL).tree.text_content().strip() == ""


def test_an_article_after_an_unclosed_head_is_in_the_body() -> None:
    tree = page("<title>A</title><article><p>one</p></article><div>two</div>").tree
    assert [child.tag for child in tree.xpath("body/*")] == ["article", "div"]


def test_surrogates_and_nul_do_not_reach_the_text() -> None:
    text = page("<p>a\x00b&#xD800;c</p>").tree.text_content()
    assert text.encode()
    assert "\x00" not in text


NESTED = {
    "div": ("<div>", "</div>"),
    "b": ("<b>", "</b>"),
    "blockquote": ("<blockquote>", "</blockquote>"),
    "tables": ("<table><tr><td>", "</td></tr></table>"),
    "lists": ("<ul><li>", "</li></ul>"),
    "definitions": ("<dl><dd>", "</dd></dl>"),
    "closing tags of what is not open": ("<i></b>", "</i>"),
    "closing tags that HTML passes over": ("<span><div></span>", "</div>"),
}


@pytest.mark.parametrize(("opening", "closing"), NESTED.values(), ids=NESTED.keys())
@pytest.mark.parametrize("closed", [True, False])
@pytest.mark.parametrize("levels", [150, 400, 60_000])
def test_any_nesting_keeps_its_text(opening: str, closing: str, closed: bool, levels: int) -> None:
    start = time.process_time()
    end = closing * levels if closed else ""
    found = page(f"<body><p>before</p>{opening * levels}<p>deep</p>{end}<p>after</p>")
    text = found.tree.text_content()
    assert ("before" in text, "deep" in text, "after" in text) == (True, True, True)
    assert max(sum(1 for _ in e.iterancestors()) for e in found.elements[:3000]) < 300
    assert time.process_time() - start < 5


def test_a_large_page_is_read_in_bounded_time() -> None:
    links = "<a href='/story'>A story</a>" * 100_000
    start = time.process_time()
    found = page(f"<body>{links}{'<p>' + 'word ' * 200 + '</p>'}" + "x" * 2_000_000)
    assert len(found.elements) > 100_000
    assert found.meta == {}
    assert found.itemprops == {}
    assert time.process_time() - start < 5


def block(text: str, media: str = "application/ld+json") -> Page:
    return page(f'<script type="{media}">{text}</script>')


BROKEN = {
    "trailing comma": '{"headline": "A bridge",}',
    "missing brace": '{"headline": "A bridge", "author": {"name": "Ann"}',
    "line break in a string": '{"headline": "A bridge", "text": "one\ntwo"}',
    "comment": '{"headline": "A bridge", // or not\n "name": "x"}',
    "CDATA": '//<![CDATA[\n{"headline": "A bridge"}\n//]]>',
    "HTML comment": '<!--\n{"headline": "A bridge"}\n-->',
    "entities for quotes": "{&quot;headline&quot;: &quot;A bridge&quot;}",
    "single quotes": "{'headline': 'A bridge'}",
    "semicolon": '{"headline": "A bridge"};',
    "quotes inside": '{"headline": "A bridge", "text": "He said "no" again"}',
    "not a number": '{"headline": "A bridge", "n": NaN}',
    "huge number": '{"headline": "A bridge", "n": ' + "9" * 5000 + "}",
    "lone surrogate": '{"headline": "A bridge", "text": "\\ud83d"}',
}


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_block_is_mended(text: str) -> None:
    (node,) = block(text).jsonld
    assert node["headline"] == "A bridge"
    assert json.dumps(node, ensure_ascii=False, allow_nan=False).encode()


@pytest.mark.parametrize(
    "text", ["", "not json", "[" * 100_000, '{"a":' * 100_000, '"' * 300_000, "null", "7"]
)
def test_a_hostile_block_costs_nothing_but_itself(text: str) -> None:
    start = time.process_time()
    found = page(
        f'<script type="application/ld+json">{text}</script>'
        '<script type="Application/LD+JSON; charset=utf-8">{"@type": "Article"}</script>'
    )
    assert found.jsonld == [{"@type": "Article"}]
    assert time.process_time() - start < 3


def test_graphs_lists_and_main_entities_are_opened_in_order() -> None:
    entity = '{"@type": "WebPage", "mainEntity": {"@type": "Article"}}'
    found = block(f'{{"@graph": [{entity}, [{{"@type": "Person"}}]]}}')
    assert [node["@type"] for node in found.jsonld if "@type" in node] == [
        *("WebPage", "Article", "Person")
    ]


def test_the_article_that_names_this_page_comes_first() -> None:
    teaser = '{"@type": "NewsArticle", "url": "/other", "headline": "Other", "author": "A", "x": 1}'
    own = '{"@type": "schema:NewsArticle", "mainEntityOfPage": {"@id": "https://paper.example/a"}}'
    found = block(f"[{teaser}, {own}]")
    assert [node.get("headline") for node in found.article_nodes] == [None, "Other"]


def test_meta_tags_are_found_by_each_of_their_names() -> None:
    found = page('<meta property="og:title" name="title" content=" A bridge "><meta name="x">')
    assert found.meta == {"og:title": ["A bridge"], "title": ["A bridge"]}


def test_of_a_tag_with_thousands_of_attributes_the_first_are_kept() -> None:
    names = " ".join(f"data-n{number}='a b > c'" for number in range(20_000))
    found = page(f"<h1>Port</h1><p class=story {names}>It opens.</p><p>It closes.</p>")
    first, second = found.tagged("p")
    assert (first.get("class"), first.get("data-n5"), second.text) == (
        "story",
        "a b > c",
        "It closes.",
    )
    assert len(first.keys()) == MOST


@pytest.mark.parametrize("close", ["", "<b>", "x < y "])
def test_a_long_value_or_a_long_script_is_kept_whole(close: str) -> None:
    value = "word another=1 " * 20_000
    found = page(
        f"<script>if (a <b {value}{close}) x()</script><div data-page='{value}'>Port</div>"
    )
    assert found.tagged("div")[0].get("data-page") == value
    assert f"<b {value}" in (found.tagged("script")[0].text or "")
