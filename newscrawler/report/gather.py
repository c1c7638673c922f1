"""Everything the report shows, gathered in one pass over the folder of a crawl."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from newscrawler.dataset.rows import Fault, read_lines
from newscrawler.dataset.stats import Stats
from newscrawler.errors import UsageError
from newscrawler.files import files_in
from newscrawler.report.clusters import Clusters
from newscrawler.report.drift import Drift
from newscrawler.report.newest import Newest
from newscrawler.report.rejects import Rejects, read_rejects
from newscrawler.report.runs import read_runs
from newscrawler.summary import Summary


@dataclass
class Report:
    """What is known of a folder."""

    folder: Path
    made: datetime
    """UTC."""
    stats: Stats = field(default_factory=Stats)
    drift: Drift = field(default_factory=Drift)
    clusters: Clusters = field(default_factory=Clusters)
    newest: Newest = field(default_factory=Newest)
    rejects: Rejects = field(default_factory=Rejects)
    runs: list[Summary] = field(default_factory=list)
    """Latest first."""
    faults: list[Fault] = field(default_factory=list)
    """The first fault of each line that is no row."""


def gather(folder: Path, articles: int) -> Report:
    """Reads the rows, rejects and runs under a folder; keeps the newest articles' texts.

    Raises UsageError where the folder holds none of them.
    """
    report = Report(folder, datetime.now(UTC), newest=Newest(articles))
    report.runs = read_runs(folder / "runs")
    report.rejects = read_rejects(folder / "rejects")
    try:
        files = files_in(folder) if folder.is_dir() else []
    except UsageError:
        files = []
    if not files and not report.runs and not report.rejects.total:
        raise UsageError(f"{folder} holds no crawl: neither rows nor runs")
    _read(report, files)
    return report


def _read(report: Report, files: list[Path]) -> None:
    for line in read_lines(files):
        if line.faults:
            report.faults.append(line.faults[0])
            continue
        for part in (report.stats, report.drift, report.clusters, report.newest):
            part.add(line.row)
    report.clusters.name_originals(files)
