"""What a site of ours gets asked and what it answers, apart from any server."""

import hashlib
from dataclasses import dataclass, field
from typing import Protocol
from urllib.parse import SplitResult, urlsplit

HTML = "text/html; charset=utf-8"


@dataclass(frozen=True)
class Request:
    """A GET request: path with query, base address of the site, header fields in lower case."""

    target: str
    base: str
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def parts(self) -> SplitResult:
        """The address in its parts."""
        return urlsplit(self.base + self.target)


@dataclass(frozen=True)
class Reply:
    """An answer; ``extra`` holds further header fields."""

    body: bytes
    kind: str = HTML
    status: int = 200
    extra: dict[str, str] = field(default_factory=dict)

    @property
    def etag(self) -> str:
        """A validator that changes with the body (RFC 9110, section 8.8.3)."""
        return f'"{hashlib.sha256(self.body).hexdigest()[:16]}"'


class Answers(Protocol):
    """Anything that the server can serve."""

    def __call__(self, request: Request) -> Reply:
        """The answer to a request."""


def redirect(where: str) -> Reply:
    """A permanent move to another address."""
    return Reply(b"", status=301, extra={"Location": where})
