"""What the memory costs: pages a second beside Scrapy's queue in RAM, and size at a million.

`python -m benchmarks.memory_cost`: crawls one loopback site in turns with and without the memory,
with a spider that does next to nothing, so that the queue is most of what is measured.
"""

import argparse
import asyncio
import hashlib
import json
import multiprocessing
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from newscrawler.memory import Memory
from newscrawler.memory.sqlite_frontier import DONE, PENDING

LINKS = 20
SENTENCE = "The harbour board met again to weigh the complaints of the ferry. "
PARAGRAPH = f"<p>{SENTENCE * 8}</p>"

COMMON = {
    "DOWNLOAD_DELAY": 0,
    "CONCURRENT_REQUESTS_PER_DOMAIN": 16,
    "CONCURRENT_REQUESTS": 16,
    "BROWSER": "never",
    "DEPTH_LIMIT": 0,
    "LOG_LEVEL": "ERROR",
    "SPIDER_MODULES": "benchmarks.bare_spider",
    # What is measured is the memory, not the search for copies, which is not to be had without.
    "ITEM_PIPELINES": json.dumps(
        {
            "newscrawler.pipelines.validate.ValidatePipeline": 100,
            "newscrawler.pipelines.deduplicate.Deduplicate": 200,
            "newscrawler.pipelines.write_jsonlines.WriteJsonLines": 900,
        }
    ),
}
IN_RAM = {
    "MEMORY_ENABLED": 0,
    "SCHEDULER": "scrapy.core.scheduler.Scheduler",
}


def page_of(number: int, pages: int) -> bytes:
    """An article of about 10 KB whose links form a tree with many repeated ones."""
    children = [4 * number + k for k in range(1, 5) if 4 * number + k < pages]
    shared = range(1, LINKS + 1 - len(children))
    links = "".join(f'<a href="/{n}">story {n}</a>' for n in [*children, *shared])
    text = PARAGRAPH * 18
    head = f"<title>Story {number}</title>"
    return f"<html><head>{head}</head><body><h1>Story {number}</h1>{text}{links}</body>".encode()


async def serve(port: "multiprocessing.Queue[int]", pages: int) -> None:
    """A server that costs little; it answers until it is terminated."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while True:
            try:
                head = await reader.readuntil(b"\r\n\r\n")
            except asyncio.IncompleteReadError:
                return
            name = head.split(b" ", 2)[1].lstrip(b"/")
            body = page_of(int(name), pages) if name.isdigit() else b""
            status = b"200 OK" if body else b"404 Not Found"
            writer.write(
                b"HTTP/1.1 %s\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s"
                % (status, len(body), body)
            )

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    port.put(server.sockets[0].getsockname()[1])
    async with server:
        await server.serve_forever()


def _serve(port: "multiprocessing.Queue[int]", pages: int) -> None:
    asyncio.run(serve(port, pages))


@contextmanager
def site(pages: int) -> Iterator[str]:
    """The address of the site, served by a process of its own."""
    port: multiprocessing.Queue[int] = multiprocessing.Queue()
    process = multiprocessing.Process(target=_serve, args=(port, pages), daemon=True)
    process.start()
    try:
        yield f"http://127.0.0.1:{port.get(timeout=10)}/0"
    finally:
        process.terminate()


class Speed(NamedTuple):
    """Of one crawl: by the clock, and by the processor's time, which other programs do not bend."""

    clock: float
    processor: float


def pages_a_second(url: str, pages: int, settings: dict[str, object]) -> Speed:
    """Speeds of one crawl, by the spider's own clocks; checks that all pages were read."""
    with tempfile.TemporaryDirectory() as folder:
        chosen = {**COMMON, **settings, "OUTPUT_DIR": folder}
        options = [part for name, value in chosen.items() for part in ("-s", f"{name}={value}")]
        feed = ["-O", f"{folder}/rows.jsonl"] if "SCHEDULER" in settings else []
        command = [sys.executable, "-m", "scrapy", "crawl", "bare", "-a", f"url={url}"]
        done = subprocess.run(
            [*command, *options, *feed], check=False, capture_output=True, text=True
        )
        read, seconds, processor = done.stdout.split()
        if int(read) != pages:
            raise RuntimeError(f"{read} of {pages} pages read: {done.stderr[-2000:]}")
        return Speed(pages / float(seconds), pages / float(processor))


