"""Reporters that a story of an East Asian paper names within its own text, at its head or foot."""

import re
from collections.abc import Iterator, Sequence

from newscrawler.extraction.body import Body
from newscrawler.normalise.agency import agency
from newscrawler.normalise.author import persons
from newscrawler.normalise.byline_parts import CJK
from newscrawler.normalise.han_name import is_chinese_name, names_apart

_CHINESE = re.compile(
    r"[（(〔【](?![^）)〕】]{0,60}[摄攝])[^（()）〔〕【】]{0,16}?"
    r"(?:记者|記者|通讯员|通訊員|采写|撰文|文[/／][图圖])"
    r"[:：/／\s]*([\u3400-\u9fff、，,·\s]{2,40}?)[）)〕】／/]"
)
"""`（记者 王小明 李芳）`, unless for the picture."""
_JAPANESE = re.compile(r"[【（][^【】（）＝=]{1,12}[＝=]([々\u3400-\u9fff\s、・]{3,24})[】）]")
"""`【ワシントン＝山田太郎】`"""
_KOREAN = "[가-힣]{2,4}(?:[·,]? ?[가-힣]{2,4}){0,3}?"
_KOREAN_HEAD = re.compile(
    rf"^\W{{0,3}}[（(\[【][^（）()\[\]【】]{{2,20}}[)）\]】]\s*({_KOREAN} ?(?:기자|특파원))\s*="
)
"""`(서울=한빛통신) 김하늘 기자 = `"""
_ROLE = "(?:기자|특파원|논설위원|칼럼니스트)"
_MAIL = r"\W{0,2}[\w.+-]+@[\w.-]+\W{0,2}"
_KOREAN_FOOT = re.compile(
    rf"(?:^\W*|[.!?\])”\"]\s*)({_KOREAN} ?{_ROLE}){_MAIL}$"
    rf"|^\W*({_KOREAN} ?{_ROLE}|{_ROLE} [가-힣]{{2,4}})(?:{_MAIL}|\W*)$"
)
"""`김하늘 기자 sky@paper.kr`, in a line of its own or behind the last sentence."""
_BETWEEN = re.compile(r"[、，,\s]+")
_EDGE = 100  # characters of the head and the foot of a story
_ENDS = 20  # elements at the end of a story
_LAST = 5  # paragraphs that may sign it; notices follow


def reporters_in(body: Body) -> list[str]:
    """The reporters that a story names beside its dateline, or at its end.

    The end may stand between the last elements of the story and be no part of its text.
    """
    ends = body.container[-_ENDS:] if body.container is not None else []
    loose = [tail for element in ends if (tail := (element.tail or "").strip())]
    return named_in([block.text for block in body.blocks], loose)


def named_in(paragraphs: Sequence[str], loose: Sequence[str] = ()) -> list[str]:
    """The reporters named beside the dateline of the first paragraph, or at the end of the last.

    ``loose`` are further texts from the end.

    >>> named_in(["港口讯（记者 王小明 李芳）渡轮停航。"]), named_in(["〔記者陳芳／台北〕"])
    (['王小明', '李芳'], ['陳芳'])
    >>> named_in(["【港＝山田太郎】桟橋が再開した。"]), named_in(["【港＝共同通信】桟橋。"])
    (['山田太郎'], [])
    >>> named_in(["(항구=한빛) 김하늘 기자 = 나루터가 열렸다."])
    ['김하늘']
    >>> named_in(["나루터가 열렸다.", "김하늘 기자 sky@quay.kr"]), named_in(["김하늘 기자는 갔다."])
    (['김하늘'], [])
    """
    if not paragraphs or not CJK.search(paragraphs[0][:_EDGE]):
        return []
    head, foot = paragraphs[0][:_EDGE], paragraphs[-1][-_EDGE:]
    ends = [text[-_EDGE:] for text in (*paragraphs[-_LAST:], *loose)]
    found = (*_in_chinese(head), *_in_japanese(head), *_in_korean(head, ends))
    return list(dict.fromkeys(found or tuple(_in_chinese(foot))))


def _in_chinese(edge: str) -> Iterator[str]:
    for found in _CHINESE.finditer(edge):
        yield from filter(is_chinese_name, _BETWEEN.split(names_apart(found[1])))


def _in_japanese(head: str) -> Iterator[str]:
    for found in _JAPANESE.finditer(head):
        yield from (name for name in persons(found[1]) if not agency(name))


def _in_korean(head: str, ends: Sequence[str]) -> list[str]:
    feet = (_KOREAN_FOOT.search(end) for end in reversed(ends))
    found = _KOREAN_HEAD.match(head) or next((foot for foot in feet if foot), None)
    return persons(found[found.lastindex or 0]) if found else []
