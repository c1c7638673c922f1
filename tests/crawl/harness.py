"""Runs crawls as a user does: the `scrapy` command in a process of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).parents[2]
QUICK = {"DOWNLOAD_DELAY": "0", "CONCURRENT_REQUESTS_PER_DOMAIN": "4", "RETRY_TIMES": "1"}
"""Settings for a site on loopback, which needs no politeness."""


@dataclass
class Run:
    """What one command left behind."""

    code: int
    out: str
    err: str
    folder: Path
    rows: list[dict[str, Any]]
    """The rows that this run wrote."""
    summary: dict[str, Any]
    """What the run wrote to OUTPUT_DIR/runs; empty if nothing."""
    targets: list[str] = field(default_factory=list)
    """Addresses that the site was asked for, where the test serves it."""


def newest_summary(folder: Path) -> dict[str, Any]:
    """The youngest file of runs, or nothing."""
    files = sorted((folder / "runs").glob("*.json"), key=lambda path: path.stat().st_mtime_ns)
    summary: dict[str, Any] = json.loads(files[-1].read_text()) if files else {}
    return summary


def rows_in(folder: Path) -> Iterator[dict[str, Any]]:
    """The rows of all sites under a folder; a line that is no JSON is an error."""
    for path in sorted(folder.glob("*/????-??-??.jsonl")):
        if path.parent.name not in ("rejects", "runs"):
            yield from (json.loads(line) for line in path.read_text().splitlines())


def scrapy(
    *words: str, environment: Mapping[str, str] | None = None, timeout: float = 120
) -> subprocess.CompletedProcess[str]:
    """`scrapy` with these words on its command line, in the project's folder."""
    return subprocess.run(
        [sys.executable, "-m", "scrapy", *words],
        cwd=PROJECT,
        env={**os.environ, "COLUMNS": "120", **(environment or {})},
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )


def crawl(
    spider: str,
    folder: Path,
    given: Mapping[str, str | int],
    *words: str,
    settings: Mapping[str, str] | None = None,
    environment: Mapping[str, str] | None = None,
) -> Run:
    """`scrapy crawl SPIDER -a NAME=VALUE… -s OUTPUT_DIR=folder` with quick settings."""
    chosen = {"OUTPUT_DIR": str(folder), **QUICK, **(settings or {})}
    before = len(list(rows_in(folder)))
    done = scrapy(
        "crawl",
        spider,
        *(word for name, value in given.items() for word in ("-a", f"{name}={value}")),
        *(word for name, value in chosen.items() for word in ("-s", f"{name}={value}")),
        *words,
        environment=environment,
    )
    rows = list(rows_in(folder))[before:]
    summary = newest_summary(folder)
    return Run(done.returncode, done.stdout, done.stderr, folder, rows, summary)
