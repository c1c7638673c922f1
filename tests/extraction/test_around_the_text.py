"""Standfirst, names, dates, ad labels and captions around the text are no paragraphs of it."""

import pytest

from newscrawler import Article, extract_article

LINE = "Fishermen ask for patience until spring"
LONG = (
    "The council met late on Monday in the town hall of Marlow Quay and agreed, after five hours"
    " of debate, on a new plan for the harbour."
)
TEXT = (
    "<p>Ships were kept out since a storm in March broke the outer wall of the basin, and the"
    " works are to begin on Monday.</p>"
    "<p>Engineers found in summer that the piles beneath it are hollow and have to be replaced,"
    " which takes two winters.</p>"
    "<p>The mayor said that nobody would be sent away, and that the money comes from the region"
    " and from a loan.</p>"
)


def article(under: str, description: str = LINE) -> Article:
    head = f'<title>The plan</title><meta name="description" content="{description}">'
    return extract_article(
        f"<html><head>{head}</head><body><article><h1>The plan</h1>{under}"
        f'<p class="byline">By Ann Lee</p>{TEXT}</article></body></html>',
        "https://paper.example/a/the-plan-17",
    )


MARKED = [
    f'<p class="standfirst">{LINE}</p>',
    f'<p class="lede" itemprop="description">{LINE}</p>',
    f'<p class="entry-excerpt">{LINE}</p>',
    f'<div class="intro">{LINE}</div>',
    f"<h2>{LINE}</h2>",
    f'<div class="tertiary-title"><h3><span>{LINE}</span></h3></div>',
]


@pytest.mark.parametrize("under", MARKED)
def test_a_marked_line_under_the_headline_is_the_description(under: str) -> None:
    found = article(under)
    assert found.description == LINE
    assert found.body.startswith("Ships were kept out")


def test_a_subhead_made_for_it_needs_no_metadata() -> None:
    found = article(f'<h2 class="subtitle">{LINE}</h2>', description="News of the quay")
    assert found.body.startswith("Ships were kept out")


def test_a_first_paragraph_stays_though_the_page_repeats_it_as_its_description() -> None:
    assert article(f"<p>{LONG}</p>", LONG).body.startswith(LONG)
    assert article(f'<p class="lead">{LONG}</p>', LONG).body.startswith(LONG)


def test_a_date_on_the_line_of_the_first_paragraph_is_no_part_of_it() -> None:
    found = article(f"<p><span>22.11.2026 10:42</span>{LONG}</p>")
    assert found.body.startswith(LONG)


@pytest.mark.parametrize(
    "line",
    ["الأحد، 23 كانون الثاني/يناير 2022، آخر تحديث 02:21 (GMT+0400)", "Publié le 7 mai 2024"],
)
def test_a_line_that_is_a_date_is_no_paragraph(line: str) -> None:
    assert article(f"<p>{line}</p><p>{LONG}</p>").body.startswith(LONG)


@pytest.mark.parametrize(
    "line",
    ["By ANN LEE", "Ann Lee", "by Ann Lee and Bo Ek", "Posted on 7 May 2024 at 10:00 by Ann Lee"],
)
def test_the_writers_names_over_the_text_are_no_paragraph(line: str) -> None:
    names = '<meta name="author" content="Ann Lee, Bo Ek">'
    found = extract_article(
        f"<title>The plan</title>{names}<h1>The plan</h1><div>{line}</div>{TEXT}",
        "https://paper.example/a/the-plan-17",
    )
    assert found.authors == ["Ann Lee", "Bo Ek"]
    assert found.body.startswith("Ships were kept out")


