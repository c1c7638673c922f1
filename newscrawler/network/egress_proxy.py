"""The browser's only way out: a proxy on loopback that asks the address guard for every connection.

A browser follows redirects, loads subresources and opens WebSockets past all of Scrapy's rules,
but it does so through its proxy.
"""

import asyncio
from base64 import b64encode
from collections.abc import Mapping
from contextlib import suppress
from secrets import token_urlsafe
from socket import SOCK_STREAM
from typing import Final
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

from newscrawler.network.guard import AddressGuard
from newscrawler.network.heads import HEAD_MAXSIZE, Head, read_head

USER: Final = "newscrawler"
REFUSED_HEADER: Final = "X-Newscrawler-Refused"
CONNECT_TIMEOUT: Final = 15.0

_ANSWERS: Final[Mapping[int, str]] = {
    403: f"403 Forbidden\r\n{REFUSED_HEADER}: address",
    407: '407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="newscrawler"',
    502: "502 Bad Gateway",
}

Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class Refused(Exception):
    """The guard admits none of the addresses of a host."""


class EgressProxy:
    """An HTTP proxy (absolute URLs and CONNECT) for the crawl's own browser.

    It listens on a free port of 127.0.0.1 while a browser runs, and wants a password that only
    that browser is told. Each connection carries one request, or one tunnel, of at most
    ``maxsize`` bytes of answer. The user's own proxy is passed through.
    """

    def __init__(self, guard: AddressGuard, maxsize: int) -> None:
        self.password = token_urlsafe()
        self._guard = guard
        self._maxsize = maxsize
        self._server: asyncio.Server | None = None
        self._open: set[asyncio.StreamWriter] = set()

    async def start(self) -> str:
        """Listen; the proxy's address, like `http://127.0.0.1:34567`."""
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0, limit=HEAD_MAXSIZE)
        return "http://{}:{}".format(*self._server.sockets[0].getsockname())

    def close(self) -> None:
        """Stop listening and break off what is under way."""
        if self._server:
            self._server.close()
        for writer in list(self._open):
            writer.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._open.add(writer)
        try:
            await self._pass_on(reader, writer)
        except (OSError, ValueError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            with suppress(OSError):
                writer.write(_answer(502))
        finally:
            self._open.discard(writer)
            with suppress(OSError):
                writer.close()

    async def _pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await read_head(reader)
        if head.value("Proxy-Authorization") != _basic(f"{USER}:{self.password}"):
            writer.write(_answer(407))
            return
        try:
            there = await self._connect(head)
        except Refused:
            writer.write(_answer(403))
            return
        self._open.add(there[1])
        try:
            await self._relay(head, (reader, writer), there)
        finally:
            self._open.discard(there[1])
            there[1].close()

    async def _connect(self, head: Head) -> Streams:
        host, port = _target(head)
        if not self._guard.admits_url(f"http://{_bracketed(host)}:{port}/"):
            raise Refused(host)
        upstream = _user_proxy(head, host)
        if upstream:
            parts = urlsplit(upstream)
            return await _dial(parts.hostname or "", parts.port or 80)
        loop = asyncio.get_running_loop()
        found = await loop.getaddrinfo(host, port, type=SOCK_STREAM)
        for address in self._guard.admit(host, port, [str(info[4][0]) for info in found]):
            with suppress(OSError, TimeoutError):
                return await _dial(address, port)
        if (host.lower().rstrip("."), port) in self._guard.refused:
            raise Refused(host)
        raise OSError(f"cannot connect to {host}")

    async def _relay(self, head: Head, here: Streams, there: Streams) -> None:
        upstream = _user_proxy(head, _target(head)[0])
        if head.method == "CONNECT" and not upstream:
            here[1].write(b"HTTP/1.1 200 OK\r\n\r\n")
        else:
            there[1].write(_request(head, upstream))
        if head.method != "CONNECT":
            answer = await read_head(there[0])
            here[1].write(
                answer.without("Connection", "Keep-Alive").plus("Connection", "close").encode()
            )
        ways = [
            asyncio.ensure_future(_pump(here[0], there[1], self._maxsize)),
            asyncio.ensure_future(_pump(there[0], here[1], self._maxsize)),
        ]
        try:
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for way in ways:
                way.cancel()


async def _dial(host: str, port: int) -> Streams:
    return await asyncio.wait_for(
        asyncio.open_connection(host, port, limit=HEAD_MAXSIZE), CONNECT_TIMEOUT
    )


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, maxsize: int) -> None:
    passed = 0
    with suppress(OSError):
        while passed <= maxsize and (data := await reader.read(2**16)):
            passed += len(data)
            writer.write(data)
            await writer.drain()


def _target(head: Head) -> tuple[str, int]:
    address = head.target if head.method != "CONNECT" else f"//{head.target}"
    parts = urlsplit(address)
    return parts.hostname or "", parts.port or 80


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _request(head: Head, upstream: str | None) -> bytes:
    """What the other side gets: without the browser's proxy password, and closing afterwards."""
    plain = head.without("Proxy-Authorization", "Proxy-Connection")
    if head.method == "CONNECT":
        return _authorised(plain, upstream).encode()
    if upstream:
        return _closing(_authorised(plain, upstream))
    parts = urlsplit(head.target)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return _closing(plain.aimed_at(target))


def _closing(head: Head) -> bytes:
    return head.without("Connection").plus("Connection", "close").encode()


def _authorised(head: Head, upstream: str | None) -> Head:
    parts = urlsplit(upstream or "")
    if not parts.username:
        return head
    words = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
    return head.plus("Proxy-Authorization", _basic(words))


def _user_proxy(head: Head, host: str) -> str | None:
    """The proxy that the user set for such a target, if any."""
    if proxy_bypass(host):
        return None
    proxies = getproxies()
    scheme = "https" if head.method == "CONNECT" else "http"
    proxy = proxies.get(scheme) or proxies.get("all")
    return proxy if proxy is None or "://" in proxy else f"http://{proxy}"


def _basic(words: str) -> str:
    return f"Basic {b64encode(words.encode()).decode()}"


def _answer(status: int) -> bytes:
    line = _ANSWERS[status]
    return f"HTTP/1.1 {line}\r\nContent-Length: 7\r\nConnection: close\r\n\r\nrefused".encode()
