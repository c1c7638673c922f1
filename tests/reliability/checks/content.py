"""C: pages built to break a parser, a decoder or a reader of the dataset."""

import gzip
import json
import time
import zlib
from collections.abc import Iterator

import brotli
from backports import zstd

from tests.reliability.checks.network import FAST, broken, read_all
from tests.reliability.pages import listing, path_of, story, title_of
from tests.reliability.score import INNER, Trial, check, need
from tests.reliability.site import Asked, Route, answer, says


@check("C1", "bombs of five codings are refused within seconds and 250 MB")
def bombs(trial: Trial) -> None:
    million = b" " * 10**6

    def packed(packer: object, flush: str = "flush") -> bytes:
        parts = [packer.compress(million) for _ in range(600)]  # type: ignore[attr-defined]
        return b"".join([*parts, getattr(packer, flush)()])

    brotli_packer = brotli.Compressor(quality=1)
    spaces = b"".join(
        [*(brotli_packer.process(million) for _ in range(600)), brotli_packer.finish()]
    )
    zipped = packed(zlib.compressobj(wbits=31))
    forms = {
        "gzip": zipped,
        "deflate": packed(zlib.compressobj()),
        "br": spaces,
        "zstd": packed(zstd.ZstdCompressor()),
        "gzip, gzip": gzip.compress(zipped),
    }
    routes: dict[str, Route] = {
        f"/news/2026-01-01-the-bomb-{n}/": says(body, content_encoding=coding)
        for n, (coding, body) in enumerate(forms.items(), 901)
    }
    site = trial.site(broken(routes, *routes))
    run = trial.bench.crawl(site.url("/front"), settings=FAST)
    read_all(trial)
    need(len({*site.paths("/news/2026-01-01-the-bomb")}) == 5, "not all bombs were fetched")
    need(run.rss < 250, f"{run.rss:.0f} MB of memory")
    need(run.seconds < 25, f"{run.seconds:.0f} s")


@check("C2", "100 MB and endless pages are refused, in bounded time and memory")
def large(trial: Trial) -> None:
    block = b"<p>" + b"word " * 2000 + b"</p>"

    def endless(_: Asked) -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><article>"
        for _number in range(20_000):
            yield block

    routes: dict[str, Route] = {
        "/news/2026-01-01-the-hundred-megabytes-901/": lambda _: answer(block * 10_000),
        "/news/2026-01-01-the-endless-page-902/": endless,
        "/news/2026-01-01-the-nine-megabytes-903/": lambda _: answer(
            story(903, extra="<div><span>x</span></div>" * 360_000)
        ),
    }
    site = trial.site(broken(routes, *routes))
    run = trial.bench.crawl(site.url("/front"), settings=FAST, timeout=90)
    good = trial.bench.written()
    need(sum("news/" in p and "megabytes-9" not in p for p in good) >= 5, f"{good}")
    need(run.seconds < 60, f"{run.seconds:.0f} s")


@check("C3", "text after deep nesting is kept, or the page is counted as unreadable")
def deep(trial: Trial) -> None:
    def nested(levels: int, number: int) -> str:
        nest = "<div>" * levels + "x" + "</div>" * levels
        return story(number).replace("<p class='byline'>", f"{nest}<p class='byline'>")

    levels = {901: 300, 902: 2_100, 903: 100_000}
    routes = {path_of(n): says(nested(depth, n)) for n, depth in levels.items()}
    site = trial.site(broken(routes, *routes))
    run = trial.bench.crawl(site.url("/front"), settings=FAST, timeout=90)
    rows = {row["url"].split("/", 3)[3]: row for row in trial.bench.rows()}
    for number, depth in levels.items():
        row = rows.get(path_of(number)[1:])
        whole = row and "The end of part 5." in row["body"]
        need(whole or (row is None and run.code == 0), f"{depth} levels: the text is cut short")


