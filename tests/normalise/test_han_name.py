"""Names of East Asia: which stay whole, which a space parts, and which words are no names."""

import pytest

from newscrawler.normalise.author import persons
from newscrawler.normalise.han_name import is_chinese, is_chinese_name, names_apart
from newscrawler.normalise.text import phrases, word_set

CHINESE = word_set(
    """
    王小明 李芳 陈晓东 陳曉東 欧阳娜娜 歐陽明 司马青 林郑月华 劉大偉 溫嵐 赖清 常远 丘成 高明 贺梨
    """
)
JAPANESE = phrases(
    """
    山田太郎 | 高橋一郎 | 鈴木 花子 | 大渡 美咲 | 佐々木希 | 林真理 | 金子文 | 安藤 文子 | 江口 成美
    | 阿部 寛
    """
)
KOREAN = word_set("김하늘 이바다 박서준 최민 남궁하늘 선우은숙 정우성 한지민 강하늘 황보라")
VIETNAMESE = [
    "Nguyễn Văn An",
    "Trần Thị Hoa",
    "Lê Minh",
    "Phạm Quang Huy",
    "Hoàng Thùy Linh",
    "Võ Thị Sáu",
    "Đặng Thai Mai",
    "Bùi Xuân Phái",
    "Tôn Nữ Thị Ninh",
    "Ngô Bảo Châu",
]
NO_NAMES = word_set(
    """
    当前位置 网络整理 標籤 标签 上一篇 下一篇 打印 放大 正常 缩小 分享 回复 查看 关注 關注 佚名
    来源港口 港口日报 港口晚报 港口电视台 港口科技公司 扬帆企鹅号 文章 成都 高考 金融
"""
)
NOT_BY_PLACE = word_set(
    """
    网易 新浪科技 港口发布 时间 国贸 增长率 全球经济 股市行情 塞纸”疑云 It之家 山田太郎
    """
)
APART = [
    ("严小洁 王芳", "严小洁、王芳"),
    ("记者 王小明 李芳 通讯员 陈东", "记者 王小明、李芳 通讯员 陈东"),
    ("王 辉 李小芳", "王辉、李小芳"),
    ("大渡 美咲", "大渡 美咲"),
    ("记者 王小明 港口报道", "记者 王小明 港口报道"),
    ("Ann Lee 王小明", "Ann Lee 王小明"),
]


@pytest.mark.parametrize("name", [*sorted(CHINESE), *JAPANESE, *sorted(KOREAN), *VIETNAMESE])
def test_ordinary_names_pass(name: str) -> None:
    assert persons(name) == [name]


@pytest.mark.parametrize("name", [*sorted(CHINESE), "迈克尔·李", "安·沃克"])
def test_a_surname_tells_a_chinese_name(name: str) -> None:
    assert is_chinese_name(name)


@pytest.mark.parametrize("text", sorted(NO_NAMES))
def test_buttons_labels_and_houses_are_nobody(text: str) -> None:
    assert persons(text) == []


@pytest.mark.parametrize("text", sorted(NOT_BY_PLACE))
def test_words_without_a_surname_are_no_chinese_names(text: str) -> None:
    assert not is_chinese_name(text)


@pytest.mark.parametrize(("line", "expected"), APART)
def test_a_space_parts_chinese_names_only(line: str, expected: str) -> None:
    assert names_apart(line) == expected


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("执笔/飞鸟、王小明&李芳", ["飞鸟", "王小明", "李芳"]),
        ("執筆／山田太郎", ["山田太郎"]),
        ("采写：港口都市报记者 王小明", ["王小明"]),
        ("港口新闻记者 王小明", ["王小明"]),
        ("来源：港口报 作者：王小明 责任编辑：李芳", ["王小明"]),
        ("撰稿人 王小明", ["王小明"]),
        ("文·王小明", ["王小明"]),
        ("作者：迈克尔·沃克", ["迈克尔·沃克"]),
        ("山田太郎・鈴木花子", ["山田太郎", "鈴木花子"]),
        ("김하늘·이바다 기자", ["김하늘", "이바다"]),
    ],
)
def test_bylines_of_east_asia(byline: str, names: list[str]) -> None:
    assert persons(byline) == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("渡轮码头星期五重新开放，票价不变。", True),
        ("渡輪碼頭週五重新開放 Quay Ferry", True),
        ("渡し船の桟橋は金曜日に再開した。", False),
        ("나루터가 금요일에 다시 문을 연다.", False),
        ("The quay (碼頭) opens on Friday.", False),
        ("", False),
    ],
)
def test_chinese_is_told_from_japanese_and_korean(text: str, expected: bool) -> None:
    assert is_chinese(text) is expected
