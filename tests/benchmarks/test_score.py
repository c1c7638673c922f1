"""The project's own scorer: its measures on small cases, and its figures against the shared one."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.corpus import load
from benchmarks.score import Prediction, figures, marks

SHARED = Path(__file__).parents[3] / "shared"

PUBLISHED = [
    ("2024-05-01 10:00:00+02:00", "2024-05-01T08:00:30+00:00", 1.0, 1.0),
    ("2024-05-01 23:30:00+00:00", "2024-05-02T01:30:00+02:00", 1.0, 1.0),
    ("2024-05-01 10:00:00+02:00", "2024-05-01T10:00:00+00:00", 1.0, 0.0),
    ("2024-05-01 10:00:00+02:00", "2024-05-01", 1.0, 0.0),
    ("2024-05-01 10:00:00", "2024-05-01T10:00:00+09:00", 1.0, 1.0),
    ("2024-05-01 10:00:00", None, 0.0, 0.0),
]


@pytest.mark.parametrize(("gold", "got", "date", "dt"), PUBLISHED)
def test_time(gold: str, got: str | None, date: float, dt: float) -> None:
    assert marks({"published": gold}, Prediction(published=got)) == {"date": date, "dt": dt}


def test_body_is_graded_against_the_text_with_or_without_its_summary() -> None:
    gold = {"body": ["one two three four five"], "summary": ["six seven eight nine"]}
    whole = Prediction(body="six seven eight nine\none two three four five")
    assert marks(gold, whole)["bodyF"] == 1.0
    assert marks(gold, Prediction(body="one two three four five"))["bodyF"] == 1.0
    assert marks(gold, Prediction()) == {"bodyF": 0.0, "bodyR": 0.0}


def test_authors_count_as_a_set_of_folded_names() -> None:
    found = marks({"authors": ["A. Bee", "Cee Dee"]}, Prediction(authors=("cee dee and A. Bee",)))
    assert found == {"authors": 1.0, "authorsF": 1.0}


def test_segments_are_summed_over_pages() -> None:
    gold = {"with": ["kept", "lost"], "without": ["menu"]}
    page = marks(gold, Prediction(body="kept menu"))
    assert figures([("traf", page), ("traf", page)])["traf.segF"] == pytest.approx(0.5)


@pytest.mark.skipif(not SHARED.exists(), reason="needs the shared corpus")
def test_figures_equal_those_of_the_shared_scorer(tmp_path: Path) -> None:
    cases = load(SHARED / "corpus")[::7]
    split = tmp_path / "split"
    split.mkdir()
    guesses = {
        case.id: Prediction(
            title=case.gold.get("title", "") + (" - Paper" if number % 3 == 0 else ""),
            authors=tuple((case.gold.get("authors") or ["Somebody"])[:1]),
            published=None if number % 5 == 0 else case.gold.get("published"),
            body="" if number % 11 == 0 else "\n".join(case.gold.get("body", [])[number % 2 :]),
        )
        for number, case in enumerate(cases)
    }
    lines = (SHARED / "corpus" / "index.jsonl").read_text("utf-8").splitlines()[::7]
    (split / "index.jsonl").write_text("\n".join(lines), "utf-8")
    rows = [{"id": key, **vars(guess)} for key, guess in guesses.items()]
    (tmp_path / "guesses.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    scorer, guessed = SHARED / "tools" / "score.py", tmp_path / "guesses.jsonl"
    command = [sys.executable, str(scorer), str(split), str(guessed)]
    done = subprocess.run([*command, "--json"], capture_output=True, check=True, text=True)
    theirs = json.loads(done.stdout)
    ours = figures((case.source, marks(case.gold, guesses[case.id])) for case in cases)
    compared = ours.keys() & theirs.keys()
    assert len(compared) > 15
    assert {k: ours[k] for k in compared} == pytest.approx({k: theirs[k] for k in compared})
