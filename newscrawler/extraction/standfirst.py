"""The standfirst: the line under the headline that belongs into the description, not the body.

First paragraphs are often made to look like one and repeated as the page's description, so a block
is taken out only where it is a subhead or as short as a display line, and is declared twice: by its
element, and by the page's metadata or by its own class.
"""

from collections.abc import Iterator
from dataclasses import replace

from newscrawler.extraction.about import stated_descriptions
from newscrawler.extraction.body import Body
from newscrawler.extraction.evidence import Evidence
from newscrawler.extraction.survey import Hit
from newscrawler.normalise.text import fold

_LEADING = 2  # blocks that may hold it
_LINE = 100  # characters; a longer text that is no subhead may be the first paragraph
_SUBHEADS = ("h2", "h3")


def without_standfirst(evidence: Evidence) -> Body:
    """The article's text without the standfirst that opens it."""
    blocks = evidence.body.blocks
    standfirsts = set(_standfirsts(evidence))
    kept = tuple(b for b in blocks[:_LEADING] if fold(b.text) not in standfirsts)
    left = kept + blocks[_LEADING:]
    return replace(evidence.body, blocks=left) if left else evidence.body


def _standfirsts(evidence: Evidence) -> Iterator[str]:
    """The texts between headline and article that are standfirsts, folded."""
    stated = {fold(offer.value) for offer in stated_descriptions(evidence)}
    for hit in evidence.survey.opening("standfirst"):
        if _is_subhead(hit) or (len(_text(hit)) <= _LINE and _text(hit) in stated):
            yield _text(hit)
    for hit in evidence.survey.opening("heading"):
        if _is_subhead(hit) and _text(hit) in stated:
            yield _text(hit)


def _is_subhead(hit: Hit) -> bool:
    return hit.element.tag in _SUBHEADS


def _text(hit: Hit) -> str:
    return fold(hit.line)
