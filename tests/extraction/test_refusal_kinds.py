"""Pages of many kinds and languages: no article with its reason, and short articles that pass."""

import pytest

from newscrawler import NotAnArticle, extract_article

HOST = "https://www.haven.example"
HURT = (
    "Two men were hurt when a crane fell on the quay on Monday evening. Police said that the wind"
    " had been strong and that nobody else was near."
)
OG_ARTICLE = '<meta property="og:type" content="article">'
VIDEO = '<script type="application/ld+json">{"@type":"VideoObject","name":"Crane falls"}</script>'


def page(title: str, body: str, head: str = "", lang: str = "en") -> str:
    return (
        f'<html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>'
        '<header><a href="/">Haven</a><nav><a href="/news">News</a><a href="/sport">Sport</a></nav>'
        f"</header>{body}<footer><p>© 2024 Haven Media. All rights reserved.</p></footer></body>"
    )


def cards(count: int, tag: str = "h3") -> str:
    return "".join(
        f'<div class="card"><a href="/news/quay-{n}-vote"><{tag}>Quay {n}: the council votes on the'
        f" wall</{tag}></a><p>The council of the town voted on what the quay may cost.</p></div>"
        for n in range(count)
    )


def rows(*cells: str) -> str:
    return "".join(f"<tr><td>{cell}</td><td>{n}</td></tr>" for n, cell in enumerate(cells))


PURE_SUBSCRIPTION = (
    "<div role=dialog><h2>Mit Werbung weiterlesen</h2><p>Besuchen Sie uns wie gewohnt mit Werbung"
    " und Tracking. Die Zustimmung ist jederzeit widerrufbar. Wir und bis zu 182 Partner speichern"
    " Informationen auf einem Gerät.</p><button>Akzeptieren</button></div>"
)
PRIVACY = (
    "<h1>Nous respectons votre vie privée</h1><p>Avec votre accord, nos 243 partenaires et nous"
    " utilisons des cookies pour stocker des informations personnelles. Vous pouvez retirer votre"
    " consentement à tout moment.</p><button>Tout accepter</button>"
)
BIOGRAPHY = (
    "<h1>Ann Lee</h1><p>Ann Lee has written about the harbour and its people since 2009. She has"
    f" won the prize for reporting twice and lives on the quay with two dogs.</p>{cards(9)}"
)
PASSWORD = "<form><input type=email><input type=password></form>"
REFUSED = [
    ("consent_wall", "/a/quay", page("haven.example", PURE_SUBSCRIPTION, lang="de")),
    ("consent_wall", "/a/quay", page("Votre vie privée", PRIVACY, lang="fr")),
    ("bot_wall", "/a/quay", page("Haven", "<p>Press &amp; hold to confirm you are human.</p>")),
    (
        "bot_wall",
        "/a/quay",
        page(
            "Accès restreint",
            "<h1>Accès restreint</h1><p>Nous avons détecté une activité inhabituelle sur votre"
            " réseau. Confirmez que vous n’êtes pas un robot pour continuer.</p>",
            lang="fr",
        ),
    ),
    (
        "bot_wall",
        "/a/quay",
        page("Проверка", "<h1>Подтвердите, что вы не робот</h1><p>Нам очень жаль.</p>", lang="ru"),
    ),
    ("login", "/account", page("Haven ID", f"<h1>Welcome back</h1>{PASSWORD}")),
    (
        "login",
        "/s",
        page("Suscríbete", f"<h1>Inicia sesión para seguir leyendo</h1>{PASSWORD}", lang="es"),
    ),
    (
        "soft_404",
        "/gone",
        page("Oops! | Haven", f"<h1>Oops! That page can’t be found.</h1>{cards(4)}"),
    ),
    (
        "soft_404",
        "/gone",
        page(
            "Haven",
            "<h1>Página no encontrada</h1><p>La página que busca ya no existe o ha cambiado de"
            f" dirección. Puede volver a la portada.</p>{cards(5)}",
            lang="es",
        ),
    ),
    (
        "soft_404",
        "/gone",
        page(
            "Haven | We’re sorry",
            "<h1>We’re sorry</h1><p>The page you requested could not be found. It may have been"
            " moved.</p>",
        ),
    ),
    (
        "soft_404",
        "/gone",
        page(
            "Expired",
            "<h1>This story is no longer available</h1><p>We keep stories for a month.</p>",
        ),
    ),
    (
        "soft_404",
        "/gone",
        page("ページが見つかりません | 港新聞", "<p>移動しました。</p>", lang="ja"),
    ),
    ("soft_404", "/a", page("451: Unavailable due to legal reasons", "<p>You are in the EEA.</p>")),
    ("soft_404", "/a", page("Wartungsarbeiten", "<h1>Wartungsarbeiten</h1><p>Bis gleich.</p>")),
    (
        "section_page",
        "/thema/kran",
        page("Kran", f"<h1>Kran</h1><p>{HURT} {HURT.upper()}</p>{cards(12, 'h2')}", lang="de"),
    ),
    ("section_page", "/author/ann-lee", page("Ann Lee | Haven", BIOGRAPHY)),
    ("section_page", "/2024/05/", page("May 2024 – Haven", f"<h1>May 2024</h1>{cards(10, 'h2')}")),
    (
        "search_page",
        "/?s=quay",
        page("You searched", f"<h1>Search results for: quay</h1>{cards(9)}"),
    ),
    (
        "video",
        "/v/1",
        page("Crane", f"<h1>Crane falls</h1><p>Seen from the wall.</p>{cards(6)}", VIDEO),
    ),
    (
        "no_text",
        "/wetter",
        page(
            "Wetter",
            "<h1>Wetter in Hafenstadt</h1><table>"
            + rows(*(f"{day}, {n}°, leichter Regen" for n, day in enumerate("MDMDFSS" * 2)))
            + "</table>",
            lang="de",
        ),
    ),
    (
        "no_text",
        "/scores",
        page(
            "Scores", "<h1>Live scores</h1><table>" + rows(*["Harbour 2 - 1 Quay"] * 9) + "</table>"
        ),
    ),
    ("no_text", "/mail", page("Letters", "<h1>Sign up</h1><p>The best of Haven each morning.</p>")),
]


