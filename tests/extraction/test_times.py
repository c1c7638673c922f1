"""When a page says that its article was published, told by small pages of each kind."""

from datetime import UTC, datetime

import pytest

from newscrawler.discovery import Hints
from newscrawler.extraction import Evidence, candidates, times_of
from newscrawler.extraction.body import read_body
from newscrawler.page import Page

HOST = "https://www.lantern.example"
URL = f"{HOST}/city/bridge-reopens"
FETCHED = datetime(2023, 6, 1, tzinfo=UTC)
STORY = "<p>" + "The bridge over the river was opened again to all traffic on Monday. " * 8 + "</p>"
H1 = "<h1>Bridge reopens after flood</h1>"


def jsonld(published: str, kind: str = "NewsArticle", modified: str = "") -> str:
    data = f'{{"@type": "{kind}", "datePublished": "{published}", "dateModified": "{modified}"}}'
    return f'<script type="application/ld+json">{data}</script>'


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


def read(
    html: str,
    url: str = URL,
    lang: str = "en-GB",
    hints: Hints | None = None,
    *,
    is_fresh: bool = True,
) -> dict[str, object]:
    source = f'<html lang="{lang}"><head><title>Bridge reopens after flood</title></head>{html}'
    page = Page(source.encode(), url)
    evidence = Evidence(page, None, hints, read_body(page), "Bridge reopens after flood")
    return times_of(evidence, candidates(evidence), FETCHED, is_fresh=is_fresh).fields


INSTANTS = {
    "JSON-LD with an offset": (
        jsonld("2022-12-07T16:51:00+02:00") + H1 + STORY,
        "2022-12-07T16:51:00+02:00",
        "jsonld",
    ),
    "meta tag of any spelling": (
        meta("http://ogp.me/ns/article#published_time", "2022-12-07T16:51:00+02:00") + H1 + STORY,
        "2022-12-07T16:51:00+02:00",
        "meta",
    ),
    "microdata": (
        f'{H1}<span itemprop="datePublished" content="2022-12-07T16:51+02:00">x</span>{STORY}',
        "2022-12-07T16:51:00+02:00",
        "microdata",
    ),
    "blogger's abbr with the time in its title": (
        f'{H1}{STORY}<abbr itemprop="datePublished" title="2022-12-07T16:51:00+02:00">16:51</abbr>',
        "2022-12-07T16:51:00+02:00",
        "microdata",
    ),
    "time element beside a changed one": (
        f'{H1}<p>Updated <time datetime="2022-12-08T10:00:00+02:00">x</time> Published '
        f'<time datetime="2022-12-07T16:51:00+02:00">y</time></p>{STORY}',
        "2022-12-07T16:51:00+02:00",
        "time",
    ),
    "UTC in the data, the newsroom's clock in a time element": (
        jsonld("2022-12-07T14:51:00Z")
        + f'{H1}<time datetime="2022-12-07T16:51:00+02:00">x</time>{STORY}',
        "2022-12-07T16:51:00+02:00",
        "jsonld",
    ),
    "UTC in the data, the newsroom's clock in print": (
        jsonld("2022-12-07T02:25:54Z") + f"{H1}<p>6 December 2022 | 9:25pm</p>{STORY}",
        "2022-12-06T21:25:00-05:00",
        "jsonld",
    ),
    "local time labelled UTC, the offset in a meta tag": (
        jsonld("2022-12-07T16:51:00Z")
        + meta("article:published_time", "2022-12-07T16:51:00+02:00")
        + H1
        + STORY,
        "2022-12-07T16:51:00+02:00",
        "jsonld",
    ),
    "a day in the data, its time in print": (
        jsonld("2022-12-07T00:00:00+00:00") + f"{H1}<p>7 December 2022 - 16:51 SAST</p>{STORY}",
        "2022-12-07T16:51:00+02:00",
        "text",
    ),
    "a theme that sets the change before the publication": (
        f'{H1}<time class="updated" datetime="2022-12-08T10:00:00+02:00">x</time>'
        f'<time class="entry-date published" datetime="2022-12-07T16:51:00+02:00">y</time>{STORY}',
        "2022-12-07T16:51:00+02:00",
        "time",
    ),
    "a custom element": (
        f'{H1}<time-ago datetime="2022-12-07T16:51:00+02:00">x</time-ago>{STORY}',
        "2022-12-07T16:51:00+02:00",
        "time",
    ),
    "an attribute for scripts": (
        f'{H1}<span class="date" data-timestamp="1670431860000">x</span>{STORY}',
        "2022-12-07T16:51:00+00:00",
        "time",
    ),
    "an attribute for scripts in a time element": (
        f'{H1}<time data-published="2022-12-07 16:51:00Z">4 hours ago</time>{STORY}',
        "2022-12-07T16:51:00+00:00",
        "time",
    ),
    "RDFa": (
        f'{H1}<span property="datePublished" content="2022-12-07T16:51:00+02:00">x</span>{STORY}',
        "2022-12-07T16:51:00+02:00",
        "time",
    ),
    "the data of a tag manager": (
        f'{H1}{STORY}<script>dataLayer=[{{"publishDate":"2022-12-07T16:51:00+02:00"}}]</script>',
        "2022-12-07T16:51:00+02:00",
        "text",
    ),
    "the day that a video was uploaded": (
        jsonld("").replace('"datePublished"', '"uploadDate": "2022-12-07T16:51:00+02:00", "x"')
        + H1
        + STORY,
        "2022-12-07T16:51:00+02:00",
        "jsonld",
    ),
    **{
        f"meta tag {name}": (
            meta(name, "2022-12-07T16:51:00+02:00") + H1 + STORY,
            "2022-12-07T16:51:00+02:00",
            "meta",
        )
        for name in (
            *("article_date_original", "displaydate", "dcsext.articleFirstPublished", "gsa-date"),
            *("lp.article:published", "sitedate", "create_time", "article:create_at", "ptime"),
        )
    },
    "the wall clock of one tag in the zone of another": (
        meta("og:published_time", "2022-12-07T16:51:00")
        + meta("article:published_time", "2022-12-07T16:51:00Z")
        + H1
        + STORY,
        "2022-12-07T16:51:00+00:00",
        "meta",
    ),
    "the data of scripts where nothing else tells": (
        f'{H1}{STORY}<script>x={{"publishedAt":"2022-12-07T16:51:00+02:00"}}</script>',
        "2022-12-07T16:51:00+02:00",
        "text",
    ),
}


