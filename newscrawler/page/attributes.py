"""Tags with more attributes than any page needs, cut before they are parsed.

libxml2 walks over all attributes of a tag to add one: 100,000 take half a minute.
"""

import re

MOST = 1_000
"""Attributes of a tag that are kept."""
_STRETCH = 16_000  # bytes; a tag that takes long to read is many times as long
_ATTRIBUTE = rb"[\s/]++[^\s/<>=]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s<>\"']*+))?"
_TAG = re.compile(
    rb"(?P<kept><[a-zA-Z][^\s/<>]*+(?:%b){%d}+)(?:%b)*+" % (_ATTRIBUTE, MOST, _ATTRIBUTE)
)


def without_surplus(source: bytes) -> bytes:
    """The source without the attributes of a long tag that come after the first ``MOST``.

    >>> many = b" ".join(b"data-%d=x" % number for number in range(9_000))
    >>> without_surplus(b"<p " + many + b">The bridge</p>")[-26:]
    b' data-999=x>The bridge</p>'
    """
    parts, done = [], 0
    for at in range(_STRETCH, len(source), _STRETCH):
        start = source.rfind(b"<", done, at)
        if start < 0 or source.find(b"<", at, at + _STRETCH) >= 0:
            continue
        tag = _TAG.match(source, start)
        if tag and not _is_in_script(source, start):
            parts.append(source[done : tag.end("kept")])
            done = tag.end()
    return b"".join((*parts, source[done:])) if parts else source


def _is_in_script(source: bytes, at: int) -> bool:
    """Whether what stands there is no tag but a program's `<`."""
    return source.rfind(b"<script", 0, at) > source.rfind(b"</script", 0, at)
