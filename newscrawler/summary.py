"""What a run did, in numbers that add up: found = written + duplicates + rejects + failed."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

PREFIX = "newscrawler/"


@dataclass
class Summary:
    """The figures of one run, as `OUTPUT_DIR/runs/<run id>.json` holds them."""

    run_id: str = ""
    spider: str = ""
    arguments: dict[str, str] = field(default_factory=dict)
    started: str = ""
    """UTC."""
    finished: str = ""
    """UTC."""
    seconds: float = 0.0
    outcome: str = ""
    """Why the run ended: `finished`, `max_articles`, `shutdown`…"""
    requests: int = 0
    pages: int = 0
    found: int = 0
    """Pages taken for articles, among them those that failed."""
    written: int = 0
    """Rows written, revisions among them."""
    revised: int = 0
    """Rows written that are a new revision of a known article."""
    copies: int = 0
    """Rows written that are marked as copies of earlier ones."""
    duplicates: dict[str, int] = field(default_factory=dict)
    """Articles not written because they were known, by what gave them away."""
    rejects: dict[str, int] = field(default_factory=dict)
    """Pages that were no article, by reason."""
    failed: dict[str, int] = field(default_factory=dict)
    """Articles that could not be fetched, by reason."""
    unread: dict[str, int] = field(default_factory=dict)
    """Listings, feeds and sitemaps that could not be fetched, by reason."""
    postponed: dict[str, int] = field(default_factory=dict)
    """Pages left for the next run because their host was closed for now, by reason."""
    cut: dict[str, int] = field(default_factory=dict)
    """Links not followed, by reason."""
    sites: dict[str, int] = field(default_factory=dict)
    """Rows written by site."""
    files: list[dict[str, Any]] = field(default_factory=list)
    """Files written to: path, rows, bytes, sha256."""
    warnings: list[str] = field(default_factory=list)
    """Sentences for a person: drift of a site's figures, hosts given up."""

    def adds_up(self) -> bool:
        """True where every page found has exactly one fate."""
        fates = (self.duplicates, self.rejects, self.failed)
        return self.found == self.written + sum(sum(fate.values()) for fate in fates)

    @property
    def is_good(self) -> bool:
        """True where the run came to its end, or to the bound that it was given."""
        return self.outcome in ("finished", "max_articles", "max_pages")

    @property
    def ended(self) -> str:
        """Why the run ended, for a person."""
        return "interrupted" if self.outcome == "shutdown" else self.outcome.replace("_", " ")

    @property
    def speed(self) -> float:
        """Pages a second."""
        return self.pages / self.seconds if self.seconds else 0.0

    @property
    def errors(self) -> dict[str, int]:
        """Pages that could not be fetched, by reason."""
        reasons = {*self.failed, *self.unread}
        return {r: self.failed.get(r, 0) + self.unread.get(r, 0) for r in sorted(reasons)}

    def as_row(self) -> dict[str, Any]:
        """Plain JSON types."""
        return asdict(self)


def figures(stats: Mapping[str, Any]) -> dict[str, Any]:
    """The counted fields of a Summary, from Scrapy's stats.

    >>> figures({"newscrawler/rejects/no_text": 2, "newscrawler/articles/found": 3})["rejects"]
    {'no_text': 2}
    """
    counted: dict[str, Any] = {
        name: _by_reason(stats, name)
        for name in ("duplicates", "rejects", "failed", "unread", "postponed", "cut")
    }
    for name in ("found", "written", "revised", "copies"):
        counted[name] = stats.get(f"{PREFIX}articles/{name}", 0)
    counted["pages"] = sum(_by_reason(stats, "pages").values())
    counted["requests"] = stats.get("downloader/request_count", 0)
    counted["sites"] = _by_reason(stats, "sites")
    return counted


def _by_reason(stats: Mapping[str, Any], stage: str) -> dict[str, int]:
    start = f"{PREFIX}{stage}/"
    found = {str(k)[len(start) :]: v for k, v in stats.items() if str(k).startswith(start)}
    return dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))
