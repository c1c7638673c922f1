"""Writers, day and title among the teasers, comments and boxes that content systems set around."""

import pytest

from newscrawler import extract_article

HEADLINE = "Council agrees on the harbour plan"
TEXT = "The council met on Monday and agreed on the new plan for the old harbour of the town. "
STORY = f"<p>{TEXT * 4}</p>" * 4
TEASER = (
    '<article><h3><a href="/x">Another story of the town</a></h3><span class="author">Di Fox</span>'
    "<time>22/11/2022</time></article>"
)

PAGES = {
    "Drupal": f'<main><h1>{HEADLINE}</h1><article class="node"><footer class="node__meta"><div>'
    "Submitted by <span><span>Ann Lee</span></span> on <span>Sun, 20/11/2022 - 10:42</span></div>"
    f"</footer><div>{STORY}</div></article></main>",
    "Joomla": f'<div class="item-page"><h2>{HEADLINE}</h2><dl class="article-info">'
    '<dd class="createdby">Written by: <span>Ann Lee</span></dd><dd class="published">'
    '<time datetime="2022-11-20T10:42:00+00:00">Published: 20 November 2022</time></dd></dl>'
    f"{STORY}</div>",
    "TownNews": f'<article><h1>{HEADLINE}</h1><ul><li><span class="tnt-byline">By ANN LEE '
    'alee@quaypost.org</span></li><li><time class="asset-date" '
    'datetime="2022-11-20T05:00:00-06:00">Nov 20</time></li><li><time class="asset-date" '
    'datetime="2022-11-21T05:00:00-06:00">Updated '
    f"Nov 21</time></li></ul>{STORY}</article>",
    "a standfirst first": f"<article><h1>{HEADLINE}</h1><p class='chapo'>{TEXT * 2}</p>"
    "<div><span>Par <a href='/journaliste/ann-lee'>Ann Lee</a></span><span>Publié le 20/11/2022 à "
    f"10h42, mis à jour le 21/11/2022 à 9h00</span></div>{STORY}</article>",
    "teasers in Spanish": f"<article><h1>{HEADLINE}</h1><div class='firma'><span>Por</span> "
    f"<strong>Ann Lee</strong></div><div class='fecha'>20 de noviembre de 2022 - 10:42</div>{STORY}"
    f"</article><section class='relacionadas'>{TEASER}</section>",
    "teasers within": f"<article><h1>{HEADLINE}</h1><p class='byline'>By Ann Lee</p>"
    f"<p>20 November 2022</p>{STORY}<div>{TEASER}</div></article>",
}


@pytest.mark.parametrize("body", PAGES.values(), ids=PAGES.keys())
def test_the_story_is_told_from_what_stands_around_it(body: str) -> None:
    head = f"<head><title>{HEADLINE} | Quay Post</title></head>"
    page = f'<html lang="en-GB">{head}<body>{body}</body></html>'
    found = extract_article(page, "https://www.quaypost.co.uk/news/harbour-plan")
    assert found.authors == ["Ann Lee"]
    assert found.published_date == "2022-11-20"
    assert found.title == HEADLINE