@pytest.mark.parametrize(("html", "published", "source"), INSTANTS.values(), ids=INSTANTS.keys())
def test_the_instant_with_the_pages_own_offset(html: str, published: str, source: str) -> None:
    found = read(html)
    assert found["published"] == published
    assert found["published_date"] == published[:10]
    assert found["published_source"] == source
    assert found["timezone_assumed"] is False


DAYS = {
    "a bare midnight is a day": (jsonld("2022-12-07T00:00:00Z") + H1 + STORY, "jsonld"),
    "a day in print": (f"{H1}<p>By Ann Lee</p><p>7 December 2022</p>{STORY}", "text"),
    "a day with its label after the story": (
        f'<article>{H1}{STORY}<div class="post-footer">Posted on 7 December 2022</div></article>',
        "text",
    ),
    "a day over the headline in a dated element": (
        f'<h2 class="date-header">Wednesday, 7 December 2022</h2>{H1}{STORY}',
        "text",
    ),
    "today's date in the page's head loses": (
        f"<div>Thursday, 8 December 2022</div>{H1}<p>7 December 2022</p>{STORY}",
        "text",
    ),
    "today's date in a dated element over the headline loses": (
        f'<p class="today-date">Thursday, 8 December 2022</p>{H1}<p>7 December 2022</p>{STORY}',
        "text",
    ),
    "a day over the headline counts, with but a link between": (
        f'<div>7 December 2022</div><a href="/city">City</a>{H1}{STORY}',
        "text",
    ),
    "a list of events loses": (
        meta("date", "2022-12-07")
        + H1
        + "".join(f'<p class="date">{day} December 2022</p><p>Market</p>' for day in (9, 16, 23))
        + STORY,
        "meta",
    ),
    "a photograph's date loses": (
        f"{H1}<p>FILE PHOTO: The bridge before the flood, seen from the air, 5 May 2022. Ann Lee"
        f"/Agency</p><p>7 December 2022</p>{STORY}",
        "text",
    ),
    "classes of what holds the story say nothing": (
        f'<article class="single promotion"><time datetime="2022-12-07">7 Dec</time>{H1}{STORY}'
        "</article>",
        "time",
    ),
    "the only day that stands by itself under the story": (
        f"<article>{H1}{STORY * 16}<h5>Posted</h5><h5>7 December 2022</h5></article>",
        "text",
    ),
    "a day in three elements": (
        f"{H1}<p><span>07</span><span>Dec</span><span>2022</span></p>{STORY}",
        "text",
    ),
    "a day after a word that begins like one for members": (
        f"{H1}<p>Bridge registrar</p><p>7 December 2022 - Ann Lee</p>{STORY}",
        "text",
    ),
    "the foot of an article that stands over its text": (
        f"<article>{H1}<footer><p>7 December 2022</p></footer>{STORY}</article>",
        "text",
    ),
    "a label in a side column": (
        f'{H1}{STORY * 9}<div class="sidebar"><p>Mise en ligne</p><p>7 December 2022</p></div>',
        "text",
    ),
    "a sentence about the entry below it": (
        f"{H1}{STORY * 9}<h2>About</h2><p><a>Bridge</a> was on <b>7 December 2022</b> posted.</p>",
        "text",
    ),
    "days that sentences of Japanese and Korean tell": (
        f"{H1}<p>港湾局が<b>2022年11月30日に公開した</b>記録</p>"
        "<p>항만청이 2022년 12월 1일에 낸 기록</p>"
        f"<p>2022年12月7日に公開</p>{STORY}",
        "text",
    ),
    "the day of the original": (
        f"{H1}<p>原文(投稿日：2022/11/16)へのリンク</p><p>2022年12月7日</p>{STORY}",
        "text",
    ),
    "bars between the numbers": (f"{H1}<p>07 | 12 | 2022</p>{STORY}", "text"),
    "comments and teasers lose": (
        f'{H1}<p>7 December 2022</p>{STORY}<div class="comments"><time datetime="2022-12-09">x'
        '</time></div><ul class="related"><li><time datetime="2022-11-01">y</time></li></ul>',
        "text",
    ),
}


