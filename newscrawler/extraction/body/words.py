"""Words in class and id attributes that tell what an element is for."""

import re
from functools import lru_cache

# What an element is for, and how the words begin that say so ("$" closes a word): a word counts for
# the first row that it fits.
PURPOSES: tuple[tuple[str, str], ...] = (
    ("header", "header|nav|menu|breadcrumb|toolbar|tabs?$|pagination|pager|masthead|topbar"),
    ("footer", "foot|copyright|legal|colophon|imprint|impressum|disclaim"),
    ("aside", "side|aside|rail|secondary|complementary|widget|column$|col$"),
    (
        "related",
        "relat|recommend|recomend|similar|more$|most|popular|trend|latest|also|readmore|next|prev|"
        "mehr|weiter|voir|leggi|verwandt|recirc|crosslink|associat|linkbox|seealso|correlat|"
        "relacion|lees|lire|lisez|suggest|ranking|other|upnext|further|links?$|hub",
    ),
    ("teaser", "teaser|promo|card|tile|thumb|headlines|feed|list|stream|carousel|slider|swiper"),
    (
        "appeal",
        "newsletter|subscri|signup|sign|optin|mailing|cta$|abo$|abonn|donat|support|callout|offer|"
        "marketing|appeal|membership|app$|appstore|paywall|premium|piano|meter|gate|login|consent|"
        "cookie|gdpr|modal|popup|overlay|notice|alert|register|dialog",
    ),
    (
        "social",
        "shar|social|follow|facebook|twitter|whatsapp|bookmark|print|email|mail$|sns|tool|action|"
        "button|btn|like|comment|disqus|kommentar|comentario|respon|reply|discuss|forum|review",
    ),
    (
        "media",
        "caption|credit|legend|cutline|figure|fig$|image|img|photo|picture|foto|media|gallery|"
        "slideshow|video|player|audio|podcast|bild|lightbox|listen",
    ),
    (
        "byline",
        "by$|byline|author|bio|writer|contributor|reporter|autor|redakt|signature|profile|vcard|"
        "journalist|source|fonte|fuente|quelle|staff|agency|agentur",
    ),
    ("date", "date|time|published|updated|datum|meta|info$|infos|fecha|data$|details"),
    ("tags", "tag|topic|keyword|categor|kicker|eyebrow|label|rubri|badge|theme"),
    (
        "advert",
        "ad$|ads$|adv|sponsor|banner|dfp|commercial|partner|affiliate|shop|product|deal|price|"
        "anzeige",
    ),
    (
        "lead",
        "lead|lede|intro|standfirst|summary|excerpt|abstract|dek$|deck|subtitle|subhead|sub$|"
        "description|chapo|chapeau|sapo|vorspann|anlauf|ingress|entradilla|bajada|sommario|"
        "occhiello|strap|highlights|keypoints|bullets|takeaway|nutgraf|preamble|subline",
    ),
    ("title", "title|headline|heading|titulo|titre|titolo|titel|hed$"),
    (
        "body",
        "body|text|content|copy$|prose|richtext|rte|articlebody|texto|inhalt|corps|cuerpo|corpo|"
        "testo|tekst|contenu|contenido|conteudo|entry|fliess|storytext|maincontent|wysiwyg",
    ),
    ("article", "article|artikel|articulo|artigo|articolo|story|post|news|main|detail|single|node"),
    ("paragraph", "paragraph|parag|par$|p$|absatz|txt|component|block$|chunk|segment"),
    (
        "box",
        "box|fact|inset|pullquote|quote|blockquote|embed|tweet|infobox|note|glossar|zitat|table|"
        "chart|poll|quiz",
    ),
    ("items", "ul$|ol$|dl$"),
    ("live", "live|ticker|timeline|update"),
)
_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_WORD = re.compile("|".join(f"(?P<{name}>{words})" for name, words in PURPOSES))
_PLACE = {name: place for place, (name, _) in enumerate(PURPOSES)}
Nearness = tuple[int, ...]  # for each purpose: 4 said by the element, 3 parent, 2 one above, 1 more
FAR: Nearness = (0,) * len(PURPOSES)
_STEP_DOWN = (0, 1, 1, 2, 3)


@lru_cache(maxsize=16384)
def purposes(label: str) -> tuple[int, ...]:
    """The places in ``PURPOSES`` that a tag, class and id speak of.

    >>> [PURPOSES[place][0] for place in purposes("div articleBody__photo-caption")]
    ['media', 'body', 'article']
    """
    places = set(map(_place_of, _PART.findall(label)))
    return tuple(sorted(place for place in places if place is not None))


@lru_cache(maxsize=16384)
def _place_of(part: str) -> int | None:
    match = _WORD.match(part.lower())
    return _PLACE[str(match.lastgroup)] if match else None


@lru_cache(maxsize=65536)
def nearness(above: Nearness, label: str) -> Nearness:
    """How near each purpose is said, given that of the parent."""
    steps = [_STEP_DOWN[step] for step in above]
    for place in purposes(label):
        steps[place] = 4
    return tuple(steps)
