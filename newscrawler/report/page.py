"""From what was gathered to one HTML page that asks nothing of any network."""

import base64
import hashlib
from functools import cache
from importlib.resources import files
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from newscrawler.dataset.stats import OPTIONAL
from newscrawler.errors import UsageError
from newscrawler.report import charts
from newscrawler.report.gather import Report

_SITES_COLOURED = 6
_LISTED = 20
_MARK = "<title>Crawl report · ".encode()


def render(report: Report) -> str:
    """The page; every text of a row is escaped, and its policy lets only its own script run."""
    style, script = _asset("report.css"), _asset("report.js")
    return (
        _environment()
        .get_template("report.html")
        .render(
            report=report,
            stats=report.stats,
            days=_timeline(report),
            fields=OPTIONAL,
            listed=_LISTED,
            articles=report.newest.rows(),
            clusters=report.clusters.largest(),
            changes=report.drift.changes(),
            policy=_policy(style, script),
            style=Markup(style),  # noqa: S704 - our own file
            script=Markup(script),  # noqa: S704 - our own file
        )
    )


def is_report(path: Path) -> bool:
    """Whether a file is an earlier report, or empty; raises UsageError where it cannot be read."""
    if not path.is_file():
        return False
    try:
        with path.open("rb") as file:
            head = file.read(2000)
    except OSError as error:
        raise UsageError(f"cannot read {path}: {error.strerror}") from error
    return not head or _MARK in head


def _timeline(report: Report) -> charts.Timeline | None:
    sites = [site for site, _ in report.stats.sites.most_common(_SITES_COLOURED)]
    return charts.timeline(report.stats.days, sites) if report.stats.rows else None


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("newscrawler.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "percent": _percent,
        "number": "{:,}".format,
        "counted": _counted,
        "words": _words,
    }
    environment.globals |= {"charts": charts}
    return environment


def _percent(share: float) -> str:
    return f"{share:.0%}"


def _counted(number: int, noun: str) -> str:
    """`1 article`, `1,200 articles`."""
    return f"{number:,} {noun}" + "s" * (number != 1)


def _words(key: str) -> str:
    """`no_text` as a person says it."""
    return key.replace("_", " ")


def _asset(name: str) -> str:
    return files(__package__).joinpath("templates", name).read_text("utf-8")


def _policy(*inline: str) -> str:
    """https://www.w3.org/TR/CSP3/: nothing is loaded, and only these two texts are obeyed."""
    style, script = (_hash(text) for text in inline)
    return f"default-src 'none'; style-src '{style}'; script-src '{script}'; base-uri 'none'"


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
