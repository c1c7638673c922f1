"""The crontab line of docs/scheduling.md, run by a shell as cron does."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.memory.crawls import ROOT, Crawl
from tests.memory.paper import Paper, served

DOC = (ROOT / "docs" / "scheduling.md").read_text()


def crontab_command(url: str, folder: Path) -> str:
    """The command of the crontab line, for another paper and folder."""
    line = re.search(r"^17 \* \* \* \* (.*)$", DOC, re.MULTILINE)
    assert line
    swaps = {
        "/srv/newscrawler": str(ROOT),
        ".venv/bin/scrapy": f"{sys.executable} -m scrapy",
        "https://www.example.org/": url,
        "/srv/news": str(folder),
    }
    command = line[1]
    for old, new in swaps.items():
        assert old in command
        command = command.replace(old, new)
    return command


@pytest.mark.slow
def test_the_crontab_line_prints_only_what_is_worth_a_mail(tmp_path: Path) -> None:
    with served(Paper(3)) as paper:
        command = crontab_command(paper.url, tmp_path)
        environment = {"HOME": str(tmp_path), "PATH": "/usr/bin:/bin"}
        first = subprocess.run(
            ["/bin/sh", "-c", command], env=environment, check=True, capture_output=True, text=True
        )
        assert first.stdout + first.stderr == ""
        assert len(Crawl(paper.url, tmp_path / "example").rows()) == 3
    second = subprocess.run(
        ["/bin/sh", "-c", command], env=environment, check=True, capture_output=True, text=True
    )
    assert second.stdout + second.stderr == "news: exit code 4\n"


def test_every_exit_code_is_explained() -> None:
    codes = re.findall(r"^\| (\d+) \|", DOC, re.MULTILINE)
    assert codes == ["0", "1", "2", "3", "4", "10", "11", "14", "75"]
