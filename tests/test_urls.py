"""One article has one id, whatever address leads to it; two articles never share one."""

import json
import random
from pathlib import Path

import pytest

from newscrawler.urls import absolute, article_id, canonical_form, same_site

CORPUS = Path(__file__).parents[2] / "shared" / "corpus" / "index.jsonl"
STORY = "https://paper.com/world/2022-12-07-minister-quits"

SAME = [
    (STORY, form)
    for form in (
        "http://paper.com/world/2022-12-07-minister-quits",
        "HTTPS://WWW.PAPER.COM/world/2022-12-07-minister-quits/",
        "https://paper.com:443/world/2022-12-07-minister-quits",
        "http://paper.com:80/world/2022-12-07-minister-quits",
        "https://user:word@paper.com./world/2022-12-07-minister-quits",
        "https://m.paper.com/world/2022-12-07-minister-quits",
        "https://amp.paper.com/world/2022-12-07-minister-quits",
        "https://www.m.paper.com/world/2022-12-07-minister-quits",
        "https://paper.com/world/2022-12-07-minister-quits/amp/",
        "https://paper.com/amp/world/2022-12-07-minister-quits",
        "https://paper.com/world/2022-12-07-minister-quits.amp",
        "https://paper.com/world/2022-12-07-minister-quits?amp",
        "https://paper.com/world/2022-12-07-minister-quits?outputType=amp",
        "https://paper-com.cdn.ampproject.org/c/s/www.paper.com/world/2022-12-07-minister-quits",
        "https://paper-com.cdn.ampproject.org/v/s/paper.com/world/2022-12-07-minister-quits"
        "?amp_js_v=0.1&usqp=mq331",
        "https://www.google.co.za/amp/s/www.paper.com/world/2022-12-07-minister-quits/amp",
        "https://paper.com/world/2022-12-07-minister-quits/print",
        "https://paper.com/world/2022-12-07-minister-quits/amp/print/",
        "https://paper.com/world/2022-12-07-minister-quits?print=1",
        "https://paper.com/world/2022-12-07-minister-quits?view=print",
        "https://paper.com/world/2022-12-07-minister-quits?page=all",
        "https://paper.com/world/2022-12-07-minister-quits?m=1",
        "https://paper.com/World/2022-12-07-Minister-Quits",
        "https://paper.com/world//2022-12-07-minister-quits//",
        "https://paper.com/world/./old/../2022-12-07-minister-quits",
        "https://paper.com/world/2022-12-07-minister-quits/index.html",
        "https://paper.com/world/2022-12-07-minister-quits;jsessionid=1A2B",
        "https://paper.com/world/2022-12-07-minister-quits?sid=c613f07a94d24ae130f878df2f758900",
        "https://paper.com/world/2022%2D12%2d07-minister-quits#comments",
        "https://paper.com/world/2022-12-07-minister-quits?utm_source=rss&utm_medium=x",
        "https://paper.com/world/2022-12-07-minister-quits?fbclid=IwAR1&gclid=2",
        "https://paper.com/world/2022-12-07-minister-quits?share=facebook",
        "https://paper.com/world/2022-12-07-minister-quits?ref=home_top&source=navbar",
        "https://paper.com/world/2022-12-07-minister-quits?itid=sn_weather_3",
        "https://paper.com/world/2022-12-07-minister-quits?replytocom=143",
        "https://paper.com/world/2022-12-07-minister-quits?",
        " https://paper.com/world/2022-12-07-minister-quits\n",
    )
] + [
    ("https://bücher.de/Straße", "https://xn--bcher-kva.de/Stra%c3%9Fe"),
    ("https://paper.com/x?b=2&a=1", "https://paper.com/x?a=1&b=2&a=1"),
    ("https://paper.com/story.html", "https://paper.com/story.amp.html"),
    ("https://paper.com/story.html", "https://paper.com/story.html/amp"),
    ("https://paper.com/", "https://www.paper.com/index.php"),
    ("https://paper.com/NEWS/STORY.HTML", "https://paper.com/news/story.html"),
]

