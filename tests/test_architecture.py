"""The table of allowed imports: a new arrow is a reviewed line here."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "newscrawler"

BASE = {"errors", "items", "urls", "normalise"}
ALLOWED: dict[str, set[str]] = {
    "errors": set(),
    "items": {"errors"},
    "urls": {"errors"},
    "normalise": {"errors", "items", "urls"},
    "page": BASE,
    "sites": BASE | {"page"},
    "discovery": BASE | {"page", "sites"},
    "extraction": BASE | {"page", "sites", "discovery"},
    "loaders": BASE | {"extraction"},
    "collector": set(),
    "reader": BASE | {"collector", "page", "sites", "discovery", "extraction", "loaders"},
    "dedupe": BASE,
    "exit_codes": {"errors"},
    "files": {"errors"},
    "closing": set(),
    "streams": set(),
    "feed_storage": {"errors", "closing"},
    "memory": BASE | {"files", "dedupe", "closing"},
    "requests": BASE | {"memory"},
    "scheduler": BASE | {"memory", "requests"},
    "schema": BASE,
    "dataset": BASE | {"files", "schema", "memory"},
    "report": BASE | {"files", "dataset", "summary"},
    "network": BASE,
    "warc": BASE,
    "browser": BASE | {"page", "network"},
    "demo": BASE,
    "spiders": BASE | {"page", "sites", "discovery", "reader", "demo", "network", "warc"},
    "probe": BASE | {"page", "sites", "discovery", "reader", "network"},
    "rejects": BASE,
    "summary": BASE,
    "spider_loader": BASE | {"sites", "spiders"},
    "pipelines": BASE | {"rejects", "schema", "dedupe", "memory"},
    "middlewares": BASE
    | {"page", "sites", "discovery", "memory", "requests", "network", "browser", "warc"},
    "extensions": BASE
    | {"summary", "memory", "dedupe", "network", "exit_codes", "streams", "warc"},
    "__init__": BASE | {"reader", "sites", "extraction"},
}


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_rooms(source: str) -> set[str]:
    rooms: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and node.module == "newscrawler":
            rooms |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("newscrawler."):
            rooms.add((node.module or "").split(".")[1])
        elif isinstance(node, ast.Import):
            rooms |= {a.name.split(".")[1] for a in node.names if a.name.startswith("newscrawler.")}
    return rooms - {"__version__"}


@pytest.mark.parametrize(
    "path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: str(p.relative_to(PACKAGE))
)
def test_imports_run_one_way(path: Path) -> None:
    room = room_of(path)
    used = imported_rooms(path.read_text()) - {room}
    if room == "commands":
        assert "settings" not in used
        return
    assert used <= ALLOWED.get(room, set()), f"{path.name} may not import {used - ALLOWED[room]}"


def test_nothing_imports_settings() -> None:
    importers = [p for p in PACKAGE.rglob("*.py") if "settings" in imported_rooms(p.read_text())]
    assert importers == []


def test_files_stay_small() -> None:
    long = {
        str(p): n for p in PACKAGE.rglob("*.py") if (n := len(p.read_text().splitlines())) > 300
    }
    assert long == {}
