"""Closed days are packed, verified and, when asked, removed; readers and crawls go on."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import orjson
import pytest
from filelock import FileLock

from newscrawler.dataset.manifest import read_manifest
from newscrawler.dataset.rows import read_rows
from newscrawler.files import files_in, lines_of
from newscrawler.items import Article
from newscrawler.memory.session import Memory
from tests.dataset.rows import Row, Run, rows_of, write

TODAY = datetime.now(UTC)
OLD = TODAY - timedelta(days=40)


def crawled(folder: Path, when: datetime, part: slice) -> list[Row]:
    """Rows that a crawl has written and remembers."""
    with Memory(folder, "news", {"seeds": f"{when:%F}"}) as memory:
        rows = rows_of(fetched=f"{when:%Y-%m-%dT%H:%M:%SZ}")[part]
        for row in rows:
            memory.write(Article(**row), orjson.dumps(row) + b"\n")
    return rows


@pytest.fixture
def output(tmp_path: Path) -> Path:
    crawled(tmp_path, OLD, slice(0, 30))
    crawled(tmp_path, TODAY, slice(30, None))
    return tmp_path


def test_closed_days_are_packed_and_todays_is_not(output: Path, dataset: Run) -> None:
    before = sorted(row["id"] for row in read_rows(files_in(output)))
    assert dataset("pack", output) == 0
    names = [path.name for path in files_in(output)]
    assert names == [f"{OLD:%F}.jsonl.zst", f"{TODAY:%F}.jsonl"]
    assert sorted(row["id"] for row in read_rows(files_in(output))) == before
    (entry,) = read_manifest(output).values()
    assert entry.rows == 30
    assert dataset("verify", output) == 0


def test_the_next_crawl_knows_what_was_packed(output: Path, dataset: Run) -> None:
    assert dataset("pack", output) == 0
    with Memory(output, "news", {"seeds": "again"}) as memory:
        assert len(memory.articles) == len(rows_of())
    late = crawled(output, OLD, slice(30, 33))
    assert len(list(read_rows(files_in(output)))) == len(rows_of()) + len(late)
    assert dataset("pack", output) == 0
    assert [p.name for p in files_in(output)] == [f"{OLD:%F}.jsonl.zst", f"{TODAY:%F}.jsonl"]
    assert len(list(lines_of(files_in(output)[0]))) == 33
    assert dataset("verify", output) == 0


def test_packing_that_was_stopped_is_finished(output: Path, dataset: Run) -> None:
    plain = files_in(output)[0]
    content = plain.read_bytes()
    assert dataset("pack", output) == 0
    plain.write_bytes(content)
    assert dataset("pack", output) == 0
    assert len(list(read_rows(files_in(output)))) == len(rows_of())


def test_a_lost_memory_is_rebuilt_from_packed_files_too(output: Path, dataset: Run) -> None:
    assert dataset("pack", output) == 0
    (output / "newscrawler.db").unlink()
    with Memory(output, "news", {"seeds": "again"}) as memory:
        assert len(memory.articles) == len(rows_of())


@pytest.mark.parametrize(
    ("harm", "message"),
    [
        (lambda path: path.unlink(), "is gone"),
        (lambda path: path.write_bytes(path.read_bytes()[:-1]), "bytes, not"),
        (lambda path: path.write_bytes(path.read_bytes()[::-1]), "was changed"),
    ],
)
def test_verify_names_what_changed(
    output: Path, dataset: Run, harm: object, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert dataset("pack", output) == 0
    path = files_in(output)[0]
    assert callable(harm)
    harm(path)
    assert dataset("verify", output) == 1
    assert f"{path}: " in (out := capsys.readouterr().out)
    assert message in out


def test_packing_again_does_not_cover_up_a_change(
    output: Path, dataset: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    (output / "paper.test" / f"{OLD:%F}.jsonl").rename(output / "paper.test" / "2020-01-01.jsonl")
    (output / "paper.test" / "2020-01-02.jsonl").touch()
    assert dataset("pack", output) == 0
    packed = files_in(output)[0]
    packed.write_bytes(packed.read_bytes()[:-9])
    (output / "other.test").mkdir()
    (output / "other.test" / "2020-01-03.jsonl.gz").write_bytes(b"no gzip")
    for _ in range(2):
        assert dataset("pack", output) == 1
        said = capsys.readouterr().err
        assert f"{packed} was changed since" in said or f"{packed} cannot be read" in said
        assert "2020-01-03.jsonl.gz cannot be read: Not a gzipped file" in said
        assert dataset("verify", output) == 1
        assert str(packed) in capsys.readouterr().out


def test_nothing_is_packed_while_a_crawl_runs(output: Path, dataset: Run) -> None:
    with FileLock(output / "newscrawler.lock"):
        assert dataset("pack", output) == 75
    assert not list(output.rglob("*.zst"))


def test_old_days_are_removed_only_when_asked(
    output: Path, dataset: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    write(output / "rejects" / f"{OLD:%F}.jsonl", [b"{}\n"])
    write(output / "runs" / f"{OLD:%Y%m%dT%H%M%SZ}-1.json", [b"{}\n"])
    assert dataset("pack", output) == 0
    capsys.readouterr()
    before = sorted(output.rglob("*"))
    assert dataset("remove", output, "--older-than", "30") == 0
    assert len(capsys.readouterr().out.splitlines()) == 3
    assert sorted(output.rglob("*")) == before
    assert dataset("remove", output, "--older-than", "30", "--yes") == 0
    assert "3 files removed, 30 articles forgotten" in capsys.readouterr().err
    assert [path.name for path in files_in(output)] == [f"{TODAY:%F}.jsonl"]
    assert read_manifest(output) == {}
    with Memory(output, "news", {"seeds": "again"}) as memory:
        assert len(memory.articles) == len(rows_of()) - 30


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("verify", "."), "has no manifest.json"),
        (("pack", "nowhere"), "there is no folder nowhere"),
        (("remove", ".", "--older-than", "0"), "no number of days"),
    ],
)
def test_what_cannot_be_done(
    tmp_path: Path,
    dataset: Run,
    arguments: tuple[str, ...],
    message: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("SCRAPY_SETTINGS_MODULE", "newscrawler.settings")
    monkeypatch.chdir(tmp_path)
    assert dataset(*arguments) == 2
    assert message in capsys.readouterr().err
