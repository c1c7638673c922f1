"""What a page of known body teaches the judge of segments: rows, labels and weights.

A page's gold has ``body`` and perhaps ``summary`` (lists of texts), or ``with`` and ``without``
(texts that must and must not be in the body).
"""

import html
import re
from dataclasses import dataclass
from typing import Any

from newscrawler.extraction.body.container import container_of, members
from newscrawler.extraction.body.cut import spine
from newscrawler.extraction.body.features import rows
from newscrawler.extraction.body.groups import Row
from newscrawler.extraction.body.reader import context_of
from newscrawler.extraction.body.segment import Node, Segment, segments
from newscrawler.page import Page

PAGE_WEIGHT = 40.0  # every page with a full body counts the same
SEGMENT_WEIGHT = 3.0  # of a segment known by a text that must or must not be in the body
COVERED = 0.6  # share of a segment's shingles in the known body that makes it the article's
DOUBTFUL = 0.3
SUMMARY_WEIGHT = 0.15  # whether a summary is in the body is a matter of taste
_TOKEN = re.compile(r"\w+")
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True)
class Lesson:
    """A page's segments with their rows, what they are, and how much each counts."""

    site: str
    segments: list[Segment]
    rows: list[Row | None]
    labels: list[int]
    """1 the article's, 0 not."""
    weights: list[float]


def lesson_of(page: Page, site: str, gold: dict[str, Any]) -> Lesson | None:
    """What a page teaches; None where neither the corpus nor the page tells its text."""
    body = "\n".join([*gold.get("summary", []), *gold.get("body", [])])
    own = stated(page)
    known = body or ("\n".join(gold.get("with", [])))
    found = page_segments(page, known)
    if body:
        labels, weights = from_body(found, body, "\n".join(gold["body"]))
    elif len(own) > 500 and sum(c for c in covered(found, own)) > 3:
        labels, weights = from_body(found, own, own)
    elif "with" in gold:
        labels, weights = from_texts(found, gold)
    else:
        return None
    return Lesson(site, found, rows(found, context_of(page)), labels, weights)


def tokens(text: str) -> list[str]:
    return [token.lower() for token in _TOKEN.findall(text)]


def coverage(text: str, shingles: set[tuple[str, ...]], lines: set[str]) -> float:
    """The share of a text's 4-word shingles in a known body; a short text must be a line of it."""
    words = tokens(text)
    if len(words) < 4:
        return float(" ".join(words) in lines and bool(words))
    own = [tuple(words[at : at + 4]) for at in range(len(words) - 3)]
    return sum(shingle in shingles for shingle in own) / len(own)


def covered(found: list[Segment], body: str) -> list[float]:
    words = tokens(body)
    shingles = {tuple(words[at : at + 4]) for at in range(len(words) - 3)}
    lines = {" ".join(tokens(line)) for line in body.split("\n")}
    return [coverage(segment.text, shingles, lines) for segment in found]


def first_copies(found: list[Segment], labels: list[int]) -> list[int]:
    """Labels with each text marked once, inside the subtree that holds most of the body."""
    sizes = [len(s.text) * (1 if label else -0.3) for s, label in zip(found, labels, strict=True)]
    container = container_of(found, sizes)
    if container is None:
        return labels
    within = members([segment.node for segment in found], container)
    inside = {s.text for s, label in zip(found, labels, strict=True) if label and s.node in within}
    seen: dict[str, Node | None] = {}
    result = []
    for segment, label in zip(found, labels, strict=True):
        text, parent = segment.text, segment.node.parent
        elsewhere = segment.node not in within and text in inside
        again = len(text) > 30 and seen.get(text, parent) is not parent
        result.append(int(bool(label) and not elsewhere and not again))
        if result[-1]:
            seen.setdefault(text, parent)
    return result


def balanced(labels: list[int], weights: list[float]) -> list[float]:
    """Weights that sum to PAGE_WEIGHT, what is not the article's counting at most as much as it."""
    for_it = sum(w for w, label in zip(weights, labels, strict=True) if label)
    against = sum(weights) - for_it
    damp = min(1.0, for_it / against) if against else 1.0
    scaled = [w if label else w * damp for w, label in zip(weights, labels, strict=True)]
    total = sum(scaled) or 1.0
    return [w * PAGE_WEIGHT / total for w in scaled]


def from_body(
    found: list[Segment], body: str, without_summary: str
) -> tuple[list[int], list[float]]:
    shares = covered(found, body)
    bare = covered(found, without_summary)
    labels = first_copies(found, [int(share >= COVERED) for share in shares])
    weights = []
    for segment, share, bare_share, label in zip(found, shares, bare, labels, strict=True):
        weight = min(len(tokens(segment.text)), 120) + 0.1
        if label and bare_share < COVERED:
            weight *= SUMMARY_WEIGHT
        if DOUBTFUL < share < COVERED:
            weight *= DOUBTFUL
        weights.append(weight)
    return labels, balanced(labels, weights)


def from_texts(found: list[Segment], gold: dict[str, Any]) -> tuple[list[int], list[float]]:
    def named(segment: Segment, texts: list[str]) -> bool:
        parts = [text.strip() for text in texts]
        return any(
            part in segment.text if len(part) > 6 else part == segment.text for part in parts
        )

    wanted = [named(segment, gold["with"]) for segment in found]
    unwanted = [named(segment, gold["without"]) for segment in found]
    pairs = list(zip(wanted, unwanted, strict=True))
    return (
        [int(good and not bad) for good, bad in pairs],
        [SEGMENT_WEIGHT if good != bad else 0.0 for good, bad in pairs],
    )


def stated(page: Page) -> str:
    """The page's own articleBody as text, one line a paragraph."""
    bodies = [body for node in page.jsonld if isinstance(body := node.get("articleBody"), str)]
    return _TAG.sub("\n", html.unescape(max(bodies, key=len, default="")))


def page_segments(page: Page, body: str) -> list[Segment]:
    """The page's segments; those of its hidden parts too where the body lies there."""
    found = segments(page.tree, spine(page))
    words = tokens(body)
    known = {tuple(words[at : at + 4]) for at in range(len(words) - 3)}

    def hits(some: list[Segment]) -> int:
        text = tokens(" ".join(segment.text for segment in some))
        return len(known & {tuple(text[at : at + 4]) for at in range(len(text) - 3)})

    if hits(found) >= 0.6 * len(known):
        return found
    more = segments(page.tree, spine(page), hidden=True)
    return more if hits(more) > 1.3 * hits(found) else found
