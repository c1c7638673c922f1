"""Checks files against the schema, line by line, in constant memory."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from newscrawler.dataset.rows import Fault, read_lines


@dataclass
class Verdict:
    """What a check found."""

    rows: int = 0
    bad_rows: int = 0
    versions: Counter[str] = field(default_factory=Counter)
    """Rows by the schema version that they state."""

    def __str__(self) -> str:
        sentence = f"{self.rows} rows keep the schema"
        if self.bad_rows:
            sentence = f"{self.bad_rows} of {self.rows} lines are no rows of the dataset"
        if len(self.versions) > 1:
            mixed = ", ".join(f"{n} of version {v}" for v, n in sorted(self.versions.items()))
            sentence += f"; schema versions are mixed: {mixed}"
        return sentence


def validate(paths: Iterable[Path], report: Callable[[Fault], None]) -> Verdict:
    """Reports every fault of every line, in order, and says how many lines are bad."""
    verdict = Verdict()
    for line in read_lines(paths):
        verdict.rows += 1
        verdict.bad_rows += bool(line.faults)
        if isinstance(line.row, dict) and line.row:
            verdict.versions[str(line.row.get("schema_version"))] += 1
        for fault in line.faults:
            report(fault)
    return verdict
