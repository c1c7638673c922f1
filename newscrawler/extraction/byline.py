"""The visible byline: which elements near the headline name the writers."""

import re
from collections.abc import Callable, Iterator
from itertools import islice

from lxml.html import HtmlElement

from newscrawler.extraction.byline_guesses import (
    named_by_date,
    named_with_date,
    named_with_office,
)
from newscrawler.extraction.roles import label_of, naming
from newscrawler.extraction.staff_pages import may_lead_to_writer
from newscrawler.extraction.survey import Hit, Survey, has_more_than
from newscrawler.normalise.author import (
    is_bare_byline,
    is_lead_in,
    is_signature,
    opens_byline,
    with_common_lead_in,
)
from newscrawler.normalise.byline_parts import OTHER_WORK
from newscrawler.page import text_of

_names_picture = naming(r"caption|credit(?!s)|image-|photo|picture|figure|gallery")
_FIGURES = frozenset(("figure", "figcaption"))
_CLIMB = 4  # elements around a name that may say that it is under a picture
_LINE = 120  # characters; a longer run of text is a sentence about the author, not a byline
_LINES = 500  # characters; what holds more around its opening line is the text
_NAME_LABEL = re.compile(r"name|(?<![a-z])fn(?![a-z])|person-link|link", re.IGNORECASE)
_LAST_NAME = re.compile(r"(?:last|family|sur)-?_?name", re.IGNORECASE)
_BREAKS = frozenset(("br", "div", "li", "p", "ul", "h2", "h3", "h4", "h5", "dd", "dt", "address"))
_INLINE = frozenset(("b", "em", "i", "span", "strong"))
_COLONS = (":", "：")
_SILENT = frozenset(("script", "style", "svg", "noscript", "button", "time", "img", "template"))
_APART = re.compile(r"\s*[|,·•–—]")
_NO_SIGNATURE = frozenset(("h2", "h3", "h4", "h5", "h6", "th", "button", "blockquote"))
_JOINT = re.compile(r",|,?\s?(?:and|und|et|y|e|en|och|og|&)")
_WRITERS = 5  # of one line that are set in elements of their own
_TEASER = 24  # elements of a box that shows one other story
_HEADLINE = 4  # words
_OPENING = 12  # elements from the first long text, or the last, that may name the writer
_ELEMENTS = 80  # of a byline; a box with more holds something else

Rule = tuple[str, Callable[[Hit], bool]]
_RULES: tuple[Rule, ...] = (
    ("author link", lambda hit: hit.element.tag == "a"),
    ("author name", lambda hit: _NAME_LABEL.search(hit.label) is not None),
    ("byline", lambda hit: True),
)
"""Which hits to read first: the surer it is that an element holds a name and nothing else."""


def bylines(survey: Survey, tongue: str = "") -> Iterator[tuple[str, list[str]]]:
    """Lists of names near the headline with where they stand, the most telling place first.

    ``tongue`` is the page's language, whose own words for the writer are known.
    """
    under = [*survey.head("author link"), *survey.head("byline")]
    above = [*survey.above("author link"), *survey.above("byline")]
    has_teasers = any(_is_linked(hit.element) for hit in survey.above("heading"))
    for place, hits in (("under", under), ("above", [] if has_teasers else above)):
        for what, texts in _texts(survey, hits, tongue):
            yield f"{what} {place} the headline", texts
    heads = [hit for hit in survey.head("line") if signs_the_story(survey, hit)]
    over = [] if has_teasers else survey.above("line")
    lines = [text for hit in heads if (text := _labelled(hit.element, tongue))]
    kickers = [_labelled(hit.element, tongue) for hit in over if signs_the_story(survey, hit)]
    yield "line under the headline", _opened(lines)
    yield "line over the headline", _opened(kickers)
    opening = [h.element for h in survey.head("line") if h.at > survey.start and _is_emphasised(h)]
    yield (
        "opening line of the text",
        [t for e in opening if not _in_sentence(e) and is_signature(t := line(e))],
    )
    yield "line with the date", [name for text in lines if (name := named_with_date(text))]
    yield (
        "line with an office",
        [name for hit in heads if (name := named_with_office(_whole(hit.element)))],
    )
    yield "line beside the date", [name for hit in heads if (name := named_by_date(hit.element))]


