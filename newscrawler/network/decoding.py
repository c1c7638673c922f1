"""Content codings of HTTP: gzip, deflate, br and zstd, within bounds and never half."""

import sys
import zlib
from collections.abc import Callable
from typing import Any, Final

import brotli
from scrapy.settings import BaseSettings

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

CHUNK: Final = 64 * 2**10
LAYERS: Final = 3
"""More codings than this on one body are nobody's honest doing."""


NO_BOUND: Final = 2**31 - 2
"""More bytes than any body that a crawl could read."""


def body_limit(settings: BaseSettings) -> int:
    """Bytes that a body may have, unpacked: DOWNLOAD_MAXSIZE, where 0 sets no bound."""
    return settings.getint("DOWNLOAD_MAXSIZE") or NO_BOUND


class TooLarge(ValueError):
    """The decoded body exceeds the limit."""


class Truncated(ValueError):
    """The coded body ends before its end mark."""


class NotCoded(ValueError):
    """The body is not in the coding that its header claims."""


def decoded(body: bytes, codings: list[str], maxsize: int) -> bytes:
    """The body without its codings, the last applied undone first (RFC 9110 section 8.4).

    An unknown coding, or one that the bytes do not bear out, is passed over: servers claim what
    they did not do. Raises TooLarge or Truncated.

    >>> import gzip
    >>> decoded(gzip.compress(b"text"), ["gzip"], 99), decoded(b"text", ["gzip", "x"], 99)
    (b'text', b'text')
    >>> decoded(gzip.compress(b"text" * 99)[:-12], ["gzip"], 999)
    Traceback (most recent call last):
    newscrawler.network.decoding.Truncated: gzip ends early
    """
    known = [coding for coding in reversed(codings) if coding in CODINGS]
    if len(known) > LAYERS:
        raise TooLarge(f"{len(known)} codings on one body")
    for coding in known:
        try:
            body = CODINGS[coding](body, coding, maxsize)
        except NotCoded:
            continue
    return body


def _by_zlib(body: bytes, coding: str, maxsize: int) -> bytes:
    """Gzip of one or more members, or deflate with or without zlib's frame."""
    wanted = (31,) if "gzip" in coding else (15, -15)
    for wbits in wanted:
        try:
            return _members(body, coding, maxsize, wbits)
        except zlib.error as error:
            cause = error
    raise NotCoded(coding) from cause


def _members(body: bytes, coding: str, maxsize: int, wbits: int) -> bytes:
    found, rest = bytearray(), body
    while rest:
        try:
            stream = zlib.decompressobj(wbits)
            found += _drained(stream.decompress, rest, maxsize - len(found), stream)
        except zlib.error:
            # What follows a whole member and is none itself is padding.
            if found:
                break
            raise
        if not stream.eof:
            raise Truncated(f"{coding} ends early")
        rest = stream.unused_data if wbits == 31 else b""
    return bytes(found)


def _drained(take: Callable[..., bytes], data: bytes, room: int, stream: Any) -> bytearray:
    found = bytearray()
    while data and not stream.eof:
        found += take(data, CHUNK)
        if len(found) > room:
            raise TooLarge(f"more than {room} bytes once decoded")
        data = stream.unconsumed_tail
    return found


def _by_brotli(body: bytes, coding: str, maxsize: int) -> bytes:
    stream, found, data = brotli.Decompressor(), bytearray(), body
    try:
        while not stream.is_finished():
            part = stream.process(data, output_buffer_limit=CHUNK)
            found, data = found + part, b""
            if len(found) > maxsize:
                raise TooLarge(f"more than {maxsize} bytes once decoded")
            if not part and stream.can_accept_more_data():
                break
    except brotli.error as error:
        raise NotCoded(coding) from error
    if not stream.is_finished():
        raise Truncated(f"{coding} ends early")
    return bytes(found)


def _by_zstd(body: bytes, coding: str, maxsize: int) -> bytes:
    stream, found, data = zstd.ZstdDecompressor(), bytearray(), body
    try:
        while not stream.eof:
            part = stream.decompress(data, CHUNK)
            found, data = found + part, b""
            if len(found) > maxsize:
                raise TooLarge(f"more than {maxsize} bytes once decoded")
            if not part and stream.needs_input:
                break
    except zstd.ZstdError as error:
        raise NotCoded(coding) from error
    if not stream.eof:
        raise Truncated(f"{coding} ends early")
    return bytes(found)


CODINGS: Final[dict[str, Callable[[bytes, str, int], bytes]]] = {
    "gzip": _by_zlib,
    "x-gzip": _by_zlib,
    "deflate": _by_zlib,
    "br": _by_brotli,
    "zstd": _by_zstd,
}
"""Every coding that is understood, and so asked for."""
