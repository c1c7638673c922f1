"""Years counted from the beginning of an era, as Japan and Taiwan write them."""

import re

_ERAS = (
    ("令和", "R", 2018),
    ("平成", "H", 1988),
    ("民國", "", 1911),
    ("民国", "", 1911),
)
"""Name, the letter that stands for it before a number, and the year before its first."""
_YEAR_BEFORE = {key: year for name, letter, year in _ERAS for key in (name, letter) if key}
ERA_YEAR = (
    rf"(?:{'|'.join(name for name, *_ in _ERAS)})\s?(?:元|\d{{1,3}})(?=\s?年)|[RH]\d\d?(?=\.)"
)
"""A pattern for such years; the letters count in Japanese only."""
_PARTS = re.compile(r"(\D+?)\s?(\d+|元)")


def common_year(text: str, tongue: str = "") -> int | None:
    """The year that a number says by itself or within its era; None for an era's letter elsewhere.

    >>> common_year("2022"), common_year("令和4"), common_year("平成元"), common_year("民國111")
    (2022, 2022, 1989, 2022)
    >>> common_year("R4", "ja"), common_year("R4", "en")
    (2022, None)
    """
    counted = _PARTS.fullmatch(text)
    if not counted:
        return int(text)
    era, number = counted[1].upper(), counted[2]
    if era.isascii() and tongue != "ja":
        return None
    return _YEAR_BEFORE[era] + (1 if number == "元" else int(number))