def signatures(survey: Survey, tongue: str = "") -> Iterator[tuple[str, list[str]]]:
    """Lists of names within or below the text; first those behind a word for the writer."""
    marked = [hit for hit in survey.below("byline") if not _teases(survey, hit)]
    linked = [hit for hit in survey.below("author link") if not _teases(survey, hit)]
    short = survey.below("short line")
    labels = [hit for hit in short if (hit.element.text or "").strip().endswith(_COLONS)]
    opening = [hit for hit in short if hit.at - survey.text_at <= _OPENING]
    closing = [hit for hit in short if 0 < survey.end - hit.at <= _OPENING]
    whole = [hit for hit in (*opening, *closing) if _stands_alone(hit.element)]
    led = [hit for hit in (*labels, *whole, *marked) if signs_the_story(survey, hit)]
    lines = [_labelled(hit.element, tongue) for hit in led]
    yield "line in or below the text", _opened(lines)
    for what, texts in _texts(survey, [*linked, *marked], tongue):
        yield f"{what} below the text", texts
    ends = [
        hit for hit in closing if hit in whole and _can_sign(hit) and signs_the_story(survey, hit)
    ]
    slanted = [line(hit.element) for hit in ends if hit.element.tag in ("em", "i")]
    yield "signature", [text for text in slanted if is_bare_byline(text)]
    last = [line(hit.element).strip("()–— ") for hit in ends[-1:] if not _ends_list(hit.element)]
    yield "last line of the text", [text for text in last if is_signature(text)]


def _is_linked(heading: HtmlElement) -> bool:
    """Whether a heading is that of another story."""
    parent = heading.getparent()
    is_link = parent is not None and parent.tag == "a"
    return is_link or next(heading.iter("a"), None) is not None


def _with_label(text: str) -> str:
    """A line whose first part is but a label, with what stands next to it: `Por: | Ana Ruiz | …`.

    >>> _with_label("Por: | Ana Ruiz | More"), _with_label("By Ann Lee | More")
    ('Por: Ana Ruiz', 'By Ann Lee | More')
    """
    label, _, rest = text.partition(" | ")
    return f"{label} {rest.partition(' | ')[0]}" if label.endswith(_COLONS) else text


def _labelled(element: HtmlElement, tongue: str) -> str:
    """The text of a line; where it only says `By`, with the text that comes next."""
    text = with_common_lead_in(line(element), tongue)
    if not text:
        return ""
    return _with_label(f"{text}: | {_next_text(element)}" if is_lead_in(text) else text)


def _opened(lines: list[str]) -> list[str]:
    """The lines that open with a byline; the first part only where the rest is the story."""
    opened = (text for text in lines if opens_byline(text))
    return [text if len(text) <= _LINES else text.partition(" | ")[0] for text in opened]


def _next_text(element: HtmlElement) -> str:
    """The text behind an element, else that of the next element, up to a few levels around."""
    for frame in (element, *islice(element.iterancestors(), _CLIMB)):
        following = frame.getnext()
        text = (frame.tail or "").strip() or (_joined(following) if following is not None else "")
        if text:
            return text
    return ""


def _joined(element: HtmlElement) -> str:
    """The text of an element with those of the next ones that a comma or `and` joins to it."""
    text = line(element)
    for _ in range(_WRITERS):
        between, following = (element.tail or "").strip(), element.getnext()
        if following is not None and not between:
            between, following = line(following), following.getnext()
        if following is None or not _JOINT.fullmatch(between):
            break
        text, element = f"{text}, {line(following)}", following
    return text


def _did_other_work(hit: Hit) -> bool:
    """Whether the words before an element say that who it names took pictures or edited."""
    before = hit.element.getprevious()
    parent = hit.element.getparent()
    words = before.tail if before is not None else parent.text if parent is not None else None
    return bool(words and OTHER_WORK.match(words)) or "edited" in hit.label


def _stands_alone(element: HtmlElement) -> bool:
    """Whether an element holds all the text of its paragraph, or opens one with `By`."""
    return _is_paragraph(element) or is_lead_in(element.text or "")


def _is_paragraph(element: HtmlElement) -> bool:
    text = element.text
    while element.tag in _INLINE and (parent := element.getparent()) is not None:
        element = parent
    if text is None or len(element) > 2:
        return False
    return not len(element) or text_of(element).strip() == text.strip()