@pytest.mark.parametrize(
    ("reason", "path", "source"), REFUSED, ids=[f"{r[0]}-{n}" for n, r in enumerate(REFUSED)]
)
def test_what_is_no_article_is_refused_with_its_reason(reason: str, path: str, source: str) -> None:
    with pytest.raises(NotAnArticle) as refused:
        extract_article(source, HOST + path)
    assert refused.value.reason == reason


CAPTION = (
    "The fallen crane lies across two fishing boats on the quay of Haven on Monday evening, hours"
    " after the storm that broke the sea wall."
)
QUESTION = "<p><strong>What did the pilots ask for?</strong></p><p>A new light. Nothing came.</p>"
COOKIE_LAW = (
    "<h1>New cookie law: what changes</h1><p>From June websites must ask for consent anew before"
    " they store cookies, the ministry said on Monday.</p><p>"
    + HURT.replace("crane", "rack")
    + "</p>"
    "<p>Makers of small pages fear the cost. They will have to ask a lawyer for each button.</p>"
)
ERROR_HISTORY = "<h1>Error 404: the history of a message</h1>" + "".join(
    f"<p>In room {number} the first servers hummed, and whoever asked for a page that was not there"
    f" was sent away with a number and a few kind words. Nobody kept count, says the man who"
    f" swept floor {number} at the time.</p>"
    for number in ("one", "two", "three", "four")
)
SOUNDING = [
    "500 jobs at risk as the crane yard closes",
    "404 people rescued from the quay",
    "Search for missing crew goes on",
    "Results for schools are out",
    "Suche nach Vermissten geht weiter",
    "Just a moment of joy on the quay",
    "Page not found: a film for those who wait",
    "Access denied: how the archive shut its doors",
]
"""Headlines that open like the titles of error pages, walls and searches."""
MILL = "".join(
    f"<p>The mill at the quay, where steel has been rolled since {year}, is to close in March, its"
    f" owner said on Monday. In {year} it had a thousand workers.</p>"
    for year in (1911, 1931, 1951, 1971, 1991)
)


@pytest.mark.parametrize("headline", SOUNDING)
def test_a_headline_alone_refuses_no_story(headline: str) -> None:
    source = page(headline, f"<article><h1>{headline}</h1>{MILL}</article>{cards(5)}")
    assert extract_article(source, f"{HOST}/news/mill").title == headline


ARTICLES = [
    ("two sentences", page("Crane falls", f"<h1>Crane falls</h1><p>{HURT}</p>"), "Two men"),
    (
        "a brief that tells of a door that stayed shut",
        page(
            "Port bars reporters",
            "<h1>Port bars reporters</h1><p>Reporters were turned away from the quay on Monday."
            " Access was denied to all who came by land, the harbour office said.</p>",
        ),
        "Reporters were",
    ),
    (
        "two sentences under a form to log in",
        page("Crane falls", f"{PASSWORD}<h1>Crane falls</h1><p>{HURT}</p>"),
        "Two men",
    ),
    (
        "a picture with its caption",
        page(
            "Picture of the day",
            f"<h1>Picture of the day</h1><figure><img src=/c.jpg><figcaption>{CAPTION}</figcaption>"
            "</figure>",
            OG_ARTICLE,
        ),
        "The fallen crane",
    ),
    (
        "a letter",
        page(
            "Letter: the crane",
            "<article><h1>Letter: the crane</h1><p>Sir, – I have walked the quay for forty years"
            " and have never seen a crane greased. Who pays?</p><p>JO MAY.</p></article>",
        ),
        "Sir,",
    ),
    (
        "questions",
        page("“It does not wait”", f"<h1>“It does not wait”</h1>{QUESTION * 5}"),
        "What did",
    ),
    (
        "a poem",
        page(
            "Tide",
            "<article><h1>Poem: Tide</h1><p>The water comes and goes<br>and takes the wall along,"
            "<br>a stone a year, who knows<br>how long, how long, how long.</p></article>",
        ),
        "The water",
    ),
    ("a story about cookies", page("New cookie law", COOKIE_LAW), "From June"),
    ("a story about a missing page", page("Error 404: the history", ERROR_HISTORY), "In room one"),
    (
        "a story under a video",
        page(
            "Crane", f"<h1>Crane falls</h1><video></video><p>{HURT}</p><p>{HURT[::-1]}</p>", VIDEO
        ),
        "Two men",
    ),
    (
        "a brief in Japanese",
        page(
            "転倒",
            "<h1>クレーン転倒</h1><p>6日午後8時ごろ、港の岸壁でクレーンが倒れ、作業員の男性2人がけがをした。</p>",
            lang="ja",
        ),
        "6日",
    ),
]


@pytest.mark.parametrize(
    ("source", "begins"), [row[1:] for row in ARTICLES], ids=[row[0] for row in ARTICLES]
)
def test_a_short_article_passes(source: str, begins: str) -> None:
    assert extract_article(source, f"{HOST}/news/crane-falls").body.startswith(begins)
