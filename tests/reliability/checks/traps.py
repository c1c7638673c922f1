"""T: sites without end, and pages that are not what their status says."""

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

from tests.reliability.checks.network import FAST, broken, read_all
from tests.reliability.pages import listing
from tests.reliability.score import Trial, check, need
from tests.reliability.site import Asked, Route, answer, says

BOUND = 300
"""Requests that a trap may cost."""


def calendar(asked: Asked) -> bytes:
    """A month that leads to the next and the one before, for ever."""
    month = int(parse_qs(urlsplit(asked.path).query).get("m", ["0"])[0])
    links = [f"/calendar?m={month + 1}", f"/calendar?m={month - 1}"]
    return answer(listing([*links, f"/calendar/day/{month}/1", f"/calendar/day/{month}/2"]))


def facets(asked: Asked) -> bytes:
    """A list that can be narrowed by any set of twelve words, in any order."""
    return answer(listing([f"{asked.path}&f={n}" for n in range(12)]))


def sessions(asked: Asked) -> bytes:
    """Links that carry a new session each time."""
    stamp = abs(hash((asked.at, asked.path))) % 10**9
    return answer(listing([f"/shop/{n}/?PHPSESSID={stamp}{n}" for n in range(10)]))


def relative(_: Asked) -> bytes:
    """A page whose own relative links lead one folder deeper each time."""
    return answer(listing(["deeper/", "other/deeper/"]))


TRAPS: dict[str, Callable[[Asked], bytes]] = {
    "/calendar": calendar,
    "/find?": facets,
    "/shop/": sessions,
    "/deep/": relative,
}


@check("T1", "calendar, facets, sessions and relative paths cost at most 300 requests each")
def traps(trial: Trial) -> None:
    for prefix, trap in TRAPS.items():
        name = prefix.strip("/?")
        trial.bench.out = trial.folder / f"out-{name}"
        routes: dict[str, Route] = {prefix: trap}
        site = trial.site(broken(routes, prefix if prefix != "/find?" else "/find?a=1"))
        trial.bench.crawl(
            site.url("/front"), settings={**FAST, "CLOSESPIDER_PAGECOUNT": 900}, timeout=90
        )
        read_all(trial)
        need(len(site.paths(prefix)) <= BOUND, f"{name}: {len(site.paths(prefix))} requests")


@check("T2", "pages that say 200 where nothing is are no articles")
def soft_404(trial: Trial) -> None:
    gone = "<html><title>Paper</title><body><h1>Sorry</h1><p>We cannot find that page.</p></body>"
    links = [f"/news/2026-01-01-the-lost-story-number-{n}/" for n in range(901, 921)]
    routes: dict[str, Route] = {link: says(gone) for link in links}
    site = trial.site(broken(routes, *links))
    trial.bench.crawl(site.url("/front"), settings=FAST)
    read_all(trial)
    need(len(trial.bench.rows()) == 5, f"{len(trial.bench.rows()) - 5} articles out of nothing")
