"""Whom a page credits: persons, organisations and agencies, by every place that names them."""

import pytest

from newscrawler.extraction import Evidence, candidates
from newscrawler.extraction.body import read_body
from newscrawler.loaders import ArticleLoader
from newscrawler.page import Page

TEXT = (
    "<p>"
    + "The council met on Monday and agreed on the new plan for the old harbour. " * 4
    + "</p>"
)


def authors(head: str = "", above: str = "", below: str = "") -> list[str]:
    return list(field("authors", head, above, below).settled.get("authors", []))


def field(name: str, head: str = "", above: str = "", below: str = "") -> ArticleLoader:
    source = (
        f"<html><head><meta property='og:site_name' content='Quay Post'>{head}</head><body>"
        f"<article><h1>The plan</h1>{above}{TEXT}{TEXT}{TEXT}{below}</article></body></html>"
    )
    page = Page(source.encode(), "https://quaypost.org/plan")
    evidence = Evidence(page, None, None, read_body(page, title="The plan"), "The plan")
    loader = ArticleLoader()
    loader.settle(name, candidates(evidence)[name])
    return loader


def jsonld(value: str) -> str:
    return f'<script type="application/ld+json">{{"@type":"NewsArticle","author":{value}}}</script>'


PAGES = [
    (
        "first names in links beside full names",
        {
            "above": '<ul class="authors"><li><div class="author">By Ann Lee</div>'
            '<a rel="author" href="/author/ann">Ann</a></li><li><div class="author">Bo Ek</div>'
            '<a rel="author" href="/author/bo">Bo</a></li><li><div class="author">Cy Dow</div>'
            "</li></ul>"
        },
        ["Ann Lee", "Bo Ek", "Cy Dow"],
    ),
    (
        "the writers of the stories below",
        {
            "below": '</article><h2>Read these</h2><div class="posts"><div><div class="title">'
            '<a href="/2022/wall">The wall that nobody wanted</a></div><div class="title3">'
            '<a href="/author/bo-ek">Bo Ek</a> / May 2022</div></div></div><article>'
        },
        [],
    ),
    (
        "the writer's box below, with a link to more",
        {
            "below": '</article><div class="box"><a href="/author/bo-ek">Bo Ek</a> <a'
            ' href="/author/bo-ek">See all of Bo Ek\'s stories</a></div><article>'
        },
        ["Bo Ek"],
    ),
    (
        "microdata of further articles",
        {
            "above": '<p><span itemprop="author">Ann Lee</span></p>',
            "below": '</article><article><h2>Rain</h2><p itemprop="author">Bo Ek</p></article>'
            '<div itemscope itemtype="https://schema.org/NewsArticle"><p itemprop="author">Cy Dow'
            "</p></div><article>",
        },
        ["Ann Lee"],
    ),
    (
        "a declared photographer with an agency of pictures",
        {
            "head": '<meta name="author" content="Ann Lee">'
            '<meta name="author" content="Bo Ek | The Harbour Post | Getty Images">'
        },
        ["Ann Lee"],
    ),
    ("one person", {"head": jsonld('{"@type":"Person","name":"Ann Lee"}')}, ["Ann Lee"]),
    ("a list", {"head": jsonld('[{"name":"Ann Lee"},{"name":["Bo Ek"]}]')}, ["Ann Lee", "Bo Ek"]),
    ("a string", {"head": jsonld('"By Ann Lee and Bo Ek"')}, ["Ann Lee", "Bo Ek"]),
    (
        "a reference",
        {
            "head": '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","author":'
            '{"@id":"#a"}},{"@id":"#a","@type":"Person","name":"Ann Lee"}]}</script>'
        },
        ["Ann Lee"],
    ),
    (
        "a visible person before the paper itself",
        {
            "head": jsonld('{"@type":"Organization","name":"Quay Post"}'),
            "above": '<div class="byline">By Ann Lee</div>',
        },
        ["Ann Lee"],
    ),
    (
        "the organisation where no person is named",
        {"head": jsonld('{"@type":"Organization","name":"Quay Post"}')},
        ["Quay Post"],
    ),
    ("an account of the paper", {"head": '<meta name="author" content="Quay Post">'}, []),
    ("a social page", {"head": '<meta name="article:author" content="https://f.com/q">'}, []),
    ("a meta tag", {"head": '<meta name="author" content="Ann Lee, Bo Ek">'}, ["Ann Lee", "Bo Ek"]),
    (
        "microdata",
        {"above": '<p itemprop="author">By <span itemprop="name">Ann Lee</span></p>'},
        ["Ann Lee"],
    ),
    (
        "author links",
        {"above": '<p>By <a href="/author/lee">Ann Lee</a>, <a href="/author/ek">Bo Ek</a></p>'},
        ["Ann Lee", "Bo Ek"],
    ),
    (
        "a byline with its role",
        {"above": '<div class="byline">By <b>Ann Lee</b><br>Science reporter</div>'},
        ["Ann Lee"],
    ),
    (
        "a bold name and the place that it writes from",
        {"above": '<div class="byline">By <b>Ann Lee</b> | Las Dunas</div>'},
        ["Ann Lee"],
    ),
    (
        "two bold names",
        {"above": '<div class="byline">By <b>Ann Lee</b>, <b>Bo Ek</b> | Las Dunas</div>'},
        ["Ann Lee", "Bo Ek"],
    ),
    (
        "the pen name of a blog's author",
        {"below": '<p>Posted by <a rel="author" href="/author/q17/">quaywatcher17</a></p>'},
        ["quaywatcher17"],
    ),
    (
        "no account of the house",
        {"below": '<p>Posted by <a rel="author" href="/author/admin/">admin</a></p>'},
        [],
    ),
    (
        "the whole name where data state the first",
        {
            "head": jsonld('{"@type":"Person","name":"Ann"}'),
            "above": '<div class="byline">By Ann Lee</div>',
        },
        ["Ann Lee"],
    ),
    (
        "the second writer, whom only the line under the headline names",
        {"head": jsonld('{"name":"Ann Lee"}'), "above": "<p>By Ann Lee and Bo Ek</p>"},
        ["Ann Lee", "Bo Ek"],
    ),
    (
        "a person after the paper's name in a meta tag",
        {"head": '<meta name="author" content="Quaypost - Ann Lee">'},
        ["Ann Lee"],
    ),
    ("a name beside the date", {"above": "<p>7.12.2022 - Ann Lee</p>"}, ["Ann Lee"]),
    (
        "a name between the time and the section",
        {"above": "<p>Friday | 7.12.2022 | 15:49 VON Ann Lee IN Harbour</p>"},
        ["Ann Lee"],
    ),
    ("a Korean reporter", {"above": "<p><span>김하늘 기자 | </span>2022-12-07</p>"}, ["김하늘"]),
    (
        "a label and names in elements of their own",
        {"above": "<div>\n  <strong>Por:</strong> <a>Luis Mora</a>, <a>Eva Paz</a></div>"},
        ["Luis Mora", "Eva Paz"],
    ),
    ("no words beside the date", {"above": "<p>7.12.2022 - Rain ahead of us</p>"}, []),
    (
        "a link to a page of the staff",
        {"above": '<p>On air: <a href="/about/team/ann-lee">Ann Lee</a></p>'},
        ["Ann Lee"],
    ),
    (
        "no writer of a teaser over the headline",
        {
            "head": "</head><body><div><h3><a href='/o'>Other story</a></h3>"
            "<a href='/author/ek'>Bo Ek</a></div><p>Soon</p>"
        },
        [],
    ),
    ("no link to a story's person", {"above": '<p><a href="/tag/ann-lee">Ann Lee</a></p>'}, []),
    (
        "a class whose words are joined by capitals",
        {"above": '<div class="storyAuthorDate">Ann Lee</div>'},
        ["Ann Lee"],
    ),
    (
        "the foot of a post",
        {"below": '<div class="post-footer"><span class="post-author">Ann Lee</span></div>'},
        ["Ann Lee"],
    ),
    ("a line that says by after the lead", {"below": "<p>Von Ann Lee</p>"}, ["Ann Lee"]),
    ("a slanted name that closes the text", {"below": "<p><i>Ann Lee</i></p>"}, ["Ann Lee"]),
    ("no slanted name of a work", {"below": "<p>He read <i>Great Harbours</i></p>"}, []),
    ("no place in a byline", {"above": '<div class="byline">Lübeck</div>'}, []),
    (
        "a meta tag with the page of one of the staff",
        {"head": '<meta property="article:author" content="https://quay.example/team/ann-lee">'},
        ["Ann Lee"],
    ),
    ("a line that says by", {"above": "<p>Door Ann Lee</p>"}, ["Ann Lee"]),
    ("a bold name that opens the text", {"above": "<p><strong>ANN LEE</strong></p>"}, ["Ann Lee"]),
    (
        "no commenter",
        {"below": '<div class="comments"><span class="comment-author">Joe Fan</span></div>'},
        [],
    ),
]


