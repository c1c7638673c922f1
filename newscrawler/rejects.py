"""The file of pages that were taken for articles and are none, one JSON object a line."""

import json
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from newscrawler.items import Reject


class RejectsFile:
    """Appends to `OUTPUT_DIR/rejects/<UTC day>.jsonl`; the folder is made with the first line."""

    def __init__(self, output_dir: str) -> None:
        self.folder = Path(output_dir) / "rejects"

    def write(self, reject: Reject) -> None:
        """Append one line, whole; raises OSError where the disk refuses it."""
        self.folder.mkdir(parents=True, exist_ok=True)
        line = json.dumps(asdict(reject), ensure_ascii=False) + "\n"
        with (self.folder / f"{datetime.now(UTC):%Y-%m-%d}.jsonl").open("ab", buffering=0) as file:
            file.write(line.encode("utf-8", "replace"))
