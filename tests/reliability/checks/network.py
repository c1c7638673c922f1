"""N: servers that are overloaded, slow, broken or lie about what they send."""

import gzip
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from itertools import pairwise

from tests.reliability.pages import front, listing, newspaper, no_robots, path_of, stories, story
from tests.reliability.score import Trial, check, need
from tests.reliability.site import Answer, Asked, Reset, Route, answer, leads_to, says

FAST = {"RETRY_TIMES": 2, "DOWNLOAD_TIMEOUT": 5}


def gaps(times: list[float]) -> list[float]:
    """Seconds between one hit and the next."""
    return [later - earlier for earlier, later in pairwise(times)]


def broken(routes: dict[str, Route], *links: str) -> dict[str, Route]:
    """A paper with five good stories and some links that lead to faults."""
    return {
        "/front": front(range(1, 6), *links),
        "/news/": stories,
        "/robots.txt": no_robots,
        **routes,
    }


def read_all(trial: Trial, count: int = 5) -> None:
    """Demand the good stories, each once."""
    good = sorted(path for path in trial.bench.written() if path.startswith("news/"))
    need(len(set(good)) == count, f"{len(set(good))} of {count} good stories")


@check("N1", "a host that answers everything with 503 is left soon, and the exit code says so")
def all_unavailable(trial: Trial) -> None:
    links = [f"/news/2026-01-02-story-number-{n}/" for n in range(200)]
    site = trial.site(
        {"/front": says(listing(links)), "/news/": says("", 503), "/robots.txt": no_robots}
    )
    run = trial.bench.crawl(site.url("/front"), settings=FAST)
    need(len(site.paths("/news/")) <= 20, f"{len(site.paths('/news/'))} requests")
    need(run.code in (4, 10), f"exit code {run.code}")


@check("N2", "Retry-After is kept: seconds, a date, a year, nonsense")
def retry_after(trial: Trial) -> None:
    first: dict[str, float] = {}

    def busy(header: Callable[[], str]) -> Route:
        def route(asked: Asked) -> bytes:
            if asked.path not in first:
                first[asked.path] = asked.at
                return answer("", 429, retry_after=header())
            return stories(asked)

        return route

    def date() -> str:
        return format_datetime(datetime.now(UTC) + timedelta(seconds=5), usegmt=True)

    forms: dict[str, Callable[[], str]] = {
        "seconds": lambda: "4",
        "date": date,
        "nonsense": lambda: "-7",
        "a year": lambda: "31536000",
    }
    for number, (form, header) in enumerate(forms.items(), 1):
        address = f"127.0.0.{number + 10}"
        site = trial.site(
            {
                "/robots.txt": no_robots,
                "/front": front([number, number + 100]),
                "/news/": stories,
                path_of(number): busy(header),
            },
            address,
        )
        trial.bench.out = trial.folder / f"out-{number}"
        run = trial.bench.crawl(site.url("/front"), settings=FAST, timeout=40)
        times = site.times(path_of(number))
        if form == "a year":
            need(len(times) == 1, f"a year: asked {len(times)} times")
            need(run.code == 10, f"a year: exit code {run.code}")
            continue
        need(len(times) > 1, f"{form}: never asked again")
        if form != "nonsense":
            # A date has no fractions of a second.
            need(gaps(times)[0] >= 3.9, f"{form}: asked again after {gaps(times)[0]:.1f} s")
            early = [t for t in site.times() if times[0] < t < times[0] + 3.9]
            need(len(early) <= 8, f"{form}: the pause did not hold for the host")


@check("N3", "a storm of 503 is met with growing gaps and at most 20 requests")
def storm(trial: Trial) -> None:
    links = [f"/news/2026-01-02-story-number-{n}/" for n in range(200)]
    site = trial.site(
        {"/front": says(listing(links)), "/news/": says("", 503), "/robots.txt": no_robots}
    )
    trial.bench.crawl(site.url("/front"), settings={**FAST, "CONCURRENT_REQUESTS_PER_DOMAIN": 1})
    times = site.times("/news/")
    need(2 <= len(times) <= 20, f"{len(times)} requests")
    need(gaps(times)[-1] > 2 * gaps(times)[0], f"gaps {[round(g, 1) for g in gaps(times)]}")


def drip(start: bytes, more: bytes) -> Iterator[bytes]:
    """Bytes that come one at a time, without end."""
    yield start
    while True:
        time.sleep(0.3)
        yield more


