"""The recipes of the cookbook run as they are written, on rows of the demo newspaper."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.dataset.rows import rows_of, write

COOKBOOK = (Path(__file__).parents[2] / "docs" / "cookbook.md").read_text(encoding="utf-8")
RECIPES = re.split(r"^## ", COOKBOOK, flags=re.MULTILINE)[1:]
BLOCK = re.compile(r"^```(sh|python)\n(.*?)^```", re.MULTILINE | re.DOTALL)
PROGRAMS = {"sh": ["sh", "-e", "-c"], "python": [sys.executable, "-c"]}


def blocks(recipe: str) -> list[tuple[str, str]]:
    """What a reader would paste, but for crawls, which need papers."""
    return [(kind, text) for kind, text in BLOCK.findall(recipe)]


@pytest.mark.slow
@pytest.mark.parametrize(
    "recipe", [r for r in RECIPES if blocks(r)], ids=lambda recipe: str(recipe.split("\n")[0])
)
def test_a_recipe_runs(recipe: str, tmp_path: Path) -> None:
    for site in ("paper.test", "herald.test"):
        rows = rows_of(f"https://{site}")
        copies = [{**row, "duplicate_of": row["id"], "url": row["url"] + "/x"} for row in rows[:3]]
        write(tmp_path / "output" / site / "2022-12-08.jsonl.zst", [*rows, *copies])
    write(tmp_path / "output" / "rejects" / "2022-12-08.jsonl", [b'{"reason": "x"}\n'])
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "SCRAPY_SETTINGS_MODULE": "newscrawler.settings",
        "HF_HUB_OFFLINE": "1",
        "HF_HOME": str(tmp_path / "cache"),
    }
    for kind, text in blocks(recipe):
        done = subprocess.run(
            [*PROGRAMS[kind], text],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
