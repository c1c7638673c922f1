"""What kind of block an element makes."""

from newscrawler.extraction.body.block import Kind
from newscrawler.extraction.body.segment import Node

_KINDS: dict[str, Kind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "h"),
    **dict.fromkeys(("li", "dt", "dd"), "li"),
    "blockquote": "quote",
}
_REACH = 4  # ancestors looked at: <blockquote><div><p> is a quote, an article in a list no item


def kind_of(node: Node) -> Kind:
    """The kind of the nearest element around a text that has one, else a paragraph."""
    at: Node | None = node
    for _ in range(_REACH):
        if at is None or at.tag in ("article", "section"):
            break
        if at.tag in _KINDS:
            return _KINDS[at.tag]
        at = at.parent
    return "p"
