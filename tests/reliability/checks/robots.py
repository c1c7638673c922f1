"""P: robots.txt, in all the ways that servers get it wrong."""

import time
from collections.abc import Iterator

from tests.reliability.checks.network import FAST, gaps
from tests.reliability.pages import front, listing, stories, story
from tests.reliability.score import Trial, check, need
from tests.reliability.site import Answer, Asked, Route, Site, answer, leads_to, says

PRIVATE = "/private/2026-01-01-the-private-story-901/"


def paper(trial: Trial, robots: Route, address: str = "127.0.0.1") -> Site:
    """A paper of five stories and a private one, with a robots.txt."""
    return trial.site(
        {
            "/front": front(range(1, 6), PRIVATE),
            "/news/": stories,
            "/private/": says(story(901)),
            "/robots.txt": robots,
        },
        address,
    )


def crawled(
    trial: Trial, number: int, robots: Route, **settings: object
) -> tuple[Site, int | None]:
    """The site and exit code of a crawl under a robots.txt."""
    site = paper(trial, robots, f"127.0.0.{20 + number}")
    trial.bench.out = trial.folder / f"out-{number}"
    run = trial.bench.crawl(site.url("/front"), settings={**FAST, **settings}, timeout=60)
    return site, run.code


@check(
    "P1", "robots.txt that denies, partly denies, is a page or is missing: what it allows is read"
)
def rules(trial: Trial) -> None:
    denied = says("User-agent: *\nDisallow: /", kind="text/plain")
    private = says("User-agent: *\nDisallow: /private\n", kind="text/plain")
    page = says(listing(["x"]).replace("<ul>", "\nUser-agent: *\nDisallow: /\n<ul>"))
    for number, (robots, expected) in enumerate(
        [(denied, 0), (private, 6), (page, 7), (says("", 404), 7), (says("", 403), 7)]
    ):
        site, _ = crawled(trial, number, robots)
        pages = ("/front", "/news/", "/private/")
        fetched = {path for path in site.paths() if path.startswith(pages)}
        need(len(fetched) == expected, f"case {number}: fetched {sorted(fetched)}")
        need((PRIVATE in fetched) == (expected == 7), f"case {number}: the private story")


@check("P2", "robots.txt that fails or does not answer closes the site for now", quick=True)
def unreachable(trial: Trial) -> None:
    def hang(_: Asked) -> Answer:
        time.sleep(30)
        return b""

    for number, robots in enumerate((says("", 503), hang)):
        site, code = crawled(trial, number, robots, DOWNLOAD_TIMEOUT=2)
        need(not site.paths(), f"fetched {site.paths()}")
        need(code in (4, 10), f"exit code {code}")


@check("P3", "Crawl-delay is kept")
def crawl_delay(trial: Trial) -> None:
    robots = says("User-agent: *\nCrawl-delay: 2\n", kind="text/plain")
    site, _ = crawled(trial, 0, robots)
    need(len(site.paths("/news/")) == 5, f"{len(site.paths('/news/'))} stories fetched")
    shortest = min(gaps(site.times()))
    need(shortest >= 1.95, f"a gap of {shortest:.2f} s")


@check("P4", "a robots.txt of 18 MB, and one that leads inside, do no harm")
def monstrous(trial: Trial) -> None:
    def large(_: Asked) -> Iterator[bytes]:
        line = b"Disallow: /private-and-much-longer-than-any-path-of-this-paper-is\n"
        yield answer("User-agent: *\n", content_length=18_000_014, kind="text/plain")
        for _number in range(18_000_000 // len(line) + 1):
            yield line

    site, _ = crawled(trial, 0, large)
    need(len(site.paths("/news/")) == 5, f"{len(site.paths('/news/'))} stories fetched")
    first = site.times()[0] - site.hits[0].at
    need(first < 5, f"{first:.1f} s to the first page")
    crawled(trial, 1, leads_to(trial.inner.url("/robots.txt")))
