"""What makes two addresses one: canonical form, article id, registered domain, same site.

The key by which articles are deduplicated is made here and nowhere else.
"""

import hashlib
import ipaddress
import re
from functools import lru_cache
from urllib.parse import SplitResult, urljoin, urlsplit

from tldextract import TLDExtract
from w3lib.url import canonicalize_url

RULES_VERSION = 2
"""Raised whenever the canonical form of some address changes; stored in the crawl's memory."""

_TRACKING = re.compile(
    r"(?:utm|itm|g2i|hsa|pk|piwik|mtm|at|ns|guce|guc|wt)_\w+|utm\w+|onwewe|tpcc"
    r"|fbclid|gclid|gclsrc|dclid|[gw]braid|msclkid|yclid|twclid|ttclid|igsh(?:id)?|li_fat_id"
    r"|mc_[ce]id|mkt_tok|vero_id|_ga|_gl|_hs(?:enc|mi)|__hs\w+|_openstat|__tn__|__twitter_impression"
    r"|xtor|cmp|cmpid|ncid|icid|itid|ico|ito|intcmp|int_?campaign|smid|smtyp|ocid|ref_?src|ref_?url"
    r"|spm|ftag|tsrc|soc_\w+|guccounter|traffic_?source|sharetype|share_?source|zanpid|wtrid|mbid"
    r"|s_?cid|trk\w*|amp_?(?:js_v|gsa|tf|latest_update_time|markup)|usqp|aoh|replytocom|showcomments?"
    r"|is_?mobile|mobile_?view|no_?mobile"
    r"|jsessionid|phpsessid|aspsessionid\w*|asp\.net_sessionid|session_?id|cfid|cftoken|zenid",
    re.IGNORECASE,
)
"""Query parameters that never name an article: how a reader came, which form, which session."""

_CAMPAIGN = re.compile(
    r"ref|referr?er|source|src|from|cid|sid|campaign\w*|partner|via|origin|promo|sh|shared?|link_?from",
    re.IGNORECASE,
)
"""Parameters that name a campaign where the value is a word, and may be an id where it is not."""

_WORD = re.compile(r"(?![0-9a-f]*\d[0-9a-f]*$)(?!.*\d{4})[\w.%+~:/ -]*", re.IGNORECASE)
_SESSION_VALUE = re.compile(r"[0-9a-f]{26,64}", re.IGNORECASE)

_FORM_PARAMETERS = re.compile(
    r"_?amp(?:=(?:1|true|y|yes|amp)?)?|(?:m|mobile)=(?:[01]|true|false)|comments?=\w*"
    r"|(?:print(?:able|version|view)?|imprim(?:ir|er|e)|drucken|druck|stampa|afdrukken|utskrift)"
    r"(?:=(?:1|true|y|yes|on|print)?)?"
    r"|page(?:wanted)?=(?:all|print)|single_?page=(?:1|true|y|yes)"
    r"|(?:output_?type|output|view|mode|format|display|layout|template|alt)=(?:amp|print\w*|mobile)",
    re.IGNORECASE,
)
"""Parameters that ask for another form of the same page: `outputType=amp`, `view=print`."""

_FORM_HOST = re.compile(r"^(?:(?:www\d?|m|mobile|amp|wap|touch)\.)+(?=[^.]+\.)")
_FORM_START = re.compile(r"^(?:/amp)+(?=/[^/])", re.IGNORECASE)
_FORM_END = re.compile(
    r"(?:(?<=[^/])(?:/+(?:amp(?:\.html?)?|print|printable|amphtml)|(?:[._]amp)+(?=$|/))"
    r"|/+(?:index|default)\.(?:html?|php\d?|aspx?|jsp|shtml|cfm)|/+)+$",
    re.IGNORECASE,
)
_AMP_DOCUMENT = re.compile(r"\.amp(?=\.html?$)", re.IGNORECASE)
_FORM_WORD = re.compile(r"amp|print|index|default", re.IGNORECASE)
"""Stands in every path that these three change, but for slashes at its end."""
_AMP_VIEWER = re.compile(
    r"^(?:[^/]+\.cdn\.ampproject\.org|[^/]*bing-amp\.com)/[a-z]+/(?:s/)?(?P<page>[^/]+\..*)"
    r"|^(?:www\.)?google\.[a-z.]+/amp/(?:s/)?(?P<viewed>[^/]+\..*)",
    re.IGNORECASE,
)
"""`paper-com.cdn.ampproject.org/c/s/paper.com/x`, `google.com/amp/s/paper.com/x`: paper.com/x."""

_FORM = re.compile(r"amp|print|index|default|[A-Z]|//|/\.", re.ASCII)
"""Stands in every plain address that has a plainer form, but for its host and its last slash."""

_SESSION_PATH = re.compile(r";(?:jsessionid|phpsessid|sid)=[^/?#]*|/\(S\(\w+\)\)", re.IGNORECASE)
_CAPITAL = re.compile(r"[A-Z]")
_CASELESS = re.compile(r"[A-Z]?[a-z]+|[A-Z]{2,}|\d+|[A-Z]|")
_SUFFIXES = TLDExtract(suffix_list_urls=(), cache_dir=None)
_PLAIN_LINK = re.compile(r"https?://[a-z0-9][a-z0-9.-]*+(?:/[!-\"$->@-\[\]-~]*+(?:[?#][!-~]*+)?)?")
"""An address that is absolute as it stands; most links of newspapers are, or start with a slash."""
_PLAIN_ADDRESS = re.compile(r"https?://[a-z0-9-]+(?:\.[a-z0-9-]+)+/[\w.~/-]*", re.ASCII)
"""An address that has one spelling only: what w3lib would canonicalise it to is itself."""


