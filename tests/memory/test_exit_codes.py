"""What cron is told, from what a run counted and how it ended."""

from pathlib import Path

import pytest

from newscrawler.errors import AlreadyRunning, MemoryDamaged, NotWritable, UsageError
from newscrawler.exit_codes import code_of_error, code_of_run
from tests.memory.crawls import Crawl

READ = {"newscrawler/pages/html": 3, "downloader/response_count": 4}
FIRST = {"newscrawler/run/first": True}
WRITTEN = {"newscrawler/articles/written": 2}


@pytest.mark.parametrize(
    ("counts", "reason", "code"),
    [
        ({**READ, **FIRST, **WRITTEN}, "finished", 0),
        ({**READ, **WRITTEN}, "max_articles", 0),
        (READ, "finished", 0),
        ({"newscrawler/pages/not_modified": 1}, "finished", 0),
        ({}, "finished", 0),
        ({**READ, **WRITTEN, "spider_exceptions/count": 1}, "finished", 1),
        ({**READ, **WRITTEN, "newscrawler/failed/item_error": 1}, "finished", 1),
        ({**READ, **WRITTEN, "newscrawler/drift/alarm": 1}, "finished", 1),
        ({}, "start_error", 1),
        ({**READ, **WRITTEN}, "not_writable", 3),
        ({"newscrawler/unread/no_such_host": 1}, "finished", 4),
        ({"newscrawler/failed/timeout": 9, "newscrawler/pages/robots": 1}, "finished", 4),
        ({"newscrawler/postponed/robots_unreachable": 1}, "finished", 4),
        ({**READ, **FIRST}, "finished", 4),
        ({**READ, **FIRST, "newscrawler/duplicates/url": 2}, "finished", 0),
        ({**READ, **WRITTEN, "newscrawler/hosts/failed": 1}, "finished", 10),
        (
            {"newscrawler/postponed/overloaded": 1, "downloader/response_count": 2},
            "finished",
            10,
        ),
        ({"spider_exceptions/count": 1}, "shutdown", 11),
        ({**READ, **WRITTEN}, "memory_damaged", 14),
    ],
)
def test_code_of_a_run(counts: dict[str, object], reason: str, code: int) -> None:
    assert code_of_run(counts, reason) == code


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (UsageError("no"), 2),
        (NotWritable("full"), 3),
        (MemoryDamaged("torn"), 14),
        (AlreadyRunning("busy"), 75),
        (KeyError("x"), 1),
    ],
)
def test_code_of_what_stops_a_run_before_it_begins(error: Exception, code: int) -> None:
    assert code_of_error(error) == code


def test_a_host_that_does_not_answer_is_nothing_read(tmp_path: Path) -> None:
    crawl = Crawl("http://127.0.0.1:9/", tmp_path / "out", settings=("RETRY_TIMES=0",))
    assert crawl.run() == 4, crawl.said()
    assert "127.0.0.1" in crawl.said()
