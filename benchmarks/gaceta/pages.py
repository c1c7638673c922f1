"""The markup of La Gaceta: tables, bold and small print, as hand-made systems have it."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from html import escape
from itertools import islice

from benchmarks.gaceta.note import Note

MONTHS = (
    *("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto"),
    *("septiembre", "octubre", "noviembre", "diciembre"),
)


MENU = """<table class="menu"><tr>
<td><a href="http://gaceta.example.com/">Portada</a></td>
<td><a href="http://gaceta.example.com/seccion.php?s=economia">Economía</a></td>
<td><a href="http://gaceta.example.com/seccion.php?s=politica">Política</a></td>
<td><a href="http://deportes.example.com/">Deportes</a></td>
<td><a href="http://gaceta.example.com/hemeroteca.php?fecha=2022-12-07">Hemeroteca</a></td>
<td><a href="http://gaceta.example.com/galeria.php?id=55">Fotos</a></td>
<td><a href="http://gaceta.example.com/buscar.php">Buscar</a></td></tr></table>"""
FOOT = """<p class="pie"><a href="http://gaceta.example.com/quienes.php">Quiénes somos</a> |
<a href="http://gaceta.example.com/contacto.php">Contacto</a> |
<a href="http://gaceta.example.com/suscripcion.php">Suscríbase</a> |
<a href="http://gaceta.example.com/servicios/">Servicios</a> |
<a href="http://lacosta.example.net/">La Costa, nuestra revista</a> |
<a href="javascript:window.print()">Imprimir</a> | © La Gaceta del Estuario</p>"""


def page(title: str, body: str, head: str = "") -> str:
    """A whole page; the name of the paper is its only first-level heading."""
    return (
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">'
        f'<meta http-equiv="Content-Language" content="es"><title>{escape(title)} - La Gaceta del '
        f'Estuario</title>{head}</head><body><h1 class="logo">La Gaceta del Estuario</h1>{MENU}'
        f'<div id="contenido"><h2>{escape(title)}</h2>{body}</div>{FOOT}</body></html>'
    )


def teasers(notes: Sequence[Note], session: str = "") -> str:
    """A list of notes, addresses carrying a session id where there is one."""
    rows = (
        f'<tr><td class="hora">{note.published:%d/%m %H:%M}</td><td><b><a href="'
        f'{escape(note.url + session)}">{escape(note.title)}</a></b><br>'
        f"<small>{escape(note.standfirst)}</small></td></tr>"
        for note in notes
    )
    return f'<table class="lista">{"".join(rows)}</table>'


def load_more(topic: str, start: int, session: str) -> str:
    """The button that fetches the next ten; it never says that there are no more."""
    target = escape(f"http://gaceta.example.com/mas.php?s={topic}&desde={start}{session}")
    return f'<a class="boton-mas" href="{target}">Cargar más noticias</a>'


def facets(asked: dict[str, str], notes: Sequence[Note]) -> str:
    """Ways to sift a section, each of which can be added to all others."""
    query = "&".join(f"{name}={value}" for name, value in asked.items() if name != "PHPSESSID")
    authors = list(islice(dict.fromkeys(note.author.split()[-1].lower() for note in notes), 6))
    choices = [
        *(("autor", name) for name in authors),
        *(("orden", name) for name in ("recientes", "leidas", "comentadas")),
        *(("zona", note.place.split()[0].lower()) for note in islice(notes, 5)),
        *(("mes", f"{month:02}") for month in range(1, 13)),
    ]
    links = (
        f'<a href="/seccion.php?{escape(f"{query}&{name}={value}")}">{escape(value)}</a>'
        for name, value in choices
    )
    return f'<div class="filtros">Filtrar: {" ".join(links)}</div>'


def calendar(day: datetime, notes: Sequence[Note]) -> str:
    """The notes of a day between links to the days before and after, for ever."""
    before, after = day - timedelta(days=1), day + timedelta(days=1)
    listed = teasers(notes) if notes else "<p>No hay noticias de este día.</p>"
    return (
        f'<a href="/hemeroteca.php?fecha={before:%Y-%m-%d}">« Día anterior</a> '
        f'<a href="/hemeroteca.php?fecha={after:%Y-%m-%d}">Día siguiente »</a>{listed}'
    )


def article(note: Note, mates: Sequence[Note], *, printed: bool) -> str:
    """A note: headline in a second-level heading, signature, a date in words, no metadata."""
    when = note.published
    stamp = f"{when.day} de {MONTHS[when.month - 1]} de {when.year}, {when:%H:%M} h."
    also = "".join(f'<li><a href="{escape(m.url)}">{escape(m.title)}</a></li>' for m in mates)
    middle = f'<div class="leatambien"><b>Lea también</b><ul>{also}</ul></div>'
    texts = [f"<p>{escape(text)}</p>" for text in note.paragraphs]
    if not printed:
        texts.insert(2, middle)
    body = (
        f'<p class="entradilla"><i>{escape(note.standfirst)}</i></p>'
        f'<div class="firma">Por <b>{escape(note.author)}</b> | {escape(note.place)}</div>'
        f'<div class="fecha">{stamp}</div>'
        f'<div id="cuerpo">{"".join(texts)}</div>'
        f'<p class="utiles"><a rel="nofollow" href="{note.path}&amp;imprimir=1">Imprimir</a> |'
        ' <a href="mailto:?subject=La%20Gaceta">Enviar</a> | Compartir</p>'
    )
    canonical = f'<link rel="canonical" href="{escape(note.url)}">' if printed else ""
    summary = f'<meta name="description" content="{escape(note.standfirst)}">'
    return page(note.title, body, canonical + summary)


def feed(notes: Sequence[Note]) -> str:
    """RSS 2.0, its dates in UTC as the system's clock has them."""
    items = "".join(
        f"<item><title>{escape(n.title)}</title><link>{escape(n.url)}</link>"
        f"<pubDate>{format_datetime(n.published.replace(tzinfo=UTC))}</pubDate></item>"
        for n in notes
    )
    return f'<rss version="2.0"><channel><title>La Gaceta</title>{items}</channel></rss>'


def sitemap(notes: Sequence[Note]) -> str:
    """The newest notes with the days of their last change."""
    urls = "".join(
        f"<url><loc>{escape(n.url)}</loc><lastmod>{n.published:%Y-%m-%d}</lastmod></url>"
        for n in notes
    )
    return f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'
