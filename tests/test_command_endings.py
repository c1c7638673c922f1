"""How the commands end where their output, their disk or their settings do not hold."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from scrapy.settings import Settings

import newscrawler.settings
from newscrawler.commands._settings import check_settings
from newscrawler.errors import NotWritable, UsageError
from newscrawler.files import written_whole
from tests.dataset.rows import rows_of, scrapy, write

FULL = Path("/dev/full")
PAGE = "<html lang=pl><title>Łódź</title><article><h1>Łódź wraca</h1>{}</article></html>"
STORY = "<p>Rada spotkała się w poniedziałek i przyjęła nowy plan dla starego portu w Łodzi.</p>"


def run(
    *words: str, out: Path | None = None, environment: Mapping[str, str] | None = None
) -> tuple[int, bytes, str]:
    """The exit code of `scrapy` with these words, and what it says; ``out`` takes its output."""
    with (out or Path(os.devnull)).open("wb") as file:
        done = subprocess.run(
            [sys.executable, "-m", "scrapy", *words],
            stdout=file if out else subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, **(environment or {})},
            timeout=120,
            check=False,
        )
    return done.returncode, done.stdout, done.stderr.decode()


@pytest.mark.skipif(not FULL.exists(), reason="the device of a full disk is Linux's")
@pytest.mark.parametrize("action", ["stats", "validate"])
def test_output_to_a_full_disk_is_told_in_a_sentence(tmp_path: Path, action: str) -> None:
    rows = write(tmp_path / "rows.jsonl", [*rows_of()[:3], b"{\n"])
    options = ["--skip-bad"] if action == "stats" else []
    code, _, said = run("dataset", action, str(rows), *options, out=FULL)
    assert code == 3
    assert said.splitlines()[-1] == "cannot write the output: No space left on device"
    assert "Traceback" not in said


def test_an_article_is_utf8_whatever_the_locale(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(PAGE.format(STORY * 5), encoding="utf-8")
    latin = {"PYTHONIOENCODING": "latin-1"}
    code, out, said = run("article", str(page), "--url", "https://a.pl/b", environment=latin)
    assert (code, said) == (0, "")
    assert "Łódź wraca" in out.decode()


def test_a_folder_that_cannot_be_written_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, *_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system", str(path))

    monkeypatch.setattr(Path, "unlink", refuse)
    monkeypatch.setattr(Path, "open", refuse)
    wanted = pytest.raises(NotWritable, match=r"out\.csv: Read-only file system")
    with wanted, written_whole(tmp_path / "out.csv") as part:
        part.open("wb")


def test_removing_what_is_older_than_everything_removes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = write(tmp_path / "paper.test" / "2022-12-08.jsonl", rows_of()[:3])
    assert scrapy("dataset", "remove", tmp_path, "--older-than", "99999999", "--yes") == 0
    assert rows.exists()
    assert scrapy("dataset", "remove", tmp_path, "--older-than", "99999999") == 0
    assert capsys.readouterr().out == ""


def settings_with(name: str, value: object) -> Settings:
    settings = Settings()
    settings.setmodule(newscrawler.settings)
    settings.set(name, value)
    return settings


BAD = [
    ("OUTPUT_DIR", ""),
    ("DOWNLOAD_DELAY", "fast"),
    ("DOWNLOAD_DELAY", "nan"),
    ("BACKOFF_MAX", "-1"),
    ("BROWSER_TIMEOUT", "0"),
    ("BROWSER_PAGES", "0"),
    ("PROGRESS_INTERVAL", "0"),
    ("QUERY_VARIANTS_MAX", "many"),
    ("DROP_COPIES", "maybe"),
    ("REVISIT_AGES", "1h,6h"),
    ("BROWSER", "sometimes"),
    ("ALLOWED_NETWORKS", "home"),
]


@pytest.mark.parametrize(("name", "value"), BAD)
def test_a_setting_that_makes_no_sense_is_named(name: str, value: str) -> None:
    with pytest.raises(UsageError, match=name):
        check_settings(settings_with(name, value))


@pytest.mark.parametrize(
    ("name", "value"),
    [("DOWNLOAD_DELAY", "0"), ("REVISIT_AGES", ""), ("DEPTH_LIMIT", 0), ("DROP_COPIES", "1")],
)
def test_settings_at_their_bounds_are_taken(name: str, value: object) -> None:
    check_settings(settings_with(name, value))


def test_a_crawl_says_which_setting_it_cannot_use(tmp_path: Path) -> None:
    asked = ("crawl", "news", "-a", "url=http://127.0.0.1:9/", "-s", f"OUTPUT_DIR={tmp_path}/out")
    code, _, said = run(*asked, "-s", "BACKOFF_MAX=soon")
    assert (code, said) == (2, "UsageError: BACKOFF_MAX 'soon' is not a number of seconds\n")
    code, _, said = run(*asked, "-s", "LOG_LEVEL=loud")
    assert (code, said.count("\n")) == (2, 1)
    assert "LOG_LEVEL 'loud'" in said
    code, _, said = run(*asked, "-s", f"LOG_FILE={tmp_path}/none/crawl.log")
    assert (code, said.count("\n")) == (3, 1)
    assert "crawl.log" in said
    assert not (tmp_path / "out").exists()
