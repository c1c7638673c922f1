"""A web server on loopback that says, byte for byte, what a check wants it to say."""

import socket
import socketserver
import struct
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from typing import Any, NamedTuple, Self
from urllib.parse import urlsplit

Answer = bytes | Iterator[bytes]


class Asked(NamedTuple):
    """A request as it came in."""

    at: float
    """Seconds of the monotonic clock."""
    address: str
    path: str
    """Path and query."""
    headers: Mapping[str, str]
    """By lower-case name."""


Route = Callable[[Asked], Answer]


class Reset(Exception):
    """Raised by a route that wants the connection reset."""


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 512


class Site:
    """Serves routes by their longest prefix, one request a connection, and takes down each hit.

    ``addresses`` are all listened on at one port, so that one site can stand for many hosts.
    """

    def __init__(self, routes: Mapping[str, Route], *addresses: str, slow: float = 0.0) -> None:
        self.hits: list[Asked] = []
        self.routes = dict(routes)
        self.slow = slow
        self.port = 0
        self._addresses = addresses or ("127.0.0.1",)
        self._servers: list[_Server] = []

    def __enter__(self) -> Self:
        for _ in range(20):
            try:
                self._listen()
                break
            except OSError:
                # The port is free on one address and taken on another.
                self.__exit__()
        return self

    def _listen(self) -> None:
        self.port = 0
        for address in self._addresses:
            server = _Server((address, self.port), self._handler(address))
            self.port = server.server_address[1]
            self._servers.append(server)
            threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()

    def __exit__(self, *_: object) -> None:
        while self._servers:
            server = self._servers.pop()
            server.shutdown()
            server.server_close()

    def url(self, path: str = "/", host: str | None = None) -> str:
        """The address of a path."""
        return f"http://{host or self._addresses[0]}:{self.port}{path}"

    def paths(self, prefix: str = "/") -> list[str]:
        """Paths asked for so far, robots.txt left out."""
        asked = [hit.path for hit in self.hits if hit.path != "/robots.txt"]
        return [path for path in asked if path.startswith(prefix)]

    def times(self, prefix: str = "/") -> list[float]:
        """When paths were asked for, robots.txt left out."""
        return [
            hit.at for hit in self.hits if hit.path.startswith(prefix) and hit.path != "/robots.txt"
        ]

    def _handler(self, address: str) -> type[socketserver.BaseRequestHandler]:
        site = self

        class Handler(socketserver.BaseRequestHandler):
            def handle(self) -> None:
                with suppress(OSError):
                    site._serve(self.request, address)

        return Handler

    def _serve(self, connection: socket.socket, address: str) -> None:
        head = _read_head(connection)
        if not head:
            return
        asked = _parsed(head, address)
        self.hits.append(asked)
        time.sleep(self.slow)
        try:
            answer = self._route(asked.path)(asked)
            for part in (answer,) if isinstance(answer, bytes) else answer:
                connection.sendall(part)
        except Reset:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    def _route(self, path: str) -> Route:
        fitting = [prefix for prefix in self.routes if path.startswith(prefix)]
        return self.routes[max(fitting, key=len)] if fitting else lambda _: answer(b"", 404)


def _read_head(connection: socket.socket) -> bytes:
    connection.settimeout(60)
    data = b""
    while b"\r\n\r\n" not in data and len(data) < 65536:
        part = connection.recv(65536)
        if not part:
            return b""
        data += part
    return data


def _parsed(head: bytes, address: str) -> Asked:
    first, *lines = head.decode("latin-1").split("\r\n\r\n")[0].split("\r\n")
    target = first.split(" ")[1] if first.count(" ") > 1 else first
    parts = urlsplit(target)
    path = parts.path + (f"?{parts.query}" if parts.query else "")
    pairs = (line.partition(":") for line in lines)
    headers = {name.strip().lower(): value.strip() for name, _, value in pairs}
    return Asked(time.monotonic(), address, path, headers)


def answer(
    body: bytes | str, status: int = 200, kind: str | None = "text/html", **headers: Any
) -> bytes:
    """A whole and honest HTTP answer; ``content_encoding="gzip"`` is a header."""
    data = body.encode() if isinstance(body, str) else body
    stated = {"Content-Type": kind} if kind else {}
    stated |= {name.replace("_", "-").title(): str(value) for name, value in headers.items()}
    stated.setdefault("Content-Length", str(len(data)))
    lines = "".join(f"{name}: {value}\r\n" for name, value in stated.items())
    head = f"HTTP/1.1 {status} X\r\n{lines}Connection: close\r\n\r\n"
    try:
        return head.encode("latin-1") + data
    except UnicodeEncodeError:
        return head.encode() + data


def says(body: bytes | str, status: int = 200, **headers: Any) -> Route:
    """A route that always gives the same answer."""
    return lambda _: answer(body, status, **headers)


def leads_to(url: str, status: int = 302) -> Route:
    """A route that redirects."""
    return lambda _: answer(b"", status, location=url)
