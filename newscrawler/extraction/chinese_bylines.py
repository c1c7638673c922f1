"""Chinese bylines, whose names look like any other word: a label or a surname has to tell them."""

from newscrawler.normalise.author import persons
from newscrawler.normalise.byline_parts import CJK, LEAD_IN
from newscrawler.normalise.han_name import is_chinese_name, names_apart

_BAR = " | "


def chinese_byline(line: str, *, marked: bool = False) -> str:
    """A visible line without words that no label and no surname shows to be names.

    ``marked`` says that the page marks the line as a name, which may be a pen name then.

    >>> chinese_byline("作者：飞鸟 | 打印 | 李小明"), chinese_byline("飞鸟 | 港口发布")
    ('作者：飞鸟 | 李小明', '')
    >>> chinese_byline("王小明 李芳"), chinese_byline("飞鸟", marked=True)
    ('王小明、李芳', '飞鸟')
    """
    parts = names_apart(line).split(_BAR)
    return _BAR.join(filter(None, parts if marked else map(_told, parts)))


def _told(part: str) -> str:
    return part if LEAD_IN.match(part) else "、".join(filter(may_be_named, persons(part)))


def may_be_named(name: str) -> bool:
    """Whether a name on a Chinese page can be a person's without anything that says so.

    >>> may_be_named("王小明"), may_be_named("Ann Lee"), may_be_named("港口科技")
    (True, True, False)
    """
    return not CJK.search(name) or is_chinese_name(name)
