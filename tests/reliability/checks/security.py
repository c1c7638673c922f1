"""S: ways in, and ways out for what is not meant to leave."""

import socket
import ssl
import subprocess
import threading
from pathlib import Path

from tests.reliability.checks.network import FAST, broken, read_all
from tests.reliability.harness import Child
from tests.reliability.names import resolves
from tests.reliability.pages import listing, newspaper, path_of, story
from tests.reliability.score import INNER, SECRET, Trial, check, need
from tests.reliability.site import Asked, Route, answer, leads_to, says

SPELLINGS = (
    *("127.0.0.2", "0x7f000002", "2130706434", "127.2", "0177.0.0.2", "127.0.0.2."),
    *("[::ffff:127.0.0.2]", "[::ffff:7f00:2]", "user:pw@127.0.0.2", "127%2e0.0.2"),
    *("127\u30020.0.2", "0"),
)


@check(
    "S1", "twelve spellings of a private address, in seven places, are never reached", quick=True
)
def spellings(trial: Trial) -> None:
    port = trial.inner.port
    targets = [
        f"http://{host}:{port}/news/2026-01-01-inside-9{n}/" for n, host in enumerate(SPELLINGS)
    ]
    asked: set[str] = set()

    def unsteady(target: str) -> Route:
        def route(request: Asked) -> bytes:
            if request.path in asked:
                return answer("", 302, location=target)
            asked.add(request.path)
            return answer("", 503)

        return route

    routes: dict[str, Route] = {}
    for n, target in enumerate(targets):
        refresh = f'<meta http-equiv="refresh" content="0; url={target}">'
        canonical = f'<link rel="canonical" href="{target}"><link rel="amphtml" href="{target}">'
        routes[f"/news/2026-01-01-redirect-{n}00/"] = leads_to(target)
        routes[f"/news/2026-01-01-refresh-{n}01/"] = says(listing([], head=refresh))
        routes[f"/news/2026-01-01-unsteady-{n}02/"] = unsteady(target)
        routes[f"/news/2026-01-01-canonical-{n}03/"] = says(story(1000 + n, head=canonical))
    locs = "".join(f"<url><loc>{target}</loc></url>" for target in targets)
    items = "".join(f"<item><link>{target}</link></item>" for target in targets)
    routes["/sitemap.xml"] = says(f"<urlset>{locs}</urlset>", kind="application/xml")
    routes["/feed.xml"] = says(
        f"<rss version='2.0'><channel>{items}</channel></rss>", kind="application/rss+xml"
    )
    sibling = "".join(f"//{host}:{port}/news/2026-01-01-inside/ " for host in SPELLINGS).split()
    site = trial.site(broken(routes, *targets, *sibling, *routes))
    site.routes["/robots.txt"] = says(f"Sitemap: {site.url('/sitemap.xml')}\n", kind="text/plain")
    trial.bench.crawl(
        site.url("/front"),
        settings={**FAST, "BACKOFF_START": 0.05, "BACKOFF_PAGES": 99},
        timeout=90,
    )
    need(len(site.paths("/news/2026-01-01-redirect")) >= 12, "the redirects were not tried")
    read_all_of(trial)


def read_all_of(trial: Trial) -> None:
    """Demand the five stories of the paper; others may be there."""
    written = set(trial.bench.written())
    need(all(path_of(n)[1:] in written for n in range(1, 6)), "not all good stories")


@check("S2", "a name that leads to the site first and inside afterwards never leads inside")
def rebinding(trial: Trial) -> None:
    site = trial.site(newspaper(5), "127.0.0.1", INNER)
    named = [site.url(path_of(n), host="rebinding.test") for n in range(1, 6)]
    listed = trial.folder / "urls.txt"
    listed.write_text("\n".join(named))
    trial.bench.crawl(
        arguments={"urls": str(listed)},
        settings={**FAST, "DNSCACHE_ENABLED": False, "ALLOWED_NETWORKS": "127.0.0.1/32"},
        environment=resolves(trial, "127.0.0.1", INNER),
    )
    need(site.hits, "the first answer was not used")
    inside = [hit for hit in site.hits if hit.address == INNER]
    need(not inside, f"{len(inside)} hits on the inner address")


@check("S3", "file, data, ftp and s3 addresses are never fetched")
def schemes(trial: Trial) -> None:
    (trial.folder / "secret.html").write_text(story(905, extra=f"<p>{SECRET}</p>"))
    path = trial.folder / "secret.html"
    data = f"data:text/html,{SECRET}"
    bad = (f"file://{path}", f"file://127.0.0.1{path}", data, "ftp://127.0.0.1/x", "s3://b/x")
    routes: dict[str, Route] = {
        f"/news/2026-01-01-away-{n}/": leads_to(url) for n, url in enumerate(bad, 901)
    }
    locs = "".join(f"<url><loc>{url}</loc></url>" for url in bad)
    routes["/sitemap.xml"] = says(f"<urlset>{locs}</urlset>", kind="application/xml")
    site = trial.site(broken(routes, *bad, *routes))
    trial.bench.crawl(site.url("/front"), settings=FAST)
    read_all(trial)
    need(all(row["url"].startswith("http") for row in trial.bench.rows()), "not from the web")


