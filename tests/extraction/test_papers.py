"""Title, writers and time on small pages as content systems and papers of many countries set them.

A file of pages per kind stands in `papers`, with `{T}` for a story in the page's language; the
first line of each is its head.
"""

from pathlib import Path

import pytest

from newscrawler import extract_article
from tests.extraction.written_pages import WrittenPage, written

PAPERS = Path(__file__).with_name("papers")
STORIES = dict(
    line.split(": ", 1) for line in (PAPERS / "stories.txt").read_text("utf-8").splitlines()
)
PAGES = [*written(PAPERS, "content_systems", "fields", "languages", "traps")]


def html_of(paper: WrittenPage) -> str:
    lang = paper.said("lang")
    paragraph = f"{STORIES.get(lang[:2], STORIES['en'])} " * 3
    head, _, body = paper.markup.partition("\n")
    body = body.replace("{T}", f"<p>{paragraph}</p>" * 4)
    return f'<html lang="{lang}"><head>{head}</head><body>{body}</body></html>'


@pytest.mark.parametrize("paper", PAGES, ids=[paper.name for paper in PAGES])
def test_a_paper_is_read_as_its_readers_read_it(paper: WrittenPage) -> None:
    published = paper.said("published")
    found = extract_article(html_of(paper), paper.said("url"))
    assert found.title == paper.said("title")
    assert "; ".join(found.authors) == paper.said("authors")
    assert (found.published_date or "") == published[:10]
    if "T" in published:
        assert (found.published or "").startswith(published)