@pytest.mark.parametrize(("html", "source"), DAYS.values(), ids=DAYS.keys())
def test_a_day_without_a_time_is_no_instant(html: str, source: str) -> None:
    found = read(html)
    assert found["published"] is None
    assert found["published_date"] == "2022-12-07"
    assert found["published_source"] == source


ZONES = [
    ("https://news.example.co.za/x", "en", "2022-12-07T16:51:00+02:00"),
    ("https://news.example.de/x", "de", "2022-12-07T16:51:00+01:00"),
    ("https://news.example.com/x", "en-IN", "2022-12-07T16:51:00+05:30"),
    ("https://news.example.com/x", "en-US", "2022-12-07T16:51:00+00:00"),
    ("https://news.example.com/x", "ko", "2022-12-07T16:51:00+09:00"),
    ("https://news.example.es/x", "es-ES", "2022-12-07T16:51:00+01:00"),
    ("https://news.example.com/x", "es-ES", "2022-12-07T16:51:00+00:00"),
    ("https://news.example.cn/x", "zh", "2022-12-07T16:51:00+08:00"),
    ("https://news.example.com/x", "zh-Hans", "2022-12-07T16:51:00+08:00"),
    ("https://news.example.io/x", "en", "2022-12-07T16:51:00+00:00"),
]


@pytest.mark.parametrize(("url", "lang", "published"), ZONES)
def test_a_time_without_a_zone_is_read_at_home(url: str, lang: str, published: str) -> None:
    found = read(f"{jsonld('2022-12-07T16:51:00')}{H1}{STORY}", url, lang)
    assert found["published"] == published
    assert found["timezone_assumed"] is True


@pytest.mark.parametrize("lang", ["", "en"])
def test_the_text_tells_the_home_where_the_page_names_no_other(lang: str) -> None:
    story = "<p>" + "市议会周一在多年讨论之后，以多数票通过了旧港口的新计划。" * 8 + "</p>"
    found = read(f"<h1>市议会通过新计划</h1><p>2022-12-07 16:51</p>{story}", lang=lang)
    assert (found["published"], found["timezone_assumed"]) == ("2022-12-07T16:51:00+08:00", True)


