"""Excerpts of other articles, told by the company that they keep."""

from newscrawler.extraction.body.features import NAMES
from newscrawler.extraction.body.groups import Row

_HEADED, _ALIKE, _EACH, _SHARE = map(
    NAMES.index, ("like_headed", "alike_segments", "alike_each_chars", "alike_prose_share")
)
_MOSTLY = 0.8  # share of segments alike that a linked headline leads
_SEVERAL = 4
_EXCERPT = (50, 400)  # characters of an excerpt: less is a list of links, more may be a story
_MINOR = 0.5  # share of the page's prose from which they may be the article: a list of places


def is_teaser(row: Row, *, apart: bool = False) -> bool:
    """Whether a segment is one of several short ones alike, each led by a linked headline.

    ``apart``: it stands outside the element that holds the story, however much of it there is.
    """
    return (
        row[_HEADED] >= _MOSTLY
        and row[_ALIKE] >= _SEVERAL
        and _EXCERPT[0] < row[_EACH] < _EXCERPT[1]
        and (apart or row[_SHARE] < _MINOR)
    )
