"""When two addresses show the same picture in different sizes."""

import re
from functools import lru_cache
from urllib.parse import parse_qs, unquote, urlsplit

_SIZE = re.compile(
    r"[-_=@,.](?:[wshcqr]?_?\d{2,4}(?:x\d{2,4})?(?:px)?|\d{1,4}x\d{1,4}|\d+w|scaled|large|medium|small|"
    r"thumb(?:nail)?|crop(?:ped)?|master|original|max|hd|2x|rw)(?=[-_=@,.]|$)",
    re.IGNORECASE,
)
_EXTENSION = re.compile(r"(?:\.(?:jpe?g|png|webp|gif|avif|img|ece|svg))+$", re.IGNORECASE)
_DRAWN = re.compile(r"\.svg(?:$|[?#])|/icons?/", re.IGNORECASE)
_BANNER = re.compile(r"/(?:ads|adverts?|advertising|adserver|banners?)/", re.IGNORECASE)
_EMPTY = r"(?:blank|spacer|leer|empty|(?:ajax-?)?load(?:er|ing)|transparent|placeholder|dummy|1x1)"
_PLACEHOLDER = re.compile(
    rf"/{_EMPTY}(?:[-_.]?\d+)*\.(?:gif|jpe?g|png|webp)(?:$|[?#])|[-_]{_EMPTY}\.gif(?:$|[?#])",
    re.IGNORECASE,
)
_LOGO = re.compile(
    r"//logos?\.|/(?:logos?|flags?)/|/(?:apple-)?touch-icon|/[sb]lavatar/|/[a-z]{2}\.gif$"
    r"|(?:fb|facebook|og|share|sharing|site|default|header)[-_]?logo(?![a-z])"
    r"|(?<![a-z])logo[-_](?:fb|facebook|og|share|sharing|social|default)(?![a-z])",
    re.IGNORECASE,
)
_SIZES = re.compile(
    r"(?<![a-z\d])(\d{2,4})x(\d{2,4})(?!\d)|[?&]w(?:idth)?=(\d{2,4})&h(?:eight)?=(\d{2,4})\b"
)
_SMALL = 200  # pixels; both sides of a teaser's picture are mostly smaller
_WIDTH = re.compile(r"\s(\d+(?:\.\d+)?)[wx]\s*$")


@lru_cache(maxsize=4096)
def image_key(url: str) -> str:
    """What stays the same in the addresses of one picture's sizes.

    >>> image_key("https://a.org/2024/storm-300x200.jpg"), image_key("/up/storm-1024x683.webp?q=1")
    ('storm', 'storm')
    >>> image_key("https://a.org/_next/image?url=%2Fp%2Fstorm.jpg&w=640")
    'storm'
    >>> image_key("https://[picture]/storm.jpg")
    'https://[picture]/storm.jpg'
    """
    try:
        parts = urlsplit(url)
        query = parse_qs(parts.query) if parts.query else {}
        if inner := query.get("url") or query.get("src"):
            parts = urlsplit(inner[0])
    except ValueError:  # what a template left unfilled
        return url
    segments = [s for s in unquote(parts.path).split("/") if s]
    names = [_SIZE.sub("", _EXTENSION.sub("", segment)) for segment in segments[-2:]]
    if not names:
        return url
    return names[-1] if len(names[-1]) > 4 else "/".join(names)


def is_thumbnail(url: str) -> bool:
    """Whether an address says that its picture is an icon, or as small as those of teasers.

    >>> is_thumbnail("/img/storm-150x84.jpg"), is_thumbnail("/i.php?src=a.jpg&w=180&h=140")
    (True, True)
    >>> is_thumbnail("/img/mail.svg"), is_thumbnail("/img/storm-1024x683.jpg")
    (True, False)
    """
    if _DRAWN.search(url):
        return True
    found = _SIZES.search(url)
    return found is not None and all(int(side) < _SMALL for side in found.groups() if side)


def is_banner(url: str) -> bool:
    """Whether an address says that its picture is an advertisement.

    >>> is_banner("https://a.org/ads/42.gif"), is_banner("/files/banners/sale.jpg")
    (True, True)
    >>> is_banner("https://a.org/roads/42.jpg"), is_banner("/2024/ad.jpg")
    (False, False)
    """
    return _BANNER.search(url) is not None


def is_placeholder(url: str) -> bool:
    """Whether an address is that of an empty picture that stands where another is to come.

    >>> is_placeholder("https://a.org/i/blank.jpg"), is_placeholder("/img/ajax-loader.gif")
    (True, True)
    >>> is_placeholder("https://a.org/point-blank.jpg"), is_placeholder("/loading/crane.jpg")
    (False, False)
    """
    return _PLACEHOLDER.search(url) is not None


def is_logo(url: str) -> bool:
    """Whether an address says that its picture stands for a paper or a language, not for a story.

    >>> is_logo("https://logo.a.org/7.png"), is_logo("/i/a_logo_fb_120.jpg"), is_logo("/de.gif")
    (True, True, True)
    >>> is_logo("/2024/FINA_LOGO_FUKUOKA.jpeg"), is_logo("https://a.org/logos-of-a-fair.jpg")
    (False, False)
    """
    return _LOGO.search(url) is not None


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