@pytest.mark.parametrize(("parts", "expected"), [p[1:] for p in PAGES], ids=[p[0] for p in PAGES])
def test_a_page_names_its_authors(parts: dict[str, str], expected: list[str]) -> None:
    assert authors(**parts) == expected


CREDITS = [
    (
        "after the names",
        {"above": "<p>By Ann-Marie van der Lee and Bo Ekberg, Reuters</p>"},
        "Reuters",
    ),
    (
        "between names and date",
        {"above": '<p class="credits">Words by Ann Lee · AP · <time>4 December 2022</time></p>'},
        "AP",
    ),
    (
        "in brackets",
        {"above": '<p class="byline">Ann-Marie van der Lee and Bo Ekberg (Reuters)</p>'},
        "Reuters",
    ),
    ("in a dateline of Japan", {"above": f"<p>[東京 23日 ロイター] - {TEXT[3:]}"}, "Reuters"),
    ("in a dateline of Korea", {"above": f"<p>(서울=연합뉴스) 홍길동 기자 = {TEXT[3:]}"}, "Yonhap"),
    ("in a meta tag", {"head": '<meta name="source" content="Reuters">'}, "Reuters"),
    (
        "in microdata",
        {"above": '<span itemprop="sourceOrganization">Agence France-Presse</span>'},
        "AFP",
    ),
    (
        "in JSON-LD",
        {
            "head": '<script type="application/ld+json">{"@type": "NewsArticle",'
            '"sourceOrganization": {"@type": "Organization", "name": "Reuters"}}</script>'
        },
        "Reuters",
    ),
    ("as the last line", {"below": "<p><strong>Reuters</strong></p>"}, "Reuters"),
    (
        "not from a picture",
        {"above": '<figure><p class="photo-credits">By Ann Lee, Reuters</p></figure>'},
        None,
    ),
]


@pytest.mark.parametrize(
    ("parts", "expected"), [c[1:] for c in CREDITS], ids=[c[0] for c in CREDITS]
)
def test_a_page_credits_its_agency(parts: dict[str, str], expected: str | None) -> None:
    assert field("agency", **parts).settled.get("agency") == expected