def _in_sentence(element: HtmlElement) -> bool:
    """Whether bold, slanted or linked words are some of those of a sentence."""
    while element.tag in _INLINE | {"a"} and (parent := element.getparent()) is not None:
        element = parent
    text = text_of(element).strip() if not has_more_than(_ELEMENTS, element) else ""
    return len(text) > _LINE or text.endswith(".")


def _whole(element: HtmlElement) -> str:
    """A line whose first part is an element of its own: `<b>Ann Lee</b>, Health Editor`."""
    return f"{element.text}{element.tail or ''}".strip()


def _ends_list(element: HtmlElement) -> bool:
    """Whether a line follows another name or an announcement of names."""
    before = element.getprevious()
    text = line(before) if before is not None else ""
    return text.endswith(_COLONS) or is_signature(text)


def _can_sign(hit: Hit) -> bool:
    """Whether a line of its own can be a signature: no subheading and no item of a list."""
    around = islice(hit.element.iterancestors(), 2)
    return hit.element.tag != "li" and not any(
        e.tag in _NO_SIGNATURE for e in (hit.element, *around)
    )


def _texts(survey: Survey, hits: list[Hit], tongue: str) -> Iterator[tuple[str, list[str]]]:
    near = [hit for hit in hits if signs_the_story(survey, hit) and not _did_other_work(hit)]
    lines = [(hit, with_common_lead_in(line(hit.element), tongue)) for hit in near]
    for what, fits in _RULES:
        yield what, [text for hit, text in lines if fits(hit)]


def signs_the_story(survey: Survey, hit: Hit) -> bool:
    """False for names under a picture, or in a list of other stories."""
    known = survey.signing.get(hit.element)
    if known is None:
        known = survey.signing[hit.element] = _signs(survey, hit.element)
    return known


def _signs(survey: Survey, element: HtmlElement) -> bool:
    if survey.is_apart(element):
        return False
    for node in (element, *islice(element.iterancestors(), _CLIMB)):
        if node in survey.frames:
            continue
        if node.tag in _FIGURES or _names_picture(label_of(node)):
            return False
    return True


def _teases(survey: Survey, hit: Hit) -> bool:
    """Whether a name below the article stands in a small box with the headline of a story."""
    for box in islice(hit.element.iterancestors(), _CLIMB if hit.at >= survey.end else 0):
        if box in survey.frames or has_more_than(_TEASER, box):
            return False
        if any(_is_headline(link) for link in box.iter("a") if link is not hit.element):
            return True
    return False


def _is_headline(link: HtmlElement) -> bool:
    """Whether a link says as much as a headline, and leads to no list of a writer's stories."""
    href = link.get("href") or ""
    return len(text_of(link).split()) >= _HEADLINE and not may_lead_to_writer(href)


def _is_emphasised(hit: Hit) -> bool:
    return hit.element.tag in ("strong", "b", "em", "i")


def line(element: HtmlElement) -> str:
    """The text of a byline, its parts set apart by bars; empty where it is no line."""
    if len(element) and has_more_than(_ELEMENTS, element):
        return ""
    if element.tag == "a":
        return "" if "tag" in (element.get("rel") or "") else " ".join(text_of(element).split())
    pieces: list[str] = []
    _gather(element, pieces)
    parts = "".join(pieces).split("|")
    return " | ".join([said for part in parts if len(part) <= _LINE and (said := part.strip())])


def _gather(element: HtmlElement, pieces: list[str]) -> None:
    if element.tag in _SILENT or "tag" in (element.get("rel") or ""):
        return
    pieces.append(element.text or "")
    touches = False
    for child in element if len(element) else ():
        breaks, tail = child.tag in _BREAKS, child.tail or ""
        if breaks or touches:
            pieces.append(" " if _LAST_NAME.search(child.get("class", "")) else "|")
        _gather(child, pieces)
        if breaks:
            pieces.append("|")
        pieces.append("|" if _is_place(child) else tail)
        touches = not tail or tail.isspace()


def _is_place(name: HtmlElement) -> bool:
    """Whether what follows a name in bold type, set apart from it, is not set as a name."""
    return name.tag in ("b", "strong") and _APART.match(name.tail or "") is not None
