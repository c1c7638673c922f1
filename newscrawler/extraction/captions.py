"""Stories that are told under their pictures: the picture of the day, a report in photographs."""

from newscrawler.extraction.body import Block, Body
from newscrawler.extraction.evidence import Evidence
from newscrawler.normalise.text import one_line
from newscrawler.page import text_of

_LONG = 80  # characters from which a caption tells something
_MOST = 60  # captions of a page that are read


def with_captions(evidence: Evidence) -> Body:
    """The article's text; the long captions where a page that calls itself an article has none."""
    if evidence.body.blocks or not _is_article(evidence):
        return evidence.body
    captions = evidence.page.tagged("figcaption")[:_MOST]
    texts = (one_line(text_of(caption)) or "" for caption in captions)
    told = dict.fromkeys(text for text in texts if len(text) >= _LONG)
    return Body(tuple(Block("p", text) for text in told))


def _is_article(evidence: Evidence) -> bool:
    return bool(evidence.article) or "article" in evidence.page.meta.get("og:type", ())
