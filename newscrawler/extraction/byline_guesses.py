"""Names that no word calls the writer's, told by a date, office, address or agency beside them."""

import re

from lxml.html import HtmlElement

from newscrawler.extraction.survey import has_more_than
from newscrawler.normalise.agency import agency
from newscrawler.normalise.author import (
    is_anonymous,
    is_bare_byline,
    is_person,
    is_signature,
)
from newscrawler.normalise.byline_roles import WRITES
from newscrawler.page import text_of

_LINE = 120  # characters; a longer run of text is a sentence about the author, not a byline
_BARS = re.compile(r"\s*[|•·]\s*|\s[-–—]\s")
_LED = re.compile(
    r"(?:(?<=[\d|•·,-]\s)|(?<=[AaPp][Mm]\s)|(?<=[ap]\.m\.\s)|(?<=Uhr\s))"
    r"(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR|[Dd]oor|DOOR|[Dd]i|DI|[Aa][vf]|A[VF])\s+"
    r"([^\W\d_][\w'’.-]+(?:\s(?!(?:in|on|am|le|IN|ON|AM)\b)[^\W\d_][\w'’.-]+){1,2})"
)
_HAN = r"[\u3400-\u9fff]"
_LED_IN_CHINESE = re.compile(
    rf"(?:作者|記者|记者|撰文|执笔|執筆|采写|採寫|撰稿)(?:\s?[:：/／]\s?|\s|(?={_HAN}{{2,4}}[/／]))({_HAN}{{2,4}})(?!{_HAN})"
)
_HOST = re.compile(r",\s*[\w-]+\.[A-Za-z]{2,4}$")
_YEAR = re.compile(r"(?:19|20)\d\d|\d\.\s?\d\d?\.\s?\d\d")
_CLOCK = re.compile(r"\d")
_NAME = r"(?:[^\W\d_][^\W\d_.'’-]*[.\s'’-]{1,2}){1,3}[^\W\d_]+"
_JOINED = r"(?:\s?[,/]\s?|\s(?:and|und|et|y|e|i|og|och|en|ve|şi|și|и|та)\s)"
_NAMES = re.compile(rf"(?=.*[,/]|(?:.*\W)?\w\.|.*\w{_JOINED}\w){_NAME}(?:{_JOINED}{_NAME})*$")
"""Several names, or one with initials: two bare words may be a place or a section."""
_BEFORE_OFFICE = re.compile(r"\s*,\s*|\s+[-–—|/•·]\s+|\s+(?=skrifar$)")
_OFFICE = 6  # words of an office
_ADDRESS = re.compile(r"[\s|,·•(]+[\w.+-]*@[\w.-]+\w\)?$")
"""The writer's e-mail address, or account, at the end of a line."""
_BY_AGENCY = re.compile(r"\s*[/(),]+\s*|\s[-–—|]\s|\s(?:avec|with|mit|con|med|met)\s")
_DATE_LINE = 80  # characters
_FEW_ELEMENTS = 6


def named_with_date(text: str) -> str:
    """The names in a line that also dates the story: `7.12.2022 - Ann Lee`; else nothing.

    A Chinese name comes with the word that calls it the writer's.

    >>> named_with_date("7.12.2022 | 13:10 | Ann Lee"), named_with_date("7.12.2022 - Rain ahead")
    ('Ann Lee', '')
    >>> named_with_date("Friday | 7.12.2022 | 15:49 BY Ann Lee IN Harbour")
    'Ann Lee'
    >>> named_with_date("2022年12月7日 来源：新华社 作者：王小明")
    '作者：王小明'
    """
    if not _YEAR.search(text) or "©" in text:
        return ""
    if led := _LED.search(text):
        return led[1] if is_bare_byline(led[1]) else ""
    if led := _LED_IN_CHINESE.search(text):
        return led[0] if is_person(led[1]) else ""
    parts = _BARS.split(text)
    others = [_ADDRESS.sub("", _HOST.sub("", part)) for part in parts if not _CLOCK.search(part)]
    while len(others) > 1 and " " not in others[-1]:  # the place, behind the name
        others.pop()
    if len(others) > 1 and " " not in others[0] and not is_anonymous(others[0]):  # or before it
        others = others[1:]
    names = " | ".join(others)
    return names if 0 < len(others) < len(parts) and is_bare_byline(names) else ""


def named_with_office(text: str) -> str:
    """The name before its bearer's office, address or account; else nothing.

    >>> named_with_office("Ann Lee, Health Editor"), named_with_office("Ann Lee | a.lee@post.org")
    ('Ann Lee', 'Ann Lee')
    >>> named_with_office("Quay Post, editorial"), named_with_office("Write to us: a@post.org")
    ('', '')
    """
    if len(text) >= _LINE:
        return ""
    if "@" in text and (name := _ADDRESS.sub("", text)) != text and is_signature(name):
        return name
    name, *office = _BEFORE_OFFICE.split(text, maxsplit=1)
    words = office[0].split() if office else []
    written = 0 < len(words) <= _OFFICE and any(map(WRITES.match, words))
    return name if written and is_signature(name) else ""


def named_by_date(element: HtmlElement) -> str:
    """The names in an element of its own right before or after the date; else nothing."""
    text = "" if len(element) else (element.text or "").strip()
    # Where a script has no capitals, a section looks like a name.
    if text.lower() == text:
        return ""
    names = text if _NAMES.match(text) and is_signature(text) else _with_agency(text)
    before = element.getprevious()
    if before is not None and next(before.iter("img"), None) is not None:
        return ""  # whose the picture is
    near = (before, element.getnext())
    behind = (element.tail or "")[:_DATE_LINE]
    dated = names and (_YEAR.search(behind) or any(e is not None and _dates(e) for e in near))
    return names if dated else ""


def _with_agency(text: str) -> str:
    """The names in a line that holds but them, an agency and a place; else nothing.

    >>> _with_agency("Anna Lind/TT"), _with_agency("Anne Martin (avec AFP)"), _with_agency("AFP")
    ('Anna Lind', 'Anne Martin', '')
    """
    if len(text) >= _LINE or not agency(text):
        return ""
    parts = [part for part in _BY_AGENCY.split(text) if part]
    names = [part for part in parts if is_signature(part)]
    others = (part for part in parts if part not in names)
    return " | ".join(names) if all(agency(part) or " " not in part for part in others) else ""


def _dates(element: HtmlElement) -> bool:
    """Whether an element is a short line with the day of the story."""
    if has_more_than(_FEW_ELEMENTS, element):
        return False
    text = text_of(element)
    return len(text) < _DATE_LINE and _YEAR.search(text) is not None and "©" not in text
