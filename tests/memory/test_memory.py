"""The memory by itself: what it queues, writes, refuses and finds again."""

import gzip
import sqlite3
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from newscrawler.errors import AlreadyRunning, MemoryDamaged, NotWritable
from newscrawler.items import Article
from newscrawler.memory import FrontierEntry, Memory, PageEnd, key_of
from newscrawler.pipelines.write_jsonlines import as_line
from newscrawler.urls import RULES_VERSION, article_id

SEED, STORY, SECTION = (f"https://paper.org/{path}" for path in ("", "story-1", "world"))
Open = Callable[..., Memory]


@pytest.fixture
def begin(tmp_path: Path) -> Open:
    """Begins a run; the folder is the same each time."""

    def open_memory(**arguments: str) -> Memory:
        return Memory(tmp_path, "news", {"url": SEED, **arguments})

    return open_memory


def entry(url: str, kind: str = "article", **more: object) -> FrontierEntry:
    return FrontierEntry(url, "paper.org", kind, **more)  # type: ignore[arg-type]


def article(url: str, text: str = "ab", **more: object) -> Article:
    known = {"id": article_id(url), "site": "paper.org", "fetched_at": "2026-11-23T06:00:00Z"}
    return Article(url=url, content_hash=text * 32, **{**known, **more})  # type: ignore[arg-type]


def page(url: str, kind: str = "article", **more: object) -> PageEnd:
    return PageEnd(key_of(url), kind, url, **more)  # type: ignore[arg-type]


def with_row(story: Article) -> PageEnd:
    return page(story.url, rows=[(story, as_line(story))], is_article=True)


def leased(memory: Memory) -> list[str]:
    return [e.url for e in memory.lease("paper.org", 100)]


def test_each_address_is_queued_once_in_any_spelling(begin: Open) -> None:
    with begin() as memory:
        assert memory.add(entry(STORY))
        assert not memory.add(entry("http://www.paper.org/story-1/?utm_source=x#top"))


def test_the_most_urgent_comes_first_then_the_first_found(begin: Open) -> None:
    with begin() as memory:
        for path, priority in (("a", 0), ("b", 5), ("c", 0), ("d", 5)):
            memory.add(entry(SEED + path, priority=priority))
        assert [url[-1] for url in leased(memory)] == ["b", "d", "a", "c"]


def test_what_was_leased_when_the_run_broke_off_waits_again(begin: Open) -> None:
    memory = begin()
    memory.add(entry(STORY))
    assert leased(memory) == [STORY]
    memory.abandon()
    with begin() as memory:
        assert memory.job.resumed
        assert leased(memory) == [STORY]


def test_another_job_does_not_take_over_the_queue(begin: Open) -> None:
    memory = begin()
    memory.add(entry(STORY))
    memory.abandon()
    with begin(follow="feeds") as memory:
        assert leased(memory) == []


def test_other_limits_are_the_same_job(begin: Open) -> None:
    memory = begin(max_pages="5")
    memory.add(entry(STORY))
    memory.close("max_pages")
    with begin(max_pages="9") as memory:
        assert leased(memory) == [STORY]


def test_a_new_round_asks_for_listings_and_not_for_known_articles(begin: Open) -> None:
    with begin() as memory:
        for url, kind in ((SEED, "seed"), (SECTION, "section"), (STORY, "article")):
            memory.add(entry(url, kind))
        leased(memory)
        memory.end(page(SEED, "seed", etag='"1"'))
        memory.end(page(SECTION, "section"))
        memory.end(with_row(article(STORY)))
    with begin() as memory:
        assert [memory.add(entry(u, "section")) for u in (SEED, SECTION, STORY)] == [1, 1, 0]
        assert [e.etag for e in memory.lease("paper.org", 1)] == ['"1"']


def test_other_bounds_read_the_listings_anew(begin: Open) -> None:
    with begin() as memory:
        memory.add(entry(SEED, "seed"))
        leased(memory)
        memory.end(page(SEED, "seed", etag='"1"'))
    with begin(since="2026-11-01") as memory:
        memory.add(entry(SEED, "seed"))
        assert [e.etag for e in memory.lease("paper.org", 1)] == [None]


