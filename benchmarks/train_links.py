"""Learns the weights of link signs, and says how well they do on publishers not learned from.

usage: python -m benchmarks.train_links [CORPUS] [--write]

Learns from CORPUS/links.jsonl and from `links_labelled.jsonl` beside this file, which labels more
links of the corpus's pages by the first 12 hex digits of the sha256 of their address.
"""

import argparse
import gzip
import hashlib
import json
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from scipy.sparse import diags
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import GroupKFold

from newscrawler.discovery.address import Signs
from newscrawler.discovery.anchors import anchors_of
from newscrawler.discovery.judge import KINDS
from newscrawler.discovery.links import page_links
from newscrawler.discovery.signs import signs_of
from newscrawler.discovery.stated import stated
from newscrawler.page import Page

HERE = Path(__file__).parent
WEIGHTS = HERE.parent / "newscrawler" / "discovery" / "link_weights.json"
RAREST = 4
"""A sign seen less often than this teaches nothing."""
SHRINKAGE = 0.15
"""Inverse strength of the penalty on large weights; chosen by cross-validation."""


TRUSTED = dict.fromkeys(
    ("dated path", "month in path", "ends with a date", "filing address above"), 3.0
)
"""Signs that may weigh more than their few examples would allow: nearly always right anywhere."""


@dataclass(frozen=True)
class Labelled:
    """One link with the kind that a person gave it."""

    site: str
    signs: Signs
    stated: str | None
    label: str
    benchmark: bool
    """True for a link of the corpus's own benchmark."""


def digest(url: str) -> str:
    """What `links_labelled.jsonl` calls an address."""
    return hashlib.sha256(url.encode()).hexdigest()[:12]


def labels(corpus: Path) -> dict[str, dict[str, tuple[str, bool]]]:
    """By page, then by address's digest: the label and whether the benchmark holds it."""
    found: dict[str, dict[str, tuple[str, bool]]] = {}
    for line in (HERE / "links_labelled.jsonl").read_text().splitlines():
        row = json.loads(line)
        found.setdefault(row["page"], {})[row["link"]] = (row["label"], False)
    for line in (corpus / "links.jsonl").read_text().splitlines():
        row = json.loads(line)
        if row["label"] != "unsure":
            found.setdefault(row["page"], {})[digest(row["url"])] = (row["label"], True)
    return found


def read_pages(corpus: Path, wanted: dict[str, dict[str, tuple[str, bool]]]) -> list[Labelled]:
    """Every labelled link with its signs, as the crawler would see them."""
    found: list[Labelled] = []
    spent = count = 0.0
    for line in (corpus / "index.jsonl").read_text().splitlines():
        row = json.loads(line)
        if row["id"] not in wanted:
            continue
        page = Page(
            gzip.decompress((corpus / "pages" / f"{row['id']}.html.gz").read_bytes()), row["url"]
        )
        _ = page.tree
        begin = time.process_time()
        page_links(page)
        spent, count = spent + time.process_time() - begin, count + 1
        anchors = anchors_of(page).found
        is_article = "article" in page.meta.get("og:type", ())
        for anchor, signs in zip(anchors, signs_of(anchors, page.url, is_article), strict=True):
            label = wanted[row["id"]].get(digest(anchor.url))
            if label:
                plain = stated(anchor.url)
                found.append(Labelled(row["site"], signs, plain and plain.kind, *label))
    print(f"{1000 * spent / count:.1f} ms CPU a page beside parsing, {count:.0f} pages")
    return found


def fit(links: list[Labelled], known: frozenset[str]) -> tuple[CountVectorizer, LogisticRegression]:
    """Weights of the known signs for each kind."""
    vectors = CountVectorizer(
        analyzer=lambda signs: [s for s in dict.fromkeys(signs) if s in known], binary=True
    )
    model = LogisticRegression(C=SHRINKAGE, max_iter=1000)
    seen = vectors.fit_transform([link.signs for link in links])
    trust = diags([TRUSTED.get(sign, 1.0) for sign in vectors.get_feature_names_out()])
    model.fit(seen @ trust, [link.label for link in links])
    model.coef_ = model.coef_ @ trust
    return vectors, model


def frequent(links: list[Labelled]) -> frozenset[str]:
    """The signs common enough to learn from."""
    counts = Counter(sign for link in links for sign in set(link.signs))
    return frozenset(sign for sign, count in counts.items() if count >= RAREST)


def cross_validate(links: list[Labelled]) -> None:
    """Print macro F1 where no publisher is both learned from and judged on."""
    told = [""] * len(links)
    for learn, held in GroupKFold(10, shuffle=True, random_state=3).split(
        links, groups=[link.site for link in links]
    ):
        chosen = [links[i] for i in learn if links[i].stated is None]
        vectors, model = fit(chosen, frequent(chosen))
        guesses = model.predict(vectors.transform([links[i].signs for i in held]))
        for i, guess in zip(held, guesses, strict=True):
            told[i] = as_label(links[i].stated) or str(guess)
    for name, benchmark in (("links.jsonl", True), ("links_labelled.jsonl", False)):
        pairs = [(x.label, y) for x, y in zip(links, told, strict=True) if x.benchmark is benchmark]
        truth, said = zip(*pairs, strict=True)
        each = f1_score(truth, said, average=None, labels=list(KINDS))
        shown = ", ".join(f"{kind} {value:.3f}" for kind, value in zip(KINDS, each, strict=True))
        mean = f1_score(truth, said, average="macro")
        print(f"{name}: macro F1 {mean:.3f} ({shown}), {len(pairs)} links")


def as_label(kind: str | None) -> str | None:
    """The benchmark calls feeds and sitemaps `other`."""
    return kind if kind in (None, "article", "section") else "other"


def write(links: list[Labelled]) -> None:
    """Learn from everything and write the weights, centred so that kinds sum to nothing."""
    chosen = [link for link in links if link.stated is None]
    vectors, model = fit(chosen, frequent(chosen))
    order = [list(model.classes_).index(kind) for kind in KINDS]
    signs = {
        str(sign): [round(float(model.coef_[k][column]), 2) for k in order]
        for column, sign in enumerate(vectors.get_feature_names_out())
    }
    data = {"bias": [round(float(model.intercept_[k]), 2) for k in order], "signs": signs}
    rows = ",\n".join(f"  {json.dumps(s)}: {json.dumps(w)}" for s, w in sorted(signs.items()))
    WEIGHTS.write_text(f'{{"bias": {json.dumps(data["bias"])}, "signs": {{\n{rows}\n}}}}\n')
    print(f"{len(signs)} signs written")


def main() -> None:
    """Read, cross-validate, and write the weights when asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="?", type=Path, default=Path("../shared/corpus"))
    parser.add_argument("--write", action="store_true", help="write link_weights.json anew")
    chosen = parser.parse_args()
    links = read_pages(chosen.corpus, labels(chosen.corpus))
    cross_validate(links)
    if chosen.write:
        write(links)


if __name__ == "__main__":
    main()
