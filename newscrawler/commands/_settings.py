"""Settings that cannot be carried out are told of before anything is written."""

import math
from collections.abc import Callable

from scrapy.settings import BaseSettings

from newscrawler.errors import UsageError
from newscrawler.middlewares.browser import choice_of
from newscrawler.network.guard import AddressGuard

Test = Callable[[BaseSettings, str], bool]


def _seconds(settings: BaseSettings, name: str) -> bool:
    return 0 <= settings.getfloat(name) < math.inf


def _some_seconds(settings: BaseSettings, name: str) -> bool:
    return 0 < settings.getfloat(name) < math.inf


def _count(settings: BaseSettings, name: str) -> bool:
    return settings.getint(name) >= 0


def _some(settings: BaseSettings, name: str) -> bool:
    return settings.getint(name) > 0


def _switch(settings: BaseSettings, name: str) -> bool:
    return settings.getbool(name) in (True, False)


def _ages(settings: BaseSettings, name: str) -> bool:
    return all(0 <= float(age) < math.inf for age in settings.getlist(name))


def _path(settings: BaseSettings, name: str) -> bool:
    return bool(str(settings[name] or "").strip())


MEANT: tuple[tuple[Test, str, tuple[str, ...]], ...] = (
    (_path, "the name of a folder", ("OUTPUT_DIR",)),
    (
        _seconds,
        "a number of seconds",
        ("DOWNLOAD_DELAY", "BACKOFF_START", "BACKOFF_MAX", "CRAWL_DELAY_MAX"),
    ),
    (
        _some_seconds,
        "a number of seconds above 0",
        ("BROWSER_TIMEOUT", "DOWNLOAD_TIMEOUT", "PROGRESS_INTERVAL"),
    ),
    (_count, "a whole number", ("DEPTH_LIMIT", "DOWNLOAD_MAXSIZE", "REDIRECT_MAX_TIMES")),
    (
        _some,
        "a whole number above 0",
        (
            "BACKOFF_PAGES",
            "BROWSER_PAGES",
            "CONCURRENT_REQUESTS",
            "CONCURRENT_REQUESTS_PER_DOMAIN",
            "MARKUP_MAXTAGS",
            "QUERY_VARIANTS_MAX",
        ),
    ),
    (
        _switch,
        "0 or 1",
        ("ARCHIVE_WARC", "DRIFT_FAILS", "DROP_COPIES", "MEMORY_ENABLED", "ROBOTSTXT_OBEY"),
    ),
    (_ages, "a list of seconds like 3600,86400", ("REVISIT_AGES",)),
)
"""What a setting may be, in words, and the settings that are so."""


def check_settings(settings: BaseSettings) -> None:
    """Raise UsageError naming the first setting that makes no sense."""
    for fits, meaning, names in MEANT:
        for name in names:
            if not _holds(fits, settings, name):
                raise UsageError(f"{name} {settings[name]!r} is not {meaning}")
    choice_of(settings)
    AddressGuard().open(settings.getlist("ALLOWED_NETWORKS"))


def _holds(fits: Test, settings: BaseSettings, name: str) -> bool:
    try:
        return fits(settings, name)
    except (ValueError, TypeError):
        return False
