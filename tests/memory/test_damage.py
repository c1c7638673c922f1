"""Damaged memory, torn files: found at the start, told, mended; no article lost or doubled."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.memory.crawls import Crawl, addresses
from tests.memory.paper import Paper, served


def halve(file: Path) -> None:
    with file.open("r+b") as open_file:
        open_file.truncate(file.stat().st_size // 2)


def flip(file: Path) -> None:
    content = bytearray(file.read_bytes())
    for at in range(len(content) // 3, len(content), len(content) // 7):
        content[at] ^= 0xFF
    file.write_bytes(content)


def empty(file: Path) -> None:
    file.write_bytes(b"")


def tear(file: Path) -> None:
    with file.open("ab") as open_file:
        open_file.write(b'{"url": "http')


DAMAGES: dict[str, tuple[str, Callable[[Path], None], str]] = {
    "memory cut in half": ("newscrawler.db", halve, "set aside"),
    "memory with flipped bytes": ("newscrawler.db", flip, "set aside"),
    "memory emptied": ("newscrawler.db", empty, "set aside"),
    "memory deleted": ("newscrawler.db", Path.unlink, "read back into the memory"),
    "dataset cut in half": ("127*/*.jsonl", halve, "are fetched again"),
    "dataset with flipped bytes": ("127*/*.jsonl", flip, "are fetched again"),
    "dataset deleted": ("127*/*.jsonl", Path.unlink, "are fetched again"),
    "dataset torn": ("127*/*.jsonl", tear, "moved to quarantine"),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", DAMAGES)
def test_damage_is_told_and_mended(tmp_path: Path, name: str) -> None:
    which, damage, told = DAMAGES[name]
    with served(Paper(20)) as paper:
        crawl = Crawl(paper.url, tmp_path / "out")
        assert crawl.run() == 0, crawl.said()
        (file,) = crawl.folder.glob(which)
        damage(file)
        crawl.log.unlink()
        paper.articles = 23
        assert crawl.run() == 0, crawl.said()
        assert told in crawl.said()
        assert addresses(crawl.rows()) == dict.fromkeys(paper.urls(), 1)
