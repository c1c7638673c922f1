"""How much a crawl says: a person at a terminal sees the progress line, a log what happened."""

import logging
import sys
from pathlib import Path

from scrapy.settings import BaseSettings

from newscrawler.errors import NotWritable, UsageError

LEVELS = ("CRITICAL", "ERROR", "WARNING", "INFO", "DEBUG")

PREAMBLE = ("scrapy.addons", "scrapy.crawler", "scrapy.middleware", "scrapy.utils.log")
"""Loggers that list versions, settings and components at every start: sixty lines a night."""


def check_log(settings: BaseSettings) -> None:
    """Raises what stands in the way of a log; Scrapy would open it before any command runs."""
    level, file = settings["LOG_LEVEL"], settings["LOG_FILE"]
    if not isinstance(level, int) and level not in LEVELS:
        raise UsageError(f"LOG_LEVEL {level!r} is none of {', '.join(LEVELS)}")
    try:
        if file:
            Path(file).open("ab").close()
    except OSError as error:
        raise NotWritable(f"cannot write LOG_FILE {file}: {error.strerror}") from error


def set_log_level(settings: BaseSettings) -> None:
    """Only warnings beside a live line, no preamble in a log; `-s LOG_LEVEL=…` overrules both."""
    if settings.getpriority("LOG_LEVEL") == settings.getpriority("BOT_NAME"):
        if sys.stderr.isatty() and not settings["LOG_FILE"]:
            settings.set("LOG_LEVEL", "WARNING", priority="cmdline")
        for name in PREAMBLE:
            # A level would be reset when Scrapy sets up its logging; a filter stays.
            logging.getLogger(name).addFilter(_is_warning)


def _is_warning(record: logging.LogRecord) -> bool:
    return record.levelno >= logging.WARNING
