"""The rules for known sites, one file each; a file placed here is found by itself."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from urllib.parse import urlsplit

from newscrawler.errors import UsageError
from newscrawler.sites._site import Site

__all__ = ["Site", "all_sites", "site_for"]


@cache
def all_sites() -> dict[str, Site]:
    """Every known site by its module's name.

    Raises UsageError where a file states an unknown key or two files claim one domain.
    """
    names = sorted(m.name for m in iter_modules(__path__) if not m.name.startswith("_"))
    return {name: _load(name) for name in names}


def _load(name: str) -> Site:
    try:
        site = import_module(f"{__name__}.{name}").SITE
    except TypeError as error:
        raise UsageError(f"sites/{name}.py: {error}") from error
    if not isinstance(site, Site):
        raise UsageError(f"sites/{name}.py: SITE is no Site")
    return site


@cache
def _by_domain() -> dict[str, Site]:
    table: dict[str, Site] = {}
    for name, site in all_sites().items():
        for domain in site.domains:
            if domain in table:
                raise UsageError(f"sites/{name}.py: {domain} belongs to {table[domain].name}")
            table[domain] = site
    return table


def site_for(url: str) -> Site | None:
    """The rule for the site of an address, the longest domain first; None where there is none."""
    labels = (urlsplit(url).hostname or "").split(".")
    names = (".".join(labels[i:]) for i in range(len(labels)))
    return next((_by_domain()[name] for name in names if name in _by_domain()), None)
