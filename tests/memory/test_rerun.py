"""What a run asks for and writes when the paper was crawled before."""

import hashlib
import json
import signal
from operator import itemgetter
from pathlib import Path

import pytest

from tests.memory.crawls import Crawl, addresses
from tests.memory.paper import Paper, served


def test_unchanged_edited_and_new_articles(tmp_path: Path) -> None:
    with served(Paper(30)) as paper:
        # Each second is an age at which articles are asked for again.
        ages = ",".join(str(second) for second in range(1, 900))
        crawl = Crawl(paper.url, tmp_path / "out", settings=(f"REVISIT_AGES={ages}",))
        assert crawl.run() == 0, crawl.said()
        (file,) = crawl.files()
        written = file.read_bytes()
        paper.edited.add(7)
        paper.articles = 31
        paper.requests.clear()
        assert crawl.run() == 0
        assert file.read_bytes().startswith(written)
        new = crawl.rows()[30:]
        assert {(row["url"].rpartition("-")[2], row["revision"]) for row in new} == {
            ("7", 2),
            ("30", 1),
        }


def test_a_night_on_which_no_story_shows_loses_none(tmp_path: Path) -> None:
    with served(Paper(60)) as paper:
        crawl = Crawl(paper.url, tmp_path / "out", settings=("REVISIT_AGES=1,2,3,4,5,6,7,8,9",))
        paper.front = 60
        paper.stubs |= set(range(60))
        assert crawl.run() == 4
        assert crawl.summaries()[0]["cut"]["fruitless"] > 0
        paper.stubs.clear()
        assert crawl.run() == 0, crawl.said()
        assert addresses(crawl.rows()) == dict.fromkeys(paper.urls(), 1)


def test_an_unchanged_paper_costs_a_second_run_next_to_nothing(tmp_path: Path) -> None:
    with served(Paper(30)) as paper:
        crawl = Crawl(paper.url, tmp_path / "out")
        assert crawl.run() == 0, crawl.said()
        first = len(paper.requests)
        assert crawl.run() == 0
        assert len(paper.requests) - first <= 0.3 * first
        assert addresses(crawl.rows()) == dict.fromkeys(paper.urls(), 1)
        summaries = crawl.summaries()
        assert summaries[1]["written"] == 0
        (file,) = crawl.files()
        assert summaries[0]["files"] == [
            {
                "path": str(file.relative_to(crawl.folder)),
                "rows": 30,
                "bytes": file.stat().st_size,
                "sha256": hashlib.sha256(file.read_bytes()).hexdigest(),
            }
        ]


@pytest.mark.parametrize(
    "ending", [signal.SIGKILL, pytest.param(signal.SIGTERM, marks=pytest.mark.slow)]
)
def test_overwriting_a_good_file_needs_a_whole_new_one(tmp_path: Path, ending: int) -> None:
    with served(Paper(20)) as paper:
        good = tmp_path / "good.jsonl"
        good.write_text('{"old": 1}\n')
        paper.hangs.add("/2026/11/03/story-of-day-12")
        crawl = Crawl(paper.url, tmp_path / "out", arguments=("-O", str(good)))
        process = crawl.start()
        assert paper.hanging.wait(30), crawl.said()
        process.send_signal(ending)
        assert process.wait(timeout=20) == (11 if ending == signal.SIGTERM else -ending)
        assert crawl.rows(), "the crawl was to be cut off in the midst"
        assert good.read_text() == '{"old": 1}\n'
        paper.hangs.clear()
        paper.release.set()
        assert crawl.run() == 0
        rows = [json.loads(line) for line in good.read_text().splitlines()]
        assert addresses(rows) == dict.fromkeys(paper.urls(), 1)
        assert sorted(rows, key=itemgetter("id")) == sorted(crawl.rows(), key=itemgetter("id"))
