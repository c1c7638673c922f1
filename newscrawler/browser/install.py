"""`make browser`: find a Chromium, or get one."""

import os
import subprocess
import sys
from shutil import which

from newscrawler.browser.find import chromium_path

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


def main() -> int:
    """Say where the browser is, installing one if need be; 1 where none can be had."""
    for way in ways():
        if chromium_path():
            break
        print("browser: trying", " ".join(way), file=sys.stderr)
        subprocess.run(way, stdout=subprocess.DEVNULL, check=False)  # noqa: S603 - own words
        chromium_path.cache_clear()
    path = chromium_path()
    print(f"browser: {path}" if path else _NONE, file=sys.stderr)
    return 0 if path else 1


if __name__ == "__main__":
    sys.exit(main())
