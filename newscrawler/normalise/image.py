"""When two addresses show the same picture in different sizes."""

import re
from urllib.parse import parse_qs, unquote, urlsplit

_SIZE = re.compile(
    r"[-_=@,.](?:[wshcqr]?_?\d{2,4}(?:x\d{2,4})?(?:px)?|\d{1,4}x\d{1,4}|\d+w|scaled|large|medium|small|"
    r"thumb(?:nail)?|crop(?:ped)?|master|original|max|hd|2x|rw)(?=[-_=@,.]|$)",
    re.IGNORECASE,
)
_EXTENSION = re.compile(r"\.(?:jpe?g|png|webp|gif|avif|img|ece|svg)$", re.IGNORECASE)
_WIDTH = re.compile(r"\s(\d+(?:\.\d+)?)[wx]\s*$")


def image_key(url: str) -> str:
    """What stays the same in the addresses of one picture's sizes.

    >>> image_key("https://a.org/2024/storm-300x200.jpg"), image_key("/up/storm-1024x683.webp?q=1")
    ('storm', 'storm')
    >>> image_key("https://a.org/_next/image?url=%2Fp%2Fstorm.jpg&w=640")
    'storm'
    """
    parts = urlsplit(url)
    inner = parse_qs(parts.query).get("url") or parse_qs(parts.query).get("src")
    if inner:
        return image_key(inner[0])
    segments = [s for s in unquote(parts.path).split("/") if s]
    names = [_SIZE.sub("", _EXTENSION.sub("", segment)) for segment in segments[-2:]]
    if not names:
        return url
    return names[-1] if len(names[-1]) > 4 else "/".join(names)


def largest(srcset: str) -> str | None:
    """The biggest picture of a `srcset`.

    >>> largest("a.jpg 320w, b.jpg 1024w"), largest("a.jpg"), largest("")
    ('b.jpg', 'a.jpg', None)
    """
    entries = [entry.strip() for entry in re.split(r",\s+", srcset) if entry.strip()]
    best = max(entries, key=_width, default=None)
    return best.split()[0] if best else None


def _width(entry: str) -> float:
    found = _WIDTH.search(entry)
    return float(found[1]) if found else 0.0
