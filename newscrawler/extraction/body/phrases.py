"""How blocks begin that stand beside an article's text: in the languages of most newspapers."""

import re

PHRASES: tuple[tuple[str, str], ...] = (
    (
        "read_more",
        r"(?:read|see|watch|listen|click|more|related|also|don.t miss|recommended|in pictures|next|explore|"
        r"join|mehr|lesen|siehe|auch|weiterlesen|hintergrund|lire|voir|à lire|lisez|aussi|leia|veja|saiba|"
        r"confira|leer|lea|vea|ver|puedes ver|te puede|también|más|leggi|vedi|guarda|approfondi|lees|bekijk|"
        r"les|läs|læs|se også|czytaj|zobacz|przeczytaj|читайте|смотрите|також|baca|lihat|simak|xem|đọc|"
        r"εδώ|διαβάστε|δείτε|oku|haber|ayrıca|इसे|यह भी|اقرأ|شاهد|関連|あわせて|延伸|相关|更多|阅读)\b",
    ),
    (
        "credit",
        r"(?:photo|image|picture|credit|file|pic|foto|bild|imagen|crédit|video|source|quelle|fuente|fonte|"
        r"courtesy|getty|reuters|afp|ap|dpa|graphic|illustration|screenshot|a view|左|写真|图|фото|\(?photo)"
        r"s?\b ?[:/|(©]|^©|^\((?:photo|image|foto)",
    ),
    (
        "byline",
        r"(?:by|von|por|par|di|door|av|af|written by|reporting by|editing by|text|texte|words|story|report|"
        r"edited|redaktion|autor|auteur|author|written|with|compiled|the writer|about the)\b",
    ),
    (
        "newsletter",
        r"(?:sign up|subscribe|newsletter|get the|get our|download|join|follow|become|support|abonn|melden|"
        r"s.abonner|suscr|assine|inscri|iscriviti|receba|reciba|recevez|stay|want|like us|folgen|suivez|"
        r"síguenos|siga|seguici|volg|register|log in|already|thank|donate|contribute|we rely|our journalism|"
        r"try|buy|sponsored|advert|anzeige|publicidad|pubblicità|publicité|reklam|content continues|story "
        r"continues|article continues|continue reading|continue)\b",
    ),
    (
        "legal",
        r"(?:©|copyright|all rights|alle rechte|tous droits|reserved|material from|this article (?:was|is|"
        r"originally|first)|this story (?:was|is|originally|first)|opinions expressed|the views|disclaimer|"
        r"correction|editor.s note|note to readers|contact|for more|to report|have a|if you|tips?\b|our "
        r"standards|read the original|originally published|republish|any use|no part)",
    ),
    (
        "social",
        r"(?:share|tweet|facebook|twitter|whatsapp|instagram|teilen|partager|compartir|compartilhe|"
        r"condividi|email|e-mail|print|copy link|save|comment|comments|kommentar|comentarios|\d+ comments?|"
        r"leave a|post a|view|show|load|tags?|topics?|filed|themen|sujets|temas|keywords|categor)\b",
    ),
    (
        "date",
        r"(?:updated|published|posted|last|first|aktualisiert|veröffentlicht|stand|publié|mis à jour|"
        r"publicado|actualizado|pubblicato|aggiornato|geplaatst|oppdatert|publisert|\d{1,2}[./: -]|\d{4}[-/年]|"
        r"(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*,? ?\d)",
    ),
)
_OPENING = re.compile(
    "|".join(f"(?P<{name}>{words})" for name, words in PHRASES), re.IGNORECASE
)
CODES = {name: index + 1 for index, (name, _) in enumerate(PHRASES)}


def opening(text: str) -> int:
    """The code of what a block's first words say, 0 when they say nothing (see ``CODES``).

    >>> opening("Read more: the bridge") == CODES["read_more"], opening("The bridge is open.")
    (True, 0)
    """
    match = _OPENING.match(text.lstrip("•·-–—>»▶*([ "))
    return CODES[str(match.lastgroup)] if match else 0
