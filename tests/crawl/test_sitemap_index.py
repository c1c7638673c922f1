"""A sitemap index that dates its sitemaps saves their fetches, where its clock goes."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from newscrawler.demo import Server, serve
from newscrawler.demo.reply import Reply, Request
from tests.crawl.harness import Run, crawl

TODAY = datetime.now(UTC).replace(microsecond=0)
TEXT = "The ferry was late again, and nobody at the harbour could say when it would sail. " * 4


class Archive:
    """A paper known by its sitemap only, in parts: 0 holds the newest stories."""

    def __init__(self, clock: timedelta = timedelta()) -> None:
        self.clock = clock
        """How far behind the index's times are."""
        self.days = [TODAY - timedelta(days=days) for days in (2, 100, 200)]
        self.stories = [1, 1, 1]

    def __call__(self, request: Request) -> Reply:
        path = request.parts.path
        if path == "/robots.txt":
            return Reply(f"Sitemap: {request.base}/index.xml".encode(), "text/plain")
        if path == "/index.xml":
            rows = "".join(
                f"<sitemap><loc>{request.base}/part-{n}.xml</loc>"
                f"<lastmod>{(day - self.clock).isoformat()}</lastmod></sitemap>"
                for n, day in enumerate(self.days)
            )
            return Reply(f"<sitemapindex>{rows}</sitemapindex>".encode(), "application/xml")
        if path.startswith("/part-"):
            part = int(path[6])
            rows = "".join(
                f"<url><loc>{request.base}/{part}{n}-the-ferry-is-late-again-at-the-pier</loc></url>"
                for n in range(self.stories[part])
            )
            return Reply(f"<urlset>{rows}</urlset>".encode(), "application/xml")
        if path == "/":
            return Reply(b"<title>The Pier</title><p>Welcome.</p>")
        if not path[1:3].isdecimal():
            return Reply(b"<title>Not found</title>", status=404)
        return self._story(int(path[1]), path)

    def _story(self, part: int, path: str) -> Reply:
        head = f"<h1>Ferry {path[1:3]} late</h1>"
        when = f'<time datetime="{self.days[part].isoformat()}" itemprop="datePublished">day</time>'
        body = "".join(f"<p>{path[1:3]} {n}. {TEXT}</p>" for n in range(3))
        return Reply(f"<title>Ferry</title><article>{head}{when}{body}</article>".encode())


def run(server: Server, folder: Path, **given: str) -> tuple[Run, set[str]]:
    asked = len(server.log)
    words = {"url": server.url + "/", **given}
    done = crawl("news", folder, words, settings={"BROWSER": "never"})
    assert done.code == 0, done.err
    targets = {hit.target for hit in server.log[asked:]}
    return done, {target for target in targets if target.startswith("/part-")}


def test_parts_untouched_since_long_before_the_window_are_left_alone(tmp_path: Path) -> None:
    since = str((TODAY - timedelta(days=5)).date())
    with serve(Archive()) as server:
        done, parts = run(server, tmp_path / "out", since=since)
    assert parts == {"/part-0.xml"}
    assert len(done.rows) == 1
    assert done.summary["cut"]["window"] == 2


def test_an_index_whose_clock_has_stopped_hides_nothing(tmp_path: Path) -> None:
    since = str((TODAY - timedelta(days=5)).date())
    with serve(Archive(clock=timedelta(days=400))) as server:
        done, parts = run(server, tmp_path / "out", since=since)
    assert parts == {"/part-0.xml", "/part-1.xml", "/part-2.xml"}
    assert len(done.rows) == 1


def test_a_rerun_asks_only_for_parts_that_have_changed(tmp_path: Path) -> None:
    archive = Archive()
    with serve(archive) as server:
        first, parts = run(server, tmp_path / "out")
        assert (len(first.rows), len(parts)) == (3, 3)
        again, parts = run(server, tmp_path / "out")
        assert (again.rows, parts) == ([], set())
        archive.stories[1] += 1
        archive.days[1] = datetime.now(UTC) + timedelta(seconds=5)
        third, parts = run(server, tmp_path / "out")
    assert parts == {"/part-1.xml"}
    assert len(third.rows) == 1
