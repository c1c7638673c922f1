"""The figures at the end of a run add up, for the person and for programs."""

from io import StringIO
from pathlib import Path

from rich.console import Console

from newscrawler.extensions.summary import headline_of, table_of
from newscrawler.summary import Summary, figures

STATS = {
    "newscrawler/articles/found": 9,
    "newscrawler/articles/written": 4,
    "newscrawler/articles/revised": 1,
    "newscrawler/duplicates/url": 1,
    "newscrawler/duplicates/content": 1,
    "newscrawler/rejects/no_text": 2,
    "newscrawler/failed/http_404": 1,
    "newscrawler/cut/offsite": 30,
    "newscrawler/pages/html": 12,
    "newscrawler/pages/feed": 2,
    "downloader/request_count": 15,
}


def printed(summary: Summary) -> list[str]:
    console = Console(width=80, file=StringIO())
    with console.capture() as captured:
        console.print(headline_of(summary), table_of(summary, Path("output")), sep="\n")
    return [" ".join(line.split()) for line in captured.get().splitlines()]


def test_every_page_found_has_one_fate() -> None:
    assert Summary(**figures(STATS)).adds_up()
    assert not Summary(**figures(STATS | {"newscrawler/articles/found": 10})).adds_up()


def test_what_a_person_reads() -> None:
    files = [{"path": "a.org/2022-12-07.jsonl", "rows": 4, "bytes": 900, "sha256": "0" * 64}]
    summary = Summary(
        spider="news", outcome="max_pages", seconds=2.0, files=files, warnings=["redesign of a.org"]
    )
    for name, value in figures(STATS).items():
        setattr(summary, name, value)
    assert printed(summary) == [
        "news: max pages, 14 pages in 2.0 s",
        "9 articles found",
        "4 written (1 revised)",
        "1 duplicate: content",
        "1 duplicate: url",
        "2 rejected: no text",
        "1 failed: http 404",
        "30 not followed: offsite",
        "4 rows in output/a.org/2022-12-07.jsonl",
        "! redesign of a.org",
    ]


def test_many_files_are_one_line() -> None:
    files = [{"path": f"{n}.org/2022-12-07.jsonl", "rows": n} for n in range(9)]
    assert printed(Summary(files=files))[-1] == "36 rows in 9 files under output"
