"""The runs after the first: nothing twice, little asked, edits and news found."""

from datetime import UTC, datetime

import pytest

from tests.crawl.conftest import Served
from tests.crawl.harness import Run

CORRECTION = "The council corrected its figures on Friday."

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("demo-crawl")]


def test_an_unchanged_paper_gives_no_rows_for_few_requests(first: Run, rerun: Run) -> None:
    assert rerun.code == 0, rerun.err
    assert rerun.rows == []
    assert rerun.summary["written"] == 0
    assert len(rerun.targets) <= 0.3 * len(first.targets)


def test_an_archive_that_its_index_calls_unchanged_is_not_asked_for_again(
    first: Run, rerun: Run
) -> None:
    def months(run: Run) -> set[str]:
        return {target for target in run.targets if target.endswith(".xml.gz")}

    assert len(months(first)) > 1
    assert "/sitemap.xml" in rerun.targets
    assert months(rerun) == set()


def test_edits_and_news_come_out_and_nothing_else(served: Served, rerun: Run) -> None:
    assert rerun.code == 0, rerun.err
    now = datetime.now(UTC).replace(microsecond=0)
    edited = next(story for story in served.paper.stories[4:] if story.design == "graph")
    served.paper.edit(edited.number, paragraph=CORRECTION, at=now)
    added = served.paper.add(3, at=now)
    third = served.crawl()
    assert third.code == 0, third.err
    base = served.server.url
    assert {(row["canonical_url"], row["revision"]) for row in third.rows} == {
        (base + edited.path, 2),
        *((base + story.path, 1) for story in added),
    }
    changed = next(row for row in third.rows if row["revision"] == 2)
    assert changed["body"].endswith(CORRECTION)
    assert third.summary["revised"] == 1
