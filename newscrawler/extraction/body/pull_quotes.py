"""Pull quotes: sentences of the article that are set again, large, between its paragraphs."""

from collections.abc import Sequence

from newscrawler.extraction.body.segment import Node, Segment
from newscrawler.normalise.text import fold

_SHORTEST = 35  # characters of a sentence that comes again
_REACH = 4  # elements around a text, of which one may be a quotation
_MOST = 3  # texts of a pull quote: the sentence, who said it


def without_pull_quotes(kept: Sequence[Segment]) -> list[Segment]:
    """The segments without quotations of what one of the others says, and without their names."""
    quotes: dict[Node, list[Segment]] = {}
    plain: list[Segment] = []
    for segment in kept:
        quote = _quote(segment.node)
        (plain if quote is None else quotes.setdefault(quote, [])).append(segment)
    told = "\n".join(fold(segment.text) for segment in plain) if quotes else ""
    pulled = (texts for texts in quotes.values() if len(texts) <= _MOST and _is_in(texts[0], told))
    dropped = {id(segment) for texts in pulled for segment in texts}
    return [segment for segment in kept if id(segment) not in dropped]


def _quote(node: Node) -> Node | None:
    """The quotation that holds a text, by its tag or its name."""
    at: Node | None = node
    for _ in range(_REACH):
        if at is None:
            break
        if at.tag == "blockquote" or "pull" in at.label.lower():
            return at
        at = at.parent
    return None


def _is_in(quote: Segment, told: str) -> bool:
    sentence = fold(quote.text)
    return len(sentence) >= _SHORTEST and sentence in told
