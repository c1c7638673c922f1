"""Boxes without telling names among a story's paragraphs, and what looks like them and is news."""

import pytest

from newscrawler.extraction.body import read_body
from newscrawler.extraction.body.model import Judge
from newscrawler.page import Page

TRUSTING = Judge(lambda _: 1.0, lambda _: 1.0)
"""Takes whatever it is shown for the article's, so that only the markup around it tells."""


URL = "https://www.haven.example/2024/crane"
STORY = [
    f"The crane on the {quay} quay fell on Monday, when the wind was at its strongest, and"
    f" {count} workers who had stood below it were brought to a hospital, the harbour said."
    for quay, count in zip(
        ("northern", "southern", "old", "new", "long", "coal", "grain", "ferry", "timber", "fish"),
        ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve"),
        strict=True,
    )
]
EXCERPT = "Divers went down to the wreck on Sunday and found that its hull had broken in two."
LINE = "The fallen crane on the quay, seen from the ferry"
FIELD = '<form action="/join"><input type="email"><button>Go</button></form>'
LETTER = "Start your day with the stories that matter, picked by our editors at seven."


def body(*parts: str) -> str:
    source = f"<html><head><title>Crane</title></head><body><div><h1>Crane</h1>{''.join(parts)}"
    page = Page(source.encode(), URL)
    return read_body(page, title="Crane", judge=TRUSTING).text


def paragraphs(texts: list[str]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def around(box: str, story: list[str] = STORY) -> str:
    """The text of a story with a box between its paragraphs."""
    half = len(story) // 2
    return body(paragraphs(story[:half]), box, paragraphs(story[half:]))


def test_a_highlight_before_the_story_leaves_its_paragraph_in_place() -> None:
    box = f'<div class="field"><div>Highlights</div><div class="item">{STORY[4]}</div></div>'
    assert body(box, paragraphs(STORY)).split("\n\n")[-len(STORY) :] == STORY


def test_of_two_copies_of_a_story_the_first_is_read() -> None:
    text = body(f"<div>{paragraphs(STORY)}</div><div>{paragraphs(STORY)}</div>")
    assert text.split("\n\n") == STORY


BOXES = {
    "a form to sign up": f'<div class="k1"><h4>Briefing</h4><p>{LETTER}</p>{FIELD}</div>',
    "a form in another language": '<div class="k1"><p>Aloita aamusi tärkeimmillä jutuilla, jotka'
    ' toimittajamme valitsevat.</p><form><input name="email"></form></div>',
    "a form apart from its text": f'<div class="k1"><p>The Morning Mail</p><div class="k2"><p>'
    f'{LETTER}</p><div><input placeholder="Your e-mail"></div></div></div>',
    "a picture and its line": f'<div class="k1"><img src="/p.jpg"><div>{LINE}</div></div>',
    "a picture in a link and its line": '<div class="k1"><a href="/p.jpg"><img src="/p.jpg"></a>'
    f"<p>{LINE}.</p></div>",
    "a teaser": f'<div class="k1"><h3><a href="/2024/wreck">Wreck</a></h3><p>{EXCERPT}</p></div>',
    "a teaser under a kicker": '<div class="k1"><p>Harbour</p><a href="/2024/wreck"><h4>The wreck'
    f" has been found</h4></a><p>{EXCERPT}</p></div>",
}


@pytest.mark.parametrize("box", BOXES.values(), ids=BOXES.keys())
def test_a_box_is_no_part_of_the_story(box: str) -> None:
    assert around(box).split("\n\n") == STORY


PARTS = {
    "a part between ads with a form under it": "".join(
        f'<div class="part">{inner}</div>'
        for inner in (f"<p>{EXCERPT}</p>{FIELD}", f"<p>{STORY[0]}</p>")
    ),
    "a short paragraph over its picture": f'<div class="k1"><p>{EXCERPT}</p><img src="/p.jpg">'
    "</div>",
    "a paragraph with a picture set in": f'<p><img src="/p.jpg">{EXCERPT}</p>',
    "a part of the story that opens with a picture": f'<div class="part"><img src="/p.jpg">'
    f'<p>{EXCERPT}</p></div><div class="part"><p>{STORY[0]}</p></div>',
    "steps told under pictures": "".join(
        f'<div class="step"><img src="/{at}.jpg"><p>{text}</p></div>'
        for at, text in enumerate((EXCERPT, LINE))
    ),
    "a subhead that links to another site": '<div class="k1"><h3><a href="https://other.example/">'
    f"The wreck</a></h3><p>{EXCERPT}</p></div>",
    "a subhead that links to this page": f'<div class="k1"><h3><a href="#wreck">The wreck</a></h3>'
    f"<p>{EXCERPT}</p></div>",
    "a subhead with a link in it": '<div class="k1"><h3>What the divers found in <a href="/wreck">'
    f"the wreck</a></h3><p>{EXCERPT}</p></div>",
    "a subhead over a long part": '<div class="k1"><h3><a href="/wreck">The wreck</a></h3>'
    f"<p>{EXCERPT}</p>{paragraphs(STORY[:3])}</div>",
    "a list of what is reviewed": "".join(
        f'<div class="item"><h3><a href="/boats/{at}">Boat {at}</a></h3><p>{EXCERPT}</p></div>'
        for at in range(3)
    ),
}


@pytest.mark.parametrize("part", PARTS.values(), ids=PARTS.keys())
def test_a_part_of_the_story_stays(part: str) -> None:
    assert EXCERPT in around(part)


def test_a_short_story_beside_a_form_stays() -> None:
    assert body(f"<div><p>{STORY[0]}</p><p>{STORY[1]}</p>{FIELD}</div>").split("\n\n") == STORY[:2]


def test_a_story_told_under_its_pictures_stays() -> None:
    told = [text.partition(",")[0] for text in STORY]
    frames = [
        f'<div class="k{at}"><img src="/{at}.jpg"><p>{text}</p></div><h4>Part {at}</h4>'
        for at, text in enumerate(told)
    ]
    assert all(text in body(*frames) for text in told)
