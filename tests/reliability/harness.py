"""Runs crawls as child processes, bounded and watched, and reads what they leave."""

import json
import os
import resource
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

ROOT = Path(__file__).parents[2]
CONTROL = {*range(32), 127} - {9, 10, 13}

RSS_LIMIT = 400
"""Megabytes of memory that no crawl may exceed."""


class Crawler(Protocol):
    """A program under test."""

    name: str

    def command(
        self, arguments: Mapping[str, str], settings: Mapping[str, str], options: Sequence[str]
    ) -> list[str]:
        """The command that crawls; `{out}` in it stands for the folder of what it leaves."""

    def folder(self) -> Path:
        """Where scrapy.cfg lies."""

    def feeds(self, out: Path) -> list[Path]:
        """The files of rows that a run left."""


class Newscrawler:
    """This project, as its users run it."""

    name = "newscrawler"

    def command(
        self, arguments: Mapping[str, str], settings: Mapping[str, str], options: Sequence[str]
    ) -> list[str]:
        return [*_scrapy(arguments, {"OUTPUT_DIR": "{out}"} | dict(settings)), *options]

    def folder(self) -> Path:
        return ROOT

    def feeds(self, out: Path) -> list[Path]:
        found = sorted(out.glob("*/*.jsonl"))
        return [path for path in found if path.parent.name not in ("rejects", "runs")]


class PlainScrapy:
    """Scrapy as its template sets it up, with JOBDIR and a feed."""

    name = "plain Scrapy"

    def command(
        self, arguments: Mapping[str, str], settings: Mapping[str, str], options: Sequence[str]
    ) -> list[str]:
        ours = ("BROWSER", "BACKOFF", "ALLOWED", "CRAWL_DELAY")
        known = {k: v for k, v in settings.items() if not k.startswith(ours)}
        feed = options or ("-o", "{out}/feed.jsonl")
        return [*_scrapy(arguments, {"JOBDIR": "{out}/job"} | known), *feed]

    def folder(self) -> Path:
        return Path(__file__).parent / "plain"

    def feeds(self, out: Path) -> list[Path]:
        return [path for path in (out / "feed.jsonl",) if path.exists()]


def _scrapy(arguments: Mapping[str, str], settings: Mapping[str, str]) -> list[str]:
    pairs = [word for name, value in arguments.items() for word in ("-a", f"{name}={value}")]
    chosen = [word for name, value in settings.items() for word in ("-s", f"{name}={value}")]
    return [sys.executable, "-m", "scrapy", "crawl", "news", *pairs, *chosen]


@dataclass
class Run:
    """How one crawl ended."""

    code: int | None
    """Exit code, negative for a signal; None where it had to be ended."""
    seconds: float
    rss: float
    """Megabytes at the most."""
    log: bytes


@dataclass
class Bench:
    """What a check works with: one crawler, one output folder, any number of runs."""

    crawler: Crawler
    out: Path
    runs: list[Run] = field(default_factory=list)
    torn: int = 0
    """Lines that no strict reader takes, seen so far."""
    children: "list[Child]" = field(default_factory=list)

    def crawl(
        self,
        *urls: str,
        settings: Mapping[str, Any] | None = None,
        arguments: Mapping[str, str] | None = None,
        timeout: float = 60.0,
        meanwhile: Callable[["Child"], None] | None = None,
        limits: Mapping[int, int] | None = None,
        environment: Mapping[str, str] | None = None,
        options: tuple[str, ...] = (),
    ) -> Run:
        """Run a crawl to its end, or until ``timeout``."""
        child = self.start(
            *urls,
            settings=settings,
            arguments=arguments,
            limits=limits,
            environment=environment,
            options=options,
        )
        if meanwhile:
            meanwhile(child)
        return child.wait(timeout)

    def start(
        self,
        *urls: str,
        settings: Mapping[str, Any] | None = None,
        arguments: Mapping[str, str] | None = None,
        limits: Mapping[int, int] | None = None,
        environment: Mapping[str, str] | None = None,
        options: tuple[str, ...] = (),
    ) -> "Child":
        """Start a crawl."""
        self.out.mkdir(parents=True, exist_ok=True)
        chosen = {
            "DOWNLOAD_DELAY": 0,
            "CONCURRENT_REQUESTS_PER_DOMAIN": 8,
            "BROWSER": "never",
            **(settings or {}),
        }
        named = {"url": ",".join(urls)} if urls else {}
        command = self.crawler.command(
            named | dict(arguments or {}), {k: str(v) for k, v in chosen.items()}, options
        )
        words = [word.replace("{out}", str(self.out)) for word in command]
        return Child(self, words, dict(limits or {}), dict(environment or {}))

    def rows(self) -> list[dict[str, Any]]:
        """All rows written so far; lines that are none are counted in `torn`."""
        found, self.torn = [], 0
        for path in self.crawler.feeds(self.out):
            for line in _lines(path.read_bytes()):
                try:
                    found.append(json.loads(line, parse_constant=_strict))
                except ValueError:
                    self.torn += 1
        return found

    def written(self) -> list[str]:
        """Paths of the rows written so far."""
        return [row["url"].split("/", 3)[3] for row in self.rows()]


