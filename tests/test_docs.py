"""The docs name what is there: every setting, command and spider argument."""

import re
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest
from scrapy.settings import default_settings

from newscrawler import commands, settings
from newscrawler.spiders.arguments import KNOWN

ROOT = Path(__file__).parent.parent
OWN_SETTINGS = [
    name for name in vars(settings) if name.isupper() and not hasattr(default_settings, name)
]
COMMANDS = [module.name for module in iter_modules(commands.__path__) if module.name[0] != "_"]


def documentation() -> str:
    return "\n".join(p.read_text() for p in (ROOT / "README.md", *(ROOT / "docs").glob("*.md")))


@pytest.mark.parametrize("name", OWN_SETTINGS)
def test_every_setting_stands_in_the_table(name: str) -> None:
    assert f"| `{name}` |" in (ROOT / "docs" / "settings.md").read_text()


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_documented(name: str) -> None:
    assert f"scrapy {name}" in documentation()
    assert import_module(f"newscrawler.commands.{name}").Command().short_desc()


@pytest.mark.parametrize("name", KNOWN)
def test_every_spider_argument_is_documented(name: str) -> None:
    assert f"-a {name}=" in documentation()


@pytest.mark.parametrize("path", [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))])
def test_links_between_pages_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", path.read_text()):
        assert (path.parent / target).exists(), f"{path.name} links to {target}"
