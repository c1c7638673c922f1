"""The newest articles, with their texts, for the reader of the report."""

import heapq
from dataclasses import dataclass, field
from datetime import UTC, datetime

from newscrawler.dataset.rows import Row


@dataclass
class Newest:
    """Keeps the rows that were published last, each article in its latest revision."""

    size: int = 200
    _heap: list[tuple[str, int, Row]] = field(default_factory=list)
    _added: int = 0

    def add(self, row: Row) -> None:
        """Keep a row while it is among the newest."""
        self._added += 1
        heapq.heappush(self._heap, (moment(row), self._added, row))
        if len(self._heap) > self.size:
            heapq.heappop(self._heap)

    def rows(self) -> list[Row]:
        """The newest first."""
        latest: dict[str, Row] = {}
        for _, _, row in sorted(self._heap, key=lambda entry: entry[:2]):
            known = latest.pop(row["id"], row)
            latest[row["id"]] = max(known, row, key=lambda r: int(r["revision"]))
        return list(reversed(latest.values()))


def moment(row: Row) -> str:
    """When a row is news: publication in UTC, and never after it was fetched.

    >>> moment({"published": "2022-12-07T16:51:00+02:00", "fetched_at": "2022-12-07T15:00:00Z"})
    '2022-12-07T14:51:00Z'
    """
    instant = row["published"]
    at = (
        f"{datetime.fromisoformat(instant).astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
        if instant
        else row["published_date"] or row["fetched_at"]
    )
    return min(str(at), str(row["fetched_at"]))