@check("N4", "hosts that hang or drip hold up neither the crawl nor other hosts")
def slow_hosts(trial: Trial) -> None:
    def hang(_: Asked) -> Answer:
        time.sleep(30)
        return b""

    faults: dict[str, Route] = {
        "127.0.0.11": hang,
        "127.0.0.12": lambda _: drip(b"HTTP/1.1 200 OK\r\n", b"X-A: b\r\n"),
        "127.0.0.13": lambda _: drip(b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n", b"x"),
    }
    urls = []
    for address, fault in faults.items():
        slow = trial.site({"/": fault, "/robots.txt": no_robots}, address)
        urls += [slow.url(f"/news/2026-01-01-the-slow-story-{n}/") for n in range(12)]
    good = trial.site(newspaper(30))
    listed = trial.folder / "urls.txt"
    fine = [good.url(path_of(n)) for n in range(1, 31)]
    listed.write_text("\n".join(urls + fine))
    run = trial.bench.crawl(
        arguments={"urls": str(listed)},
        settings={"DOWNLOAD_TIMEOUT": 4, "RETRY_TIMES": 1, "BACKOFF_PAGES": 3},
        timeout=90,
    )
    read_all(trial, 30)
    took = good.times("/news/")[-1] - good.times("/news/")[0]
    need(took < 12, f"the good host took {took:.0f} s")
    need(run.code == 10, f"exit code {run.code}")


@check("N5", "resets, short bodies and broken chunks are retried, then counted, never an article")
def torn_bodies(trial: Trial) -> None:
    page = story(77).encode()

    def reset(_: Asked) -> Answer:
        raise Reset

    def mid_reset(_: Asked) -> Answer:
        yield answer(page)[:900]
        raise Reset

    faults: dict[str, Route] = {
        "/news/2026-01-01-the-reset-story-901/": reset,
        "/news/2026-01-01-the-cut-off-story-902/": mid_reset,
        "/news/2026-01-01-the-short-story-903/": lambda _: answer(
            page, content_length=len(page) + 500
        ),
        "/news/2026-01-01-the-broken-chunk-904/": lambda _: (
            b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
            b"400\r\n" + page[:500]
        ),
    }
    site = trial.site(broken(faults, *faults))
    trial.bench.crawl(site.url("/front"), settings={**FAST, "BACKOFF_START": 0.2})
    read_all(trial)
    for path in faults:
        need(len(site.paths(path)) >= 2, f"{path} was asked for {len(site.paths(path))} times")


@check("N6", "a truncated gzip body is fetched again, and never becomes an article by itself")
def truncated_gzip(trial: Trial) -> None:
    packed = gzip.compress(story(901, count=40).encode())
    once: list[str] = []

    def heals(asked: Asked) -> bytes:
        once.append(asked.path)
        cut = packed if len(once) > 1 else packed[: len(packed) * 6 // 10]
        return answer(cut, content_encoding="gzip")

    cut = "/news/2026-01-01-the-always-torn-story-902/"
    heal = "/news/2026-01-01-the-once-torn-story-901/"
    routes: dict[str, Route] = {
        cut: says(gzip.compress(story(902, count=40).encode())[:-300], content_encoding="gzip"),
        heal: heals,
    }
    site = trial.site(broken(routes, cut, heal))
    trial.bench.crawl(site.url("/front"), settings=FAST)
    rows = {row["url"].split("/", 3)[3]: row for row in trial.bench.rows()}
    need(cut[1:] not in rows, "a torn page became an article")
    need(heal[1:] in rows, "the healed page is missing")
    need("The end of part 39." in rows[heal[1:]]["body"], "the healed page is not whole")


@check("N7", "pages with a false or unknown Content-Encoding are read all the same")
def false_codings(trial: Trial) -> None:
    named = {901: "gzip", 902: "br", 903: "x-unknown", 904: "\xff\xfe", 905: "gzip, gzip"}
    routes = {path_of(n): says(story(n), content_encoding=coding) for n, coding in named.items()}
    site = trial.site(broken(routes, *routes))
    trial.bench.crawl(site.url("/front"), settings=FAST)
    read_all(trial, 10)


@check("N8", "redirect loops of three kinds end after five hops and are counted")
def loops(trial: Trial) -> None:
    kinds: dict[str, Route] = {
        "/news/2026-01-01-loop-901/a": leads_to("/news/2026-01-01-loop-901/b"),
        "/news/2026-01-01-loop-901/b": leads_to("/news/2026-01-01-loop-901/a"),
        "/news/2026-01-01-self-902/": leads_to("/news/2026-01-01-self-902/"),
        "/news/2026-01-01-grow-903/": lambda asked: answer("", 302, location=asked.path + "x/"),
    }
    starts = [path for path in kinds if not path.endswith("b")]
    site = trial.site(broken(kinds, *starts))
    run = trial.bench.crawl(site.url("/front"), settings=FAST)
    read_all(trial)
    for prefix in ("/news/2026-01-01-loop", "/news/2026-01-01-self", "/news/2026-01-01-grow"):
        need(len(site.paths(prefix)) <= 6, f"{prefix}: {len(site.paths(prefix))} requests")
    need(b"redirect" in run.log, "the log says nothing of it")


def exactly(data: bytes) -> Route:
    """A route that sends these bytes."""
    return lambda _: data


@check("N9", "200 MB of headers and answers against the grammar cost less than 250 MB")
def bad_grammar(trial: Trial) -> None:
    def headers(_: Asked) -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\n"
        for number in range(25_000):
            yield f"X-{number}: {'a' * 8000}\r\n".encode()

    page = story(950).encode()
    raw: dict[str, bytes] = {
        "no status line": page,
        "status without reason": b"HTTP/1.1 200\r\nContent-Length: 5\r\n\r\nhello",
        "header on many lines": b"HTTP/1.1 200 OK\r\nX: a\r\n b\r\nContent-Length: 2\r\n\r\nhi",
        "one overlong header": b"HTTP/1.1 200 OK\r\nX: " + b"a" * 300_000 + b"\r\n\r\nhi",
        "length in words": b"HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\nhi",
        "negative length": b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhi",
        "two lengths": b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nhi",
        "nul in location": b"HTTP/1.1 302 X\r\nLocation: /\0x\r\nContent-Length: 0\r\n\r\n",
        "bad location": b"HTTP/1.1 302 X\r\nLocation: http://[::1\r\nContent-Length: 0\r\n\r\n",
        "endless 100s": b"HTTP/1.1 100 Continue\r\n\r\n" * 50_000,
        "nothing": b"",
    }
    routes = {
        f"/news/2026-01-01-the-odd-answer-{n}/": exactly(data)
        for n, data in enumerate(raw.values(), 901)
    }
    routes["/news/2026-01-01-the-long-head-999/"] = headers
    site = trial.site(broken(routes, *routes))
    run = trial.bench.crawl(
        site.url("/front"), settings={**FAST, "BACKOFF_START": 0.05, "BACKOFF_PAGES": 50}
    )
    read_all(trial)
    need(run.rss < 250, f"{run.rss:.0f} MB of memory")
