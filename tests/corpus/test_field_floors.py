"""On the corpus no figure of the fields falls below what is reached; skipped where it is absent.

The floors lie a little under the figures, so that a page more or less does not fail them; the
publishers are split as the benchmarks split them, to see a rule that fits one part only.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from benchmarks.corpus import Case, load
from benchmarks.score import Prediction, marks
from newscrawler import NotAnArticle, extract_article
from newscrawler.normalise.image import image_key
from newscrawler.normalise.text import fold

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
pytestmark = pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not here")
FILLED = {"images": 0.9, "language": 0.99, "canonical_url": 0.95, "publisher": 0.85}
FILLED |= {"sections": 0.8, "description": 0.95, "keywords": 0.65, "related": 0.65}


@pytest.fixture(scope="module")
def rows() -> dict[str, tuple[Case, dict[str, Any]]]:
    return {case.id: (case, row) for case, row in _read()}


def _read() -> Iterator[tuple[Case, dict[str, Any]]]:
    for case in load(CORPUS):
        if case.source == "fundus":
            try:
                yield case, extract_article(case.html, case.url).as_row()
            except NotAnArticle:
                yield case, {}


def test_no_article_is_refused(rows: dict[str, tuple[Case, dict[str, Any]]]) -> None:
    assert [case.id for case, row in rows.values() if not row] == []


@pytest.mark.parametrize(("part", "floor"), [("fit", 0.91), ("check", 0.89)])
def test_authors(rows: dict[str, tuple[Case, dict[str, Any]]], part: str, floor: float) -> None:
    found = [
        marks({"authors": case.gold["authors"]}, Prediction(authors=tuple(row["authors"])))
        for case, row in rows.values()
        if case.part == part and case.gold.get("authors") and row
    ]
    assert sum(mark["authors"] for mark in found) / len(found) >= floor


@pytest.mark.parametrize(("field", "floor"), FILLED.items())
def test_a_field_is_filled(
    rows: dict[str, tuple[Case, dict[str, Any]]], field: str, floor: float
) -> None:
    assert sum(bool(row.get(field)) for _, row in rows.values()) >= floor * len(rows)


PICTURES = {"caption": 0.88, "credit": 0.82}


@pytest.mark.parametrize(("text", "floor"), PICTURES.items())
def test_what_stands_under_a_picture(
    rows: dict[str, tuple[Case, dict[str, Any]]], text: str, floor: float
) -> None:
    found = [
        fold(told) == fold(shown[key][text] or "")
        for case, row in rows.values()
        for shown in [{image_key(image["url"]): image for image in row.get("images", ())}]
        for picture in case.gold.get("images", ())
        if (told := _told(picture, text))
        for key in [image_key(version["url"]) for version in picture["versions"]][:1]
        if key in shown
    ]
    assert sum(found) >= floor * len(found)


def _told(picture: dict[str, Any], text: str) -> str:
    names = ", ".join(picture.get("authors") or ())
    return names if text == "credit" else picture.get("caption") or ""
