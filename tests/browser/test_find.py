"""A browser is one that starts, not one that has the right name."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from newscrawler.browser import install
from newscrawler.browser.find import chromium_path, runs


@pytest.fixture(autouse=True)
def _fresh(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    chromium_path.cache_clear()
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin")
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path / "downloads"))
    monkeypatch.setattr("newscrawler.browser.find.NAMES", ("test-chromium",))
    yield
    # Other tests of this process want the real one.
    chromium_path.cache_clear()


def program(path: Path, code: int) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\nexit {code}\n")
    path.chmod(0o755)
    return path


def test_an_installed_browser_is_found(tmp_path: Path) -> None:
    program(tmp_path / "test-chromium", 0)
    assert chromium_path() == tmp_path / "test-chromium"


def test_a_stub_is_passed_over_for_a_download_that_runs(tmp_path: Path) -> None:
    program(tmp_path / "test-chromium", 1)
    download = program(tmp_path / "downloads/chromium-9/chrome-linux/chrome", 0)
    assert chromium_path() == download


def test_what_is_no_program_does_not_run(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("x")
    assert not runs(tmp_path / "text")


def test_no_way_to_a_browser_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(install, "ways", lambda: [["/bin/false"]])
    assert install.main() == 1
    assert "no Chromium found" in capfd.readouterr().err


def test_what_is_installed_on_the_way_is_found(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    made = program(tmp_path / "elsewhere", 0)
    monkeypatch.setattr(
        install, "ways", lambda: [["/bin/cp", str(made), str(tmp_path / "test-chromium")]]
    )
    assert install.main() == 0