def test_a_stated_country_keeps_its_clock_whatever_the_text_is_in() -> None:
    story = "<p>" + "市议会周一在多年讨论之后，以多数票通过了旧港口的新计划。" * 8 + "</p>"
    stated = f"{jsonld('2022-12-07T16:51:00')}{H1}{story}"
    assert read(stated, lang="zh-US")["published"] == "2022-12-07T16:51:00+00:00"


def test_the_calendar_day_is_the_newsrooms_not_that_of_utc() -> None:
    found = read(f"{jsonld('2022-12-07T23:30:00Z')}{H1}{STORY}", "https://news.example.co.za/x")
    assert found["published"] == "2022-12-07T23:30:00+00:00"
    assert found["published_date"] == "2022-12-08"


SHOWN = [
    ("2022-12-08T04:50:00Z", "2022-12-07T23:50:00-05:00", "2022-12-07"),
    ("2022-12-08T15:42:00Z", "2022-12-08T15:42:00+00:00", "2022-12-08"),
]


@pytest.mark.parametrize(("stated", "published", "day"), SHOWN)
def test_a_shown_day_tells_the_clock_only_where_it_can_be_that_day(
    stated: str, published: str, day: str
) -> None:
    found = read(f"{jsonld(stated)}{H1}<p>7 December 2022</p>{STORY}", lang="en-US")
    assert (found["published"], found["published_date"]) == (published, day)


def test_the_day_is_that_of_the_whole_country() -> None:
    found = read(f"{jsonld('2022-12-08T00:23:00Z')}{H1}{STORY}", "https://news.example.ca/x")
    assert found["published"] == "2022-12-08T00:23:00+00:00"
    assert found["published_date"] == "2022-12-07"


def test_utc_stays_where_it_is_the_same_day_at_home() -> None:
    found = read(f"{jsonld('2022-12-07T16:51:00Z')}{H1}{STORY}", "https://news.example.co.za/x")
    assert found["published"] == "2022-12-07T16:51:00+00:00"


LABELS = [
    ("fi", "Julkaistu: 7.12.2022", "Päivitetty: 9.12.2022"),
    ("cs", "Publikováno: 7. 12. 2022", "Aktualizováno: 9. 12. 2022"),
    ("hr", "Objavljeno: 07.12.2022.", "Ažurirano: 09.12.2022."),
    ("el", "Δημοσίευση: 07/12/2022", "Ενημέρωση: 09/12/2022"),
    ("uk", "Опубліковано: 07.12.2022", "Оновлено: 09.12.2022"),
    ("vi", "Đăng ngày 07/12/2022", "Cập nhật 09/12/2022"),
    ("hi", "प्रकाशित: 07/12/2022", "अपडेट: 09/12/2022"),
    ("fa", "انتشار: ۱۶ آذر ۱۴۰۱", "ویرایش: ۱۸ آذر ۱۴۰۱"),
    ("he", "פורסם: 07/12/2022", "עודכן: 09/12/2022"),
]


@pytest.mark.parametrize(("lang", "published", "changed"), LABELS, ids=[row[0] for row in LABELS])
def test_labels_tell_a_change_from_the_publication(lang: str, published: str, changed: str) -> None:
    found = read(f"{H1}<p>{changed}</p><p>{published}</p>{STORY}", lang=lang)
    assert found["published_date"] == "2022-12-07"


def test_several_named_days_name_none() -> None:
    rows = "".join(f"<p>Date: {day} December 2022</p>" for day in (7, 8))
    assert read(f'{H1}{STORY * 9}<div class="sidebar">{rows}</div>')["published_date"] is None


def test_the_change_is_kept_apart() -> None:
    html = (
        f"{H1}<p>Published 7 December 2022 16:51 GMT Updated 9 December 2022 10:00 GMT</p>{STORY}"
    )
    found = read(html)
    assert found["published"] == "2022-12-07T16:51:00+00:00"
    assert found["modified"] == "2022-12-09T10:00:00+00:00"


