"""La Gaceta: a second newspaper, built unlike the demo in everything that a crawler may lean on.

Spanish, ISO-8859-1, no structured data, articles behind numeric ids in the query, sport on a host
of its own, "load more" in place of pagination, no feed or sitemap in a usual place; and traps: a
calendar without end, facets that multiply, session ids in links, a "load more" that never stops.
It is asked as a proxy (`http_proxy`), so that its hosts can have names.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random
from urllib.parse import parse_qsl

from benchmarks.gaceta import pages
from benchmarks.gaceta.note import MAIN, SPORT, Note
from newscrawler.demo.prose import Writer
from newscrawler.demo.reply import Reply, Request

TOPICS = ("economia", "politica", "deportes")
STORIES = 120
FEED = "/servicios/canal.php?c=todo"
SITEMAP = "/mapa/noticias.xml"
NOW = datetime(2022, 12, 7, 18, 0)


class Gaceta:
    """Answers requests for both hosts of the paper."""

    start = MAIN + "/"

    def __init__(self, seed: int = 1898) -> None:
        random = Random(seed)
        writer = Writer("es", random)
        moment, self.notes = NOW, list[Note]()
        for place in range(STORIES):
            topic = TOPICS[place % len(TOPICS)]
            text = writer.write(topic, random.randint(4, 8))
            moment -= timedelta(minutes=random.randint(60, 1300))
            self.notes.append(
                Note(
                    number=48000 - place * 13,
                    topic=topic,
                    title=text.headline,
                    standfirst=text.standfirst,
                    author=writer.name(),
                    published=moment,
                    paragraphs=text.paragraphs,
                    place=text.place,
                )
            )
        self._sessions = 0

    @property
    def addresses(self) -> list[str]:
        """The addresses of all articles, newest first."""
        return [note.url for note in self.notes]

    def __call__(self, request: Request) -> Reply:
        """The page at an address; what the paper does not know is a page that says so."""
        asked = dict(parse_qsl(request.parts.query))
        answer = _ROUTES.get(request.parts.path)
        if answer is None:
            return _html("La página no existe", "<p>La dirección no existe.</p>", 404)
        return answer(self, request, asked)

    def of_topic(self, topic: str) -> list[Note]:
        """The notes of a section."""
        return [note for note in self.notes if note.topic == topic]

    def session(self) -> str:
        """A new session id, as the old system behind the section pages hands out."""
        self._sessions += 1
        return f"&PHPSESSID={self._sessions * 7919:08x}"


def _front(paper: Gaceta, request: Request, _asked: dict[str, str]) -> Reply:
    sport = request.base == SPORT
    notes = paper.of_topic("deportes") if sport else paper.notes
    return _html(
        "Portada",
        pages.teasers(notes[:15]) + (pages.load_more("deportes", 15, "") if sport else ""),
    )


def _section(paper: Gaceta, _request: Request, asked: dict[str, str]) -> Reply:
    topic, session = asked.get("s", ""), paper.session()
    notes = paper.of_topic(topic)
    body = pages.facets(asked, notes) + pages.teasers(notes[:10], session)
    return _html(topic.capitalize(), body + pages.load_more(topic, 10, session))


def _more(paper: Gaceta, _request: Request, asked: dict[str, str]) -> Reply:
    topic, start = asked.get("s", ""), int(asked.get("desde", "0"))
    notes = paper.of_topic(topic)[start : start + 10]
    fragment = pages.teasers(notes) + pages.load_more(topic, start + 10, "")
    return Reply(_latin(fragment), _KIND)


def _note(paper: Gaceta, request: Request, asked: dict[str, str]) -> Reply:
    number = asked.get("id") or asked.get("nota")
    note = next((n for n in paper.notes if str(n.number) == number), None)
    if note is None or note.base != request.base:
        return _html("Noticia no encontrada", "<p>La noticia que busca no existe.</p>")
    topic = paper.of_topic(note.topic)
    after = topic.index(note) + 1
    mates = (topic * 2)[after : after + 4]
    return Reply(_latin(pages.article(note, mates, printed="imprimir" in asked)), _KIND)


def _day(paper: Gaceta, _request: Request, asked: dict[str, str]) -> Reply:
    day = datetime.fromisoformat(asked.get("fecha", NOW.date().isoformat()))
    notes = [note for note in paper.notes if note.published.date() == day.date()]
    return _html(f"Hemeroteca {day:%d/%m/%Y}", pages.calendar(day, notes))


def _feed(paper: Gaceta, _request: Request, _asked: dict[str, str]) -> Reply:
    return Reply(pages.feed(paper.notes[:25]).encode(), "text/xml; charset=utf-8")


def _sitemap(paper: Gaceta, _request: Request, _asked: dict[str, str]) -> Reply:
    return Reply(pages.sitemap(paper.notes[:40]).encode(), "application/xml")


def _robots(_paper: Gaceta, request: Request, _asked: dict[str, str]) -> Reply:
    sitemap = f"Sitemap: {MAIN}{SITEMAP}" if request.base == MAIN else ""
    return Reply(f"User-agent: *\nDisallow: /buscar.php\n{sitemap}\n".encode(), "text/plain")


def _fixed(title: str, text: str) -> "_Answer":
    return lambda _paper, _request, _asked: _html(title, f"<p>{text}</p>")


def _html(title: str, body: str, status: int = 200) -> Reply:
    return Reply(_latin(pages.page(title, body)), _KIND, status)


def _latin(text: str) -> bytes:
    return text.encode("iso-8859-1", "xmlcharrefreplace")


_KIND = "text/html"
_Answer = Callable[[Gaceta, Request, dict[str, str]], Reply]
_ROUTES: dict[str, _Answer] = {
    "/": _front,
    "/seccion.php": _section,
    "/mas.php": _more,
    "/nota.php": _note,
    "/ver.php": _note,
    "/hemeroteca.php": _day,
    "/servicios/canal.php": _feed,
    SITEMAP: _sitemap,
    "/robots.txt": _robots,
    "/buscar.php": _fixed("Buscar", "Escriba lo que busca."),
    "/quienes.php": _fixed(
        "Quiénes somos", "La Gaceta se fundó en un papel y no existe en ningún otro sitio."
    ),
    "/contacto.php": _fixed("Contacto", "Escríbanos a redaccion@gaceta.example.com."),
    "/suscripcion.php": _fixed("Suscríbase", "Un mes por un euro. Cancele cuando quiera."),
    "/galeria.php": _fixed("Galería: un día en el puerto", "Foto 1 de 12"),
    "/servicios/": _fixed("Servicios", f'Canal <a href="{FEED}">RSS con todas las noticias</a>.'),
}
