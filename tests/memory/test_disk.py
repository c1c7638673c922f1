"""No room, no permission: the crawl ends at once with 3, and the next one loses nothing."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.memory.crawls import Crawl, addresses
from tests.memory.paper import Paper, served


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 256 KiB."""
    folder = tmp_path / "small"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(folder)]
    if os.geteuid() or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("mounting is not permitted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def enlarge(folder: Path) -> None:
    subprocess.run(["mount", "-o", "remount,size=32m", str(folder)], check=True)


def test_a_file_size_limit_loses_nothing(tmp_path: Path) -> None:
    with served(Paper(60)) as paper:
        crawl = Crawl(paper.url, tmp_path / "out")
        assert crawl.run("bash", "-c", 'ulimit -f 150; exec "$@"', "limited") == 3, crawl.said()
        assert "cannot write" in crawl.said()
        assert len(crawl.rows()) < 60
        assert crawl.run() == 0, crawl.said()
        assert addresses(crawl.rows()) == dict.fromkeys(paper.urls(), 1)


@pytest.mark.slow
def test_a_full_disk_under_the_memory_loses_nothing(small_disk: Path, tmp_path: Path) -> None:
    with served(Paper(100)) as paper:
        crawl = Crawl(paper.url, small_disk / "out")
        crawl.log = tmp_path / "log"
        assert crawl.run() == 3, crawl.said()
        enlarge(small_disk)
        assert crawl.run() == 0, crawl.said()
        assert addresses(crawl.rows()) == dict.fromkeys(paper.urls(), 1)


@pytest.mark.slow
def test_a_full_disk_under_the_dataset_loses_nothing(small_disk: Path, tmp_path: Path) -> None:
    with served(Paper(300)) as paper:
        crawl = Crawl(paper.url, tmp_path / "out")
        crawl.folder.mkdir()
        host = paper.url.split("/")[2]
        (crawl.folder / host).symlink_to(small_disk)
        assert crawl.run() == 3, crawl.said()
        assert addresses(crawl.rows()).most_common(1)[0][1] == 1
        enlarge(small_disk)
        assert crawl.run() == 0, crawl.said()
        assert addresses(crawl.rows()) == dict.fromkeys(paper.urls(), 1)


@pytest.mark.parametrize(
    "arguments",
    [
        ("-O", "{tmp}/file/feed.jsonl"),
        pytest.param(("-o", "/dev/full:jsonlines"), marks=pytest.mark.slow),
        pytest.param(("-O", "/dev/full:jsonlines"), marks=pytest.mark.slow),
        pytest.param(("-s", "OUTPUT_DIR={tmp}/file"), marks=pytest.mark.slow),
    ],
)
def test_a_place_that_cannot_be_written_is_named(
    tmp_path: Path, arguments: tuple[str, str]
) -> None:
    (tmp_path / "file").write_text("in the way")
    option, value = arguments
    with served(Paper(5)) as paper:
        place = value.format(tmp=tmp_path)
        crawl = Crawl(paper.url, tmp_path / "out", arguments=(option, place))
        assert crawl.run() == 3, crawl.said()
        assert "cannot write" in crawl.said()
        assert (tmp_path / "file").read_text() == "in the way"
