"""Korean bylines: the name stands first, then its bearer's field and office."""

import re

from newscrawler.normalise.text import word_set

_REPORTERS = "기자|특파원|논설위원|위원|교수|칼럼니스트"
_OFFICES = (
    f"{_REPORTERS}|변호사|작가|평론가|시인|소설가|에디터|앵커|아나운서|연구원|소장|대표|편집장|편집인|주필"
    "|원장|이사|회장|센터장|부장|차장|팀장|국장|실장|의원|감독|전문의"
)
REPORTER = re.compile(
    r"([가-힣]{2,4})\s?(?:(?:선임|전문|인턴|수습|객원|온라인|뉴스|경제|정치|사회|문화|스포츠|산업|국제"
    r"|워싱턴|도쿄|베이징|뉴욕|파리|런던|베를린|모스크바|상하이)\s?)*"
    rf"(?:{_REPORTERS})(?![가-힣])"
)
"""A Korean name with the word for a reporter behind it."""
_BEFORE_OFFICE = re.compile(
    rf"(?<![가-힣])((?:[가-힣]{{2,8}}\s){{1,4}}?)([가-힣]{{0,6}}?)({_OFFICES})(?![가-힣])"
)
_SURNAMES = frozenset(
    "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천"
    "방공현함변염여추도소석선설마길연위표명기반라나왕금옥육인맹제모탁국어은편용예봉사부경복태목형피"
)
_TWO_SYLLABLES = word_set("남궁 황보 제갈 사공 선우 서문 독고 동방")
_DESK = ("부", "팀")
_SHARED = ("기자", "특파원")
_FULL = 3  # syllables of nearly all names


def without_office(line: str) -> str:
    """A line whose names of reporters and other writers stand without their offices.

    >>> without_office("김하늘 나무 칼럼니스트"), without_office("국제부 김하늘 이바다 기자")
    ('김하늘 | ', '김하늘 | 이바다 | ')
    """
    return REPORTER.sub(r"\1 | ", _BEFORE_OFFICE.sub(_names, line))


def _names(found: re.Match[str]) -> str:
    """Those of the words before an office that are names, not fields; all where none is.

    Reporters share a credit; before other offices the first word is the only name.
    """
    names = [word for word in (*found[1].split(), found[2]) if is_korean_name(word)]
    names = names if found[3] in _SHARED else names[:1]
    return "".join(f"{name} | " for name in names) or found[0]


def is_korean_name(word: str) -> bool:
    """Whether a word has a surname and a given name, as most names have three syllables.

    >>> is_korean_name("김하늘"), is_korean_name("남궁하늘"), is_korean_name("문화부")
    (True, True, False)
    """
    if word.endswith(_DESK):
        return False
    return (len(word) == _FULL and word[0] in _SURNAMES) or (
        len(word) == _FULL + 1 and word[:2] in _TWO_SYLLABLES
    )
