"""Train the judge of segments, newscrawler/extraction/body/model.json, on known bodies.

usage: python -m benchmarks.train_body CORPUS [--folds K [--salt TEXT]] [--out FILE]

CORPUS holds ``index.jsonl`` and ``pages/`` as ``benchmarks/corpus.py`` says. ``--folds`` writes
nothing: it parts the publishers into K, reads the bodies of each part with a judge that was
trained on the others, and prints the figures; ``--salt`` parts them another way.
"""

import argparse
import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence, Set
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np

from benchmarks.body_lessons import Lesson, lessons_of
from benchmarks.corpus import Case, load, needs_corpus
from benchmarks.score import Marks, Prediction, figures, marks
from newscrawler.extraction.body import model, read_body
from newscrawler.extraction.body.features import NAMES
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
Known = tuple[Case, Page, list[Lesson]]
MEASURES = {"bodyF1", "bodyP", "bodyR", "segF"}


@needs_corpus
def main(arguments: Sequence[str] | None = None) -> int:
    """Writes the model, or prints how well judges do on publishers that they never saw."""
    parser = _parser()
    options = parser.parse_args(arguments)
    cases = load(options.corpus)
    if options.folds is not None:
        if not 2 <= options.folds <= len({case.site for case in cases}):
            parser.error("--folds needs a number from 2 to that of the corpus's sites")
        print(table(figures(judged_apart(cases, options.folds, options.salt))))
        return 0
    trees = train(lesson for case in cases for lesson in lessons_of(page_of(case), case.gold))
    lines = ",\n".join(json.dumps(tree, separators=(",", ":")) for tree in trees)
    options.out.write_text(
        f'{{"features": {json.dumps(NAMES)},\n"trees": [\n{lines}\n]}}\n', "utf-8"
    )
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.train_body", description=(__doc__ or "").splitlines()[0]
    )
    parser.add_argument("corpus", type=Path, help="folder with index.jsonl and pages/")
    parser.add_argument("--folds", type=int, help="judge on publishers not trained on")
    parser.add_argument("--salt", default="", help="another way to part the publishers")
    parser.add_argument("--out", type=Path, default=Path(model.__file__).with_name("model.json"))
    return parser


def page_of(case: Case) -> Page:
    return Page(case.html, case.url)


def train(lessons: Iterable[Lesson]) -> list[Any]:
    """The trees that tell best what is the article's."""
    rows, labels, weights = map(np.array, zip(*lessons, strict=True))
    data = lightgbm.Dataset(rows.astype(np.float64), labels, weight=weights)
    booster = lightgbm.train(SETTINGS, data, TREES)
    return [nested(tree["tree_structure"]) for tree in booster.dump_model()["tree_info"]]


def nested(node: dict[str, Any]) -> Any:
    """A tree of LightGBM's dump as nested lists."""
    if "leaf_value" in node:
        return round(node["leaf_value"], 5)
    sides = (nested(node["left_child"]), nested(node["right_child"]))
    return [node["split_feature"], float(f"{node['threshold']:.6g}"), *sides]


def judged_apart(cases: Sequence[Case], folds: int, salt: str) -> Iterator[tuple[str, Marks]]:
    """Source and marks of every page, read with a judge that never saw its publisher."""
    place = places({case.site for case in cases}, salt)
    parts: list[list[Known]] = [[] for _ in range(folds)]
    for case in cases:
        page = page_of(case)
        parts[place[case.site] % folds].append((case, page, lessons_of(page, case.gold)))
    for part in parts:
        others = (known for other in parts if other is not part for known in other)
        judge = model.judge_of(train(lesson for *_, lessons in others for lesson in lessons))
        for case, page, _ in part:
            yield case.source, marks(case.gold, Prediction(body=read_body(page, judge=judge).text))


def places(sites: Set[str], salt: str) -> dict[str, int]:
    """The sites numbered in an order that the salt alone decides."""
    order = sorted(sites, key=lambda site: hashlib.sha256(f"{salt}{site}".encode()).digest())
    return {site: place for place, site in enumerate(order)}


def table(found: dict[str, float]) -> str:
    wanted = {name: value for name, value in found.items() if name.split(".")[1] in MEASURES}
    return "\n".join(f"{name:<16} {value:.4f}" for name, value in wanted.items())


if __name__ == "__main__":
    raise SystemExit(main())
