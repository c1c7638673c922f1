"""Newspaper pages for the checks: each story has a text of its own."""

import random
import re
from collections.abc import Iterable
from html import escape

from tests.reliability.site import Asked, Route, answer

_WORDS: list[str] = []
for _line in (
    "council bridge river budget market minister harbour school farmer railway factory museum",
    "election union doctor winter water energy housing student engine forest island captain",
    "agreement committee hospital library airport festival village capital research contract",
    "measure support reform debate figure region winner survey season report decision project",
):
    _WORDS += _line.split()


def title_of(number: int) -> str:
    """The headline of a story."""
    chosen = random.Random(number).sample(_WORDS, 3)
    return f"The {chosen[0]} and the {chosen[1]} meet over {chosen[2]} number {number}"


def path_of(number: int) -> str:
    """Where a story stands."""
    slug = re.sub(r"\W+", "-", title_of(number).lower())
    return f"/news/2026-01-{number % 28 + 1:02}-{slug}-{number}/"


def number_of(path: str) -> int:
    """Which story stands at a path."""
    return int(path.partition("?")[0].rstrip("/").rpartition("-")[2])


def paragraphs(number: int, count: int = 6) -> list[str]:
    """The text of a story, unlike that of any other."""
    dice = random.Random(f"text {number}")
    sentences = [" ".join(dice.choices(_WORDS, k=14)).capitalize() + "." for _ in range(count * 3)]
    return [
        f"{number} {' '.join(sentences[i * 3 : i * 3 + 3])} The end of part {i}."
        for i in range(count)
    ]


def story(number: int, *, extra: str = "", head: str = "", count: int = 6) -> str:
    """A story's page; ``extra`` stands after the text, ``head`` in the head."""
    title, text = title_of(number), "".join(f"<p>{p}</p>" for p in paragraphs(number, count))
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta property="og:type" content="article"><meta property="og:title" content="{title}">'
        f'<meta property="article:published_time" content="2026-01-{number % 28 + 1:02}T10:00:00Z">'
        f"{head}</head><body><header><a href='/'>Paper</a></header><main><article>"
        f"<h1>{title}</h1><p class='byline'>By Jane Moyo</p>{text}</article>{extra}</main>"
        f"</body></html>"
    )


def listing(links: Iterable[str], *, head: str = "", title: str = "The Paper") -> str:
    """A front page or section."""
    items = "".join(
        f"<li><a href='{escape(link, quote=True)}'>{_anchor(link)}</a></li>" for link in links
    )
    return (
        f"<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>{title}</title>{head}"
        f"</head><body><h1>{title}</h1><ul>{items}</ul></body></html>"
    )


def _anchor(link: str) -> str:
    known = re.search(r"-(\d+)/?$", link)
    return title_of(int(known[1])) if known else "A report from the region with a long headline"


def stories(asked: Asked) -> bytes:
    """The route of all stories."""
    return answer(story(number_of(asked.path)))


def front(numbers: Iterable[int], *links: str) -> Route:
    """The route of a front page that leads to stories, and to other links."""
    html = listing([*map(path_of, numbers), *links])
    return lambda _: answer(html)


def no_robots(_: Asked) -> bytes:
    """The route of a robots.txt that is not there."""
    return answer(b"", 404)


def newspaper(count: int, first: int = 1) -> dict[str, Route]:
    """Routes of a paper with so many stories, a hundred to a section."""
    numbers = range(first, first + count)
    sections = [list(numbers[i : i + 100]) for i in range(0, count, 100)]
    routes: dict[str, Route] = {
        f"/section/part-{i}/": front(part) for i, part in enumerate(sections[1:], 1)
    }
    return {
        "/": says_not_found,
        "/front": front(sections[0], *routes),
        "/news/": stories,
        "/robots.txt": no_robots,
        **routes,
    }


def says_not_found(_: Asked) -> bytes:
    """The route of everything that is not there."""
    return answer("<html><body><h1>Not found</h1></body></html>", 404)
