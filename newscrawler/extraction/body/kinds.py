"""What kind of block an element makes."""

from itertools import islice

from newscrawler.extraction.body.block import Kind
from newscrawler.extraction.body.lineage import lineage
from newscrawler.extraction.body.segment import Node

_KINDS: dict[str, Kind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "h"),
    **dict.fromkeys(("li", "dt", "dd"), "li"),
    "blockquote": "quote",
}
_REACH = 4  # ancestors looked at: <blockquote><div><p> is a quote, an article in a list no item


def kind_of(node: Node) -> Kind:
    """The kind of the nearest element around a text that has one, else a paragraph."""
    for near in islice(lineage(node), _REACH):
        if near.tag in ("article", "section"):
            break
        if near.tag in _KINDS:
            return _KINDS[near.tag]
    return "p"
