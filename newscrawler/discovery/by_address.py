"""What an address alone promises, for sources that give nothing else."""

from newscrawler.discovery.address import read_address
from newscrawler.discovery.link import LinkKind

_SHORT = frozenset(("0 words in slug", "1 words in slug", "2 words in slug"))
_PARTICULAR = frozenset(
    (
        *("dated path", "month in path", "query", "an opaque id", "an id above"),
        *("1-2 digits in slug", "3-5 digits in slug", "6+ digits in slug"),
    )
)
"""Signs of one story rather than a list of them."""


def kind_by_address(url: str) -> LinkKind:
    """`article` unless the address is plainly a service page's or a listing's.

    >>> [kind_by_address(f"https://a.org/{path}") for path in ("12345", "world/minister-quits-now")]
    ['article', 'article']
    >>> [kind_by_address(f"https://a.org/{path}") for path in ("about-us/", "world/europe/")]
    ['other', 'section']
    """
    signs = frozenset(read_address(url).signs)
    if "ends with a date" in signs or "depth 0" in signs:
        return "section"
    if signs.isdisjoint(_SHORT) or not signs.isdisjoint(_PARTICULAR):
        return "article"
    if "filing address above" in signs:
        return "section"
    if "no news" in signs:
        return "other"
    return "section" if "depth 1" in signs or "depth 2" in signs else "article"
