"""Where a Chromium is on this machine."""

import os
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from shutil import which

# In order of preference: the free build first, then what a desktop may have.
NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome")

# Where `playwright install` puts its download: https://playwright.dev/python/docs/browsers
_DOWNLOADS = {
    "linux": "~/.cache/ms-playwright",
    "darwin": "~/Library/Caches/ms-playwright",
    "win32": "~/AppData/Local/ms-playwright",
}
_BUILDS = (
    "chromium-*/chrome-linux*/chrome",
    "chromium-*/chrome-mac*/*.app/Contents/MacOS/*",
    "chromium-*/chrome-win*/chrome.exe",
)


@cache
def chromium_path() -> Path | None:
    """The Chromium to use: an installed one, else Playwright's own; None where none runs."""
    return next(filter(runs, _candidates()), None)


def _candidates() -> Iterator[Path]:
    yield from (Path(found) for found in map(which, NAMES) if found)
    folder = os.environ.get("PLAYWRIGHT_BROWSERS_PATH") or _DOWNLOADS.get(sys.platform, "")
    downloads = Path(folder).expanduser()
    for build in _BUILDS:
        yield from sorted(downloads.glob(build), reverse=True)


def runs(path: Path) -> bool:
    """True where the program starts at all.

    A stub (Ubuntu's package without snapd) or a download that lacks system libraries does not.
    """
    try:
        asked = subprocess.run(  # noqa: S603 - a path found above, no shell
            [path, "--version"], capture_output=True, timeout=30, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return asked.returncode == 0
