"""The benchmark commands over a corpus of two pages made here."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks import compare, links_cost, quality

TEXT = "The bridge over the river was opened again to all traffic on Monday. " * 8
PAGE = f"<title>{{0}}</title><article><h1>{{0}}</h1><p>7 December 2022</p><p>{TEXT}</p></article>"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "pages").mkdir()
    rows = []
    for number, site in enumerate(("one.example", "two.example")):
        gold = {"title": "Bridge reopens", "published": "2022-12-07", "body": [TEXT.strip()]}
        url = f"https://{site}/a"
        rows.append({"id": f"p{number}", "source": "own", "url": url, "site": site, "gold": gold})
        html = PAGE.format("Bridge reopens" if number else "Another story")
        (tmp_path / "pages" / f"p{number}.html.gz").write_bytes(gzip.compress(html.encode()))
    (tmp_path / "index.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    return tmp_path


def test_quality_shows_figures_and_the_worst_pages(
    corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert quality.main([str(corpus), "--processes", "1", "--worst", "title"]) == 0
    shown = capsys.readouterr().out
    assert "own.title              0.500" in shown
    assert "own.bodyF1             1.000" in shown
    assert "own.date               1.000" in shown
    assert "p0 [" in shown
    assert "'Another story'" in shown


def test_comparison_is_printed_and_written(
    corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = corpus / "benchmarks.md"
    arguments = ["--readers", "newscrawler", "--rounds", "1", "--processes", "1", "--out", str(out)]
    assert compare.main([str(corpus), *arguments]) == 0
    assert out.read_text("utf-8") == capsys.readouterr().out.rstrip("\n") + "\n"
    assert "| CPU ms a page |" in out.read_text("utf-8")
    assert "classify_links at first sight" in out.read_text("utf-8")


@pytest.mark.parametrize("command", [quality.main, compare.main])
def test_a_folder_without_a_corpus_is_named(
    command: Callable[[list[str]], int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command([str(tmp_path)]) == 2
    assert str(tmp_path) in capsys.readouterr().err


def test_links_cost_times_every_page(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert links_cost.main([str(corpus), "--every", "1", "--rounds", "2"]) == 0
    shown = capsys.readouterr().out
    assert "CPU ms a page, 2 pages" in shown
    assert "classify_links at first sight" in shown


def test_bodies_are_judged_on_publishers_apart(
    corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("lightgbm", reason="the trainer's library comes with make bench")
    from benchmarks import train_body

    assert train_body.main([str(corpus), "--folds", "2"]) == 0
    assert "own.bodyF1" in capsys.readouterr().out
    with pytest.raises(SystemExit) as refused:
        train_body.main([str(corpus), "--folds", "3"])
    assert refused.value.code == 2
    assert "--folds needs a number" in capsys.readouterr().err
