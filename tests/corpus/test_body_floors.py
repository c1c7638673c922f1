"""Figures on real pages that may not fall; skipped where the corpus is not at hand."""

import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from statistics import mean
from typing import Any

import pytest

from newscrawler.extraction.body import read_body
from newscrawler.page import Page

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
FLOORS = {"aeb": 0.983, "fundus": 0.976, "funeval": 0.980, "traf": 0.958}
_TOKEN = re.compile(r"\w+")

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="no corpus here")


def shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _TOKEN.findall(text)
    return Counter(tuple(words[at : at + 4]) for at in range(max(1, len(words) - 3)))


def precision_and_recall(wanted: str, got: str) -> tuple[float, float]:
    one, other = shingles(wanted), shingles(got)
    common = (one & other).total()
    return common / max(1, other.total()), common / max(1, one.total())


def f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def records() -> Iterator[tuple[dict[str, Any], str]]:
    for line in (CORPUS / "index.jsonl").read_text("utf-8").splitlines():
        record = json.loads(line)
        if {"body", "with"} & record["gold"].keys():
            path = CORPUS / "pages" / f"{record['id']}.html.gz"
            page = Page(gzip.decompress(path.read_bytes()), record["url"])
            yield record, read_body(page, title=record["gold"].get("title")).text


def test_bodies_are_as_good_as_they_were() -> None:
    bodies: dict[str, list[tuple[float, float]]] = defaultdict(list)
    hits = misses = wrong = 0
    for record, text in records():
        gold = record["gold"]
        if "body" in gold:
            body = "\n".join(gold["body"])
            accepted = [body, "\n".join([*gold.get("summary", []), body])]
            pairs = [precision_and_recall(one, text) for one in accepted]
            bodies[record["source"]].append(max(pairs, key=lambda pair: f1(*pair)))
        else:
            found = sum(part in text for part in gold["with"])
            hits, misses = hits + found, misses + len(gold["with"]) - found
            wrong += sum(part in text for part in gold["without"])
    reached = {
        source: f1(mean(p for p, _ in pairs), mean(r for _, r in pairs))
        for source, pairs in bodies.items()
    }
    reached["traf"] = f1(hits / (hits + wrong), hits / (hits + misses))
    fallen = {
        source: reached[source] for source, floor in FLOORS.items() if reached[source] < floor
    }
    assert fallen == {}
