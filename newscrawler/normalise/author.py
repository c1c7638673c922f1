"""Bylines as persons' names."""

import re

from newscrawler.normalise.text import one_line

_BY = re.compile(r"^(?:by|von|par|por|di|door|af|av)\s+", re.IGNORECASE)
_JOINT = re.compile(r"\s*(?:,|;|&|\||/)\s*|\s+(?:and|und|et|y|e|og|och|en)\s+")


def persons(text: str) -> list[str]:
    """The names in a byline.

    >>> persons("By Ann Lee and Bo Ek")
    ['Ann Lee', 'Bo Ek']
    """
    line = one_line(text) or ""
    return [] if "://" in line else [name for name in _JOINT.split(_BY.sub("", line)) if name]
