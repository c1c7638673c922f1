"""Regrouped alternations find what the plain ones do, and nothing else."""

import re

import pytest

from newscrawler.normalise.alternation import by_initial

PATTERNS = (
    "author|byline|agency|(?<![a-z])writer",
    "(?<![a-z])(?:dek|lede|deck)(?![a-z])|d?ate|(?:co-?)?auth?or(?:s|in)?(?![a-z])",
    "(?:a|b)+c|(?:lire|voir)-aussi|[ab]cd|(?:(?:top|more)[-_])?news|",
    r"\d{2} min|min(?:utes)?|(?<!post-)footer|(?<![\w-])widget|(?i:By) line",
)
TEXTS = (
    *("co-author", "authority", "coauthors", "playwriter", "screen-writer", "deks", "dek", "xdek"),
    *("ate", "date", "lire-aussi", "voiraussi", "abc", "bbbc", "acd", "top-news", "news", "top"),
    *("12 min", "minutes", "post-footer", "pre-footer", "a-widget", "widget", "By line", "BY line"),
    *("lede teaser", "slede", "", "é", "authorin", "authoring"),
)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_the_same_texts_are_found(pattern: str) -> None:
    plain, regrouped = re.compile(pattern), re.compile(by_initial(pattern))
    for text in TEXTS:
        assert bool(regrouped.search(text)) == bool(plain.search(text)), text
        assert bool(regrouped.fullmatch(text)) == bool(plain.fullmatch(text)), text