@pytest.mark.parametrize(
    ("modified", "again"),
    [("2999-01-01T00:00:00Z", True), ("2026-01-01T00:00:00Z", False), (None, False)],
)
def test_a_sitemap_that_calls_an_article_changed_is_believed(
    begin: Open, modified: str | None, again: bool
) -> None:
    with begin() as memory:
        memory.add(entry(STORY))
        leased(memory)
        memory.end(with_row(article(STORY)))
    with begin() as memory:
        hints = {"hints": {"source": "sitemap", "modified": modified}}
        assert memory.add(entry(STORY, meta=hints)) is again


@pytest.mark.parametrize(
    ("modified", "since", "again"),
    [
        ("2026-01-01T00:00:00Z", "2026-11-01", False),
        ("2026-01-01T00:00:00Z", "2026-10-01", True),
        ("2999-01-01T00:00:00Z", "2026-11-01", True),
        (None, "2026-11-01", True),
    ],
)
def test_a_sitemap_that_its_index_calls_unchanged_is_read_again_for_other_bounds_only(
    begin: Open, modified: str | None, since: str, again: bool
) -> None:
    hints = {"hints": {"source": "sitemap", "modified": modified}}
    archive = f"{SEED}archive.xml"
    with begin(since="2026-11-01") as memory:
        memory.add(entry(archive, "sitemap", meta=hints))
        leased(memory)
        memory.end(page(archive, "sitemap"))
    with begin(since=since) as memory:
        assert memory.add(entry(archive, "sitemap", meta=hints)) is again


def test_a_failed_page_is_tried_by_later_rounds_a_few_times(begin: Open) -> None:
    tries = 0
    for _ in range(8):
        with begin() as memory:
            memory.add(entry(STORY))
            for url in leased(memory):
                tries += 1
                memory.end(page(url, failure="http_503", rounds=3))
    assert tries == 4


def test_a_page_that_gave_no_article_is_looked_at_twice_more(tmp_path: Path) -> None:
    ages = [0.01 * n for n in range(9000)]

    def rounds(gave: PageEnd) -> int:
        """How many further rounds ask for a page that always ends so."""
        for number in range(9):
            with Memory(tmp_path, "news", {"url": gave.url}, ages) as memory:
                if not number:
                    memory.add(entry(gave.url))
                if not leased(memory):
                    return number - 1
                memory.end(gave)
            time.sleep(0.02)
        return 9

    assert rounds(page(STORY, is_reject=True)) == 2
    assert rounds(page(f"{STORY}-of-another-year")) == 0


