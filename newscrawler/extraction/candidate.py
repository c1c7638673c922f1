"""A value that a page offers for a field, with where it was found."""

from typing import Any, Literal, NamedTuple

Source = Literal[
    "site",
    "jsonld",
    "meta",
    "microdata",
    "html",
    "time",
    "text",
    "feed",
    "sitemap",
    "url",
    "organisation",
]


class Candidate(NamedTuple):
    """One offer for a field, as found: cleaning is the loader's work."""

    value: Any
    """A string, or what the field holds: list of strings, Image, Related."""
    source: Source
    """Which kind of statement it is; precedence goes by this."""
    where: str
    """The exact place, for a person: `author of NewsArticle`, `og:title`, `h1`."""