@check("C4", "100,000 and a million links on one page do not stop the crawl")
def many_links(trial: Trial) -> None:
    def links(count: int) -> str:
        return "".join(f"<a href='/archive/page-{n}'>{n}</a> " for n in range(count))

    routes: dict[str, Route] = {
        "/section/hundred-thousand/": lambda _: answer(listing([], head="") + links(100_000)),
        "/section/million/": lambda _: answer(listing([], head="") + links(1_000_000)),
        "/archive/": says("<html><body>old</body></html>"),
    }
    site = trial.site(broken(routes, "/section/hundred-thousand/", "/section/million/"))
    run = trial.bench.crawl(site.url("/front"), settings={**FAST, "DEPTH_LIMIT": 1}, timeout=90)
    read_all(trial)
    need(run.seconds < 60, f"{run.seconds:.0f} s")


CHARSETS = (
    *("utf-8", "iso-8859-1", "windows-1252", "rot13", "base64", "idna", "undefined", "utf-7"),
    *("x-nothing", "zlib", "ascii", "", "none"),
)


@check("C5", "13 charsets, true, false and absurd: no page is lost and no text is garbled")
def charsets(trial: Trial) -> None:
    routes: dict[str, Route] = {}
    for number, charset in enumerate(CHARSETS, 901):
        written = charset if charset in ("iso-8859-1", "windows-1252") else "utf-8"
        page = story(number).replace("The end of part 5.", "Žluť in a café — “fin”.")
        page = page.replace('<meta charset="utf-8">', f'<meta charset="{charset}">')
        kind = f"text/html; charset={charset}" if charset else "text/html"
        routes[path_of(number)] = says(page.encode(written, "xmlcharrefreplace"), kind=kind)
    site = trial.site(broken(routes, *routes))
    trial.bench.crawl(site.url("/front"), settings=FAST)
    read_all(trial, 5 + len(CHARSETS))
    for row in trial.bench.rows():
        number = int(row["url"].rstrip("/").rpartition("-")[2])
        if number > 900:
            charset = CHARSETS[number - 901]
            need("café — “fin”" in row["body"], f"{charset or 'no charset'}: text is garbled")


@check("C6", "ten wrong content types: HTML is read whatever its label, nothing else is an article")
def content_types(trial: Trial) -> None:
    png = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 200
    named = ("application/pdf", "image/png", "application/json", "application/octet-stream", "x/y")
    routes = {path_of(n): says(story(n), kind=kind) for n, kind in enumerate(named, 901)}
    routes[path_of(906)] = lambda _: answer(story(906), kind=None)
    others: dict[str, Route] = {
        path_of(950): says(png),
        path_of(951): says(b"%PDF-1.4 " + png, kind="application/pdf"),
        path_of(952): says(json.dumps({"title": title_of(952), "body": "word " * 300})),
        path_of(953): says(b"\x00\x01" * 5000),
    }
    site = trial.site(broken(routes | others, *routes, *others))
    trial.bench.crawl(site.url("/front"), settings=FAST)
    written = set(trial.bench.written())
    read = [path for path in routes if path[1:] in written]
    need(len(read) >= 4, f"{len(read)} of {len(routes)} mislabelled pages were read")
    false = [path for path in others if path[1:] in written]
    need(not false, f"no pages, but articles: {false}")
    need(len([p for p in written if int(p.rstrip("/").rpartition("-")[2]) < 900]) == 5, "lost some")


BAD_JSON = (
    "{broken",
    "[" * 100_000,
    '{"a":' * 50_000,
    '{"@type": "NewsArticle", "headline": {"a": 1}, "author": [[1]], "datePublished": {}}',
    '{"@type": "NewsArticle", "wordCount": ' + "9" * 100_000 + "}",
    '{"@type": "NewsArticle", "wordCount": NaN, "position": Infinity, "x": 1e400}',
    '{"@type": "NewsArticle", "keywords": "a\\ud800b"}',
    '{"@type": "NewsArticle", "keywords": "a\\u0000b\\u001b[31m"}',
    '<![CDATA[{"@type": "NewsArticle"}]]>',
    '{"@type": "NewsArticle", "@type": ["NewsArticle", 7, null], "@graph": {"@graph": []}}',
)