def test_a_change_alone_gives_the_day_and_no_instant() -> None:
    found = read(f"{H1}<p>Last updated: 9 December 2022, 10:00 GMT</p>{STORY}")
    assert found["published"] is None
    assert found["published_date"] == "2022-12-09"
    assert found["modified"] == "2022-12-09T10:00:00+00:00"


def test_a_sitemaps_change_says_nothing_of_the_publication() -> None:
    hints = Hints("sitemap", modified="2022-12-09T10:00:00Z")
    assert read(H1 + STORY, hints=hints)["published_date"] is None


def test_an_interval_of_revisits_is_no_change() -> None:
    html = '<meta name="revisit-after" content="2022-12-09">' + H1 + STORY
    assert read(html)["modified"] is None


CHANGED = jsonld("2022-12-09T10:00:00Z", modified="2022-12-09T10:00:20Z")


def test_the_shown_day_beats_a_change_stated_as_the_publication() -> None:
    found = read(f"{CHANGED}{H1}<p>7 December 2022</p>{STORY}")
    assert (found["published_date"], found["published_source"]) == ("2022-12-07", "text")
    assert found["modified"] == "2022-12-09T10:00:00+00:00"


def test_several_shown_days_do_not_beat_the_stated_one() -> None:
    html = f"{CHANGED}{H1}<p>7 December 2022</p><p>5 December 2022</p>{STORY}"
    assert read(html)["published"] == "2022-12-09T10:00:00+00:00"


def test_the_address_keeps_the_day_over_a_later_import() -> None:
    imported = jsonld("2022-12-07T10:00:00Z") + H1 + STORY
    assert read(imported, f"{HOST}/2017/7/12/bridge")["published_date"] == "2017-07-12"
    near, number = f"{HOST}/2022/12/01/bridge", f"{HOST}/20020105/bridge"
    assert read(imported, near)["published_date"] == "2022-12-07"
    assert read(imported, number)["published_date"] == "2022-12-07"


def test_utc_turns_into_the_homes_clock_where_the_address_shows_its_day() -> None:
    html, host = jsonld("2022-12-07T23:30:00Z") + H1 + STORY, "https://news.example.co.za"
    found = read(html, f"{host}/2022/12/08/bridge")
    assert found["published"] == "2022-12-08T01:30:00+02:00"
    assert found["timezone_assumed"] is False


RELATIVE = [
    ("vor 2 Tagen", "de", "2023-05-30"),
    ("il y a 3 heures", "fr", "2023-05-31"),
    ("5 months ago", "en-GB", None),
    ("5 min read", "en-GB", None),
]


@pytest.mark.parametrize(("text", "lang", "day"), RELATIVE)
def test_a_time_told_from_the_fetch_gives_the_day(text: str, lang: str, day: str | None) -> None:
    html = f"{H1}<time>{text}</time>{STORY}"
    found = read(html, lang=lang)
    assert (found["published"], found["published_date"]) == (None, day)
    assert read(html, lang=lang, is_fresh=False)["published_date"] is None


def test_a_day_after_the_fetch_is_not_believed() -> None:
    html = f"{jsonld('2031-01-01T10:00:00Z')}{H1}<p>7 December 2022</p>{STORY}"
    assert read(html)["published_date"] == "2022-12-07"


def test_the_address_and_the_feed_help_where_the_page_is_silent() -> None:
    dated = read(H1 + STORY, "https://www.lantern.example/2022/12/07/bridge")
    assert (dated["published_date"], dated["published_source"]) == ("2022-12-07", "url")
    fed = read(H1 + STORY, hints=Hints("feed", published="2022-12-07T16:51:00+02:00"))
    assert (fed["published"], fed["published_source"]) == ("2022-12-07T16:51:00+02:00", "feed")


ADDRESSES = [
    ("/2022/12/07/bridge", "2022-12-07"),
    ("/2022/dec/7/bridge", "2022-12-07"),
    ("/20221207-bridge", "2022-12-07"),
    ("/bridge-07-12-2022", "2022-12-07"),
    ("/bridge_202212_7568645051", None),
    ("/2022/bridge/12", None),
    ("/2022/POLITICS/12/07/bridge/index.html", "2022-12-07"),
    ("/2022/gallery/4/7/bridge", None),
    ("/2022/match-3/12/07/bridge", None),
    ("/2022/season/14/03/bridge", None),
]


