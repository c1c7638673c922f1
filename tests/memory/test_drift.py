"""A site that is redesigned is told of by the run that meets it."""

from pathlib import Path

import pytest

from newscrawler.extensions.drift import drift
from newscrawler.items import Article
from newscrawler.memory.profiles import Profile
from tests.memory.crawls import Crawl
from tests.memory.paper import Paper, served


def profile(articles: int, rejects: int = 0, **fields: object) -> Profile:
    made = Profile()
    for _ in range(articles):
        made.add(Article(body="word " * 200, authors=["A. B."], **fields))  # type: ignore[arg-type]
    for _ in range(rejects):
        made.add_reject()
    return made


def test_loss_of_a_field_is_told() -> None:
    now = profile(10)
    now.filled["authors"] = 3
    assert list(drift("a.org", now, profile(40))) == [
        "a.org: authors fell from 100 % to 30 %; its pages may have been redesigned"
    ]


def test_shrunken_bodies_are_told() -> None:
    now = profile(10)
    now.characters //= 4
    assert "characters a body fell from 1000 to 250" in next(drift("a.org", now, profile(40)))


def test_few_pages_say_nothing() -> None:
    assert list(drift("a.org", profile(0, rejects=4), profile(40))) == []
    assert list(drift("a.org", profile(0, rejects=40), profile(10))) == []


def test_a_field_that_was_never_common_is_not_missed() -> None:
    before = profile(40)
    before.filled["authors"] = 12
    now = profile(10)
    now.filled["authors"] = 0
    assert list(drift("a.org", now, before)) == []


@pytest.mark.slow
def test_the_run_that_meets_a_redesign_says_so_and_fails_if_asked(tmp_path: Path) -> None:
    with served(Paper(40)) as paper:
        crawl = Crawl(paper.url, tmp_path / "out", settings=("DRIFT_FAILS=1",))
        assert crawl.run() == 0, crawl.said()
        paper.articles = 60
        paper.broken = True
        assert crawl.run() == 1, crawl.said()
        assert "pages read fell" in crawl.summaries()[-1]["warnings"][0]
