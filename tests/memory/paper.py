"""A newspaper on loopback whose every request is on record, and that can be edited and hang."""

import hashlib
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler
from threading import Event

from tests.serving import serving

PARAGRAPH = (
    "The harbour board met on day {n} to weigh the {n} complaints about the ferry, which had run "
    "late since the storm took the north pier. Nobody at table {n} spoke for the company."
)


class Paper:
    """``articles`` stories, each naming three further ones; the front page the newest ones."""

    def __init__(self, articles: int, delay: float = 0.0) -> None:
        self.articles = articles
        self.delay = delay
        self.edited: set[int] = set()
        self.requests: list[str] = []
        self.hanging = Event()
        self.release = Event()
        self.hangs: set[str] = set()
        self.stubs: set[int] = set()
        """Stories that are a headline as yet."""
        self.front = 20
        """How many of the newest the front page names."""
        self.broken = False
        """Stories past the 40th come as an empty frame."""
        self.printed = datetime.now(UTC).isoformat(timespec="seconds")
        self.url = ""

    def urls(self) -> set[str]:
        """The address of every story."""
        return {f"{self.url}2026/11/03/story-of-day-{n}" for n in range(self.articles)}

    def asked(self) -> Counter[str]:
        """How often each story was asked for."""
        return Counter(path for path in self.requests if "/story-" in path)

    def page(self, path: str) -> str | None:
        """The page at a path; None where there is none."""
        if path == "/":
            return _html("The Harbour Paper", _teasers([0, *range(self.articles)[-self.front :]]))
        number = path.removeprefix("/2026/11/03/story-of-day-")
        if not number.isdecimal() or int(number) >= self.articles:
            return None
        return self._story(int(number))

    def _story(self, n: int) -> str:
        if self.broken and n >= 40:
            return _html("The Harbour Paper", "<article><h1>Sign in</h1></article>")
        if n in self.stubs:
            return _html("The Harbour Paper", f"<article><h1>Board hears of day {n}</h1></article>")
        body = "".join(f"<p>{PARAGRAPH.format(n=10 * n + part)}</p>" for part in range(3))
        if n in self.edited:
            body += "<p>The board has since called a second meeting, to be held in the open.</p>"
        following = [k for k in range(3 * n + 1, 3 * n + 4) if k < self.articles]
        when = f'<time datetime="{self.printed}" itemprop="datePublished">today</time>'
        head = f"<h1>Board hears of the ferry on day {n}</h1>{when}"
        return _html(
            f"Board hears of the ferry on day {n}",
            f'<article>{head}<div class="body">{body}</div></article>'
            f"<aside><h2>Related stories</h2>{_teasers(following)}</aside>",
        )


def _teasers(numbers: list[int]) -> str:
    return "".join(
        f'<li><a href="/2026/11/03/story-of-day-{n}">Board hears of the ferry on day {n}</a></li>'
        for n in numbers
    )


def _html(title: str, body: str) -> str:
    article = '<meta property="og:type" content="article">' if "<article>" in body else ""
    return (
        f"<!doctype html><html lang=en><head><title>{title}</title>{article}</head>"
        f"<body>{body}</body></html>"
    )


@contextmanager
def served(paper: Paper) -> Iterator[Paper]:
    """The paper on a free loopback port, for as long as the block runs."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            paper.requests.append(self.path)
            if self.path in paper.hangs:
                paper.hanging.set()
                paper.release.wait(60)
            time.sleep(paper.delay)
            self._answer(paper.page(self.path))

        def _answer(self, page: str | None) -> None:
            body = (page or "no such page").encode()
            tag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
            known = page is not None and self.headers.get("If-None-Match") == tag
            self.send_response(304 if known else 200 if page else 404)
            self.send_header("ETag", tag)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", "0" if known else str(len(body)))
            self.end_headers()
            if not known:
                self.wfile.write(body)

        def handle(self) -> None:
            try:
                super().handle()
            except ConnectionError:
                self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as inherited
            """Nothing: the requests are on record."""

    with serving(Handler) as origin:
        paper.url = f"{origin}/"
        try:
            yield paper
        finally:
            paper.release.set()
