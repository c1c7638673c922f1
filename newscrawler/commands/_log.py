"""How much a crawl says: a person at a terminal sees the progress line, a log what happened."""

import logging
import sys

from scrapy.settings import BaseSettings

PREAMBLE = ("scrapy.addons", "scrapy.crawler", "scrapy.middleware", "scrapy.utils.log")
"""Loggers that list versions, settings and components at every start: sixty lines a night."""


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
