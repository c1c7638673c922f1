"""The browser's proxy leads to what the guard admits, and nowhere else."""

import asyncio
from base64 import b64encode
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest

from newscrawler.network.egress_proxy import USER, EgressProxy
from newscrawler.network.guard import AddressGuard

Heads = list[bytes]


@asynccontextmanager
async def serve(host: str, heads: Heads, answer: bytes) -> AsyncIterator[int]:
    """The port of a server that takes down the heads it gets."""

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heads.append(await reader.readuntil(b"\r\n\r\n"))
        writer.write(answer)
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(handle, host, 0)
    async with server:
        yield server.sockets[0].getsockname()[1]


async def ask(password: str, url: str, lines: list[str]) -> bytes:
    host, _, port = url.removeprefix("http://").partition(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    words = b64encode(f"{USER}:{password}".encode()).decode()
    head = [lines[0], f"Proxy-Authorization: Basic {words}", *lines[1:], "", ""]
    writer.write("\r\n".join(head).encode())
    answer = await reader.read()
    writer.close()
    return answer


def in_proxy(guard: AddressGuard, work: Callable[[EgressProxy, str], Awaitable[None]]) -> None:
    async def run() -> None:
        proxy = EgressProxy(guard, 10_000)
        url = await proxy.start()
        try:
            await work(proxy, url)
        finally:
            proxy.close()

    asyncio.run(run())


ANSWER = b"HTTP/1.1 200 OK\r\nConnection: keep-alive\r\nContent-Length: 2\r\n\r\nhi"


def test_an_open_host_is_reached_and_the_password_stays_here() -> None:
    heads: Heads = []

    async def work(proxy: EgressProxy, url: str) -> None:
        async with serve("127.0.0.1", heads, ANSWER) as port:
            target = f"http://127.0.0.1:{port}"
            guard.allow(target)
            lines = [f"GET {target}/a?b HTTP/1.1", "Host: x", "Cookie: c"]
            answer = await ask(proxy.password, url, lines)
        assert answer.endswith(b"\r\n\r\nhi")
        assert b"connection: close" in answer.lower()
        assert b"keep-alive" not in answer

    guard = AddressGuard()
    in_proxy(guard, work)
    assert heads[0].startswith(b"GET /a?b HTTP/1.1\r\n")
    assert b"Proxy-Authorization" not in heads[0]


@pytest.mark.parametrize("line", ["GET http://{}/ HTTP/1.1", "CONNECT {} HTTP/1.1"])
@pytest.mark.parametrize("spelling", ["127.0.0.2", "0x7f000002", "2130706434", "127.2"])
def test_a_private_host_is_refused_and_never_hit(line: str, spelling: str) -> None:
    heads: Heads = []

    async def work(proxy: EgressProxy, url: str) -> None:
        async with serve("127.0.0.2", heads, ANSWER) as port:
            asked = line.format(f"{spelling}:{port}")
            assert (await ask(proxy.password, url, [asked])).startswith(b"HTTP/1.1 403")

    in_proxy(AddressGuard(), work)
    assert heads == []


def test_a_name_that_leads_inside_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    async def inside(*_: object, **__: object) -> list[tuple[object, ...]]:
        return [(2, 1, 6, "", ("127.0.0.2", 80))]

    async def work(proxy: EgressProxy, url: str) -> None:
        monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", inside)
        answer = await ask(proxy.password, url, ["CONNECT paper.example:443 HTTP/1.1"])
        assert answer.startswith(b"HTTP/1.1 403")

    monkeypatch.delenv("http_proxy", raising=False)
    in_proxy(AddressGuard(), work)


def test_a_tunnel_passes_bytes_both_ways() -> None:
    heads: Heads = []

    async def work(proxy: EgressProxy, url: str) -> None:
        async with serve("127.0.0.1", heads, b"answer") as port:
            guard.allow(f"http://127.0.0.1:{port}")
            lines = [f"CONNECT 127.0.0.1:{port} HTTP/1.1", "", "question"]
            answer = await ask(proxy.password, url, lines)
        assert answer == b"HTTP/1.1 200 OK\r\n\r\nanswer"

    guard = AddressGuard()
    in_proxy(guard, work)
    assert heads == [b"question\r\n\r\n"]


def test_strangers_get_nothing() -> None:
    async def work(proxy: EgressProxy, url: str) -> None:
        answer = await ask("guessed", url, ["GET http://8.8.8.8/ HTTP/1.1"])
        assert answer.startswith(b"HTTP/1.1 407")

    in_proxy(AddressGuard(), work)


def test_endless_answers_are_cut_off() -> None:
    heads: Heads = []

    async def work(proxy: EgressProxy, url: str) -> None:
        head = b"HTTP/1.1 200 OK\r\n\r\n"
        async with serve("127.0.0.1", heads, head + b"x" * 3_000_000) as port:
            target = f"http://127.0.0.1:{port}"
            guard.allow(target)
            answer = await ask(proxy.password, url, [f"GET {target}/ HTTP/1.1"])
        assert len(answer) < 500_000

    guard = AddressGuard()
    in_proxy(guard, work)


@pytest.mark.parametrize("asked", ["GET http://paper.example/", "CONNECT paper.example:443"])
def test_the_users_own_proxy_is_passed_through(asked: str, monkeypatch: pytest.MonkeyPatch) -> None:
    heads: Heads = []
    line = f"{asked} HTTP/1.1"

    async def work(proxy: EgressProxy, url: str) -> None:
        async with serve("127.0.0.1", heads, ANSWER) as port:
            for name in ("http_proxy", "https_proxy"):
                monkeypatch.setenv(name, f"http://user:word@127.0.0.1:{port}")
            answer = await ask(proxy.password, url, [line, "Host: paper.example"])
            assert answer.endswith(b"hi")
            refused = await ask(proxy.password, url, ["GET http://127.0.0.2/ HTTP/1.1"])
            assert refused.startswith(b"HTTP/1.1 403")

    in_proxy(AddressGuard(), work)
    assert len(heads) == 1
    assert heads[0].startswith(line.encode())
    assert b64encode(b"user:word") in heads[0]
