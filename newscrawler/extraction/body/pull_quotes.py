"""Pull quotes: sentences of the article that are set again, large, between its paragraphs."""

from collections.abc import Sequence
from itertools import islice

from newscrawler.extraction.body.lineage import lineage
from newscrawler.extraction.body.segment import Node, Segment
from newscrawler.normalise.text import fold

_SHORTEST = 35  # characters of a sentence that comes again
_REACH = 4  # elements around a text, of which one may be a quotation
_MARKS = "“”„‟«»‘’‚'\",.;:!?…()"
_MOST = 3  # texts of a pull quote: the sentence, who said it


def without_pull_quotes(kept: Sequence[Segment]) -> list[Segment]:
    """The segments without quotations of what one of the others says, and without their names."""
    quotes: dict[Node, list[Segment]] = {}
    plain: list[Segment] = []
    for segment in kept:
        quote = _quote(segment.node)
        (plain if quote is None else quotes.setdefault(quote, [])).append(segment)
    pulled = (
        texts for texts in quotes.values() if len(texts) <= _MOST and _is_said(texts[0], plain)
    )
    dropped = {id(segment) for texts in pulled for segment in texts}
    return [segment for segment in kept if id(segment) not in dropped]


def _quote(node: Node) -> Node | None:
    """The quotation that holds a text, by its tag or its name."""
    near = islice(lineage(node), _REACH)
    return next((at for at in near if at.tag == "blockquote" or "pull" in at.label.lower()), None)


def _is_said(quote: Segment, others: Sequence[Segment]) -> bool:
    """Whether one of the other texts says all that a quotation does."""
    sentence = fold(quote.text)
    if len(sentence) < _SHORTEST:
        return False
    word = max(quote.text.split()[1:-1], key=len, default="").strip(_MARKS)
    return any(word in other.text and sentence in fold(other.text) for other in others)