DIFFERENT = [
    ("https://paper.com/news?id=1", "https://paper.com/news?id=2"),
    ("https://paper.com/?p=101", "https://paper.com/?p=102"),
    ("https://paper.com/read.php?story=rain", "https://paper.com/read.php?story=sun"),
    (
        "https://paper.com/modules.php?file=article&sid=58",
        "https://paper.com/modules.php?file=article&sid=59",
    ),
    ("https://paper.com/view?cid=120345", "https://paper.com/view?cid=120346"),
    ("https://paper.com/view?ref=20221207", "https://paper.com/view?ref=20221208"),
    ("https://paper.com/view?article_id=379018", "https://paper.com/view?article_id=379019"),
    ("https://paper.com/view?source=1201", "https://paper.com/view?source=1202"),
    ("https://paper.com/view?m=11", "https://paper.com/view?m=12"),
    ("https://paper.com/view?print=1201", "https://paper.com/view?print=1202"),
    ("https://paper.com/a/dQw4w9WgXcQ", "https://paper.com/a/dqw4w9wgxcq"),
    ("https://paper.com/a/4VNUMCNNYU", "https://paper.com/a/4vnumcnnyu"),
    ("https://paper.com/amp", "https://paper.com/"),
    ("https://paper.com/print", "https://paper.com/"),
    ("https://paper.com/guitar-amp", "https://paper.com/guitar"),
    ("https://paper.com/sprint", "https://paper.com/s"),
    ("https://m.de/x", "https://de/x"),
    ("https://mobile.de/x", "https://de/x"),
    ("https://news.paper.com/x", "https://paper.com/x"),
    ("https://paper.com:8443/x", "https://paper.com/x"),
    ("https://paper.com/a%2Fb", "https://paper.com/a/b"),
    ("https://paper.com/news?page=2", "https://paper.com/news"),
    ("https://paper.com/x.html", "https://paper.com/x"),
]


PIECES = [
    *("http://", "https://", "www.", "m.", "amp.", "paper.com", "bücher.de", "google.com/amp/s/"),
    *("x.cdn.ampproject.org/c/s/", "/", "//", "/./", "/../", "/amp", "/print", "/index.html"),
    *(".amp", ".html", "AB", "aB", "7", "é", "%41", "%2F", "%e9", "%", "\\", "[", "]", " "),
    *("?", "&", "=", "#", ";jsessionid=", "sid=", "ref=home", "utm_x=1", ":80", ":99999", "@"),
    *("\x00", "\ud800"),
]


@pytest.mark.parametrize(("one", "other"), SAME, ids=[other for _, other in SAME])
def test_forms_of_one_article_share_an_id(one: str, other: str) -> None:
    assert canonical_form(other) == canonical_form(one)
    assert article_id(other) == article_id(one)


@pytest.mark.parametrize(("one", "other"), DIFFERENT, ids=[one for one, _ in DIFFERENT])
def test_different_articles_keep_apart(one: str, other: str) -> None:
    assert canonical_form(one) != canonical_form(other)


@pytest.mark.parametrize("url", sorted({url for pair in SAME + DIFFERENT for url in pair}))
def test_a_canonical_form_is_its_own(url: str) -> None:
    once = canonical_form(url)
    assert canonical_form(once) == once


def test_random_addresses_settle_at_once_and_fail_only_with_value_errors() -> None:
    dice = random.Random(7)
    settled = 0
    for _ in range(4000):
        url = "https://paper.com/" * dice.randint(0, 1) + "".join(
            dice.choice(PIECES) for _ in range(dice.randint(1, 9))
        )
        try:
            once = canonical_form(url)
        except ValueError:
            continue
        assert canonical_form(once) == once, url
        settled += 1
    assert settled > 1000


@pytest.mark.parametrize(
    "url", ["", "x", "mailto:a@b.c", "javascript:0", "http://", "http://[::1", "http://a:x/"]
)
def test_what_is_no_address_is_a_value_error(url: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        canonical_form(url)


@pytest.mark.parametrize(
    "href", ["javascript:void(0)", "mailto:a@b.c", "tel:1", "http://[::1", "http://a:x/", "data:,x"]
)
def test_what_is_no_link_is_none(href: str) -> None:
    assert absolute("https://paper.com/", href) is None


def test_ports_of_one_address_are_different_sites() -> None:
    assert not same_site("http://127.0.0.1:8000/", "http://127.0.0.1:9000/")


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not here")
def test_articles_of_real_sites_keep_their_ids() -> None:
    found = (json.loads(line)["url"] or "" for line in CORPUS.read_text().splitlines())
    urls = {url for url in found if url.startswith("http")}
    forms = {canonical_form(url) for url in urls}
    bare = {url.split("://", 1)[1].removeprefix("www.").rstrip("/") for url in urls}
    assert len(forms) == len(bare) > 800
    assert all(canonical_form(form) == form for form in forms)
