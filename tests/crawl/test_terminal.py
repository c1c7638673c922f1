"""What a person sees: a live line on a terminal, log lines elsewhere, a table at the end."""

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

from tests.crawl.conftest import Fresh
from tests.crawl.harness import PROJECT, crawl, rows_in, scrapy
from tests.dataset.rows import rows_of, write


def on_a_terminal(words: list[str]) -> str:
    """What a command prints where standard error is a terminal."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "scrapy", *words],
        cwd=PROJECT,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "120"},
        stdout=subprocess.DEVNULL,
        stderr=theirs,
    ):
        os.close(theirs)
        shown = b""
        try:
            while part := os.read(ours, 65536):
                shown += part
        except OSError:  # how Linux says that the other end is closed
            pass
    os.close(ours)
    return shown.decode()


def test_a_terminal_shows_one_line_that_moves(fresh: Fresh) -> None:
    settings = (f"OUTPUT_DIR={fresh.folder}", "DOWNLOAD_DELAY=0.1", "BROWSER=never")
    words = ["crawl", "news", "-a", f"url={fresh.server.url}/", "-a", "max_articles=12"]
    shown = on_a_terminal(words + [word for name in settings for word in ("-s", name)])
    lines = re.findall(r"\d+ pages · (\d+) articles · \d+ duplicates · \d+ rejected", shown)
    assert len(lines) > 1
    assert int(lines[-1]) > int(lines[0])
    assert "articles found" in shown
    assert "INFO" not in shown


def test_a_pipe_gets_plain_lines_and_the_table(fresh: Fresh) -> None:
    run = fresh.crawl(max_articles=12, settings={"PROGRESS_INTERVAL": "1", "DOWNLOAD_DELAY": "0.1"})
    assert run.code == 0, run.err
    assert re.search(r"INFO: \d+ pages · \d+ articles", run.err)
    assert "12  written" in run.err
    assert "\x1b" not in run.err


def test_the_demo_spider_brings_its_own_newspaper(tmp_path: Path) -> None:
    run = crawl("demo", tmp_path / "output", {"max_articles": 4}, settings={"BROWSER": "never"})
    assert run.code == 0, run.err
    assert len(run.rows) == 4
    assert {row["publisher"] for row in run.rows} == {"Harbour Courier"}


def test_list_and_check_work() -> None:
    listed = scrapy("list")
    assert listed.returncode == 0, listed.stderr
    assert {"businesslive", "demo", "news"} <= set(listed.stdout.split())
    checked = scrapy("check")
    assert checked.returncode == 0, checked.stderr


def test_a_reader_that_leaves_does_not_hold_up_the_crawl(fresh: Fresh) -> None:
    settings = (f"OUTPUT_DIR={fresh.folder}", "DOWNLOAD_DELAY=0", "BROWSER=never")
    words = ["crawl", "news", "-a", f"url={fresh.server.url}/", "-a", "max_articles=3"]
    words += [word for name in settings for word in ("-s", name)]
    with subprocess.Popen(
        [sys.executable, "-m", "scrapy", *words], cwd=PROJECT, stderr=subprocess.PIPE
    ) as process:
        assert process.stderr
        process.stderr.readline()
        process.stderr.close()
        try:
            assert process.wait(timeout=60) == 0
        finally:
            process.kill()
    assert len(list(rows_in(fresh.folder))) == 3


def test_a_folder_whose_name_is_no_utf8_gets_its_report(tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"Zeitung \xfc")
    write(folder / "paper.test" / "2022-12-08.jsonl", rows_of()[:1])
    done = scrapy("report", str(folder))
    assert done.returncode == 0, done.stderr
    assert "1 article" in (folder / "report.html").read_text(encoding="utf-8")