def test_a_packed_file_that_breaks_off_is_read_as_far_as_it_goes(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    stories = [article(f"{STORY}{n}", text=f"{n:02d}", body=str(n) * 999) for n in range(40)]
    packed = tmp_path / "paper.org" / "2026-11-22.jsonl.gz"
    packed.parent.mkdir()
    whole = b"".join(gzip.compress(as_line(story)) for story in stories)
    packed.write_bytes(whole[: len(whole) // 2])
    with Memory(tmp_path, "news", {"url": SEED}) as memory:
        assert 10 < len(memory.articles) < 30
    assert "2026-11-22.jsonl.gz cannot be read to its end" in caplog.text


def test_an_unchanged_page_hands_on_the_listings_it_named(begin: Open) -> None:
    with begin() as memory:
        memory.add(entry(SEED, "seed"))
        leased(memory)
        links = [entry(SECTION, "section", parent=key_of(SEED)), entry(STORY, parent=key_of(SEED))]
        memory.end(page(SEED, "seed", links=links))
        leased(memory)
        memory.end(page(SECTION, "section"))
        memory.end(with_row(article(STORY)))
    with begin() as memory:
        memory.add(entry(SEED, "seed"))
        leased(memory)
        memory.unchanged(key_of(SEED), lambda entry: True)
        assert leased(memory) == [SECTION]


def test_the_last_stop_of_a_redirect_is_known(begin: Open) -> None:
    with begin() as memory:
        memory.add(entry(SEED + "old"))
        memory.add(entry(STORY))
        memory.lease("paper.org", 1)
        end = with_row(article(STORY))
        end.key = key_of(SEED + "old")
        memory.end(end)
        assert leased(memory) == []


def test_a_row_and_its_page_are_committed_together_or_not_at_all(
    begin: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory = begin()
    first = article(SEED + "first", "cd")
    memory.write(first, as_line(first))
    memory.add(entry(STORY))
    leased(memory)

    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(memory.articles, "save", full)
    with pytest.raises(NotWritable):
        memory.end(with_row(article(STORY)))
    memory.abandon()
    monkeypatch.undo()
    with begin() as memory:
        assert (tmp_path / "paper.org/2026-11-23.jsonl").read_bytes() == as_line(first)
        assert leased(memory) == [STORY]


def test_one_run_at_a_time(begin: Open) -> None:
    with begin(), pytest.raises(AlreadyRunning, match="another run is writing to"):
        begin(url="https://other.org/")


def test_only_the_owner_reads_the_memory(begin: Open, tmp_path: Path) -> None:
    with begin():
        modes = {f.name: oct(f.stat().st_mode & 0o777) for f in tmp_path.glob("newscrawler*")}
    assert len(modes) >= 3
    assert set(modes.values()) == {"0o600"}


def test_a_memory_of_a_newer_program_is_refused(begin: Open, tmp_path: Path) -> None:
    begin().close("finished")
    (tmp_path / "newscrawler.db.sha256").unlink()
    with sqlite3.connect(tmp_path / "newscrawler.db") as db:
        db.execute("PRAGMA user_version = 999")
    db.close()
    with pytest.raises(MemoryDamaged, match="written by a newer newscrawler"):
        begin()


@pytest.mark.parametrize(
    "damage", ["url = url || 'x'", "meta = '{'", "errback = x'ff'", "depth = 9"]
)
def test_a_queued_page_that_is_not_as_it_was_queued_is_damage(
    begin: Open, tmp_path: Path, damage: str
) -> None:
    memory = begin()
    story = article(STORY)
    memory.write(story, as_line(story))
    memory.add(entry(SECTION, "section", meta={"kind": "section"}, errback="failed"))
    memory.abandon()
    with sqlite3.connect(tmp_path / "newscrawler.db") as db:
        db.execute(f"UPDATE frontier SET {damage}")
    db.close()
    memory = begin()
    with pytest.raises(MemoryDamaged, match="is damaged"):
        leased(memory)
    memory.abandon(damaged=True)
    with begin() as memory:
        assert memory.articles.find(story.id)
        assert memory.add(entry(SECTION, "section"))


@pytest.mark.parametrize("line", [0, 1, 2])
def test_a_row_whose_bytes_were_flipped_is_fetched_again(
    begin: Open, tmp_path: Path, line: int
) -> None:
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    stories = [article(f"{SEED}{n}", f"{n}a", body="dry words", fetched_at=now) for n in range(3)]
    with begin() as memory:
        for story in stories:
            memory.write(story, as_line(story))
    (file,) = tmp_path.glob("paper.org/*.jsonl")
    lines = file.read_bytes().splitlines(keepends=True)
    sound, lines[line] = lines.copy(), lines[line].replace(b"dry", b"wry")
    file.write_bytes(b"".join(lines))
    with begin() as memory:
        assert leased(memory) == [stories[line].url]
        assert file.read_bytes() == b"".join(sound[:line] + sound[line + 1 :])
        memory.end(with_row(stories[line]))
    with begin() as memory:
        assert leased(memory) == []
        assert len(memory.articles) == 3


def test_new_url_rules_make_the_keys_anew(begin: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    with begin() as memory:
        memory.add(entry(STORY))
        leased(memory)
        memory.end(with_row(article(STORY)))
    room = "newscrawler.memory.upgrade"
    monkeypatch.setattr(f"{room}.RULES_VERSION", RULES_VERSION + 1)
    monkeypatch.setattr(f"{room}.article_id", lambda u: article_id(u.replace("story", "tale")))
    with begin() as memory:
        assert memory.articles.find(article_id("https://paper.org/tale-1"))
        assert not memory.add(entry("https://paper.org/tale-1"))


def test_a_site_cannot_choose_where_rows_go(begin: Open, tmp_path: Path) -> None:
    with begin() as memory:
        story = article(STORY, site="../../etc/passwd\n")
        memory.write(story, as_line(story))
    assert [f.parent.parent for f in tmp_path.rglob("*.jsonl")] == [tmp_path]


def test_a_million_known_addresses_do_not_slow_the_lease(begin: Open) -> None:
    with begin() as memory:
        with memory.store.transaction():
            for number in range(20_000):
                memory.frontier.add(entry(f"{SEED}{number}"))
        began = time.perf_counter()
        for _ in range(100):
            memory.lease("paper.org", 8)
        assert time.perf_counter() - began < 5
