"""Writes what a probe found as a file for `newscrawler/sites`."""

import re
from datetime import date
from pathlib import Path

from newscrawler.errors import UsageError
from newscrawler.probe.findings import Findings
from newscrawler.sites import Site

SITES = Path(__file__).parent.parent / "sites"
MOST_LISTED = 12
"""Addresses named in each row of a site file; the crawl finds the others by itself."""


def module_name(domain: str) -> str:
    """The name of a site's file, and of its spider.

    >>> module_name("bbc.co.uk"), module_name("20minutes.fr"), module_name("127.0.0.1")
    ('bbc', 'site_20minutes', 'site_127_0_0_1')
    """
    first = domain if re.fullmatch(r"[\d.]+", domain) else domain.partition(".")[0]
    name = re.sub(r"\W+", "_", first.lower()).strip("_") or "site"
    return name if name[0].isalpha() else f"site_{name}"


def render(found: Findings, today: date) -> str:
    """The site file's text: only what a crawl could not tell by itself from the front page.

    Every text that a page gave is written as a Python literal, so that none can be more than text.
    """
    rows = [
        ("name", found.name),
        ("domains", (found.domain,)),
        ("start", (found.url,)),
        ("feeds", tuple(source.url for source in found.feeds[:MOST_LISTED])),
        ("sitemaps", tuple(source.url for source in found.sitemaps[:MOST_LISTED])),
        ("timezone", found.timezone),
        ("language", found.language),
        ("browser", found.needs_browser),
    ]
    said = "\n".join(f"    {key}={_literal(value)}," for key, value in rows if value)
    title = re.sub(r"[^\w .,&'-]", "", found.name)
    return (
        f'"""{title} on {found.domain}, as probed on {today}."""\n\n'
        f"from newscrawler.sites._site import Site\n\nSITE = Site(\n{said}\n)\n"
    )


def _literal(value: object) -> str:
    if not isinstance(value, tuple):
        return _quoted(value)
    if len(value) == 1:
        return f"({_quoted(value[0])},)"
    return "(\n" + "".join(f"        {_quoted(each)},\n" for each in value) + "    )"


def _quoted(value: object) -> str:
    text = repr(value)
    return f'"{text[1:-1]}"' if text.startswith("'") and '"' not in text else text


def write(text: str, path: Path) -> Path:
    """Write a site file and load it back; raises UsageError rather than overwrite a file."""
    loaded: dict[str, object] = {}
    exec(compile(text, str(path), "exec"), loaded)  # noqa: S102 - our own text, literals only
    if not isinstance(loaded.get("SITE"), Site):
        raise UsageError(f"{path}: the site file would not load")
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError as error:
        raise UsageError(f"{path} is there already; --output writes elsewhere") from error
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}") from error
    return path
