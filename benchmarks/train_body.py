"""Train the judge of segments, newscrawler/extraction/body/model.json, on known bodies.

usage: python -m benchmarks.train_body CORPUS [--part 0|1] [--out FILE]

CORPUS holds ``index.jsonl`` (id, site, url, gold) and ``pages/ID.html.gz``; gold has ``body`` and
perhaps ``summary`` (lists of texts), or ``with`` and ``without`` (texts that must and must not be
in the body). ``--part`` trains on one half of the publishers only, to check on the other.
"""

import argparse
import gzip
import hashlib
import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np

from newscrawler.extraction.body import model
from newscrawler.extraction.body.container import container_of, members
from newscrawler.extraction.body.cut import spine
from newscrawler.extraction.body.features import NAMES, Context, rows
from newscrawler.extraction.body.groups import Row
from newscrawler.extraction.body.segment import Segment, segments
from newscrawler.page import Page

TREES = 140
SETTINGS: dict[str, Any] = {
    "objective": "binary",
    "learning_rate": 0.07,
    "num_leaves": 12,
    "min_data_in_leaf": 100,
    "feature_fraction": 0.6,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 5.0,
    "min_sum_hessian_in_leaf": 5.0,
    "verbose": -1,
    "num_threads": 2,
    "seed": 1,
    "deterministic": True,
}
PAGE_WEIGHT = 40.0  # every page with a full body counts the same
SEGMENT_WEIGHT = 3.0  # of a segment known by a text that must or must not be in the body
COVERED = 0.6  # share of a segment's shingles in the known body that makes it the article's
DOUBTFUL = 0.3
SUMMARY_WEIGHT = 0.15  # whether a summary is in the body is a matter of taste
_TOKEN = re.compile(r"\w+")
_TAG = re.compile(r"<[^>]+>")


@dataclass
class Examples:
    """Rows with what they are (1 the article's, 0 not) and how much each counts."""

    rows: list[Row] = field(default_factory=list)
    labels: list[int] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)


def part_of(site: str) -> int:
    """The half of the publishers, 0 or 1, that a site falls into."""
    return hashlib.md5(site.encode(), usedforsecurity=False).digest()[-1] % 2


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
    seen: set[str] = set()
    result = []
    for segment, label in zip(found, labels, strict=True):
        elsewhere = segment.node not in within and segment.text in inside
        again = segment.text in seen and len(segment.text) > 30
        result.append(int(bool(label) and not elsewhere and not again))
        if result[-1]:
            seen.add(segment.text)
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


def examples(page: Page, gold: dict[str, Any]) -> Examples:
    """What a page teaches: nothing where neither the corpus nor the page tells its text."""
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
        return Examples()
    meta = page.meta
    title = next(iter(meta.get("og:title", [])), "")
    description = next(iter(meta.get("og:description") or meta.get("description") or []), "")
    seen = rows(found, Context(title, description))
    judged = [lesson for lesson in zip(seen, labels, weights, strict=True) if lesson[0]]
    return Examples(
        [row for row, _, _ in judged if row],
        [label for _, label, _ in judged],
        [weight for _, _, weight in judged],
    )


def pages(corpus: Path, part: int | None) -> Iterator[tuple[Page, dict[str, Any]]]:
    for line in (corpus / "index.jsonl").read_text("utf-8").splitlines():
        record = json.loads(line)
        if part is None or part_of(record["site"]) == part:
            source = gzip.decompress((corpus / "pages" / f"{record['id']}.html.gz").read_bytes())
            yield Page(source, record["url"]), record["gold"]


def nested(node: dict[str, Any]) -> Any:
    """A tree of LightGBM's dump as nested lists."""
    if "leaf_value" in node:
        return round(node["leaf_value"], 5)
    sides = (nested(node["left_child"]), nested(node["right_child"]))
    return [node["split_feature"], float(f"{node['threshold']:.6g}"), *sides]


def train(corpus: Path, part: int | None) -> list[Any]:
    taught = Examples()
    for page, gold in pages(corpus, part):
        lesson = examples(page, gold)
        for row, label, weight in zip(lesson.rows, lesson.labels, lesson.weights, strict=True):
            if weight > 0:
                taught.rows.append(row)
                taught.labels.append(label)
                taught.weights.append(weight)
    data = lightgbm.Dataset(
        np.array(taught.rows, dtype=np.float64), taught.labels, weight=taught.weights
    )
    booster = lightgbm.train(SETTINGS, data, TREES)
    return [nested(tree["tree_structure"]) for tree in booster.dump_model()["tree_info"]]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--part", type=int, choices=(0, 1))
    parser.add_argument("--out", type=Path, default=Path(model.__file__).with_name("model.json"))
    options = parser.parse_args()
    trees = train(options.corpus, options.part)
    head = json.dumps(NAMES)
    lines = ",\n".join(json.dumps(tree, separators=(",", ":")) for tree in trees)
    options.out.write_text(f'{{"features": {head},\n"trees": [\n{lines}\n]}}\n', "utf-8")


if __name__ == "__main__":
    main()