def speed(pages: int, rounds: int) -> float:
    """Speed with the memory as a share of the speed without: the median of crawls in turns."""
    shares = []
    with site(pages) as url:
        for _ in range(rounds):
            ram = pages_a_second(url, pages, IN_RAM)
            disk = pages_a_second(url, pages, {})
            shares.append(disk.clock / ram.clock)
            by_processor = disk.processor / ram.processor
            print(
                f"in RAM {ram.clock:.0f} pages/s, on disk {disk.clock:.0f} pages/s:"
                f" {shares[-1]:.2f} by the clock, {by_processor:.2f} by processor time"
            )
    return statistics.median(shares)


def fill(folder: Path, known: int, queued: int) -> None:
    """A memory with so many articles read and written and so many addresses waiting."""
    with Memory(folder, "bare", {}) as memory, memory.store.transaction():
        file = memory.feeds.record("paper.org/2026-11-01.jsonl", 0)
        rows = (_row(number, done=number < known) for number in range(known + queued))
        columns = "job, key, url, kind, host, priority, depth, meta, round, state, fetched, born"
        memory.store.connection.executemany(
            f"INSERT INTO frontier ({columns})"
            " VALUES (1, ?, ?, 'article', ?, 50, 3, ?, 1, ?, ?, 1)",
            rows,
        )
        memory.store.execute(
            "INSERT INTO articles SELECT key, url, url, 1, randomblob(32), ?, id, 'run', id"
            " FROM frontier WHERE state = 2",
            [file],
        )


def _row(number: int, *, done: bool) -> tuple[bytes, str, str, str, int, float | None]:
    host = f"paper{number % 50}.org"
    url = f"https://{host}/2026/11/23/a-story-with-a-longish-name-{number}"
    source = {"discovered_from": {"kind": "section", "url": f"https://{host}/"}}
    # Made from the number alone: what is measured is the memory, not the making of keys.
    key = hashlib.sha256(url.encode()).digest()[:16]
    return key, url, host, json.dumps(source), DONE if done else PENDING, 1.0 if done else None


def start(folder: str) -> None:
    """Open a filled memory and take the first pages; prints seconds and megabytes."""
    began = time.perf_counter()
    memory = Memory(Path(folder), "bare", {})
    hosts = list(memory.frontier.waiting())
    taken = sum(len(memory.lease(host, 8)) for host in hosts[:10])
    seconds = time.perf_counter() - began
    rss = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    waiting = sum(memory.frontier.waiting().values())
    print(f"{seconds:.2f} {rss:.0f} {taken + waiting}")
    memory.close("finished")


def size(known: int, queued: int) -> tuple[float, float]:
    """Seconds to start and megabytes of RSS with a memory of that size."""
    with tempfile.TemporaryDirectory() as folder:
        fill(Path(folder), known, queued)
        database = (Path(folder) / "newscrawler.db").stat().st_size / 2**20
        told = subprocess.run(
            [sys.executable, "-m", "benchmarks.memory_cost", "--start", folder],
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        seconds, rss, waiting = map(float, told.split())
        if waiting != queued:
            raise RuntimeError(f"{waiting:.0f} of {queued} wait")
        print(f"{known} known, {queued} queued: {seconds} s, {rss} MB RSS, {database:.0f} MB file")
        return seconds, rss


def main() -> int:
    """Print the figures; 1 where one misses its mark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--known", type=int, default=1_000_000)
    parser.add_argument("--queued", type=int, default=100_000)
    parser.add_argument("--start", metavar="FOLDER")
    options = parser.parse_args()
    if options.start:
        start(options.start)
        return 0
    share = speed(options.pages, options.rounds)
    print(f"speed with the memory on disk: {share:.2f} of Scrapy's queue in RAM (mark: 0.80)")
    seconds, rss = size(options.known, options.queued)
    return int(share < 0.8 or seconds > 5 or rss > 300)


if __name__ == "__main__":
    sys.exit(main())
