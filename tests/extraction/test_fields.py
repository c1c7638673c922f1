"""Keywords, sections, related stories, publisher and description, told by small pages."""

from typing import Any

import pytest

from newscrawler.page import Page
from newscrawler.reader import read

URL = "https://www.quaypost.example/harbour/crane-falls-on-old-quay-two-men-hurt"
TEXT = "<p>" + "The crane fell on the quay on Monday, when the wind was strong. " * 5 + "</p>"


def field(name: str, head: str = "", above: str = "", below: str = "") -> Any:
    source = (
        f"<html lang='en'><head><title>Crane falls</title>{head}</head><body><article>"
        f"<h1>Crane falls</h1>{above}{TEXT * 3}{below}</article></body></html>"
    )
    return read(Page(source.encode(), URL)).article.as_row()[name]


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


def ld(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


KEYWORDS = {
    "what a system keeps among them": (
        meta(
            "keywords", "Category: World, editors_pick, quaypost.example, Page Type: Article, Port"
        ),
        "",
        ["World", "Port"],
    ),
    "identifiers": (
        meta("keywords", "8f507083-bac4-423a-9015-2eb31e1bce50, NLP Entity Tokens: Ann Lee"),
        "",
        ["Ann Lee"],
    ),
    "the paper's name": (meta("keywords", "Quay Post, Port"), "", ["Port"]),
    "a wire's codes": (
        meta("keywords", "AER,AIRS08,CRSH,GEN,INDG,DIS,Nepal"),
        "",
        ["Nepal"],
    ),
    "an address cut into words": (
        meta("keywords", "crane, falls, on, old, quay, two, men, hurt"),
        "<ul><li><a href='/topic/cranes'>Cranes</a></li></ul>",
        ["Cranes"],
    ),
    "a list named as of topics": (
        "",
        "<div class='article__tag-list'><b>Topics:</b><ul><li>Cranes</li><li>Kai</li></ul></div>",
        ["Cranes", "Kai"],
    ),
    "a teaser with the class of its own topic": (
        "",
        "<div class='post tag-kai'><a href='/x'>The other crane</a></div>",
        [],
    ),
    "links to topics": ("", "<p><a href='/schlagwort/kai'>Kai</a><a href='/x'>X</a></p>", ["Kai"]),
}


@pytest.mark.parametrize(("head", "below", "expected"), KEYWORDS.values(), ids=KEYWORDS.keys())
def test_keywords_are_topics(head: str, below: str, expected: list[str]) -> None:
    name = meta("og:site_name", "Quay Post")
    assert field("keywords", name + head, below=below) == expected


def test_a_trail_holds_no_address_and_no_writer() -> None:
    trail = "".join(f"<a href='/{n}'>{n}</a>" for n in ("www.quaypost.example", "World", "Ann Lee"))
    head = ld('{"@type":"NewsArticle","headline":"Crane falls","author":{"name":"Ann Lee"}}')
    assert field("sections", head, above=f"<div class='breadcrumb'>{trail}</div>") == ["World"]


def test_a_menu_over_the_headline_names_no_section_and_a_trail_ends_at_the_archive() -> None:
    menu = "<nav><ul><li class='category'><a href='/c/perspective'>Perspective</a></li></ul></nav>"
    assert field("sections", meta("article:section", "World"), above=menu) == ["World"]
    steps = "".join(f"<a href='/{n}'>{n}</a>" for n in ("World", "2017", "January", "27"))
    assert field("sections", above=f"<div class='breadcrumb'>{steps}</div>") == ["World"]


def test_account_buttons_and_kinds_of_page_are_no_sections() -> None:
    label = "<div class='section'><a href='/login'>Log In</a></div>"
    assert field("sections", meta("article:section", "World"), above=label) == ["World"]
    assert not field("sections", meta("article:section", "Uncategorized"))
    assert field("sections", meta("article:section", "হোম, Tech, Health")) == ["Tech", "Health"]


def test_a_trail_does_not_begin_with_the_way_home_under_the_papers_own_name() -> None:
    crumbs = (
        "<div class='entry-crumbs'><a href='/'>Port Echo</a> » <a href='/world'>World</a></div>"
    )
    assert field("sections", above=crumbs) == ["World"]


def test_related_stories_have_clean_headlines_and_no_forms() -> None:
    links = (
        "<a href='/a'><span>1</span><span>Ferries stay in port until Friday</span></a>"
        "<a href='/b'><i>01:24</i><b>Storm breaks the wall in three places</b></a>"
        "<a href='/c'>Registration free</a>"
        "<a href='/arts'>Arts & Culture</a><a href='/author/ann'>Ann van der Lee</a>"
        "<a href='/d'>Link zum Artikel</a><a href='/d'><noscript><img src='d.jpg'></noscript>"
        '<script>{"@type": "ImageObject"}</script>Pilots ask for a third boat</a>'
    )
    found = field("related", below=f"<div><h3>Most read</h3><p>{links}</p></div>")
    assert [(story["title"], story["kind"]) for story in found] == [
        ("Ferries stay in port until Friday", "most_read"),
        ("Storm breaks the wall in three places", "most_read"),
        ("Pilots ask for a third boat", "most_read"),
    ]


def test_a_box_of_one_story_is_a_list_too() -> None:
    box = "<aside><h4>Read also</h4><a href='/a'>Ferries stay in port until Friday</a></aside>"
    stories = [(story["title"], story["kind"]) for story in field("related", below=box)]
    assert stories == [("Ferries stay in port until Friday", "related")]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (meta("article:content_tier", "locked"), "paid"),
        ('<meta itemprop="isAccessibleForFree" content="false">', "paid"),
        (meta("adv:premium", "yes"), "paid"),
        (meta("cXenseParse:abc-article_ispaidcontent", "false"), "free"),
        (meta("outbrain:article_access_status", "free"), "free"),
        (meta("premium-partner", "yes"), None),
        (meta("prepaid", "true"), None),
    ],
)
def test_who_may_read_is_said_under_many_names(head: str, expected: str | None) -> None:
    assert field("access", head) == expected


def test_the_publisher_is_named_without_its_claim() -> None:
    head = meta("og:site_name", "Quay Post | News from the harbour")
    assert field("publisher", head) == "Quay Post"


def test_a_name_of_the_application_that_repeats_the_headline_is_no_publisher() -> None:
    head = meta("application-name", "Crane falls")
    assert field("publisher", head) is None
    assert field("publisher", meta("application-name", "Quay Post")) == "Quay Post"


def test_a_standfirst_in_several_lines_is_taken_whole() -> None:
    lines = (
        "Two men were hurt by the crane on Monday.",
        "The council meets on Friday over the wall.",
    )
    head = meta("og:description", " ".join(lines))
    above = "".join(f"<p class='lead'>{line}</p>" for line in lines)
    assert field("description", head, above=above) == " ".join(lines)


def test_an_undeclared_language_is_found() -> None:
    body = (
        "<h1>Kran</h1><p>" + "Der Kran stürzte am Montag auf den Kai, als der Wind stark war. " * 4
    )
    page = Page(f"<html><title>Kran</title><body>{body}</body></html>".encode(), URL)
    assert read(page).article.language == "de"
