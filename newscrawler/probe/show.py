"""A probe's findings, for a person."""

from collections.abc import Iterator

from newscrawler.probe.findings import Findings, Source


def lines(found: Findings) -> Iterator[str]:
    """One line for each thing found, as `scrapy probe` prints them."""
    yield f"{found.name} · {found.url}"
    yield from _sources("feeds", found.feeds)
    yield from _sources("sitemaps", found.sitemaps)
    yield _row("sections", _shortened(found.sections))
    yield _row("language", found.language or "not told")
    yield _row("time zone", _zone(found))
    yield _row("browser", "needed" if found.needs_browser else "not needed")
    yield _row("articles read", _read(found))
    a_day = found.stories_a_day
    yield _row(
        "stories a day", f"about {a_day:.1f}" if a_day else "not told by any feed or sitemap"
    )
    yield _row("a crawl fetches", _cost(found))


def _row(name: str, value: str) -> str:
    return f"  {name:<16}{value}"


def _sources(name: str, sources: list[Source]) -> Iterator[str]:
    if not sources:
        yield _row(name, "none found")
    for source in sources:
        inside = f", {source.sitemaps} sitemaps" if source.sitemaps else ""
        yield _row(name, f"{source.url} ({len(source.entries)} stories{inside})")


def _shortened(addresses: list[str]) -> str:
    rest = len(addresses) - 5
    shown = ", ".join(addresses[:5])
    return (f"{shown} and {rest} more" if rest > 0 else shown) or "none found"


def _zone(found: Findings) -> str:
    if found.offsets:
        return f"stated by the pages ({', '.join(found.offsets)})"
    return f"{found.timezone}, by the country" if found.timezone else "not told"


def _read(found: Findings) -> str:
    refused = ", ".join(f"{count} {reason}" for reason, count in found.refused.most_common())
    return f"{len(found.articles)}" + (f"; refused: {refused}" if refused else "")


def _cost(found: Findings) -> str:
    listed = {e.link.url for s in (*found.feeds, *found.sitemaps) for e in s.entries}
    return (
        f"{len(found.sections)} sections, {len(found.feeds)} feeds, {len(found.sitemaps)} sitemaps "
        f"and at first some {len(found.stories | listed)} articles"
    )