def _lines(data: bytes) -> Iterator[str]:
    if data and not data.endswith(b"\n"):
        data += b"\x00"
    for line in data.decode("utf-8", "surrogatepass").split("\n")[:-1]:
        line.encode("utf-8")
        yield line
    rest = data.rpartition(b"\n")[2]
    if rest:
        yield rest.decode("utf-8", "replace")


def _strict(word: str) -> float:
    raise ValueError(f"{word} is no JSON")


def _peak_of(pid: int) -> int:
    """Most kB that a process has held since it began its program; 0 where it is gone.

    What the kernel tells at its end counts the process that it was forked from, too.
    """
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in status.splitlines() if "VmHWM" in line), 0)


class Child:
    """A crawl under way, in a process group of its own."""

    def __init__(
        self, bench: Bench, command: list[str], limits: dict[int, int], extra: dict[str, str]
    ) -> None:
        self._bench = bench
        self._began = time.monotonic()
        environment = {k: v for k, v in os.environ.items() if "proxy" not in k.lower()}
        environment |= {"HOME": str(bench.out), "PYTHONPATH": "", **extra}
        bench.children.append(self)
        self._log = (bench.out.parent / f"crawl-{len(bench.children)}.log").open("w+b")
        self.process = subprocess.Popen(
            command,
            cwd=bench.crawler.folder(),
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=self._log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            preexec_fn=lambda: _limit(limits),
        )

    @property
    def seconds(self) -> float:
        """Seconds since the start."""
        return time.monotonic() - self._began

    def send(self, number: int) -> None:
        """Send a signal to the crawl, if it still runs."""
        if self._alive():
            os.kill(self.process.pid, number)

    def until(self, condition: Callable[[], bool], timeout: float = 30.0) -> bool:
        """Wait until something is so, or the crawl or the time is over."""
        end = time.monotonic() + timeout
        while time.monotonic() < end and self._alive():
            if condition():
                return True
            time.sleep(0.01)
        return condition()

    def _alive(self) -> bool:
        try:
            ended = os.waitid(os.P_PID, self.process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT)
        except ChildProcessError:
            return False
        return ended is None

    def wait(self, timeout: float = 60.0) -> Run:
        """The end of the crawl; one that does not end is killed."""
        hung = threading.Event()
        clock = threading.Timer(max(0.1, timeout - self.seconds), self._give_up, [hung])
        clock.start()
        peak = 0
        while self._alive():
            peak = max(peak, _peak_of(self.process.pid))
            time.sleep(0.01)
        _, status, usage = os.wait4(self.process.pid, 0)
        clock.cancel()
        if usage.ru_maxrss > resource.getrusage(resource.RUSAGE_SELF).ru_maxrss:
            peak = usage.ru_maxrss
        self.process.returncode = os.waitstatus_to_exitcode(status)
        self._log.seek(0)
        run = Run(
            None if hung.is_set() else self.process.returncode,
            self.seconds,
            peak / 1024,
            self._log.read(),
        )
        self._log.close()
        self._bench.runs.append(run)
        return run

    def end(self) -> None:
        """Kill it, where a check that failed has left it running."""
        if self._alive():
            os.killpg(self.process.pid, signal.SIGKILL)
            self.wait()

    def _give_up(self, hung: threading.Event) -> None:
        hung.set()
        os.killpg(self.process.pid, signal.SIGKILL)


def _limit(limits: dict[int, int]) -> None:
    for kind, value in limits.items():
        resource.setrlimit(kind, (value, value))
