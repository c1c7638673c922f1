"""Copies of a text are found across edits, restarts and scripts; other texts are left alone."""

import random
import sqlite3
from pathlib import Path

import pytest

from benchmarks.near_duplicates import (
    EDITS,
    FORMS,
    Edit,
    bodies_in,
    fill,
    fresh,
    measure_edits,
    measure_others,
)
from newscrawler.dedupe import NearDuplicates
from newscrawler.dedupe.sketch import sketch

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"

STORY = """The harbour of Port Elm opened on Monday after two years of repairs, and the first ship \
to enter was the Anna Berg with 300 passengers from Villanova.

Mayor Ada Quill told the crowd on the quay that the work had cost 41 million, nine more than the \
council had set aside in 2019. "Nobody who lived through the flood will ask what a wall is worth," \
she said.

Fishermen complained that the new basin leaves room for only 60 of their 85 boats. Jonas Falk, who \
speaks for them, wants the council to reopen the old dock at Greyton until a second basin is built.

The engineer in charge, Maria Teles, said that the wall would hold against a tide of six metres. A \
second stage with a lock and a railway siding is planned for 2027, if Parliament agrees to pay."""

SAME_EVENT = """Thousands lined the streets of Port Elm to see ships return to its harbour, which \
had lain idle since a flood broke the sea wall.

For Jonas Falk and other fishermen the joy was mixed. Many of them must now sail from Greyton, ten \
miles along the coast, because berths have become scarce and dear.

Mayor Ada Quill promised that nobody would be forgotten. Cafés along the quay were full by noon, \
and a brass band played while the Anna Berg tied up under a grey sky. School was out for the day."""

JAPANESE = (
    "港町エルムの港は二年間の修理を終えて月曜日に再び開かれ、最初の船が三百人の乗客を乗せて入港した。"
    "市長は工事に四十一億円かかったと述べ、新しい壁は六メートルの高潮にも耐えると説明した。"
    "漁師たちは新しい岸壁には六十隻しか入れないと不満を述べ、古い桟橋を再び使うよう市に求めている。"
)


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_an_edited_text_names_its_original(edit: Edit) -> None:
    for seed in range(20):
        seen = NearDuplicates()
        assert seen.add("first", STORY) is None
        assert seen.add("second", edit(STORY, random.Random(seed))) == "first"


def test_the_longer_text_may_come_later() -> None:
    seen = NearDuplicates()
    brief = "\n\n".join(STORY.split("\n\n")[:2])
    assert [seen.add("brief", brief), seen.add("whole", STORY)] == [None, "brief"]


def test_another_story_on_the_event_is_no_copy() -> None:
    seen = NearDuplicates()
    assert [seen.add("a", STORY), seen.add("b", SAME_EVENT)] == [None, None]


@pytest.mark.parametrize("form", FORMS)
def test_notices_of_one_form_are_no_copies(form: str) -> None:
    seen, rng = NearDuplicates(), random.Random(3)
    assert [seen.add(str(i), fill(form, rng)) for i in range(30)] == [None] * 30


def test_one_notice_on_two_sites_is_a_copy() -> None:
    notice = fill(FORMS[0], random.Random(3))
    seen = NearDuplicates()
    seen.add("a", notice)
    assert seen.add("b", "ELMHAVEN (AP) - " + notice) == "a"


def test_a_digest_that_quotes_a_notice_is_no_copy() -> None:
    rng = random.Random(3)
    notices = [fill(form, rng) for form in FORMS]
    seen = NearDuplicates()
    for notice in notices:
        seen.add(notice, notice)
    assert seen.add("digest", "\n\n".join(notices)) is None


def test_scripts_without_spaces() -> None:
    seen = NearDuplicates()
    assert seen.add("a", JAPANESE) is None
    assert seen.add("b", "【港町＝記者】" + JAPANESE[: 2 * len(JAPANESE) // 3]) == "a"
    assert seen.add("c", "気温は二十四度まで上がり、週末は雨になるでしょう。" * 3) is None


def test_a_copy_of_a_copy_names_the_original() -> None:
    seen, rng = NearDuplicates(), random.Random(5)
    longer = EDITS["local paragraph"](STORY, rng)
    longest = EDITS["local paragraph"](longer, rng)
    assert [seen.add(n, t) for n, t in (("a", STORY), ("b", longer), ("c", longest))][1:] == [
        "a",
        "a",
    ]


def test_the_same_id_again_is_a_revision_and_keeps_its_place() -> None:
    seen = NearDuplicates()
    seen.add("a", STORY)
    assert seen.add("a", STORY) is None
    assert seen.add("b", STORY) == "a"
    assert seen.add("a", STORY + " The minister came too.") is None
    assert seen.add("b", SAME_EVENT) is None
    assert len(seen) == 2


def test_empty_texts_are_no_copies() -> None:
    seen = NearDuplicates()
    assert [seen.add(str(i), text) for i, text in enumerate(("", " ", "…", "", "Rain"))] == [
        None
    ] * 5


def test_the_index_lasts_on_disk(tmp_path: Path) -> None:
    with NearDuplicates(tmp_path / "near.db") as seen:
        seen.add("a", STORY)
    with NearDuplicates(tmp_path / "near.db") as seen:
        assert seen.add("b", EDITS["cut, words"](STORY, random.Random(1))) == "a"


def test_on_a_connection_of_the_caller_nothing_is_committed(tmp_path: Path) -> None:
    path = tmp_path / "memory.db"
    with sqlite3.connect(path, isolation_level=None) as memory:
        seen = NearDuplicates(memory)
        memory.execute("BEGIN")
        seen.add("a", STORY)
        memory.execute("ROLLBACK")
        assert len(seen) == 0
        assert seen.add("b", STORY) is None
    memory.close()


def test_sketches_stay_comparable_over_versions() -> None:
    """Hashes stand in databases: if a library changes them, old texts are never found again."""
    assert list(sketch("Rain fell on Port Elm for 14 hours.").text[:3]) == [
        1740731755,
        2361608077,
        3609839917,
    ]


def test_common_wording_does_not_hide_a_copy() -> None:
    """A paragraph that a site puts under every text says nothing about any of them."""
    seen, rng = NearDuplicates(), random.Random(9)
    footer = fill(FORMS[2], rng)
    texts = [fresh(rng, 80) + "\n\n" + footer for _ in range(120)]
    assert [seen.add(str(i), text) for i, text in enumerate(texts)] == [None] * 120
    assert seen.add("copy", EDITS["cut, words"](texts[40], rng)) == "40"


@pytest.mark.skipif(not CORPUS.exists(), reason="the dev pages are not here")
def test_precision_and_recall_on_real_bodies() -> None:
    rng = random.Random(1)
    bodies = bodies_in(CORPUS)[::4]
    edits = measure_edits(bodies, rng)
    assert edits.recall >= 0.98
    assert edits._replace(wrong=edits.wrong + measure_others(bodies, rng)).precision >= 0.99
