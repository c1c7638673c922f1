"""What makes two addresses one: canonical form, article id, registered domain, same site.

The key by which articles are deduplicated is made here and nowhere else.
"""

import hashlib
import ipaddress
import re
from datetime import date
from functools import lru_cache
from urllib.parse import SplitResult, urljoin, urlsplit

from tldextract import TLDExtract
from w3lib.url import canonicalize_url

RULES_VERSION = 1
"""Raised whenever the canonical form of some address changes; stored in the crawl's memory."""

_TRACKING = re.compile(
    r"(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_ga|_gl|at_\w+|xtor|wt_\w+"
    r"|cmp(?:id)?|cid|ncid|icid|ito|ref|ref_?src|referrer|source|src|share|shared|smid|smtyp"
    r"|campaign\w*|partner|ocid|sh|spm|traffic_source|ns_\w+|__twitter_impression|amp|outputtype"
    r"|jsessionid|phpsessid|sid|sessionid)",
    re.IGNORECASE,
)
"""Query parameters that say how a reader came, not what is read."""

_FORM_PREFIX = re.compile(r"^(?:www\d?|m|mobile|amp)\.")
_FORM_SUFFIX = re.compile(
    r"(?:/amp|\.amp|/print|/index\.(?:html?|php|aspx?))/?$|(?<=\.html)/amp/?$"
)
_SESSION_PATH = re.compile(r";(?:jsessionid|phpsessid)=[^/?#]*", re.IGNORECASE)
_SUFFIXES = TLDExtract(suffix_list_urls=(), cache_dir=None)


def absolute(base: str, href: str) -> str | None:
    """The http(s) address that ``href`` means on the page ``base``, or None if it is none.

    >>> absolute("https://a.org/x/", "../y#top")
    'https://a.org/y'
    >>> absolute("https://a.org/", "javascript:void(0)") is None
    True
    >>> absolute("https://a.org/", "http://[::1") is None
    True
    """
    try:
        joined = urljoin(base, href.strip().replace("\n", "").replace("\t", ""))
        parts = urlsplit(joined)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname)
        _ = parts.port
    except ValueError:
        return None
    return joined.partition("#")[0] if usable else None


def host_of(url: str) -> str:
    """Lower-case host, with the port where one is named: `www.bbc.co.uk`, `127.0.0.1:8000`."""
    parts = urlsplit(url)
    host = (parts.hostname or "").rstrip(".")
    bracketed = f"[{host}]" if ":" in host else host
    return f"{bracketed}:{parts.port}" if parts.port else bracketed


def is_address(host: str) -> bool:
    """True where a host is an IP address, not a name.

    >>> is_address("127.0.0.1"), is_address("[::1]"), is_address("bbc.co.uk")
    (True, True, False)
    """
    try:
        ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return False
    return True


@lru_cache(maxsize=4096)
def registered_domain(host: str) -> str:
    """The part of a host name that its owner registered, by the bundled Public Suffix List.

    >>> registered_domain("www.bbc.co.uk"), registered_domain("localhost")
    ('bbc.co.uk', 'localhost')
    """
    return _SUFFIXES(host).top_domain_under_public_suffix or host


def site_of(url: str) -> str:
    """The site an address belongs to: registered domain, or host:port for an IP address.

    >>> site_of("https://news.bbc.co.uk/x"), site_of("http://127.0.0.1:8000/x")
    ('bbc.co.uk', '127.0.0.1:8000')
    """
    name = (urlsplit(url).hostname or "").rstrip(".")
    return host_of(url) if is_address(name) or "." not in name else registered_domain(name)


def same_site(one: str, other: str) -> bool:
    """True where two addresses belong to one site.

    >>> same_site("https://a.bbc.co.uk/", "http://bbc.co.uk/x")
    True
    """
    return site_of(one) == site_of(other)


def canonical_form(url: str) -> str:
    """The one spelling of an address: scheme, www, tracking, AMP, print and case removed.

    >>> canonical_form("HTTP://www.Paper.com/a/story.html/amp?utm_source=x&id=7#top")
    'https://paper.com/a/story.html?id=7'
    >>> canonical_form("https://m.paper.com/a/story/") == canonical_form("http://paper.com/a/story")
    True

    What is no http(s) address has no other spelling and stays as it is.

    >>> canonical_form("archive:42")
    'archive:42'
    """
    if absolute(url, "") is None:
        return url.strip()
    parts = urlsplit(url)
    host = _plain_host(parts)
    path = _FORM_SUFFIX.sub("", _SESSION_PATH.sub("", parts.path)).rstrip("/") or "/"
    query = "&".join(p for p in parts.query.split("&") if p and not _is_tracking(p))
    return canonicalize_url(f"https://{host}{path}" + (f"?{query}" if query else ""))


def _plain_host(parts: SplitResult) -> str:
    host = (parts.hostname or "").rstrip(".")
    port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    name = f"[{host}]" if ":" in host else _FORM_PREFIX.sub("", host)
    return name + port


def _is_tracking(parameter: str) -> bool:
    return _TRACKING.fullmatch(parameter.partition("=")[0]) is not None


_DAY_IN_PATH = re.compile(
    r"(?<!\d)(?P<year>(?:19[89]|20\d)\d)"
    r"(?:(?P<mark>[-/_.])(?P<month>\d\d?|[a-z]{3})(?P=mark)(?P<day>\d\d?)(?!\d)"
    r"|(?P<month2>\d\d)(?P<day2>\d\d)(?=\D|$|\d{4}(?:\d\d)?(?!\d)))",
    re.IGNORECASE,
)
"""A day, year first, also with the time of day run on: `/2022/12/07/`, `-20221207165100-`."""

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


def date_in_url(url: str) -> date | None:
    """The calendar day that an address names, year first; None where there is no such day.

    >>> date_in_url("https://a.org/2022/12/07/x"), date_in_url("https://a.org/x-20221207.html")
    (datetime.date(2022, 12, 7), datetime.date(2022, 12, 7))
    >>> date_in_url("https://a.org/world/2022/dec/7/x")
    datetime.date(2022, 12, 7)
    >>> date_in_url("https://a.org/20229999/x") is None
    True
    """
    for found in _DAY_IN_PATH.finditer(url.partition("?")[0]):
        named = (found["month"] or found["month2"]).lower()
        month = _MONTHS.index(named) + 1 if named in _MONTHS else named
        try:
            return date(int(found["year"]), int(month), int(found["day"] or found["day2"]))
        except ValueError:
            continue
    return None


def article_id(url: str) -> str:
    """32 hex digits that name the article at an address, the same on every run.

    >>> article_id("https://paper.com/a?utm_medium=mail") == article_id("http://www.paper.com/a")
    True
    """
    return hashlib.sha256(canonical_form(url).encode()).hexdigest()[:32]