APPEALS = [
    "Follow us on Facebook for more from the harbour.",
    "Follow the Quay Post on Facebook and Instagram for more from the harbour.",
    "Folgen Sie uns auch auf WhatsApp, damit Sie keine Nachricht verpassen.",
    "Suivez le Courrier du port sur Google News et ne manquez rien de ses articles.",
    "Síguenos en nuestro canal de Telegram y recibe las noticias del puerto.",
    "For the latest news from the harbour, download our app or visit our website.",
    "Have you got a story for the Quay Post? Write to desk@paper.example.",
    "Sign up to our weekly newsletter, with all that happens at the quay.",
    "All that happens at the quay, delivered to your inbox every morning.",
    "If you are already a subscriber, log in to see all of this report.",
    "Please support our independent journalism with a gift of any size.",
    "This report contains affiliate links to some of the shops at the quay.",
    "When you buy at one of the shops named here, we may earn a small commission.",
    "Mit einem Sternchen gekennzeichnete Angebote: Dafür erhalten wir eine Provision.",
    "Which of the quays did we forget? Tell us in the comments!",
    "Letters should be sent to desk@paper.example and may be edited.",
    "We and our 812 partners store and access information on a device, such as cookies.",
    "Wir und unsere Partner speichern Informationen auf Ihrem Gerät.",
    "You may withdraw your consent at any time under Privacy settings.",
    "Comments posted below do not reflect the views of the Quay Post.",
    "Figyelem! A cikkhez fűzött hozzászólások nem a lap nézeteit tükrözik.",
    "Esta es la opinión de los internautas, no de La Dársena.",
    "Ακολουθήστε τη Νέα Ακτή στο Google News και μάθετε πρώτοι όλες τις ειδήσεις",
    "देश-दुनिया की ताज़ा ख़बरों के लिए हमारे व्हाट्सएप चैनल से जुड़ें।",
]
BOILERPLATE = [
    "Follow our coverage on the daily podcast, wherever you listen to podcasts.",
    "Our reporting is free for everyone. If you can, please support us with three euros a month.",
    "Printer friendly | E-mail this story",
    "Share on: Facebook Twitter WhatsApp",
    "शेयर करें: फेसबुक व्हाट्सएप",
    "A post shared by Marlow Quay (@marlowquay)",
    "Tags: harbour, crane, Marlow Quay",
    "Archivado en:",
    "Read this story in Bengali",
    "To view this content, Javascript must be enabled.",
    "Copyright 2022 Quay Post. To see more, visit the Quay Post.",
    "Get unlimited access to every story, from £1 a week.",
    "Sie sind bereits Abonnent? Hier anmelden",
    "Déjà abonné ? Connectez-vous",
    "(голосов: 0)",
    "Click here to read more",
    "The post Harbour plan appeared first on Quay Post.",
    "You have reached your limit of free articles.",
    "Contact the writer at ann@paper.example",
    "Photo by Ann Lee",
    "© Quay Post 2023",
    "© 2024 Quay Media Ltd. All rights reserved. Nothing may be copied without our consent.",
    "Copyright Quay Media, alle Rechte vorbehalten",
    "Tous droits réservés.",
    "Все права защищены. Перепечатка запрещена.",
    "版权所有，未经许可不得转载",
    "جميع الحقوق محفوظة © 2023",
    "No part of this article may be reproduced without prior written permission.",
    "Quelle: dpa",
    "责任编辑：陈琳",
    "An dieser Stelle finden Sie einen externen Inhalt, der den Artikel ergänzt.",
    "Нашли ошибку? Выделите ее и нажмите Ctrl+Enter.",
    "Recibe las noticias en tu correo",
    "Dalsza część tekstu pod reklamą",
    "続きを読む",
    "لمتابعة آخر الأخبار اشترك في قناتنا على تلغرام",
]
STORY = [
    "Follow the money, she said, and you will find who let the outer wall decay.",
    "Like many on Facebook, he asked for the works to begin before the winter.",
    "The agent may earn a tenth of the price, on top of the fee for his contract.",
    "To see the whole of the basin the engineers had to send a diver under the piles.",
    "The loan was first told of on Monday, by an agency in the capital. (dpa/afp)",
    "The storm of March had drawn watchers from the coast, the harbour office told AFP.",
    "Have the fishermen any news of it? The council did not want to tell on Monday.",
    "To read the full report, the mayor signed for it at the desk of the council.",
    "Already a subscriber to the idea, she signed for the works on the wall in 1998.",
    "Support for the works now stands at 40 percent, a poll of the harbour showed.",
    "Fishermen may receive compensation for the months in which the basin is closed.",
    "For more than a century, the stories of the pilots went unheard; now people visit them.",
    "Police asked anyone who saw the boat to get in touch at harbour@police.example.",
    "Do you have a story to tell? she asked the pilots, and they all looked at the floor.",
    "Join the army on Facebook: that is how recruits are found in Marlow Quay now.",
    "“We and our partners in Europe have seized forty devices,” the police chief said.",
    "“You may withdraw your consent at any time,” the nurse told her, and she stayed.",
    "Letters should be sent to all families of the quay by Friday, the judge ruled.",
    "Get full access to all the files, the judge told them, or close the case on the wall.",
    "Tags: that is what the divers call the brass plates on the piles of the old wall.",
    "Share prices of the harbour company fell on Monday, and so did those of Facebook.",
    "Copyright law of 2022 protects the plans of the engineers, a court said on Monday.",
    "All rights reserved to the fishermen were cut by the new law, the mayor said on Monday.",
    "Alle Rechte vorbehalten, steht auf dem Plan von 1972, der im Rathaus am Kai hängt.",
    "(c) The clause of 2019 says that all rights reserved to the pilots are to stay as they are.",
    "No part of this plan would work without the consent of the pilots, he said on Monday.",
    "版权所有者起诉了这家公司，要求其赔偿损失，法院将于下周一开庭审理此案。",
    "“Our reporting is free, so please support us,” the editor told the council on Monday.",
    "Listen to the pilots wherever you meet them, the mayor told the council on Monday.",
    "The council said of the paper that our reporting of the wall was wrong on Monday.",
    "Tell us what was said in the council, the fishermen asked, and nobody told them.",
    "Click here for help, said the sign on the crane, but there was nothing to click on.",
    "The post of harbour master appeared first on the ballot of 1911, and again in May.",
    "Source of the leak is a pile under the wall, the divers told the council on Monday.",
    "Contact the harbour office before you sail, the mayor said, and do not wait for us.",
    "Comments posted by users of the harbour's site led the police to the owner of the boat.",
    "Comments are moderated by two pilots who sit in the office over the wall, said the mayor.",
    "Please keep comments for the hearing on Friday, the mayor told the fishermen on the wall.",
    "Los comentarios son de los pescadores del muelle, que esperan desde marzo las obras.",
    "Follow the man on the wall at six, the note said, and the divers did as they were told.",
]


