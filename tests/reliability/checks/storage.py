"""R: crawls that are killed, run out of room, overlap, or find their memory damaged."""

import hashlib
import json
import os
import random
import resource
import signal
import subprocess
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.reliability.harness import Bench, Child, Run
from tests.reliability.names import resolves
from tests.reliability.pages import front, newspaper, no_robots, number_of, path_of, stories, story
from tests.reliability.score import Trial, check, need
from tests.reliability.site import Asked, Route, Site, answer, says

SEED = int(os.environ.get("SCORECARD_SEED", str(time.time_ns() % 10**6)))
"""Of the moments when crawls are killed; printed with a failure."""


def resumed(trial: Trial, site: Site, rounds: int = 6) -> Run:
    """Run the crawl until it says that it is done."""
    for _ in range(rounds):
        run = trial.bench.crawl(site.url("/front"))
        if run.code == 0:
            break
    return run


def complete(trial: Trial, count: int, why: str = "") -> None:
    """Demand every story once."""
    stories = [number_of(f"/{path}") for path in trial.bench.written() if path.startswith("news/")]
    twice = [number for number, times in Counter(stories).items() if times > 1]
    lost = count - len(set(stories))
    need(not lost, f"{lost} of {count} stories lost {why}(seed {SEED})")
    need(not twice, f"{len(twice)} stories doubled {why}(seed {SEED})")


def killed_at(site: Site, hits: int, number: int = signal.SIGKILL) -> Callable[[Child], None]:
    """Send a signal once so many pages have been asked for."""
    goal = len(site.hits) + hits

    def kill(child: Child) -> None:
        child.until(lambda: len(site.hits) >= goal)
        child.send(number)

    return kill


