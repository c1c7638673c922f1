"""Pages of Chinese papers: what stands by its place only is a name where it looks like one."""

import pytest

from newscrawler import extract_article

HEADLINE = "渡轮码头星期五重新开放票价不变"
TEXT = "市政府星期一宣布，渡轮码头经过两周的修缮，将于星期五早上重新开放，票价与去年相同。"
FIRST, LAST = f"<p>{TEXT * 3}</p>", f"<p>{TEXT * 2}</p>"


def authors(above: str = "", head: str = "", first: str = FIRST, last: str = LAST) -> list[str]:
    source = (
        f"<html lang='en'><head><title>{HEADLINE}</title>{head}</head><body><main>"
        f"<h1>{HEADLINE}</h1>{above}<div class='content'>{first}{FIRST * 2}{last}</div>"
        "</main></body></html>"
    )
    return extract_article(source, "https://quaypost.org/news/2022/ferry.html").authors


PLACES = [
    ("<div class='article-info'><span>打印</span><span>放大</span><span>分享</span></div>", []),
    ("<div class='author'><span>港口发布</span><a>关注</a></div>", []),
    ("<div class='author'><span>王小明</span><a>关注</a></div>", ["王小明"]),
    ("<div class='article-info'><span>作者：飞鸟</span><span>打印</span></div>", ["飞鸟"]),
    ("<div><span>2022-12-07</span><span>来源：港口</span><span>网络整理</span></div>", []),
    ("<div><span>时间：2022-12-07</span><span>作者：网络整理</span></div>", []),
    ("<p>港口报记者 王小明 李芳</p>", ["王小明", "李芳"]),
    ("<p>执笔/飞鸟、王小明</p>", ["飞鸟", "王小明"]),
    ("<div class='author'>王 辉</div>", ["王辉"]),
    ("<span class='author-name'>飞鸟读报</span>", ["飞鸟读报"]),
    ("<div class='post-meta'><b>标签</b>：2022-12-07|国贸|增长率|全球经济</div>", []),
]


@pytest.mark.parametrize(("above", "expected"), PLACES)
def test_buttons_and_houses_under_the_headline_are_nobody(above: str, expected: list[str]) -> None:
    assert authors(above) == expected


@pytest.mark.parametrize(
    ("credit", "expected"),
    [
        ("港口网", []),
        ("港口科技", []),
        ("王小明 李芳", ["王小明", "李芳"]),
        ("Ann Lee", ["Ann Lee"]),
    ],
)
def test_a_house_in_the_meta_tag_is_no_person(credit: str, expected: list[str]) -> None:
    assert authors(head=f"<meta name='author' content='{credit}'>") == expected


def test_reporters_stand_in_brackets_behind_the_dateline_or_at_the_end() -> None:
    assert authors(first=f"<p>港口报12月7日讯（记者 王小明 李芳）{TEXT * 3}</p>") == [
        "王小明",
        "李芳",
    ]
    assert authors(last=f"<p>{TEXT * 2}（文/图 陈东）</p>") == ["陈东"]
    assert authors(last=f"<p>{TEXT * 2}（记者 陈东 摄）</p>") == []


def test_a_bold_subheading_names_nobody() -> None:
    assert authors(first=f"<p><strong>“渡轮”疑云</strong></p>{FIRST}") == []


JAPANESE = (
    "市は月曜日、渡し船の桟橋を二週間の修理を経て金曜日の朝に再開すると発表した。料金は変わらない。"
)


@pytest.mark.parametrize("name", ["山田太郎", "大渡 美咲", "新間花子"])
def test_japanese_names_need_no_chinese_surname(name: str) -> None:
    source = (
        "<html lang='ja'><head><title>渡し船の桟橋が再開</title></head><body><main>"
        f"<h1>渡し船の桟橋が再開</h1><div class='author'>{name}</div>"
        f"<div>{f'<p>{JAPANESE * 3}</p>' * 3}</div></main></body></html>"
    )
    assert extract_article(source, "https://quaypost.org/news/2022/f.html").authors == [name]
