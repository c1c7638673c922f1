"""Pages that were taken for articles and are none, by reason, with examples."""

from collections import Counter, defaultdict, deque
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import orjson

from newscrawler.files import BROKEN, lines_of

_EXAMPLES = 5


class Example(NamedTuple):
    """A page that was rejected."""

    url: str
    detail: str
    fetched_at: str


@dataclass
class Rejects:
    """Counts by reason, and the last few pages of each."""

    reasons: Counter[str] = field(default_factory=Counter)
    examples: defaultdict[str, deque[Example]] = field(
        default_factory=lambda: defaultdict(lambda: deque(maxlen=_EXAMPLES))
    )

    @property
    def total(self) -> int:
        """Pages rejected in all."""
        return self.reasons.total()


def read_rejects(folder: Path) -> Rejects:
    """What lies under `OUTPUT_DIR/rejects`; lines that cannot be read are passed over."""
    rejects = Rejects()
    for path in sorted(folder.glob("*.jsonl*")):
        try:
            for _, line in lines_of(path):
                _add(rejects, line)
        except BROKEN:
            continue
    return rejects


def _add(rejects: Rejects, line: bytes) -> None:
    try:
        row = orjson.loads(line)
        reason, url = str(row["reason"]), str(row["url"])
    except (orjson.JSONDecodeError, KeyError, TypeError):
        return
    rejects.reasons[reason] += 1
    detail, fetched = str(row.get("detail") or ""), str(row.get("fetched_at") or "")
    rejects.examples[reason].append(Example(url, detail, fetched))
