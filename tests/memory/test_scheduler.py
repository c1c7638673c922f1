"""Which page goes next: hosts in turns, the urgent first, none with more than it may have."""

from pathlib import Path
from typing import Any, cast

import pytest
from scrapy import Request, Spider
from scrapy.utils.test import get_crawler

from newscrawler.memory.crawl import memory_of
from newscrawler.requests import LEASE, entry_from
from newscrawler.scheduler import FrontierScheduler


class Reader(Spider):
    name = "reader"


class Downloader:
    """The two things that the scheduler asks of the engine's downloader."""

    domain_concurrency = 2
    slots: dict[str, Any] = {}  # noqa: RUF012 - none is ever opened


class Engine:
    downloader = Downloader()
    spider = None


@pytest.fixture
def scheduler(tmp_path: Path) -> FrontierScheduler:
    settings = {"OUTPUT_DIR": str(tmp_path), "MEMORY_ENABLED": True}
    crawler = get_crawler(Reader, settings)
    crawler.engine = cast(Any, Engine())
    made = FrontierScheduler(crawler, memory_of(crawler))
    made.open(Reader())
    return made


def handed_out(scheduler: FrontierScheduler) -> list[str]:
    found = []
    while (request := scheduler.next_request()) is not None:
        found.append(request.url)
    return found


def test_hosts_take_turns_and_none_takes_all(scheduler: FrontierScheduler) -> None:
    for path in ("1", "2", "3"):
        for host in ("a", "b"):
            scheduler.enqueue_request(Request(f"https://{host}.org/{path}"))
    urls = handed_out(scheduler)
    assert [url[8] for url in urls] in (["a", "b", "a", "b"], ["b", "a", "b", "a"])
    assert {url[-1] for url in urls} == {"1", "2"}
    assert scheduler.has_pending_requests()


def test_a_redirect_goes_on_under_the_lease_of_its_page(scheduler: FrontierScheduler) -> None:
    scheduler.enqueue_request(Request("https://a.org/old", meta={"kind": "article"}))
    request = scheduler.next_request()
    assert request is not None
    moved = request.replace(url="https://a.org/new", meta={**request.meta, "redirect_times": 1})
    assert scheduler.enqueue_request(moved)
    again = scheduler.next_request()
    assert again is not None
    assert (again.url, again.meta[LEASE]) == ("https://a.org/new", request.meta[LEASE])
    assert not scheduler.has_pending_requests()


@pytest.mark.parametrize(
    "request_",
    [
        Request("https://a.org/", method="POST"),
        Request("https://a.org/", meta={"page": object()}),
        Request("https://a.org/", callback=print),
    ],
)
def test_a_request_that_is_no_plain_data_is_refused_by_name(request_: Request) -> None:
    with pytest.raises(ValueError, match=r"is kept|is no JSON|is no method"):
        entry_from(request_, Reader())
