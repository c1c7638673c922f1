"""The demo newspaper's stories that a script draws, with the Chromium of this machine."""

import subprocess
import sys
from pathlib import Path

import orjson
import pytest

from newscrawler.browser.find import chromium_path
from newscrawler.demo import Newspaper, Server, Site, serve

PAPER = Newspaper()

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(chromium_path() is None, reason="no Chromium: see `make browser`"),
]


def drawn_stories(server: Server) -> dict[str, str]:
    """Addresses and titles of the stories that only a browser shows."""
    drawn = [story for story in PAPER.stories if story.design == "script"]
    articles = {article.title: article.url for article in PAPER.articles(server.url)}
    return {articles[story.title]: story.title for story in drawn}


def crawled(server: Server, out: Path, **settings: str) -> tuple[list[dict[str, object]], str]:
    """Rows and log of a crawl over the drawn stories alone."""
    out.mkdir()
    listed = out / "urls.txt"
    listed.write_text("\n".join(drawn_stories(server)))
    chosen = {"OUTPUT_DIR": str(out / "rows"), "DOWNLOAD_DELAY": "0", **settings}
    words = [word for name, value in chosen.items() for word in ("-s", f"{name}={value}")]
    run = subprocess.run(
        [sys.executable, "-m", "scrapy", "crawl", "news", "-a", f"urls={listed}", *words],
        capture_output=True,
        text=True,
        check=False,
    )
    feeds = (out / "rows").glob("*/*.jsonl")
    lines = [p.read_bytes().splitlines() for p in feeds if p.parent.name != "rejects"]
    rows = [orjson.loads(line) for of_file in lines for line in of_file]
    return rows, run.stderr + run.stdout


def test_drawn_stories_are_read_without_pictures_or_fonts(tmp_path: Path) -> None:
    with serve(Site(PAPER)) as server:
        rows, log = crawled(server, tmp_path / "out")
        expected = drawn_stories(server)
        asked = [hit.target for hit in server.log if hit.agent.startswith("newscrawler")]
        everything = [hit.target for hit in server.log]
    assert {row["url"]: row["title"] for row in rows} == expected, log
    assert all(row["rendered"] for row in rows)
    endings = (".png", ".jpg", ".svg", ".webp", ".woff2", ".mp4")
    assert not [target for target in everything if target.endswith(endings)]
    assert len(asked) == len(everything), "the browser goes by another name"


def test_without_a_browser_they_are_counted_rejects(tmp_path: Path) -> None:
    with serve(Site(PAPER)) as server:
        rows, log = crawled(server, tmp_path / "out", BROWSER="never")
    assert rows == []
    assert "empty shell" in log
    assert "chrom" not in log.lower()


def test_a_setting_that_is_none_is_a_usage_error(tmp_path: Path) -> None:
    with serve(Site(PAPER)) as server:
        _, log = crawled(server, tmp_path / "out", BROWSER="sometimes")
    assert "'sometimes' is none of auto, never, always" in log
    assert not (tmp_path / "out" / "rows").exists()
