"""Why a page was not fetched, and the reasons under which that is counted."""

import zlib

from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    NotSupported,
    ResponseDataLossError,
    UnsupportedURLSchemeError,
)
from scrapy.spidermiddlewares.httperror import HttpError


class Refusal(IgnoreRequest):
    """A request that is not carried out; ``reason`` is the key under which it is counted."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(detail or reason.replace("_", " "))
        self.reason = reason


class Cut(Refusal):
    """A link that is not followed, now or later: `newscrawler/cut/<reason>`."""


class Postponed(Refusal):
    """A page left for the next run, its host being closed for now.

    It stays in the frontier and is counted under `newscrawler/postponed/<reason>`.
    """


class Failed(Refusal):
    """A page given up for good: `newscrawler/failed/<reason>`."""


REASONS: tuple[tuple[type[BaseException], str], ...] = (
    (DownloadTimeoutError, "timeout"),
    (CannotResolveHostError, "no_such_host"),
    (DownloadConnectionRefusedError, "refused"),
    (ResponseDataLossError, "truncated"),
    (DownloadCancelledError, "too_large"),
    (DownloadFailedError, "broken_off"),
    (UnsupportedURLSchemeError, "scheme"),
    (NotSupported, "scheme"),
    (zlib.error, "encoding"),
    (OSError, "broken_off"),
)
"""The first class that fits gives the reason."""

SENTENCES = (
    ("max redirections reached", "redirect_loop"),
    ("exceeded DOWNLOAD_MAXSIZE", "too_large"),
    ("Forbidden by robots.txt", "robots"),
)
"""What Scrapy says in the message of a plain IgnoreRequest only."""


def reason_of(error: BaseException) -> str:
    """The key of a failure: `http_404`, `timeout`, `refused`, or the error's own name.

    >>> reason_of(DownloadTimeoutError("slow")), reason_of(Failed("truncated"))
    ('timeout', 'truncated')
    >>> reason_of(IgnoreRequest("max redirections reached")), reason_of(KeyError("x"))
    ('redirect_loop', 'KeyError')
    """
    if isinstance(error, Refusal):
        return error.reason
    if isinstance(error, HttpError):
        return f"http_{error.response.status}"
    if isinstance(error, IgnoreRequest):
        return next((key for said, key in SENTENCES if said in str(error)), "ignored")
    return next((key for kind, key in REASONS if isinstance(error, kind)), type(error).__name__)
