"""Crawls as second processes, and what they leave."""

import json
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent
QUICK = ("DOWNLOAD_DELAY=0", "CONCURRENT_REQUESTS_PER_DOMAIN=8", "BROWSER=never")


@dataclass
class Crawl:
    """`scrapy crawl news` of one address into one folder."""

    url: str
    folder: Path
    settings: tuple[str, ...] = ()
    arguments: tuple[str, ...] = ()
    log: Path = field(init=False)

    def __post_init__(self) -> None:
        self.log = self.folder.with_name(f"{self.folder.name}.log")

    def command(self) -> list[str]:
        """What is run."""
        settings = (*QUICK, f"OUTPUT_DIR={self.folder}", *self.settings)
        options = [part for setting in settings for part in ("-s", setting)]
        return [
            *(sys.executable, "-m", "scrapy", "crawl", "news", "-a", f"url={self.url}"),
            *("-a", "follow=sections,related"),
            *options,
            *self.arguments,
        ]

    def start(self, *shell: str) -> subprocess.Popen[bytes]:
        """A process under way; ``shell``: what to run it under."""
        with self.log.open("ab") as log:
            return subprocess.Popen(
                [*shell, *self.command()], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=log
            )

    def run(self, *shell: str) -> int:
        """The exit code of a crawl to its end."""
        return self.start(*shell).wait(timeout=120)

    def said(self) -> str:
        """All that the runs logged."""
        return self.log.read_text()

    def files(self) -> list[Path]:
        """The files of the dataset."""
        return sorted(self.folder.glob("127*/*.jsonl"))

    def rows(self) -> list[dict[str, Any]]:
        """All rows; each line must be one."""
        lines = [line for file in self.files() for line in file.read_bytes().splitlines(True)]
        assert all(line.endswith(b"\n") for line in lines)
        return [json.loads(line) for line in lines]

    def summaries(self) -> list[dict[str, Any]]:
        """The summaries of the runs, in order."""
        return [json.loads(f.read_text()) for f in sorted(self.folder.glob("runs/*.json"))]


def addresses(rows: list[dict[str, Any]]) -> Counter[str]:
    """How many rows each article has."""
    return Counter(row["url"] for row in rows)
