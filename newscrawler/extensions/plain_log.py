"""Log lines are plain text in UTC: nothing a server sends can act on a terminal."""

import logging
import unicodedata
from collections.abc import Iterable
from copy import copy

from scrapy import signals
from scrapy.crawler import Crawler


def printable(text: str) -> str:
    r"""The text with control characters spelled out; line feeds and tabs stay.

    Bidirectional overrides are spelled out too: they make a line read as another.

    >>> printable("a\x1b[31mb\x00\r\nc\u202e")
    'a\\x1b[31mb\\x00\\r\nc\\u202e'
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(_spelled(char) if _acts(char) else char for char in text)


def _acts(char: str) -> bool:
    return char not in "\n\t" and unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp")


def _spelled(char: str) -> str:
    return char.encode("unicode_escape", "surrogatepass").decode("ascii")


class PlainFormatter(logging.Formatter):
    """Another formatter, made plain."""

    def __init__(self, formatter: logging.Formatter) -> None:
        super().__init__()
        self._formatter = formatter

    def format(self, record: logging.LogRecord) -> str:
        """The record's lines, safe to print; what the formatter adds, like colours, is its own."""
        plain = copy(record)
        plain.msg, plain.args = printable(record.getMessage()), None
        if record.exc_info:
            plain.exc_text = printable(self.formatException(record.exc_info))
        return self._formatter.format(plain)


class PlainLogExtension:
    """Makes every handler of the root logger plain."""

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "PlainLogExtension":
        extension = cls()
        extension.apply(logging.getLogger().handlers)
        # Handlers that other extensions add, like that of a progress line.
        crawler.signals.connect(extension.spider_opened, signals.spider_opened)
        return extension

    def spider_opened(self) -> None:
        self.apply(logging.getLogger().handlers)

    def apply(self, handlers: Iterable[logging.Handler]) -> None:
        """Wrap the formatters of some handlers, once each."""
        for handler in handlers:
            formatter = handler.formatter or logging.Formatter()
            if not isinstance(formatter, PlainFormatter):
                handler.setFormatter(PlainFormatter(formatter))
