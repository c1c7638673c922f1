"""Pages of papers that nobody prints, with what has to be read from each stated over its markup.

A page opens with its name behind `===`; lines of `key: value` follow up to the first tag.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class WrittenPage:
    """A page, and what its readers see on it; a key may be stated several times."""

    name: str
    stated: dict[str, list[str]]
    markup: str

    def said(self, key: str) -> str:
        """What is stated once."""
        (value,) = self.stated[key]
        return value


def written(folder: Path, *kinds: str) -> Iterator[WrittenPage]:
    """The pages of a folder, a file for each kind."""
    for kind in kinds:
        text = (folder / f"{kind}.txt").read_text("utf-8")
        for page in re.split(r"^=== ", text, flags=re.MULTILINE)[1:]:
            head, tag, markup = page.partition("\n<")
            name, *lines = head.split("\n")
            stated: dict[str, list[str]] = {}
            for key, _, value in (line.partition(":") for line in lines):
                stated.setdefault(key, []).append(value.strip())
            yield WrittenPage(name, stated, tag.strip() + markup)
