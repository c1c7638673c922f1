"""Whole pages, with all that stands around a story: its text and what else is read, or the refusal.

A file of pages per kind stands in `pages`. Signs that are no part of a page's markup bracket its
text: ⟦ ⟧ a block that has to be read, ⟪ ⟫ one that may be, as a standfirst. Nothing else may.
"""

import re
from html import unescape
from pathlib import Path

import pytest

from newscrawler import Article, NotAnArticle, extract_article
from newscrawler.items import Image
from tests.extraction.written_pages import WrittenPage, written

FOLDER = Path(__file__).with_name("pages")
STORIES = [*written(FOLDER, "access", "forms", "languages", "platforms", "systems")]
REFUSED = [*written(FOLDER, "refused")]
_BLOCK = re.compile(r"⟦(.*?)⟧|⟪(.*?)⟫", re.DOTALL)
_SIGNS = re.compile("[⟦⟧⟪⟫]")
_UNSEEN = re.compile("[\u200b-\u200f\ufeff]")


def tidy(text: str) -> str:
    return "\n".join(" ".join(line.split()) for line in _UNSEEN.sub("", text).strip().split("\n"))


def text_of(markup: str) -> str:
    """The text of a block: cells of a row apart, a line for each `<br>`."""
    row = re.sub(r"</t[dh]>\s*<t[dh][^>]*>", " | ", " ".join(markup.split()))
    return tidy(unescape(re.sub(r"<[^>]+>", "", re.sub(r"<br[^>]*>", "\n", row))))


def picture(image: Image, host: str) -> str:
    said = (image.url.removeprefix(host), image.caption, image.credit)
    return " | ".join(part or "" for part in said).strip(" |")


def read_from(article: Article, key: str) -> list[str]:
    """What was read for a key, as it is stated."""
    host = re.split(r"(?<=\w)/", article.url, maxsplit=1)[0]
    match key:
        case "image":
            return [picture(image, host) for image in article.images]
        case "related":
            return [f"{story.kind} | {story.title}" for story in article.related]
        case "sections":
            return [" > ".join(article.sections)]
        case "keywords":
            return [", ".join(article.keywords)]
        case _:
            return [getattr(article, key) or ""]


@pytest.mark.parametrize("page", STORIES, ids=[page.name for page in STORIES])
def test_a_page_is_read_as_its_readers_read_it(page: WrittenPage) -> None:
    article = extract_article(_SIGNS.sub("", page.markup), page.said("url"))
    bracketed = [match.groups() for match in _BLOCK.finditer(page.markup)]
    optional = {text_of(free) for _, free in bracketed if free}
    blocks = [tidy(block) for block in article.body.split("\n\n")]
    assert [b for b in blocks if b not in optional] == [text_of(m) for m, _ in bracketed if m]
    for key, values in page.stated.items():
        if key == "related":
            assert set(values) <= set(read_from(article, key))
        elif key != "url":
            assert read_from(article, key) == [value.strip(" |") for value in values]


@pytest.mark.parametrize("page", REFUSED, ids=[page.name for page in REFUSED])
def test_a_page_without_a_story_is_refused(page: WrittenPage) -> None:
    with pytest.raises(NotAnArticle) as refused:
        extract_article(page.markup, page.said("url"))
    assert refused.value.reason == page.said("refused")
