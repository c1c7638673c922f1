"""What every check is held to, and what a failed one says."""

import tempfile
import traceback
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from tests.reliability.harness import CONTROL, RSS_LIMIT, Bench, Crawler
from tests.reliability.pages import story
from tests.reliability.site import Asked, Site, answer

INNER = "127.0.0.2"
"""An address that nobody allowed: every hit there is a breach."""
SECRET = "the inner secret"


class Missed(AssertionError):
    """A check's criterion was not met."""


def need(met: object, otherwise: str) -> None:
    """Demand something of a crawl."""
    if not met:
        raise Missed(otherwise)


@dataclass
class Trial:
    """One check on one crawler: its bench, its sites and what lies where nobody may go."""

    bench: Bench
    folder: Path
    stack: ExitStack
    inner: Site

    def site(self, *args: object, **kwargs: object) -> Site:
        """A running site that ends with the check."""
        return self.stack.enter_context(Site(*args, **kwargs))  # type: ignore[arg-type]

    def universal(self) -> None:
        """What holds for every check."""
        rows = self.bench.rows()
        keys = [row.get("id") or row["url"] for row in rows]
        need(not self.inner.hits, f"{len(self.inner.hits)} hits on the inner address")
        need(SECRET not in str(rows), "the inner secret is in the dataset")
        need(self.bench.torn == 0, f"{self.bench.torn} lines are no JSON")
        need(len(set(keys)) == len(keys), f"{len(keys) - len(set(keys))} rows stand twice")
        for run in self.bench.runs:
            need(run.code is not None, f"hung: ended after {run.seconds:.0f} s")
            need(run.rss < RSS_LIMIT, f"{run.rss:.0f} MB of memory")
            need(not CONTROL & set(run.log), "control characters in the log")


Body = Callable[[Trial], None]


@dataclass(frozen=True)
class Check:
    """A row of the scorecard."""

    key: str
    what: str
    body: Body
    quick: bool = False
    """Whether `make test` runs it too."""


@dataclass
class Result:
    """How a crawler did in a check."""

    passed: bool
    why: str = ""
    runs: list[str] = field(default_factory=list)


CHECKS: dict[str, Check] = {}


def check(key: str, what: str, *, quick: bool = False) -> Callable[[Body], Body]:
    """Make a function a row of the scorecard."""

    def register(body: Body) -> Body:
        CHECKS[key] = Check(key, what, body, quick)
        return body

    return register


def hidden(asked: Asked) -> bytes:
    """What the inner address would give away."""
    return answer(story(1, extra=f"<p>{SECRET}</p>"))


def run(chosen: Check, crawler: Crawler) -> Result:
    """Try one check on one crawler."""
    with tempfile.TemporaryDirectory(prefix="scorecard-") as name, ExitStack() as stack:
        folder = Path(name)
        inner = stack.enter_context(Site({"/": hidden}, INNER))
        trial = Trial(Bench(crawler, folder / "out"), folder, stack, inner)
        stack.callback(_end_children, trial.bench)
        try:
            chosen.body(trial)
            trial.universal()
        except Missed as missed:
            return Result(False, str(missed), _ends(trial))
        except Exception:  # noqa: BLE001 - a crawler's mess is its own failure, told whole
            return Result(False, traceback.format_exc(limit=-2), _ends(trial))
        return Result(True, "", _ends(trial))


def _end_children(bench: Bench) -> None:
    for child in bench.children:
        child.end()


def _ends(trial: Trial) -> list[str]:
    return [
        f"code {run.code}, {run.seconds:.1f} s, {run.rss:.0f} MB\n"
        + run.log[-3000:].decode("utf-8", "replace")
        for run in trial.bench.runs
    ]
