"""Archived pages are read through the same pipelines, without network, to the same rows."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest

from newscrawler.demo import Newspaper, Server, Site, serve
from newscrawler.errors import UsageError
from newscrawler.spiders.news import NewsSpider
from newscrawler.urls import article_id
from newscrawler.warc import Answer, answer_at, captures, info_record, response_record
from tests.crawl.harness import Run, crawl

PAGE = """<html lang="en"><head><title>Harbour opens</title>
<meta property="og:type" content="article"></head><body><article><h1>Harbour opens</h1>
<p>The harbour of Port Elm opened on Monday after two years of repairs, and the first ship to enter
was the Anna Berg with 300 passengers from Villanova, said the mayor of the town.</p>
<p>Fishermen complained that the new basin leaves room for only sixty of their boats, and asked the
council to reopen the old dock at Greyton until a second basin has been built and paid for.</p>
</article></body></html>"""


def record(url: str, body: bytes, status: int = 200, **headers: str) -> bytes:
    """One answer in an archive of 2022, as Common Crawl writes it."""
    lines = {"Content_Type": "text/html", "Content_Length": str(len(body)), **headers}
    answer = Answer(status, [(n.replace("_", "-"), v) for n, v in lines.items()], body)
    return response_record(url, str(status), answer, {"WARC-Date": "2022-12-07T15:00:00Z"})


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Pages of two sites in several codings, among much that is no page."""
    path, page = tmp_path / "news.warc.gz", PAGE.encode()
    other = PAGE.replace("Harbour", "Ferry").replace("Port Elm", "Greyton").encode()
    packed = gzip.compress(other.replace(b"Monday", b"Tuesday, in heavy rain and wind,"))
    chunked = b"%x\r\n%b\r\n0\r\n\r\n" % (len(packed), packed)
    records = (
        info_record("news.warc.gz", "test"),
        record("https://elm.test/harbour", b"<p>first try</p>"),
        record("https://elm.test/harbour", page),
        record(
            "https://greyton.test/ferry",
            chunked,
            Content_Encoding="gzip",
            Transfer_Encoding="chunked",
        ),
        record("https://elm.test/style.css", b"p{}", Content_Type="text/css"),
        record("https://elm.test/gone", b"gone", 404),
        record("https://elm.test/about", b"<html><body><p>Us</p></body></html>"),
    )
    path.write_bytes(b"".join(records))
    return path


def replay(folder: Path, *paths: Path) -> Run:
    return crawl("news", folder, {"warc": ",".join(map(str, paths))})


def test_the_last_capture_of_each_page_counts(archive: Path) -> None:
    found = captures(archive, pytest.fail)
    assert [page.url for page in found] == [
        "https://elm.test/harbour",
        "https://greyton.test/ferry",
        "https://elm.test/about",
    ]
    assert answer_at(archive, found[0].offset, 10**6).body == PAGE.encode()
    assert len(answer_at(archive, found[0].offset, 10).body) == 11
    assert {page.date for page in found} == {"2022-12-07T15:00:00Z"}


def test_archived_pages_become_rows(archive: Path, tmp_path: Path) -> None:
    run = replay(tmp_path / "out", archive)
    assert run.code == 0, run.err
    assert {row["id"] for row in run.rows} == {
        article_id("https://elm.test/harbour"),
        article_id("https://greyton.test/ferry"),
    }
    assert {row["fetched_at"] for row in run.rows} == {"2022-12-07T15:00:00Z"}
    assert any("heavy rain" in row["body"] for row in run.rows)
    assert (tmp_path / "out" / "elm.test" / "2022-12-07.jsonl").exists()
    assert sum(run.summary["rejects"].values()) == 1
    again = replay(tmp_path / "out", archive)
    assert (again.code, again.rows) == (0, [])


@pytest.mark.parametrize("missing", [30, 60, 150, 200, 300])
def test_an_archive_that_breaks_off_gives_what_is_whole(
    archive: Path, tmp_path: Path, missing: int
) -> None:
    torn = tmp_path / "torn.warc.gz"
    torn.write_bytes(archive.read_bytes()[:-missing])
    told: list[str] = []
    whole = [page.url for page in captures(archive, told.append)]
    assert not told
    assert [page.url for page in captures(torn, told.append)][:2] == whole[:2]
    assert "breaks off" in told[0]
    assert replay(tmp_path / "out", torn).code == 10


def test_a_page_that_is_cut_short_is_a_failure(archive: Path, tmp_path: Path) -> None:
    last = tmp_path / "last.warc.gz"
    last.write_bytes(archive.read_bytes() + record("https://elm.test/quay", PAGE.encode())[:-150])
    run = replay(tmp_path / "out", last)
    assert run.code == 10
    assert "https://elm.test/quay" not in {row["url"] for row in run.rows}
    assert len(run.rows) == len(replay(tmp_path / "whole", archive).rows)


@pytest.mark.parametrize("content", [b"no archive\n", b"", b"\x1f\x8b\x08torn", b"{}\n"])
def test_what_is_no_archive_is_said(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.warc.gz"
    path.write_bytes(content)
    with pytest.raises(UsageError, match="is no WARC file"):
        NewsSpider(warc=str(path))


@pytest.fixture(scope="module")
def site() -> Iterator[Server]:
    with serve(Site(Newspaper())) as server:
        yield server


def test_a_crawl_that_is_archived_can_be_read_again(site: Server, tmp_path: Path) -> None:
    wanted = [story.path for story in Newspaper().stories if story.design != "script"][:12]
    listed = tmp_path / "list.txt"
    listed.write_text("\n".join(site.url + path for path in wanted))
    live = crawl("news", tmp_path / "live", {"urls": str(listed)}, settings={"ARCHIVE_WARC": "1"})
    assert live.code == 0, live.err
    asked = len(site.log)
    archives = sorted((tmp_path / "live" / "warc").glob("*.warc.gz"))
    again = replay(tmp_path / "again", *archives)
    assert len(site.log) == asked
    assert again.code == 0, again.err
    assert len(live.rows) >= 8
    key = ("id", "title", "body", "content_hash", "published", "authors")
    assert sorted([row[k] for k in key] for row in again.rows) == sorted(
        [row[k] for k in key] for row in live.rows
    )
