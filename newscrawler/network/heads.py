"""The head of an HTTP/1.1 message: first line and headers, as a proxy passes them on."""

import asyncio
from dataclasses import dataclass, replace

HEAD_MAXSIZE = 256 * 2**10


@dataclass(frozen=True)
class Head:
    """First line and headers, in order."""

    first: str
    headers: tuple[tuple[str, str], ...]

    @property
    def method(self) -> str:
        """The method of a request."""
        return self.first.partition(" ")[0]

    @property
    def target(self) -> str:
        """What a request asks for: an absolute URL, or host:port for CONNECT."""
        return self.first.split(" ")[1]

    def value(self, name: str) -> str | None:
        """The first value of a header."""
        return next((v for n, v in self.headers if n.lower() == name.lower()), None)

    def without(self, *names: str) -> "Head":
        """The head without some headers."""
        gone = {name.lower() for name in names}
        return replace(self, headers=tuple(h for h in self.headers if h[0].lower() not in gone))

    def plus(self, name: str, value: str) -> "Head":
        """The head with one header more."""
        return replace(self, headers=(*self.headers, (name, value)))

    def aimed_at(self, target: str) -> "Head":
        """The request head with another target."""
        return replace(self, first=f"{self.method} {target} HTTP/1.1")

    def encode(self) -> bytes:
        """The bytes on the wire.

        >>> Head("GET / HTTP/1.1", (("Host", "a"),)).plus("B", "c").encode()
        b'GET / HTTP/1.1\\r\\nHost: a\\r\\nB: c\\r\\n\\r\\n'
        """
        lines = [self.first, *(f"{name}: {value}" for name, value in self.headers)]
        return "".join(f"{line}\r\n" for line in (*lines, "")).encode("latin-1")


def parse_head(data: bytes) -> Head:
    """The head from its bytes; a line that is no header is left out.

    Raises ValueError where the first line is none.

    >>> parse_head(b"GET http://a/ HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n").target
    'http://a/'
    """
    first, *lines = data.decode("latin-1").rstrip("\r\n").split("\r\n")
    if first.count(" ") < 1:
        raise ValueError(f"no HTTP message: {first[:80]!r}")
    pairs = (line.partition(":") for line in lines if ":" in line)
    return Head(first, tuple((name.strip(), value.strip()) for name, _, value in pairs))


async def read_head(reader: asyncio.StreamReader) -> Head:
    """Read a head from a stream.

    Raises ValueError, IncompleteReadError or LimitOverrunError where there is none.
    """
    return parse_head(await reader.readuntil(b"\r\n\r\n"))
