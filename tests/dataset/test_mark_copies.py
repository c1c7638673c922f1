"""Copies are marked in the dataset, or left out where one asks, over sites and runs."""

from dataclasses import replace
from pathlib import Path

import pytest
from scrapy.exceptions import DropItem
from scrapy.utils.test import get_crawler

from newscrawler.demo import Newspaper
from newscrawler.items import Article
from newscrawler.memory.crawl import memory_of
from newscrawler.memory.session import Memory
from newscrawler.pipelines.near_duplicates import MarkCopies
from newscrawler.pipelines.write_jsonlines import as_line
from newscrawler.spiders.news import NewsSpider
from newscrawler.urls import article_id

STORIES = {story.number: story for story in Newspaper().stories}
ORIGINAL, COPY = next((s.copy_of, s.number) for s in STORIES.values() if s.copy_of)


def article(number: int) -> Article:
    url = f"https://paper{number % 7}.test/{number}"
    return Article(id=article_id(url), url=url, body="\n\n".join(STORIES[number].paragraphs))


def run(
    folder: Path, *numbers: int, **settings: object
) -> tuple[list[Article | None], dict[str, int]]:
    """The articles that passed, None for those dropped, and the counts of a run."""
    crawler = get_crawler(
        NewsSpider, {"OUTPUT_DIR": str(folder), "MEMORY_ENABLED": True, **settings}
    )
    pipeline, passed = MarkCopies.from_crawler(crawler), []
    for number in numbers:
        try:
            passed.append(pipeline.process_item(article(number)))
        except DropItem:
            passed.append(None)
    memory_of(crawler).memory.close("finished")
    return passed, crawler.stats.get_stats()


def test_a_copy_names_the_original_of_an_earlier_run(tmp_path: Path) -> None:
    (original,), _ = run(tmp_path, ORIGINAL)
    (copy,), counts = run(tmp_path, COPY)
    assert original is not None
    assert copy is not None
    assert (original.duplicate_of, copy.duplicate_of) == (None, original.id)
    assert counts["newscrawler/articles/copies"] == 1


def test_all_copies_of_the_demo_newspaper_and_nothing_else(tmp_path: Path) -> None:
    marked, _ = run(tmp_path, *STORIES)
    pairs = {
        frozenset((number, next(n for n in STORIES if article(n).id == row.duplicate_of)))
        for number, row in zip(STORIES, marked, strict=True)
        if row and row.duplicate_of
    }
    assert pairs == {frozenset((s.number, s.copy_of)) for s in STORIES.values() if s.copy_of}


def test_copies_can_be_left_out(tmp_path: Path) -> None:
    passed, counts = run(tmp_path, ORIGINAL, COPY, DROP_COPIES=True)
    assert [bool(row) for row in passed] == [True, False]
    assert counts["newscrawler/duplicates/near"] == 1


def test_an_article_read_again_is_no_copy_of_itself(tmp_path: Path) -> None:
    passed, _ = run(tmp_path, ORIGINAL, ORIGINAL)
    assert [row and row.duplicate_of for row in passed] == [None, None]


def test_a_memory_that_was_rebuilt_knows_the_texts(tmp_path: Path) -> None:
    original = replace(article(ORIGINAL), content_hash="0" * 64, fetched_at="2022-12-07T15:00:00Z")
    with Memory(tmp_path, "news", {}) as memory:
        memory.write(original, as_line(original))
    (tmp_path / "newscrawler.db").unlink()
    (copy,), _ = run(tmp_path, COPY)
    assert copy is not None
    assert copy.duplicate_of == original.id


@pytest.mark.parametrize("item", [{"url": "x"}])
def test_other_items_pass(tmp_path: Path, item: object) -> None:
    crawler = get_crawler(NewsSpider, {"OUTPUT_DIR": str(tmp_path), "MEMORY_ENABLED": True})
    assert MarkCopies.from_crawler(crawler).process_item(item) is item
    memory_of(crawler).memory.close("finished")
