"""`scrapy article` as a person types it."""

import argparse
import gzip
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from scrapy.settings import Settings

from newscrawler.commands.article import Command
from tests.serving import serving

STORY = (
    "<p>The council met on Monday and agreed on a new plan for the old harbour, which has been"
    " closed since the storm in March. The works begin next week, the mayor said.</p>"
)
PAGE = (
    "<html lang=en><head><title>The plan | Quay Post</title>"
    '<meta property="og:url" content="https://quaypost.org/news/plan">'
    '<meta name="author" content="Ann Lee"><meta property="og:title" content="The harbour plan">'
    f"</head><body><article><h1>The plan</h1>{STORY * 5}</article></body></html>"
)


class Paper(BaseHTTPRequestHandler):
    """Serves the page, and nothing for anything else."""

    def do_GET(self) -> None:
        found = {"/plan": PAGE, "/empty": "<html><title>Quay</title></html>"}.get(self.path)
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write((found or "").encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def paper() -> Iterator[str]:
    with serving(Paper) as origin:
        yield origin


@dataclass
class Done:
    """What a person sees."""

    code: int
    out: str
    err: str


def run(capsys: pytest.CaptureFixture[str], *typed: str) -> Done:
    """The command without Scrapy's start, which costs a second: for what needs no network."""
    command = Command()
    command.settings = Settings()
    parser = argparse.ArgumentParser()
    command.add_options(parser)
    options, rest = parser.parse_known_args(typed)
    command.run(rest, options)
    shown = capsys.readouterr()
    return Done(command.exitcode, shown.out, shown.err)


def fetch(url: str) -> Done:
    """The whole program."""
    command = [sys.executable, "-m", "scrapy", "article", url]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    return Done(done.returncode, done.stdout, done.stderr)


def test_an_address_is_fetched_and_read(paper: str) -> None:
    done = fetch(f"{paper}/plan")
    row = json.loads(done.out)
    assert (done.code, done.err) == (0, "")
    assert (row["title"], row["authors"]) == ("The plan", ["Ann Lee"])
    assert row["url"] == f"{paper}/plan"


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("/gone", "could not be fetched"),
        ("/empty", "is no article: the page holds no article text (no_text)"),
    ],
)
def test_an_address_without_an_article_exits_with_4(paper: str, path: str, sentence: str) -> None:
    done = fetch(paper + path)
    assert (done.code, done.out, done.err.count("\n")) == (4, "", 1)
    assert sentence in done.err


@pytest.mark.parametrize("name", ["page.html", "page.html.gz"])
def test_a_saved_page_is_read_at_the_address_that_it_states(
    tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / name
    file.write_bytes(gzip.compress(PAGE.encode()) if name.endswith("gz") else PAGE.encode())
    assert json.loads(run(capsys, str(file)).out)["url"] == "https://quaypost.org/news/plan"
    row = json.loads(run(capsys, str(file), "--url", "https://a.org/b").out)
    assert row["url"] == "https://a.org/b"


def test_explain_shows_winners_reasons_and_losers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "page.html"
    file.write_text(PAGE)
    lines = run(capsys, str(file), "--explain").out.splitlines()
    assert "title: The plan" in lines
    assert any(line.startswith("  not meta, og:title: The harbour plan") for line in lines)
    assert "  from meta, author" in lines


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (["missing.html"], "no file is called 'missing.html'"),
        (["ftp://a.org/b"], "'ftp://a.org/b' is no http(s) address"),
        (["http://[::1"], "is no http(s) address"),
        (["a", "b"], "takes one address or one file"),
        ([], "takes one address or one file"),
        ([str(Path(__file__).parent)], "cannot be read: Is a directory"),
        (["x.html", "--explan"], "there is no option --explan"),
        (["x.html", "--url", "nowhere"], "--url 'nowhere' is no http(s) address"),
    ],
)
def test_bad_input_gets_one_sentence_and_exits_with_2(
    capsys: pytest.CaptureFixture[str], typed: list[str], sentence: str
) -> None:
    done = run(capsys, *typed)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert sentence in done.err


def test_the_scheme_may_be_typed_in_capitals(paper: str) -> None:
    assert json.loads(fetch(f"{paper}/plan".replace("http", "HTTP")).out)["title"] == "The plan"
