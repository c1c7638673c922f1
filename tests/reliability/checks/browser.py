"""B: pages that a browser draws, and what they try with it."""

import os
import signal
import subprocess
import time

from newscrawler.browser.find import chromium_path
from tests.reliability.checks.network import broken
from tests.reliability.harness import Child
from tests.reliability.pages import path_of, story
from tests.reliability.score import Trial, check, need
from tests.reliability.site import Route, Site, leads_to, says

DEADLINE = 10
SETTINGS = {
    "BROWSER": "auto",
    "BROWSER_TIMEOUT": DEADLINE,
    "DOWNLOAD_TIMEOUT": 10,
    "RETRY_TIMES": 2,
    "BACKOFF_PAGES": 20,
    "BACKOFF_START": 0.2,
}
LATE = "setTimeout(() => { while (true); }, 50)"


def drawn(number: int, script: str = "") -> str:
    """A story that a script draws, after another script."""
    text = story(number).partition("<body>")[2].partition("</body>")[0].replace("`", "")
    head = story(number).partition("<body>")[0]
    return (
        f"{head}<body><div id='root'></div><script>{script}</script><script>"
        f"setTimeout(() => document.getElementById('root').innerHTML = `{text}`, 200)"
        f"</script></body></html>"
    )


def hostile(inner: str) -> dict[str, Route]:
    """Pages that want to lead the browser inside, or to hold it for ever."""
    ways = (
        f"location = '{inner}'",
        f"new WebSocket('{inner.replace('http', 'ws')}'); fetch('{inner}').catch(() => 0)",
        f"document.write('<iframe src={inner}></iframe><script src={inner}></script>')",
        f"navigator.sendBeacon('{inner}'); new Image().src = '{inner}'; open('{inner}')",
        LATE,
        "while (true);",
        "setInterval(() => alert(1), 10)",
        "setInterval(() => location.reload(), 10)",
    )
    pages: dict[str, Route] = {
        f"/news/2026-01-01-the-hostile-page-{n}/": says(drawn(n, script))
        for n, script in enumerate(ways, 930)
    }
    pages["/to-inside.js"] = leads_to(inner)
    pages["/news/2026-01-01-the-sub-redirect-940/"] = says(
        drawn(940).replace("<script>", "<script src='/to-inside.js'></script><script>", 1)
    )
    return pages


def descendants(pid: int) -> list[tuple[int, str]]:
    """Ids and command lines of the processes below one."""
    table = subprocess.run(["ps", "-eo", "pid=,ppid=,args="], capture_output=True, text=True)
    rows = [line.split(None, 2) for line in table.stdout.splitlines()]
    found, parents = [], {pid}
    for _ in range(6):
        below = [(int(r[0]), r[2]) for r in rows if int(r[1]) in parents and len(r) > 2]
        found += [row for row in below if row not in found]
        parents = {child for child, _ in below}
    return found


def strike(child: Child, site: Site, part: str, number: int) -> None:
    """Send a signal to a part of the browser once it draws."""
    child.until(lambda: _find(child, part) is not None and len(site.hits) > 8, 40)
    victim = _find(child, part)
    if victim:
        os.kill(victim, number)


def _find(child: Child, part: str) -> int | None:
    found = descendants(child.process.pid)
    return next((pid for pid, words in found if part in words), None)


STRIKES = (
    ("--type=renderer", signal.SIGKILL),
    ("--headless", signal.SIGKILL),
    ("--headless", signal.SIGSTOP),
    ("run-driver", signal.SIGKILL),
)


@check("B1", "pages drawn by scripts are read, past hostile ones and through a browser that dies")
def browser(trial: Trial) -> None:
    need(chromium_path(), "there is no Chromium")
    inner = trial.inner.url("/inside")
    pages: dict[str, Route] = {path_of(n): says(drawn(n)) for n in range(901, 907)}
    site = trial.site(broken(pages | hostile(inner), *pages, *hostile(inner)))
    run = trial.bench.crawl(site.url("/front"), settings=SETTINGS, timeout=170)
    read_drawn(trial, 901, 907)
    need(run.code in (0, 10), f"exit code {run.code}")
    for number, (part, how) in enumerate(STRIKES):
        trial.bench.out = trial.folder / f"out-{number}"
        few: dict[str, Route] = {path_of(n): says(drawn(n)) for n in range(901, 905)}
        site = trial.site(broken(few, *few))
        trial.bench.crawl(
            site.url("/front"),
            settings=SETTINGS,
            timeout=100,
            meanwhile=lambda child, s=site, p=part, h=how: strike(child, s, p, h),  # type: ignore[misc]
        )
        read_drawn(trial, 901, 905)
    time.sleep(2)
    left = [words for _, words in descendants(os.getpid()) if "chrom" in words]
    need(not left, f"{len(left)} browser processes are left")


def read_drawn(trial: Trial, first: int, end: int) -> None:
    """Demand the good stories, drawn or not."""
    written = set(trial.bench.written())
    lost = [n for n in (*range(1, 6), *range(first, end)) if path_of(n)[1:] not in written]
    need(not lost, f"lost {lost}")
