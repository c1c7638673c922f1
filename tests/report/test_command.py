"""`scrapy report` on folders with little or nothing in them."""

from pathlib import Path

import pytest

from tests.dataset.rows import rows_of, scrapy, write


def test_a_folder_without_a_crawl(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert scrapy("report", tmp_path) == 2
    assert f"{tmp_path} holds no crawl" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_run_that_found_nothing(tmp_path: Path) -> None:
    run = b'{"run_id": "1", "spider": "news", "started": "x", "outcome": "finished"}'
    write(tmp_path / "runs" / "1.json", [run])
    write(tmp_path / "runs" / "2.json", [b"{"])
    write(tmp_path / "runs" / "3.json", [b'{"started": "y", "failed": null, "pages": "x"}'])
    assert scrapy("report", tmp_path) == 0
    assert "No articles yet" in (tmp_path / "report.html").read_text()


def test_the_output_may_be_named_and_is_made_anew(tmp_path: Path) -> None:
    write(tmp_path / "paper.test" / "2022-12-08.jsonl", rows_of()[:3])
    out = tmp_path / "page.html"
    for _ in range(2):
        assert scrapy("report", tmp_path, "-o", out) == 0
    assert "3 articles from 1 site" in out.read_text()


@pytest.mark.parametrize("arguments", [("a", "b"), ("--bogus",), ("--articles", "0")])
def test_what_cannot_be_done(arguments: tuple[str, ...]) -> None:
    assert scrapy("report", *arguments) == 2


def test_what_there_is_one_of_is_told_so(tmp_path: Path) -> None:
    write(tmp_path / "paper.test" / "2022-12-08.jsonl", rows_of()[:1])
    assert scrapy("report", tmp_path) == 0
    page = (tmp_path / "report.html").read_text()
    assert "<h1>1 article from 1 site</h1>" in page
    assert "1 articles" not in page
    assert "Search the 1 newest article" in page


def test_only_a_report_gives_way_unasked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = write(tmp_path / "paper.test" / "2022-12-08.jsonl", rows_of()[:3])
    held = rows.read_bytes()
    assert scrapy("report", tmp_path, "-o", rows) == 2
    assert f"{rows} exists" in capsys.readouterr().err
    assert rows.read_bytes() == held
    empty = tmp_path / "made-by-mktemp"
    empty.touch()
    assert scrapy("report", tmp_path, "-o", empty) == 0
    other = tmp_path / "other.txt"
    other.write_text("mine")
    assert scrapy("report", tmp_path, "-o", other, "--force") == 0
    assert "3 articles" in other.read_text()


def test_an_unknown_option_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert scrapy("report", "--artcles", "3") == 2
    assert "there is no option --artcles" in capsys.readouterr().err