def absolute(base: str, href: str) -> str | None:
    """The http(s) address that ``href`` means on the page ``base``, or None if it is none.

    >>> absolute("https://a.org/x/", "../y#top")
    'https://a.org/y'
    >>> absolute("https://a.org/", "javascript:void(0)"), absolute("https://a.org/", "http://[::1")
    (None, None)
    """
    plain = href or base
    if href.startswith("/"):
        origin = _plain_origin(base) or ""
        plain = (origin.partition("/")[0] if href.startswith("//") else origin) + href
    if "/." not in plain and _PLAIN_LINK.fullmatch(plain):
        return plain.partition("#")[0]
    try:
        joined = urljoin(base, href.strip().replace("\n", "").replace("\t", ""))
        parts = urlsplit(joined)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname)
        _ = parts.port
    except ValueError:
        return None
    return joined.partition("#")[0] if usable else None


@lru_cache(maxsize=64)
def _plain_origin(base: str) -> str | None:
    """Scheme and host of an address that needs no cleaning."""
    usable = "/." not in base and _PLAIN_LINK.fullmatch(base)
    return "/".join(base.split("/", 3)[:3]) if usable else None


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
    return _site_of_origin("/".join(url.split("/", 3)[:3]))


@lru_cache(maxsize=4096)
def _site_of_origin(origin: str) -> str:
    name = (urlsplit(origin).hostname or "").rstrip(".")
    return host_of(origin) if is_address(name) or "." not in name else registered_domain(name)


def same_site(one: str, other: str) -> bool:
    """True where two addresses belong to one site.

    >>> same_site("https://a.bbc.co.uk/", "http://bbc.co.uk/x")
    True
    """
    return site_of(one) == site_of(other)


@lru_cache(maxsize=16384)
def canonical_form(url: str) -> str:
    """The one spelling of an address: scheme, www, tracking, AMP, print and case removed.

    Parameters that may name an article (`id`, `p`, `story`, a numeric `sid`) always stay.
    Raises ValueError for what is no http(s) address.

    >>> canonical_form("HTTP://www.Paper.com/a/story.html/amp?utm_source=x&id=7#top")
    'https://paper.com/a/story.html?id=7'
    >>> canonical_form("https://m.paper.com/a/story/") == canonical_form("http://paper.com/a/story")
    True
    """
    plainer = _plainer(url)
    while plainer != url:
        url, plainer = plainer, _plainer(plainer)
    return url


def _plainer(url: str) -> str:
    is_plain = _PLAIN_ADDRESS.fullmatch(url) is not None
    address = url.partition("://")[2] if is_plain else ""
    if address and not _FORM.search(address):
        name, _, path = address.partition("/")
        return f"https://{_FORM_HOST.sub('', name)}/{path.rstrip('/')}"
    plain = url if is_plain else canonicalize_url(url.strip())
    parts = _behind_viewers(urlsplit(plain))
    if parts.scheme not in ("http", "https") or not (host := parts.hostname):
        raise ValueError(f"no http(s) address: {url!r}")
    kept = dict.fromkeys(p for p in parts.query.split("&") if p and not _says_no_article(p))
    query = "&".join(kept)
    plainer = f"https://{_plain_host(host, parts.port)}{_plain_path(parts.path)}"
    return f"{plainer}?{query}" if query else plainer


def _behind_viewers(parts: SplitResult) -> SplitResult:
    """The page that an AMP cache or viewer shows."""
    while shown := _AMP_VIEWER.match((parts.hostname or "") + parts.path):
        target = f"https://{shown['page'] or shown['viewed']}?{parts.query}"
        parts = urlsplit(canonicalize_url(target))
    return parts


def _plain_host(host: str, port: int | None) -> str:
    name = f"[{host}]" if ":" in host else _FORM_HOST.sub("", host.rstrip("."))
    return name if port in (None, 80, 443) else f"{name}:{port}"


def _plain_path(path: str) -> str:
    path = re.sub(r"/{2,}", "/", "/" + _SESSION_PATH.sub("", path))
    path = urljoin("/", path) if "/." in path else path
    path = path.rstrip("/")
    if _FORM_WORD.search(path):
        path = _FORM_END.sub("", _AMP_DOCUMENT.sub("", _FORM_START.sub("", path)))
    return _lower_words(path) or "/"


def _lower_words(path: str) -> str:
    """Case folded in segments made of words; an opaque id (`/a/dQw4w9`) keeps its own.

    >>> _lower_words("/News/Big-Story.HTML"), _lower_words("/v/dQw4w9")
    ('/news/big-story.html', '/v/dQw4w9')
    """
    return "/".join(map(_lower_if_words, path.split("/"))) if _CAPITAL.search(path) else path


def _lower_if_words(segment: str) -> str:
    tokens = re.split(r"[-_.,+~]", segment)
    return segment.lower() if all(map(_CASELESS.fullmatch, tokens)) else segment


def _says_no_article(parameter: str) -> bool:
    name, _, value = parameter.partition("=")
    if _TRACKING.fullmatch(name) or _FORM_PARAMETERS.fullmatch(parameter):
        return True
    if not _CAMPAIGN.fullmatch(name):
        return False
    session = name.lower() == "sid" and _SESSION_VALUE.fullmatch(value)
    return bool(session or _WORD.fullmatch(value))


def article_id(url: str) -> str:
    """32 hex digits that name the article at an address, the same on every run.

    What is no http(s) address, such as the name of a saved page, stands for itself.

    >>> article_id("https://paper.com/a?utm_medium=mail") == article_id("http://www.paper.com/a")
    True
    """
    try:
        form = canonical_form(url)
    except ValueError:
        form = url
    return hashlib.sha256(form.encode()).hexdigest()[:32]
