"""Train the judge of segments, newscrawler/extraction/body/model.json, on known bodies.

The second look learns from what first looks make of publishers that they were not trained on.

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

from benchmarks.body_lessons import Lesson, lesson_of
from benchmarks.corpus import Case, load, needs_corpus
from benchmarks.score import Marks, Prediction, figures, marks
from newscrawler.extraction.body import company, features, model, read_body
from newscrawler.extraction.body.groups import Row
from newscrawler.extraction.body.judging import first_look
from newscrawler.page import Page

TREES = {"alone": 170, "company": 60}
LEAVES = {"alone": 12, "company": 8}
PARTS = 4  # of the publishers, for the second look's lessons
SETTINGS: dict[str, Any] = {
    "objective": "binary",
    "learning_rate": 0.07,
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
Example = tuple[Row, int, float]
"""A segment's row, what it is, and how much that counts."""
Known = tuple[Case, Page, Lesson | None]
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
    looks = train(list(filter(None, (known(case)[2] for case in cases))))
    options.out.write_text(written(looks), "utf-8")
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


def known(case: Case) -> Known:
    page = Page(case.html, case.url)
    return case, page, lesson_of(page, case.site, case.gold)


def train(lessons: Sequence[Lesson]) -> dict[str, list[Any]]:
    """The trees of the two looks."""
    alone = (example for lesson in lessons for example in examples(lesson, lesson.rows))
    return {
        "alone": boosted("alone", alone),
        "company": boosted("company", company_examples(lessons)),
    }


def examples(lesson: Lesson, rows: Iterable[Row | None]) -> Iterator[Example]:
    """What counts of a page."""
    seen = zip(rows, lesson.labels, lesson.weights, strict=True)
    return ((row, label, weight) for row, label, weight in seen if row and weight > 0)


def company_examples(lessons: Sequence[Lesson]) -> Iterator[Example]:
    """The second look's rows, after first looks that never saw the page's publisher."""
    place = places({lesson.site for lesson in lessons}, "company")
    for part in range(PARTS):
        others = (lesson for lesson in lessons if place[lesson.site] % PARTS != part)
        taught = (example for lesson in others for example in examples(lesson, lesson.rows))
        score = model.score_of(boosted("alone", taught), len(features.NAMES))
        for lesson in lessons:
            if place[lesson.site] % PARTS == part:
                first = first_look(lesson.segments, lesson.rows, score)
                rows = company.company_rows(lesson.segments, lesson.rows, first)
                yield from examples(lesson, rows)


def boosted(look: str, taught: Iterable[Example]) -> list[Any]:
    """The trees that tell best what is the article's."""
    rows, labels, weights = map(np.array, zip(*taught, strict=True))
    data = lightgbm.Dataset(rows.astype(np.float64), labels, weight=weights)
    booster = lightgbm.train({**SETTINGS, "num_leaves": LEAVES[look]}, data, TREES[look])
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
    pages = list(map(known, cases))
    for fold in range(folds):
        taught = [
            lesson for case, _, lesson in pages if lesson and place[case.site] % folds != fold
        ]
        looks = train(taught)
        judge = model.judge_of(looks["alone"], looks["company"])
        for case, page, _ in pages:
            if place[case.site] % folds == fold:
                text = read_body(page, judge=judge).text
                yield case.source, marks(case.gold, Prediction(body=text))


def written(looks: dict[str, list[Any]]) -> str:
    """The looks as model.json has them, a tree a line."""
    names = {"alone": features.NAMES, "company": company.NAMES}
    parts = [
        f'"{look}": {{"features": {json.dumps(names[look])},\n"trees": [\n'
        + ",\n".join(json.dumps(tree, separators=(",", ":")) for tree in trees)
        + "\n]}"
        for look, trees in looks.items()
    ]
    return "{" + ",\n".join(parts) + "}\n"


def places(sites: Set[str], salt: str) -> dict[str, int]:
    """The sites numbered in an order that the salt alone decides."""
    order = sorted(sites, key=lambda site: hashlib.sha256(f"{salt}{site}".encode()).digest())
    return {site: place for place, site in enumerate(order)}


def table(found: dict[str, float]) -> str:
    wanted = {name: value for name, value in found.items() if name.split(".")[1] in MEASURES}
    return "\n".join(f"{name:<16} {value:.4f}" for name, value in wanted.items())


if __name__ == "__main__":
    raise SystemExit(main())
