"""Bytes from a server to an XML tree or plain text, with bounds and without entities or network."""

import re
import zlib
from collections.abc import Iterator
from typing import Any

from lxml import etree

MAX_BYTES = 64 * 2**20
"""A sitemap may hold 50 MiB uncompressed (sitemaps.org/protocol.html); the rest is slack."""

_GZIP = b"\x1f\x8b"
_SURROGATE = (
    rb"&#(?:x0*(d[89a-f][\da-f]{2})"
    rb"|0*(5529[6-9]|55[3-9]\d\d|56\d{3}|57[0-2]\d\d|573[0-3]\d|5734[0-3]));"
)
"""A reference to half a character, from U+D800 to U+DFFF."""
_SURROGATES = re.compile(rb"(?:%b)+" % _SURROGATE, re.IGNORECASE)
_UNIT = re.compile(_SURROGATE, re.IGNORECASE)


_SIGNS = re.compile(
    rb"<!\[CDATA\[.*?\]\]>|&(?:(?P<name>amp|lt|gt|quot|apos);|(?!#?\w+;))", re.DOTALL
)
"""Signs by their names, and ampersands that nobody escaped; what CDATA holds stays as it is."""
_NUMBERS = {b"lt": b"&#60;", b"gt": b"&#62;", b"quot": b"&#34;", b"apos": b"&#39;"}
_PREFACE = 4096  # bytes in which a document begins, if not at once
_CHUNK = 1 << 16
_MOST_WAITING = 20_000  # elements, beside those that are asked for
_SAFELY: dict[str, Any] = {
    "recover": True,
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "remove_comments": True,
    "remove_pis": True,
    "strip_cdata": True,
}


def gunzip(body: bytes, limit: int = MAX_BYTES) -> bytes:
    """The plain bytes of a gzip body, at most ``limit`` of them; other bodies come back as is.

    A body that breaks off gives what could be read.

    >>> import gzip
    >>> gunzip(gzip.compress(b"news")), gunzip(b"news"), gunzip(gzip.compress(bytes(99)), 3)
    (b'news', b'news', b'\\x00\\x00\\x00')
    """
    if not body.startswith(_GZIP):
        return body
    try:
        return zlib.decompressobj(wbits=31).decompress(body, limit)
    except zlib.error:
        return b""


def parse_xml(body: bytes) -> etree._Element | None:
    """The root of a document that may be broken or cut off, or None where it holds no element.

    Entities are left alone and nothing is fetched, so a bomb stays as small as it came.

    >>> parse_xml(b"<a><b>x</b><b>y").tag
    'a'
    >>> parse_xml(b"") is None
    True
    """
    body = _mended(body)
    return _parse(body, None) if body else None


def elements(body: bytes, *names: str) -> Iterator[etree._Element]:
    """The elements with one of these local names, each forgotten once the next is asked for.

    A document of 50 MiB costs no more memory than one of its elements; one that piles up others
    ends there.

    >>> [text_of(node) for node in elements(b"<s><u>a</u><x/><u>b</u><u>c", "u")]
    ['a', 'b', 'c']
    """
    parser = etree.XMLPullParser(("end",), **_SAFELY)
    body, waiting = _mended(body), 0
    for node in _ended(parser, body):
        waiting += 1
        if local_name(node) in names:
            yield node
            _forget(node)
            waiting = 0
        elif waiting > _MOST_WAITING:
            return


def _ended(parser: etree.XMLPullParser, body: bytes) -> Iterator[etree._Element]:
    try:
        for start in range(0, len(body), _CHUNK):
            parser.feed(body[start : start + _CHUNK])
            yield from (node for _, node in parser.read_events())
        parser.close()
    except etree.XMLSyntaxError:  # No element at all: those there are come all the same.
        return
    yield from (node for _, node in parser.read_events())


def _forget(node: etree._Element) -> None:
    node.clear()
    parent = node.getparent()
    while parent is not None and node.getprevious() is not None:
        del parent[0]


def _mended(body: bytes) -> bytes:
    """Without what stands before the document, and with each ampersand as a number.

    Programs write their warnings first, and addresses as they are: `?id=5&page=2`. And from the
    first error on, libxml2 leaves out all signs that stand there by name, but not by number.

    >>> _mended(b"<b>Warning</b>: x.php <?xml?><a>A & B &amp; <![CDATA[C & D]]></a>")
    b'<?xml?><a>A &#38; B &#38; <![CDATA[C & D]]></a>'
    """
    body = body.lstrip(b"\xef\xbb\xbf \t\r\n\x00")
    body = body[max(body.find(b"<?xml", 0, _PREFACE), 0) :]
    if b"\x00" not in body[:8]:  # UTF-16 is left as it is.
        body = _SIGNS.sub(_numbered, body)
    return _SURROGATES.sub(_joined, body)


def _numbered(found: re.Match[bytes]) -> bytes:
    return found[0] if found[0].startswith(b"<") else _NUMBERS.get(found["name"], b"&#38;")


def _joined(references: re.Match[bytes]) -> bytes:
    """One reference for the two halves of a character, as some systems write emoji.

    XML allows no halves (https://www.w3.org/TR/xml/#charsets), and lxml cannot read them.

    >>> parse_xml(b"<a>&#55357;&#56832; &#xD83D;</a>").text
    '😀 \ufffd'
    """
    found = _UNIT.findall(references[0])
    units = (int(hexadecimal, 16) if hexadecimal else int(plain) for hexadecimal, plain in found)
    text = b"".join(unit.to_bytes(2, "big") for unit in units).decode("utf-16-be", "replace")
    return text.encode("ascii", "xmlcharrefreplace")


def _parse(body: bytes, encoding: str | None) -> etree._Element | None:
    parser = etree.XMLParser(encoding=encoding, **_SAFELY)
    try:
        root: etree._Element = etree.fromstring(body, parser)
    except etree.XMLSyntaxError:
        return _parse(body, "utf-8") if encoding is None else None
    return root


def local_name(node: etree._Element) -> str:
    """An element's name without its namespace, lower-case; empty for an entity reference."""
    tag = node.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def named(root: etree._Element, *names: str) -> Iterator[etree._Element]:
    """All elements below ``root`` with one of these local names, in document order."""
    return (node for node in root.iter() if local_name(node) in names)


def text_of(node: etree._Element) -> str:
    """The text of an element and those inside it, white space folded."""
    return " ".join("".join(str(part) for part in node.itertext()).split())


def fields(node: etree._Element) -> dict[str, str]:
    """First non-empty text of each child by local name.

    >>> fields(parse_xml(b"<i><title> A  b </title><link/><title>c</title></i>"))
    {'title': 'A b'}
    """
    found: dict[str, str] = {}
    for child in node:
        text = text_of(child)
        if text:
            found.setdefault(local_name(child), text)
    return found
