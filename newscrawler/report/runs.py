"""The last runs, as their summaries tell."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson

_SHOWN = 30


@dataclass(frozen=True)
class Run:
    """One run's figures, from `OUTPUT_DIR/runs/<run id>.json`."""

    run_id: str
    spider: str
    started: str
    outcome: str
    seconds: float = 0.0
    pages: int = 0
    requests: int = 0
    found: int = 0
    written: int = 0
    revised: int = 0
    copies: int = 0
    duplicates: Mapping[str, int] = field(default_factory=dict)
    rejects: Mapping[str, int] = field(default_factory=dict)
    failed: Mapping[str, int] = field(default_factory=dict)
    unread: Mapping[str, int] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()

    @property
    def speed(self) -> float:
        """Pages a second."""
        return self.pages / self.seconds if self.seconds else 0.0

    @property
    def errors(self) -> dict[str, int]:
        """Pages that could not be fetched, by reason."""
        reasons = {*self.failed, *self.unread}
        return {r: self.failed.get(r, 0) + self.unread.get(r, 0) for r in sorted(reasons)}


def read_runs(folder: Path) -> list[Run]:
    """The last runs, latest first; a summary that cannot be read is passed over."""
    runs = [run for path in sorted(folder.glob("*.json")) if (run := _run(path))]
    return sorted(runs, key=lambda run: run.started, reverse=True)[:_SHOWN]


def _run(path: Path) -> Run | None:
    try:
        row: Any = orjson.loads(path.read_bytes())
        known = {name: row[name] for name in Run.__dataclass_fields__ if name in row}
        return Run(**known | {"warnings": tuple(row.get("warnings", ()))})
    except (OSError, orjson.JSONDecodeError, TypeError, AttributeError):
        return None