@check("C7", "ten broken JSON-LD blocks: the article is read from the page each time")
def json_ld(trial: Trial) -> None:
    routes: dict[str, Route] = {}
    for number, block in enumerate(BAD_JSON, 901):
        script = f'<script type="application/ld+json">{block}</script>'
        routes[path_of(number)] = says(story(number, head=script))
    site = trial.site(broken(routes, *routes))
    trial.bench.crawl(site.url("/front"), settings=FAST, timeout=90)
    read_all(trial, 5 + len(BAD_JSON))
    for row in trial.bench.rows():
        number = int(row["url"].rstrip("/").rpartition("-")[2])
        need(row["title"] == title_of(number), f"{number}: the title is {row['title']!r}")


@check("C8", "entity bombs and external entities in sitemaps and feeds open nothing")
def entities(trial: Trial) -> None:
    inner = trial.inner.url("/entity")
    laughs = '<!DOCTYPE x [<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {new} "{f"&{old};" * 10}">'
        for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    doctypes = {
        "laughs": (laughs + "]>", "&i;"),
        "xxe-http": (f'<!DOCTYPE x [<!ENTITY e SYSTEM "{inner}">]>', "&e;"),
        "xxe-file": ('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>', "&e;"),
        "parameter": (f'<!DOCTYPE x [<!ENTITY % e SYSTEM "{inner}"> %e;]>', ""),
    }
    routes: dict[str, Route] = {}
    for name, (doctype, entity) in doctypes.items():
        routes[f"/sitemap-{name}.xml"] = says(
            f'<?xml version="1.0"?>{doctype}<urlset><url><loc>http://x/{entity}</loc></url></urlset>',
            kind="application/xml",
        )
        routes[f"/feed-{name}.xml"] = says(
            f'<?xml version="1.0"?>{doctype}<rss version="2.0"><channel><title>{entity}</title>'
            f"<item><link>http://x/{entity}</link></item></channel></rss>",
            kind="application/rss+xml",
        )
    paper = broken(routes)
    site = trial.site(paper)
    named = "".join(f"Sitemap: {site.url(path)}\n" for path in routes if "sitemap" in path)
    site.routes["/robots.txt"] = says(f"User-agent: *\nAllow: /\n{named}", kind="text/plain")
    feeds = [site.url(path) for path in routes if "feed" in path]
    run = trial.bench.crawl(site.url("/front"), *feeds, settings=FAST)
    read_all(trial)
    need({*routes} <= {*site.paths()}, f"not fetched: { ({*routes} - {*site.paths()}) }")
    need(run.seconds < 30, f"{run.seconds:.0f} s")


