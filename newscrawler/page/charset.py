"""Bytes to text: which of the charsets that browsers know a page is really written in.

Labels follow the WHATWG Encoding Standard: a label means what browsers take it for, and a codec
that is no charset of the web (rot13, base64, idna) is never used.
"""

import codecs
import re

from charset_normalizer import from_bytes

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_READ_AS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "utf-16": "utf-16-le",
}
"""Python's codec name to the one that browsers use for the same label."""
_WEB_CODEC = re.compile(
    r"utf-8|utf-16-[lb]e|cp(?:866|874|932|949|125[0-8])|iso8859-(?:[2-8]|1[03456])"
    r"|koi8-[ru]|mac-(?:roman|cyrillic)|gb18030|big5hkscs|euc_jp|iso2022_jp"
)

_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]{2,40})""", re.I)
_HEAD_BYTES = 4096
_SAMPLE_BYTES = 16 * 1024


def as_utf8(body: bytes, header: str | None = None) -> bytes:
    """The page in UTF-8, as most are written; ``header`` is the charset its HTTP header names.

    Byte order mark, then UTF-8 where the bytes are UTF-8 whatever the page says, then what the
    header and the page declare, then what the bytes look like.

    >>> as_utf8("<meta charset=iso-8859-1>é €".encode("cp1252")).decode()
    '<meta charset=iso-8859-1>é €'
    >>> as_utf8("é".encode(), "iso-8859-1").decode()
    'é'
    >>> as_utf8("Привет, мир".encode("cp1251"), "cp1251").decode()
    'Привет, мир'
    """
    text = _marked(body, header)
    if text is None:
        if _strictly(body, ["utf-8"]) is not None:
            return body
        text = _guessed(body, _declared(body, header))
    return text.encode("utf-8", "replace")


def _marked(body: bytes, header: str | None) -> str | None:
    """The text of a page whose first bytes, or ISO 2022's marks in it, tell the charset."""
    for mark, codec in _BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(codec, "replace")
    # A search for one byte is many times as fast as one for two.
    if b"\x1b" in body and b"\x1b$" in body and "iso2022_jp" in _declared(body, header):
        return body.decode("iso2022_jp", "replace")
    return _strictly(body, _by_zero_bytes(body))


def web_codec(label: str | None) -> str | None:
    """Python's codec for a charset label as browsers understand it; None for any other word.

    >>> web_codec("latin1"), web_codec("x-sjis"), web_codec("rot13"), web_codec("none")
    ('cp1252', 'cp932', None, None)
    """
    try:
        name = codecs.lookup((label or "").strip().lower().removeprefix("x-")).name
    except (LookupError, ValueError):
        return None
    codec = _READ_AS.get(name, name)
    return codec if _WEB_CODEC.fullmatch(codec) else None


def _declared(body: bytes, header: str | None) -> list[str]:
    labels = (header, *(m[1].decode("ascii") for m in _DECLARED.finditer(body[:_HEAD_BYTES])))
    return [codec for label in labels if (codec := web_codec(label))]


def _by_zero_bytes(body: bytes) -> list[str]:
    """UTF-16 without a mark shows in the first `<` of the page: one of its two bytes is zero."""
    start = body[:64].lstrip(b" \t\r\n\x00")[:2]
    if body[:2] == b"\x00<":
        return ["utf-16-be"]
    return ["utf-16-le"] if start == b"<\x00" else []


def _strictly(body: bytes, codings: list[str]) -> str | None:
    for codec in codings:
        try:
            return body.decode(codec)
        except UnicodeDecodeError:
            continue
    return None


def _guessed(body: bytes, declared: list[str]) -> str:
    """Text of bytes that no Unicode form fits: damaged UTF-8, a declared charset, or a guess."""
    repaired = body.decode("utf-8", "replace")
    damage, whole = repaired.count("\ufffd"), sum(1 for c in repaired if c > "\x7f")
    if damage * 5 < whole:
        return repaired
    others = [codec for codec in declared if not codec.startswith("utf")]
    return _strictly(body, others) or body.decode((others or [_detected(body)])[0], "replace")


def _detected(body: bytes) -> str:
    first = re.search(rb"[\x80-\xff]", body)
    start = max(0, (first.start() if first else 0) - 200)
    best = from_bytes(body[start : start + _SAMPLE_BYTES]).best()
    return web_codec(best.encoding if best else None) or "cp1252"
