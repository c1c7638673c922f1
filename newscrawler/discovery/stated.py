"""Kinds that an address states by itself on any site: feeds, sitemaps, files, machinery."""

import re

from newscrawler.discovery.judge import Judgement

COMMENTS = Judgement("other", "a feed of comments")

_STATED: tuple[tuple[re.Pattern[str], Judgement], ...] = (
    (
        re.compile(r"sitemap[^/?]*\.(?:xml|txt)(?:\.gz)?$", re.I),
        Judgement("sitemap", "a sitemap's address"),
    ),
    (
        re.compile(r"/comments/(?:feed|default|atom|rss)|[?&]feed=comments", re.I),
        COMMENTS,
    ),
    (
        re.compile(
            r"/(?:feed|rss|atom)s?(?:/[\w-]+)?/?$|/(?:feed|rss|atom)s?/[^?]+\.(?:xml|php)$"
            r"|\.(?:rss|rdf|atom)$|(?:rss|atom|feed)\.(?:xml|json|php)$|[?&]feed=(?:rss2?|atom|rdf)",
            re.I,
        ),
        Judgement("feed", "a feed's address"),
    ),
    (
        re.compile(
            r"[?&](?:share=\w+|replytocom=|redirect_to=|return_?url=|action=(?:login|lostpassword|edit))"
            r"|/cdn-cgi/|/wp-(?:login|admin|content)\b|/comment-page-\d|/trackback/?$",
            re.I,
        ),
        Judgement("other", "an address of the machinery"),
    ),
)
"""What path and query say, the first that fits."""

_TELLING = re.compile(r"feed|rss|atom|rdf|sitemap|\?|wp-|cdn-cgi|trackback|comment")
"""Stands in every address that a row above can match; most addresses need no further look."""

_FILES = frozenset(
    (
        *("jpg", "jpeg", "png", "gif", "webp", "svg", "avif", "pdf", "mp3", "mp4", "m3u8", "css"),
        *("js", "ics", "zip", "gz", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "epub", "apk"),
        *("exe", "xml"),
    )
)


def stated(url: str) -> Judgement | None:
    """The kind that an address states by itself on any site, and why; None for most.

    >>> stated("https://a.org/rss/sport.xml").kind, stated("https://a.org/comments/feed/").kind
    ('feed', 'other')
    >>> stated("https://a.org/feed-the-world/") is None
    True
    """
    lower = url.lower()
    if _TELLING.search(lower, len("https://")):
        _, slash, tail = url[8:].partition("/")
        for pattern, judgement in _STATED:
            if pattern.search(slash + tail):
                return judgement
    path, _, extension = lower.partition("?")[0].rpartition(".")
    is_file = extension in _FILES and path.count("/") > 2
    return Judgement("other", "a file") if is_file else None