@pytest.mark.parametrize(("path", "day"), ADDRESSES)
def test_an_address_tells_the_day_where_it_holds_one(path: str, day: str | None) -> None:
    assert read(H1 + STORY, HOST + path)["published_date"] == day


def test_a_teasers_day_is_none_of_a_story_that_was_changed_before_it() -> None:
    changed = meta("dcterms.created", "2022-12-07T09:24:01+00:00") + meta(
        "dcterms.modified", "2022-12-07T10:41:47+00:00"
    )
    found = read(f"{changed}{H1}<p>4 April 2023</p>{STORY}")
    assert (found["published"], found["published_source"]) == ("2022-12-07T09:24:00+00:00", "meta")


def test_a_named_publication_stands_though_the_last_change_is_older() -> None:
    changed = meta("dcterms.modified", "2022-12-04T10:41:47+00:00")
    found = read(f"{changed}{H1}<p>Published: 7 December 2022</p>{STORY}")
    assert found["published_date"] == "2022-12-07"


def test_the_title_of_an_abbreviation_may_hold_the_time() -> None:
    cite = (
        '<cite>By Ann Lee &ndash; <abbr title="2022-12-07T16:51:00Z">1 hr 4 mins ago</abbr></cite>'
    )
    found = read(f"{H1}{cite}{STORY}")
    assert (found["published"], found["published_source"]) == ("2022-12-07T16:51:00+00:00", "time")
    other = '<p>Talks at the <abbr title="World Health Organization">WHO</abbr></p>'
    assert read(f"{H1}{other}{STORY}")["published"] is None


def test_the_foot_of_the_storys_own_article_dates_it_and_that_of_the_page_does_not() -> None:
    foot = "<footer><div>Published: 2022-12-07 14:34</div></footer>"
    filler = "<p>Filed under harbour</p>" * 20
    assert read(f"<article>{H1}{STORY}{filler}{foot}</article>")["published_date"] == "2022-12-07"
    assert read(f"<article>{H1}{STORY}{filler}</article>{foot}")["published_date"] is None


LONG_BEFORE = (
    "The songs that he published in papers all over the country were sung in every school. "
)


@pytest.mark.parametrize(
    "prose",
    [
        f"{LONG_BEFORE * 2}Most were published. He died on 14 May 2009 in the harbour town.",
        f"14 May 2009 was the day on which the first bridge broke. {LONG_BEFORE}",
    ],
)
def test_a_paragraph_that_tells_of_another_day_does_not_date_the_story(prose: str) -> None:
    foot = "<p>Published: 7 December 2022</p>"
    found = read(f"{meta('pubtime', '2022-12-7 16:51:50')}{H1}<p>{prose}</p>{STORY}{foot}")
    assert found["published"] == "2022-12-07T16:51:00+00:00"


def test_the_last_change_is_told_in_the_zone_of_the_publication() -> None:
    shown = "<p>Updated 8 December 2022 at 03:21</p>"
    found = read(f"{meta('date', '2022-12-07T16:51:00+0100')}{H1}{shown}{STORY}", lang="en")
    assert found["modified"] == "2022-12-08T03:21:00+01:00"


def test_a_year_of_two_digits_comes_first_in_chinese() -> None:
    story = "<p>" + "市议会周一在多年讨论之后，以多数票通过了旧港口的新计划。" * 8 + "</p>"
    shown = '<span class="date">发布时间：22-12-07</span><span class="time">16:51</span>'
    found = read(f"<h1>市议会通过新计划</h1>{shown}{story}", lang="")
    assert found["published"] == "2022-12-07T16:51:00+08:00"


def test_the_date_of_a_printout_is_no_publication() -> None:
    printed = '<p>Wydrukowano: <time datetime="2022-12-09">9</time></p>'
    told = '<p>Opublikowano: <time datetime="2022-12-07">7</time></p>'
    assert read(printed + H1 + told + STORY, lang="pl")["published_date"] == "2022-12-07"


def test_a_page_without_any_date_has_none() -> None:
    assert read(H1 + STORY + "<p>© 2019-2022 The Lantern</p>") == {
        "published": None,
        "published_date": None,
        "published_source": None,
        "timezone_assumed": False,
        "modified": None,
    }


