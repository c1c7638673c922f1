"""`scrapy dataset validate` names line, field and reason, and its exit code says yes or no."""

import subprocess
import sys
import tracemalloc
from pathlib import Path

import pytest

from newscrawler.dataset.validate import validate
from newscrawler.files import files_in
from tests.dataset.rows import Row, Run, write

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz", "a.jsonl.zst"])
def test_good_rows_pass(
    tmp_path: Path, rows: list[Row], dataset: Run, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert dataset("validate", write(tmp_path / name, rows)) == 0
    assert f"{len(rows)} rows keep the schema" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b"{\n", "is no JSON: "),
        (b"\n", "is empty"),
        (b"[]\n", "is [], not object"),
        (b"\xff\xfe\n", "is no JSON: "),
        (b'{"title": NaN}\n', "is no JSON: "),
        (b'{"schema_version": "2", "colour": "red"}\n', 'schema_version is "2", not "1"'),
    ],
)
def test_a_broken_line_is_named(
    tmp_path: Path,
    rows: list[Row],
    dataset: Run,
    line: bytes,
    message: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = write(tmp_path / "a.jsonl", [rows[0], line, rows[1]])
    assert dataset("validate", path) == 1
    out, err = capsys.readouterr()
    assert out.splitlines()[0].startswith(f"{path}:2: {message}")
    assert "1 of 3 lines are no rows" in err


def test_a_wrong_type_is_named_by_field(
    tmp_path: Path, rows: list[Row], dataset: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write(tmp_path / "a.jsonl", [rows[0], {**rows[1], "authors": "Ann"}])
    assert dataset("validate", path) == 1
    assert capsys.readouterr().out == f'{path}:2: authors is "Ann", not array\n'


def test_mixed_versions_are_counted(tmp_path: Path, rows: list[Row]) -> None:
    path = write(tmp_path / "a.jsonl", [rows[0], {**rows[1], "schema_version": "0"}])
    assert "mixed: 1 of version 0, 1 of version 1" in str(validate([path], lambda _: None))


def test_rows_that_stand_twice_are_named(
    tmp_path: Path, rows: list[Row], dataset: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    one = write(tmp_path / "a.jsonl", [rows[0], rows[1], {**rows[1], "revision": 2}])
    other = write(tmp_path / "b.jsonl.gz", [rows[2], rows[1], rows[0]])
    assert dataset("validate", one, other) == 0
    sentence = f"; 2 stand more than once, first {other}:2, which is {one}:2 too\n"
    assert capsys.readouterr().err.endswith(sentence)


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.jsonl.zst"])
def test_a_file_that_breaks_off_is_named(
    tmp_path: Path, rows: list[Row], dataset: Run, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write(tmp_path / name, rows)
    path.write_bytes(path.read_bytes()[:-2000])
    assert dataset("validate", path) == 1
    assert "the file breaks off here" in capsys.readouterr().out


def test_a_missing_file_is_a_usage_error(
    tmp_path: Path, dataset: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    assert dataset("validate", tmp_path / "none.jsonl") == 2
    assert f"cannot read {tmp_path}/none.jsonl: no such file" in capsys.readouterr().err


def test_a_folder_means_the_rows_in_it(tmp_path: Path, rows: list[Row]) -> None:
    write(tmp_path / "paper.test" / "2022-12-08.jsonl", rows[:5])
    write(tmp_path / "paper.test" / "2022-12-07.jsonl.zst", rows[5:])
    write(tmp_path / "rejects" / "2022-12-08.jsonl", [b"{}\n"])
    write(tmp_path / "quarantine" / "paper.test-2022-12-08.jsonl.x", [b"{\n"])
    assert validate(files_in(tmp_path), print).rows == len(rows)


def test_memory_stays_constant(tmp_path: Path, rows: list[Row]) -> None:
    path = write(tmp_path / "a.jsonl.zst", rows * 60)
    tracemalloc.start()
    validate([path], lambda _: None)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 4_000_000 < len(rows) * 60 * 2_000


def test_a_reader_who_has_seen_enough(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", [b"{\n"] * 20_000)
    command = f"{sys.executable} -m scrapy dataset validate {path} | head -n 1"
    done = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.startswith(f"{path}:1: is no JSON")
    assert done.stderr == ""
