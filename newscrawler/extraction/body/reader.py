"""From a page to the blocks of its article."""

from collections import Counter

from newscrawler.extraction.body.block import Block, Body
from newscrawler.extraction.body.container import container_of, members
from newscrawler.extraction.body.cut import spine
from newscrawler.extraction.body.features import Context, fold
from newscrawler.extraction.body.held import held_blocks
from newscrawler.extraction.body.judging import likelihoods
from newscrawler.extraction.body.kinds import kind_of
from newscrawler.extraction.body.model import Judge, trained_judge
from newscrawler.extraction.body.one_article import of_one_article
from newscrawler.extraction.body.picture_lines import without_picture_lines
from newscrawler.extraction.body.pull_quotes import without_pull_quotes
from newscrawler.extraction.body.segment import Node, Segment, segments
from newscrawler.extraction.body.sign_up_boxes import without_sign_up_boxes
from newscrawler.extraction.body.structured import stated_blocks
from newscrawler.extraction.body.teaser_boxes import without_teaser_boxes
from newscrawler.normalise.text import width
from newscrawler.page import Page

KEPT = 0.5  # probability from which a segment is the article's
_AGAINST = 0.15  # probability below which a segment speaks against the subtree that holds it
_AGAINST_CORE = 0.35  # the same for the narrower subtree that holds nearly all of the text
_MOST = 800  # characters of a segment that count as evidence
_SHORT = 600  # width below which a page may hold its article in hidden parts
_BARE = 100  # width below which a page shows no article at all
_LONGER = 3  # times that a text from elsewhere must be longer to be taken instead
_HEADING = 100  # characters from which what a heading holds is text: it was never closed
_MARKS = 20  # signs between its words that a headline may have besides
_REPEATED = 30  # characters from which a text that comes again elsewhere is kept once
_MORE = 2  # times the text around one copy of a text that must stand around another


def read_body(page: Page, *, title: str | None = None, judge: Judge | None = None) -> Body:
    """The article's text as blocks; a Body without blocks where there is none.

    ``title`` is the article's headline where it is known: a block that repeats it is dropped.
    Text that the page hides is taken from its hidden parts or from JSON-LD. Segments are judged by
    the trained judge where no other is given.
    """
    context = context_of(page, title)
    judge = judge or trained_judge()
    body = _read(page, context, judge)
    if len(body.text) < _SHORT and width(body.text) < _SHORT:
        hidden = _read(page, context, judge, hidden=True)
        body = hidden if width(hidden.text) > max(_SHORT, _LONGER * width(body.text)) else body
    stated = Body(stated_blocks(page))
    if stated.blocks and width(stated.text) > max(_SHORT, _LONGER * width(body.text)):
        return stated
    if width(body.text) >= _BARE:
        return body
    held = Body(stated.blocks or held_blocks(page, context.title))
    if len(held.text) > len(body.text):
        return held
    unnamed = _read(page, context, judge, hidden=True, unnamed=True)
    return unnamed if width(unnamed.text) > _SHORT else body


def context_of(page: Page, title: str | None = None) -> Context:
    """What is known of the article from elsewhere: its headline, or else the share title."""
    return Context(title or _meta(page, "og:title"), _meta(page, "og:description", "description"))


def _meta(page: Page, *names: str) -> str:
    return next((page.meta[name][0] for name in names if name in page.meta), "")


def _read(
    page: Page, context: Context, judge: Judge, *, hidden: bool = False, unnamed: bool = False
) -> Body:
    found = segments(page.tree, spine(page), hidden=hidden, unnamed=unnamed)
    likely = likelihoods(found, context, judge)
    core = container_of(found, _weights(found, likely, _AGAINST_CORE))
    wide = container_of(found, _weights(found, likely, _AGAINST))
    if core is None or wide is None:
        return Body()
    in_wide = members([segment.node for segment in found], wide)
    good = [
        segment
        for segment, share in zip(found, likely, strict=True)
        if share > KEPT and segment.node in in_wide
    ]
    kept = without_pull_quotes(_without_repeats(of_one_article(good, page), fold(context.title)))
    kept = without_teaser_boxes(without_sign_up_boxes(kept, page), found, page)
    kept = without_picture_lines(kept, found)
    while kept and kind_of(kept[-1].node) == "h" and len(kept[-1].text) < _HEADING:
        kept.pop()
    blocks = tuple(Block(kind_of(segment.node), segment.text) for segment in kept)
    return Body(blocks, core.element if blocks else None)


def _weights(found: list[Segment], likely: list[float], against: float) -> list[float]:
    pairs = zip(found, likely, strict=True)
    return [min(len(segment.text), _MOST) * (share - against) for segment, share in pairs]


def _without_repeats(kept: list[Segment], title: str) -> list[Segment]:
    """Without the headline and further copies of a text: for phones, say, or as a highlight.

    The first copy stays, or the one whose element holds far more of the text: highlights stand
    before the story. What comes again in the same element does so on purpose, like a step of a
    recipe.
    """
    held: Counter[Node | None] = Counter()
    for segment in kept:
        held[segment.node.parent] += len(segment.text)
    home: dict[str, Node | None] = {}
    for segment in kept:
        text, parent = segment.text, segment.node.parent
        if len(text) >= _REPEATED and held[parent] > _MORE * held[home.setdefault(text, parent)]:
            home[text] = parent
    return [
        segment
        for segment in kept
        if home.get(segment.text, segment.node.parent) is segment.node.parent
        and not _repeats(segment.text, title)
    ]


def _repeats(text: str, title: str) -> bool:
    """Whether a text is the folded headline; what is far longer than it cannot be."""
    return bool(title) and len(text) <= 2 * len(title) + _MARKS and fold(text) == title
