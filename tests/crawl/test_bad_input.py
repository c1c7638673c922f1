"""Bad input gets one clear sentence that names the thing, its exit code, and writes nothing."""

import socket
from pathlib import Path

import pytest

from tests.crawl.harness import Run, crawl


def sentences(run: Run) -> list[str]:
    """The lines on standard error that are for the user, not the log."""
    return [line for line in run.err.splitlines() if line and not line.startswith("20")]


BAD_ARGUMENTS: list[tuple[dict[str, str], str]] = [
    ({"url": "https://a.example/", "max_artcles": "3"}, "max_artcles"),
    ({"url": "http://[::1"}, "http://[::1"),
    ({}, "url"),
]


@pytest.mark.parametrize(("given", "named"), BAD_ARGUMENTS, ids=lambda value: str(value)[:40])
def test_bad_arguments(tmp_path: Path, given: dict[str, str], named: str) -> None:
    run = crawl("news", tmp_path / "output", given)
    assert run.code == 2
    assert named in sentences(run)[-1]
    assert "Traceback" not in run.err
    assert not (tmp_path / "output").exists()


def test_a_list_with_a_broken_line(tmp_path: Path) -> None:
    listed = tmp_path / "list.txt"
    listed.write_text("https://a.example/\n\nnot an address\n")
    run = crawl("news", tmp_path / "output", {"urls": str(listed)})
    assert run.code == 2
    assert "list.txt, line 3" in sentences(run)[-1]
    assert not (tmp_path / "output").exists()


def test_a_missing_list(tmp_path: Path) -> None:
    run = crawl("news", tmp_path / "output", {"urls": str(tmp_path / "nowhere.txt")})
    assert run.code == 2
    assert "nowhere.txt" in sentences(run)[-1]
    assert not (tmp_path / "output").exists()


def test_an_unknown_spider(tmp_path: Path) -> None:
    run = crawl("nesw", tmp_path / "output", {})
    assert run.code == 2
    assert "nesw" in sentences(run)[-1]


def test_a_host_that_does_not_answer(tmp_path: Path) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    run = crawl("news", tmp_path / "output", {"url": f"http://127.0.0.1:{port}/"})
    assert run.code == 4
    assert f"127.0.0.1:{port}" in run.err
    assert "Traceback" not in run.err
    assert not list((tmp_path / "output").glob("*/????-??-??.jsonl"))
