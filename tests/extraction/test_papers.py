"""Title, writers and time on small pages as content systems and papers of many countries set them.

A file of pages per kind stands in `papers`; what a page is and what has to be read from it stands
over its markup, and `{T}` in it for a story in the page's language.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from newscrawler import extract_article

PAPERS = Path(__file__).with_name("papers")
STORIES = dict(
    line.split(": ", 1) for line in (PAPERS / "stories.txt").read_text("utf-8").splitlines()
)


@dataclass(frozen=True)
class Paper:
    """A page, and what its readers see on it."""

    name: str
    stated: dict[str, str]
    markup: str

    @property
    def html(self) -> str:
        lang = self.stated["lang"]
        paragraph = f"{STORIES.get(lang[:2], STORIES['en'])} " * 3
        head, _, body = self.markup.partition("\n")
        body = body.replace("{T}", f"<p>{paragraph}</p>" * 4)
        return f'<html lang="{lang}"><head>{head}</head><body>{body}</body></html>'


def papers(kind: str) -> Iterator[Paper]:
    for block in (PAPERS / f"{kind}.txt").read_text("utf-8").removeprefix("=== ").split("\n=== "):
        name, *lines = block.split("\n", 6)
        stated = (line.partition(":") for line in lines[:5])
        yield Paper(name, {key: value.strip() for key, _, value in stated}, lines[5])


KINDS = ("content_systems", "countries", "fields", "languages", "metadata", "traps")
PAGES = [paper for kind in KINDS for paper in papers(kind)]


@pytest.mark.parametrize("paper", PAGES, ids=[paper.name for paper in PAGES])
def test_a_paper_is_read_as_its_readers_read_it(paper: Paper) -> None:
    stated = paper.stated
    found = extract_article(paper.html, stated["url"])
    assert found.title == stated["title"]
    assert "; ".join(found.authors) == stated["authors"]
    assert (found.published_date or "") == stated["published"][:10]
    if "T" in stated["published"]:
        assert (found.published or "").startswith(stated["published"])
