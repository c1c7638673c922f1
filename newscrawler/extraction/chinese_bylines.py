"""Chinese bylines, whose names look like any other word: a label or a surname has to tell them."""

import re
from collections.abc import Sequence

from newscrawler.normalise.author import persons
from newscrawler.normalise.byline_parts import CJK, LEAD_IN
from newscrawler.normalise.han_name import is_chinese_name, names_apart

_BAR = " | "
_IN_BRACKETS = re.compile(
    r"[（(〔【](?![^）)〕】]{0,60}[摄攝])[^（()）〔〕【】]{0,16}?(?:记者|記者|通讯员|通訊員|采写|撰文|文[/／][图圖])"
    r"[:：/／\s]*([\u3400-\u9fff、，,·\s]{2,40}?)[）)〕】／/]"
)
"""The reporters that a story names in brackets at its head or foot, unless for the picture."""
_BETWEEN = re.compile(r"[、，,\s]+")
_EDGE = 100  # characters of the head and the foot of a story


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


def reporters_in(paragraphs: Sequence[str]) -> list[str]:
    """The reporters that a story names in brackets behind its dateline, or at its end.

    >>> reporters_in(["港口讯（记者 王小明 李芳）渡轮停航。"]), reporters_in(["〔記者陳芳／台北〕"])
    (['王小明', '李芳'], ['陳芳'])
    >>> reporters_in(["渡轮今天停航。（记者 王小明 摄）"]), reporters_in(["他说（记者会已取消）。"])
    ([], [])
    """
    edges = [paragraphs[0][:_EDGE], paragraphs[-1][-_EDGE:]] if paragraphs else []
    said = [names_apart(found[1]) for edge in edges for found in _IN_BRACKETS.finditer(edge)]
    names = (name for text in said for name in _BETWEEN.split(text) if is_chinese_name(name))
    return list(dict.fromkeys(names))