@check("C9", "sitemaps that loop, bomb, swell and lie: good addresses are found, nothing else")
def sitemaps(trial: Trial) -> None:
    counter = iter(range(1, 10**9))

    def urlset(*locs: str) -> str:
        inside = "".join(f"<url><loc>{loc}</loc></url>" for loc in locs)
        return f"<?xml version='1.0'?><urlset>{inside}</urlset>"

    def looping(_: Asked) -> bytes:
        fresh = [site.url(f"/loop-{next(counter)}.xml") for _ in range(5)]
        inside = "".join(f"<sitemap><loc>{loc}</loc></sitemap>" for loc in fresh)
        return answer(f"<sitemapindex>{inside}</sitemapindex>", kind="application/xml")

    bad = ("", " ", "http://[::1", "file:///etc/passwd", "data:text/html,x", "javascript:x()")
    site = trial.site(broken({}))
    big = urlset(*(f"http://127.0.0.1:{site.port}/archive/{n}" for n in range(200_000)))
    bomb = gzip.compress(b"<urlset>" + b" " * 300_000_000)
    site.routes |= {
        "/loop-": looping,
        "/bad.xml": says(urlset(*bad, site.url(path_of(6)), path_of(7)), kind="application/xml"),
        "/big.xml": says(big, kind="application/xml"),
        "/bomb.xml.gz": says(bomb, kind="application/gzip"),
        "/archive/": says("<html><body>old</body></html>"),
    }
    names = ("/loop-0.xml", "/bad.xml", "/big.xml", "/bomb.xml.gz")
    robots = "User-agent: *\n" + "".join(f"Sitemap: {site.url(name)}\n" for name in names)
    site.routes["/robots.txt"] = says(robots, kind="text/plain")
    trial.bench.crawl(
        site.url("/front"),
        settings={**FAST, "CLOSESPIDER_PAGECOUNT": 400},
        timeout=60,
    )
    need(len(site.paths("/loop-")) <= 50, f"{len(site.paths('/loop-'))} looping sitemaps fetched")
    need(site.paths(path_of(6)), "the good address of the bad sitemap was not fetched")
    need({*names} <= {*site.paths()}, "not all sitemaps were fetched")


HOSTILE = (
    "NUL \x00 inside", "escape \x1b[31m red", "bell \x07 and backspace \x08", "c1 \x85 and \x9b31m",
    "line \u2028 and paragraph \u2029", "override \u202e txt", "zero\u200bwidth", "&#xD800; &#0;",
)  # fmt: skip


@check("C10", "control characters, separators and surrogates never reach the dataset", quick=True)
def hostile_text(trial: Trial) -> None:
    routes: dict[str, Route] = {}
    for number, text in enumerate(HOSTILE, 901):
        page = story(number).replace("The end of part 5.", f"{text} The end of part 5.")
        page = page.replace("<h1>", f"<h1>{text} ").replace("Jane Moyo", f"Jane {text} Moyo")
        routes[path_of(number)] = says(page)
    site = trial.site(broken(routes, *routes))
    trial.bench.crawl(site.url("/front"), settings=FAST)
    read_all(trial, 5 + len(HOSTILE))
    forbidden = {*map(chr, (*range(9), 11, 12, *range(14, 32), *range(127, 160), 0x2028, 0x2029))}
    for row in trial.bench.rows():
        found = forbidden & set("".join(str(value) for value in row.values()))
        need(not found, f"{row['url']}: {[hex(ord(c)) for c in found]}")
    for path in trial.bench.crawler.feeds(trial.bench.out):
        text = path.read_bytes().decode()
        need(len(text.splitlines()) == text.count("\n"), "a line is broken by a separator")


@check("C11", "bad links among good ones cost neither the good ones nor the article")
def bad_links(trial: Trial) -> None:
    bad = (
        *("javascript:void(0)", "http://[::1", "http://", "mailto:a@b.c", "tel:1", "#", "//", "%"),
        *("http://a b/", "http://x:99999/", "ht!tp://x/", "\x00", "data:text/html,x"),
        *("file:///etc/passwd", f"http://user:pw@{INNER}/"),
    )
    links = "".join(f"<a href='{link}'>A headline of a story that is bad</a>" for link in bad)
    after = f"<a href='{path_of(902)}'>{title_of(902)}</a>"
    routes: dict[str, Route] = {
        path_of(901): says(story(901, extra=f"<aside>{links}{after}</aside>")),
        path_of(902): says(story(902)),
        "/section/odd/": says(listing([*bad, path_of(903)])),
        path_of(903): says(story(903)),
    }
    site = trial.site(broken(routes, path_of(901), "/section/odd/"))
    began = time.monotonic()
    trial.bench.crawl(site.url("/front"), settings=FAST)
    read_all(trial, 8)
    need(time.monotonic() - began < 30, "too slow")
