"""Serves a site of ours on loopback, in a thread, and remembers what was asked."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import urlsplit, urlunsplit

from newscrawler.demo.reply import Answers, Reply, Request

LOOPBACK = "127.0.0.1"


@dataclass(frozen=True)
class Hit:
    """A request as the server's log has it."""

    target: str
    status: int
    agent: str
    base: str = ""
    """The site that was meant, where the server is asked as a proxy for several."""


@dataclass
class Server:
    """A running site."""

    url: str
    """Its base address, without a slash at the end."""
    log: list[Hit] = field(default_factory=list)

    @property
    def host(self) -> str:
        """Its host and port."""
        return urlsplit(self.url).netloc

    def hits(self, start: str) -> list[Hit]:
        """The requests for addresses that begin so."""
        return [hit for hit in self.log if hit.target.startswith(start)]


@contextmanager
def serve(
    answers: Answers, port: int = 0, latency: float = 0.0, host: str = LOOPBACK
) -> Iterator[Server]:
    """Serve a site until the block ends; port 0 takes a free one, latency is in seconds."""
    httpd = _HTTPServer((host, port), _handler(answers, latency))
    httpd.seen = Server(f"http://{host}:{httpd.server_address[1]}")
    thread = Thread(target=httpd.serve_forever, args=(0.05,), daemon=True, name="demo-site")
    thread.start()
    try:
        yield httpd.seen
    finally:
        httpd.shutdown()
        httpd.server_close()
        thread.join()


class _HTTPServer(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128
    seen: Server

    def handle_error(self, request: object, client_address: object) -> None:
        """A reader that hangs up early is no news."""


def _handler(answers: Answers, latency: float) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        server: _HTTPServer

        def do_GET(self) -> None:
            time.sleep(latency)
            headers = {name.lower(): value for name, value in self.headers.items()}
            target, base = _target(self.path, headers.get("host") or self.server.seen.host)
            reply = _conditional(answers(Request(target, base, headers)), headers)
            hit = Hit(target, reply.status, headers.get("user-agent", ""), base)
            self.server.seen.log.append(hit)
            self._send(reply)

        do_HEAD = do_GET

        def _send(self, reply: Reply) -> None:
            self.send_response(reply.status)
            for name, value in reply.extra.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(reply.body)

        def log_message(self, *_: object) -> None:
            """Quiet: the log is kept in `Server.log`."""

    return Handler


def _target(asked: str, host: str) -> tuple[str, str]:
    """Path and base address of a request line; as a proxy gets it, the line names the host too.

    >>> _target("/a?b", "x:1"), _target("http://paper.example/a?b", "x:1")
    (('/a?b', 'http://x:1'), ('/a?b', 'http://paper.example'))
    """
    if asked.startswith("/"):
        return asked, f"http://{host}"
    parts = urlsplit(asked)
    path = urlunsplit(("", "", parts.path or "/", parts.query, ""))
    return path, f"{parts.scheme}://{parts.netloc}"


def _conditional(reply: Reply, asked: dict[str, str]) -> Reply:
    """The answer with its validators, or 304 where the reader has it already."""
    if reply.status != 200:
        return Reply(
            reply.body, reply.kind, reply.status, {"Content-Type": reply.kind, **reply.extra}
        )
    fields = {"ETag": reply.etag, "Content-Type": reply.kind, **reply.extra}
    match, since = asked.get("if-none-match"), asked.get("if-modified-since")
    known = match == reply.etag if match else since and since == reply.extra.get("Last-Modified")
    return Reply(b"", status=304, extra=fields) if known else Reply(reply.body, extra=fields)
