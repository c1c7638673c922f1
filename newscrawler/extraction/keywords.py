"""Topics and tags that a page gives its article."""

import re
from collections.abc import Iterator
from itertools import islice
from urllib.parse import unquote, urlsplit

from lxml.html import HtmlElement

from newscrawler.extraction.about import stated_descriptions
from newscrawler.extraction.candidate import Candidate
from newscrawler.extraction.evidence import Evidence
from newscrawler.extraction.jsonld import strings
from newscrawler.extraction.roles import label_of, naming
from newscrawler.normalise.alternation import by_initial
from newscrawler.normalise.keywords import topics
from newscrawler.normalise.text import fold, one_line
from newscrawler.page import text_of
from newscrawler.urls import host_of

_TOPICS = by_initial(
    r"tags?|topics?|thema|themen|temas?|schlag\w+|stichw\w+|mots?-cles?|keywords?|sujets?"
    r"|argomenti|etiquetas?|emne\w*|avainsan\w*|teemat?|onderwerp\w*|konu|etiket\w*|tagi"
)
_TOPIC = re.compile(rf"/(?:{_TOPICS})/", re.I)
_names_list = naming(
    by_initial(
        r"(?<![a-z])(?:tags?|tag-?_?(?:list|items|links|box|container)|topics|topic-?list|keywords"
        r"|schlagw(?:ort|oerter|orte)|stichw(?:ort|oerter|orte)|themen|temas|etiquetas|mots-?cles"
        r"|onderwerpen|avainsanat|emneord|emner)(?![a-z]|-(?!list|items|links|box|container))"
    )
)
"""Classes and ids of a list of topics; `tag-london` on an element only says its own topic."""
_LISTS = frozenset(("ul", "ol", "dl", "div", "p", "section", "nav", "footer", "aside"))
_MOST = 60  # links
_BELOW = 60  # elements after the text
_FAR_BELOW = 120  # elements after it that a list of topics may stand in
_LONGEST = 50  # characters of a topic
_SENTENCE = 6  # words, from which keywords may be a sentence cut up
_META = ("news_keywords", "article:tag", "parsely-tags", "sailthru.tags", "keywords")


def keyword_candidates(evidence: Evidence) -> Iterator[Candidate]:
    """JSON-LD keywords, keyword meta tags, links that the page marks as tags."""
    for offer in _offers(evidence):
        values = [part for text in offer.value for part in topics(text)]
        if kept := _topics_of(evidence, values):
            yield offer._replace(value=kept)


def _offers(evidence: Evidence) -> Iterator[Candidate]:
    named = list(strings(evidence.article.get("keywords"), "name"))
    yield Candidate(named, "jsonld", "keywords")
    for name in _META:
        if name in evidence.page.meta:
            yield Candidate(evidence.page.meta[name], "meta", name)
    links = (a for a in evidence.page.tagged("a") if a.get("rel") == "tag")
    yield Candidate([text_of(a) for a in links], "html", "rel=tag")
    yield Candidate(_linked(evidence), "html", "links to topics")
    yield Candidate(_listed(evidence), "html", "list of topics")


def _topics_of(evidence: Evidence, values: list[str]) -> list[str]:
    """Keywords but for the paper's names, and for a description or an address cut into words."""
    told = fold(" ".join(values))
    if len(values) >= _SENTENCE and any(told in fold(text) for text in _sentences(evidence)):
        return []
    host = host_of(evidence.page.url)
    house = {v for v in values if evidence.names_publisher(v) or ("." in v and v.lower() in host)}
    return [value for value in values if value not in house]


def _sentences(evidence: Evidence) -> Iterator[str]:
    yield unquote(urlsplit(evidence.page.url).path)
    yield from (offer.value for offer in stated_descriptions(evidence))


def _linked(evidence: Evidence) -> list[str]:
    """Short links in the text, or right below it, to the paper's pages of a topic."""
    survey = evidence.survey
    near = evidence.page.elements[survey.text_at : survey.end + _BELOW]
    links = (e for e in near if e.tag == "a" and _TOPIC.search(e.get("href") or ""))
    texts = (one_line(text_of(link)) or "" for link in islice(links, _MOST))
    return [text for text in texts if len(text) <= _LONGEST]


def _listed(evidence: Evidence) -> list[str]:
    """What the first list named as one of topics says, in the text or below it."""
    survey = evidence.survey
    for element in evidence.page.elements[survey.text_at : survey.end + _FAR_BELOW]:
        if element.tag not in _LISTS or not _names_list(label_of(element)):
            continue
        if not survey.is_apart(element) and (texts := _items_of(element)):
            return texts
    return []


def _items_of(element: HtmlElement) -> list[str]:
    """The texts of a list's links, else of its items; none where one is too long for a topic."""
    items = [*islice(element.iter("a"), _MOST)] or [*islice(element.iter("li", "button"), _MOST)]
    texts = [one_line(text_of(item)) or "" for item in items]
    fits = all(len(text) <= _LONGEST for text in texts)
    return [text for text in texts if not text.endswith(":")] if fits else []
