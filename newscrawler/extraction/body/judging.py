"""How likely each segment of a page is the article's, after two looks."""

from collections.abc import Sequence

from newscrawler.extraction.body.between import raised
from newscrawler.extraction.body.company import company_rows
from newscrawler.extraction.body.container import is_story
from newscrawler.extraction.body.features import Context, rows
from newscrawler.extraction.body.groups import Row
from newscrawler.extraction.body.model import Judge, Score
from newscrawler.extraction.body.segment import Segment
from newscrawler.extraction.body.teasers import is_teaser

_LIKELY = 0.5


def likelihoods(segments: list[Segment], context: Context, judge: Judge) -> list[float]:
    """The probability of each segment: by itself, in doubt by its company, by its place.

    The only likely segment of a page, as in a brief, has no company to be judged by.
    """
    alone = rows(segments, context)
    first = first_look(segments, alone, judge.alone)
    if sum(share > _LIKELY for share in first) < 2:
        return raised(segments, first)
    second = [
        before if row is None else judge.in_company(row)
        for before, row in zip(first, company_rows(segments, alone, first), strict=True)
    ]
    return raised(segments, second)


def first_look(
    segments: Sequence[Segment], alone: Sequence[Row | None], score: Score
) -> list[float]:
    """The probability of each segment judged by itself; teasers and mere links have none."""
    has_story = any(is_story(article) for article in {s.node.article for s in segments})
    return [
        0.0
        if row is None or is_teaser(row, apart=has_story and segment.node.article is None)
        else score(row)
        for segment, row in zip(segments, alone, strict=True)
    ]
