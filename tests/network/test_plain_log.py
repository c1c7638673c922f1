"""What a server sends cannot act on the terminal that shows the log."""

import io
import logging

from newscrawler.extensions.plain_log import PlainLogExtension


def logged(message: str, *args: object, error: Exception | None = None) -> str:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logging.Formatter("\x1b[32m%(asctime)s\x1b[0m %(message)s"))
    PlainLogExtension().apply([handler])
    PlainLogExtension().apply([handler])
    record = logging.LogRecord("x", logging.INFO, "x", 1, message, args, None)
    if error:
        record.exc_info = (type(error), error, error.__traceback__)
    record.created = record.msecs = 0.0
    handler.emit(record)
    return stream.getvalue()


def test_control_characters_are_spelled_out_once_and_colours_stay() -> None:
    line = logged("title %s", "\x1b[2J\x00\u202e", error=ValueError("\x07"))
    assert line.startswith("\x1b[32m1970-01-01 00:00:00")
    assert "title \\x1b[2J\\x00\\u202e\n" in line
    assert "ValueError: \\x07" in line
    assert "\\\\x1b" not in line


def test_lines_and_letters_stay() -> None:
    assert logged("Žluť\n\tzwei") == "\x1b[32m1970-01-01 00:00:00,000\x1b[0m Žluť\n\tzwei\n"
