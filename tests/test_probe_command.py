"""`scrapy probe` as a person types it."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from newscrawler.demo import Newspaper, Server, serve
from newscrawler.demo import Site as DemoSite
from newscrawler.errors import UsageError
from newscrawler.items import Article
from newscrawler.probe.findings import Findings, Source
from newscrawler.probe.site_file import render, write
from newscrawler.sites import Site

TODAY = date(2022, 12, 7)


@pytest.fixture(scope="module")
def paper() -> Iterator[Server]:
    with serve(DemoSite(Newspaper())) as server:
        yield server


def probe(*typed: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "scrapy", "probe", *typed, "-s", "DOWNLOAD_DELAY=0"]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)


def load(path: Path) -> Site:
    names: dict[str, object] = {}
    exec(compile(path.read_text(encoding="utf-8"), str(path), "exec"), names)
    assert isinstance(names["SITE"], Site)
    return names["SITE"]


def test_a_newspaper_is_described_and_its_site_file_loads(paper: Server, tmp_path: Path) -> None:
    path = tmp_path / "courier.py"
    done = probe(paper.url + "/", "--output", str(path))
    assert (done.returncode, done.stderr) == (0, "")
    site = load(path)
    assert site.name in done.stdout
    assert str(path) in done.stdout
    assert site.start == (f"{paper.url}/",)
    assert f"{paper.url}/rss.xml" in site.feeds
    assert f"{paper.url}/sitemap.xml" in site.sitemaps
    assert "stories a day" in done.stdout
    assert "stated by the pages (+02:00" in done.stdout


def test_a_file_is_never_overwritten(paper: Server, tmp_path: Path) -> None:
    path = tmp_path / "kept.py"
    path.write_text("mine")
    done = probe(paper.url + "/", "--output", str(path))
    assert done.returncode == 2
    assert "is there already" in done.stderr
    assert path.read_text() == "mine"


def test_a_folder_that_is_not_there_is_told_before_any_request(
    paper: Server, tmp_path: Path
) -> None:
    asked = len(paper.log)
    done = probe(paper.url + "/", "--output", str(tmp_path / "none" / "site.py"))
    assert (done.returncode, done.stdout) == (2, "")
    assert f"there is no folder {tmp_path / 'none'}" in done.stderr
    assert len(paper.log) == asked


@pytest.mark.parametrize(
    ("typed", "code", "sentence"),
    [
        (["not-an-address"], 2, "'not-an-address' is no http(s) address"),
        (["http://127.0.0.1:9/"], 4, "could not be fetched"),
    ],
)
def test_what_cannot_be_probed_is_said_in_one_sentence(
    typed: list[str], code: int, sentence: str, tmp_path: Path
) -> None:
    path = tmp_path / "none.py"
    done = probe(*typed, "--output", str(path))
    assert done.returncode == code
    assert sentence in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert not path.exists()


def test_texts_of_a_page_stay_texts(tmp_path: Path) -> None:
    hostile = 'A"""); import os; os.abort(); x = ("""\n\\'
    found = Findings(
        "https://paper.co.za/",
        feeds=[Source("https://paper.co.za/'),open('x','w'),('", [])],
        articles=[Article(publisher=hostile, language="en-ZA")],
    )
    site = load(write(render(found, TODAY), tmp_path / "paper.py"))
    assert (site.name, site.language, site.domains) == (hostile, "en-ZA", ("paper.co.za",))


def test_a_zone_is_written_where_pages_lack_one_and_the_country_has_just_one() -> None:
    unsaid = Article(published_date="2022-12-07", timezone_assumed=True)
    stated = Article(published="2022-12-07T16:51:00+02:00", published_date="2022-12-07")
    assert Findings("https://paper.co.za/", articles=[unsaid]).timezone == "Africa/Johannesburg"
    assert Findings("https://paper.co.za/", articles=[stated]).timezone is None
    assert Findings("https://paper.com/", articles=[unsaid]).timezone is None


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    text = render(Findings("https://paper.co.za/"), TODAY)
    with pytest.raises(UsageError, match="cannot be written"):
        write(text, tmp_path / "no" / "paper.py")