def kill_three_times(trial: Trial, count: int, routes: dict[str, Route]) -> None:
    """Kill a crawl at three random moments, then let it end."""
    site, dice = trial.site(routes, slow=0.005), random.Random(SEED)
    for _ in range(3):
        trial.bench.crawl(
            site.url("/front"), meanwhile=killed_at(site, dice.randint(5, count // 4))
        )
    need(resumed(trial, site).code == 0, "never done")
    complete(trial, count)
    again = Counter(path for path in site.paths("/news/"))
    extra = sum(again.values()) - len(again)
    need(extra <= 3 * 20, f"{extra} stories fetched again")


@check("R1", "kill -9 three times: every story, each once", quick=True)
def kill_nine(trial: Trial) -> None:
    kill_three_times(trial, 400, newspaper(400))


@check("R2", "kill -9 with rows of 10 kB: no torn line")
def kill_large(trial: Trial) -> None:
    routes = newspaper(150)
    routes["/news/"] = lambda asked: answer(story(number_of(asked.path), count=25))
    kill_three_times(trial, 150, routes)


def hanging(trial: Trial, count: int) -> Site:
    """A paper of which one story hangs the first time it is asked for."""
    routes, asked = newspaper(count), Counter[str]()

    def hang(request: Asked) -> bytes:
        asked[request.path] += 1
        if asked[request.path] == 1:
            time.sleep(25)
        return stories(request)

    routes[path_of(7)] = hang
    return trial.site(routes, slow=0.02)


def stopped(trial: Trial, *signals: int) -> None:
    """Stop a crawl in which a page hangs, then let it end."""
    site = hanging(trial, 120)
    child = trial.bench.start(site.url("/front"))
    child.until(lambda: bool(site.paths(path_of(7))) and len(site.hits) > 20)
    asked = time.monotonic()
    for number in signals:
        child.send(number)
        child.until(lambda: False, 1.0)
    run = child.wait()
    need(time.monotonic() - asked <= 10, f"took {time.monotonic() - asked:.0f} s to stop")
    need(run.code == 11, f"exit code {run.code}")
    need(resumed(trial, site).code == 0, "never done")
    complete(trial, 120)


@check("R3", "SIGTERM while a page hangs: ends within 10 seconds with 11, then goes on")
def terminated(trial: Trial) -> None:
    stopped(trial, signal.SIGTERM)


@check("R4", "a second SIGTERM changes nothing of that")
def terminated_twice(trial: Trial) -> None:
    stopped(trial, signal.SIGTERM, signal.SIGTERM)


@check("R5", "a limit on file size: stops with 3, later goes on with nothing lost")
def file_limit(trial: Trial) -> None:
    site = trial.site(newspaper(150))
    run = trial.bench.crawl(site.url("/front"), limits={resource.RLIMIT_FSIZE: 160_000})
    need(run.code == 3, f"exit code {run.code}")
    need(resumed(trial, site).code == 0, "never done")
    complete(trial, 150)


@check("R6", "a full disk: stops with 3 and does not hang, later goes on with nothing lost")
def full_disk(trial: Trial) -> None:
    trial.bench.out.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=512k,mode=700", "tmpfs", str(trial.bench.out)],
        capture_output=True,
        check=False,
    )
    need(mounted.returncode == 0, "no tmpfs could be mounted: the check was not run")
    trial.stack.callback(subprocess.run, ["umount", "-l", str(trial.bench.out)], check=False)
    site = trial.site(newspaper(300))
    run = trial.bench.crawl(site.url("/front"))
    need(run.code == 3, f"exit code {run.code}")
    need(run.seconds < 30, f"took {run.seconds:.0f} s")
    subprocess.run(["mount", "-o", "remount,size=50m", str(trial.bench.out)], check=True)
    need(resumed(trial, site).code == 0, "never done")
    complete(trial, 300)


@check("R7", "a second run at the same time ends at once with 75")
def overlap(trial: Trial) -> None:
    site = trial.site(newspaper(100), slow=0.2)
    first = trial.bench.start(site.url("/front"))
    first.until(lambda: len(site.hits) > 5)
    second = trial.bench.crawl(site.url("/front"))
    need(second.code == 75, f"exit code {second.code}")
    need(second.seconds <= 3, f"took {second.seconds:.1f} s")
    need(first.wait().code == 0, "the first run did not end well")
    complete(trial, 100)


@check("R8", "the lock of a killed run holds up nobody")
def stale_lock(trial: Trial) -> None:
    site = trial.site(newspaper(60))
    trial.bench.crawl(site.url("/front"), meanwhile=killed_at(site, 10))
    run = trial.bench.crawl(site.url("/front"))
    need(run.code == 0, f"exit code {run.code}")
    complete(trial, 60)


def memory_files(bench: Bench) -> list[Path]:
    """What a crawl keeps between runs, rows and summaries left out."""
    kept = [path for path in bench.out.rglob("*") if path.is_file() and path.stat().st_size]
    return [p for p in kept if p.suffix not in (".jsonl", ".json", ".log", ".lock")]


def cut(path: Path) -> None:
    """Half of a file."""
    os.truncate(path, path.stat().st_size // 2)


def flip(path: Path) -> None:
    """Random bytes all over a file."""
    data, dice = bytearray(path.read_bytes()), random.Random(SEED)
    for _ in range(max(20, len(data) // 200)):
        data[dice.randrange(len(data))] ^= 0xFF
    path.write_bytes(data)


DAMAGES: tuple[Callable[[Path], None], ...] = (
    cut,
    flip,
    lambda path: os.truncate(path, 0),
    lambda path: path.unlink(),
)


@check("R9", "a damaged memory is said, then rebuilt or refused; nothing is lost or doubled")
def damaged(trial: Trial) -> None:
    for number, damage in enumerate(DAMAGES):
        trial.bench.out = trial.folder / f"out-{number}"
        site = trial.site(newspaper(60), slow=0.01)
        trial.bench.crawl(site.url("/front"), meanwhile=killed_at(site, 30))
        found = memory_files(trial.bench)
        need(found, "no memory was left")
        for path in found:
            damage(path)
        run = trial.bench.crawl(site.url("/front"))
        need(run.code in (0, 14), f"damage {number}: exit code {run.code}")
        said = (b"damaged", b"corrupt", b"rebuilt", b"set aside", b"quarantine", b"read back")
        need(any(word in run.log.lower() for word in said), f"damage {number}: nothing said")
        if run.code == 0:
            complete(trial, 60, f"after damage {number} ")


@check("R10", "a torn last line is set right before anything is added")
def torn_line(trial: Trial) -> None:
    site = trial.site(newspaper(40), slow=0.01)
    trial.bench.crawl(site.url("/front"), meanwhile=killed_at(site, 35))
    feeds = trial.bench.crawler.feeds(trial.bench.out)
    need(feeds, "no rows were written before the kill")
    with feeds[0].open("ab") as feed:
        feed.write(b'{"url": "http://127.0.0.1/torn')
    need(resumed(trial, site).code == 0, "never done")
    complete(trial, 40)


@check("R11", "kill -9 while -O replaces a good file: it stays until the next run has it whole")
def overwrite(trial: Trial) -> None:
    good = trial.folder / "good.jsonl"
    good.write_bytes(b'{"url": "http://paper.test/1"}\n' * 100)
    before = good.read_bytes()
    site = trial.site(newspaper(80), slow=0.02)
    options = ("-O", str(good))
    trial.bench.crawl(site.url("/front"), meanwhile=killed_at(site, 40), options=options)
    need(len(site.hits) >= 40, "the crawl never got under way")
    need(good.read_bytes() == before, f"{len(good.read_bytes())} of {len(before)} bytes left")
    run = trial.bench.crawl(site.url("/front"), options=options)
    need(run.code == 0, f"exit code {run.code}")
    rows = Counter(json.loads(line)["url"] for line in good.read_bytes().splitlines())
    need(len(rows) == rows.total() == 80, f"{rows.total()} rows of {len(rows)} stories")


@check("R12", "a second run over an unchanged site writes nothing and fetches no story again")
def unchanged(trial: Trial) -> None:
    site = trial.site(newspaper(50))
    trial.bench.crawl(site.url("/front"))
    before = len(site.paths("/news/"))
    run = trial.bench.crawl(site.url("/front"))
    complete(trial, 50)
    need(run.code == 0, f"exit code {run.code}")
    need(len(site.paths("/news/")) == before, "stories were fetched again")


@check("R13", "600 hosts with 256 file handles: done, and no hang")
def many_hosts(trial: Trial) -> None:
    site = trial.site({"/": stories, "/robots.txt": no_robots})
    hosts = [f"paper-{n}.test" for n in range(1, 601)]
    listed = trial.folder / "urls.txt"
    listed.write_text("\n".join(site.url(path_of(n), host) for n, host in enumerate(hosts, 1)))
    run = trial.bench.crawl(
        arguments={"urls": str(listed)},
        limits={resource.RLIMIT_NOFILE: 256},
        environment=resolves(trial, "127.0.0.1"),
        timeout=120,
    )
    need(run.code == 0, f"exit code {run.code}")
    complete(trial, 600)


@check("R14", "what a run found is written, a duplicate, rejected or failed: the counts add up")
def counts(trial: Trial) -> None:
    odd: dict[str, Route] = {
        path_of(901): says(story(1).replace("number 1<", "number 1 <")),
        path_of(902): says("<html><body><h1>Nothing</h1></body></html>"),
        path_of(903): says("", 404),
        path_of(904): says("", 500),
        path_of(905): says(story(905, head='<meta name="author" content="\ud800">'.encode(
            "utf-8", "surrogatepass").decode("utf-8", "replace"))),
    }  # fmt: skip
    routes = newspaper(20) | odd
    routes["/front"] = front(range(1, 21), *odd)
    site = trial.site(routes)
    trial.bench.crawl(site.url("/front"), settings={"BACKOFF_START": 0.1})
    summary = newest_summary(trial.bench)
    ends = sum(sum(summary[part].values()) for part in ("duplicates", "rejects", "failed"))
    need(summary["found"] == summary["written"] + ends, f"does not add up: {summary}")
    need(summary["written"] == len(trial.bench.rows()), "written is not what was written")
    need(len(trial.bench.rows()) >= 20, "good stories are missing")


def newest_summary(bench: Bench) -> Any:
    """The newest of OUTPUT_DIR/runs."""
    found = sorted((bench.out / "runs").glob("*.json")) if (bench.out / "runs").exists() else []
    need(found, "the run left no summary")
    return json.loads(found[-1].read_text())


@check("R15", "the run's summary names its files, with rows and sha256 as they are")
def manifest(trial: Trial) -> None:
    site = trial.site(newspaper(30))
    trial.bench.crawl(site.url("/front"))
    files = newest_summary(trial.bench)["files"]
    need(files, "no files are named")
    for named in files:
        data = (trial.bench.out / named["path"]).read_bytes()
        need(data.count(b"\n") == named["rows"], "another number of rows")
        need(hashlib.sha256(data).hexdigest() == named["sha256"], "another checksum")
