"""Nothing lost and nothing doubled, however a run ends."""

import os
import random
import signal
import time
from pathlib import Path

import pytest

from tests.memory.crawls import Crawl, addresses
from tests.memory.paper import Paper, served

UNDER_WAY = 8


def wait_for_rows(crawl: Crawl, count: int, seconds: float = 30) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if sum(file.read_bytes().count(b"\n") for file in crawl.files()) >= count:
            return
        time.sleep(0.02)
    raise AssertionError(crawl.said())


def kill_at_random(folder: Path, articles: int, kills: int) -> None:
    seed = int(os.environ.get("KILL_SEED", random.randrange(10**6)))
    print(f"KILL_SEED={seed}")
    chance = random.Random(seed)
    with served(Paper(articles, delay=0.01)) as paper:
        crawl = Crawl(paper.url, folder)
        for kill in range(kills):
            process = crawl.start()
            wait_for_rows(crawl, kill * articles // (kills + 2) + 1)
            time.sleep(chance.uniform(0, 0.3))
            process.kill()
            process.wait()
        assert crawl.run() == 0, crawl.said()
        assert addresses(crawl.rows()) == dict.fromkeys(paper.urls(), 1)
        again = sum(count - 1 for count in paper.asked().values())
        assert again <= kills * UNDER_WAY


def test_killed_twice_at_random_every_article_stands_once(tmp_path: Path) -> None:
    kill_at_random(tmp_path / "out", articles=80, kills=2)


@pytest.mark.slow
def test_killed_ten_times_at_random_every_article_stands_once(tmp_path: Path) -> None:
    kill_at_random(tmp_path / "out", articles=600, kills=10)


@pytest.mark.parametrize(
    "signals",
    [
        pytest.param([signal.SIGTERM], marks=pytest.mark.slow),
        [signal.SIGINT, signal.SIGTERM],
    ],
)
def test_a_signal_ends_the_run_soon_though_a_page_hangs(
    tmp_path: Path, signals: list[signal.Signals]
) -> None:
    with served(Paper(40)) as paper:
        paper.hangs.add("/2026/11/03/story-of-day-20")
        crawl = Crawl(paper.url, tmp_path / "out")
        process = crawl.start()
        assert paper.hanging.wait(30), crawl.said()
        began = time.monotonic()
        for number in signals:
            process.send_signal(number)
            time.sleep(0.5)
        assert process.wait(timeout=20) == 11, crawl.said()
        assert time.monotonic() - began < 10
        assert f"WARNING: Received {signals[0].name}: ending" in crawl.said()
        paper.hangs.clear()
        paper.release.set()
        assert crawl.run() == 0
        assert addresses(crawl.rows()) == dict.fromkeys(paper.urls(), 1)
        assert [s["outcome"] for s in crawl.summaries()] == ["shutdown", "finished"]


def test_a_second_run_meanwhile_leaves_at_once_and_a_killed_one_leaves_no_lock(
    tmp_path: Path,
) -> None:
    with served(Paper(30)) as paper:
        paper.hangs.add("/2026/11/03/story-of-day-20")
        crawl = Crawl(paper.url, tmp_path / "out")
        first = crawl.start()
        assert paper.hanging.wait(30), crawl.said()
        other = Crawl(paper.url, tmp_path / "out")
        assert other.run() == 75
        assert f"another run is writing to {tmp_path / 'out'}" in other.said()
        first.kill()
        first.wait()
        paper.hangs.clear()
        paper.release.set()
        assert crawl.run() == 0
        assert addresses(crawl.rows()) == dict.fromkeys(paper.urls(), 1)