@check("S4", "cookies, credentials, own headers and full referrers stay on their site", quick=True)
def leaks(trial: Trial) -> None:
    routes = newspaper(3)
    # Another port is another site, though one host.
    other = trial.site(newspaper(3, first=11))
    site = trial.site(
        {
            **routes,
            "/front": says(
                listing([path_of(1), path_of(2), path_of(3), "/out?token=x", other.url("/front")]),
                set_cookie="session=secret; Path=/",
            ),
            "/out": leads_to(other.url(path_of(11))),
        }
    )
    headers = {"X-Api-Key": "key", "Authorization": "Bearer key", "Cookie": "own=secret"}
    trial.bench.crawl(
        site.url("/front?token=x"),
        site.url("/out?token=x"),
        settings={
            **FAST,
            "DEFAULT_REQUEST_HEADERS": str(headers).replace("'", '"'),
            "ALLOWED_NETWORKS": "127.0.0.1/32",
        },
    )
    need(any("x-api-key" in hit.headers for hit in site.hits), "the own site got no key")
    need(other.hits, "the redirect to the other site was not followed")
    for hit in other.hits:
        leaked = {"x-api-key", "authorization", "cookie"} & {*hit.headers}
        need(not leaked, f"the other site got {leaked}")
        need("token" not in hit.headers.get("referer", ""), "the other site got the referrer")


@check("S5", "nothing a page says chooses a file, and the log stays plain text")
def names(trial: Trial) -> None:
    routes: dict[str, Route] = {}
    evil = ("../../escaped", "/etc/cron.d/x", "a\x00b", "CON", "x" * 300, "=cmd|'/c calc'!A0", "..")
    for number, name in enumerate(evil, 901):
        head = (
            f'<meta property="og:site_name" content="{name}"><meta name="author" content="{name}">'
            f'<link rel="canonical" href="http://{name}/{name}">'
            f'<meta property="og:url" content="http://paper.test/{name}">'
        )
        page = story(number, head=head)
        routes[path_of(number)] = says(page, content_disposition=f"attachment; filename={name}")
    routes["/news/2026-01-01-escape-950/"] = lambda _: answer(
        "x", 500, content_encoding="\x1b[31m\x07", retry_after="\x1b[2J"
    )
    routes["/news/2026-01-01-escape-951/"] = lambda _: answer("", 302, location="/\x1b[31m\u202e")
    site = trial.site(broken(routes, *routes))
    before = set(trial.folder.rglob("*"))
    trial.bench.crawl(site.url("/front"), settings={**FAST, "LOG_LEVEL": "DEBUG"})
    read_all_of(trial)
    made = set(trial.folder.rglob("*")) - before
    outside = [p for p in made if trial.bench.out not in (p, *p.parents) and p.suffix != ".log"]
    need(not outside, f"files outside: {outside}")
    need(not Path("/tmp/escaped").exists(), "a folder was left")
    for path in trial.bench.crawler.feeds(trial.bench.out):
        need("127.0.0.1" in str(path) or path.name == "feed.jsonl", f"rows in {path.name}")


@check("S6", "no listeners, no world-readable memory, no certificate taken on trust")
def listeners(trial: Trial) -> None:
    site = trial.site(newspaper(60), slow=0.05)
    found: list[str] = []

    def look(child: Child) -> None:
        child.until(lambda: len(site.hits) > 5)
        group = subprocess.run(
            ["ps", "-o", "pid=", "-g", str(child.process.pid)], capture_output=True, text=True
        )
        for pid in group.stdout.split():
            found.extend(_listening(int(pid)))

    trial.bench.crawl(site.url("/front"), settings={**FAST, "LOG_LEVEL": "INFO"}, meanwhile=look)
    need(not found, f"listens on {found}")
    log = trial.bench.runs[-1].log
    need(b"assword" not in log and b"token" not in log, "a password in the log")
    state = [p for p in trial.bench.out.rglob("*") if p.is_file() and p.suffix in (".db", ".seen")]
    state += list(trial.bench.out.rglob("requests.seen"))
    need(state, "no memory was left")
    for path in state:
        need(path.stat().st_mode & 0o077 == 0, f"{path.name} may be read by others")
    hits = _self_signed(trial)
    need(not hits, "a self-signed certificate was taken on trust")


def _listening(pid: int) -> list[str]:
    """Ports that a process listens on, from its own table of sockets."""
    try:
        inodes = {
            link.readlink().name.partition("[")[2].rstrip("]")
            for link in Path(f"/proc/{pid}/fd").iterdir()
            if link.is_symlink() and str(link.readlink()).startswith("socket:")
        }
        lines = [
            line.split()
            for table in ("tcp", "tcp6")
            for line in Path(f"/proc/{pid}/net/{table}").read_text().splitlines()[1:]
        ]
    except OSError:
        return []
    return [words[1] for words in lines if words[3] == "0A" and words[9] in inodes]


def _self_signed(trial: Trial) -> list[bytes]:
    """What a crawl sends to a server whose certificate nobody vouches for."""
    made = subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=other.test",
         "-keyout", "key.pem", "-out", "cert.pem", "-days", "2"],
        cwd=trial.folder, capture_output=True, check=False,
    )  # fmt: skip
    need(made.returncode == 0, "openssl made no certificate")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(trial.folder / "cert.pem", trial.folder / "key.pem")
    heads: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            while True:
                try:
                    connection, _ = server.accept()
                    with context.wrap_socket(connection, server_side=True) as secure:
                        heads.append(secure.recv(9999))
                        secure.sendall(answer(listing([])))
                except ssl.SSLError:
                    continue
                except OSError:
                    return

        threading.Thread(target=serve, daemon=True).start()
        trial.bench.out = trial.folder / "out-tls"
        trial.bench.crawl(f"https://127.0.0.1:{server.getsockname()[1]}/front", settings=FAST)
    return heads
