"""Between Scrapy's requests and the frontier's entries: plain data both ways."""

import json
from collections.abc import Callable
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from scrapy import Request, Spider
from twisted.python.failure import Failure

from newscrawler.memory import FrontierEntry

OnFailure = Callable[[Failure, bool], bool]
"""Takes a failure and whether the spider has an errback; says whether that should hear of it."""

LEASE = "lease"
"""Key of a request's meta: the hex key of the page that it is made for."""

# What Scrapy and its handlers note on a request under way; a stored one starts without.
_PASSING = ("redirect_", "retry_", "download_", "_")
_OWN_COLUMN = {"kind", "depth", LEASE, "is_start_request"}


def entry_from(request: Request, spider: Spider, parent: bytes | None = None) -> FrontierEntry:
    """The request as plain data.

    ``parent`` is the key of the page that named it. Raises ValueError where the request holds more
    than a frontier keeps: a body, a method other than GET, a callback that is no method of the
    spider, meta that JSON cannot say.
    """
    if request.method != "GET" or request.body or request.cb_kwargs:
        raise ValueError(f"{request}: only GET, without body and cb_kwargs, is kept")
    meta = {k: v for k, v in request.meta.items() if _is_kept(k)}
    try:
        json.dumps(meta)
    except (TypeError, ValueError) as error:
        raise ValueError(f"{request}: meta {sorted(meta)} is no JSON: {error}") from error
    return FrontierEntry(
        url=request.url,
        host=host_of(request),
        kind=str(request.meta.get("kind", "other")),
        priority=request.priority,
        depth=int(request.meta.get("depth", 0)),
        callback=_method_name(request, request.callback, spider),
        errback=_method_name(request, request.errback, spider),
        meta=meta,
        parent=parent,
    )


def host_of(request: Request) -> str:
    """The downloader slot that a request waits in: its host, unless it names another."""
    return str(request.meta.get("download_slot") or urlsplit(request.url).hostname or "")


def _is_kept(key: str) -> bool:
    return key not in _OWN_COLUMN and not key.startswith(_PASSING)


def _method_name(request: Request, method: Any, spider: Spider) -> str | None:
    if method is None:
        return None
    name = str(getattr(method, "__name__", ""))
    if getattr(spider, name, None) != method:
        raise ValueError(f"{request}: {method!r} is no method of {spider.name}")
    return name


def request_from(entry: FrontierEntry, spider: Spider, ended: OnFailure) -> Request:
    """The request that an entry stands for, under its lease.

    ``ended`` hears of its failure first, then the spider's own errback.

    It asks conditionally where the page's last answer had validators.
    """
    validators = {"If-None-Match": entry.etag, "If-Modified-Since": entry.last_modified}
    return Request(
        entry.url,
        callback=getattr(spider, entry.callback) if entry.callback else None,
        errback=partial(_failed, ended, getattr(spider, entry.errback) if entry.errback else None),
        headers={name: value for name, value in validators.items() if value},
        meta={
            **entry.meta,
            "kind": entry.kind,
            "depth": entry.depth,
            LEASE: entry.key.hex(),
        },
        priority=entry.priority,
        dont_filter=True,
    )


def _failed(ended: OnFailure, own: Callable[[Failure], Any] | None, failure: Failure) -> Any:
    return own(failure) if ended(failure, own is not None) and own else None