@pytest.mark.parametrize(
    "masthead", ["<div>", '<div class="current-date">', "<ul><li>", "<header><p>"]
)
def test_the_day_of_the_masthead_is_none_of_the_story(masthead: str) -> None:
    menu = f'<a href="/news">News</a> <a href="{HOST}/sport/">Sport</a> <a href="/x/y">Bridge</a>'
    over = f"{masthead}Thursday, 8 December 2022</div></li></ul></p></header>{menu}"
    assert read(f"{over}{H1}{STORY}")["published_date"] is None
    called = over.replace("Thursday", "Published: Thursday")
    assert read(f"{called}{H1}{STORY}")["published_date"] == "2022-12-08"


@pytest.mark.parametrize(
    "dated",
    ["<p>7 December 2022</p>", "<p>City</p><p>7 December 2022</p>", "<span>7.12.2022</span>"],
)
@pytest.mark.parametrize("place", ["aside", "div", "section"])
def test_teasers_close_under_a_short_story_do_not_date_it(place: str, dated: str) -> None:
    rows = "".join(
        f'<div class="card"><h3><a href="/{day}">Rain</a></h3><time datetime="2023-01-0{day}">'
        f"{day} Jan</time></div>"
        for day in (2, 3)
    )
    teasers = f"<{place}><h2>More</h2>{rows}</{place}>"
    for head in (H1 + dated, dated + H1):
        html = f"<main>{head}{STORY * 2}</main>{teasers}"
        assert read(html)["published_date"] == "2022-12-07"


def test_the_foot_of_a_short_story_dates_it() -> None:
    foot = '<footer>Posted on <time datetime="2022-12-07">7 Dec</time></footer>'
    assert read(f"<article>{H1}{STORY * 2}{foot}</article>")["published_date"] == "2022-12-07"


def test_teasers_of_several_days_date_no_story_that_shows_none() -> None:
    rows = "".join(
        f'<div><b>Rain</b> <time datetime="2023-01-0{day}">x</time></div>' for day in (2, 3)
    )
    assert read(f"<main>{H1}{STORY * 2}<div>{rows}</div></main>")["published_date"] is None
    posted = "<p>Posted on 7 December 2022</p>"
    assert read(f"<main>{H1}{STORY * 2}{posted}{rows}</main>")["published_date"] == "2022-12-07"


@pytest.mark.parametrize(
    "around",
    [
        '{}<div><a href="/2">Pier closed for two weeks</a> <time>2 January 2023</time></div>',
        '<div><a href="/n/2">Pier closed for two weeks</a> <p>2 January 2023</p></div>{}',
        '<div><p>2 January 2023</p> <a href="/n/2">Pier closed for two weeks</a></div>{}',
        '<ul><li><a href="/n/2">Pier closed for 2 weeks</a> <b>2 January 2023</b></li></ul>{}',
        '{}<div class="foot">Published by Quay Media, 2 January 2023</div>',
    ],
)
def test_a_day_beside_another_headline_dates_no_story(around: str) -> None:
    assert read(around.format(f"<main>{H1}{STORY * 4}</main>"))["published_date"] is None
    linked = (
        '<div><a href="/b" rel="bookmark"><time datetime="2022-12-07">7 Dec 2022</time></a></div>'
    )
    dated = read(around.format(f"<main>{H1}{linked}{STORY * 4}</main>"))
    assert dated["published_date"] == "2022-12-07"


def test_a_day_in_another_article_element_dates_no_story() -> None:
    other = '<article><a href="/2">Pier</a> <time>2 January 2023</time></article>'
    assert read(f"{other}<article>{H1}{STORY * 4}</article>")["published_date"] is None


def test_a_last_line_dates_the_story_whatever_days_stand_around_it() -> None:
    rows = "".join(f"<div><span>{day} January 2023</span> Market</div>" for day in (2, 5))
    events = f'<div class="events"><h3>Dates</h3>{rows}</div>'
    story = f"<div><div>{H1}{STORY * 4}<p>By Ann Lee, 7 December 2022</p></div></div>"
    assert read(story + events)["published_date"] == "2022-12-07"
