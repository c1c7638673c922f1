"""What the model looks at: one row of numbers for every segment of a page."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from lxml.html import HtmlElement

from newscrawler.extraction.body.groups import GROUP_NAMES, Row, group_rows, likeness_of
from newscrawler.extraction.body.phrases import opening
from newscrawler.extraction.body.segment import Node, Segment
from newscrawler.extraction.body.words import FAR, PURPOSES, Nearness, nearness

_TAGS = (
    "p div li h1 h2 h3 h4 h5 h6 blockquote tr td section article dd dt pre header aside figure "
    "form main body table"
)
_TEXT_TAGS = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6"))
_TAG_CODES = {tag: code for code, tag in enumerate(_TAGS.split(), 1)}
_STOPS, _CLOSERS = tuple(".!?…。！？؟।։"), "”\"»“’')]"
_COMMAS = ",;،、，"
_LETTER = re.compile(r"[^\W\d_]")
_DIGIT = re.compile(r"\d")
_CAPITAL, _BEYOND_ASCII = re.compile(r"[A-Z]"), re.compile(r"[^\x00-\x7f]+")
_NOT_WORD = re.compile(r"\W+")
_NO_WORD_IN_ASCII = bytes(code for code in range(128) if _NOT_WORD.match(chr(code)))
_LONG = 60  # characters from which text outside links counts as prose without a full stop
_COMPARED = 200  # characters of a text that are compared with another
_SAMPLE = 200  # characters looked at for digits and capitals

_TEXT = "tag chars plain link_share links bold_share commas sentence digits capitals opening"
_PLACE = (
    "before position segments prose depth after_title previous_chars previous_links "
    "next_chars next_links like_previous like_next repeated described article_share articles "
    "opens_link like_headed"
)
NAMES: tuple[str, ...] = (
    *_TEXT.split(),
    *GROUP_NAMES,
    *_PLACE.split(),
    *(f"near_{name}" for name, _ in PURPOSES),
)


@dataclass(frozen=True, slots=True)
class Context:
    """What the page says of its article elsewhere: headline and description."""

    title: str = ""
    description: str = ""


def fold(text: str) -> str:
    """Text down to its letters and digits, to compare what differs in marks and spaces only.

    >>> fold("“Yes”, he said.")
    'yeshesaid'
    """
    start = text[:_COMPARED]
    if start.isascii():  # as half of all texts, and many times as fast
        return start.encode().translate(None, _NO_WORD_IN_ASCII).decode().lower()
    return _NOT_WORD.sub("", start.replace(" ", "")).casefold()


def rows(segments: list[Segment], context: Context) -> list[Row | None]:
    """A row for each segment, its numbers in the order of ``NAMES``; None for what is no text.

    Mere links are half of a page's segments. They are no part of an article, but count as company.
    """
    prose = [prose_of(segment) for segment in segments]
    wanted = [at for at, segment in enumerate(segments) if is_text(segment)]
    parts = (
        (_text_row(segments[at]) for at in wanted),
        group_rows(segments, prose, wanted),
        _place_rows(segments, prose, wanted, context),
        _near_rows(segments, wanted),
    )
    found: list[Row | None] = [None] * len(segments)
    for at, a, b, c, d in zip(wanted, *parts, strict=True):
        found[at] = [*a, *b, *c, *d]
    return found


def is_text(segment: Segment) -> bool:
    """Whether a segment has letters and, but for a paragraph or heading, some outside of links."""
    if segment.link_chars >= len(segment.text) and segment.node.tag not in _TEXT_TAGS:
        return False
    return bool(_LETTER.search(segment.text))


def prose_of(segment: Segment) -> int:
    """Characters outside links, where they are many or end like a sentence; else 0."""
    plain = max(0, len(segment.text) - segment.link_chars)
    return plain if plain > _LONG or _ends_sentence(segment.text) else 0


def _ends_sentence(text: str) -> bool:
    """Whether a text ends with a full stop or its like, be it inside quotes or brackets.

    >>> _ends_sentence("“The pier is open.”"), _ends_sentence("Port Elm (Reuters)")
    (True, False)
    """
    return text.rstrip(_CLOSERS).endswith(_STOPS)


def _text_row(segment: Segment) -> Row:
    text = segment.text
    size = len(text)
    sample = text[:_SAMPLE]
    return [
        _TAG_CODES.get(segment.node.tag, 0),
        size,
        max(0, size - segment.link_chars),
        segment.link_chars / size,
        segment.links,
        segment.bold_chars / size,
        sum(map(text.count, _COMMAS)),
        _ends_sentence(text),
        len(_DIGIT.findall(sample)) / len(sample),
        _capitals(sample) / len(sample),
        opening(text),
    ]


def _capitals(text: str) -> int:
    """How many capitals a text has.

    >>> _capitals("Port Elm"), _capitals("Ökologie")
    (2, 1)
    """
    beyond = () if text.isascii() else "".join(_BEYOND_ASCII.findall(text))
    return len(_CAPITAL.findall(text)) + sum(map(str.isupper, beyond))


def _place_rows(
    segments: list[Segment], prose: list[int], wanted: list[int], context: Context
) -> Iterator[Row]:
    total, count = sum(prose) + 1, len(segments)
    articles = _prose_by_article(segments, prose)
    best = max(articles.values(), default=0) + 1
    folded = [fold(segment.text) for segment in segments]
    title_at = title_place(segments, folded, fold(context.title))
    description = fold(context.description)
    repeated = _repeated(folded)
    headed = _headed(segments)
    before = [0, *accumulate(prose)]
    company = [None, *segments, None]
    for at in wanted:
        segment, text = segments[at], folded[at]
        article = segment.node.article
        last, following = company[at], company[at + 2]
        yield [
            before[at] / total,
            at / count,
            count,
            total,
            segment.node.depth,
            at - title_at if title_at >= 0 else -500,
            *(number for other in (last, following) for number in _size(other)),
            *(_alike(segment, other) for other in (last, following)),
            repeated[at],
            len(text) > 20 and (text in description or bool(description and description in text)),
            articles[article] / best if article is not None else -1,
            len(articles),
            segment.opens_link,
            headed[at],
        ]


def _prose_by_article(segments: list[Segment], prose: list[int]) -> dict[HtmlElement, int]:
    articles: defaultdict[HtmlElement, int] = defaultdict(int)
    for segment, size in zip(segments, prose, strict=True):
        if segment.node.article is not None:
            articles[segment.node.article] += size
    return articles


def _repeated(texts: list[str]) -> list[bool]:
    """Whether each text has come before.

    >>> _repeated(["a", "b", "a"])
    [False, False, True]
    """
    first: dict[str, int] = {}
    return [first.setdefault(text, at) < at for at, text in enumerate(texts)]


def _headed(segments: list[Segment]) -> list[float]:
    """The share of the segments alike that come after a linked headline or open with a link."""
    counts: dict[object, list[int]] = defaultdict(lambda: [0, 0])
    members = []
    before: Segment | None = None
    for segment in segments:
        own = counts[likeness_of(segment.node)]
        own[0] += 1
        own[1] += segment.opens_link or _is_linked_headline(before)
        members.append(own)
        before = segment
    return [hits / count for count, hits in members]


def _is_linked_headline(segment: Segment | None) -> bool:
    return (
        segment is not None
        and segment.link_chars > 15
        and segment.link_chars >= 0.8 * len(segment.text)
    )


def title_place(segments: list[Segment], folded: list[str], title: str) -> int:
    """Where the headline stands: the first h1 that shares the title, its first repeat, any h1."""
    heads = [at for at, segment in enumerate(segments) if segment.node.tag == "h1"]
    shared = (at for at in heads if folded[at] and (folded[at] in title or title in folded[at]))
    repeats = (at for at, text in enumerate(folded) if text == title)
    candidates: Iterable[int] = (
        *(shared if title else ()),
        *(repeats if title else ()),
        *heads,
    )
    return next(iter(candidates), -1)


def _size(other: Segment | None) -> tuple[int, float]:
    return (len(other.text), other.link_chars / len(other.text)) if other else (0, 0.0)


def _alike(segment: Segment, other: Segment | None) -> bool:
    if other is None or other.node.tag != segment.node.tag:
        return False
    return other.node.label == segment.node.label


def _near_rows(segments: list[Segment], wanted: list[int]) -> Iterator[Nearness]:
    known: dict[Node | None, Nearness] = {None: FAR}
    for at in wanted:
        segment = segments[at]
        near = _near(segment.node, known)
        yield nearness_with(near, segment.label) if segment.label else near


def nearness_with(near: Nearness, label: str) -> Nearness:
    """The nearness of a node whose text opens with an inline element of that label."""
    return tuple(map(max, near, nearness(FAR, label)))


def _near(node: Node, known: dict[Node | None, Nearness]) -> Nearness:
    path = []
    at: Node | None = node
    while at not in known:
        path.append(at)
        at = at.parent if at else None
    near = known[at]
    for step in reversed(path):
        if step is not None:
            # What a page calls itself as a whole says nothing of its parts.
            whole = step.tag in ("html", "body", "main")
            near = FAR if whole else nearness(near, f"{step.tag} {step.label}")
            known[step] = near
    return near
