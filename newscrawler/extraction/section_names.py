"""Whether a name is that of one of the paper's sections, which looks like a person's."""

from urllib.parse import urlsplit

from newscrawler.extraction.evidence import Evidence
from newscrawler.extraction.jsonld import strings
from newscrawler.extraction.staff_pages import may_lead_to_writer
from newscrawler.normalise.text import fold
from newscrawler.page import text_of
from newscrawler.urls import absolute, same_site

_LONGEST = 60  # characters of a link that is a name
_DEEPEST = 3  # folders of a section's address


def names_section(evidence: Evidence, name: str) -> bool:
    """Whether the page states a name as its section, or a menu links it as one: `Home Affairs`.

    A link to the page of one of the paper's writers makes no section.
    """
    key = fold(name)
    stated = (
        *strings(evidence.article.get("articleSection"), "name"),
        *evidence.page.meta.get("article:section", ()),
    )
    return key in map(fold, stated) or any(_is_section(evidence, a) for a in _menu(evidence, key))


def _menu(evidence: Evidence, key: str) -> list[str]:
    """Addresses of the links with a text that stand around the story, not in it."""
    survey, elements = evidence.survey, evidence.page.elements
    story = set(elements[survey.title_at : survey.end])
    return [
        link.get("href") or ""
        for link in evidence.page.tagged("a")
        if len(text := text_of(link)) <= _LONGEST
        and fold(text) == key
        and (link not in story or survey.is_apart(link))
    ]


def _is_section(evidence: Evidence, href: str) -> bool:
    url = absolute(evidence.page.base_url, href)
    if not url or not same_site(url, evidence.page.url):
        return False
    path = urlsplit(url).path
    return 0 < path.strip("/").count("/") + 1 <= _DEEPEST and not may_lead_to_writer(path)
