"""How blocks begin that stand beside an article's text, in the languages of most newspapers."""

import re

from newscrawler.normalise.alternation import by_initial

# What a block is, and its first words; the first row that fits counts.
OPENINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "read_more",
        (
            "read|see|watch|listen|click|more|related|also|don.t miss|recommended|in pictures|next",
            "explore|join|mehr|lesen|siehe|auch|weiterlesen|hintergrund|lire|voir|à lire|lisez",
            "aussi|leia|veja|saiba|confira|leer|lea|vea|ver|puedes ver|te puede|también|más|leggi",
            r"vedi|guarda|approfondi\w*|lees|bekijk|les|läs|læs|se også|czytaj|zobacz|przeczytaj",
            "читайте|смотрите|також|baca|lihat|simak|xem|đọc|εδώ|διαβάστε|δείτε|oku|haber|ayrıca",
            r"इसे|यह भी|اقرأ|شاهد|関連\w*|あわせて\w*|延伸\w*|相关\w*|更多\w*|阅读\w*",
        ),
    ),
    (
        "credit",
        (
            "(?:photo|image|picture|credit|file|pic|foto|bild|imagen|crédit)s? ?[:/|(©]",
            "(?:video|source|quelle|fuente|fonte|courtesy|getty|reuters|afp|ap|dpa) ?[:/|(©]",
            r"(?:graphic|illustration|screenshot|左|写真|图|фото) ?[:/|(©]|©\w*",
        ),
    ),
    (
        "byline",
        (
            "by|von|por|par|di|door|av|af|written by|reporting by|editing by|text|texte|words",
            "story|report|edited|redaktion|autor|auteur|author|written|with|compiled|the writer",
            "about the",
        ),
    ),
    (
        "appeal",
        (
            r"sign up|subscribe|newsletter|get the|get our|download|follow|become|support|abonn\w*",
            r"melden|s.abonner|suscr\w+|assine|inscri\w+|iscriviti|receba|reciba|recevez|stay|want",
            "like us|folgen|suivez|síguenos|siga|seguici|volg|register|log in|already|thank|donate",
            r"try|buy|contribute|we rely|our journalism|sponsored|advert\w*|anzeige|publicidad",
            "pubblicità|publicité|publicidade|werbung|annons|annonse|reklam[ea]?|promoted",
            "content continues|story continues|article continues",
            "continue",
        ),
    ),
    (
        "legal",
        (
            "copyright|all rights|alle rechte|tous droits|reserved|material from",
            "opinions expressed|this (?:article|story) (?:was|is|originally|first)|the views",
            "disclaimer|correction|editor.s note|note to readers|contact|for more|to report|have a",
            "if you|tips?|our standards|originally published|republish|any use|no part",
        ),
    ),
    (
        "social",
        (
            "share|tweet|facebook|twitter|whatsapp|instagram|teilen|partager|compartir",
            r"compartilhe|condividi|e-?mail|print|copy link|save|comments?|kommentar|comentarios",
            r"\d+ comments?|leave a|post a|view|show|load|tags?|topics?|filed|themen|sujets|temas",
            r"keywords|categor\w+",
        ),
    ),
    (
        "date",
        (
            "updated|published|posted|last|first|aktualisiert|veröffentlicht|stand|publié",
            "mis à jour|publicado|actualizado|pubblicato|aggiornato|geplaatst|oppdatert|publisert",
            r"\d{1,2}[./: -]\d|\d{4}[-/年]\d",
        ),
    ),
)
_READ = 40  # characters in which the first words stand
_FIRST = re.compile(
    "|".join(rf"(?P<{name}>(?:{by_initial('|'.join(words))})(?!\w))" for name, words in OPENINGS)
)
CODES = {name: code for code, (name, _) in enumerate(OPENINGS, 1)}


def opening(text: str) -> int:
    """What the first words of a block say, as a code of ``CODES``; 0 when they say nothing.

    >>> opening("Read more: the bridge") == CODES["read_more"], opening("The bridge is open.")
    (True, 0)
    """
    match = _FIRST.match(text[:_READ].lstrip("•·-–—>»▶*([ ").lower())
    return CODES[str(match.lastgroup)] if match else 0
