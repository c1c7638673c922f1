"""`make browser`: find a Chromium, or get one."""

import os
import subprocess
import sys
from shutil import which

from newscrawler.browser.find import chromium_path

# Milliseconds to wait for Playwright's download server, which a closed network swallows.
PATIENCE = "10000"
_NONE = (
    "browser: no Chromium found and none could be installed; pages drawn by JavaScript stay "
    "unread and browser tests are skipped. Install Chromium or Chrome by hand to change that."
)


def ways() -> list[list[str]]:
    """The commands that may install a Chromium here, best first."""
    found = [[sys.executable, "-m", "playwright", "install", "chromium"]]
    root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if which("apt-get") and all(which(word) for word in root[:1]):
        apt = [*root, "apt-get", "-qq", "-y"]
        found += [
            [*apt, "update"],
            [*apt, "install", "--no-install-recommends", "chromium"],
        ]
    return found


def attempt(way: list[str]) -> None:
    """Run one of the commands; what it says of its failure is passed on in a line."""
    print("browser: trying", " ".join(way), file=sys.stderr)
    environment = os.environ | {
        "PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT": PATIENCE,
        "DEBIAN_FRONTEND": "noninteractive",
    }
    try:
        tried = subprocess.run(  # noqa: S603 - own words, no shell
            way, env=environment, capture_output=True, text=True, timeout=900, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        print(f"browser: {error}", file=sys.stderr)
        return
    said = [line for line in tried.stderr.splitlines() if "rror" in line or line.startswith("E:")]
    if tried.returncode:
        print("browser:", said[0].strip() if said else "failed", file=sys.stderr)


def main() -> int:
    """Say where the browser is, installing one if need be; 1 where none can be had."""
    for way in ways():
        if chromium_path():
            break
        attempt(way)
        chromium_path.cache_clear()
    path = chromium_path()
    print(f"browser: {path}" if path else _NONE, file=sys.stderr)
    return 0 if path else 1


if __name__ == "__main__":
    sys.exit(main())