@pytest.mark.parametrize("line", STORY)
def test_a_paragraph_that_only_sounds_like_an_appeal_stays(line: str) -> None:
    assert line in article(f"{TEXT}<p>{line}</p>").body


def test_a_note_on_the_writer_is_no_paragraph_but_one_on_somebody_else_is() -> None:
    names = '<meta name="author" content="Ann Lee">'
    mayor = "Bo Ek is the mayor of Marlow Quay, and has been in office since the storm of March."
    notes = [
        "Ann Lee is a reporter at the Quay Post, and has covered the harbour since the storm.",
        "Ann Lee schreibt seit Jahren über den Hafen und über alle, die von ihm leben.",
    ]
    below = "".join(f"<p>{text}</p>" for text in (mayor, *notes))
    found = extract_article(
        f"<title>The plan</title>{names}<article><h1>The plan</h1>{TEXT}{below}</article>",
        "https://paper.example/a/the-plan-17",
    )
    assert found.body.endswith(mayor)


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "Read also: The storm of March and what it broke",
        "The basin in May. Photo: Bo Ek / Quay Post",
        "The basin of Marlow Quay in May (AFP / BO EK)",
        "Bo Ek/Stringer/Getty Images",
        "Subscribe to continue reading this story",
        "HARBOUR The plan for the basin of Marlow Quay",
        "Most read",
        "Lesezeit: 4 Minuten",
        "MIRA | Los pescadores piden paciencia",
        *APPEALS,
        *BOILERPLATE,
    ],
)
def test_what_stands_between_paragraphs_and_is_none_is_left_out(line: str) -> None:
    title = "The plan for the basin of Marlow Quay"
    found = extract_article(
        f"<title>{title}</title><article><h1>{title}</h1><p>{line}</p>{TEXT}</article>",
        "https://paper.example/a/the-plan-17",
    )
    assert found.body.startswith("Ships were kept out")
    assert line not in found.body


STANDFIRST = (
    "The harbour is to have a new wall before the storms of the next spring, and the town asks"
    " who pays for it."
)
BYLINES_BELOW = [
    '<nav class="by"><span itemprop="author" itemscope><b itemprop="name">Ann Lee</b></span>'
    "<time>May 3, 2024</time></nav>",
    '<footer class="meta"><p class="byline">By Ann Lee</p><p>May 3, 2024</p></footer>',
    '<aside class="rail"><div class="byline">By Ann Lee</div><time>May 3, 2024</time></aside>',
]


@pytest.mark.parametrize("byline", BYLINES_BELOW)
def test_byline_and_day_below_a_long_standfirst_are_those_of_the_head(byline: str) -> None:
    page = extract_article(
        f"<html><body><main><h1>The plan</h1><p class='dek'>{STANDFIRST}</p>{byline}"
        f"<div class='text'>{TEXT}</div></main></body></html>",
        "https://paper.example/a/the-plan-17",
    )
    assert page.authors == ["Ann Lee"]
    assert page.published_date == "2024-05-03"
    assert page.description == STANDFIRST


def test_a_side_column_with_another_story_names_no_writer() -> None:
    page = extract_article(
        f"<html><body><main><h1>The plan</h1><p class='dek'>{STANDFIRST}</p>"
        "<aside><h3>Storm at sea</h3><p class='byline'>By Bo Ek</p></aside>"
        f"<div class='text'>{TEXT}</div></main></body></html>",
        "https://paper.example/a/the-plan-17",
    )
    assert page.authors == []
