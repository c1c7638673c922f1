"""Jobs, their rounds and runs: what a run goes on with, and what it begins anew."""

import json
import os
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from newscrawler.memory.store import Store

LIMITS = ("since", "until", "max_articles", "max_pages")
"""Spider arguments that bound a crawl without making it another one."""

STALE = 24 * 3600.0
"""Seconds after which an interrupted round is not merely resumed: listings have moved on."""

COMPLETE = ("finished", "closespider_", "max_", "budget")
"""How the reasons begin that end a round; any other end leaves it to be resumed."""


@dataclass(frozen=True)
class Job:
    """The crawl that a spider and its arguments define, and where it stands."""

    id: int
    round: int
    resumed: bool
    """True where the last run was cut off and this one goes on with its round."""
    first: bool
    """True where no run of the job has read an article yet."""
    same_limits: bool
    """False where the bounds differ from the last run's, so that known listings are read anew."""


def job_name(spider: str, arguments: Mapping[str, Any]) -> str:
    """The same text for the same crawl, whatever the order or bounds of its arguments.

    >>> job_name("news", {"url": "https://a.org/", "max_pages": "9"})
    'news {"url":"https://a.org/"}'
    """
    kept = {k: str(v) for k, v in arguments.items() if k not in LIMITS}
    return f"{spider} {json.dumps(kept, sort_keys=True, separators=(',', ':'))}"


def _limits(arguments: Mapping[str, Any]) -> str:
    return json.dumps({k: str(arguments[k]) for k in LIMITS if k in arguments})


def open_job(store: Store, spider: str, arguments: Mapping[str, Any]) -> Job:
    """Find or enter a job; a new round begins unless the last run was cut off in the midst."""
    name, limits, now = job_name(spider, arguments), _limits(arguments), time.time()
    with store.transaction():
        row = store.execute(
            "SELECT id, round, finished, limits, began FROM jobs WHERE name = ?", [name]
        ).fetchone()
        if row is None:
            new = store.value(
                "INSERT INTO jobs (name, limits, round, finished, began)"
                " VALUES (?, ?, 1, 0, ?) RETURNING id",
                *(name, limits, now),
            )
            return Job(new, 1, resumed=False, first=True, same_limits=True)
        job, round_, finished, old_limits, began = row
        resumed = not finished and now - began < STALE
        if not resumed:
            round_, began = round_ + 1, now
        store.execute(
            "UPDATE jobs SET round = ?, finished = 0, limits = ?, began = ? WHERE id = ?",
            [round_, limits, began, job],
        )
        return Job(job, round_, resumed, _is_first(store, job), old_limits == limits)


def _is_first(store: Store, job: int) -> bool:
    return not store.value(
        "SELECT 1 FROM frontier WHERE job = ? AND kind = 'article' AND state = 2"
        " AND reason IS NULL LIMIT 1",
        job,
    )


def new_run_id() -> str:
    """UTC time and process, like `20221207T150000Z-4711`: sorts by time, unique on a machine."""
    return f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}-{os.getpid()}"


class Runs:
    """The record of runs."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def start(self, run_id: str, job: Job) -> None:
        """Enter a run that begins."""
        with self._store.transaction():
            self._store.execute(
                "INSERT OR REPLACE INTO runs (id, job, round, started) VALUES (?, ?, ?, ?)",
                [run_id, job.id, job.round, time.time()],
            )

    def finish(self, run_id: str, job: Job, reason: str) -> None:
        """Enter how a run ended, and with it the job's round where nothing was left over."""
        with self._store.transaction():
            self._store.execute(
                "UPDATE runs SET ended = ?, reason = ? WHERE id = ?", [time.time(), reason, run_id]
            )
            self._store.execute(
                "UPDATE jobs SET finished = ? WHERE id = ?", [reason.startswith(COMPLETE), job.id]
            )
